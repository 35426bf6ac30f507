#include "view/standing.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "view/parts.h"

namespace planverk {
namespace {

using words::say;

// Narrower parts of a bar have no room for a symbol; the legend has it.
constexpr double room_for_symbol = 6;
constexpr std::size_t steps = 4;

std::string percent_words(double share) { return fmt::format("{:.2f}", share); }

std::string_view tone_of(const Status& status) {
  if (status.counts_as_done) return "done";
  return status.counts_as_closed ? "closed" : "open";
}

StatusView without_status(const ViewContext& ctx, const PageBase& page) {
  // The list names the group in the site's language, and has it only where a counted goal lacks a status.
  return {"unstated", say(ctx.strings, "not_stated"), {}, {}, make_href(page, pages::goals_by_status)};
}

std::string sentence_of(const ViewContext& ctx, const Standing& standing) {
  std::string goals = words::count(ctx.strings, "goals", standing.goals);
  auto number = [&](std::size_t n) { return words::number(ctx.strings, static_cast<double>(n)); };
  std::string out = standing.done == 0 ? say(ctx.strings, "standing_none_done", {{"goals", goals}})
                                       : say(ctx.strings, "standing_done", {{"n", number(standing.done)}, {"goals", goals}});
  auto add = [&](std::string_view key, std::size_t n) {
    if (n > 0) (out += ' ') += words::count(ctx.strings, key, n);
  };
  add("standing_overdue", standing.overdue);
  if (standing.without_followup == standing.goals)
    (out += ' ') += say(ctx.strings, "standing_no_followup");
  else
    add("standing_without_followup", standing.without_followup);
  return out;
}

void fill_slots(const ViewContext& ctx, const Standing& standing, StandingView& view) {
  static constexpr std::string_view keys[slot_count] = {"slot_activities", "fact_responsible", "slot_cost", "slot_criteria",
                                                        "slot_followup"};
  std::string total = words::number(ctx.strings, standing.goals);
  for (std::size_t i = 0; i < slot_count; ++i)
    view.slots.push_back({say(ctx.strings, keys[i]),
                          say(ctx.strings, "of_total", {{"n", words::number(ctx.strings, standing.slots[i])}, {"total", total}}),
                          std::to_string(percent_of(standing.slots[i], standing.goals))});
  view.slots_sentence = say(ctx.strings, "standing_slots", {{"percent", std::to_string(completeness(standing))}});
}

}  // namespace

std::size_t percent_of(std::size_t part, std::size_t all) {
  if (part == 0 || all == 0) return 0;
  return part >= all ? 100 : std::clamp<std::size_t>((part * 200 / all + 1) / 2, 1, 99);
}

std::size_t completeness(const Standing& standing) {
  return percent_of(std::accumulate(standing.slots.begin(), standing.slots.end(), std::size_t{0}), standing.goals * slot_count);
}

std::vector<StatusSegmentView> make_segments(const ViewContext& ctx, const PageBase& page, const Standing& standing) {
  std::vector<StatusSegmentView> out;
  if (standing.goals == 0) return out;
  std::size_t before = 0, step = 0;
  auto add = [&](StatusView status, std::string_view tone, std::size_t n) {
    double scale = 100.0 / standing.goals;
    double x = static_cast<double>(before) * scale, width = static_cast<double>(n) * scale;
    before += n;
    out.push_back({std::move(status), words::number(ctx.strings, static_cast<double>(n)), std::string(tone),
                   tone == "open" ? std::min(step, steps) : 0, percent_words(x), percent_words(width),
                   percent_words(x + width / 2), width >= room_for_symbol});
  };
  // What is done stands first, so that bars below each other can be compared; what nobody has said stands last.
  for (bool done : {true, false})
    for (std::size_t i = 0; i < standing.by_status.size(); ++i) {
      const Status& status = ctx.site.statuses[i];
      if (status.counts_as_done != done) continue;
      std::string_view tone = tone_of(status);
      step += tone == "open";
      if (standing.by_status[i] > 0) add(make_status_view(ctx, page, StatusId::of(i)), tone, standing.by_status[i]);
    }
  if (standing.without_status > 0) add(without_status(ctx, page), "unstated", standing.without_status);
  return out;
}

std::optional<StandingView> make_standing(const ViewContext& ctx, const PageBase& page, const Standing& standing) {
  if (standing.goals == 0) return std::nullopt;
  StandingView view;
  view.segments = make_segments(ctx, page, standing);
  view.sentence = sentence_of(ctx, standing);
  if (standing.next) {
    view.next = make_link(ctx, page, entity(standing.next));
    view.next->note = words::date(ctx.strings, standing.next_day);
  }
  fill_slots(ctx, standing, view);
  return view;
}

std::optional<StandingView> make_standing(const ViewContext& ctx, const PageBase& page, PlanId id) {
  const Plan& plan = ctx.site.at(id);
  PlanStatus status = plan.draft.head.status;
  if (plan.version_of) return std::nullopt;
  const Standing& standing = ctx.site.progress.plans[id.index()];
  bool proposed = status == PlanStatus::draft || status == PlanStatus::proposal;
  std::optional<StandingView> view = make_standing(ctx, page, standing);
  if (view && proposed && standing.without_followup == standing.goals && standing.without_status == standing.goals) {
    view->segments.clear();
    view->sentence.clear();
    view->next.reset();
  }
  return view;
}

}  // namespace planverk
