#include "view/goal_progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "site/measure.h"
#include "view/parts.h"
#include "view/standing.h"

namespace planverk {
namespace {

using words::say;

// More dots than this are no picture but a pattern.
constexpr std::uint32_t most_dots = 60;

std::string amount(const ViewContext& ctx, const Target& target, double value) {
  std::string out = words::number(ctx.strings, value);
  if (!target.unit.empty()) (out += "\u00a0") += target.unit;
  return out;
}

std::string late_words(const ViewContext& ctx, GoalId id, const GoalProgress& progress) {
  bool told = progress.has_followup() || ctx.site.at(id).status;
  return say(ctx.strings, told ? "late_since" : "late_without_followup",
             {{"date", words::date(ctx.strings, progress.last_day)}, {"time", time_passed(ctx, progress.days_overdue)}});
}

std::string percent_words(const GoalProgress& progress) {
  auto percent = static_cast<int>(std::floor(*progress.share * 100 + 1e-9));
  // A rounded hundred would say that nothing is left.
  return std::to_string(*progress.reached ? percent : std::min(percent, 99));
}

std::string measured_words(const ViewContext& ctx, const Target& target, const GoalProgress& progress) {
  std::string out = say(ctx.strings, "progress_value",
                        {{"date", words::date(ctx.strings, progress.value_date)}, {"n", amount(ctx, target, *progress.value)},
                         {"target", words::target(ctx.strings, target)}});
  if (*progress.reached) return out + " " + say(ctx.strings, "progress_reached");
  if (!progress.share) return out;
  std::string from = target.baseline ? words::number(ctx.strings, target.baseline->value) : std::string();
  return out + " " + say(ctx.strings, target.baseline ? "progress_share" : "progress_share_of",
                         {{"percent", percent_words(progress)}, {"from", from}, {"to", words::number(ctx.strings, target.value)}});
}

struct Measured {
  Date day;
  double value = 0;
};

// The baseline and the values up to the build's day, oldest first.
std::vector<Measured> values_of(const Site& site, GoalId id, const Target& target) {
  std::vector<Measured> out;
  const DateRange& period = site.at(site.at(id).plan).draft.head.period.dates;
  if (target.baseline) {
    Date day = target.baseline->date.is_none() ? period.first : target.baseline->date;
    if (!day.is_none()) out.push_back({day, target.baseline->value});
  }
  if (const GoalFacts* facts = site.facts(id))
    for (const FollowUp& followup : facts->followups)
      if (followup.value && has_happened(site, followup) && std::isfinite(*followup.value))
        out.push_back({std::min(followup.date.last, site.today), *followup.value});
  std::ranges::stable_sort(out, {}, &Measured::day);
  return out;
}

// Places in the picture: days along, values upwards, with room for words above and below.
class Scale {
 public:
  Scale(Date first, Date last, double low, double high)
      : first_(day_number(first)), days_(std::max<std::int64_t>(1, day_number(last) - first_)), low_(low), span_(high - low) {}
  double x(Date day) const { return 100.0 * static_cast<double>(day_number(day) - first_) / static_cast<double>(days_); }
  double y(double value) const { return bottom - (span_ > 0 ? (value - low_) / span_ : 0.5) * (bottom - top); }
  static std::string text(double place) { return fmt::format("{:.1f}", place); }

 private:
  static constexpr double top = 16, bottom = 84;
  std::int64_t first_, days_;
  double low_, span_;
};

// Words stand above their place unless that is the top of the picture, and below it there.
std::string base_line(double y, bool below) { return Scale::text(below ? y + 11 : y - 4); }

std::optional<ProgressLineView> make_line(const ViewContext& ctx, GoalId id, const Target& target, const GoalProgress& progress) {
  const Site& site = ctx.site;
  std::vector<Measured> values = values_of(site, id, target);
  if (values.size() < 2 || values.front().day == values.back().day) return std::nullopt;
  bool between = target.comparator == Comparator::between;
  double low = std::min(target.value, std::ranges::min_element(values, {}, &Measured::value)->value);
  double high = std::max(between ? target.upper : target.value, std::ranges::max_element(values, {}, &Measured::value)->value);
  const DateRange& period = site.at(site.at(id).plan).draft.head.period.dates;
  Date end = progress.last_day.is_none() ? period.last : progress.last_day;
  Scale scale(values.front().day, std::max(end, values.back().day), low, high);
  ProgressLineView line;
  for (const Measured& m : values) {
    std::string x = Scale::text(scale.x(m.day)), y = Scale::text(scale.y(m.value));
    line.points += (line.points.empty() ? "" : " ") + x + "," + y;
    line.dots.push_back({std::move(x), std::move(y)});
  }
  double target_y = scale.y(target.value), last_x = scale.x(values.back().day), last_y = scale.y(values.back().value);
  bool rises = values.back().value >= values.front().value;
  line.target_y = Scale::text(target_y);
  line.target_text_y = base_line(target_y, !rises);
  if (between) line.upper_y = Scale::text(scale.y(target.upper));
  line.target = say(ctx.strings, "progress_goal", {{"target", words::target(ctx.strings, target)}});
  line.first = words::date(ctx.strings, values.front().day);
  line.last = words::date(ctx.strings, std::max(end, values.back().day));
  line.from_value = words::number(ctx.strings, values.front().value);
  line.to_value = words::number(ctx.strings, values.back().value);
  line.from_y = base_line(scale.y(values.front().value), rises);
  line.to_end = last_x > 80;
  line.to_x = Scale::text(line.to_end ? last_x - 2 : last_x + 2);
  line.to_y = base_line(last_y, rises);
  line.sentence = say(ctx.strings, "progress_line",
                      {{"from", line.from_value}, {"first", line.first}, {"n", amount(ctx, target, values.back().value)},
                       {"last", words::date(ctx.strings, values.back().day)}});
  return line;
}

void add_dots(OccasionsView& view, const ViewContext& ctx, std::string_view state, std::uint32_t n) {
  if (n == 0) return;
  for (std::uint32_t i = 0; i < n; ++i) view.dots.push_back({std::string(state)});
  view.keys.push_back({std::string(state), say(ctx.strings, "occasion_" + std::string(state))});
}

OccasionsView make_occasions(const ViewContext& ctx, const Occasions& occasions) {
  OccasionsView view;
  auto number = [&](std::uint32_t n) { return words::number(ctx.strings, n); };
  view.sentence = occasions.held == 0 ? say(ctx.strings, "occasions_none_held")
                                      : say(ctx.strings, "occasions_held", {{"n", number(occasions.held)}});
  if (!occasions.total) return view;
  (view.sentence += ' ') +=
      occasions.is_limit ? say(ctx.strings, "occasions_limit", {{"total", number(*occasions.total)}})
                         : say(ctx.strings, "occasions_expected", {{"n", number(occasions.expected.value_or(0))}, {"total", number(*occasions.total)}});
  std::uint32_t total = *occasions.total, held = occasions.held;
  if (std::max(total, held) > most_dots) return view;
  std::uint32_t expected = std::min(occasions.expected.value_or(0), total);
  std::uint32_t within = occasions.is_limit ? std::min(held, total) : held;
  add_dots(view, ctx, "held", within);
  add_dots(view, ctx, "over", held - within);
  std::uint32_t missing = expected > held ? expected - held : 0;
  add_dots(view, ctx, "missing", missing);
  if (std::uint32_t so_far = held + missing; total > so_far) add_dots(view, ctx, "ahead", total - so_far);
  return view;
}

}  // namespace

std::string time_passed(const ViewContext& ctx, std::int32_t days) {
  auto n = static_cast<std::size_t>(std::max(0, days));
  if (n < 90) return words::count(ctx.strings, "days", n);
  if (n < 730) return words::count(ctx.strings, "months", n * 12 / 365);
  return words::count(ctx.strings, "years", n * 4 / 1461);
}

GoalProgressView make_goal_progress(const ViewContext& ctx, GoalId id) {
  const GoalProgress& progress = ctx.site.progress_of(id);
  const Goal& goal = ctx.site.at(id);
  GoalProgressView view;
  view.overdue = progress.overdue;
  if (progress.overdue) view.late = late_words(ctx, id, progress);
  view.late_said = goal.status && words::status(ctx.strings, ctx.site.at(goal.status)) == say(ctx.strings, "late");
  if (progress.value) {
    const Target& target = goal.targets.front();
    view.measured = measured_words(ctx, target, progress);
    if (progress.share) view.percent = percent_words(progress);
    view.line = make_line(ctx, id, target, progress);
  }
  if (progress.occasions) view.occasions = make_occasions(ctx, *progress.occasions);
  if (progress.parts > 0) {
    view.parts = say(ctx.strings, "parts_done",
                     {{"n", words::number(ctx.strings, progress.parts_done)}, {"parts", words::count(ctx.strings, "parts", progress.parts)}});
    if (progress.parts_overdue > 0)
      (view.parts += ' ') += say(ctx.strings, "parts_late", {{"n", words::number(ctx.strings, progress.parts_overdue)}});
  }
  return view;
}

}  // namespace planverk
