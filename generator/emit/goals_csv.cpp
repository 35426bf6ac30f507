#include "emit/goals_csv.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "emit/csv.h"
#include "site/addresses.h"
#include "view/parts.h"

namespace planverk {
namespace {

constexpr std::array<std::string_view, 22> columns = {
    "csv_organisation", "csv_plan",     "csv_period",     "csv_number", "csv_goal",       "csv_sentence",
    "csv_section",      "csv_area",     "csv_responsible", "csv_deadline", "csv_last_day", "csv_targets",
    "csv_value",        "csv_unit",     "csv_recurrence", "csv_status", "csv_overdue", "csv_share",
    "csv_held",     "csv_expected", "csv_priorities", "csv_address"};

// Names with commas between them.
class Names {
 public:
  void add(std::string_view name) {
    if (name.empty()) return;
    if (!text_.empty()) text_ += ", ";
    text_ += name;
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

void write_place(CsvWriter& csv, const Site& site, const Goal& goal, const GoalDraft& draft) {
  const Plan& plan = site.at(goal.plan);
  csv.text(site.at(plan.organisation).entry.name);
  csv.text(plan.draft.head.title.value);
  csv.text(plan.draft.head.period.printed);
  csv.number(draft.number);
  csv.text(draft.text);
  csv.text(draft.sentence);
  csv.text(goal.section ? std::string_view(site.draft(goal.section).title) : std::string_view{});
  csv.text(goal.area ? std::string_view(site.at(goal.area).entry.name) : std::string_view{});
}

void write_facts(CsvWriter& csv, const ViewContext& context, const Goal& goal) {
  const Site& site = context.site;
  Names responsible, targets, recurrences;
  for (BodyId id : goal.responsible) responsible.add(site.at(id).entry.name);
  for (const Target& target : goal.targets) targets.add(words::target(context.strings, target));
  for (const Recurrence& recurrence : goal.recurrences) recurrences.add(words::recurrence(context.strings, recurrence));
  csv.text(responsible.text());
  csv.text(goal.deadline ? words::deadline(context, *goal.deadline, goal.event) : std::string());
  csv.text(goal.deadline && !goal.deadline->dates.last.is_none() ? to_iso(goal.deadline->dates.last) : std::string());
  csv.text(targets.text());
  goal.targets.empty() ? csv.empty() : csv.number(goal.targets.front().value);
  csv.text(goal.targets.empty() ? std::string_view{} : std::string_view(goal.targets.front().unit));
  csv.text(recurrences.text());
}

// What follows from the facts on the build's day; empty where nothing can be said.
void write_progress(CsvWriter& csv, const GoalProgress& progress) {
  progress.overdue ? csv.number(progress.days_overdue) : csv.empty();
  progress.share ? csv.number(std::floor(*progress.share * 1000) / 10) : csv.empty();
  progress.occasions ? csv.number(progress.occasions->held) : csv.empty();
  progress.occasions && progress.occasions->expected ? csv.number(*progress.occasions->expected) : csv.empty();
}

void write_goal(CsvWriter& csv, const ViewContext& context, GoalId id) {
  const Site& site = context.site;
  const Goal& goal = site.at(id);
  write_place(csv, site, goal, site.draft(id));
  write_facts(csv, context, goal);
  csv.text(goal.status ? std::string_view(site.at(goal.status).word) : std::string_view{});
  write_progress(csv, site.progress_of(id));
  Names priorities;
  std::vector<SectionId> named;
  for (SupportId support : goal.supports) {
    // A goal may support several goals of one priority; its name is said once.
    SectionId priority = site.at(support).priority;
    if (!priority || std::find(named.begin(), named.end(), priority) != named.end()) continue;
    named.push_back(priority);
    priorities.add(site.draft(priority).title);
  }
  csv.text(priorities.text());
  csv.text(context.settings.base_url + address_of(site, entity(id)).path);
  csv.end_row();
}

}  // namespace

std::span<const std::string_view> goals_csv_columns() { return columns; }

std::string goals_csv(const ViewContext& context) {
  CsvWriter csv;
  for (std::string_view key : columns) csv.text(context.strings.get(key, key));
  csv.end_row();
  // People count and sum the rows: a goal of a translation or an earlier text is the same promise.
  for (std::size_t i = 0; i < context.site.goals.size(); ++i)
    if (context.site.is_counted(GoalId::of(i))) write_goal(csv, context, GoalId::of(i));
  return csv.take();
}

}  // namespace planverk
