#include "import/read_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "import/decode.h"
#include "import/marks.h"

namespace planverk::importing {
namespace {

// "# Heading".
bool is_marked_heading(std::string_view line) {
  std::size_t n = 0;
  while (n < line.size() && line[n] == '#') ++n;
  return n > 0 && n < 7 && n + 1 < line.size() && line[n] == ' ' && line[n + 1] != ' ';
}

bool looks_like_markdown(const Source& source) {
  return std::ranges::count_if(source.lines, [](const SourceLine& line) { return is_marked_heading(line.text); }) > 1;
}

bool looks_like_org(const Source& source) {
  return std::ranges::any_of(source.lines, [](const SourceLine& line) {
    return utf8::to_lower(line.text.substr(0, 8)).starts_with("#+title:");
  });
}

bool is_quoted(const SourceLine& line) { return utf8::trim(line.text).starts_with('>'); }

// An e-mail that answers or forwards another has `>` before each line of it. As a bullet it would never stand alone: that, or
// that no line is without it, tells the two apart.
bool quotes_mail(const Source& source) {
  auto has_words = [](const SourceLine& line) { return !utf8::trim(line.text).empty(); };
  auto is_bare = [](const SourceLine& line) { return utf8::trim(line.text).find_first_not_of("> ") == std::string_view::npos && is_quoted(line); };
  auto quoted = std::ranges::count_if(source.lines, is_quoted);
  return quoted > 2 && (std::ranges::any_of(source.lines, is_bare) || quoted == std::ranges::count_if(source.lines, has_words));
}

void take_quote_signs(Source& source) {
  std::uint32_t first = 0;
  bool any = false;
  for (std::uint32_t i = 0; i < source.lines.size(); ++i) {
    std::string& text = source.lines[i].text;
    if (!is_quoted(source.lines[i])) continue;
    if (!std::exchange(any, true)) first = i;
    // ">> " and "> > " quote a quotation; the space after the last sign is the sign's, further ones are indentation.
    std::size_t at = text.find('>'), end = at;
    while (end < text.size() && text[end] == '>') end += text.substr(end + 1).starts_with(" >") ? 2 : 1;
    source.removals.push_back({i, text.substr(at, end - at), Fate::quote_sign});
    if (end < text.size() && text[end] == ' ') ++end;
    text.erase(0, end);
  }
  source.doubts.push_back({first, "lines from here on were quoted as in an e-mail (`>`): look whether what stands around them belongs to the plan"});
}

}  // namespace

std::vector<SourceLine> split_lines(std::string_view text) {
  std::vector<SourceLine> out(1);
  auto begin_line = [&](bool page) {
    out.emplace_back();
    out.back().page_start = page;
  };
  for (std::size_t i = 0; i < text.size();) {
    std::size_t from = i;
    char32_t code = utf8::next(text, i);
    if (code == U'\r' && i < text.size() && text[i] == '\n') continue;
    if (code == U'\n' || code == U'\r' || code == U'\v' || code == 0x85 || code == 0x2028 || code == 0x2029) {
      begin_line(false);
    } else if (code == U'\f') {
      // Pages end at a line's end or in the middle of nowhere; a line number of its own would not be the source's.
      if (!utf8::trim(out.back().text).empty()) begin_line(true);
      out.back().page_start = true;
      out.back().text.clear();
    } else if (code == U'\t') {
      out.back().text.append(4 - utf8::count(out.back().text) % 4, ' ');
    } else {
      out.back().text.append(text.substr(from, i - from));
    }
  }
  if (out.size() > 1 && out.back().text.empty()) out.pop_back();
  return out;
}

void add_lines(Source& source, SourceLine paragraph) {
  std::string sign = mark::of(mark::line_break);
  bool splits = (paragraph.kind == LineKind::unknown || paragraph.kind == LineKind::quote) && !paragraph.continues;
  for (std::size_t at = splits ? paragraph.text.find(sign) : std::string::npos; at != std::string::npos; at = paragraph.text.find(sign)) {
    SourceLine first = paragraph;
    first.text = paragraph.text.substr(0, at);
    source.lines.push_back(std::move(first));
    paragraph.text.erase(0, at + sign.size());
    paragraph.page_start = false;
  }
  source.lines.push_back(std::move(paragraph));
}

ImportResult<Source> read_text(std::string_view bytes, SourceForm form) {
  auto decoded = decode(bytes);
  if (!decoded) return std::unexpected(std::move(decoded.error()));
  if (utf8::trim(decoded->text).empty()) return refusal("the file is empty", "give a file with the text of a plan");
  Source source;
  source.form = form;
  source.words = std::move(decoded->text);
  source.lines = split_lines(source.words);
  if (!decoded->guessed.empty()) {
    auto line = static_cast<std::uint32_t>(decoded->guessed.front());
    source.doubts.push_back(
        {line, decoded->is_mixed
                   ? fmt::format("{} {} in another encoding than the rest, read as Windows-1252: look at å, ä and ö", decoded->guessed.size(),
                                 decoded->guessed.size() == 1 ? "line is" : "lines are")
                   : std::string("the file is in an old encoding, read as Windows-1252: look at å, ä and ö")});
  }
  if (source.form == SourceForm::plain && quotes_mail(source)) take_quote_signs(source);
  if (source.form == SourceForm::plain && looks_like_org(source)) source.form = SourceForm::org;
  if (source.form == SourceForm::plain && looks_like_markdown(source)) source.form = SourceForm::markdown;
  if (source.form == SourceForm::markdown) read_markdown_signs(source);
  if (source.form == SourceForm::org) read_org_signs(source);
  return source;
}

}  // namespace planverk::importing
