// Signs of emphasis in plain text become marks: `**bold**`, `*slanting*`, `~~struck~~`, and those of org files.

#include "import/emphasis.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/utf8.h"
#include "import/marks.h"
#include "import/text_signs.h"

namespace planverk::importing {
namespace {

struct Pair {
  std::string_view sign;
  char32_t on;
};

constexpr std::array<Pair, 5> markdown_pairs = {{{"**", mark::bold_on}, {"__", mark::bold_on}, {"~~", mark::struck_on},
                                                {"*", mark::italic_on}, {"_", mark::italic_on}}};
constexpr std::array<Pair, 4> org_pairs = {{{"*", mark::bold_on}, {"/", mark::italic_on}, {"_", mark::italic_on}, {"+", mark::struck_on}}};

// Emphasis, links and changes longer than this are none, so that signs without an end cost little.
constexpr std::size_t longest = 5000, deepest = 8, most_brackets = 16;

// Before the address of a picture, which then is no address that is written: pictures are left out.
const std::string picture_sign = "!";

class EmphasisReader {
 public:
  EmphasisReader(std::string_view text, SourceForm form, std::size_t depth = 0) : text_(text), form_(form), depth_(depth) {}

  std::string read() {
    for (std::size_t i = 0; i < text_.size();) {
      if (std::size_t after = step(i); after > i) i = after;
      else out_ += text_[i++];
    }
    return std::move(out_);
  }

 private:
  std::size_t step(std::size_t i) {
    bool markdown = form_ == SourceForm::markdown;
    if (markdown && text_[i] == '\\' && i + 1 < text_.size() && std::string_view("\\`*_{}[]()#+-.!|<>~").find(text_[i + 1]) != std::string_view::npos) {
      out_ += text_[i + 1];
      return i + 2;
    }
    if (markdown && text_[i] == '!' && text_.substr(i + 1).starts_with('['))
      if (std::size_t after = link(i + 1, true); after > i + 1) return after;
    if (text_[i] == '[') {
      if (std::size_t after = form_ == SourceForm::org ? org_link(i) : markdown ? link(i) : i; after > i) return after;
    }
    if (markdown && text_[i] == '{')
      if (std::size_t after = change(i); after > i) return after;
    return form_ == SourceForm::org ? pair(i, org_pairs) : pair(i, markdown_pairs);
  }

  char32_t before(std::size_t i) const { return i == 0 ? U' ' : utf8::previous(text_, i); }
  char32_t at(std::size_t i) const { return i >= text_.size() ? U' ' : utf8::next(text_, i); }

  template <class Pairs>
  std::size_t pair(std::size_t i, const Pairs& pairs) {
    for (const Pair& one : pairs) {
      if (depth_ >= deepest || !text_.substr(i).starts_with(one.sign)) continue;
      std::size_t begin = i + one.sign.size();
      // Emphasis begins before a word and ends after one; a lone star is a star.
      if (utf8::is_space(at(begin)) || (utf8::is_word(before(i)) && one.sign != "**" && one.sign != "~~")) continue;
      std::size_t end = find_end(begin, one.sign);
      if (end == std::string_view::npos) continue;
      utf8::append(out_, one.on);
      out_ += EmphasisReader(text_.substr(begin, end - begin), form_, depth_ + 1).read();
      utf8::append(out_, mark::closing(one.on));
      return end + one.sign.size();
    }
    return i;
  }

  std::size_t find_end(std::size_t begin, std::string_view sign) const {
    std::string_view near = text_.substr(0, std::min(begin + longest, text_.size()));
    for (std::size_t end = near.find(sign, begin); end != std::string_view::npos; end = near.find(sign, end + 1)) {
      if (end == begin) return std::string_view::npos;
      std::size_t after = end + sign.size();
      bool doubled = sign.size() == 1 && sign != "/" && (at(after) == static_cast<char32_t>(sign[0]) || before(end) == static_cast<char32_t>(sign[0]));
      bool inside = sign != "**" && sign != "~~" && utf8::is_word(at(after));
      if (!doubled && !inside && !utf8::is_space(before(end))) return end;
    }
    return std::string_view::npos;
  }

  // Where the bracket that opens at `i` is closed: brackets in words and addresses come in pairs, or the first one ends them.
  static std::size_t closing_of(std::string_view text, std::size_t i) {
    char open = text[i], close = open == '[' ? ']' : ')';
    std::size_t depth = 0;
    for (std::size_t at = i; at < text.size(); ++at) {
      if (text[at] == open && ++depth > most_brackets) break;
      if (text[at] == close && --depth == 0) return at;
    }
    return text.find(close, i);
  }

  std::size_t link(std::size_t i, bool is_picture = false) {
    std::string_view near = text_.substr(0, std::min(i + longest, text_.size()));
    std::size_t middle = closing_of(near, i);
    if (middle == std::string_view::npos || !near.substr(middle).starts_with("](")) return i;
    std::size_t end = closing_of(near, middle + 1);
    if (end == std::string_view::npos) return i;
    std::string_view words = text_.substr(i + 1, middle - i - 1), address = text_.substr(middle + 2, end - middle - 2);
    // In a link's words only a picture has brackets.
    std::size_t inner = words.find('[');
    if (inner != std::string_view::npos && (inner == 0 || words[inner - 1] != '!')) return i;
    add_link(words, is_picture ? picture_sign + std::string(address) : std::string(address));
    return end + 1;
  }

  std::size_t org_link(std::size_t i) {
    if (!text_.substr(i).starts_with("[[")) return i;
    std::size_t end = text_.substr(0, std::min(i + longest, text_.size())).find("]]", i);
    if (end == std::string_view::npos) return i;
    std::string_view inner = text_.substr(i + 2, end - i - 2);
    std::size_t middle = inner.find("][");
    add_link(middle == std::string_view::npos ? inner : inner.substr(middle + 2), inner.substr(0, middle));
    return end + 2;
  }

  void add_link(std::string_view words, std::string_view address) {
    if (words == address) {
      out_ += words;
      return;
    }
    utf8::append(out_, mark::link_on);
    out_ += depth_ < deepest ? EmphasisReader(words, form_, depth_ + 1).read() : std::string(words);
    utf8::append(out_, mark::link_address);
    out_ += address;
    utf8::append(out_, mark::link_off);
  }

  // CriticMarkup stays what it is.
  std::size_t change(std::size_t i) {
    struct Kind {
      std::string_view open, close;
      char32_t on;
    };
    static constexpr std::array<Kind, 4> kinds = {{{"{++", "++}", mark::inserted_on}, {"{--", "--}", mark::deleted_on},
                                                   {"{==", "==}", mark::marked_on}, {"{>>", "<<}", mark::comment_on}}};
    for (const Kind& kind : kinds) {
      if (!text_.substr(i).starts_with(kind.open)) continue;
      std::size_t end = text_.substr(0, std::min(i + longest, text_.size())).find(kind.close, i);
      if (end == std::string_view::npos) return i;
      utf8::append(out_, kind.on);
      out_ += text_.substr(i + 3, end - i - 3);
      utf8::append(out_, mark::closing(kind.on));
      return end + 3;
    }
    std::string_view near = text_.substr(0, std::min(i + longest, text_.size()));
    std::size_t middle = near.find("~>", i), end = near.find("~~}", i);
    if (!text_.substr(i).starts_with("{~~") || end == std::string_view::npos || middle > end) return i;
    out_ += mark::of(mark::deleted_on) + std::string(text_.substr(i + 3, middle - i - 3)) + mark::of(mark::deleted_off);
    out_ += mark::of(mark::inserted_on) + std::string(text_.substr(middle + 2, end - middle - 2)) + mark::of(mark::inserted_off);
    return end + 3;
  }

  std::string_view text_;
  SourceForm form_;
  std::size_t depth_ = 0;
  std::string out_;
};

}  // namespace

void read_emphasis(std::vector<Block>& blocks, SourceForm form) {
  for (Block& block : blocks)
    if (block.kind != BlockKind::code) block.text = EmphasisReader(block.text, form).read();
}

void log_hidden_words(const std::vector<Block>& blocks, Log& log) {
  for (const Block& block : blocks) {
    for (auto [on, off, fate] : {std::tuple{mark::link_address, mark::link_off, Fate::address}, std::tuple{mark::comment_on, mark::comment_off, Fate::motion_mark}}) {
      std::string begin = mark::of(on), end = mark::of(off);
      for (std::size_t at = block.text.find(begin); at != std::string::npos; at = block.text.find(begin, at + 1)) {
        std::size_t stop = std::min(block.text.find(end, at), block.text.size());
        std::string hidden = block.text.substr(at + begin.size(), stop - at - begin.size());
        if (on == mark::link_address && hidden.starts_with(picture_sign)) {
          hidden.erase(0, picture_sign.size());
          log.doubt(block.source, "a picture was left out; its words stay");
        }
        log.remove(block.source, std::move(hidden), fate);
      }
    }
  }
}

bool is_wholly(std::string_view text, char32_t on) {
  bool inside = false, seen = false;
  for (std::size_t i = 0; i < text.size();) {
    char32_t code = utf8::next(text, i);
    if (code == on) inside = true;
    else if (code == mark::closing(on)) inside = false;
    else if (!mark::is(code) && utf8::is_word(code)) {
      if (!inside) return false;
      seen = true;
    }
  }
  return seen;
}

std::string without(std::string_view text, char32_t on) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t from = i;
    char32_t code = utf8::next(text, i);
    if (code != on && code != mark::closing(on)) out.append(text.substr(from, i - from));
  }
  return out;
}

void drop_whole_emphasis(std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    bool drops = block.kind == BlockKind::item || block.kind == BlockKind::heading || block.kind == BlockKind::paragraph;
    if (drops && is_wholly(block.text, mark::italic_on)) block.text = without(block.text, mark::italic_on);
    bool is_marked = block.kind == BlockKind::heading || block.kind == BlockKind::item;
    if (is_marked && is_wholly(block.text, mark::bold_on)) block.text = without(block.text, mark::bold_on);
  }
}

}  // namespace planverk::importing
