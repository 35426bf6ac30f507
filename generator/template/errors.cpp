#include "template/errors.h"

#include <algorithm>
#include <vector>

#include "base/near_miss.h"

namespace planverk::mustache {
namespace {

constexpr std::size_t most_names_listed = 12;

std::string joined(const Path& path, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) out += '.';
    out += path.parts[i];
  }
  return out.empty() ? "." : out;
}

// "the names here are `a`, `b`": for when nothing is near to what was written.
std::string list_of(std::span<const std::string_view> candidates) {
  std::vector<std::string_view> names(candidates.begin(), candidates.end());
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  if (names.empty()) return {};
  std::string out = names.size() == 1 ? "the only name here is " : "the names here are ";
  for (std::size_t i = 0; i < std::min(names.size(), most_names_listed); ++i) {
    if (i > 0) out += ", ";
    out += quoted(names[i]);
  }
  if (names.size() > most_names_listed)
    out += " and " + std::to_string(names.size() - most_names_listed) + " more";
  return out;
}

}  // namespace

std::string quoted(std::string_view text) {
  std::string out = "`";
  out += text;
  out += '`';
  return out;
}

Diagnostic syntax_error(Span span, std::string message, std::string help) {
  return make_diagnostic(DiagnosticKind::template_syntax, span, std::move(message), std::move(help));
}

Diagnostic unknown_name(Span span, const Path& path, std::size_t failed,
                        std::span<const std::string_view> candidates) {
  const std::string& written = path.parts[failed];
  std::string message = failed == 0 ? "the view has no " + quoted(written)
                                    : quoted(joined(path, failed)) + " has no " + quoted(written);
  std::string help = did_you_mean(written, candidates);
  if (help.empty()) help = list_of(candidates);
  return make_diagnostic(DiagnosticKind::template_unknown_name, span, std::move(message), std::move(help));
}

Diagnostic wrong_kind(Span span, const Path& path, ValueKind kind) {
  std::string name = joined(path, path.parts.size());
  std::string_view what = kind == ValueKind::list      ? "a list"
                          : kind == ValueKind::boolean ? "yes or no"
                                                       : "an object";
  std::string help = kind == ValueKind::object
                         ? "write one of its fields, as in `{{" + (name == "." ? "" : name + ".") + "…}}`"
                         : "use it as a section, as in `{{#" + name + "}}…{{/" + name + "}}`";
  return make_diagnostic(DiagnosticKind::template_wrong_kind, span,
                         quoted(name) + " is " + std::string(what) + " and cannot be written as text",
                         std::move(help));
}

Diagnostic unknown_partial(Span span, std::string_view name, std::span<const std::string_view> candidates) {
  return make_diagnostic(DiagnosticKind::template_unknown_partial, span,
                         "there is no template " + quoted(name), did_you_mean(name, candidates));
}

Diagnostic too_deep(Span span, std::string_view name) {
  return make_diagnostic(DiagnosticKind::template_too_deep, span,
                         "templates include each other without end, last " + quoted(name),
                         "put the tag in a section that is empty at some point");
}

}  // namespace planverk::mustache
