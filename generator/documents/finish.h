#pragma once
// The file that pandoc wrote, made finished: what pandoc cannot write put in, the look given, and packed anew so that the
// same plan gives the same bytes on any day.

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/document_format.h"
#include "documents/plan_document.h"

namespace planverk::documents {

// Nothing when the bytes are no such file.
std::optional<std::string> finish_document(std::string_view bytes, DocumentFormat format, const PlanDocument& plan, Date date);

// The parts of a file that are changed, by name; what has none is left as it is.
void finish_docx(std::string_view name, const PlanDocument& plan, std::string& text);
void finish_odt(std::string_view name, const PlanDocument& plan, std::string& text);
void finish_epub(std::string_view name, std::string& text);

}  // namespace planverk::documents
