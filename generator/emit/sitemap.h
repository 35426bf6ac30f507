#pragma once
// What search engines are told: sitemap.xml and robots.txt.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "config/settings.h"
#include "emit/output_file.h"
#include "emit/pages.h"
#include "site/site.h"

namespace planverk {

inline constexpr std::string_view sitemap_name = "sitemap.xml";
inline constexpr std::string_view robots_name = "robots.txt";
inline constexpr std::size_t most_sitemap_addresses = 50'000;

// Whether search engines may read the site: one that is not for everyone, or shows drafts, asks them not to.
bool is_open_to_search(const Settings& settings);

// The day that content last changed what a page shows, as far as content states days; none when it does not.
Date last_change(const Site& site, const PageRoute& route);

// sitemap.xml, or an index of that name and its parts when there are more than `most` addresses. Nothing for a
// site that is closed to search or does not know its address: a sitemap holds full addresses only. Drafts,
// redirects and 404.html are left out.
std::vector<OutputFile> sitemap_files(const Site& site, const Settings& settings, std::span<const PageRoute> routes,
                                      std::size_t most = most_sitemap_addresses);

std::vector<std::string> sitemap_paths(const Site& site, const Settings& settings, std::span<const PageRoute> routes,
                                       std::size_t most = most_sitemap_addresses);

OutputFile robots_file(const Settings& settings);

}  // namespace planverk
