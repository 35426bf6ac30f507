// What Markdown and org files say with signs at the beginning of a line.

#include <algorithm>

#include "base/utf8.h"
#include "import/read_text.h"
#include "import/text_signs.h"
#include "import/marks.h"

namespace planverk::importing {
namespace {

void leave_out(Source& source, std::uint32_t line) {
  SourceLine& gone = source.lines[line];
  if (!utf8::trim(gone.text).empty()) source.removals.push_back({line, gone.text, Fate::metadata});
  gone.text.clear();
}

bool is_all(std::string_view text, char c) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [&](char one) { return one == c; });
}

// "| a | b |" as a row; the line of hyphens under a table's head is no row.
void read_row(SourceLine& line) {
  std::string_view text = utf8::trim(line.text);
  text.remove_prefix(1);
  if (text.ends_with('|')) text.remove_suffix(1);
  std::string row;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == '|') row += text[++i];
    else if (text[i] == '|') utf8::append(row, mark::cell);
    else row += text[i];
  }
  line.kind = LineKind::table_row;
  line.text = text.find_first_not_of("-:|+ ") == std::string_view::npos ? std::string() : row;
}

std::size_t heading_level(std::string_view text, char sign) {
  std::size_t n = 0;
  while (n < text.size() && text[n] == sign) ++n;
  return n < text.size() && text[n] == ' ' ? n : 0;
}

void make_heading(SourceLine& line, std::size_t level, std::string_view text) {
  line.kind = LineKind::heading;
  line.level = static_cast<std::uint8_t>(std::min<std::size_t>(level, 6));
  line.text = std::string(utf8::trim(text));
}

void leave_out_front_matter(Source& source) {
  if (source.lines.size() < 2 || utf8::trim(source.lines[0].text) != "---") return;
  for (std::uint32_t end = 1; end < source.lines.size() && end < 200; ++end) {
    if (utf8::trim(source.lines[end].text) != "---") continue;
    for (std::uint32_t i = 0; i <= end; ++i) leave_out(source, i);
    return;
  }
}

}  // namespace

void read_markdown_signs(Source& source) {
  leave_out_front_matter(source);
  bool in_code = false;
  for (std::size_t i = 0; i < source.lines.size(); ++i) {
    SourceLine& line = source.lines[i];
    std::string_view text = utf8::trim(line.text);
    if (text.starts_with("```") || text.starts_with("~~~")) {
      in_code = !in_code;
      line.text.clear();
      continue;
    }
    if (in_code) {
      line.kind = LineKind::code;
      continue;
    }
    if (std::size_t level = heading_level(text, '#'); level > 0 && level < 7) {
      std::string_view title = utf8::trim(text.substr(level));
      while (title.ends_with('#')) title.remove_suffix(1);
      make_heading(line, level, title);
    } else if (text.starts_with('>')) {
      line.kind = LineKind::quote;
      line.text = std::string(utf8::trim(text.substr(1)));
    } else if (text.size() > 2 && text.starts_with('|')) {
      read_row(line);
    } else if (text.size() > 2 && (is_all(text, '=') || is_all(text, '-')) && i > 0 && !utf8::trim(source.lines[i - 1].text).empty() &&
               source.lines[i - 1].kind == LineKind::unknown) {
      make_heading(source.lines[i - 1], text[0] == '=' ? 1 : 2, source.lines[i - 1].text);
      line.text.clear();
    } else if (text.size() > 2 && (is_all(text, '-') || is_all(text, '*') || is_all(text, '_'))) {
      line.text.clear();
    }
  }
}

namespace {

// "TODO", "DONE" and ":tags:" of an org heading say how somebody works with it, not what the plan says.
void take_org_heading(Source& source, std::uint32_t index, std::size_t level, const std::string& text) {
  std::string_view title = utf8::trim(std::string_view(text).substr(text.find(' ')));
  for (std::string_view word : {"TODO ", "DONE ", "NEXT ", "WAITING "}) {
    if (!title.starts_with(word)) continue;
    source.removals.push_back({index, std::string(word), Fate::metadata});
    title = utf8::trim(title.substr(word.size()));
  }
  std::size_t space = title.rfind(' ');
  if (title.ends_with(':') && space != std::string_view::npos && space + 2 < title.size() && title[space + 1] == ':') {
    source.removals.push_back({index, std::string(title.substr(space + 1)), Fate::metadata});
    title = utf8::trim(title.substr(0, space));
  }
  make_heading(source.lines[index], level, title);
}

bool is_drawer(std::string_view text) {
  return text.size() > 2 && text.front() == ':' && text.back() == ':' && text.find(' ') == std::string_view::npos;
}

// "#+TITLE: words" keeps its words; other settings are no part of the plan.
void take_org_setting(Source& source, std::uint32_t index, std::string_view text) {
  std::size_t colon = text.find(':');
  std::string key = utf8::to_lower(text.substr(2, std::min(colon, text.size()) - 2));
  bool has_words = key == "title" || key == "subtitle" || key == "date" || key == "author";
  if (!has_words || colon == std::string_view::npos) return leave_out(source, index);
  source.removals.push_back({index, std::string(text.substr(0, colon)), Fate::metadata});
  source.lines[index].text = std::string(utf8::trim(text.substr(colon + 1)));
  if (key == "title") make_heading(source.lines[index], 1, source.lines[index].text);
}

}  // namespace

void read_org_signs(Source& source) {
  bool in_drawer = false, in_quote = false, has_title = false;
  for (std::uint32_t i = 0; i < source.lines.size(); ++i) {
    SourceLine& line = source.lines[i];
    std::string text(utf8::trim(line.text));
    std::string lower = utf8::to_lower(text);
    if (in_drawer || (is_drawer(text) && lower != ":end:")) {
      in_drawer = lower != ":end:";
      leave_out(source, i);
    } else if (lower.starts_with("#+begin_") || lower.starts_with("#+end_")) {
      in_quote = lower == "#+begin_quote";
      leave_out(source, i);
    } else if (text.starts_with("#+")) {
      has_title = has_title || lower.starts_with("#+title");
      take_org_setting(source, i, text);
    } else if (text == "#" || text.starts_with("# ") || lower.starts_with("scheduled:") || lower.starts_with("deadline:") ||
               lower.starts_with("closed:")) {
      leave_out(source, i);
    } else if (std::size_t level = heading_level(line.text, '*'); level > 0) {
      take_org_heading(source, i, level + (has_title ? 1 : 0), std::string(line.text));
    } else if (text.size() > 2 && text.starts_with('|')) {
      read_row(line);
    } else if (in_quote) {
      line.kind = LineKind::quote;
      line.text = text;
    }
  }
}

}  // namespace planverk::importing
