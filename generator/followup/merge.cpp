#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "followup/import.h"

namespace planverk {
namespace {

using yaml::Edit;
using yaml::Node;

struct Field {
  std::string_view key;
  Node value;
  std::string told;
};

std::string number(double value) { return fmt::format("{}", value); }

std::string quoted(std::string_view text) {
  constexpr std::size_t most = 60;
  std::string out(text.substr(0, most));
  while (out.size() < text.size() && !out.empty() && (static_cast<unsigned char>(text[out.size()]) & 0xC0) == 0x80) out.pop_back();
  std::ranges::replace(out, '\n', ' ');
  return "\"" + out + (out.size() < text.size() ? "…\"" : "\"");
}

// What the row gives, in the order of the keys; the date apart.
std::vector<Field> fields_of(const FollowUp& row) {
  std::vector<Field> out;
  if (!row.status.empty()) out.push_back({"status", yaml::plain_node(row.status.value), row.status.value});
  if (row.value) out.push_back({"value", yaml::plain_node(number(*row.value)), number(*row.value)});
  if (!row.text.empty()) out.push_back({"text", yaml::text_node(row.text), quoted(row.text)});
  if (!row.evidence.empty()) out.push_back({"evidence", yaml::text_node(row.evidence), quoted(row.evidence)});
  return out;
}

bool says(const Node& node, const Field& field) {
  if (node.scalar == field.value.scalar) return true;
  return field.key == "value" && !node.scalar.empty() && node.scalar.find_first_not_of("0123456789.-") == std::string::npos &&
         std::strtod(node.scalar.c_str(), nullptr) == std::strtod(field.value.scalar.c_str(), nullptr);
}

// Where the list has a follow-up of that time; its size when it has none.
std::size_t find_day(const Node& followups, const DateRange& dates) {
  std::size_t i = 0;
  for (; i < followups.items.size(); ++i) {
    const Node* date = followups.items[i].find("date");
    if (date && date->is_scalar() && parse_date_range(date->scalar) == dates) break;
  }
  return i;
}

class Merger {
 public:
  Merger(const Site& site, const Node& root, FollowUpMerge& to) : site_(site), root_(root), to_(to) {}

  void take(const FollowUpRow& row) {
    const std::string& id = site_.draft(row.goal).id;
    const Node* goal = root_.find(id);
    const Node* followups = goal ? goal->find("followups") : nullptr;
    std::size_t at = followups ? find_day(*followups, row.followup.date) : 0;
    if (followups && at < followups->items.size()) change(row, id, followups->items[at], at);
    else append(row, id);
    // A status of the goal itself would hide that of its newest follow-up.
    const Node* status = goal ? goal->find("status") : nullptr;
    if (!status || !status->is_scalar() || row.followup.status.empty() || status->scalar == row.followup.status.value) return;
    // What counts for nothing yet leaves the word alone that holds until then. Where no day was given for today, it is the
    // newest that content states, and this follow-up will make it later.
    bool counts = row.followup.date.first <= site_.today || site_.today == site_.updated;
    if (!counts || !is_newest(row)) return;
    to_.edits.push_back({Edit::What::set, {id, "status"}, yaml::plain_node(row.followup.status.value), false});
    to_.told.push_back(fmt::format("{}: status {} -> {}", id, status->scalar, row.followup.status.value));
  }

 private:
  bool is_newest(const FollowUpRow& row) const {
    const GoalFacts* facts = site_.facts(row.goal);
    return !facts || std::ranges::all_of(facts->followups, [&](const FollowUp& f) { return f.date <= row.followup.date; });
  }

  void append(const FollowUpRow& row, const std::string& id) {
    Node item;
    yaml::add(item, "date", yaml::plain_node(row.date));
    std::string told;
    for (Field& field : fields_of(row.followup)) {
      told += (told.empty() ? " " : ", ") + field.told;
      yaml::add(item, std::string(field.key), std::move(field.value));
    }
    to_.edits.push_back({Edit::What::append, {id, "followups"}, std::move(item), false});
    to_.told.push_back(fmt::format("{}: new follow-up {}{}", id, row.date, told));
  }

  void change(const FollowUpRow& row, const std::string& id, const Node& before, std::size_t at) {
    for (Field& field : fields_of(row.followup)) {
      const Node* old = before.find(field.key);
      if (old && says(*old, field)) continue;
      std::string was = !old || old->is_null() ? "nothing" : old->scalar.size() > 20 ? quoted(old->scalar) : old->scalar;
      to_.edits.push_back({Edit::What::set, {id, "followups", at, std::string(field.key)}, std::move(field.value), false});
      to_.told.push_back(fmt::format("{}, {}: {} {} -> {}", id, row.date, field.key, was, field.told));
    }
  }

  const Site& site_;
  const Node& root_;
  FollowUpMerge& to_;
};

}  // namespace

FollowUpMerge merge_followups(const Site& site, const std::vector<FollowUpRow>& rows, std::string_view text) {
  FollowUpMerge out;
  yaml::Parsed parsed = yaml::parse({}, text);
  Merger merger(site, parsed.root, out);
  for (const FollowUpRow& row : rows) merger.take(row);
  return out;
}

}  // namespace planverk
