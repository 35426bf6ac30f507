#include "yaml/syntax.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>

#include "yaml/explained.h"
#include "yaml/line.h"

namespace planverk::yaml {
namespace {

// `- a: text: more`
Explained colon_in_value(const Context& c) {
  std::size_t colon = c.here() == ':' ? c.at : std::min(c.text.find(':', c.at), c.text.size());
  std::size_t begin = first_word(c.text, c.at);
  std::size_t value = c.text.find(": ", begin);
  std::string_view rest = value < colon ? without_comment(c.from(value + 2)) : std::string_view{};
  if (trimmed(c.from(std::min(colon + 1, c.text.size()))).empty()) {
    return {colon,
            colon + 1,
            "two keys stand on one line",
            "put the second one on the next line, indented two spaces further",
            {}};
  }
  return {colon, colon + 1, "a colon and a space inside a value look like another key", quote_help(rest), {}};
}

// `key:value`: where the colon is, when it can be meant as one.
std::optional<std::size_t> colon_without_space(const Context& c, std::size_t begin) {
  std::string_view line = c.from(begin);
  std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 >= line.size()) return std::nullopt;
  bool word = line.substr(0, colon).find_first_of(" \"'{}[]") == std::string_view::npos;
  if (!word || line[colon + 1] == ' ' || line.substr(colon + 1).starts_with("//")) return std::nullopt;
  return begin + colon;
}

// Words that the parser took for a key and that end up without a colon: a space or a colon is missing, or the
// next line is indented as if it belonged to this one's value.
Explained words_without_colon(const Context& c) {
  std::size_t begin = first_word(c.text, c.at);
  if (begin != c.at) {
    std::size_t next = c.at;
    while ((next = line_end(c.text, next)) < c.text.size()) {
      next = std::min(c.text.find_first_not_of(" \t\r\n", next), c.text.size());
      std::string_view line = without_comment(c.from(next));
      std::size_t colon = std::min(line.find(": "), line.ends_with(':') ? line.size() - 1 : line.npos);
      if (colon == std::string_view::npos) continue;
      return {next,
              next + colon,
              fmt::format("`{}` is indented further than the key above it, which has a value already",
                          shown(line.substr(0, colon))),
              "begin the keys of one mapping in the same column",
              {}};
    }
  }
  if (auto colon = colon_without_space(c, begin)) {
    std::string_view line = without_comment(c.from(begin));
    return {
        *colon,
        *colon + 1,
        "a space is missing after the colon",
        fmt::format("write `{}: {}`", line.substr(0, *colon - begin), shown(line.substr(*colon - begin + 1))),
        {}};
  }
  std::string_view line = without_comment(c.from(begin));
  return {begin,
          begin + line.size(),
          fmt::format("`{}` is no key: it has no colon", shown(line)),
          "write `key: value`, or indent the line further if it goes on with the value above",
          {}};
}

Explained list_on_key_line(const Context& c) {
  return {c.at,
          c.at + 1,
          "a list cannot begin on the line of its key",
          "put each `-` on a line of its own below the key; a text that begins with a dash needs quotes",
          {}};
}

Explained wrong_column(const Context& c) {
  std::size_t begin = first_word(c.text, c.at);
  std::string_view line = without_comment(c.from(begin));
  bool keyless = line.find(": ") == std::string_view::npos && !line.ends_with(':');
  if (begin == c.at && keyless && !line.empty() && !c.says("end of block sequence"))
    return words_without_colon(c);
  if (c.here() == '-' && begin > c.at) {
    return {c.at,
            c.at + 1,
            "a list item stands where a key is needed",
            "a key has either a value on its own line or a list below it; check the indentation",
            {}};
  }
  if (c.says("end of block sequence")) {
    return {
        begin,
        begin + 1,
        "a key stands between list items",
        "indent it two spaces further than the dash if it belongs to the item, or begin the line with `- `",
        {}};
  }
  return {begin,
          begin + 1,
          "the indentation of this line fits none of the lines above",
          "begin the keys of one mapping, or the dashes of one list, in the same column",
          {}};
}

Explained key_in_text(const Context& c) {
  std::string_view line = without_comment(c.from(c.at));
  std::string_view key = line.substr(0, line.find(':'));
  return {c.at,
          c.at + std::max<std::size_t>(key.size(), 1),
          fmt::format("`{}` cannot begin a mapping here", shown(key)),
          "the line above may lack its colon, or the two may not begin in the same column",
          {}};
}

Explained text_on_block_line(const Context& c) {
  return {c.at,
          c.at + 1,
          "there is text on the line of `|` or `>`",
          "begin it on the next line, indented; a text that begins with one of these needs quotes",
          {}};
}

Explained nothing_there(const Context& c) {
  return {c.at,
          c.at + 1,
          "a value is missing here",
          "write it, or take away the dash or key that waits for it",
          {}};
}

Explained after_everything(const Context& c) {
  return {c.at,
          c.at + 1,
          "this stands behind the end of the document",
          "a file holds one mapping or one list, and nothing after it",
          {}};
}

Explained tab(const Context& c) {
  std::size_t at = c.text.find('\t', line_begin(c.text, c.at));
  if (at >= line_end(c.text, c.at)) at = c.at;
  return {at,
          at + 1,
          "a tab stands where spaces are needed",
          "use spaces, two for each level",
          {},
          DiagnosticKind::yaml_tab};
}

struct Rule {
  std::string_view words;  // of the parser's complaint
  Explained (*explain)(const Context&);
};

// The first rule whose words occur counts.
constexpr Rule rules[] = {
    {"tab", tab},
    {"invalid nested block mapping", colon_in_value},
    {"on same line as previous key", colon_in_value},
    {"multiline plain", words_without_colon},
    {"could not find expected ':'", words_without_colon},
    {"plain multiline", key_in_text},
    {"no linebreak found", text_on_block_line},
    {"quoted scalar without closing", open_quote},
    {"invalid trailing content after", after_quote},
    {"escape", bad_escape},
    {"cannot start with", special_start},
    {"invalid alias", special_start},
    {"invalid anchor", special_start},
    {"invalid tag", special_start},
    {"sequence on the same line as", list_on_key_line},
    {"extra closing", stray_bracket},
    {"mismatched flow", other_bracket},
    {"indent", wrong_column},
    {"indendation", wrong_column},
    {"invalid value after", wrong_column},
    {"end of block sequence", wrong_column},
    {"did not find expected key", wrong_column},
    {"did not find expected '-'", wrong_column},
    {"did not find expected node content", nothing_there},
    {"missing document start", after_everything},
    {"after document end", after_everything},
};

Explained explain(const Context& c) {
  auto rule =
      std::find_if(std::begin(rules), std::end(rules), [&](const Rule& r) { return c.says(r.words); });
  bool about_brackets = c.open_flow && (c.says("flow") || c.says("node content") || c.at_end());
  bool own_words = c.says("extra closing") || c.says("mismatched") || c.says("quoted");
  if (about_brackets && !own_words) return open_bracket(c);
  if (rule != std::end(rules)) return rule->explain(c);
  std::string reason = c.complaint.empty() ? std::string{} : fmt::format(" ({})", c.complaint);
  return {c.at,
          c.at + 1,
          "this cannot be read as YAML" + reason,
          "check the quotes, colons, brackets and indentation here and in the line above",
          {}};
}

}  // namespace

Diagnostic explain_syntax(FileId file, std::string_view text, std::uint32_t offset,
                          const SyntaxFault& fault) {
  Context context{text, fault.complaint, std::min(fault.at, text.size()), fault.open_flow};
  Explained found = explain(context);
  auto span = [&](std::size_t begin, std::size_t end) {
    begin = std::min(begin, text.size());
    end = std::clamp(end, begin, text.size());
    return Span{file, offset + static_cast<std::uint32_t>(begin), offset + static_cast<std::uint32_t>(end)};
  };
  Diagnostic out = make_diagnostic(found.kind, span(found.begin, found.end), std::move(found.message),
                                   std::move(found.help));
  if (found.note) out.notes.push_back({span(*found.note, *found.note + 1), "opened here"});
  return out;
}

}  // namespace planverk::yaml
