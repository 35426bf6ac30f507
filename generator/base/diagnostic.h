#pragma once
// What is wrong with a content file, as a value: printing it is `report/`'s business.
//
// Wording (docs/diagnostics.md): `message` says the situation, `help` what to do about it; lower case,
// no full stop, what the author wrote in `backticks`. "did you mean `x`?" comes last in `help`.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace planverk {

enum class Severity : std::uint8_t { off, note, warning, error };

// All kinds that exist. The table in diagnostic_kinds.def is the registry: id, severity, explanation.
enum class DiagnosticKind : std::uint16_t {
#define PLANVERK_DIAGNOSTIC(name, id, severity, explanation) name,
#include "base/diagnostic_kinds.def"
#undef PLANVERK_DIAGNOSTIC
};

struct DiagnosticKindInfo {
  std::string_view id;
  Severity severity = Severity::error;
  std::string_view explanation;  // One paragraph for docs/diagnostics.md.
};

std::span<const DiagnosticKindInfo> diagnostic_kinds();
const DiagnosticKindInfo& info(DiagnosticKind kind);

// A second place that belongs to the same fault ("first used here").
struct DiagnosticNote {
  Span span;
  std::string message;
  bool operator==(const DiagnosticNote&) const = default;
};

struct Diagnostic {
  DiagnosticKind kind{};
  Severity severity = Severity::error;
  Span span;
  std::string message;
  std::string help;
  std::vector<DiagnosticNote> notes;
  bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

// With the kind's own severity; `site.yaml` may change it afterwards (build/severity).
Diagnostic make_diagnostic(DiagnosticKind kind, Span span, std::string message, std::string help = {});

bool has_errors(const Diagnostics& diagnostics);
void append(Diagnostics& to, Diagnostics&& from);

}  // namespace planverk
