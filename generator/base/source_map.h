#pragma once
// The texts that were read, and where lines begin in them.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/span.h"

namespace planverk {

// A file as it was read: `path` is relative to the site folder with `/`, `text` its bytes.
struct SourceFile {
  std::string path;
  std::string text;
  // Offsets of letters that were two characters where the author wrote them (base/compose), in order.
  std::vector<std::uint32_t> joined = {};
};

// One-based line and column in the author's file; the column counts Unicode code points, as editors show them, without
// a byte order mark.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  bool operator==(const LineColumn&) const = default;
};

class SourceMap {
 public:
  // Takes the file over; its text keeps its address as long as this map or a copy of it lives. The same path with
  // the same text is the same file, also when it was added before the map was copied.
  FileId add(SourceFile file);
  std::size_t size() const { return files_.size(); }
  const SourceFile& file(FileId id) const { return *files_[id.value]; }
  std::string_view text(FileId id) const { return files_[id.value]->text; }
  // Of all texts together.
  std::size_t bytes() const { return bytes_; }
  std::string_view text(Span span) const;
  // Line and column of a byte offset; offsets past the end give the end.
  LineColumn locate(FileId id, std::uint32_t offset) const;
  // The same with columns in UTF-16 code units, as some programs count.
  LineColumn locate_utf16(FileId id, std::uint32_t offset) const;
  // The line (one-based) without its line end; empty past the end.
  std::string_view line(FileId id, std::uint32_t number) const;

 private:
  LineColumn locate(FileId id, std::uint32_t offset, bool utf16) const;
  const std::vector<std::uint32_t>& line_starts(FileId id) const;
  // Shared by copies: a preview keeps the texts of what has not changed from one load to the next.
  std::vector<std::shared_ptr<const SourceFile>> files_;
  std::unordered_map<std::string, std::vector<FileId>> by_path_;
  std::size_t bytes_ = 0;
  // Filled when first asked for: most files never have a diagnostic. Only read from one thread at a time.
  mutable std::vector<std::vector<std::uint32_t>> starts_;
};

}  // namespace planverk
