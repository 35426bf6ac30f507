// The unified format, as diff and git write it.

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "base/sequence_match.h"
#include "suggest/suggest.h"

namespace planverk {
namespace {

constexpr std::size_t context = 3;

// Lines with their line ends.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    out.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return out;
}

struct Line {
  char sign;
  std::string_view text;
};

std::vector<Line> aligned(std::string_view before, std::string_view after) {
  std::vector<std::string_view> a = lines_of(before), b = lines_of(after);
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  auto numbered = [&](const std::vector<std::string_view>& lines) {
    std::vector<std::uint32_t> out;
    for (std::string_view line : lines) out.push_back(numbers.try_emplace(line, static_cast<std::uint32_t>(numbers.size())).first->second);
    return out;
  };
  std::vector<std::uint32_t> left = numbered(a), right = numbered(b);
  auto pairs = match_sequences(left, right, 20000).value_or(std::vector<MatchedPair>{});
  pairs.push_back({static_cast<std::uint32_t>(a.size()), static_cast<std::uint32_t>(b.size())});
  std::vector<Line> out;
  std::size_t i = 0, j = 0;
  for (const MatchedPair& pair : pairs) {
    while (i < pair.a) out.push_back({'-', a[i++]});
    while (j < pair.b) out.push_back({'+', b[j++]});
    if (i < a.size() && j < b.size()) out.push_back({' ', a[i]}), ++i, ++j;
  }
  return out;
}

void write(const Line& line, std::string& out) {
  out += line.sign;
  out += line.text;
  if (!line.text.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

}  // namespace

std::string unified_patch(std::string_view path, std::string_view before, std::string_view after, bool is_new) {
  if (before == after) return {};
  std::vector<Line> lines = aligned(before, after);
  std::string out = is_new ? fmt::format("--- /dev/null\n+++ b/{}\n", path) : fmt::format("--- a/{}\n+++ b/{}\n", path, path);
  auto is_change = [](const Line& line) { return line.sign != ' '; };
  std::size_t old_line = 1, new_line = 1, done = 0;
  for (auto next = std::find_if(lines.begin(), lines.end(), is_change); next != lines.end();) {
    auto first = static_cast<std::size_t>(next - lines.begin());
    std::size_t begin = std::max(done, first - std::min(first, context)), end = first + 1;
    // Changes whose surroundings touch stand in one piece.
    for (std::size_t k = first; k < std::min(lines.size(), end + 2 * context); ++k)
      if (is_change(lines[k])) end = k + 1;
    end = std::min(lines.size(), end + context);
    for (; done < begin; ++done) ++old_line, ++new_line;
    std::size_t old_count = 0, new_count = 0;
    for (std::size_t k = begin; k < end; ++k) old_count += lines[k].sign != '+', new_count += lines[k].sign != '-';
    out += fmt::format("@@ -{},{} +{},{} @@\n", old_count == 0 ? 0 : old_line, old_count, new_count == 0 ? 0 : new_line, new_count);
    for (; done < end; ++done) write(lines[done], out);
    old_line += old_count;
    new_line += new_count;
    next = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(end), lines.end(), is_change);
  }
  return out;
}

}  // namespace planverk
