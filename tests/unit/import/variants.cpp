#include "variants.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace import_cases {
namespace utf8 = planverk::utf8;
namespace {

struct Row {
  std::string text;
  bool joins_next = false;  // no blank line after it
};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out(1);
  for (char c : text) {
    if (c == ' ') out.emplace_back();
    else out.back() += c;
  }
  return out;
}

// Where a word may be divided so that its first part is at most `most` letters wide: after a vowel, three letters from its
// ends. 0 where it must not be.
std::size_t cut_of(const std::string& word, std::size_t most) {
  static constexpr std::u32string_view vowels = U"aeiouyåäö";
  std::size_t letters = utf8::count(word), cut = 0, n = 0;
  if (letters < 9) return 0;
  for (std::size_t at = 0; at < word.size();) {
    char32_t code = utf8::next(word, at);
    if (!utf8::is_letter(code) || utf8::is_upper(code)) return 0;
    ++n;
    if (n >= 3 && n + 3 <= letters && n + 1 <= most && vowels.find(code) != vowels.npos) cut = at;
  }
  return cut;
}

std::vector<std::string> wrap(const std::string& text, std::size_t width, bool hyphens) {
  if (width == 0) return {text};
  std::vector<std::string> out(1);
  for (std::string word : words_of(text)) {
    std::string& line = out.back();
    if (line.empty()) {
      line = word;
    } else if (utf8::count(line) + 1 + utf8::count(word) <= width) {
      line += " " + word;
    } else {
      std::size_t room = width - utf8::count(line), cut = hyphens && room > 5 ? cut_of(word, room - 2) : 0;
      if (cut > 0) line += " " + word.substr(0, cut) + "-";
      out.push_back(word.substr(cut));
    }
  }
  return out;
}

std::string in_capitals(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) utf8::append(out, utf8::to_upper(utf8::next(text, at)));
  return out;
}

class Printer {
 public:
  Printer(const PlanText& plan, const Print& way) : plan_(plan), way_(way) {}

  std::string print() {
    for (std::size_t i = 0; i < plan_.title.size(); ++i) rows_.push_back({plan_.title[i], i + 1 < plan_.title.size()});
    for (std::size_t i = 0; i < plan_.parts.size(); ++i) add(plan_.parts[i], i + 1 < plan_.parts.size() && plan_.parts[i + 1].kind == PartKind::item);
    space_rows();
    std::vector<std::vector<std::string>> pages = make_pages();
    number(pages);
    return encode(join(pages));
  }

 private:
  void add(const TextPart& part, bool item_follows) {
    if (part.kind == PartKind::heading) return add_heading(part);
    bool is_item = part.kind == PartKind::item;
    std::string sign = is_item ? way_.bullet + " " : "";
    std::size_t hang = utf8::count(sign);
    std::vector<std::string> lines = wrap(part.text, way_.width == 0 ? 0 : way_.width - hang, way_.hyphens);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      std::string before = i == 0 ? sign : way_.hangs ? std::string(hang, ' ') : std::string();
      rows_.push_back({before + lines[i], i + 1 < lines.size() || (is_item && item_follows)});
    }
  }

  void add_heading(const TextPart& part) {
    static constexpr std::string_view romans[] = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII"};
    (part.level == 1 ? chapter_ : under_) += 1;
    if (part.level == 1) under_ = 0;
    std::string text = part.text;
    if (way_.headings == Headings::capitals) text = in_capitals(text);
    if (way_.headings == Headings::numbered) text = (part.level == 1 ? fmt::format("{}. ", chapter_) : fmt::format("{}.{} ", chapter_, under_)) + text;
    if (way_.headings == Headings::roman && part.level == 1) text = std::string(romans[chapter_ - 1]) + ". " + text;
    bool line_below = way_.headings == Headings::underlined;
    rows_.push_back({text, line_below});
    if (line_below) rows_.push_back({std::string(utf8::count(text), part.level == 1 ? '=' : '-'), false});
  }

  void space_rows() {
    for (const Row& row : rows_) {
      lines_.push_back(row.text);
      if (way_.blanks == Blanks::doubled || (way_.blanks == Blanks::between && !row.joins_next)) lines_.emplace_back();
      if (way_.blanks == Blanks::doubled && !row.joins_next) lines_.emplace_back();
    }
  }

  std::vector<std::vector<std::string>> make_pages() const {
    std::vector<std::vector<std::string>> pages(1);
    std::size_t most = way_.page == 0 ? lines_.size() : way_.page * (way_.columns ? 2 : 1);
    for (const std::string& line : lines_) {
      if (pages.back().size() == most) pages.emplace_back();
      if (!line.empty() || !pages.back().empty()) pages.back().push_back(line);
    }
    if (way_.columns)
      for (auto& page : pages) page = in_columns(page);
    return pages;
  }

  std::vector<std::string> in_columns(const std::vector<std::string>& lines) const {
    // The columns of the last page are as long as each other.
    bool is_full = way_.page > 0 && lines.size() == 2 * way_.page;
    std::size_t half = is_full ? way_.page : (lines.size() + 1) / 2;
    std::vector<std::string> out;
    for (std::size_t i = 0; i < half; ++i) {
      std::string line = lines[i];
      if (half + i < lines.size() && !lines[half + i].empty()) line += std::string(way_.width + 5 - utf8::count(line), ' ') + lines[half + i];
      out.push_back(line);
    }
    return out;
  }

  void number(std::vector<std::vector<std::string>>& pages) const {
    if (way_.numbers == Numbers::none) return;
    std::size_t n = 0;
    for (auto& page : pages) {
      if (way_.numbers == Numbers::per_page) n = 0;
      for (std::string& line : page) {
        bool at_end = way_.numbers == Numbers::at_end;
        if (!line.empty()) ++n;
        bool shows = !line.empty() && (way_.numbers != Numbers::every_fifth || n % 5 == 0);
        if (at_end && shows) line += fmt::format("{}{}", std::string(way_.width + 3 - std::min(utf8::count(line), way_.width), ' '), n);
        if (!at_end && !line.empty()) line = (shows ? fmt::format("{:>4}  ", n) : std::string(6, ' ')) + line;
      }
    }
  }

  std::string join(const std::vector<std::vector<std::string>>& pages) const {
    std::string out;
    const char* of = plan_.language == "fi" ? "Sivu {} / {}" : plan_.language == "en" ? "Page {} of {}" : plan_.language == "nb" ? "Side {} av {}" : "Sida {} av {}";
    for (std::size_t p = 0; p < pages.size(); ++p) {
      if (p > 0 && way_.form_feeds) out += '\f';
      if (way_.running_head) out += fmt::format("{:>{}}\n\n", plan_.title[0] + " – " + plan_.title[1], way_.width + 10);
      for (const std::string& line : pages[p]) out += line + "\n";
      if (way_.running_head) out += fmt::format("\n{}{}\n", std::string(way_.width / 2, ' '), fmt::format(fmt::runtime(of), p + 1, pages.size()));
      if (p + 1 < pages.size() && !way_.form_feeds) out += "\n";
    }
    return out;
  }

  std::string encode(const std::string& text) const {
    std::string out;
    std::size_t n = 0, letters = 0;
    if (way_.encoding == "utf-16le") out = "\xFF\xFE";
    if (way_.encoding == "utf-16be") out = "\xFE\xFF";
    if (way_.encoding == "utf-8-bom") out = "\xEF\xBB\xBF";
    for (std::size_t at = 0; at < text.size();) {
      std::size_t from = at;
      char32_t code = utf8::next(text, at);
      bool between = from > 0 && at < text.size() && text[from - 1] != ' ' && text[at] != ' ' && text[from - 1] != '\n';
      // Not after a bullet: programs that set text put it between words that belong together.
      if (way_.no_break_spaces && code == ' ' && between && n > 40 && n % 11 == 0) code = 0xA0;
      letters = utf8::is_letter(code) ? letters + 1 : 0;
      put(out, code);
      if (way_.soft_hyphens && letters == 5 && at < text.size() && text[at] >= 'a') put(out, 0xAD);
      ++n;
    }
    return out;
  }

  void put(std::string& out, char32_t code) const {
    if (code == '\n' && way_.carriage_returns) put_unit(out, '\r');
    put_unit(out, code);
  }

  void put_unit(std::string& out, char32_t code) const {
    if (way_.encoding == "latin-1") out += code == U'–' ? '\x96' : code == U'•' ? '\x95' : code == U'’' ? '\x92' : static_cast<char>(code);
    else if (way_.encoding == "utf-16le") out += static_cast<char>(code & 0xFF), out += static_cast<char>(code >> 8);
    else if (way_.encoding == "utf-16be") out += static_cast<char>(code >> 8), out += static_cast<char>(code & 0xFF);
    else utf8::append(out, code);
  }

  const PlanText& plan_;
  const Print& way_;
  std::vector<Row> rows_;
  std::vector<std::string> lines_;
  int chapter_ = 0, under_ = 0;
};

}  // namespace

std::string print(const PlanText& plan, const Print& way) { return Printer(plan, way).print(); }

std::string name_of(const Print& way) {
  static constexpr const char* numbers[] = {"none", "at end", "at start", "every fifth", "per page"};
  static constexpr const char* headings[] = {"plain", "capitals", "numbered", "roman", "underlined"};
  static constexpr const char* blanks[] = {"between", "none", "doubled"};
  std::string out = fmt::format("bullet {} width {} numbers {} headings {} blanks {} page {} {}", way.bullet, way.width, numbers[static_cast<int>(way.numbers)],
                                headings[static_cast<int>(way.headings)], blanks[static_cast<int>(way.blanks)], way.page, way.encoding);
  auto add = [&](bool is, const char* what) { out += is ? what : ""; };
  add(!way.hangs, " flush"), add(way.running_head, " heads"), add(!way.form_feeds, " no-ff"), add(way.columns, " columns"), add(way.hyphens, " hyphens");
  add(way.no_break_spaces, " nbsp"), add(way.soft_hyphens, " shy"), add(way.carriage_returns, " crlf");
  return out;
}

std::string goals_of(const PlanText& plan) {
  std::string out, section, before;
  for (const TextPart& part : plan.parts) {
    if (part.kind == PartKind::heading) section = utf8::to_lower(part.text);
    if (part.kind == PartKind::paragraph) {
      std::size_t stop = part.text.rfind(". ");
      before = stop == std::string::npos ? part.text : part.text.substr(stop + 2);
    }
    if (part.kind == PartKind::item) out += fmt::format("[{}] {} {}\n", section, before, part.text);
  }
  return out;
}

}  // namespace import_cases
