#pragma once
// Publication of a site: the whole new output folder, or the old one untouched.
//
// The new tree grows in `.<name>.planverk-new` beside the output folder and is swapped in by one rename at
// the end. Whatever kills the process, readers see the old site or the new one. (Where the disk cannot swap
// two folders, two renames do it, with the old site in `.<name>.planverk-old` in between; the next build puts
// it back.) What a kill leaves behind, the next build removes. A power failure is not covered: files are not
// forced to the disk.
//
// A file whose text is what the old one has stays the same file, with its time stamp. Two builds cannot
// publish to one folder at once: `.<name>.planverk-lock` beside it is locked meanwhile. One file stays beside
// the output folder, `.<name>.planverk-times` (io/manifest.h), which anybody may remove.

#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "io/file_system.h"
#include "io/output_folder.h"

namespace planverk {

struct Published {
  std::size_t written = 0;
  std::size_t kept = 0;
  std::size_t removed = 0;
  // What Planverk did not write and took along, for the person to know: `notes.txt`, or `.git/` for a whole
  // folder.
  std::vector<std::string> foreign;
  // The old site's new place where it could not be removed; most often empty. The site itself is published.
  std::string left_over;
};

class Publication {
 public:
  // `disk` must outlive the publication.
  static std::expected<Publication, PublishError> begin(FileSystem& disk, const PublishSettings& settings);
  // Without `finish` removes what was begun.
  ~Publication();
  Publication(Publication&&) noexcept;
  Publication& operator=(Publication&&) noexcept;

  // May be called from several threads at once. A path that is_output_path refuses, or that was written
  // before, is a fault. After a fault `finish` refuses and tells the first one.
  std::expected<void, PublishError> write(std::string_view path, std::string_view text);
  // Takes the file of the old site without rendering it again. False, and nothing done, when the old site has
  // none or somebody changed it. May be called from several threads at once.
  bool keep(std::string_view path);
  // Publishes. When nothing changed the output folder is left as it is. To be called once, after all writing
  // ended.
  std::expected<Published, PublishError> finish();

 private:
  struct State;
  explicit Publication(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace planverk
