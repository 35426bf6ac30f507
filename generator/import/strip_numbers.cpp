// Printed line numbers. A number at the end of a line may follow a year or an amount, so no number is told by its looks:
// only the sequence of all of them shows which are the line's own.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/utf8.h"
#include "import/stages.h"
#include "import/text_signs.h"

namespace planverk::importing {
namespace {

enum class Edge : std::uint8_t { begin, end };

struct Candidate {
  std::uint32_t line = 0, value = 0;
  std::uint32_t row = 0;       // count of lines with text before it
  bool alone = false;
  std::uint32_t score = 0;
  std::int32_t before = -1;    // the candidate that it follows
  bool restarts = false;       // a page's first number after the last of the page before
};

// A chain of numbers that rise by `step`.
struct Chain {
  std::vector<Candidate> links;
  Edge edge = Edge::end;
  std::uint32_t step = 1;
  bool restarts = false;
};

constexpr std::uint32_t largest_number = 99'999;
// Lines with text between two numbers that follow each other: more are another text's numbers.
constexpr std::uint32_t most_lines_apart = 6;

std::string_view number_at(std::string_view text, Edge edge) {
  std::size_t size = 0;
  auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (edge == Edge::end) {
    while (size < text.size() && is_digit(text[text.size() - 1 - size])) ++size;
    if (size == 0 || size > 5) return {};
    std::size_t begin = text.size() - size;
    bool is_apart = begin == 0 || text[begin - 1] == ' ' || text.substr(0, begin).ends_with("\xC2\xA0");
    return is_apart ? text.substr(begin) : std::string_view();
  }
  while (size < text.size() && is_digit(text[size])) ++size;
  if (size == 0 || size > 5) return {};
  bool is_apart = size == text.size() || text[size] == ' ' || text.substr(size).starts_with("\xC2\xA0");
  return is_apart ? text.substr(0, size) : std::string_view();
}

std::vector<Candidate> candidates(const std::vector<Line>& lines, Edge edge) {
  std::vector<Candidate> out;
  std::uint32_t row = 0;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (lines[i].is_blank()) continue;
    ++row;
    std::string_view digits = number_at(lines[i].text, edge);
    if (digits.empty() || digits.front() == '0') continue;
    auto value = static_cast<std::uint32_t>(std::stoul(std::string(digits)));
    if (value <= largest_number) out.push_back({i, value, row, digits.size() == lines[i].text.size(), 1, -1, false});
  }
  return out;
}

// Where page breaks were lost, pages' numbers show them.
bool begins_page(const Line& line) { return line.page_start || is_named_page_number(line.text); }

// Whether a page begins between two lines.
bool page_between(const std::vector<std::uint32_t>& pages, std::uint32_t from, std::uint32_t to) {
  auto next = std::upper_bound(pages.begin(), pages.end(), from);
  return next != pages.end() && *next <= to;
}

// The longest chain: each candidate follows the best one before it whose number is the one below, or, where a number was
// lost, the one below that.
Chain longest_chain(const std::vector<Line>& lines, Edge edge, std::uint32_t step) {
  std::vector<Candidate> all = candidates(lines, edge);
  std::vector<std::uint32_t> pages;
  for (std::uint32_t i = 0; i < lines.size(); ++i)
    if (begins_page(lines[i])) pages.push_back(i);
  std::unordered_map<std::uint32_t, std::int32_t> best_of;  // by value
  std::int32_t best = -1, last = -1;
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(all.size()); ++i) {
    Candidate& here = all[static_cast<std::size_t>(i)];
    auto follow = [&](std::int32_t before, std::uint32_t lost, bool restarts) {
      const Candidate& from = all[static_cast<std::size_t>(before)];
      std::uint32_t score = from.score + 1 > 2 * lost ? from.score + 1 - 2 * lost : 1;
      bool near = here.row - from.row <= (most_lines_apart + step) * (lost + 1);
      if (!near || score <= here.score) return;
      here.score = score;
      here.before = before;
      here.restarts = restarts;
    };
    for (std::uint32_t lost = 0; lost < 3; ++lost) {
      auto before = here.value > step * (lost + 1) ? best_of.find(here.value - step * (lost + 1)) : best_of.end();
      if (before != best_of.end()) follow(before->second, lost, false);
    }
    bool restarts = here.value == step && last >= 0 && page_between(pages, all[static_cast<std::size_t>(last)].line, here.line);
    if (restarts) follow(last, 0, true);
    auto [at, is_new] = best_of.try_emplace(here.value, i);
    const Candidate& known = all[static_cast<std::size_t>(at->second)];
    if (!is_new && (here.score >= known.score || here.row - known.row > 60)) at->second = i;
    if (best < 0 || here.score >= all[static_cast<std::size_t>(best)].score) best = i;
    if (here.score > 2) last = i;
  }
  Chain chain{{}, edge, step, false};
  for (std::int32_t i = best; i >= 0; i = all[static_cast<std::size_t>(i)].before) {
    chain.links.push_back(all[static_cast<std::size_t>(i)]);
    chain.restarts = chain.restarts || chain.links.back().restarts;
  }
  std::ranges::reverse(chain.links);
  return chain;
}

// Numbers of lines run through most of a document, on most of its lines; those of a list or a table do not.
bool is_believable(const Chain& chain, const std::vector<Line>& lines) {
  bool is_regular_start = chain.step > 2 && chain.links.size() > 2 && chain.links.front().value == chain.step;
  if (chain.links.size() < (chain.step == 1 ? 8u : 4u) && !is_regular_start) return false;
  std::size_t texts = static_cast<std::size_t>(std::ranges::count_if(lines, [](const Line& line) { return !line.is_blank(); }));
  std::size_t within = 0, alone = 0;
  for (const Candidate& link : chain.links) alone += link.alone;
  for (std::uint32_t i = chain.links.front().line; i <= chain.links.back().line; ++i) within += !lines[i].is_blank();
  // Before the first number and after the last there are as many lines as between two.
  if ((within + 2 * (chain.step - 1)) * 10 < texts * 6) return false;
  // Pages' numbers stand alone, and all of them do.
  if (alone == chain.links.size()) return false;
  if (chain.step == 1) return chain.links.size() * 10 >= within * 3;
  // Every fifth line: as many lines from each to the next, but for what a page has of its own.
  std::array<std::size_t, 2> regular{};
  for (std::size_t i = 1; i < chain.links.size(); ++i) {
    const Candidate &from = chain.links[i - 1], &to = chain.links[i];
    bool page = std::any_of(lines.begin() + from.line + 1, lines.begin() + to.line + 1, begins_page);
    auto fits = [&](std::uint32_t distance) { return distance == chain.step || (page && distance > chain.step && distance < chain.step + 7); };
    regular[0] += fits(to.row - from.row);
    regular[1] += fits(to.line - from.line);
  }
  return std::max(regular[0], regular[1]) * 10 >= (chain.links.size() - 1) * 6;
}

void take_number(Line& line, const Candidate& link, Edge edge, Log& log) {
  std::string_view digits = number_at(line.text, edge);
  log.remove(line.source, std::string(digits), Fate::line_number);
  line.number = link.value;
  std::size_t rest = line.text.size() - digits.size();
  std::string_view text = edge == Edge::end ? std::string_view(line.text).substr(0, rest) : std::string_view(line.text).substr(digits.size());
  std::string_view kept = utf8::trim(text);
  if (edge == Edge::begin) line.indent += static_cast<std::uint32_t>(digits.size() + utf8::count(text.substr(0, kept.empty() ? 0 : text.find(kept))));
  line.text = std::string(kept);
}

// Numbers that stand before the text move it to the right by as much: what all lines have is no indentation.
void settle_indent(std::vector<Line>& lines) {
  std::uint32_t least = ~0u;
  for (const Line& line : lines)
    if (line.number > 0 && !line.is_blank()) least = std::min(least, line.indent);
  for (Line& line : lines) line.indent -= std::min(line.indent, least == ~0u ? 0 : least);
}

// A numbered line that another program broke has its number on one part alone: the last, or the first.
void join_broken(std::vector<Line>& lines, const Chain& chain) {
  if (chain.step != 1) return;
  std::size_t longest = 0;
  for (const Line& line : lines) longest = std::max(longest, length(line.text));
  auto is_one = [&](const Line& upper, const Line& lower) {
    bool is_long = length(upper.text) * 10 > longest * 6;
    if (lower.is_blank()) return is_long && lower.number > 0;  // the number alone had no room
    if (upper.is_blank() || ends_open(upper.text)) return false;
    return lower.page_start ? is_long && starts_lower(lower.text) : is_long || starts_lower(lower.text);
  };
  std::vector<Line> out;
  if (chain.edge == Edge::end) {
    for (std::size_t i = lines.size(); i-- > 0;) {
      bool joins = !out.empty() && lines[i].number == 0 && out.back().number > 0 && is_one(lines[i], out.back());
      if (!joins) {
        out.push_back(std::move(lines[i]));
        continue;
      }
      if (!out.back().is_blank()) lines[i].text += " " + out.back().text;
      lines[i].number = out.back().number;
      lines[i].last_source = out.back().last_source;
      out.back() = std::move(lines[i]);
    }
    std::ranges::reverse(out);
  } else {
    for (Line& line : lines) {
      bool joins = !out.empty() && line.number == 0 && out.back().number > 0 && is_one(out.back(), line);
      if (!joins) {
        out.push_back(std::move(line));
        continue;
      }
      out.back().text += " " + line.text;
      out.back().last_source = line.last_source;
    }
  }
  lines = std::move(out);
}

// Counts the lines between two that have numbers, and those before the first and after the last.
bool count_between(std::vector<Line>& lines, const std::vector<std::size_t>& numbered, bool with_blank) {
  auto counts = [&](std::size_t i) { return with_blank || !lines[i].is_blank(); };
  for (std::size_t i = 1; i < numbered.size(); ++i) {
    std::uint32_t number = lines[numbered[i - 1]].number;
    for (std::size_t k = numbered[i - 1] + 1; k < numbered[i]; ++k)
      if (counts(k)) lines[k].number = ++number;
    if (number + 1 != lines[numbered[i]].number) return false;
  }
  std::uint32_t number = lines[numbered.front()].number;
  for (std::size_t k = numbered.front(); k-- > 0 && number > 1;)
    if (counts(k)) lines[k].number = --number;
  number = lines[numbered.back()].number;
  std::size_t end = lines.size();
  while (end > 0 && lines[end - 1].is_blank()) --end;
  for (std::size_t k = numbered.back() + 1; k < end; ++k)
    if (counts(k)) lines[k].number = ++number;
  return true;
}

}  // namespace

Numbering strip_numbers(std::vector<Line>& lines, Log& log) {
  Chain best;
  // Every number rises by five from the fifth before it, too: larger steps count where smaller ones give nothing.
  for (std::uint32_t step : {1u, 2u, 5u, 10u}) {
    if (!best.links.empty()) break;
    for (Edge edge : {Edge::end, Edge::begin}) {
      Chain chain = longest_chain(lines, edge, step);
      if (chain.links.size() > best.links.size() && is_believable(chain, lines)) best = std::move(chain);
    }
  }
  if (best.links.empty()) return {};
  Numbering out{best.links.front().value, best.links.back().value, best.step, best.restarts, false};
  for (const Candidate& link : best.links) {
    out.counts_blank = out.counts_blank || link.alone;
    take_number(lines[link.line], link, best.edge, log);
  }
  if (best.edge == Edge::begin) settle_indent(lines);
  for (std::size_t i = 1; i < best.links.size(); ++i) {
    std::uint32_t was = best.links[i - 1].value, is = best.links[i].value;
    if (!best.links[i].restarts && is != was + best.step)
      log.doubt(lines[best.links[i].line].source, fmt::format("after line number {} comes {}", was, is));
  }
  join_broken(lines, best);
  return out;
}

void number_between(std::vector<Line>& lines, Numbering& numbering, Log& log) {
  if (numbering.step == 1) return;
  std::vector<std::size_t> numbered;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (lines[i].number > 0) numbered.push_back(i);
  for (bool with_blank : {false, true}) {
    std::vector<Line> counted = lines;
    if (!count_between(counted, numbered, with_blank)) continue;
    lines = std::move(counted);
    numbering.counts_blank = with_blank;
    return;
  }
  for (Line& line : lines) line.number = 0;
  numbering.restarts = true;
  log.doubt(lines[numbered.front()].source,
            fmt::format("every {}th line has a number, and the lines between could not be counted", numbering.step));
}

}  // namespace planverk::importing
