#include "yaml/values.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/utf8.h"
#include "yaml/line.h"

namespace planverk::yaml {
namespace {

template <class Number>
std::optional<Number> whole(std::string_view text) {
  Number number{};
  bool plain = !text.empty() && text.find_first_not_of("0123456789.-") == std::string_view::npos;
  if (!plain) return std::nullopt;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// "1 000,5" as a computer writes it: without spaces, with a decimal point.
std::string plain_number(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    char32_t c = utf8::next(text, i);
    if (utf8::is_space(c)) continue;
    if (c == U'\u2212') c = U'-';
    utf8::append(out, c == U',' ? U'.' : c);
  }
  return out;
}

template <class Number>
std::optional<Number> read_as(const Node& node, std::string_view what, std::string_view wanted,
                              Diagnostics& diagnostics) {
  if (!node.is_scalar()) {
    refuse_type(node, what, wanted, "write one number", diagnostics);
    return std::nullopt;
  }
  if (auto number = whole<Number>(node.scalar)) return number;
  std::string plain = plain_number(node.scalar);
  std::string help = whole<Number>(plain)
                         ? fmt::format("write `{}`", plain)
                         : std::string("write digits only, such as `1000`; words stand in keys of their own");
  refuse_type(node, what, wanted, std::move(help), diagnostics);
  return std::nullopt;
}

// The numbers in a text that holds nothing else but marks between them: "2025/3/5".
std::vector<int> numbers_in(std::string_view text) {
  std::vector<int> out;
  bool inside = false;
  for (char c : text) {
    bool digit = c >= '0' && c <= '9';
    if (!digit && std::string_view("-/. ").find(c) == std::string_view::npos) return {};
    if (digit && !inside) out.push_back(0);
    if (digit && out.back() < 100'000) out.back() = out.back() * 10 + (c - '0');
    inside = digit;
  }
  return out;
}

// The day that a text means though it is not written as one: "2025/3/5", "5.3.2025", "20250305".
std::optional<Date> meant_day(std::string_view text) {
  std::vector<int> n = numbers_in(text);
  if (text.size() == 8 && n.size() == 1) {
    return parse_date(fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(4, 2), text.substr(6, 2)));
  }
  if (n.size() != 3) return std::nullopt;
  if (n[0] < 1000) std::swap(n[0], n[2]);
  return parse_date(fmt::format("{:04}-{:02}-{:02}", n[0], n[1], n[2]));
}

void refuse_date(const Node& node, std::string_view what, std::string_view forms, Diagnostics& diagnostics) {
  std::string_view text = node.scalar;
  bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-' && numbers_in(text).size() == 3;
  std::vector<int> n = numbers_in(text);
  std::string help;
  if (shaped && n[0] >= 1000 && n[1] >= 1 && n[1] <= 12) {
    help = fmt::format("{}-{} has days 01 to {}", text.substr(0, 4), text.substr(5, 2),
                       days_in_month(n[0], n[1]));
  } else if (shaped) {
    help = "write year, month and day in this order: the months are 01 to 12";
  } else if (auto day = meant_day(text)) {
    help = fmt::format("write `{}`", to_iso(*day));
  } else {
    help = fmt::format("write {}", forms);
  }
  std::string message = shaped ? fmt::format("`{}` is no day of the calendar", text)
                               : fmt::format("{} is no date: `{}`", what, shown(text));
  diagnostics.push_back(
      make_diagnostic(DiagnosticKind::impossible_date, node.span, std::move(message), std::move(help)));
}

}  // namespace

std::string described(const Node& node) {
  switch (node.kind) {
    case Kind::null:
      return "nothing";
    case Kind::scalar:
      return fmt::format("`{}`", shown(node.scalar));
    case Kind::sequence:
      return "a list";
    case Kind::mapping:
      return "keys with values";
  }
  return {};
}

std::string listed(std::span<const std::string_view> words, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? fmt::format(" {} ", last) : std::string(", ");
    out += fmt::format("`{}`", words[i]);
  }
  return out;
}

void refuse_type(const Node& node, std::string_view what, std::string_view wanted, std::string help,
                 Diagnostics& diagnostics) {
  diagnostics.push_back(make_diagnostic(DiagnosticKind::wrong_type, node.span,
                                        fmt::format("{} takes {}, not {}", what, wanted, described(node)),
                                        std::move(help)));
}

Text read_text(const Node& node, std::string_view what, Diagnostics& diagnostics) {
  if (node.is_scalar()) return {node.scalar, node.span};
  std::string_view help = node.kind == Kind::sequence  ? "write one text without `-` and brackets"
                          : node.kind == Kind::mapping ? "write one text; with a colon in it, in quotes"
                                                       : "write a text, or take the line away";
  refuse_type(node, what, "a text", std::string(help), diagnostics);
  return {};
}

std::optional<bool> read_boolean(const Node& node, std::string_view what, Diagnostics& diagnostics) {
  if (node.is_scalar() && node.scalar == "true") return true;
  if (node.is_scalar() && node.scalar == "false") return false;
  constexpr std::array<std::string_view, 6> yes = {"yes", "ja", "on", "på", "true", "sant"};
  constexpr std::array<std::string_view, 6> no = {"no", "nej", "off", "av", "false", "falskt"};
  std::string written = node.is_scalar() ? utf8::to_lower(node.scalar) : std::string{};
  bool is_yes = std::find(yes.begin(), yes.end(), written) != yes.end();
  bool is_no = std::find(no.begin(), no.end(), written) != no.end();
  refuse_type(node, what, "`true` or `false`",
              is_yes  ? "write `true`"
              : is_no ? "write `false`"
                      : "write `true` for yes and `false` for no",
              diagnostics);
  return std::nullopt;
}

std::optional<double> read_number(const Node& node, std::string_view what, Diagnostics& diagnostics) {
  return read_as<double>(node, what, "a number", diagnostics);
}

std::optional<long long> read_integer(const Node& node, std::string_view what, Diagnostics& diagnostics) {
  return read_as<long long>(node, what, "a whole number", diagnostics);
}

std::optional<Date> read_date(const Node& node, std::string_view what, Diagnostics& diagnostics) {
  if (!node.is_scalar()) {
    refuse_type(node, what, "a date", "write year-month-day, such as `2025-03-15`", diagnostics);
    return std::nullopt;
  }
  auto date = parse_date(node.scalar);
  if (!date) refuse_date(node, what, "year-month-day, such as `2025-03-15`", diagnostics);
  return date;
}

std::optional<DateRange> read_date_range(const Node& node, std::string_view what, Diagnostics& diagnostics) {
  if (!node.is_scalar()) {
    refuse_type(node, what, "a date", "write `2025-03-15`, `2025-03`, `2025-Q1` or `2025`", diagnostics);
    return std::nullopt;
  }
  auto range = parse_date_range(node.scalar);
  if (!range) {
    refuse_date(node, what,
                "a day (`2025-03-15`), a month (`2025-03`), a quarter (`2025-Q1`) or a year (`2025`)",
                diagnostics);
  }
  return range;
}

}  // namespace planverk::yaml
