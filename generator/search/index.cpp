#include "search/index.h"

#include <algorithm>
#include <limits>

#include "search/compounds.h"
#include "search/words.h"

namespace planverk::search {
namespace {

constexpr std::uint32_t no_number = std::numeric_limits<std::uint32_t>::max();

// The same document twice keeps its most telling place.
void sort_postings(std::vector<Posting>& postings) {
  std::ranges::sort(postings, [](const Posting& a, const Posting& b) {
    return a.document != b.document ? a.document < b.document : a.field > b.field;
  });
  auto rest = std::ranges::unique(postings, {}, &Posting::document);
  postings.erase(rest.begin(), rest.end());
}

}  // namespace

IndexBuilder::IndexBuilder(std::string_view language) : language_(language), stemmer_(language) {
  for (std::string_view word : stop_words(language)) numbers_.emplace(word, no_number);
}

std::uint32_t IndexBuilder::number_of(std::string word) {
  auto [at, is_new] = numbers_.try_emplace(std::move(word), no_number);
  if (!is_new) return at->second;
  auto [stem, is_new_stem] = stems_.try_emplace(stemmer_.stem(at->first), postings_.size());
  if (is_new_stem) postings_.emplace_back();
  return at->second = stem->second;
}

const std::vector<std::uint32_t>& IndexBuilder::numbers_of(std::string_view text) {
  scratch_.clear();
  for (std::string& word : words_of(text))
    if (std::uint32_t number = number_of(std::move(word)); number != no_number) scratch_.push_back(number);
  return scratch_;
}

void IndexBuilder::add(std::uint32_t document, Field field, std::string_view text) {
  const std::vector<std::uint32_t>* numbers = nullptr;
  if (field == Field::context) {
    // Names of organisations, plans and areas come back for each of their goals.
    auto at = texts_.find(std::string(text));
    if (at == texts_.end()) at = texts_.emplace(std::string(text), numbers_of(text)).first;
    numbers = &at->second;
  } else {
    numbers = &numbers_of(text);
  }
  for (std::uint32_t number : *numbers) {
    Postings& postings = postings_[number];
    if (!postings.empty() && postings.back().document == document) {
      postings.back().field = std::max(postings.back().field, field);
    } else {
      postings.push_back({document, field});
    }
  }
}

std::vector<Term> IndexBuilder::finish() {
  std::unordered_map<std::string, Term> terms;
  auto is_known = [&](std::string_view word) {
    std::string text(word);
    auto at = numbers_.find(text);
    return (at != numbers_.end() && at->second != no_number) || stems_.contains(stemmer_.stem(text));
  };
  for (const auto& [stem, number] : stems_) {
    const Postings& postings = postings_[number];
    Term& term = terms[stem];
    term.whole = postings;
    for (std::string_view tail : compound_tails(stem, is_known)) {
      // "värvning" is known by its own stem.
      Postings& part = terms[stemmer_.stem(tail)].part;
      part.insert(part.end(), postings.begin(), postings.end());
    }
  }
  std::vector<Term> out;
  out.reserve(terms.size());
  for (auto& [stem, term] : terms) {
    term.stem = stem;
    sort_postings(term.part);
    out.push_back(std::move(term));
  }
  std::ranges::sort(out, {}, &Term::stem);
  return out;
}

}  // namespace planverk::search
