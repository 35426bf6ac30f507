// What belongs to the page and not to the text: page numbers and running heads.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "import/stages.h"
#include "import/text_signs.h"
#include "import/title_block.h"

namespace planverk::importing {
namespace {

struct PageNumber {
  std::uint32_t value = 0;
  bool is_named = false;  // "Sida 3", "3 (12)": nothing else looks like that
};

// The number of a line that is nothing but a page's number.
std::optional<PageNumber> page_number(std::string_view printed) {
  static constexpr std::array<std::string_view, 10> names = {"sida", "sid", "s", "page", "p", "side", "sivu", "seite", "lk", "sidan"};
  static constexpr std::array<std::string_view, 6> between = {"av", "of", "af", "von", "sivusta", "yht"};
  if (printed.size() > 60) return std::nullopt;
  std::string text = utf8::collapse_space(printed);
  std::vector<std::string> words;
  bool has_sum = false;
  std::string word;
  for (char c : utf8::to_lower(text) + " ") {
    bool is_word = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    has_sum = has_sum || c == '(' || c == '/';
    if (!is_word && static_cast<unsigned char>(c) > 127 && c != '\xE2' && c != '\x80' && c != '\x93' && c != '\x94' && c != '\xA2') return std::nullopt;
    if (is_word) word += c;
    else if (!word.empty()) words.push_back(std::exchange(word, {}));
  }
  bool named = false;
  std::vector<std::uint32_t> numbers;
  for (const std::string& one : words) {
    if (is_number(one) && one.size() < 5) {
      numbers.push_back(static_cast<std::uint32_t>(std::stoul(one)));
    } else if (std::ranges::find(names, one) != names.end() && numbers.empty()) {
      named = true;
    } else if (std::ranges::find(between, one) != between.end() && numbers.size() == 1) {
      named = true;
    } else {
      return std::nullopt;
    }
  }
  if (numbers.empty() || numbers.size() > 2 || (numbers.size() == 2 && !has_sum && !named)) return std::nullopt;
  if (numbers.size() == 2 && (numbers[0] > numbers[1] || numbers[0] == 0)) return std::nullopt;
  // "1." begins a list.
  if (!named && text.ends_with('.') && numbers.size() == 1) return std::nullopt;
  return PageNumber{numbers[0], named || numbers.size() == 2};
}

// A line with its numbers made alike: running heads differ in them alone.
std::string head_key(std::string_view text) {
  std::string out;
  bool in_number = false;
  for (char c : utf8::to_lower(utf8::collapse_space(text))) {
    bool is_digit = c >= '0' && c <= '9';
    if (is_digit && in_number) continue;
    out += is_digit ? '#' : c;
    in_number = is_digit;
  }
  return out;
}

class Pages {
 public:
  Pages(std::vector<Line>& lines, Log& log) : lines_(lines), log_(log) {
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (i == 0 || lines[i].page_start) begins_.push_back(i);
  }

  void strip() {
    if (begins_.size() > 1) {
      strip_numbers_of_pages();
      strip_heads();
      strip_numbers_of_pages();
    } else {
      strip_loose_numbers();
    }
    strip_named();
    strip_heads_beside_numbers();
  }

 private:
  std::size_t end_of(std::size_t page) const { return page + 1 < begins_.size() ? begins_[page + 1] : lines_.size(); }

  // The first or last lines of a page that have text and were no furniture yet.
  std::vector<std::size_t> edge(std::size_t page, bool top, std::size_t most) const {
    std::vector<std::size_t> out;
    std::size_t begin = begins_[page], end = end_of(page);
    for (std::size_t n = 0; n < end - begin && out.size() < most; ++n) {
      std::size_t i = top ? begin + n : end - 1 - n;
      if (!lines_[i].is_blank() && lines_[i].kind == LineKind::unknown) out.push_back(i);
    }
    return out;
  }

  void remove(std::size_t line, Fate fate) {
    log_.remove(lines_[line].source, lines_[line].text, fate);
    lines_[line].text.clear();
    lines_[line].number = 0;
  }

  // A number alone at a page's edge is the page's when it goes up with the pages.
  void strip_numbers_of_pages() {
    std::map<std::int64_t, std::vector<std::size_t>> by_offset;
    for (std::size_t page = 0; page < begins_.size(); ++page) {
      for (bool top : {true, false}) {
        for (std::size_t i : edge(page, top, 2)) {
          auto number = page_number(lines_[i].text);
          if (number && !lines_[i].number) by_offset[static_cast<std::int64_t>(number->value) - static_cast<std::int64_t>(page)].push_back(i);
        }
      }
    }
    for (auto& [offset, found] : by_offset) {
      std::ranges::sort(found);
      found.erase(std::unique(found.begin(), found.end()), found.end());
      if (found.size() < 2 && begins_.size() > 2) continue;
      for (std::size_t i : found)
        if (!lines_[i].is_blank()) remove(i, Fate::page_number);
    }
  }

  void strip_heads() {
    for (bool top : {true, false}) {
      for (std::size_t pass = 0; pass < 3; ++pass) {
        std::map<std::string, std::set<std::size_t>> pages_of;
        std::map<std::string, std::vector<std::size_t>> lines_of;
        for (std::size_t page = 0; page < begins_.size(); ++page) {
          for (std::size_t i : edge(page, top, 2)) {
            std::string key = head_key(lines_[i].text);
            pages_of[key].insert(page);
            if (page > 0 || !top || !is_title()) lines_of[key].push_back(i);
          }
        }
        bool found = false;
        for (const auto& [key, pages] : pages_of) {
          if (!is_head(key, pages.size(), lines_of[key])) continue;
          for (std::size_t i : lines_of[key])
            if (!lines_[i].is_blank()) remove(i, Fate::running_head);
          found = true;
        }
        if (!found) break;
      }
    }
  }

  // Whether the document's first line is its title, which heads the pages after it as well: no other line near it names a
  // plan.
  bool is_title() const {
    std::size_t seen = 0;
    bool first_names = false;
    for (std::size_t i = 0; i < lines_.size() && seen < 5; ++i) {
      if (lines_[i].is_blank()) continue;
      bool names = names_plan(bare_words(lines_[i].text));
      if (seen++ == 0) first_names = names;
      else if (names && length(lines_[i].text) < 100) return false;
    }
    return first_names;
  }

  bool is_head(const std::string& key, std::size_t pages, const std::vector<std::size_t>& at) const {
    if (ends_open(key) || utf8::count(key) > 140 || letters_of(key).empty()) return false;
    // Items are repeated by chance; a printed line number says that the line is text.
    if (std::ranges::any_of(at, [&](std::size_t i) { return lines_[i].number > 0; })) return false;
    std::size_t least = begins_.size() < 4 ? 2 : std::max<std::size_t>(3, begins_.size() * 2 / 5);
    if (pages < least || begins_.size() < 2) return false;
    bool counts = key.find('#') != std::string::npos;
    return begins_.size() > 2 || counts || pages == begins_.size();
  }

  // Without page breaks: numbers alone on a line that rise by one through the document.
  void strip_loose_numbers() {
    std::vector<std::size_t> found;
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].is_blank() || lines_[i].number) continue;
      auto number = page_number(lines_[i].text);
      if (!number || number->is_named || (last > 0 && number->value != last + 1) || number->value > 999) continue;
      found.push_back(i);
      last = number->value;
    }
    if (found.size() < 2) return;
    // A table's column of numbers has them line by line.
    for (std::size_t k = 1; k < found.size(); ++k)
      if (found[k] - found[k - 1] < 6) return;
    for (std::size_t i : found) remove_with_page(i, Fate::page_number);
  }

  void strip_named() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].is_blank() || lines_[i].number || lines_[i].kind != LineKind::unknown) continue;
      auto number = page_number(lines_[i].text);
      if (number && number->is_named) remove_with_page(i, Fate::page_number);
    }
  }

  // What is cut here was cut by a page.
  void remove_with_page(std::size_t line, Fate fate) {
    remove(line, fate);
    removed_.insert(line);
    std::size_t next = line + 1;
    while (next < lines_.size() && lines_[next].is_blank()) ++next;
    if (next < lines_.size()) lines_[next].page_start = true;
  }

  // Without page breaks a running head is known by the page number that it stands beside, or has in itself.
  void strip_heads_beside_numbers() {
    std::map<std::string, std::vector<std::size_t>> found;
    std::size_t first = 0;
    while (first < lines_.size() && lines_[first].is_blank()) ++first;
    bool keeps_first = is_title();
    for (std::size_t i = first; i < lines_.size(); ++i) {
      if (lines_[i].is_blank() || lines_[i].number || lines_[i].kind != LineKind::unknown || ends_open(lines_[i].text)) continue;
      if (length(lines_[i].text) > 100) continue;
      if (i == first || is_beside_number(i) || has_page_number(lines_[i].text)) found[head_key(lines_[i].text)].push_back(i);
    }
    for (const auto& [key, at] : found)
      for (std::size_t i : at)
        if (at.size() > 1 && !(keeps_first && i == first)) remove_with_page(i, Fate::running_head);
  }

  bool is_beside_number(std::size_t line) const {
    for (int step : {-1, 1}) {
      for (std::size_t n = 1; n < 4; ++n) {
        std::size_t other = line + static_cast<std::size_t>(step) * n;
        if (other >= lines_.size()) break;
        if (removed_.contains(other)) return true;
        if (!lines_[other].is_blank()) break;
      }
    }
    return false;
  }

  // "Verksamhetsplan 2026 – sida 3", "Norra distriktet 3 (12)".
  static bool has_page_number(std::string_view text) {
    std::vector<std::string> words = bare_words(text);
    if (words.size() < 2 || !is_number(words.back())) return false;
    const std::string& before = words[words.size() - 2];
    if (before == "sida" || before == "sid" || before == "page" || before == "side" || before == "sivu") return true;
    return text.ends_with(')') && is_number(before) && text.find('(') != std::string_view::npos && words.back().size() < 4;
  }

  std::vector<Line>& lines_;
  Log& log_;
  std::vector<std::size_t> begins_;
  std::set<std::size_t> removed_;
};

}  // namespace

bool is_named_page_number(std::string_view text) {
  auto number = page_number(text);
  return number && number->is_named;
}

void strip_furniture(std::vector<Line>& lines, Log& log) { Pages(lines, log).strip(); }

}  // namespace planverk::importing
