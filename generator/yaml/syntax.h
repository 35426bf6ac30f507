#pragma once
// The parser's complaints in plain words, with what to do about them.

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/diagnostic.h"

namespace planverk::yaml {

struct SyntaxFault {
  std::string_view complaint;            // the parser's own words
  std::size_t at = 0;                    // where it stopped, in the text
  std::optional<std::size_t> open_flow;  // the innermost `[` or `{` that is open there
};

// `offset` is where the text begins in the file.
Diagnostic explain_syntax(FileId file, std::string_view text, std::uint32_t offset, const SyntaxFault& fault);

}  // namespace planverk::yaml
