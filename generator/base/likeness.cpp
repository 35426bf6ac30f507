#include "base/likeness.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <tuple>
#include <unordered_map>

#include "base/utf8.h"

namespace planverk {
namespace {

constexpr std::size_t letters_told_apart = 6;
// So many words of a text tell what it is about, however long it is.
constexpr std::size_t most_words = 400;
// A word that more texts have brings no two of them together.
constexpr std::size_t most_texts = 100;

using Words = std::vector<std::uint32_t>;  // sorted, each once

class WordTable {
 public:
  Words words_of(std::string_view text) {
    Words out;
    std::string word;
    std::size_t letters = 0;
    auto end_word = [&] {
      if (!word.empty() && out.size() < most_words)
        out.push_back(numbers_.try_emplace(word, static_cast<std::uint32_t>(numbers_.size())).first->second);
      word.clear();
      letters = 0;
    };
    for (std::size_t at = 0; at < text.size() && out.size() < most_words;) {
      char32_t code = utf8::next(text, at);
      if (!utf8::is_word(code))
        end_word();
      else if (letters++ < letters_told_apart)
        utf8::append(word, utf8::to_lower(code));
    }
    end_word();
    std::ranges::sort(out);
    auto rest = std::ranges::unique(out);
    out.erase(rest.begin(), rest.end());
    return out;
  }
  std::size_t size() const { return numbers_.size(); }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

std::vector<Words> words_of_all(std::span<const ComparedText> texts, WordTable& table) {
  std::vector<Words> out;
  for (const ComparedText& text : texts) out.push_back(table.words_of(text.text));
  return out;
}

double weight_of(const Words& words, const std::vector<double>& weights) {
  double sum = 0;
  for (std::uint32_t word : words) sum += weights[word];
  return sum;
}

std::vector<double> weigh(const std::vector<Words>& a, const std::vector<Words>& b, std::size_t words) {
  std::vector<double> texts(words, 0);
  for (const auto* side : {&a, &b})
    for (const Words& text : *side)
      for (std::uint32_t word : text) ++texts[word];
  double all = static_cast<double>(a.size() + b.size());
  for (double& count : texts) count = std::log(1 + all / std::max(count, 1.0));
  return texts;
}

}  // namespace

std::vector<LikePair> match_by_likeness(std::span<const ComparedText> a, std::span<const ComparedText> b, double least) {
  WordTable table;
  std::vector<Words> words_a = words_of_all(a, table), words_b = words_of_all(b, table);
  std::vector<double> weights = weigh(words_a, words_b, table.size());
  std::vector<std::vector<std::uint32_t>> holders(table.size());
  for (std::size_t j = 0; j < b.size(); ++j)
    if (!b[j].is_taken)
      for (std::uint32_t word : words_b[j]) holders[word].push_back(static_cast<std::uint32_t>(j));
  std::vector<double> weight_b;
  for (const Words& words : words_b) weight_b.push_back(weight_of(words, weights));

  std::vector<LikePair> all;
  std::vector<double> shared(b.size(), 0);
  std::vector<std::uint32_t> met;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].is_taken) continue;
    for (std::uint32_t word : words_a[i]) {
      if (holders[word].size() > most_texts) continue;
      for (std::uint32_t j : holders[word]) {
        if (shared[j] == 0) met.push_back(j);
        shared[j] += weights[word];
      }
    }
    double weight_a = weight_of(words_a[i], weights);
    for (std::uint32_t j : met) {
      double likeness = 2 * shared[j] / (weight_a + weight_b[j]);
      if (likeness >= least) all.push_back({i, j, likeness});
      shared[j] = 0;
    }
    met.clear();
  }
  std::ranges::sort(all, [](const LikePair& x, const LikePair& y) {
    return std::tuple(-x.likeness, x.a, x.b) < std::tuple(-y.likeness, y.a, y.b);
  });
  std::vector<bool> used_a(a.size()), used_b(b.size());
  std::erase_if(all, [&](const LikePair& pair) {
    if (used_a[pair.a] || used_b[pair.b]) return true;
    used_a[pair.a] = used_b[pair.b] = true;
    return false;
  });
  return all;
}

}  // namespace planverk
