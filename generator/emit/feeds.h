#pragma once
// Atom feeds (RFC 4287): what was proposed, adopted and followed up, newest first.
//
// Every time in a feed is a day that content states, so that a feed changes only when content does. What is dated
// after the build's day has not happened yet and is left out.

#include <string>
#include <string_view>
#include <vector>

#include "config/settings.h"
#include "config/strings.h"
#include "emit/output_file.h"
#include "site/site.h"

namespace planverk {

inline constexpr std::size_t most_feed_entries = 50;

// The site's feed, and one for each organisation, with or without entries: pages link to all of them.
std::vector<OutputFile> feed_files(const Site& site, const Settings& settings, const Strings& strings);
std::vector<std::string> feed_paths(const Site& site);

}  // namespace planverk
