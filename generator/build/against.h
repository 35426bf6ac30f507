#pragma once
// An earlier publication of the site, by its api/plans.json: what was published must lead somewhere still, and what was
// adopted must say the same.

#include <expected>
#include <string>
#include <vector>

#include "build/build.h"

namespace planverk {

struct EarlierPlan {
  std::string id, status;
  std::vector<std::string> sections, goals;
  std::vector<std::string> former, former_ids;  // what led on to the plan and to its parts
  std::string text_hash;                        // empty when the publication does not tell it
  std::vector<std::string> line_hashes;
};

struct EarlierPublication {
  std::string path;  // of the plans.json that was read
  std::vector<EarlierPlan> plans;
  std::vector<std::string> organisations;
  std::size_t adopted_without_text = 0;  // of a publication that is older than the hashes
};

struct NoPublication {
  bool is_outside = false;  // the disk, not the words on the command line
  std::string message, help;
};

// `path` is a plans.json, or the folder of a publication. organisations.json and goals.json beside it are read when they are
// there. Nothing is fetched.
std::expected<EarlierPublication, NoPublication> read_earlier(FileSystem& disk, const std::string& path);

// published-address-gone and published-text-altered, with the severities that the site wants.
Diagnostics compare_with_earlier(const PreparedSite& prepared, const BuildOptions& options, const EarlierPublication& earlier);

}  // namespace planverk
