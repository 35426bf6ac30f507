#include <algorithm>

#include "build/build.h"

namespace planverk {

void apply_severities(const Settings& settings, bool strict, Diagnostics& diagnostics) {
  for (Diagnostic& diagnostic : diagnostics) {
    diagnostic.severity = severity_of(settings, diagnostic.kind);
    if (strict && diagnostic.severity == Severity::warning) diagnostic.severity = Severity::error;
  }
  std::erase_if(diagnostics, [](const Diagnostic& d) { return d.severity == Severity::off; });
}

}  // namespace planverk
