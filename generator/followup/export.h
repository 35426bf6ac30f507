#pragma once
// Goals as a spreadsheet to write follow-ups in: one row a goal.

#include <expected>
#include <string>
#include <vector>

#include "sheet/write_xlsx.h"
#include "view/make.h"

namespace planverk {

// The goals of some plans, in order. Columns to fill in are empty: what stands in goals.yaml already is told beside them,
// so that a table that comes back as it went changes nothing.
sheet::Workbook followup_table(const ViewContext& context, const std::vector<PlanId>& plans);

// For a Swedish spreadsheet, as emit/csv.h has it.
std::string followup_csv(const sheet::Workbook& table);

}  // namespace planverk
