#pragma once
// The files of a site that are neither pages nor the theme's: data, table, feeds, and what search engines read.

#include <span>
#include <string>
#include <vector>

#include "emit/output_file.h"
#include "emit/pages.h"
#include "view/make.h"

namespace planverk {

std::vector<OutputFile> site_files(const ViewContext& context, std::span<const PageRoute> routes);

// Their paths in the same order, for the check of addresses, which comes before anything is made.
std::vector<std::string> site_file_paths(const Site& site, const Settings& settings, std::span<const PageRoute> routes);

}  // namespace planverk
