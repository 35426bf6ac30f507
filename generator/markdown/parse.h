#pragma once
// Reading Markdown. The only file that sees cmark-gfm is parse.cpp (or a wrapper beside it).

#include <string_view>

#include "markdown/document.h"

namespace planverk::markdown {

struct Parsed {
  Document document;
  Diagnostics diagnostics;  // raw-html, bad-attribute, unclosed-change, nested-change,
                            // change-across-blocks, reserved-character, too-deep
};

// Reads `text` (valid UTF-8), which begins at byte `offset` of `file`; all spans are offsets in the file.
// GFM tables and strikethrough, no raw HTML (each piece is a warning and becomes its own text), no autolinks
// beyond <https://…>. Nesting is read to 100 levels of block. Safe to call from several threads at once.
Parsed parse(FileId file, std::string_view text, std::uint32_t offset = 0);

}  // namespace planverk::markdown
