// A date that was to be filled in and never was: "den XX mars", "2025-XX-XX", "ÅÅÅÅ-MM-DD", "[datum]". Before a text is
// adopted it is a reminder; afterwards it is a hole in a decision.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "check/check.h"
#include "check/prose.h"

namespace planverk {
namespace {

using markdown::Node;
using markdown::NodeKind;

struct Range {
  std::size_t begin = 0, end = 0;
};

constexpr std::array<std::string_view, 12> months = {"januari",   "februari", "mars",     "april",
                                                     "maj",       "juni",     "juli",     "augusti",
                                                     "september", "oktober",  "november", "december"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// One run of characters without spaces or most marks.
bool is_token_char(char c) {
  return c != ' ' && c != '\t' && c != '\n' && c != ',' && c != ';' && c != '(' && c != ')' && c != '"';
}

std::string_view trimmed(std::string_view token) {
  while (!token.empty() && (token.back() == '.' || token.back() == ':' || token.back() == '!')) token.remove_suffix(1);
  return token;
}

bool is_only(std::string_view text, std::string_view chars) {
  return !text.empty() && text.find_first_not_of(chars) == text.npos;
}

// "2025-XX-XX", "20XX", "xx/xx", "XX-XX-2025": digits and x in the shape of a date; never x alone.
bool is_numeric_placeholder(std::string_view token) {
  if (!is_only(token, "0123456789Xx-/_")) return false;
  std::size_t x = 0, digits = 0, joints = 0;
  for (char c : token) {
    x += c == 'X' || c == 'x' || c == '_';
    digits += is_digit(c);
    joints += c == '-' || c == '/';
  }
  if (x == 0) return false;
  bool year = token.size() == 4 && (token.starts_with("20") || token.starts_with("19")) && x >= 1 && joints == 0 &&
              token.back() != '_';
  bool day = joints >= 1 && joints <= 2 && x >= 2 && x + digits >= 4 && x + digits <= 8 && !is_only(token, "_-/") &&
             token.front() != '-' && token.back() != '-';
  return year || day;
}

// "ÅÅÅÅ-MM-DD", "DD/MM", "YYYY-MM-DD", "ååmmdd".
bool is_letter_placeholder(std::string_view token) {
  std::string lower = utf8::to_lower(token);
  for (std::string_view form : {"åååå-mm-dd", "åå-mm-dd", "ååååmmdd", "ååmmdd", "yyyy-mm-dd", "yyyymmdd", "dd/mm",
                                "dd/mm-åå", "dd/mm-åååå", "åååå"})
    if (lower == form) return true;
  return false;
}

// "[datum]", "<datum>", "{datum}": the brackets are part of it. "DATUM" in capitals counts by itself.
bool is_word_placeholder(std::string_view token) {
  if (token == "DATUM") return true;
  std::string lower = utf8::to_lower(token);
  return lower == "[datum]" || lower == "<datum>" || lower == "[date]" || lower == "[dag]" || lower == "[år]";
}

// "X mars", "__ mars", "?? mars": what stands for the day before a month.
bool stands_for_day(std::string_view token) {
  return is_only(token, "Xx") ? token.size() <= 2
                              : is_only(token, "_") || is_only(token, "?") || token == "…" || token == "...";
}

bool is_month(std::string_view token) {
  return std::find(months.begin(), months.end(), utf8::to_lower(token)) != months.end();
}

// The first placeholder of the text.
Range find_placeholder(std::string_view text) {
  Range before;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_token_char(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && is_token_char(text[end])) ++end;
    std::string_view whole = text.substr(i, end - i), token = trimmed(whole);
    if (is_numeric_placeholder(token) || is_letter_placeholder(token) || is_word_placeholder(token))
      return {i, i + token.size()};
    bool day = before.end > before.begin && stands_for_day(text.substr(before.begin, before.end - before.begin));
    if (day && is_month(token)) return {before.begin, i + token.size()};
    before = {i, end};
    i = end;
  }
  return {};
}

// Whether some sign that placeholders are made of begins here.
bool is_sign_at(std::string_view text, std::size_t i) {
  std::string_view rest = text.substr(i);
  switch (text[i]) {
    case 'X':
    case 'x':
    case '_':
    case '?':
    case '[':
    case '<': return true;
    case 'Y':
    case 'y': return rest.size() > 1 && rest[1] == rest[0];
    case '/': return i > 0 && (text[i - 1] == 'd' || text[i - 1] == 'D');
    case 'D': return rest.starts_with("DATUM");
    case '.': return rest.starts_with("...");
    case '\xc3': return rest.starts_with("åå") || rest.starts_with("ÅÅ");
    case '\xe2': return rest.starts_with("…");
    default: return false;
  }
}

// Hardly any text has one, and those that do not need no closer look.
bool may_have_placeholder(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (is_sign_at(text, i)) return true;
  return false;
}

}  // namespace

void check_placeholder_dates(const Plan& plan, const SourceMap& sources, Diagnostics& diagnostics) {
  PlanStatus status = plan.draft.head.status;
  if (status != PlanStatus::adopted && status != PlanStatus::ended && status != PlanStatus::replaced) return;
  const markdown::Document& document = plan.draft.document;
  for (const Node& node : document.nodes) {
    if (node.kind != NodeKind::text || node.side == markdown::Side::deleted) continue;
    std::string_view text = document.literal(node);
    if (!may_have_placeholder(text)) continue;
    Range found = find_placeholder(text);
    if (found.end == found.begin) continue;
    std::string_view words = text.substr(found.begin, found.end - found.begin);
    diagnostics.push_back(make_diagnostic(DiagnosticKind::placeholder_date, prose::place_of(sources, node.span, words),
                                          fmt::format("`{}` stands for a date that was never filled in", words),
                                          "write the date as it was decided"));
  }
}

}  // namespace planverk
