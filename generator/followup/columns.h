#pragma once
// The columns of the spreadsheet of follow-ups: what is told about each goal, and what is filled in.

#include <array>
#include <string_view>

namespace planverk {

enum class SheetColumn : unsigned char {
  id, number, goal, section, responsible, target, deadline, status_now, last_date, last_text,
  date, status, value, text, evidence
};

struct SheetColumnInfo {
  std::string_view key;  // sheet_<key> is its title, sheet_<key>_about its explanation; the key itself is read as well
  double width;
  bool to_fill_in, is_date, is_number, has_choices;
};

inline constexpr std::array<SheetColumnInfo, 15> sheet_columns = {{
    {"id", 24, false, false, false, false},
    {"number", 5, false, false, true, false},
    {"goal", 50, false, false, false, false},
    {"section", 20, false, false, false, false},
    {"responsible", 20, false, false, false, false},
    {"target", 20, false, false, false, false},
    {"deadline", 18, false, false, false, false},
    {"status_now", 14, false, false, false, false},
    {"last_date", 12, false, false, false, false},
    {"last_text", 40, false, false, false, false},
    {"date", 12, true, true, false, false},
    {"status", 14, true, false, false, true},
    {"value", 10, true, false, true, false},
    {"text", 50, true, false, false, false},
    {"evidence", 30, true, false, false, false},
}};

constexpr const SheetColumnInfo& info(SheetColumn column) { return sheet_columns[static_cast<std::size_t>(column)]; }

}  // namespace planverk
