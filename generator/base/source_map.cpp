#include "base/source_map.h"

#include <algorithm>

#include "base/utf8.h"

namespace planverk {

FileId SourceMap::add(SourceFile file) {
  std::vector<FileId>& before = by_path_[file.path];
  for (FileId id : before)
    if (text(id) == file.text) return id;
  before.push_back(FileId{static_cast<std::uint32_t>(files_.size())});
  bytes_ += file.text.size();
  files_.push_back(std::make_shared<const SourceFile>(std::move(file)));
  return before.back();
}

std::string_view SourceMap::text(Span span) const {
  if (span.file.is_none()) return {};
  std::string_view whole = text(span.file);
  std::size_t begin = std::min<std::size_t>(span.begin, whole.size());
  std::size_t end = std::clamp<std::size_t>(span.end, begin, whole.size());
  return whole.substr(begin, end - begin);
}

const std::vector<std::uint32_t>& SourceMap::line_starts(FileId id) const {
  if (starts_.size() < files_.size()) starts_.resize(files_.size());
  auto& starts = starts_[id.value];
  if (starts.empty()) {
    std::string_view whole = text(id);
    starts.push_back(whole.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    for (std::size_t i = 0; i < whole.size(); ++i)
      if (whole[i] == '\n') starts.push_back(static_cast<std::uint32_t>(i + 1));
  }
  return starts;
}

LineColumn SourceMap::locate(FileId id, std::uint32_t offset) const { return locate(id, offset, false); }
LineColumn SourceMap::locate_utf16(FileId id, std::uint32_t offset) const { return locate(id, offset, true); }

LineColumn SourceMap::locate(FileId id, std::uint32_t offset, bool utf16) const {
  const auto& starts = line_starts(id);
  std::string_view whole = text(id);
  offset = std::max(std::min(offset, static_cast<std::uint32_t>(whole.size())), starts.front());
  auto after = std::upper_bound(starts.begin(), starts.end(), offset);
  auto line = static_cast<std::uint32_t>(after - starts.begin());
  std::uint32_t start = starts[line - 1];
  std::string_view before = whole.substr(start, offset - start);
  auto column = static_cast<std::uint32_t>(utf8::count(before) + 1);
  // Characters beyond U+FFFF are two units; they begin with the bytes F0 to F4.
  auto is_long = [](char c) { return static_cast<unsigned char>(c) >= 0xF0; };
  if (utf16) column += static_cast<std::uint32_t>(std::ranges::count_if(before, is_long));
  const auto& joined = files_[id.value]->joined;
  column += static_cast<std::uint32_t>(std::ranges::lower_bound(joined, offset) - std::ranges::lower_bound(joined, start));
  return {line, column};
}

std::string_view SourceMap::line(FileId id, std::uint32_t number) const {
  const auto& starts = line_starts(id);
  if (number == 0 || number > starts.size()) return {};
  std::string_view whole = text(id);
  std::size_t begin = starts[number - 1];
  std::size_t end = number < starts.size() ? starts[number] - 1 : whole.size();
  if (end > begin && whole[end - 1] == '\r') --end;
  return whole.substr(begin, end - begin);
}

}  // namespace planverk
