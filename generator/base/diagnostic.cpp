#include "base/diagnostic.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace planverk {
namespace {

constexpr DiagnosticKindInfo kinds[] = {
#define PLANVERK_DIAGNOSTIC(name, id, severity, explanation) {id, Severity::severity, explanation},
#include "base/diagnostic_kinds.def"
#undef PLANVERK_DIAGNOSTIC
};

}  // namespace

std::span<const DiagnosticKindInfo> diagnostic_kinds() { return kinds; }

const DiagnosticKindInfo& info(DiagnosticKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

Diagnostic make_diagnostic(DiagnosticKind kind, Span span, std::string message, std::string help) {
  return {kind, info(kind).severity, span, std::move(message), std::move(help), {}};
}

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void append(Diagnostics& to, Diagnostics&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace planverk
