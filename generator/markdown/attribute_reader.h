#pragma once
// Attributes in braces, read from the source: `{#id .class key=value key="two words"}`.

#include <cstdint>
#include <string>
#include <string_view>

#include "markdown/document.h"

namespace planverk::markdown {

// Where a text lies: its first byte is byte `offset` of `file`.
struct Place {
  FileId file;
  std::uint32_t offset = 0;
  Span span(std::size_t begin, std::size_t end) const {
    return {file, offset + static_cast<std::uint32_t>(begin), offset + static_cast<std::uint32_t>(end)};
  }
};

struct AttributeReading {
  // none: words in braces that do not look like attributes. bad: meant as attributes and wrong.
  enum class Outcome : std::uint8_t { none, good, bad };
  Outcome outcome = Outcome::none;
  Attributes attributes;  // When bad: what could be read before the fault.
  std::size_t end = 0;    // After the closing brace; 0 when the line has none.
  Span fault;
  std::string message, help;
};

// Reads what the brace at `begin` opens. Never reads past the end of the line.
AttributeReading read_attributes(std::string_view text, std::size_t begin, const Place& place);

}  // namespace planverk::markdown
