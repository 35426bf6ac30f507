#pragma once
// Which documents hold which words: a sorted list of stems, made from texts added one by one.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "search/stem.h"

namespace planverk::search {

// Where in a document a word stands, the least telling first. The numbers stand in the published index.
enum class Field : std::uint8_t { context, text, title, short_title };

struct Posting {
  std::uint32_t document = 0;
  Field field = Field::context;  // the most telling place
  bool operator==(const Posting&) const = default;
};

struct Term {
  std::string stem;
  std::vector<Posting> whole;  // documents with the word itself, in order
  std::vector<Posting> part;   // documents with a compound that ends in it, in order
  bool operator==(const Term&) const = default;
};

class IndexBuilder {
 public:
  explicit IndexBuilder(std::string_view language);
  // Texts of a document come together, documents in rising order. Stop words are left out.
  void add(std::uint32_t document, Field field, std::string_view text);
  // Sorted by stem, byte by byte, which for the letters of plans is how scripts sort too.
  std::vector<Term> finish();

 private:
  using Postings = std::vector<Posting>;
  std::uint32_t number_of(std::string word);
  const std::vector<std::uint32_t>& numbers_of(std::string_view text);

  std::string language_;
  Stemmer stemmer_;
  std::unordered_map<std::string, std::uint32_t> numbers_;  // of stems, by word; stop words have none
  std::unordered_map<std::string, std::uint32_t> stems_;
  std::vector<Postings> postings_;                          // by number of the stem
  std::unordered_map<std::string, std::vector<std::uint32_t>> texts_;  // texts that many documents share
  std::vector<std::uint32_t> scratch_;
};

}  // namespace planverk::search
