// Faults of quotes, brackets and characters that need quotes.
#include <fmt/core.h>

#include <string>

#include "yaml/explained.h"
#include "yaml/line.h"

namespace planverk::yaml {
namespace {

// Quotes that close where the next ones were meant to open: `a: "one`, and below it `b: "two"`.
std::optional<std::size_t> opened_lines_above(const Context& c, char quote) {
  std::size_t closing = c.text.rfind(quote, c.at > 0 ? c.at - 1 : 0);
  if (closing == std::string_view::npos || closing == 0) return std::nullopt;
  std::size_t opening = c.text.rfind(quote, closing - 1);
  if (opening == std::string_view::npos || opening >= line_begin(c.text, closing)) return std::nullopt;
  return opening;
}

}  // namespace

Explained open_quote(const Context& c) {
  bool behind = c.here() != '"' && c.here() != '\'' && c.at > 0;
  std::size_t quote = behind ? c.at - 1 : c.at;
  return {
      quote, quote + 1, "the quotes that open here are never closed", "close them where the text ends", {}};
}

Explained after_quote(const Context& c) {
  bool single = c.says("single");
  if (auto opening = opened_lines_above(c, single ? '\'' : '"')) {
    return {*opening,
            *opening + 1,
            "the quotes that open here are not closed on their line",
            "close them where the text ends; if it goes on over several lines, look for a quote inside it",
            {}};
  }
  return {c.at,
          c.at + 1,
          "there is more text after the closing quote",
          single ? "write an apostrophe inside single quotes twice (`''`), or put the text in double quotes"
                 : "write `\\\"` for a quote inside double quotes, or put the text in single quotes",
          {}};
}

Explained bad_escape(const Context& c) {
  std::size_t backslash = c.at > 0 && c.here() != '\\' ? c.at - 1 : c.at;
  std::string_view pair = c.from(backslash).substr(0, 2);
  return {backslash,
          backslash + pair.size(),
          fmt::format("`{}` means nothing inside double quotes", shown(pair)),
          "write `\\\\` for a backslash, or put the text in single quotes",
          {}};
}

Explained special_start(const Context& c) {
  // The marks of anchors and aliases leave out the sign before them.
  bool behind = c.at > 0 && (c.text[c.at - 1] == '&' || c.text[c.at - 1] == '*' || c.text[c.at - 1] == '!');
  std::size_t begin = behind ? c.at - 1 : c.at;
  std::string_view value = without_comment(c.from(begin));
  if (begin == first_word(c.text, begin)) value = value.substr(0, value.find(": "));
  return {begin,
          begin + 1,
          fmt::format("a text without quotes cannot begin with `{}`", shown(value.substr(0, 1))),
          quote_help(value),
          {}};
}

Explained open_bracket(const Context& c) {
  std::size_t open = *c.open_flow;
  bool list = open < c.text.size() && c.text[open] == '[';
  std::string_view closing = list ? "]" : "}";
  std::string_view name = list ? "list" : "mapping";
  if (c.at_end()) {
    return {open,
            open + 1,
            fmt::format("`{}` opens a {} that is never closed", c.text.substr(open, 1), name),
            fmt::format("close it with `{}`", closing),
            {}};
  }
  if (c.here() == ',') {
    return {c.at, c.at + 1, "a comma stands with nothing before it", "take one of the commas away", open};
  }
  return {
      c.at, c.at + 1, fmt::format("a comma or `{}` is missing before this", closing),
      fmt::format("close the {} with `{}`, or put a comma between its parts; a text with commas, colons or "
                  "brackets in it needs quotes",
                  name, closing),
      open};
}

Explained other_bracket(const Context& c) {
  return {c.at, c.at + 1,
          fmt::format("`{}` does not fit the bracket that is open", shown(c.from(c.at).substr(0, 1))),
          "close `[` with `]` and `{` with `}`, the inner one first", c.open_flow};
}

Explained stray_bracket(const Context& c) {
  return {c.at,
          c.at + 1,
          fmt::format("`{}` closes something that was never opened", shown(c.from(c.at).substr(0, 1))),
          "take it away, or put the value in quotes if it is meant as text",
          {}};
}

}  // namespace planverk::yaml
