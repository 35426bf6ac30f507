#pragma once
// What the lists of the registers and the pages of their entries say alike.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "view/make.h"

namespace planverk {

// The printed date, else the days in words; empty when the name says the same ("Valåret 2026").
std::string event_date(const ViewContext& ctx, const Event& event);
// "Handbok"; in the plural for headings: "Handböcker". A kind that the strings do not know is shown as
// written.
std::string reference_kind(const ViewContext& ctx, const ReferenceEntry& reference);
std::string reference_kinds(const ViewContext& ctx, const ReferenceEntry& reference);
// How many goals, sections and plans refer to it.
std::size_t count_mentions(const Site& site, Entity to);
// The other names that tell a reader something: without those that are a name said before in another case,
// number or letter case ("partistyrelsens", "partiföreningarna"), which are there to be found in texts.
std::vector<std::string> readable_aliases(const std::vector<Text>& aliases, std::vector<std::string> said);
// A letter as it stands in an address, where å, ä and ö differ from a and o: "a", "aa", "ae", "oe"; "0" for
// `#`.
std::string letter_anchor(std::string_view letter);

}  // namespace planverk
