// Facts about goals as short phrases: "minst 700 medlemmar", "senast hösten 2025".

#include "view/parts.h"

namespace planverk::words {
namespace {

constexpr std::string_view no_break_space = "\u00a0";

std::string_view comparator_key(Comparator comparator) {
  switch (comparator) {
    case Comparator::value: return "amount_value";
    case Comparator::at_least: return "amount_at_least";
    case Comparator::at_most: return "amount_at_most";
    case Comparator::over: return "amount_over";
    case Comparator::under: return "amount_under";
    case Comparator::about: return "amount_about";
    case Comparator::exactly: return "amount_exactly";
    case Comparator::between: return "amount_between";
  }
  return "amount_value";
}

std::string_view relation_key(TimeRelation relation, bool is_event) {
  switch (relation) {
    case TimeRelation::at: return is_event ? "deadline_at_event" : "deadline_at";
    case TimeRelation::by: return is_event ? "deadline_by_event" : "deadline_by";
    case TimeRelation::before: return "deadline_before";
    case TimeRelation::after: return "deadline_after";
    case TimeRelation::during: return "deadline_during";
    case TimeRelation::from: return "deadline_from";
  }
  return "deadline_by";
}

std::string compared(const Strings& strings, Comparator comparator, const std::string& amount, double upper) {
  return say(strings, comparator_key(comparator), {{"n", amount}, {"upper", number(strings, upper)}});
}

// Interface keys for the periods that content files name; other words are printed as they are.
std::string per_words(const Strings& strings, const std::string& per) {
  std::string key = key_of("per_", per);
  return strings.has(key) ? say(strings, key) : say(strings, "per_other", {{"what", per}});
}

void add_words(std::string& out, const std::string& more) {
  if (more.empty()) return;
  if (!out.empty()) out += ' ';
  out += more;
}

}  // namespace

std::string key_of(std::string_view prefix, std::string_view name) {
  std::string key(prefix);
  for (char c : name) key += c == '-' ? '_' : c;
  return key;
}

std::string target(const Strings& strings, const Target& target) {
  std::string out = compared(strings, target.comparator, number(strings, target.value), target.upper);
  if (!target.unit.empty()) (out += no_break_space) += target.unit;
  if (!target.population.empty()) add_words(out, say(strings, "target_of", {{"what", target.population}}));
  if (!target.per.empty()) add_words(out, per_words(strings, target.per));
  if (!target.each.empty()) add_words(out, say(strings, "target_each", {{"what", target.each}}));
  return out;
}

std::string recurrence(const Strings& strings, const Recurrence& recurrence) {
  if (!recurrence.text.empty()) return recurrence.text;
  std::string out;
  if (recurrence.count > 0) {
    out = compared(strings, recurrence.comparator, number(strings, recurrence.count), recurrence.upper);
    out = say(strings, recurrence.count == 1 ? "times_one" : "times_other", {{"n", out}});
    if (!recurrence.per.empty()) add_words(out, per_words(strings, recurrence.per));
  } else if (!recurrence.per.empty()) {
    out = say(strings, key_of("every_", recurrence.per));
  }
  if (recurrence.quarter >= 1 && recurrence.quarter <= 4)
    add_words(out, say(strings, "always_quarter_" + std::to_string(recurrence.quarter)));
  std::string days;
  for (const DateRange& range : recurrence.dates) days += (days.empty() ? "" : ", ") + dates(strings, range);
  if (!out.empty() && !days.empty()) return out + ": " + days;
  return out + days;
}

std::string deadline(const ViewContext& ctx, const Deadline& deadline, EventId event) {
  if (!deadline.text.empty()) return deadline.text;
  std::string when = event ? ctx.site.at(event).entry.name : dates(ctx.strings, deadline.dates);
  if (when.empty()) return {};
  return say(ctx.strings, relation_key(deadline.relation, static_cast<bool>(event)), {{"when", when}});
}

std::string cost(const Strings& strings, const Cost& cost) {
  if (cost.nothing) return say(strings, "cost_nothing");
  std::string out;
  if (cost.amount) {
    out = number(strings, *cost.amount);
    if (!cost.unit.empty()) (out += no_break_space) += cost.unit;
  }
  if (!cost.from.empty()) add_words(out, say(strings, out.empty() ? "cost_only_from" : "cost_from", {{"what", cost.from}}));
  return out;
}

std::string plan_kind(const Strings& strings, PlanKind kind) {
  return say(strings, key_of("plan_kind_", name_in(plan_kind_names(), kind)));
}

std::string plan_status(const Strings& strings, PlanStatus status) {
  return say(strings, key_of("plan_status_", name_in(plan_status_names(), status)));
}

std::string organisation_kind(const Strings& strings, OrganisationKind kind) {
  return say(strings, key_of("organisation_kind_", name_in(organisation_kind_names(), kind)));
}

}  // namespace planverk::words
