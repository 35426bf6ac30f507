#pragma once
// Ids and addresses from words.

#include <string>
#include <string_view>

namespace planverk {

// Lower case, å ä á à → a, ö ø ó → o, é è ë → e, ü → u, æ → ae, ß → ss, ŋ → n and so on; everything but
// a–z and 0–9 becomes one hyphen, none at the ends. Empty when nothing is left. At most `most` bytes,
// cut at a hyphen where there is one.
std::string make_slug(std::string_view text, std::size_t most = 64);

// a–z, 0–9 and single hyphens, not at the ends, at most 100 bytes: what an id or a folder may be called.
bool is_slug(std::string_view text);

}  // namespace planverk
