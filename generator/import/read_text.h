#pragma once
// Plain text, Markdown and org files as source lines.

#include <string_view>

#include "import/import_error.h"
#include "import/line.h"

namespace planverk::importing {

// `form` is plain, markdown or org; plain text with headings as Markdown writes them is taken for Markdown.
ImportResult<Source> read_text(std::string_view bytes, SourceForm form);

// Lines of a text that another program gave, form feeds as new pages.
std::vector<SourceLine> split_lines(std::string_view text);

// A paragraph as one line, or as several where it has line breaks and is no item or heading.
void add_lines(Source& source, SourceLine paragraph);

// What Markdown and org files say with signs: headings, quotations, tables, settings.
void read_markdown_signs(Source& source);
void read_org_signs(Source& source);

}  // namespace planverk::importing
