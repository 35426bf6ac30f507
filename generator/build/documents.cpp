#include "build/documents.h"

#include <algorithm>

#include "base/parallel_map.h"
#include "documents/make_document.h"
#include "site/addresses.h"

namespace planverk {
namespace {

struct Wanted {
  PlanId plan;
  DocumentFormat format;
};

std::vector<Wanted> wanted_documents(const PreparedSite& prepared) {
  std::vector<Wanted> out;
  for (std::size_t i = 0; i < prepared.site.plans.size(); ++i)
    for (DocumentFormat format : prepared.documents.formats) out.push_back({PlanId::of(i), format});
  return out;
}

std::string path_of(const PreparedSite& prepared, const Wanted& wanted) {
  return document_address(prepared.site, wanted.plan, wanted.format);
}

std::expected<std::string, std::string> make(const PreparedSite& prepared, const Wanted& wanted) {
  const SiteDocuments& documents = prepared.documents;
  return documents::make_document(documents.programs, prepared.context(), wanted.plan, wanted.format, documents.pandoc_version);
}

}  // namespace

SiteDocuments prepare_documents(const Settings& settings, const ProgramRunner& programs, Diagnostics& diagnostics) {
  SiteDocuments out;
  if (settings.documents.empty()) return out;
  auto version = documents::ask_pandoc(programs);
  if (!version) {
    diagnostics.push_back(make_diagnostic(
        DiagnosticKind::documents_without_pandoc, settings.documents_span,
        "the site is built without documents: " + documents::explain(version.error()),
        "install the package `pandoc`, or take `documents` away"));
    return out;
  }
  out.formats = settings.documents;
  out.programs = programs;
  out.pandoc_version = std::move(*version);
  return out;
}

std::vector<std::string> document_paths(const PreparedSite& prepared) {
  std::vector<std::string> out;
  for (const Wanted& wanted : wanted_documents(prepared)) out.push_back(path_of(prepared, wanted));
  return out;
}

Diagnostics make_documents(const PreparedSite& prepared, unsigned jobs, const TakeFile& take) {
  std::vector<Wanted> all = wanted_documents(prepared);
  auto faults = parallel_map<std::string>(all.size(), jobs, [&](std::size_t i) {
    auto made = make(prepared, all[i]);
    if (made) take(path_of(prepared, all[i]), *made);
    return made ? std::string() : made.error();
  });
  Diagnostics out;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (!faults[i].empty())
      out.push_back(make_diagnostic(DiagnosticKind::document_failed, prepared.loaded.settings.documents_span,
                                    "`" + path_of(prepared, all[i]) + "` could not be made: " + faults[i],
                                    "take the format out of `documents` until this works"));
  return out;
}

std::optional<std::string> make_document_at(const PreparedSite& prepared, std::string_view path) {
  for (const Wanted& wanted : wanted_documents(prepared)) {
    if (path_of(prepared, wanted) != path) continue;
    auto made = make(prepared, wanted);
    return made ? std::optional(std::move(*made)) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace planverk
