#pragma once
// Two parts of a plan's tree that are long to write and say little: its properties, and tables.

#include "documents/text_writer.h"

namespace planverk::documents {

// Title, author, date and language by the names that all formats know; the rest of the front matter becomes properties of
// the file, under the words that readers of the page see.
void write_properties(const ViewContext& ctx, PlanId plan, DocumentFormat format, Ast& ast);

void write_table(const markdown::Document& document, markdown::NodeId table, markdown::Side whole, TextWriter& text, Ast& ast);

}  // namespace planverk::documents
