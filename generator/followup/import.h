#pragma once
// What people wrote in the spreadsheet of follow-ups, and what it changes in goals.yaml.

#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "config/strings.h"
#include "sheet/table.h"
#include "site/site.h"
#include "yaml/edit.h"

namespace planverk {

struct FollowUpRow {
  GoalId goal;
  FollowUp followup;  // `status` is an id; spans are places in the table
  std::string date;   // as it will be written
  std::uint32_t row = 0;
};

struct FollowUpRows {
  std::vector<FollowUpRow> rows;  // those with anything filled in, in order
  std::size_t seen = 0;           // rows of goals
  Diagnostics diagnostics;        // with places in `file`, which holds Table::shown
};

// `day` is the date of rows that give none.
FollowUpRows read_followup_rows(const Site& site, const Strings& strings, const sheet::Table& table, FileId file,
                                std::optional<Date> day);

// The changes of one plan's goals.yaml.
struct FollowUpMerge {
  std::vector<yaml::Edit> edits;
  std::vector<std::string> told;  // a line each, for people
};

// `text` is goals.yaml as it is on the disk; `rows` are all of one plan. A row of a day that has a follow-up already
// changes what it gives of it; other rows are new follow-ups. Nothing is ever taken away.
FollowUpMerge merge_followups(const Site& site, const std::vector<FollowUpRow>& rows, std::string_view text);

}  // namespace planverk
