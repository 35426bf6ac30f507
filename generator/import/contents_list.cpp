// The list of contents: its lines go, and what they name is known to be a heading.

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "import/stages.h"
#include "import/text_signs.h"

namespace planverk::importing {
namespace {

bool names_contents(std::string_view text) {
  static constexpr std::array<std::string_view, 12> names = {
      "innehåll", "innehållsförteckning", "innehållsförteckning.", "contents", "table of contents", "sisällys", "sisällysluettelo",
      "innhold", "innholdsfortegnelse", "indhold", "indholdsfortegnelse", "innehåll:"};
  return std::ranges::find(names, utf8::to_lower(text)) != names.end();
}

// "Studier ........ 3", "2.1 Kampanjer      12": the words before the number; nothing for other lines.
std::string contents_entry(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0 && text[end - 1] >= '0' && text[end - 1] <= '9') --end;
  if (end == text.size() || text.size() - end > 4) return {};
  std::string_view before = text.substr(0, end);
  std::string_view words = before;
  std::size_t dots = 0;
  while (!words.empty()) {
    std::size_t i = words.size();
    char32_t code = utf8::previous(words, i);
    if (code == U'.' || code == U'·' || code == U'_') ++dots;
    else if (code == U'…') dots += 3;
    else if (!utf8::is_space(code)) break;
    words = words.substr(0, i);
  }
  std::size_t spaces = before.size() - words.size() - dots;
  if (letters_of(words).empty() || (dots < 3 && spaces < 3)) return {};
  return std::string(words);
}

}  // namespace

void strip_contents(std::vector<Line>& lines, std::vector<std::string>& headings, Log& log) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    bool has_title = names_contents(lines[i].text);
    if (!has_title && contents_entry(lines[i].text).empty()) continue;
    std::vector<std::size_t> found;
    std::vector<std::string> named;
    std::size_t k = has_title ? i + 1 : i;
    for (std::size_t other = 0; k < lines.size() && other < 2; ++k) {
      if (lines[k].is_blank()) continue;
      std::string entry = contents_entry(lines[k].text);
      if (entry.empty() && ++other) continue;
      other = 0;
      found.push_back(k);
      named.push_back(entry);
    }
    if (found.size() < (has_title ? 1u : 3u)) continue;
    for (std::size_t n = i; n <= found.back(); ++n) {
      if (lines[n].is_blank()) continue;
      log.remove(lines[n].source, lines[n].text, Fate::contents_list);
      lines[n].text.clear();
    }
    headings.insert(headings.end(), named.begin(), named.end());
    i = found.back();
  }
}

}  // namespace planverk::importing
