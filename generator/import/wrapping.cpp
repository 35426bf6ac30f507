#include "import/wrapping.h"

#include <algorithm>
#include <array>

#include "import/stages.h"
#include "import/text_signs.h"

namespace planverk::importing {
namespace {

// Columns up to where the line would reach with the next one's first word on it.
double reach(const Line& line, const Line& next) {
  return static_cast<double>(line.indent + length(line.text) + 1 + length(first_word(next.text)));
}

bool is_text(const Line& line) { return !line.is_blank() && (line.kind == LineKind::unknown || line.kind == LineKind::item); }

// A line that certainly goes on in the next one.
bool surely_goes_on(const Line& line, const Line& next) {
  if (!is_text(line) || !is_text(next) || next.kind == LineKind::item) return false;
  bool unfinished = !ends_sentence(line.text) && !ends_open(line.text);
  return unfinished && starts_lower(next.text) && length(line.text) > 15;
}

// The value below which a tenth of them lie: lines of proportional letters differ.
double lower_tenth(std::vector<double>& values) {
  if (values.empty()) return 0;
  std::ranges::sort(values);
  return values[values.size() / 10];
}

}  // namespace

Wrapping::Wrapping(const std::vector<Line>& lines, SourceForm form) {
  std::vector<double> in_text, in_items;
  std::size_t pairs = 0;
  bool item = false;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].is_blank()) {
      item = false;
      continue;
    }
    item = lines[i].kind == LineKind::item || item;
    const Line& next = lines[i + 1];
    if (!is_text(lines[i]) || !is_text(next) || next.page_start) continue;
    if (next.kind == LineKind::item) {
      ++pairs;
      continue;
    }
    ++pairs;
    if (!surely_goes_on(lines[i], next)) continue;
    (item ? in_items : in_text).push_back(reach(lines[i], next));
  }
  std::size_t sure = in_text.size() + in_items.size();
  // A word processor's paragraphs are whole, unless nearly every one of them goes on.
  double needed = form == SourceForm::styled ? 0.2 : 0.06;
  // In a short text two are enough when no line is much longer than they are.
  std::size_t longest = 0;
  for (const Line& line : lines) longest = std::max<std::size_t>(longest, line.indent + length(line.text));
  auto is_long = [&](double columns) { return columns >= 0.85 * static_cast<double>(longest); };
  bool few = form != SourceForm::styled && sure == 2 && longest < 130 && std::ranges::all_of(in_text, is_long) && std::ranges::all_of(in_items, is_long);
  wrapped_ = (sure >= 3 || few) && static_cast<double>(sure) > needed * static_cast<double>(pairs);
  std::vector<double> all = in_text;
  all.insert(all.end(), in_items.begin(), in_items.end());
  double common = lower_tenth(all);
  text_width_ = in_text.size() >= 5 ? lower_tenth(in_text) : common;
  item_width_ = in_items.size() >= 5 ? lower_tenth(in_items) : common;
}

double Wrapping::fullness(const Line& line, const Line& next, bool in_item) const {
  return width(in_item) > 0 ? reach(line, next) / width(in_item) : 0;
}

double Wrapping::fullness(const Line& line, bool in_item) const {
  return width(in_item) > 0 ? static_cast<double>(line.indent + length(line.text)) / width(in_item) : 0;
}

bool cannot_end(std::string_view word) {
  static constexpr std::array<std::string_view, 22> words = {"och", "eller", "samt", "med", "en", "ett", "den", "det", "de", "vår", "vårt",
                                                             "våra", "the", "a", "an", "our", "and", "or", "og", "et", "sekä", "vid"};
  return std::ranges::find(words, word) != words.end();
}

bool is_leading_on(std::string_view word) {
  static constexpr std::array<std::string_view, 98> words = {
      "och", "eller", "samt", "men", "att", "som", "i", "på", "av", "för", "med", "till", "från", "om", "under", "över", "inom", "vid",
      "mot", "mellan", "genom", "utan", "efter", "inför", "hos", "den", "det", "de", "ett", "en", "vår", "vårt", "våra", "sin", "sina",
      "sitt", "är", "har", "ska", "skall", "kan", "vill", "bör", "måste", "än", "så", "där", "när", "hur", "vilka", "alla", "varje",
      "the", "a", "an", "and", "or", "of", "in", "to", "for", "with", "on", "by", "from", "at", "that", "which", "is", "are", "will", "our", "every", "each",
      "other", "their", "its", "than",
      "og", "å", "av", "til", "fra", "om", "ved", "som", "vi", "et", "ei", "skal", "ja", "sekä", "tai", "että", "joka", "on", "sen", "kuin"};
  return std::ranges::find(words, word) != words.end();
}

// A text that was set with a line's space between all lines has blank lines where nothing is parted. That shows where
// sentences run on across them.
void settle_blank_lines(std::vector<Line>& lines, SourceForm form, bool has_numbers) {
  if (form == SourceForm::markdown || form == SourceForm::org) return;
  bool numbered_blank = std::ranges::count_if(lines, [](const Line& line) { return line.is_blank() && line.number > 0; }) > 1;
  std::size_t parted = 0, running = 0;
  for (std::size_t i = 0; i + 2 < lines.size(); ++i) {
    if (!is_text(lines[i]) || !lines[i + 1].is_blank() || !is_text(lines[i + 2]) || lines[i + 1].number > 0) continue;
    ++parted;
    running += surely_goes_on(lines[i], lines[i + 2]);
  }
  // Where no two lines stand together, and some are further apart than others, a few sentences are enough to show it.
  std::size_t adjacent = 0, wide = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    adjacent += is_text(lines[i]) && is_text(lines[i + 1]);
    wide += lines[i].is_blank() && lines[i + 1].is_blank();
  }
  bool are_noise = parted >= 8 && (running * 5 > parted || (running >= 2 && adjacent == 0 && wide >= 2));
  if (!are_noise && !(has_numbers && numbered_blank)) return;
  std::vector<Line> out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    bool is_noise = lines[i].is_blank() && lines[i].number == 0;
    if (!is_noise) {
      out.push_back(lines[i]);
      continue;
    }
    // Of several, all but the first part something, unless blank lines that part have numbers.
    std::size_t end = i;
    bool page = false;
    for (; end < lines.size() && lines[end].is_blank() && lines[end].number == 0; ++end) page = page || lines[end].page_start;
    if (end - i > 1 && !numbered_blank) out.push_back(lines[i]);
    if (page && end < lines.size()) lines[end].page_start = true;
    i = end - 1;
  }
  lines = std::move(out);
}

}  // namespace planverk::importing
