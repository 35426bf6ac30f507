// An adopted text and the one that stands in plan.md now, line against line.

#include <algorithm>
#include <unordered_map>

#include "base/sequence_match.h"
#include "markdown/words.h"
#include "model/plan_lock.h"
#include "model/plan_text.h"

namespace planverk {
namespace {

constexpr std::size_t most_edits = 3000;   // lines apart
constexpr std::size_t most_pairs = 40'000; // lines that are tried against each other
constexpr std::size_t around = 4;          // words shown before and after a difference
constexpr std::size_t most_shown = 160;    // bytes

using Words = std::vector<std::string_view>;

// How much two lines have in common: 0 when less than half of their words.
std::size_t likeness(const Words& a, const Words& b) {
  std::unordered_map<std::string_view, int> count;
  for (std::string_view word : a) ++count[word];
  std::size_t common = 0;
  for (std::string_view word : b)
    if (count[word]-- > 0) ++common;
  return common * 2 >= std::max(a.size(), b.size()) ? common : 0;
}

// Without the sign of a heading or item, which readers of a message know by its place.
std::string_view unsigned_words(std::string_view line) {
  return line.starts_with("# ") || line.starts_with("- ") ? line.substr(2) : line;
}

std::string cut(std::string text) {
  if (text.size() <= most_shown) return text;
  std::size_t at = text.rfind(' ', most_shown);
  if (at == std::string::npos || at == 0) return text;
  return text.substr(0, at) + " …";
}

// The words from `from` to `end` with some before and after.
std::string excerpt(const Words& words, std::size_t from, std::size_t end) {
  from = from > around + 1 ? from - around : 0;
  end = end + around + 1 < words.size() ? end + around : words.size();
  std::string out = from > 0 ? "…" : "";
  for (std::size_t i = from; i < end; ++i) (out += out.empty() ? "" : " ") += words[i];
  out = cut(std::move(out));
  return end < words.size() && !out.ends_with("…") ? out + " …" : out;
}

class Comparer {
 public:
  Comparer(const std::vector<std::string>& was, const std::vector<TextLine>& is) : was_(was), is_(is) {
    for (const std::string& line : was) old_.push_back(comparable_line(line));
    for (const TextLine& line : is) new_.push_back(comparable_line(line.words));
  }

  TextComparison compare() {
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    auto numbered = [&](const std::vector<std::string>& lines) {
      std::vector<std::uint32_t> out;
      for (const std::string& line : lines)
        out.push_back(numbers.try_emplace(line, static_cast<std::uint32_t>(numbers.size())).first->second);
      return out;
    };
    std::vector<std::uint32_t> a = numbered(old_), b = numbered(new_);
    auto pairs = match_sequences(a, b, most_edits);
    if (!pairs) {
      out_.is_other_text = true;
      return std::move(out_);
    }
    std::size_t i = 0, j = 0;
    for (auto [x, y] : *pairs) {
      compare_gap(i, x, j, y);
      i = x + 1;
      j = y + 1;
    }
    compare_gap(i, old_.size(), j, new_.size());
    std::size_t altered = static_cast<std::size_t>(std::ranges::count(out_.changes, TextChange::Kind::altered, &TextChange::kind));
    out_.is_other_text = (pairs->size() + altered) * 3 < std::min(old_.size(), new_.size());
    return std::move(out_);
  }

 private:
  // Lines of one gap are paired in order, so that as many words as possible are the same.
  void compare_gap(std::size_t a, std::size_t a_end, std::size_t b, std::size_t b_end) {
    std::size_t n = a_end - a, m = b_end - b;
    if (n == 1 && m == 1) return add_altered(a, b);
    if (n == 0 || m == 0 || n * m > most_pairs) return add_apart(a, a_end, b, b_end);
    std::vector<Words> was, is;
    for (std::size_t i = a; i < a_end; ++i) was.push_back(markdown::split_words(unsigned_words(old_[i])));
    for (std::size_t j = b; j < b_end; ++j) is.push_back(markdown::split_words(unsigned_words(new_[j])));
    std::vector<std::vector<std::size_t>> best(n + 1, std::vector<std::size_t>(m + 1)), like(n, std::vector<std::size_t>(m));
    for (std::size_t i = n; i-- > 0;)
      for (std::size_t j = m; j-- > 0;) {
        like[i][j] = likeness(was[i], is[j]);
        best[i][j] = std::max({best[i + 1][j], best[i][j + 1], like[i][j] > 0 ? best[i + 1][j + 1] + like[i][j] : 0});
      }
    std::size_t i = 0, j = 0;
    while (i < n && j < m) {
      if (like[i][j] > 0 && best[i][j] == best[i + 1][j + 1] + like[i][j])
        add_altered(a + i++, b + j++);
      else if (best[i][j] == best[i + 1][j])
        add_missing(a + i++, b + j);
      else
        add_added(b + j++);
    }
    add_apart(a + i, a_end, b + j, b_end);
  }

  void add_apart(std::size_t a, std::size_t a_end, std::size_t b, std::size_t b_end) {
    for (; a < a_end; ++a) add_missing(a, b);
    for (; b < b_end; ++b) add_added(b);
  }

  void add_altered(std::size_t a, std::size_t b) {
    std::string_view old_line = was_[a], new_line = is_[b].words;
    if (comparable_line(unsigned_words(old_line)) != comparable_line(unsigned_words(new_line)))
      old_line = unsigned_words(old_line), new_line = unsigned_words(new_line);
    Words was = markdown::split_words(old_line), is = markdown::split_words(new_line);
    std::size_t begin = 0, end = 0, most = std::min(was.size(), is.size());
    auto same = [](std::string_view x, std::string_view y) { return comparable_line(x) == comparable_line(y); };
    while (begin < most && same(was[begin], is[begin])) ++begin;
    while (end < most - begin && same(was[was.size() - 1 - end], is[is.size() - 1 - end])) ++end;
    out_.changes.push_back({TextChange::Kind::altered, is_[b].span, excerpt(was, begin, was.size() - end), excerpt(is, begin, is.size() - end)});
  }
  // Where it is missing: at the line before, else at the one that is first now.
  void add_missing(std::size_t a, std::size_t b) {
    Span span = is_.empty() ? Span{} : is_[b > 0 ? b - 1 : 0].span;
    out_.changes.push_back({TextChange::Kind::missing, span, cut(std::string(unsigned_words(was_[a]))), {}});
  }
  void add_added(std::size_t b) { out_.changes.push_back({TextChange::Kind::added, is_[b].span, {}, cut(std::string(unsigned_words(is_[b].words)))}); }

  const std::vector<std::string>& was_;
  const std::vector<TextLine>& is_;
  std::vector<std::string> old_, new_;  // comparable
  TextComparison out_;
};

}  // namespace

TextComparison compare_text(const std::vector<std::string>& was, const std::vector<TextLine>& is) { return Comparer(was, is).compare(); }

}  // namespace planverk
