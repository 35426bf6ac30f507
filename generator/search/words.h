#pragma once
// Texts as words for the search. The script of the search page does the same to what a reader types, so that the two
// meet: a change here is a change there.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace planverk::search {

// In lower case, without marks on letters; å, ä and ö are letters of their own and stay.
std::string fold(std::string_view text);

// The folded words of a text in order: runs of letters and digits. Single letters are none, and
// "1 000" is one word.
std::vector<std::string> words_of(std::string_view text);

// Words so common that they tell nothing, folded. Empty for languages without a list.
std::span<const std::string_view> stop_words(std::string_view language);

}  // namespace planverk::search
