#include "emit/site_files.h"

#include <iterator>

#include "emit/calendar.h"
#include "emit/data_files.h"
#include "emit/feeds.h"
#include "emit/goals_csv.h"
#include "emit/sitemap.h"

namespace planverk {
namespace {

template <class T>
void take(std::vector<T>& to, std::vector<T>&& from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

}  // namespace

std::vector<OutputFile> site_files(const ViewContext& context, std::span<const PageRoute> routes) {
  std::vector<OutputFile> out = data_files(context.site);
  out.push_back({std::string(goals_csv_name), goals_csv(context)});
  take(out, feed_files(context.site, context.settings, context.strings));
  take(out, calendar_files(context.site, context.settings, context.strings));
  take(out, sitemap_files(context.site, context.settings, routes));
  out.push_back(robots_file(context.settings));
  return out;
}

std::vector<std::string> site_file_paths(const Site& site, const Settings& settings, std::span<const PageRoute> routes) {
  std::vector<std::string> out = data_file_paths();
  out.emplace_back(goals_csv_name);
  take(out, feed_paths(site));
  take(out, calendar_paths(site));
  take(out, sitemap_paths(site, settings, routes));
  out.emplace_back(robots_name);
  return out;
}

}  // namespace planverk
