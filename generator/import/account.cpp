#include "import/account.h"

#include <algorithm>
#include <array>
#include <map>

#include "import/marks.h"
#include "import/text_signs.h"
#include "markdown/parse.h"
#include "markdown/words.h"

namespace planverk::importing {
namespace {

void count(std::map<std::string, long>& counts, std::string_view text, long by) {
  for (const std::string& word : word_runs(text)) counts[word] += by;
}

// What a reader of the document sees: neither addresses of links nor comments.
std::string seen(std::string_view text) { return mark::stripped(text); }

// What stands around a byte, whole letters of it.
std::string around(const std::string& text, std::size_t at) {
  auto is_inside = [&](std::size_t i) { return i > 0 && i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80; };
  std::size_t from = at > 30 ? at - 30 : 0, end = std::min(at + 30, text.size());
  while (is_inside(from)) --from;
  while (is_inside(end)) ++end;
  return text.substr(from, end - from);
}

}  // namespace

std::vector<std::string> missing_words(const Source& source, const std::vector<Line>& lines, const Log& log) {
  std::map<std::string, long> counts;
  if (!source.words.empty()) count(counts, source.words, 1);
  else
    for (const SourceLine& line : source.lines) count(counts, seen(line.text), 1);
  for (const Line& line : lines) {
    count(counts, seen(line.text), -1);
    count(counts, line.sign, -1);
  }
  for (const Removal& one : log.removals) count(counts, one.text, -1);
  std::vector<std::string> out;
  for (const auto& [word, left] : counts)
    if (left != 0) out.push_back(word);
  return out;
}

std::vector<std::string> parted_letters(const std::vector<Line>& lines, const std::vector<Removal>& removed, std::string_view plan_body) {
  std::string wanted, got;
  // With what is not seen: addresses of links and comments are told as removed where they are not written.
  for (const Line& line : lines) wanted += letters_of(line.sign) + letters_of(line.text);
  auto parsed = markdown::parse({}, plan_body);
  for (const markdown::Word& word : markdown::words_of(parsed.document, markdown::Reading::marked)) got += letters_of(word.text);
  // All that plan.md has stands in the lines, in the same order: nothing was added, nothing moved.
  std::size_t at = 0, found = 0;
  while (found < got.size() && at < wanted.size()) found += wanted[at++] == got[found];
  if (found < got.size()) return {"plan.md has what the document has not, or has elsewhere: …" + around(got, found) + "…"};
  // What it has not is what was removed: nothing was lost.
  std::array<long, 256> left{};
  auto add = [&](const std::string& letters, long by) {
    for (char c : letters) left[static_cast<unsigned char>(c)] += by;
  };
  add(wanted, 1);
  add(got, -1);
  for (const Removal& one : removed) add(letters_of(one.text), -1);
  if (std::ranges::all_of(left, [](long n) { return n == 0; })) return {};
  auto [there, here] = std::ranges::mismatch(wanted, got);
  return {"plan.md lacks letters of the document; they part first at: …" + around(wanted, static_cast<std::size_t>(there - wanted.begin())) + "…"};
}

}  // namespace planverk::importing
