#include "followup/export.h"

#include <fmt/format.h>

#include "emit/csv.h"
#include "followup/columns.h"
#include "view/parts.h"

namespace planverk {
namespace {

using Cell = sheet::Value;

Cell text(std::string words) { return {std::move(words), {}, {}}; }

template <class List, class Say>
std::string joined(const List& list, Say say) {
  std::string out;
  for (const auto& item : list) out += (out.empty() ? "" : ", ") + std::string(say(item));
  return out;
}

std::vector<Cell> row_of(const ViewContext& context, GoalId id) {
  const Site& site = context.site;
  const Goal& goal = site.at(id);
  const GoalDraft& draft = site.draft(id);
  const GoalFacts* facts = site.facts(id);
  const FollowUp* last = facts && !facts->followups.empty() ? &facts->followups.back() : nullptr;
  std::vector<Cell> row(sheet_columns.size());
  auto set = [&](SheetColumn column, Cell value) { row[static_cast<std::size_t>(column)] = std::move(value); };
  set(SheetColumn::id, text(fmt::format("{}#{}", site.at(goal.plan).address, draft.id)));
  set(SheetColumn::number, {"", draft.number, {}});
  set(SheetColumn::goal, text(draft.sentence));
  if (goal.section) set(SheetColumn::section, text(site.draft(goal.section).title));
  set(SheetColumn::responsible, text(joined(goal.responsible, [&](BodyId body) { return site.at(body).entry.name; })));
  std::string amounts = joined(goal.targets, [&](const Target& target) { return words::target(context.strings, target); });
  std::string times = joined(goal.recurrences, [&](const Recurrence& r) { return words::recurrence(context.strings, r); });
  set(SheetColumn::target, text(amounts + (amounts.empty() || times.empty() ? "" : "; ") + times));
  if (goal.deadline) set(SheetColumn::deadline, text(words::deadline(context, *goal.deadline, goal.event)));
  if (goal.status) set(SheetColumn::status_now, text(words::status(context.strings, site.at(goal.status))));
  if (!last) return row;
  if (!last->date.is_none()) set(SheetColumn::last_date, text(words::dates(context.strings, last->date)));
  std::string told = last->value ? words::number(context.strings, *last->value) : std::string();
  if (!last->text.empty()) told += (told.empty() ? "" : ": ") + last->text;
  set(SheetColumn::last_text, text(std::move(told)));
  return row;
}

}  // namespace

sheet::Workbook followup_table(const ViewContext& context, const std::vector<PlanId>& plans) {
  const Strings& strings = context.strings;
  sheet::Workbook out;
  out.title = words::say(strings, "sheet_title");
  out.explanation_title = words::say(strings, "sheet_explanation");
  out.column_head = words::say(strings, "sheet_column");
  out.explanation_head = words::say(strings, "sheet_meaning");
  out.choices_head = words::say(strings, "sheet_status");
  out.made = context.site.today;
  for (const SheetColumnInfo& column : sheet_columns) {
    std::string key = "sheet_" + std::string(column.key);
    out.columns.push_back({words::say(strings, key), words::say(strings, key + "_about"), column.width, column.to_fill_in,
                           column.is_date, column.is_number, column.has_choices});
  }
  for (const Status& status : context.site.statuses)
    out.choices.emplace_back(words::status(strings, status), words::status_explanation(strings, status));
  for (PlanId plan_id : plans) {
    const Plan& plan = context.site.at(plan_id);
    for (std::uint32_t i = 0; i < plan.goal_count; ++i) {
      GoalId id = GoalId::of(plan.first_goal.index() + i);
      // Nobody follows up what a proposal strikes.
      if (context.site.draft(id).side != markdown::Side::deleted) out.rows.push_back(row_of(context, id));
    }
  }
  return out;
}

std::string followup_csv(const sheet::Workbook& table) {
  CsvWriter csv;
  for (const sheet::Column& column : table.columns) csv.text(column.title);
  csv.end_row();
  for (const auto& row : table.rows) {
    for (const sheet::Value& value : row) {
      if (value.number) csv.number(*value.number);
      else if (!value.date.is_none()) csv.text(to_iso(value.date));
      else csv.text(value.text);
    }
    csv.end_row();
  }
  return csv.take();
}

}  // namespace planverk
