#include "suggest/likeness.h"

#include <algorithm>
#include <cmath>

#include "search/compounds.h"
#include "search/words.h"

namespace planverk {
namespace {

// A part of a compound tells less than the word itself; a term tells more than its words.
constexpr double part_weight = 0.4, term_weight = 1.5;

std::string joined(const std::vector<std::string>& words) {
  std::string out = " ";
  for (const std::string& word : words) out += word + " ";
  return out;
}

}  // namespace

Likeness::Likeness(std::string_view language) : language_(language), stemmer_(language) {}

void Likeness::add_term(std::span<const std::string> names) {
  ++terms_;
  for (const std::string& name : names) {
    std::vector<std::string> words = search::words_of(name);
    if (!words.empty()) names_.emplace_back(joined(words), terms_);
  }
}

std::uint32_t Likeness::stem_number(const std::string& stem) {
  auto [at, fresh] = stems_.try_emplace(stem, static_cast<std::uint32_t>(stem_texts_.size()));
  if (fresh) stem_texts_.push_back(stem);
  return at->second;
}

void Likeness::add_word(const std::string& word, double weight, std::vector<Weight>& to) {
  bool number = word.find_first_not_of("0123456789") == std::string::npos;
  if (number || std::ranges::count(search::stop_words(language_), std::string_view(word)) > 0) return;
  words_.push_back(word);
  to.push_back({stem_number(stemmer_.stem(word)), weight, static_cast<std::uint32_t>(words_.size() - 1)});
}

void Likeness::add_terms(const std::vector<std::string>& words, double weight, std::vector<Weight>& to) {
  std::string text = joined(words);
  for (const auto& [name, term] : names_) {
    if (text.find(name) == std::string::npos) continue;
    words_.push_back(name.substr(1, name.size() - 2));
    to.push_back({stem_number("\x01" + std::to_string(term)), weight * term_weight, static_cast<std::uint32_t>(words_.size() - 1)});
  }
}

std::uint32_t Likeness::add(std::span<const WeightedText> texts) {
  std::vector<Weight> document;
  for (const WeightedText& text : texts) {
    std::vector<std::string> words = search::words_of(text.text);
    for (const std::string& word : words) add_word(word, text.weight, document);
    add_terms(words, text.weight, document);
  }
  documents_.push_back(std::move(document));
  return static_cast<std::uint32_t>(documents_.size() - 1);
}

// "medlemsvärvning" is about "värvning" too, where some text has that word.
void Likeness::add_parts(std::vector<Weight>& document) {
  auto is_known = [&](std::string_view word) { return stems_.contains(stemmer_.stem(std::string(word))); };
  std::size_t whole = document.size();
  for (std::size_t i = 0; i < whole; ++i) {
    Weight weight = document[i];
    const std::string stem = stem_texts_[weight.stem];
    if (stem.starts_with('\x01')) continue;
    for (std::string_view tail : search::compound_tails(stem, is_known)) {
      std::string part = stemmer_.stem(std::string(tail));
      auto known = stems_.find(part);
      if (known == stems_.end()) continue;
      document.push_back({known->second, weight.value * part_weight, weight.word});
      // The head, with its linking letter.
      auto head = stems_.find(stemmer_.stem(stem.substr(0, stem.size() - tail.size())));
      if (head != stems_.end()) document.push_back({head->second, weight.value * part_weight, weight.word});
      break;
    }
  }
}

void Likeness::finish() {
  for (std::vector<Weight>& document : documents_) {
    add_parts(document);
    std::ranges::stable_sort(document, {}, &Weight::stem);
    // One entry a stem: saying a word again adds less and less.
    std::vector<Weight> merged;
    for (const Weight& weight : document) {
      if (!merged.empty() && merged.back().stem == weight.stem) merged.back().value += weight.value;
      else merged.push_back(weight);
    }
    for (Weight& weight : merged) weight.value = std::log1p(weight.value);
    document = std::move(merged);
  }
  std::vector<double> counts(stem_texts_.size(), 0);
  for (const auto& document : documents_)
    for (const Weight& weight : document) ++counts[weight.stem];
  for (auto& document : documents_) {
    double sum = 0;
    for (Weight& weight : document) {
      weight.value *= std::log(static_cast<double>(documents_.size() + 1) / counts[weight.stem]);
      sum += weight.value * weight.value;
    }
    lengths_.push_back(std::sqrt(sum));
  }
}

Likeness::Score Likeness::compare(std::uint32_t one, std::uint32_t other) const {
  Score out;
  const std::vector<Weight>&a = documents_[one], &b = documents_[other];
  if (lengths_[one] <= 0 || lengths_[other] <= 0) return out;
  std::vector<std::pair<double, std::uint32_t>> common;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->stem < j->stem) ++i;
    else if (j->stem < i->stem) ++j;
    else {
      common.emplace_back(i->value * j->value, i->word);
      out.value += i->value * j->value;
      ++i, ++j;
    }
  }
  out.value /= lengths_[one] * lengths_[other];
  std::ranges::stable_sort(common, [](const auto& x, const auto& y) { return x.first > y.first; });
  for (const auto& [value, word] : common)
    if (std::ranges::count(out.words, words_[word]) == 0) out.words.push_back(words_[word]);
  return out;
}

}  // namespace planverk
