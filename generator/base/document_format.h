#pragma once
// Forms in which a plan can be taken along as a document.

#include <cstdint>
#include <span>
#include <string_view>

namespace planverk {

enum class DocumentFormat : std::uint8_t { epub, docx, odt };
inline constexpr std::size_t document_format_count = 3;

// As site.yaml writes them, and as the names of files end.
inline std::span<const std::string_view> document_format_names() {
  static constexpr std::string_view names[] = {"epub", "docx", "odt"};
  return names;
}
inline std::string_view name_of(DocumentFormat format) {
  return document_format_names()[static_cast<std::size_t>(format)];
}

}  // namespace planverk
