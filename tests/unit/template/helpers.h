#pragma once
// Diagnostics in one line each, so that a test says what a reader would see.

#include <string>
#include <vector>

#include "template/template_set.h"

namespace planverk::test {

// `text in file:begin`, `id`, message, help and notes: "file 0 `name`: id: message; help [note at `place`]".
inline std::string shown(const Diagnostics& diagnostics, const std::vector<TemplateSource>& sources) {
  auto place = [&](Span span) {
    for (const TemplateSource& s : sources)
      if (s.file == span.file)
        return s.name + ":" + std::to_string(span.begin) + " `" +
               s.text.substr(span.begin, span.end - span.begin) + "`";
    return std::string("nowhere");
  };
  std::string out;
  for (const Diagnostic& d : diagnostics) {
    if (!out.empty()) out += "\n";
    out += place(d.span) + ": " + std::string(info(d.kind).id) + ": " + d.message;
    if (!d.help.empty()) out += "; " + d.help;
    for (const DiagnosticNote& n : d.notes) out += " [" + place(n.span) + ": " + n.message + "]";
  }
  return out;
}

// Sources that are numbered as they come.
inline std::vector<TemplateSource> sources_of(std::vector<std::pair<std::string, std::string>> named) {
  std::vector<TemplateSource> out;
  for (auto& [name, text] : named)
    out.push_back({name, FileId{static_cast<std::uint32_t>(out.size())}, text});
  return out;
}

}  // namespace planverk::test
