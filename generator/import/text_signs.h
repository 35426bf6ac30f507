#pragma once
// What the words of a line tell about it: how it begins and ends, how long it is. Formatting and the signs of Markdown's
// emphasis are looked through.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace planverk::importing {

// Code points that are seen.
std::size_t length(std::string_view text);

// The first code point that is no quotation mark, bracket or emphasis; 0 for none.
char32_t first_sign(std::string_view text);
bool starts_lower(std::string_view text);
bool starts_upper(std::string_view text);

// The last one that is no quotation mark, bracket or emphasis.
char32_t last_sign(std::string_view text);
// "." "!" "?" at the end, but not three dots.
bool ends_sentence(std::string_view text);
// A sentence ends before the text does.
bool has_inner_end(std::string_view text);
// ":" or three dots: something is to follow.
bool ends_open(std::string_view text);
// A letter and a hyphen at the very end.
bool ends_in_hyphen(std::string_view text);

std::string_view first_word(std::string_view text);
// In lower case, without marks and signs around it.
std::string last_word(std::string_view text);
std::size_t count_words(std::string_view text);
// In lower case, without signs around them.
std::vector<std::string> bare_words(std::string_view text);

// Letters, and none of them small: at least three.
bool is_all_capitals(std::string_view text);
bool is_number(std::string_view text);

// Letters and digits alone, with one form of each: what two texts are compared by.
std::string letters_of(std::string_view text);
// Runs of letters and digits, for counting.
std::vector<std::string> word_runs(std::string_view text);

// Soft hyphens say only where a line may end.
std::string without_soft_hyphens(std::string_view text);

}  // namespace planverk::importing
