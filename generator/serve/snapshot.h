#pragma once
// A whole site as it was at one moment, prepared and without fault so far. Its files are made when they are asked for,
// from this alone, so each is what a build of that moment writes.

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "build/one_file.h"

namespace planverk {

using Bytes = std::shared_ptr<const std::string>;

// What a browser shows of a page, as far as it can change: a sheet can be changed for another without loading the page
// again, so the page is compared without the names of its sheets. Both are marks to compare and no more.
struct PageVersion {
  std::string page, sheets;
  bool operator==(const PageVersion&) const = default;
};

class Snapshot {
 public:
  explicit Snapshot(std::unique_ptr<const PreparedSite> prepared);
  const PreparedSite& prepared() const { return *prepared_; }

  // The file at a path from the site's root, or nothing. From any thread.
  Bytes find(std::string_view path) const;
  bool is_page(std::string_view path) const { return pages_.find(path) != nullptr; }
  // Whose address tells its content.
  bool is_theme_file(std::string_view path) const { return find_theme_file(*prepared_, path) != nullptr; }
  // All that a build would write.
  std::vector<std::string> paths() const;
  // Of the page at an address, which is the one for what is not there when the site has no such page.
  PageVersion version(std::string_view path) const;

 private:
  using Files = std::map<std::string, Bytes, std::less<>>;
  Bytes remember(std::string path, std::string bytes) const;
  // Those that a build makes together.
  const Files& data_files() const;
  const Files& search_files() const;

  std::unique_ptr<const PreparedSite> prepared_;
  PageIndex pages_;
  mutable std::mutex mutex_;  // for what is made when asked for
  mutable Files made_pages_;  // the last few
  mutable std::once_flag data_once_, search_once_;
  mutable Files data_, search_;
};

}  // namespace planverk
