#include "import/account.h"

#include <algorithm>
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

// What stands in comments is words of the source too; addresses of links are not.
std::string seen(std::string_view text) { return mark::stripped(text); }

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
  // What was removed, by source line.
  std::multimap<std::uint32_t, std::string> gone;
  for (const Removal& one : removed)
    if (std::string letters = letters_of(one.text); !letters.empty()) gone.emplace(one.source, std::move(letters));
  std::vector<std::string> pieces;
  std::vector<std::uint32_t> piece_of;
  std::string wanted;
  std::vector<std::size_t> begins;
  for (const Line& line : lines) {
    std::string letters = letters_of(line.sign) + letters_of(seen(line.text));
    begins.push_back(wanted.size());
    wanted += letters;
  }
  begins.push_back(wanted.size());
  // A removal's letters stand in the lines of its block: the first place at or after its source line.
  std::vector<bool> out_of_plan(wanted.size());
  for (const auto& [source, letters] : gone) {
    auto at_line = std::ranges::find_if(lines, [&, s = source](const Line& line) { return line.last_source >= s; });
    std::size_t from = begins[static_cast<std::size_t>(at_line - lines.begin())];
    for (std::size_t at = wanted.find(letters, from); at != std::string::npos; at = wanted.find(letters, at + 1)) {
      if (out_of_plan[at]) continue;
      std::fill_n(out_of_plan.begin() + static_cast<std::ptrdiff_t>(at), letters.size(), true);
      break;
    }
  }
  std::string kept;
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (!out_of_plan[i]) kept += wanted[i];
  auto parsed = markdown::parse({}, plan_body);
  std::string got;
  for (const markdown::Word& word : markdown::words_of(parsed.document, markdown::Reading::marked)) got += letters_of(word.text);
  if (kept == got) return {};
  std::size_t at = static_cast<std::size_t>(std::ranges::mismatch(kept, got).in1 - kept.begin());
  auto near = [](const std::string& text, std::size_t i) {
    std::size_t from = i > 30 ? i - 30 : 0;
    while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) --from;
    std::size_t end = std::min(i + 30, text.size());
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    return text.substr(from, end - from);
  };
  return {"source: …" + near(kept, std::min(at, kept.size())) + "…", "plan.md: …" + near(got, std::min(at, got.size())) + "…"};
}

}  // namespace planverk::importing
