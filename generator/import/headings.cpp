// Which short lines are headings, and how deep they stand.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"
#include "import/emphasis.h"
#include "import/marks.h"
#include "import/stages.h"
#include "import/text_signs.h"

namespace planverk::importing {
namespace {

constexpr std::size_t longest_heading = 110, most_words = 15;

// The order in which looks outrank each other where a document has several.
enum class Look : std::uint8_t { part, capitals, numbered, bold, plain };

struct Found {
  std::size_t block = 0;
  Look look = Look::plain;
  std::size_t depth = 1;  // of its number: "2.1" is 2
};

// "2.1 Studier", "3 Kampanjer": how many numbers; 0 for none.
std::size_t number_depth(std::string_view text) {
  std::string_view word = first_word(text);
  if (word.size() == text.size()) return 0;
  if (word.ends_with('.')) word.remove_suffix(1);
  std::size_t depth = 0;
  while (!word.empty()) {
    std::size_t dot = std::min(word.find('.'), word.size());
    if (!is_number(word.substr(0, dot)) || dot > 2) return 0;
    ++depth;
    word.remove_prefix(std::min(dot + 1, word.size()));
  }
  std::string_view rest = utf8::trim(text.substr(first_word(text).size()));
  return starts_upper(rest) ? depth : 0;
}

// "Del 1: …", "Kapitel 2", "Part One".
bool is_part(std::string_view text) {
  static constexpr std::array<std::string_view, 8> names = {"del", "kapitel", "avdelning", "part", "chapter", "osa", "luku", "avsnitt"};
  std::vector<std::string> words = bare_words(text);
  if (words.size() < 2 || std::ranges::find(names, words[0]) == names.end()) return false;
  return is_number(words[1]) || words[1] == "i" || words[1] == "ii" || words[1] == "iii" || words[1] == "iv" || words[1] == "one" || words[1] == "two" ||
         words[1] == "three";
}

// The last word of a sentence that a list is to go on with.
bool is_open_verb(std::string_view word) {
  static constexpr std::array<std::string_view, 22> words = {"ska",  "skall", "vill", "att",  "bör",  "kommer", "will", "shall", "to", "should", "aims",
                                                             "skal", "vil",   "å",    "vi",   "aikoo", "tulee", "är",   "are",   "is", "för",    "och"};
  return std::ranges::find(words, word) != words.end();
}

// "Distriktet ska", "Styrelsen ska även": words that the list after them goes on with.
bool is_lead_in(std::string_view text) {
  std::vector<std::string> words = bare_words(text);
  if (!words.empty() && is_open_verb(words.back())) return true;
  static constexpr std::array<std::string_view, 7> verbs = {"ska", "skall", "kommer", "will", "shall", "skal", "vill"};
  for (std::size_t i = words.size() > 3 ? words.size() - 3 : 0; i < words.size(); ++i)
    if (i > 0 && std::ranges::find(verbs, words[i]) != verbs.end()) return true;
  return false;
}

std::string key_of(std::string_view text) { return letters_of(utf8::to_lower(mark::stripped(text))); }

class HeadingFinder {
 public:
  HeadingFinder(std::vector<Block>& blocks, const std::vector<std::string>& contents, Log& log) : blocks_(blocks), log_(log) {
    for (const std::string& entry : contents) contents_.push_back(key_of(entry));
    certain_ = static_cast<std::size_t>(std::ranges::count_if(blocks, [](const Block& b) { return b.kind == BlockKind::heading; }));
  }

  void find() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      take_number_back(i);
      if (blocks_[i].kind == BlockKind::paragraph && is_heading(i)) make_heading(i);
      if (blocks_[i].kind == BlockKind::heading && number_depth(blocks_[i].text) == 1) number_ = number_of(blocks_[i].text);
    }
    set_levels();
  }

 private:
  // "1. Studier" over paragraphs looked like an item at first.
  void take_number_back(std::size_t i) {
    Block& block = blocks_[i];
    if (block.kind != BlockKind::item || !block.ordered || block.sign.empty()) return;
    bool in_list = is_ordered_item(i, -1) || is_ordered_item(i, 1);
    if (in_list && follows_headings(i)) in_list = false;
    if (in_list || !has_shape(block) || i + 1 == blocks_.size() || !starts_upper(block.text)) return;
    bool alone = block.start > 1 && !has_ordered_before(i);
    if (alone && blocks_[i + 1].kind != BlockKind::paragraph && blocks_[i + 1].kind != BlockKind::item) return;
    block.kind = BlockKind::paragraph;
    block.text = block.sign + " " + block.text;
    block.sign.clear();
    block.ordered = false;
  }

  // "3. Ekonomi" after a list under "2. Mål": the number goes on from the last heading's, and nothing stands right over or
  // under it. A list whose items all stand apart may have such an item too.
  bool follows_headings(std::size_t i) const {
    const Block& block = blocks_[i];
    if (certain_ > 1 || number_ == 0 || block.start != number_ + 1 || block.sign.back() != '.') return false;
    if (!block.gap_before || i + 1 >= blocks_.size() || !blocks_[i + 1].gap_before || (is_ordered_item(i, 1) && blocks_[i + 1].start != 1)) return false;
    if (!is_ordered_item(i, -1) || blocks_[i - 1].start + 1 != block.start) return true;
    bool is_first = i < 2 || !is_ordered_item(i - 1, -1);
    return is_first ? starts_lower(blocks_[i - 1].text) : !blocks_[i - 1].gap_before;
  }
  static std::uint32_t number_of(std::string_view text) {
    std::uint32_t out = 0;
    // `number_depth` has seen that there are two digits at most.
    for (std::size_t at = 0; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) out = out * 10 + static_cast<std::uint32_t>(text[at] - '0');
    return out;
  }

  bool is_ordered_item(std::size_t i, int step) const {
    std::size_t other = i + static_cast<std::size_t>(step);
    // "2." and "1)" are two kinds of numbers.
    return other < blocks_.size() && blocks_[other].kind == BlockKind::item && blocks_[other].ordered && !blocks_[other].sign.empty() &&
           blocks_[other].sign.back() == blocks_[i].sign.back();
  }
  bool has_ordered_before(std::size_t i) const {
    return std::any_of(blocks_.begin(), blocks_.begin() + static_cast<std::ptrdiff_t>(i),
                       [](const Block& b) { return b.kind == BlockKind::heading && number_depth(b.text) == 1; });
  }

  static bool has_shape(const Block& block) {
    if (length(block.text) > longest_heading || count_words(block.text) > most_words || letters_of(block.text).empty()) return false;
    if (has_inner_end(block.text)) return false;
    char32_t last = last_sign(block.text);
    if (last == U',' || last == U';' || ends_open(block.text)) return false;
    return !ends_sentence(block.text) || last == U'?';
  }

  bool is_listed(const Block& block) const {
    return std::ranges::find(contents_, key_of(block.text)) != contents_.end() && !letters_of(block.text).empty();
  }

  bool is_heading(std::size_t i) const {
    const Block& block = blocks_[i];
    if (is_listed(block)) return true;
    if (!has_shape(block) || i + 1 == blocks_.size() || block.lines > 3) return false;
    if (block.text.starts_with('(')) return false;
    bool upper = starts_upper(block.text) || number_depth(block.text) > 0 || is_number(bare_words(block.text).front());
    if (!upper) return false;
    const Block& next = blocks_[i + 1];
    if (next.kind == BlockKind::item && is_lead_in(block.text)) return false;
    // "Distriktet ska" leads on, whatever follows; "Vad vi vill" does not.
    if (std::string last = last_word(block.text); last == "ska" || last == "skall" || last == "shall" || last == "skal") return false;
    if (is_row(i) && (stands_with_row(i, 1) || stands_with_row(i, -1))) return false;
    if (stands_with_row(i, 1) && stands_with_row(i + 1, 1)) return false;
    bool strong = is_wholly(block.text, mark::bold_on) || is_all_capitals(block.text) || number_depth(block.text) > 1 || is_part(block.text);
    if (last_sign(block.text) == U'?' && !strong && count_words(block.text) > 9) return false;
    // Where the source has headings of its own, a short paragraph is a short paragraph.
    if (certain_ > 1) return strong && !is_all_capitals_name(block);
    if (strong) return true;
    if (i > 0 && ends_open(blocks_[i - 1].text) && next.kind != BlockKind::item && length(next.text) <= longest_heading) return false;
    // No heading stands in the middle of a sentence.
    if (next.kind == BlockKind::paragraph && starts_lower(next.text) && !next.gap_before) return i < 6;
    return true;
  }

  // "Resor 8000" right over "Material 4000": a table whose columns were lost.
  bool is_row(std::size_t i) const {
    std::vector<std::string> words = bare_words(blocks_[i].text);
    return blocks_[i].lines == 1 && words.size() > 1 && is_number(words.back()) && number_depth(blocks_[i].text) == 0;
  }
  bool stands_with_row(std::size_t i, int step) const {
    std::size_t other = i + static_cast<std::size_t>(step);
    return other < blocks_.size() && is_row(other) && !blocks_[std::max(i, other)].gap_before;
  }

  // "NATO" alone is no heading where headings have a style.
  static bool is_all_capitals_name(const Block& block) { return is_all_capitals(block.text) && count_words(block.text) < 2 && !is_wholly(block.text, mark::bold_on); }

  void make_heading(std::size_t i) {
    Block& block = blocks_[i];
    Found found{i, Look::plain, number_depth(block.text)};
    if (is_part(block.text)) found.look = Look::part;
    else if (found.depth > 0) found.look = Look::numbered;
    else if (is_all_capitals(block.text)) found.look = Look::capitals;
    else if (is_wholly(block.text, mark::bold_on)) found.look = Look::bold;
    block.kind = BlockKind::heading;
    block.level = 0;
    found_.push_back(found);
  }

  void set_levels() {
    std::array<bool, 5> used{};
    for (const Found& one : found_)
      if (one.block > 3 || one.look == Look::part || one.look == Look::numbered) used[static_cast<std::size_t>(one.look)] = true;
    std::array<std::uint8_t, 5> level{};
    std::uint8_t next = 2;
    for (std::size_t look = 0; look < used.size(); ++look) {
      level[look] = next;
      if (used[look] && next < 4) ++next;
    }
    std::uint8_t deepest_certain = 1;
    for (const Block& block : blocks_)
      if (block.kind == BlockKind::heading && block.is_certain) deepest_certain = std::max(deepest_certain, block.level);
    for (const Found& one : found_) {
      std::uint8_t found = level[static_cast<std::size_t>(one.look)];
      if (one.look == Look::numbered) found = static_cast<std::uint8_t>(std::min<std::size_t>(found + one.depth - 1, 6));
      if (certain_ > 1) found = static_cast<std::uint8_t>(std::min(deepest_certain + 1, 6));
      blocks_[one.block].level = found;
    }
  }

  std::vector<Block>& blocks_;
  Log& log_;
  std::vector<std::string> contents_;
  std::vector<Found> found_;
  std::size_t certain_ = 0;
  std::uint32_t number_ = 0;  // of the last heading with one
};

}  // namespace

void find_headings(std::vector<Block>& blocks, const std::vector<std::string>& contents, Log& log) {
  HeadingFinder(blocks, contents, log).find();
}

}  // namespace planverk::importing
