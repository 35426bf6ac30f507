#pragma once
// goals.csv: all goals as a table that opens right in a Swedish spreadsheet.

#include <span>
#include <string>

#include "view/make.h"

namespace planverk {

inline constexpr std::string_view goals_csv_name = "goals.csv";

// Keys of the words of its first row.
std::span<const std::string_view> goals_csv_columns();
std::string goals_csv(const ViewContext& context);

}  // namespace planverk
