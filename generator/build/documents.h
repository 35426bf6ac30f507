#pragma once
// The plans of a site as documents beside their pages, where site.yaml wants some and pandoc is there to make them.

#include "build/build.h"
#include "emit/output_file.h"

namespace planverk {

// Whether they can be made; documents-without-pandoc when they cannot, and the site then has none.
SiteDocuments prepare_documents(const Settings& settings, const ProgramRunner& programs, Diagnostics& diagnostics);

// Of all plans, in order. Nothing where none are made.
std::vector<std::string> document_paths(const PreparedSite& prepared);

// All of them, several at once. What fails is document-failed.
Diagnostics make_documents(const PreparedSite& prepared, unsigned jobs, const TakeFile& take);

// The one at a path; nothing where there is none, or pandoc did not make it.
std::optional<std::string> make_document_at(const PreparedSite& prepared, std::string_view path);

}  // namespace planverk
