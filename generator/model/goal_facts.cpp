#include "model/goal_facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/web_address.h"
#include "model/keys.h"

namespace planverk {
namespace {

using yaml::MappingReader;
using yaml::Node;

// The comparators as goals.yaml writes them; the key holds the number.
constexpr std::pair<std::string_view, Comparator> comparators[] = {
    {"at_least", Comparator::at_least}, {"at_most", Comparator::at_most}, {"over", Comparator::over},
    {"under", Comparator::under},       {"about", Comparator::about},     {"exactly", Comparator::exactly},
    {"value", Comparator::value},
};

// The number under the first comparator key that is there. Two of them make a range: {at_least: 4, at_most: 6}.
struct Compared {
  Comparator comparator = Comparator::value;
  double value = 0, upper = 0;
  bool stated = false;
};

Compared read_compared(MappingReader& r, Diagnostics& diagnostics) {
  Compared out;
  for (auto [key, comparator] : comparators) {
    auto number = r.number(key);
    if (!number) continue;
    const yaml::Key& bounds = r.key(key);
    if (bounds.most > bounds.least &&
        !(*number >= static_cast<double>(bounds.least) && *number <= static_cast<double>(bounds.most))) {
      diagnostics.push_back(make_diagnostic(DiagnosticKind::unknown_value, r.node(key)->span,
                                            fmt::format("`{}: {}` is no number of times", key, *number),
                                            fmt::format("write a number from {} to {}", bounds.least, bounds.most)));
    } else if (!out.stated) {
      out = {comparator, *number, 0, true};
    } else if (out.comparator == Comparator::at_least && comparator == Comparator::at_most && *number >= out.value) {
      out.comparator = Comparator::between;
      out.upper = *number;
    } else {
      diagnostics.push_back(make_diagnostic(DiagnosticKind::unknown_value, r.key_span(key),
                                            fmt::format("`{}` does not go with the number before it", key),
                                            "write one comparison, or `at_least` with a larger `at_most`"));
    }
  }
  return out;
}

Target read_target(const Node& node, Diagnostics& diagnostics) {
  MappingReader r(node, keys::target, diagnostics);
  Target target;
  Compared compared = read_compared(r, diagnostics);
  target.comparator = compared.comparator;
  target.value = compared.value;
  target.upper = compared.upper;
  target.unit = r.text("unit").value;
  target.population = r.text("population").value;
  target.per = r.text("per").value;
  target.each = r.text("each").value;
  if (const Node* base = r.node("baseline")) {
    MappingReader b(*base, keys::baseline, diagnostics);
    target.baseline = Baseline{b.number("value").value_or(0), b.date("date").value_or(Date{})};
    b.finish();
  }
  if (!compared.stated && node.kind == yaml::Kind::mapping)
    diagnostics.push_back(make_diagnostic(DiagnosticKind::missing_key, node.span, "a target has no number",
                                          "write one of at_least, at_most, over, under, about, exactly or value"));
  r.finish();
  return target;
}

// The months of a season, as Swedish plans use the words: terms for spring and autumn.
std::optional<DateRange> season_of(int year, std::string_view season) {
  auto days = [year](int first, int last) {
    auto y = static_cast<std::int16_t>(year);
    return DateRange{{y, static_cast<std::uint8_t>(first), 1},
                     {y, static_cast<std::uint8_t>(last), days_in_month(year, last)}};
  };
  if (season == "spring") return days(1, 6);
  if (season == "summer") return days(6, 8);
  if (season == "autumn") return days(7, 12);
  if (season == "winter") {
    // From December of the year before, as model/times_words.h reads the word in texts.
    DateRange months = days(1, 2);
    months.first = {static_cast<std::int16_t>(year - 1), 12, 1};
    return months;
  }
  return std::nullopt;
}

// from/to as the dates of a range, refused when they run backwards.
DateRange read_range(MappingReader& r, std::string_view from, std::string_view to, Diagnostics& diagnostics) {
  DateRange first = r.date_range(from).value_or(DateRange{});
  DateRange last = r.date_range(to).value_or(DateRange{});
  if (first.is_none() && last.is_none()) return {};
  if (last.is_none()) return first;
  DateRange dates{first.is_none() ? last.first : first.first, last.last};
  if (dates.last < dates.first) {
    diagnostics.push_back(make_diagnostic(DiagnosticKind::backward_period, r.key_span(from),
                                          fmt::format("`{}` comes after `{}`", from, to), "swap the two dates"));
    std::swap(dates.first, dates.last);
  }
  return dates;
}

std::optional<Deadline> read_deadline(MappingReader& goal, Diagnostics& diagnostics) {
  const Node* node = goal.node("deadline");
  if (node == nullptr) return std::nullopt;
  Deadline out;
  out.span = node->span;
  if (node->kind != yaml::Kind::mapping) {
    auto dates = goal.date_range("deadline");
    if (!dates) return std::nullopt;
    out.dates = *dates;
    return out;
  }
  MappingReader r(*node, keys::deadline, diagnostics);
  constexpr std::pair<std::string_view, TimeRelation> relations[] = {{"before", TimeRelation::before},
                                                                     {"at", TimeRelation::at},
                                                                     {"after", TimeRelation::after},
                                                                     {"during", TimeRelation::during}};
  for (auto [key, relation] : relations) {
    Text event = r.text(key);
    if (event.empty()) continue;
    out.event = std::move(event);
    out.relation = relation;
  }
  out.text = r.text("text").value;
  out.dates = r.date_range("date").value_or(DateRange{});
  if (auto season = r.choice("season"); season && !out.dates.is_none())
    out.dates = season_of(out.dates.first.year, keys::season_names()[*season]).value_or(out.dates);
  if (DateRange range = read_range(r, "from", "to", diagnostics); !range.is_none()) {
    out.dates = range;
    out.relation = TimeRelation::during;
  }
  if (DateRange range = read_range(r, "earliest", "latest", diagnostics); !range.is_none()) out.dates = range;
  r.finish();
  return out;
}

std::vector<Date> read_dates(MappingReader& r, std::string_view key, Diagnostics& diagnostics) {
  std::vector<Date> out;
  for (const Node& item : r.items(key, true))
    if (auto date = yaml::read_date(item, key, diagnostics)) out.push_back(*date);
  std::sort(out.begin(), out.end());
  // Written twice it is still one day: records are pasted together, and a day too many would look like a goal that is kept.
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

Recurrence read_recurrence(const Node& node, Diagnostics& diagnostics) {
  MappingReader r(node, keys::recurrence, diagnostics);
  Recurrence out;
  out.span = node.span;
  Compared compared = read_compared(r, diagnostics);
  out.comparator = compared.comparator;
  out.count = compared.value;
  out.upper = compared.upper;
  if (auto unit = r.choice("per")) out.per = keys::recurrence_units()[*unit];
  out.held = read_dates(r, "held", diagnostics);
  for (Date day : read_dates(r, "dates", diagnostics)) out.dates.push_back({day, day});
  out.at = r.texts("at");
  out.quarter = static_cast<int>(std::clamp(r.integer("quarter").value_or(0), 0LL, 5LL));
  if (out.quarter > 4 || (out.quarter == 0 && r.has("quarter"))) {
    diagnostics.push_back(make_diagnostic(DiagnosticKind::unknown_value, r.key_span("quarter"),
                                          "there is no such quarter", "quarters are 1, 2, 3 and 4"));
    out.quarter = 0;
  }
  out.text = r.text("text").value;
  r.finish();
  return out;
}

std::vector<Activity> read_activities(MappingReader& goal, Diagnostics& diagnostics) {
  std::vector<Activity> out;
  for (const Node& item : goal.items("activities")) {
    if (item.is_scalar()) {
      out.push_back({item.scalar, {}});
      continue;
    }
    MappingReader r(item, keys::activity, diagnostics);
    Activity activity{r.required_text("text").value, r.date_range("date").value_or(DateRange{})};
    if (DateRange range = read_range(r, "from", "to", diagnostics); !range.is_none()) activity.dates = range;
    r.finish();
    out.push_back(std::move(activity));
  }
  return out;
}

std::optional<Cost> read_cost(MappingReader& goal, Diagnostics& diagnostics) {
  const Node* node = goal.node("cost");
  if (node == nullptr) return std::nullopt;
  Cost cost;
  if (node->is_scalar()) {
    cost.nothing = goal.choice("cost").has_value();
    return cost.nothing ? std::optional(cost) : std::nullopt;
  }
  MappingReader r(*node, keys::cost, diagnostics);
  cost.amount = r.number("amount");
  cost.unit = r.text("unit").value;
  cost.from = r.text("from").value;
  r.finish();
  return cost;
}

std::vector<FollowUp> read_followups(MappingReader& goal, Diagnostics& diagnostics) {
  std::vector<FollowUp> out;
  for (const Node& item : goal.items("followups")) {
    MappingReader r(item, keys::followup, diagnostics);
    FollowUp f;
    f.span = item.span;
    if (!r.has("date") && item.kind == yaml::Kind::mapping)
      diagnostics.push_back(make_diagnostic(DiagnosticKind::missing_key, item.span, "a follow-up has no `date`",
                                            "write when it was, such as `date: 2026-02-28`"));
    f.date = r.date_range("date").value_or(DateRange{});
    f.status = r.text("status");
    f.value = r.number("value");
    f.text = r.text("text").value;
    if (Text evidence = r.text("evidence"); is_web_address(evidence.value)) {
      f.evidence = std::move(evidence.value);
    } else if (!evidence.empty()) {
      diagnostics.push_back(make_diagnostic(DiagnosticKind::wrong_type, evidence.span, "`evidence` is no web address",
                                            "begin it with `https://`; what is no page stands in `text`"));
    }
    r.finish();
    out.push_back(std::move(f));
  }
  std::stable_sort(out.begin(), out.end(), [](const FollowUp& a, const FollowUp& b) { return a.date < b.date; });
  return out;
}

std::vector<Support> read_supports(MappingReader& goal, Diagnostics& diagnostics) {
  std::vector<Support> out;
  for (const Node& item : goal.items("supports", true)) {
    MappingReader r(item, keys::support, diagnostics);
    Support s;
    s.to = r.required_text("to");
    s.how = static_cast<SupportStrength>(r.choice("how").value_or(0));
    s.why = r.text("why").value;
    r.finish();
    if (!s.to.empty()) out.push_back(std::move(s));
  }
  return out;
}

GoalFacts read_facts(const yaml::Entry& entry, Diagnostics& diagnostics) {
  MappingReader r(entry.value, keys::goal, diagnostics);
  GoalFacts g;
  g.id = {entry.key, entry.key_span};
  g.area = r.text("area");
  g.responsible = r.texts("responsible");
  g.partners = r.texts("partners");
  g.reports_to = r.texts("reports_to");
  g.deadline = read_deadline(r, diagnostics);
  if (const Node* node = r.node("target")) g.target = read_target(*node, diagnostics);
  if (const Node* node = r.node("recurrence")) g.recurrence = read_recurrence(*node, diagnostics);
  g.activities = read_activities(r, diagnostics);
  g.cost = read_cost(r, diagnostics);
  for (Text& text : r.texts("criteria")) g.criteria.push_back(std::move(text.value));
  g.status = r.text("status");
  g.followups = read_followups(r, diagnostics);
  g.supports = read_supports(r, diagnostics);
  g.continues = r.texts("continues");
  g.do_less = r.boolean("do_less").value_or(false);
  r.finish();
  return g;
}

}  // namespace

std::vector<GoalFacts> read_goal_facts(FileId file, std::string_view text, Diagnostics& diagnostics) {
  auto parsed = yaml::parse(file, text);
  append(diagnostics, std::move(parsed.diagnostics));
  std::vector<GoalFacts> out;
  if (parsed.root.kind != yaml::Kind::mapping) {
    if (!parsed.root.is_null()) MappingReader(parsed.root, keys::goals, diagnostics);
    return out;
  }
  out.reserve(parsed.root.entries.size());
  for (const yaml::Entry& entry : parsed.root.entries) out.push_back(read_facts(entry, diagnostics));
  return out;
}

}  // namespace planverk
