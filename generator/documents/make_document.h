#pragma once
// A plan as EPUB, DOCX or ODT, through pandoc as a program of its own with bounds on what it may take.

#include <expected>
#include <string>

#include "documents/plan_document.h"
#include "io/run_program.h"

namespace planverk::documents {

inline constexpr std::string_view pandoc_name = "pandoc";

// How a pandoc wants its tree, "1,22,2,1": asks the program, so it tells as well whether there is one. Without a runner there
// is none.
std::expected<std::string, ProgramError> ask_pandoc(const ProgramRunner& run);

// In words, for a person.
std::string explain(const ProgramError& error);

// The file's bytes, or what went wrong.
std::expected<std::string, std::string> make_document(const ProgramRunner& run, const ViewContext& ctx, PlanId plan,
                                                      DocumentFormat format, std::string_view pandoc_version);

}  // namespace planverk::documents
