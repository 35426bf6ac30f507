#pragma once
// Formatting inside a text on its way in, as single characters that no document has (Unicode's noncharacters): bold,
// struck, tracked changes, links. They come from styles, or from the signs of Markdown, and become Markdown at the end.

#include <string>
#include <string_view>

namespace planverk::importing::mark {

inline constexpr char32_t bold_on = 0xFDD0, bold_off = 0xFDD1;
inline constexpr char32_t italic_on = 0xFDD2, italic_off = 0xFDD3;
inline constexpr char32_t struck_on = 0xFDD4, struck_off = 0xFDD5;
inline constexpr char32_t inserted_on = 0xFDD6, inserted_off = 0xFDD7;
inline constexpr char32_t deleted_on = 0xFDD8, deleted_off = 0xFDD9;
inline constexpr char32_t comment_on = 0xFDDA, comment_off = 0xFDDB;
inline constexpr char32_t link_on = 0xFDDC, link_address = 0xFDDD, link_off = 0xFDDE;  // on words address TARGET off
inline constexpr char32_t page_cut = 0xFDDF;  // a page ended here, inside a sentence
inline constexpr char32_t line_break = 0xFDE0;
inline constexpr char32_t cell = 0xFDE1;  // between the cells of a table's row
inline constexpr char32_t marked_on = 0xFDE2, marked_off = 0xFDE3;  // words that a motion's mark concerns

bool is(char32_t code);
// The sign that ends what `code` begins; 0 when it begins nothing.
char32_t closing(char32_t code);

// A text without marks; what stands in comments and addresses goes too.
std::string stripped(std::string_view text);
std::string of(char32_t code);

}  // namespace planverk::importing::mark
