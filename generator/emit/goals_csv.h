#pragma once
// goals.csv: all goals as a table that opens right in a Swedish spreadsheet.

#include <string>

#include "view/make.h"

namespace planverk {

inline constexpr std::string_view goals_csv_name = "goals.csv";

std::string goals_csv(const ViewContext& context);

}  // namespace planverk
