#include "import/motion_marks.h"

#include <optional>

#include "base/utf8.h"
#include "import/marks.h"
#include "import/text_signs.h"

namespace planverk::importing {
namespace {

// "E2", "E25:1", "M12": letters, digits, and a clause.
std::string motion_named(std::string_view word) {
  std::size_t i = 0, letters = 0;
  while (i < word.size() && word[i] >= 'A' && word[i] <= 'Z') ++i, ++letters;
  std::size_t digits = i;
  while (i < word.size() && word[i] >= '0' && word[i] <= '9') ++i;
  if (letters == 0 || letters > 3 || i == digits || i - digits > 3) return {};
  std::string id(word.substr(0, i));
  if (i == word.size()) return id;
  if (word[i] != ':' || i + 1 == word.size()) return {};
  return is_number(word.substr(i + 1)) ? id : std::string();
}

// What stands in brackets as a mark: each part of it names a motion, alone or after "svar till".
std::optional<Mark> mark_of(std::string_view words) {
  if (words.size() > 90) return std::nullopt;
  Mark out;
  out.words = utf8::collapse_space(words);
  std::string_view rest = out.words;
  while (!rest.empty()) {
    std::size_t comma = std::min(rest.find_first_of(",;"), rest.size());
    std::string_view part = utf8::trim(rest.substr(0, comma));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
    std::size_t space = part.rfind(' ');
    std::string id = motion_named(space == std::string_view::npos ? part : part.substr(space + 1));
    if (id.empty()) return std::nullopt;
    if (space != std::string_view::npos) {
      std::string before = utf8::to_lower(part.substr(0, space));
      bool known = before.ends_with("svar till") || before.ends_with("svar på") || before.ends_with("svar") || before.ends_with("motion") ||
                   before.ends_with("yrkande") || before.ends_with("att-sats") || before.ends_with("response to") || before.ends_with("och");
      if (!known) return std::nullopt;
    }
    out.motions.push_back(std::move(id));
  }
  return out.motions.empty() ? std::nullopt : std::optional(std::move(out));
}

}  // namespace

Letters letters_with_looks(std::string_view text) {
  Letters out;
  bool bold = false, struck = false;
  for (std::size_t i = 0; i < text.size();) {
    char32_t code = utf8::next(text, i);
    if (code == mark::bold_on || code == mark::bold_off) bold = code == mark::bold_on;
    else if (code == mark::struck_on || code == mark::struck_off) struck = code == mark::struck_on;
    else out.push_back({code, struck ? Look::struck : bold ? Look::bold : Look::plain});
  }
  return out;
}

std::string text_of(const Letters& letters, Range range) {
  std::string out;
  for (std::size_t i = range.begin; i < range.end; ++i) utf8::append(out, letters[i].code);
  return out;
}

std::vector<Mark> marks_in(const Letters& letters) {
  std::vector<Mark> out;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (letters[i].code != U'(') continue;
    std::size_t end = i + 1;
    while (end < letters.size() && end < i + 90 && letters[end].code != U')') ++end;
    if (end >= letters.size() || letters[end].code != U')') continue;
    auto found = mark_of(text_of(letters, {i + 1, end}));
    if (!found) continue;
    found->range = {i, end + 1};
    out.push_back(std::move(*found));
    i = end;
  }
  return out;
}

}  // namespace planverk::importing
