#pragma once
// A ZIP archive that is the same bytes whenever and wherever it is made: files in order, one date for all of them, nothing of
// the machine. Files are packed as they come and kept packed, so an archive takes little more memory than its own size.

#include <memory>
#include <string>
#include <string_view>

#include "base/date.h"

namespace planverk {

class ZipWriter {
 public:
  // All files are dated noon of the day; ZIP has no day before 1980.
  explicit ZipWriter(Date date);
  ~ZipWriter();
  ZipWriter(ZipWriter&&) noexcept;

  // `first`: not packed and before all others, in the order they come, as formats want it of the file that tells what the
  // archive is. May be called from several threads at once; a path must come once.
  void add(std::string_view path, std::string_view text, bool first = false);
  // The archive, with what was added given away. `comment` is shown by programs that show such a thing.
  std::string finish(std::string_view comment = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The comment at the end of an archive that this writer made; empty for any other bytes.
std::string_view zip_comment(std::string_view archive);

}  // namespace planverk
