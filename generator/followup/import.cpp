#include "followup/import.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <unordered_map>

#include "base/near_miss.h"
#include "base/utf8.h"
#include "base/web_address.h"
#include "check/check.h"
#include "followup/columns.h"
#include "view/parts.h"

namespace planverk {
namespace {

using sheet::Cell;
using sheet::Row;
using sheet::Table;

std::string folded(std::string_view text) { return utf8::to_lower(utf8::collapse_space(text)); }

// "12,5", "1 000" and "−3" as people and spreadsheets write them. Spaces part thousands, and nothing else.
std::optional<double> number_of(std::string_view text) {
  std::string plain;
  std::size_t digits_after_space = 3;
  bool spaced = false;
  for (std::size_t i = 0; i < text.size();) {
    char32_t c = utf8::next(text, i);
    bool is_digit = c >= U'0' && c <= U'9';
    if (utf8::is_space(c) || c == U',' || c == U'.') {
      if (spaced && digits_after_space != 3) return std::nullopt;
      if (utf8::is_space(c)) {
        if (plain.find('.') != plain.npos || plain.empty()) return std::nullopt;
        spaced = true;
        digits_after_space = 0;
        continue;
      }
      spaced = false;
    }
    digits_after_space += is_digit ? 1 : 0;
    utf8::append(plain, c == U',' ? U'.' : c == 0x2212 ? U'-' : c);
  }
  if (spaced && digits_after_space != 3) return std::nullopt;
  double value = 0;
  auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value, std::chars_format::fixed);
  if (error != std::errc{} || end != plain.data() + plain.size() || !(std::fabs(value) < 1e15)) return std::nullopt;
  return value;
}

// "1.000" is a thousand to some and one to others.
bool is_ambiguous(std::string_view text) {
  std::size_t sign = text.find_first_of(",.");
  return sign != text.npos && sign > 0 && sign <= 3 && text.size() == sign + 4 && text[0] != '0' &&
         text.find_first_not_of("0123456789,.") == text.npos && text.find_last_of(",.") == sign;
}

// A follow-up of so long after its plan is a slip of the pen: 2062 for 2026.
constexpr std::int64_t days_after_plan = 366;

constexpr std::array filled_in = {SheetColumn::date, SheetColumn::status, SheetColumn::value, SheetColumn::text, SheetColumn::evidence};

class RowReader {
 public:
  RowReader(const Site& site, const Strings& strings, const Table& table, FileId file, std::optional<Date> day, FollowUpRows& to)
      : site_(site), strings_(strings), table_(table), file_(file), day_(day), to_(to) {
    for (std::size_t i = 0; i < site.goals.size(); ++i) {
      GoalId id = GoalId::of(i);
      goals_.emplace(site.at(site.at(id).plan).address + "#" + site.draft(id).id, id);
    }
  }

  void run() {
    std::size_t first = find_head();
    for (std::size_t i = first; i < table_.rows.size(); ++i) read(table_.rows[i]);
  }

 private:
  void report(DiagnosticKind kind, Span span, std::string message, std::string help = {}) {
    to_.diagnostics.push_back(make_diagnostic(kind, span, std::move(message), std::move(help)));
  }

  Span span(const Cell& cell) const { return {file_, cell.begin, cell.end}; }

  std::string title(SheetColumn column) const { return words::say(strings_, "sheet_" + std::string(info(column).key)); }

  // The row after that of the titles; people may have put lines above it.
  std::size_t find_head() {
    constexpr std::size_t most = 10;
    for (std::size_t i = 0; i < std::min(table_.rows.size(), most); ++i) {
      place_.fill(-1);
      const Row& row = table_.rows[i];
      for (std::size_t c = 0; c < row.cells.size(); ++c) place(row.cells[c].text, c);
      if (has(SheetColumn::id)) {
        if (!has(SheetColumn::date) && !has(SheetColumn::status) && !has(SheetColumn::text) && !has(SheetColumn::value))
          report(DiagnosticKind::missing_key, row_span(row), "the table has none of the columns that are filled in",
                 fmt::format("the titles are `{}`, `{}`, `{}` and `{}`", title(SheetColumn::date), title(SheetColumn::status),
                             title(SheetColumn::value), title(SheetColumn::text)));
        return i + 1;
      }
    }
    report(DiagnosticKind::missing_key, {file_, 0, 0}, fmt::format("the table has no column `{}`", title(SheetColumn::id)),
           "it names the goal of each row; `planverk followup export` makes a table that has it");
    return table_.rows.size();
  }

  void place(std::string_view text, std::size_t at) {
    for (std::size_t c = 0; c < sheet_columns.size(); ++c) {
      bool same = folded(text) == folded(title(static_cast<SheetColumn>(c))) || folded(text) == sheet_columns[c].key;
      if (same && place_[c] < 0) place_[c] = static_cast<int>(at);
    }
  }

  bool has(SheetColumn column) const { return place_[static_cast<std::size_t>(column)] >= 0; }

  Span row_span(const Row& row) const { return {file_, row.cells.front().begin, row.cells.back().end}; }

  Cell cell(const Row& row, SheetColumn column) const {
    int at = place_[static_cast<std::size_t>(column)];
    Cell none{"", row.cells.front().begin, row.cells.front().begin};
    if (at < 0 || static_cast<std::size_t>(at) >= row.cells.size()) return none;
    Cell out = row.cells[static_cast<std::size_t>(at)];
    if (!out.fault.empty()) out.text.clear();
    // The apostrophe by which an export tells that a text is no formula.
    if (out.text.size() > 1 && out.text[0] == '\'' && std::string_view("=+-@").find(out.text[1]) != std::string_view::npos)
      out.text.erase(0, 1);
    return out;
  }

  void read(const Row& row) {
    Cell id = cell(row, SheetColumn::id);
    bool filled = false;
    for (SheetColumn column : filled_in) {
      Cell one = cell(row, column);
      filled = filled || !one.text.empty() || !one.fault.empty();
    }
    auto goal = goals_.find(id.text);
    if (goal == goals_.end()) return tell_unknown(row, id, filled);
    ++to_.seen;
    if (!filled) return;
    if (const Plan& plan = site_.at(site_.at(goal->second).plan); !plan.is_counted())
      return report(DiagnosticKind::unknown_goal, span(id),
                    fmt::format("row {}: `{}` is a goal of {}", row.number, id.text, plan.translation_of ? "a translation" : "an earlier text"),
                    fmt::format("follow-ups stand in `{}`", site_.at(plan.translation_of ? plan.translation_of : plan.version_of).address));
    std::size_t faults = to_.diagnostics.size();
    for (SheetColumn column : filled_in)
      if (Cell one = cell(row, column); !one.fault.empty())
        report(DiagnosticKind::wrong_type, span(one), fmt::format("row {}, `{}`: {}", row.number, title(column), one.fault),
               "write what it is to say, and save the table again");
    FollowUpRow out{goal->second, {}, {}, row.number};
    out.followup.span = row_span(row);
    read_date(row, out);
    read_status(cell(row, SheetColumn::status), row, out.followup);
    read_value(cell(row, SheetColumn::value), row, out.followup);
    out.followup.text = cell(row, SheetColumn::text).text;
    read_evidence(cell(row, SheetColumn::evidence), row, out.followup);
    if (to_.diagnostics.size() > faults) return;
    if (out.followup.status.empty() && !out.followup.value && out.followup.text.empty() && out.followup.evidence.empty()) {
      report(DiagnosticKind::missing_key, row_span(row), fmt::format("row {} has a date and nothing else, so it is not taken", row.number),
             fmt::format("fill in `{}`, `{}` or `{}`", title(SheetColumn::status), title(SheetColumn::value), title(SheetColumn::text)));
      to_.diagnostics.back().severity = Severity::warning;
      return;
    }
    check_followup(site_, out.goal, out.followup, to_.diagnostics);
    auto [before, fresh] = days_.emplace(std::pair(out.goal.index(), out.date), row.number);
    if (!fresh)
      return report(DiagnosticKind::duplicate_id, out.followup.span,
                    fmt::format("row {} is a second follow-up of `{}` on {}", row.number, id.text, out.date),
                    fmt::format("row {} is the first; keep one of them, or give another day", before->second));
    to_.rows.push_back(std::move(out));
  }

  void tell_unknown(const Row& row, const Cell& id, bool filled) {
    if (id.text.empty() && !filled) return;  // a line that people wrote below the table
    if (id.text.empty())
      return report(DiagnosticKind::missing_key, row_span(row), fmt::format("row {} has a follow-up and names no goal", row.number),
                    fmt::format("fill in its column `{}`", title(SheetColumn::id)));
    std::vector<std::string_view> known;
    for (const auto& [name, goal] : goals_) known.push_back(name);
    std::ranges::sort(known);
    std::string help = did_you_mean(id.text, known);
    report(DiagnosticKind::unknown_goal, span(id), fmt::format("row {}: there is no goal `{}`", row.number, id.text),
           help.empty() ? "the goal's plan and id, such as `norrbotten/2025-2026#tusen-medlemmar`, or take the row away" : help);
    // What nobody filled in is not lost.
    if (!filled) to_.diagnostics.back().severity = Severity::warning;
  }

  void read_date(const Row& row, FollowUpRow& to) {
    Cell written = cell(row, SheetColumn::date);
    if (written.text.empty()) {
      if (!day_)
        return report(DiagnosticKind::missing_key, row_span(row), fmt::format("row {} has a follow-up without a date", row.number),
                      fmt::format("fill in its column `{}`, or give one day for all with --date", title(SheetColumn::date)));
      to.date = to_iso(*day_);
      to.followup.date = {*day_, *day_};
      return check_day(row_span(row), row, to);
    }
    auto dates = parse_date_range(written.text);
    if (!dates)
      return report(DiagnosticKind::impossible_date, span(written), fmt::format("row {}: `{}` is no date", row.number, written.text),
                    "write year, month and day: `2026-02-28`");
    to.date = written.text;
    to.followup.date = *dates;
    check_day(span(written), row, to);
  }

  void check_day(Span place, const Row& row, const FollowUpRow& to) {
    Date end = site_.at(site_.at(to.goal).plan).draft.head.period.dates.last;
    if (end.is_none() || day_number(to.followup.date.first) - day_number(end) <= days_after_plan) return;
    report(DiagnosticKind::impossible_date, place, fmt::format("row {}: {} is long after the plan, which ends {}", row.number, to.date, to_iso(end)),
           "look at the year");
  }

  // By its word, as the drop-down gives it, or by its id.
  void read_status(const Cell& written, const Row& row, FollowUp& to) {
    if (written.text.empty()) return;
    std::vector<std::string> known;
    for (const Status& status : site_.statuses) {
      known.push_back(words::status(strings_, status));
      if (folded(written.text) == folded(known.back()) || written.text == status.id) to.status = {status.id, span(written)};
    }
    if (!to.status.empty()) return;
    std::vector<std::string_view> views(known.begin(), known.end());
    std::string help = did_you_mean(written.text, views);
    report(DiagnosticKind::unknown_value, span(written), fmt::format("row {}: `{}` is no status", row.number, written.text),
           help.empty() ? fmt::format("statuses are {}", fmt::join(known, ", ")) : help);
  }

  void read_value(const Cell& written, const Row& row, FollowUp& to) {
    if (written.text.empty()) return;
    if (!written.is_number && is_ambiguous(written.text))
      return report(DiagnosticKind::wrong_type, span(written), fmt::format("row {}: `{}` may be thousands or decimals", row.number, written.text),
                    "write thousands with a space or nothing between, such as `1000`, and decimals with fewer digits, such as `1,5`");
    to.value = number_of(written.text);
    if (!to.value)
      report(DiagnosticKind::wrong_type, span(written), fmt::format("row {}: `{}` is no number", row.number, written.text),
             fmt::format("write digits only, such as `1000` or `12,5`; words stand in `{}`", title(SheetColumn::text)));
  }

  void read_evidence(const Cell& written, const Row& row, FollowUp& to) {
    if (!written.text.empty() && !is_web_address(written.text))
      report(DiagnosticKind::wrong_type, span(written), fmt::format("row {}: `{}` is no web address", row.number, written.text),
             fmt::format("begin it with `https://`; what is no page stands in `{}`", title(SheetColumn::text)));
    else to.evidence = written.text;
  }

  const Site& site_;
  const Strings& strings_;
  const Table& table_;
  FileId file_;
  std::optional<Date> day_;
  FollowUpRows& to_;
  std::unordered_map<std::string, GoalId> goals_;
  std::map<std::pair<std::size_t, std::string>, std::uint32_t> days_;
  std::array<int, sheet_columns.size()> place_{};
};

}  // namespace

FollowUpRows read_followup_rows(const Site& site, const Strings& strings, const Table& table, FileId file, std::optional<Date> day) {
  FollowUpRows out;
  RowReader(site, strings, table, file, day, out).run();
  return out;
}

}  // namespace planverk
