#pragma once
// What happened, as entries of feeds. Only the feeds use this.

#include <string>
#include <vector>

#include "config/strings.h"
#include "site/site.h"

namespace planverk {

struct FeedEntry {
  Date date;
  OrganisationId organisation;
  std::string path;    // of the page, from the site's root
  std::string mark;    // what happened to it: "proposed", "adopted", "followup-2025-03-15"; makes the entry's id
  std::string title, summary;
};

// All that is dated up to the site's day, newest first; of one day in the site's order.
std::vector<FeedEntry> list_feed_entries(const Site& site, const Strings& strings);

}  // namespace planverk
