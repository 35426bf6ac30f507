#include "import/write_markdown.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "import/marks.h"
#include "import/text_signs.h"

namespace planverk::importing {
namespace {

bool is_address(std::string_view text) { return text.starts_with("https://") || text.starts_with("http://") || text.starts_with("mailto:"); }

class InlineWriter {
 public:
  InlineWriter(std::string_view text, bool in_table) : text_(text), in_table_(in_table) {}

  std::string write() {
    for (std::size_t i = 0; i < text_.size();) {
      std::size_t from = i;
      char32_t code = utf8::next(text_, i);
      if (mark::is(code)) i = write_mark(code, i);
      else if (code == U'\n' || code == U'\r') out_ += ' ';
      else if (code != 0xAD) write_letter(code, from, i);
    }
    return std::move(out_);
  }

 private:
  char32_t after(std::size_t i) const { return i < text_.size() ? utf8::next(text_, i) : U' '; }
  char32_t before(std::size_t i) const { return i > 0 ? utf8::previous(text_, i) : U' '; }

  void write_letter(char32_t code, std::size_t from, std::size_t i) {
    bool escapes = false;
    switch (code) {
      case U'*': case U'`': case U'[': case U'<': case U'{': escapes = true; break;
      case U'_': escapes = !utf8::is_word(before(from)) || !utf8::is_word(after(i)); break;
      case U'\\': escapes = after(i) < 128 && !utf8::is_word(after(i)) && !utf8::is_space(after(i)); break;
      case U'~': escapes = after(i) == U'~' || before(from) == U'~' || after(i) == U'>'; break;
      case U'|': escapes = in_table_; break;
      case U'&': escapes = utf8::is_word(after(i)) || after(i) == U'#'; break;
      case U'}': escapes = before(from) == U'+' || before(from) == U'-' || before(from) == U'=' || before(from) == U'~' || before(from) == U'<'; break;
      default: break;
    }
    if (escapes) out_ += '\\';
    out_.append(text_.substr(from, i - from));
  }

  // Emphasis ends at the word, not at the space after it.
  void close(std::string_view sign) {
    std::size_t words = out_.find_last_not_of(' ');
    std::size_t end = words == std::string::npos ? 0 : words + 1;
    if (end >= sign.size() && std::string_view(out_).substr(0, end).ends_with(sign) && end == opened_) {
      out_.erase(end - sign.size(), sign.size());
      return;
    }
    out_.insert(end, sign);
  }
  void open(std::string_view sign) {
    out_ += sign;
    opened_ = out_.size();
  }

  std::size_t write_mark(char32_t code, std::size_t i) {
    switch (code) {
      case mark::bold_on: open("**"); break;
      case mark::bold_off: close("**"); break;
      case mark::italic_on: open("*"); break;
      case mark::italic_off: close("*"); break;
      case mark::struck_on: open("~~"); break;
      case mark::struck_off: close("~~"); break;
      case mark::inserted_on: out_ += replaces_ ? "" : "{++"; break;
      case mark::inserted_off: out_ += replaces_ ? "~~}" : "++}"; replaces_ = false; break;
      case mark::deleted_on: replaces_ = is_replaced(i); out_ += replaces_ ? "{~~" : "{--"; break;
      case mark::deleted_off: return end_deletion(i);
      case mark::marked_on: out_ += "{=="; break;
      case mark::marked_off: out_ += "==}"; break;
      case mark::comment_on: return write_comment(i);
      case mark::link_on: return open_link(i);
      case mark::link_address: return write_address(i);
      case mark::line_break: out_ += ' '; break;
      default: break;
    }
    return i;
  }

  // An insertion right after a deletion: the two are one replacement.
  bool is_replaced(std::size_t i) const {
    std::size_t end = text_.find(mark::of(mark::deleted_off), i);
    if (end == std::string_view::npos) return false;
    for (std::size_t k = end + 3; k < text_.size();) {
      char32_t code = utf8::next(text_, k);
      if (code == mark::inserted_on) return true;
      if (!utf8::is_space(code)) return false;
    }
    return false;
  }

  std::size_t end_deletion(std::size_t i) {
    if (!replaces_) {
      out_ += "--}";
      return i;
    }
    out_ += "~>";
    return text_.find(mark::of(mark::inserted_on), i);
  }

  std::size_t write_comment(std::size_t i) {
    std::size_t end = std::min(text_.find(mark::of(mark::comment_off), i), text_.size());
    std::string words(text_.substr(i, end - i));
    for (std::size_t at = words.find("<<}"); at != std::string::npos; at = words.find("<<}")) words.replace(at, 3, "<<");
    out_ += "{>>" + utf8::collapse_space(words) + "<<}";
    return std::min(end + 3, text_.size());
  }

  std::size_t open_link(std::size_t i) {
    std::size_t middle = text_.find(mark::of(mark::link_address), i), end = text_.find(mark::of(mark::link_off), i);
    is_link_ = middle != std::string_view::npos && end != std::string_view::npos && is_address(text_.substr(middle + 3, end - middle - 3));
    // An address that is its own words needs no link.
    if (is_link_ && text_.substr(i, middle - i) == text_.substr(middle + 3, end - middle - 3)) is_link_ = false;
    if (is_link_) out_ += '[';
    return i;
  }

  std::size_t write_address(std::size_t i) {
    std::size_t end = std::min(text_.find(mark::of(mark::link_off), i), text_.size());
    if (is_link_) {
      out_ += "](";
      // A title may follow the address; it is not written.
      std::string_view address = text_.substr(i, end - i);
      for (char c : address.substr(0, address.find(' '))) {
        bool breaks = c == ' ' || c == '(' || c == ')' || c == '<' || c == '>' || c == '\\' || static_cast<unsigned char>(c) < 32;
        out_ += breaks ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
      }
      out_ += ')';
    }
    is_link_ = false;
    return end;
  }

  std::string_view text_;
  bool in_table_ = false, replaces_ = false, is_link_ = false;
  std::size_t opened_ = 0;
  std::string out_;
};

// Signs that would make something else of a paragraph's first word.
std::string guarded(std::string text) {
  if (text.empty()) return text;
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
  if (digits > 0 && digits < 10 && digits < text.size() && (text[digits] == '.' || text[digits] == ')')) return text.insert(digits, "\\");
  char c = text[0];
  bool is_list = (c == '-' || c == '+') && (text.size() == 1 || text[1] == ' ');
  bool is_line = text.find_first_not_of("-=_ ") == std::string::npos;
  bool is_other = c == '#' || c == '>' || c == '|' || (c == '=' && is_line) || text.starts_with("~~~");
  return is_list || is_line || is_other ? "\\" + text : text;
}

std::string indented(std::size_t by) { return std::string(by, ' '); }

class MarkdownWriter {
 public:
  explicit MarkdownWriter(const std::vector<Block>& blocks) : blocks_(blocks) {}

  Written write() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const Block& block = blocks_[i];
      bool in_list = i > 0 && block.kind == BlockKind::item && blocks_[i - 1].kind == BlockKind::item && !block.is_goal_list;
      if (!out_.text.empty() && !in_list) add("");
      if (block.is_goal_list) add("{.goals}");
      // A list that begins with another number than 1 would go on with that line as a paragraph.
      bool goes_deeper = in_list && block.level > blocks_[i - 1].level;
      if ((block.is_goal_list || goes_deeper) && block.ordered && block.start != 1) add("");
      out_.line_of.push_back(line_);
      write_block(block);
    }
    return std::move(out_);
  }

 private:
  void add(const std::string& line) {
    out_.text += line + "\n";
    ++line_;
  }

  void write_block(const Block& block) {
    switch (block.kind) {
      case BlockKind::heading: add(std::string(std::max<std::size_t>(block.level, 1), '#') + " " + heading_text(inline_markdown(block.text))); break;
      case BlockKind::item: write_item(block); break;
      case BlockKind::quote: add("> " + guarded(inline_markdown(block.text))); break;
      case BlockKind::table: write_table(block); break;
      case BlockKind::code: write_lines("    ", block.text); break;
      case BlockKind::rule: add("\\* \\* \\*"); break;
      case BlockKind::paragraph: add(indented(block.continues ? content_ : 0) + guarded(inline_markdown(block.text))); break;
    }
  }

  // Number signs at the end of a heading would close it.
  static std::string heading_text(std::string text) { return text.ends_with('#') ? text.insert(text.size() - 1, "\\") : text; }

  void write_item(const Block& block) {
    if (block.level == 0) offsets_.clear();
    offsets_.resize(std::min<std::size_t>(offsets_.size(), block.level));
    std::size_t offset = offsets_.empty() ? 0 : offsets_.back();
    std::string sign = block.ordered ? fmt::format("{}. ", block.start) : "- ";
    content_ = offset + sign.size();
    offsets_.push_back(content_);
    add(indented(offset) + sign + guarded(inline_markdown(block.text)));
  }

  void write_lines(std::string_view before, std::string_view text) {
    while (!text.empty()) {
      std::size_t end = std::min(text.find('\n'), text.size());
      add(std::string(before) + std::string(text.substr(0, end)));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  static std::vector<std::string> cells_of(std::string_view row) {
    std::vector<std::string> out;
    std::string sign = mark::of(mark::cell);
    for (std::size_t at = 0;;) {
      std::size_t end = std::min(row.find(sign, at), row.size());
      out.push_back(std::string(utf8::trim(inline_markdown(utf8::trim(row.substr(at, end - at)), true))));
      if (end == row.size()) return out;
      at = end + sign.size();
    }
  }

  void write_table(const Block& block) {
    std::vector<std::vector<std::string>> rows;
    std::size_t width = 1;
    for (std::string_view rest = block.text; !rest.empty();) {
      std::size_t end = std::min(rest.find('\n'), rest.size());
      rows.push_back(cells_of(rest.substr(0, end)));
      width = std::max(width, rows.back().size());
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
      rows[r].resize(width);
      add("| " + fmt::format("{}", fmt::join(rows[r], " | ")) + " |");
      if (r > 0) continue;
      std::string line = "|";
      for (std::size_t c = 0; c < width; ++c) line += " --- |";
      add(line);
    }
  }

  const std::vector<Block>& blocks_;
  Written out_;
  std::uint32_t line_ = 1;
  std::vector<std::size_t> offsets_;
  std::size_t content_ = 0;
};

}  // namespace

std::string inline_markdown(std::string_view text, bool in_table) {
  std::string out = InlineWriter(text, in_table).write();
  return utf8::collapse_space(out);
}

Written write_markdown(const std::vector<Block>& blocks) { return MarkdownWriter(blocks).write(); }

}  // namespace planverk::importing
