#include "base/word_changes.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <unordered_map>

#include "base/sequence_match.h"
#include "base/utf8.h"

namespace planverk {
namespace {

// The work grows with the square of this: ten milliseconds and 8 MB at the most.
constexpr std::size_t most_edits = 1000;
// Texts that share less than a third of their letters read better one after the other.
constexpr std::size_t least_shared = 3;
// Up to two words of so many letters between two changes are told with them.
constexpr std::size_t small_words = 2, small_letters = 3;

struct Token {
  std::string_view text;
  bool space_before = false;
};

bool is_part_of_word(char32_t code) { return utf8::is_word(code) || code == U'%' || code == U'§'; }

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> out;
  auto split = [&](std::string_view word) {
    std::size_t begin = 0, end = word.size();
    bool space = !out.empty();
    auto add = [&](std::size_t from, std::size_t to) {
      if (from == to) return;
      out.push_back({word.substr(from, to - from), space});
      space = false;
    };
    for (std::size_t at = begin; at < word.size() && !is_part_of_word(utf8::next(word, at));) begin = at;
    for (std::size_t at = end; at > begin && !is_part_of_word(utf8::previous(word, at));) end = at;
    add(0, begin);
    add(begin, end);
    add(std::max(begin, end), word.size());
  };
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t from = at;
    if (!utf8::is_space(utf8::next(text, at))) continue;
    if (from > begin) split(text.substr(begin, from - begin));
    begin = at;
  }
  if (begin < text.size()) split(text.substr(begin));
  return out;
}

std::vector<std::uint32_t> number(const std::vector<Token>& tokens, std::unordered_map<std::string_view, std::uint32_t>& numbers) {
  std::vector<std::uint32_t> out;
  for (const Token& token : tokens)
    out.push_back(numbers.try_emplace(token.text, static_cast<std::uint32_t>(numbers.size())).first->second);
  return out;
}

std::size_t letters(std::span<const Token> tokens) {
  std::size_t sum = 0;
  for (const Token& token : tokens) sum += token.text.size();
  return sum;
}

// A stretch that both have, or one of the earlier text that another of the later one stands for.
struct Stretch {
  bool same = false;
  std::size_t a = 0, a_end = 0, b = 0, b_end = 0;
};

std::vector<Stretch> stretches(std::size_t size_a, std::size_t size_b, std::span<const MatchedPair> pairs) {
  std::vector<Stretch> out;
  std::size_t a = 0, b = 0;
  auto change = [&](std::size_t to_a, std::size_t to_b) {
    if (a < to_a || b < to_b) out.push_back({false, a, to_a, b, to_b});
  };
  for (const MatchedPair& pair : pairs) {
    change(pair.a, pair.b);
    if (out.empty() || !out.back().same) out.push_back({true, pair.a, pair.a, pair.b, pair.b});
    out.back().a_end = a = pair.a + 1;
    out.back().b_end = b = pair.b + 1;
  }
  change(size_a, size_b);
  return out;
}

bool is_small(std::span<const Token> tokens) {
  return tokens.size() <= small_words &&
         std::ranges::all_of(tokens, [](const Token& token) { return utf8::count(token.text) <= small_letters; });
}

// Where something is both taken away and put in around a small word, the word is told with the change.
std::vector<Stretch> join_over_small_words(std::span<const Token> tokens, const std::vector<Stretch>& parts) {
  std::vector<Stretch> out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Stretch& part = parts[i];
    bool between = part.same && !out.empty() && i + 1 < parts.size();
    if (between) {
      const Stretch &before = out.back(), &after = parts[i + 1];
      bool taken = before.a < before.a_end || after.a < after.a_end;
      bool put = before.b < before.b_end || after.b < after.b_end;
      if (taken && put && is_small(tokens.subspan(part.a, part.a_end - part.a))) {
        out.back().a_end = after.a_end;
        out.back().b_end = after.b_end;
        ++i;
        continue;
      }
    }
    out.push_back(part);
  }
  return out;
}

class Runs {
 public:
  void add(WordSide side, std::span<const Token> tokens) {
    if (tokens.empty()) return;
    WordRun run{side, tokens.front().space_before, {}};
    for (const Token& token : tokens) {
      if (token.space_before && !run.text.empty()) run.text += ' ';
      run.text += token.text;
    }
    runs_.push_back(std::move(run));
  }
  std::vector<WordRun> take() { return std::move(runs_); }

 private:
  std::vector<WordRun> runs_;
};

}  // namespace

std::vector<WordRun> compare_words(std::string_view earlier, std::string_view later) {
  std::vector<Token> a = tokens_of(earlier), b = tokens_of(later);
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  std::vector<std::uint32_t> numbers_a = number(a, numbers), numbers_b = number(b, numbers);
  std::vector<Stretch> parts;
  if (auto pairs = match_sequences(numbers_a, numbers_b, most_edits)) parts = stretches(a.size(), b.size(), *pairs);
  std::size_t shared = 0;
  for (const Stretch& part : parts)
    if (part.same) shared += letters(std::span(a).subspan(part.a, part.a_end - part.a));
  bool are_far_apart = shared * least_shared < std::max(letters(a), letters(b));
  parts = are_far_apart ? std::vector<Stretch>{{false, 0, a.size(), 0, b.size()}} : join_over_small_words(a, parts);
  Runs runs;
  for (const Stretch& part : parts) {
    std::span<const Token> ours = std::span(a).subspan(part.a, part.a_end - part.a);
    std::span<const Token> theirs = std::span(b).subspan(part.b, part.b_end - part.b);
    if (part.same) {
      runs.add(WordSide::both, theirs);
    } else {
      runs.add(WordSide::earlier, ours);
      runs.add(WordSide::later, theirs);
    }
  }
  return runs.take();
}

}  // namespace planverk
