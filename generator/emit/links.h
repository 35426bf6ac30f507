#pragma once
// The site's own links, checked in every build: each must lead to a file that was written, and a fragment to an
// id in it. Pages are read one by one, in the threads that render them, and only what other pages must answer is
// kept; the rest is joined afterwards.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"

namespace planverk {

// The paths of all files that the build writes. Filled before pages are rendered, then shared by all threads.
class OutputPaths {
 public:
  // `base_url` as in the settings: full addresses below it, and those that begin with its path, are the site's own.
  explicit OutputPaths(std::string_view base_url);
  void reserve(std::size_t count) { paths_.reserve(count); }
  void add(std::string_view output_path) { add_numbered(output_path, no_page); }
  // Pages are numbered from 0 as they are added.
  void add_page(std::string_view output_path) { add_numbered(output_path, pages_++); }
  bool has(std::uint64_t path) const { return paths_.contains(path); }
  static constexpr std::uint32_t no_page = 0xffffffffu;
  // The page's number; `no_page` for other files and for what is not there.
  std::uint32_t page(std::uint64_t path) const {
    auto at = paths_.find(path);
    return at == paths_.end() ? no_page : at->second;
  }
  const std::string& base_url() const { return base_url_; }
  // "/planverk/": where the site lies on its host.
  std::string_view base_path() const {
    return path_begin_ == 0 ? std::string_view("/") : std::string_view(base_url_).substr(path_begin_);
  }

 private:
  void add_numbered(std::string_view output_path, std::uint32_t number);
  std::unordered_map<std::uint64_t, std::uint32_t> paths_;  // to the page's number
  std::uint32_t pages_ = 0;
  std::string base_url_;
  std::size_t path_begin_ = 0;  // in base_url_; 0: there is none
};

// A link that is broken, or that another page must answer for.
struct LinkFound {
  std::uint64_t target = 0;  // hash of path and fragment
  std::string written;       // as on the page
  std::string resolved;      // from the site's root, with its fragment
  bool operator==(const LinkFound&) const = default;
};

// What one page says about links. Ids are hashes of the page's path and the id.
struct PageLinks {
  std::string path;
  std::vector<std::uint64_t> ids;
  std::vector<LinkFound> open;    // to a fragment of another page; each target once
  std::vector<std::uint32_t> leads_to;  // numbers of pages, its own and some more than once
  std::vector<LinkFound> broken;  // no such file, or no such id on this page
};

// `path` is the page's output path ("norrbotten/index.html"), `html` what was rendered: well-formed, with quoted
// attributes. Links to other hosts are not followed.
PageLinks collect_links(std::string_view path, std::string_view html, const OutputPaths& paths);

// broken-link, one for each target that is missing: names the first page in order that links there, and how many
// more do. A link that is written the same and misses on many pages is reported once.
Diagnostics check_links(std::span<const PageLinks> pages);

}  // namespace planverk
