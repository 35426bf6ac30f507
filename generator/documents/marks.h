#pragma once
// Marks that stand in what pandoc writes until the file is finished. Pandoc lets them through as they are, and escapes
// whatever a text has that looks like one.

#include <string>
#include <string_view>

#include "documents/change_notes.h"

namespace planverk::documents {

inline constexpr std::string_view docx_paragraph_begin = "<!--planverk-paragraph ";
inline constexpr std::string_view odt_deletion_begin = "<!--planverk-deletion ";
inline constexpr std::string_view odt_deletion_end = "<!--planverk-deletion-end-->";
inline constexpr std::string_view mark_end = "-->";

inline std::string docx_paragraph_mark(const std::string& part) {
  return std::string(docx_paragraph_begin) + part + std::string(mark_end);
}
inline std::string odt_deletion_start(const std::string& part) {
  return std::string(odt_deletion_begin) + part + std::string(mark_end);
}
inline std::string odt_insertion_start(const std::string& part) {
  return "<text:change-start text:change-id=\"ct" + part + "\"/>";
}
inline std::string odt_insertion_end(const std::string& part) { return "<text:change-end text:change-id=\"ct" + part + "\"/>"; }

// A comment in the margin.
std::string odt_annotation(const ChangeNote& note, const std::string& date);
// <dc:creator> and <dc:date>
std::string odt_author(const std::string& author, const std::string& date);

}  // namespace planverk::documents
