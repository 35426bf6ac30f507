#include "followup/annual_report.h"

#include <fmt/format.h>

#include <vector>

#include "base/utf8.h"
#include "site/measure.h"
#include "view/parts.h"

namespace planverk {
namespace {

using words::say;

// Texts of content as they are, whatever signs of Markdown they have.
std::string plain(std::string_view text) {
  std::string out;
  for (char c : utf8::collapse_space(text)) {
    if (std::string_view("\\`*_[]<>#|").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  // At the beginning of a line these would begin a list or a rule.
  if (!out.empty() && (out.front() == '-' || out.front() == '+')) out.insert(out.begin(), '\\');
  return out;
}

template <class List, class Say>
std::string joined(const List& list, Say word) {
  std::string out;
  for (const auto& item : list) out += (out.empty() ? "" : ", ") + std::string(word(item));
  return out;
}

class ReportWriter {
 public:
  ReportWriter(const ViewContext& context, PlanId plan)
      : context_(context), site_(context.site), plan_(site_.at(plan)), standing_(site_.progress.plans[plan.index()]) {}

  std::string write() {
    const Strings& strings = context_.strings;
    out_ = fmt::format("# {}\n\n", say(strings, "report_title", {{"plan", plain(plan_.draft.head.title.value)},
                                                               {"organisation", plain(site_.at(plan_.organisation).entry.name)}}));
    out_ += "*" + say(strings, "report_draft", {{"date", words::date(strings, site_.today)}}) + "*\n";
    write_summary();
    SectionId section;
    for (std::uint32_t i = 0; i < plan_.goal_count; ++i) {
      GoalId id = GoalId::of(plan_.first_goal.index() + i);
      // The sums leave them out too.
      if (site_.draft(id).side == markdown::Side::deleted) continue;
      if (site_.at(id).section && site_.at(id).section != section) {
        section = site_.at(id).section;
        out_ += fmt::format("\n## {}\n", plain(site_.draft(section).title));
      }
      write_goal(id);
    }
    return std::move(out_);
  }

 private:
  void write_summary() {
    const Strings& strings = context_.strings;
    out_ += fmt::format("\n## {}\n\n", say(strings, "report_summary"));
    out_ += fmt::format("| {} | {} |\n| --- | ---: |\n", say(strings, "status"), say(strings, "report_goals"));
    for (std::size_t i = 0; i < standing_.by_status.size(); ++i)
      if (std::uint32_t count = standing_.by_status[i]; count > 0)
        out_ += fmt::format("| {} | {} |\n", plain(words::status(strings, site_.statuses[i])), count);
    if (standing_.without_status > 0)
      out_ += fmt::format("| {} | {} |\n", say(strings, "not_stated"), standing_.without_status);
  }

  void write_goal(GoalId id) {
    const Strings& strings = context_.strings;
    const Goal& goal = site_.at(id);
    const GoalDraft& draft = site_.draft(id);
    const GoalFacts* facts = site_.facts(id);
    out_ += fmt::format("\n### {}. {}\n\n", draft.number, plain(draft.sentence));
    std::string status = goal.status ? words::status(strings, site_.at(goal.status)) : say(strings, "not_stated");
    fact("status", status);
    fact("report_target", joined(goal.targets, [&](const Target& target) { return words::target(strings, target); }));
    fact("report_often", joined(goal.recurrences, [&](const Recurrence& r) { return words::recurrence(strings, r); }));
    if (goal.deadline) fact("report_when", words::deadline(context_, *goal.deadline, goal.event));
    fact("report_responsible", joined(goal.responsible, [&](BodyId body) { return site_.at(body).entry.name; }));
    fact("report_held", joined(counted_days(site_, id), [&](Date day) { return words::date(strings, day); }));
    std::vector<const FollowUp*> told;
    if (facts)
      for (const FollowUp& followup : facts->followups)
        if (has_happened(site_, followup)) told.push_back(&followup);
    out_ += told.empty() ? fmt::format("\n*{}*\n", say(strings, "report_nothing"))
                         : fmt::format("\n{}\n\n", say(strings, "report_followups"));
    for (const FollowUp* followup : told) write_followup(*followup);
  }

  void fact(std::string_view key, const std::string& text) {
    if (!text.empty()) out_ += fmt::format("- **{}:** {}\n", say(context_.strings, key), plain(text));
  }

  void write_followup(const FollowUp& followup) {
    const Strings& strings = context_.strings;
    std::string head = followup.date.is_none() ? std::string() : words::dates(strings, followup.date);
    for (const Status& status : site_.statuses)
      if (status.id == followup.status.value) head += (head.empty() ? "" : ", ") + words::status(strings, status);
    if (followup.value) head += (head.empty() ? "" : ", ") + words::number(strings, *followup.value);
    out_ += "- " + plain(head);
    if (!followup.text.empty()) out_ += (head.empty() ? "" : ": ") + plain(followup.text);
    if (!followup.evidence.empty()) out_ += fmt::format(" ({})", plain(followup.evidence));
    out_ += '\n';
  }

  const ViewContext& context_;
  const Site& site_;
  const Plan& plan_;
  const Standing& standing_;
  std::string out_;
};

}  // namespace

std::string annual_report(const ViewContext& context, PlanId plan) {
  ViewContext own = in_language_of(context, context.site.at(plan));
  return ReportWriter(own, plan).write();
}

}  // namespace planverk
