#pragma once
// The site as data: api/*.json with their schemas beside them.
//
// Addresses (`url`) are paths from the site's root. References are written as in content: "organisation/plan#id",
// and "organisation/body" for bodies. Keys are always there; what is not stated is null or an empty list.

#include <optional>
#include <string>
#include <vector>

#include "emit/output_file.h"
#include "site/site.h"

namespace planverk {

std::string goals_json(const Site& site);
std::string plans_json(const Site& site);
std::string overlay_json(const Site& site);
std::string organisations_json(const Site& site);

// The four files and their schemas.
std::vector<OutputFile> data_files(const Site& site);
std::vector<std::string> data_file_paths();

// JSON Schemas, draft 2020-12; the data files name them by a relative address.
std::string_view goals_schema();
std::string_view plans_schema();
std::string_view overlay_schema();
std::string_view organisations_schema();

}  // namespace planverk
