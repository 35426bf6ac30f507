#include "base/utf8.h"
#include "import/stages.h"
#include "import/text_signs.h"

namespace planverk::importing {

std::vector<Line> make_lines(const Source& source) {
  std::vector<Line> out;
  out.reserve(source.lines.size());
  for (std::uint32_t i = 0; i < source.lines.size(); ++i) {
    const SourceLine& from = source.lines[i];
    Line line;
    std::string_view text = utf8::trim(from.text);
    std::string_view before = text.empty() ? std::string_view() : std::string_view(from.text).substr(0, from.text.find(text));
    line.text = std::string(text);
    line.source = line.last_source = i;
    line.indent = static_cast<std::uint32_t>(utf8::count(before));
    line.kind = from.kind;
    line.level = from.level;
    line.ordered = from.ordered;
    line.start = from.start;
    line.page_start = from.page_start;
    line.continues = from.continues;
    out.push_back(std::move(line));
  }
  return out;
}

}  // namespace planverk::importing
