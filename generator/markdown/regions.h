#pragma once
// Pieces of the source that cmark must not see as they are: the marks of CriticMarkup, comments, attributes. They
// are found before it reads, and each is replaced by as many bytes that it takes for plain text, so that every
// offset it tells stays true. A replaced piece holds one sign (0x10 to 0x1F: its number modulo 16) by which it is
// known again in the tree.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/attribute_reader.h"
#include "markdown/document.h"

namespace planverk::markdown {

inline constexpr std::uint32_t most_levels = 100;
// Of each document, so that a hostile one does not fill the memory with diagnostics.
inline constexpr std::size_t most_faults = 200;

enum class RegionKind : std::uint8_t {
  open, middle, close,   // of a change; `side` is that of the words after it
  comment, attributes,
  span_open, span_close,  // `[` and `]{.nolink}`
  literal,                // shown as it is, kept from cmark because it costs it more than linear time
};

struct Region {
  RegionKind kind = RegionKind::literal;
  Side side = Side::none;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t index = 0;  // into changes or attributes
};

struct Scanned {
  std::vector<Region> regions;  // In order of place.
  std::vector<Change> changes;
  std::vector<Attributes> attributes;
  Diagnostics faults;  // Those that stand in code are dropped later, when the tree tells what is code.
};

// The text with private-use, control and non-characters replaced by as many bytes; each kind warned about.
std::string clean(std::string_view text, const Place& place, Diagnostics& diagnostics);

// Adds a literal region to each delimiter row of a table whose rows lack far more cells than a table of words does:
// cmark fills them all in, which makes memory out of nothing. What is refused stays text.
void refuse_tables(std::string_view text, std::vector<Region>& regions);

Scanned scan(std::string_view cleaned, const Place& place);

// What cmark is given: `cleaned` with every region replaced.
std::string mask(std::string_view cleaned, const std::vector<Region>& regions);

inline constexpr char filler = 0x06;  // Dropped from the words of the tree.
// Stands for `~>` between delimiters of emphasis that need punctuation on either side: U+07F7, two bytes.
inline constexpr std::string_view punctuation_middle = "\xDF\xB7";
inline bool is_sign(char c) { return c >= 0x10 && c <= 0x1F; }

}  // namespace planverk::markdown
