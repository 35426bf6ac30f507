#pragma once
// A quick no for words that begin nothing: nearly all of a text's words go no further than this.

#include <bitset>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace planverk {

// The first words of phrases, as bits of their hashes: says no only where no phrase begins.
class WordFilter {
 public:
  WordFilter() = default;
  template <class... Tables>
  requires(sizeof...(Tables) > 1) explicit WordFilter(const Tables&... tables) {
    (add_all(tables), ...);
  }
  bool may_begin(std::string_view word) const { return bits_[slot(word)]; }

 private:
  static constexpr std::size_t size = 4096;

  static std::size_t slot(std::string_view word) {
    std::uint32_t hash = 2166136261u;
    for (char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return (hash >> 12) % size;
  }
  void add(std::string_view phrase) { bits_.set(slot(phrase.substr(0, phrase.find(' ')))); }
  template <class Entry>
  static std::string_view words_of(const Entry& entry) {
    if constexpr (requires { entry.words; })
      return entry.words;
    else if constexpr (requires { entry.word; })
      return entry.word;
    else
      return entry;
  }
  void add_all(std::string_view word) { add(word); }
  template <class Table>
  requires(!std::is_convertible_v<const Table&, std::string_view>) void add_all(const Table& table) {
    for (const auto& entry : table) add(words_of(entry));
  }

  std::bitset<size> bits_;
};

}  // namespace planverk
