#pragma once
// A file's bytes as source lines, whatever its format. Told by its content first, then by the ending of its name.

#include <string>
#include <string_view>

#include "import/import_error.h"
#include "import/line.h"
#include "io/run_program.h"

namespace planverk::importing {

// More is no plan: a text of a few hundred pages has a megabyte, and pictures fill the rest.
inline constexpr std::uint64_t largest_document = 64u << 20;
inline constexpr std::uint64_t largest_text = 16u << 20;
// Of words alone, whatever format they were in.
inline constexpr std::uint64_t largest_plan = 2u << 20;
inline constexpr std::size_t most_lines = 60'000;

ImportResult<Source> read_document(const std::string& name, std::string_view bytes, const ProgramRunner& run);

// Of the formats that other programs read.
ImportResult<Source> read_pdf(std::string_view bytes, const ProgramRunner& run);
ImportResult<Source> read_odt(std::string_view bytes);
// `format` is pandoc's name of it: "docx", "rtf", "html".
ImportResult<Source> read_with_pandoc(std::string_view bytes, const std::string& format, const ProgramRunner& run);
// A document as pandoc writes it for other programs.
ImportResult<Source> read_pandoc_json(std::string_view json);

// The error of a program that did not run to its end.
ImportError program_failed(const ProgramError& error, std::string_view package);

}  // namespace planverk::importing
