#pragma once
// The files of a site one by one, for a preview: only what somebody asks for is made. Each is the same bytes as a
// build writes.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "build/build.h"
#include "emit/output_file.h"

namespace planverk {

// Pages by their paths. The site must outlive it and stay where it is.
class PageIndex {
 public:
  explicit PageIndex(const PreparedSite& prepared);
  // "norrbotten/index.html" or "norrbotten/"; nullptr when there is no such page.
  const PageRoute* find(std::string_view path) const;
  // Paths of the files of all pages, in order.
  std::vector<std::string> paths() const;

 private:
  const PreparedSite& prepared_;
  std::unordered_map<std::string_view, std::uint32_t> by_address_;
};

std::string make_page(const PreparedSite& prepared, const PageRoute& route, Diagnostics& diagnostics);

// The files that are no pages, in the order of a build: the theme's (there already), data and feeds, the search.
const Asset* find_theme_file(const PreparedSite& prepared, std::string_view path);
// Which of the other two a path belongs to, told without making them. That a file of the search is there is known when
// they are made.
enum class FileGroup : std::uint8_t { none, data, search };
FileGroup group_of(const PreparedSite& prepared, std::string_view path);
std::vector<OutputFile> make_data_files(const PreparedSite& prepared);
std::vector<OutputFile> make_search_files(const PreparedSite& prepared);

}  // namespace planverk
