#pragma once
// A site as one ZIP file, to carry on a USB stick or to hand over: the new one is there whole, or the old one stays.

#include <expected>
#include <memory>
#include <string>
#include <string_view>

#include "base/date.h"
#include "io/file_system.h"
#include "io/output_folder.h"

namespace planverk {

// Whether an output is such a file: by its name, as with tables and documents.
bool is_archive_name(std::string_view output);

class SiteArchive {
 public:
  // Refuses a place among the sources, and a file that Planverk did not make. `title` names the folder in the archive where
  // the file's own name cannot.
  static std::expected<SiteArchive, PublishError> begin(FileSystem& disk, const PublishSettings& settings, Date date,
                                                        std::string_view title);
  ~SiteArchive();
  SiteArchive(SiteArchive&&) noexcept;
  // May be called from several threads at once.
  void write(std::string_view path, std::string_view text);
  // False when the file is the same already.
  std::expected<bool, PublishError> finish();

 private:
  struct State;
  explicit SiteArchive(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace planverk
