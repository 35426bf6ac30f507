#include "markdown/attribute_reader.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/core.h>

namespace planverk::markdown {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }
bool is_key(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':'; }
bool is_word(char c) {
  return c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '{' && c != '}' && c != '"';
}

class Reader {
 public:
  Reader(std::string_view text, std::size_t begin, const Place& place)
      : text_(text), begin_(begin), at_(begin + 1), place_(place) {}

  AttributeReading read() {
    skip_space();
    if (!looks_like_attributes()) return {};
    reading_.outcome = AttributeReading::Outcome::good;
    while (reading_.outcome == AttributeReading::Outcome::good) {
      skip_space();
      char c = peek();
      if (c == '}') {
        reading_.end = at_ + 1;
        break;
      }
      if (c == '\0') {
        fail(begin_, at_, fmt::format("`{}` does not end on its line", shown(begin_, at_)),
             "write `}` after the last attribute");
      } else if (c == '#') {
        read_id();
      } else if (c == '.') {
        read_class();
      } else {
        read_pair();
      }
    }
    if (reading_.outcome == AttributeReading::Outcome::bad) reading_.end = find_end();
    reading_.attributes.span = place_.span(begin_, reading_.end == 0 ? at_ : reading_.end);
    return std::move(reading_);
  }

 private:
  // The byte at the cursor; 0 at the end of the line.
  char peek() const {
    if (at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r') return '\0';
    return text_[at_];
  }

  void skip_space() {
    while (peek() == ' ' || peek() == '\t') ++at_;
  }

  bool looks_like_attributes() const {
    char c = peek();
    if (c == '#') return true;
    if (c == '.') return at_ + 1 < text_.size() && is_letter(text_[at_ + 1]);
    std::size_t i = at_;
    while (i < text_.size() && is_key(text_[i])) ++i;
    return i > at_ && is_letter(c) && i < text_.size() && text_[i] == '=';
  }

  std::string_view word() {
    std::size_t from = at_;
    while (at_ < text_.size() && is_word(text_[at_])) ++at_;
    return text_.substr(from, at_ - from);
  }

  void read_id() {
    std::size_t from = at_++;
    std::string_view name = word();
    auto& attributes = reading_.attributes;
    if (name.empty()) {
      fail(from, at_, "`#` lacks the id that it announces", "write `{#short-name}`, or take the `#` away");
    } else if (!attributes.id.empty()) {
      fail(from, at_, fmt::format("`#{}` is a second id; the first is `#{}`", name, attributes.id), "keep one of them");
    } else {
      attributes.id = name;
      attributes.id_span = place_.span(from + 1, at_);
    }
  }

  void read_class() {
    std::size_t from = at_++;
    std::string_view name = word();
    if (name.empty()) return fail(from, at_, "`.` lacks the name that it announces", "write `.name`, or take it away");
    reading_.attributes.classes.emplace_back(name);
  }

  void read_pair() {
    std::size_t from = at_;
    while (at_ < text_.size() && is_key(text_[at_])) ++at_;
    std::string_view key = text_.substr(from, at_ - from);
    if (key.empty() || peek() != '=') {
      at_ = from;
      std::string_view all = word();
      if (all.empty()) ++at_;
      return fail(from, at_, fmt::format("`{}` is no id, no name and no key with a value", shown(from, at_)),
                  "write `#id`, `.name` or `key=value`, with no spaces around `=`");
    }
    ++at_;
    auto value = read_value();
    if (!value) {
      return fail(from, at_, fmt::format("`{}=` lacks its value", key), fmt::format("write `{}=value`, or take it away", key));
    }
    if (reading_.attributes.find(key)) {
      return fail(from, at_, fmt::format("`{}` is given twice", key), "keep one of them");
    }
    reading_.attributes.pairs.push_back({std::string(key), std::string(*value), place_.span(from, at_)});
  }

  std::optional<std::string_view> read_value() {
    char quote = peek();
    if (quote != '"' && quote != '\'') {
      std::string_view value = word();
      if (value.empty()) return std::nullopt;
      return value;
    }
    std::size_t from = ++at_;
    while (peek() != '\0' && peek() != quote) ++at_;
    if (peek() != quote) return std::nullopt;
    return text_.substr(from, at_++ - from);
  }

  void fail(std::size_t from, std::size_t to, std::string message, std::string help) {
    reading_.outcome = AttributeReading::Outcome::bad;
    reading_.fault = place_.span(from, to);
    reading_.message = std::move(message);
    reading_.help = std::move(help);
  }

  // The brace that closes faulty attributes; another opening brace before it means that there is none.
  std::size_t find_end() const {
    constexpr std::size_t most = 2000;
    for (std::size_t i = begin_ + 1; i < text_.size() && i < begin_ + most; ++i) {
      if (text_[i] == '}') return i + 1;
      if (text_[i] == '\n' || text_[i] == '\r' || text_[i] == '{') return 0;
    }
    return 0;
  }

  std::string shown(std::size_t from, std::size_t to) const {
    std::size_t end = std::min(to, from + 60);
    while (end < to && end > from && (text_[end] & 0xC0) == 0x80) --end;
    while (end > from + 1 && (text_[end - 1] == ' ' || text_[end - 1] == '\t')) --end;
    return fmt::format("{}{}", text_.substr(from, end - from), to > from + 60 ? "…" : "");
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t at_;
  const Place& place_;
  AttributeReading reading_;
};

}  // namespace

AttributeReading read_attributes(std::string_view text, std::size_t begin, const Place& place) {
  return Reader(text, begin, place).read();
}

}  // namespace planverk::markdown
