#pragma once
// How alike texts are: stems weighted by how rare they are, and parts of compounds for less.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "search/stem.h"

namespace planverk {

struct WeightedText {
  std::string_view text;
  double weight = 1;
};

class Likeness {
 public:
  explicit Likeness(std::string_view language);
  // A name that means something of its own, "LO" or "Ung Vänster": texts that have one of its names share more than words.
  void add_term(std::span<const std::string> names);
  // All terms come first. Returns the document's number.
  std::uint32_t add(std::span<const WeightedText> texts);
  // After the last document.
  void finish();

  struct Score {
    double value = 0;                // 0 nothing in common, 1 the same words
    std::vector<std::string> words;  // in common, the most telling first, as the first text has them
  };
  Score compare(std::uint32_t one, std::uint32_t other) const;

 private:
  struct Weight {
    std::uint32_t stem = 0;
    double value = 0;
    std::uint32_t word = 0;  // index into words_
  };
  std::uint32_t stem_number(const std::string& stem);
  void add_word(const std::string& word, double weight, std::vector<Weight>& to);
  void add_terms(const std::vector<std::string>& words, double weight, std::vector<Weight>& to);
  void add_parts(std::vector<Weight>& document);

  std::string language_;
  search::Stemmer stemmer_;
  std::vector<std::pair<std::string, std::uint32_t>> names_;  // " ung vänster ", number of the term
  std::uint32_t terms_ = 0;
  std::unordered_map<std::string, std::uint32_t> stems_;
  std::vector<std::string> stem_texts_, words_;
  std::vector<std::vector<Weight>> documents_;
  std::vector<double> lengths_;
};

}  // namespace planverk
