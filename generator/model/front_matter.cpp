#include "model/front_matter.h"

#include <fmt/format.h>

#include "base/language_tag.h"
#include "base/slug.h"
#include "base/utf8.h"
#include "model/keys.h"
#include "yaml/line.h"
#include "yaml/read_line_convention.h"
#include "yaml/reader.h"

namespace planverk {
namespace {

using yaml::MappingReader;
using yaml::Node;

struct Split {
  std::string_view yaml;
  std::uint32_t yaml_offset = 0, body_offset = 0;
  bool found = false, closed = false;
};

bool is_fence(std::string_view line) {
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  return line == "---";
}

// Front matter stands between two lines of `---`, the first being the file's first line (after a byte order mark).
Split split(std::string_view text) {
  Split out;
  std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  auto line_end = [&](std::size_t from) { return std::min(text.find('\n', from), text.size()); };
  std::size_t end = line_end(at);
  if (!is_fence(text.substr(at, end - at))) return out;
  out.found = true;
  at = std::min(end + 1, text.size());
  out.yaml_offset = static_cast<std::uint32_t>(at);
  while (at < text.size()) {
    end = line_end(at);
    if (is_fence(text.substr(at, end - at))) {
      out.closed = true;
      out.yaml = text.substr(out.yaml_offset, at - out.yaml_offset);
      out.body_offset = static_cast<std::uint32_t>(std::min(end + 1, text.size()));
      return out;
    }
    at = std::min(end + 1, text.size());
  }
  return out;
}

Period read_period(MappingReader& r, Diagnostics& diagnostics) {
  Period period;
  period.span = r.key_span("period");
  const Node* node = r.node("period");
  if (node == nullptr) {
    diagnostics.push_back(make_diagnostic(DiagnosticKind::missing_key, r.span(), "the front matter has no `period`",
                                          "write the time the plan is for, such as `period: \"2025–2026\"`"));
    return period;
  }
  period.span = node->span;
  if (node->kind == yaml::Kind::mapping) {
    MappingReader range(*node, keys::period, diagnostics);
    period.dates = {range.date("from").value_or(Date{}), range.date("to").value_or(Date{})};
    period.printed = range.text("text").value;
    range.finish();
    if (period.dates.first.is_none() || period.dates.last.is_none()) {
      diagnostics.push_back(make_diagnostic(DiagnosticKind::missing_key, node->span, "a period needs `from` and `to`",
                                            "write both, such as `period: {from: 2025-03-15, to: 2026-03-20}`"));
      period.dates = {};
    } else if (period.printed.empty()) {
      period.printed = fmt::format("{}–{}", to_iso(period.dates.first), to_iso(period.dates.last));
    }
  } else {
    Text text = r.text("period");
    auto dates = parse_period(text.value);
    if (!dates && node->is_scalar()) {
      diagnostics.push_back(make_diagnostic(
          DiagnosticKind::impossible_date, text.span, fmt::format("`{}` is no period", text.value),
          "write a year (`2024`), two (`2025–2026`) or days (`{from: 2025-03-15, to: 2026-03-20}`)"));
    }
    period.dates = dates.value_or(DateRange{});
    period.printed = printed_period(text.value);
  }
  if (!period.dates.is_none() && period.dates.last < period.dates.first) {
    diagnostics.push_back(make_diagnostic(DiagnosticKind::backward_period, period.span,
                                          fmt::format("the period `{}` ends before it begins", period.printed),
                                          "swap its two ends"));
    std::swap(period.dates.first, period.dates.last);
    if (period.dates.last < period.dates.first) period.dates.last = period.dates.first;
  }
  return period;
}

std::optional<Decision> read_decision(MappingReader& r, std::string_view key, Diagnostics& diagnostics) {
  const Node* node = r.node(key);
  if (node == nullptr) return std::nullopt;
  MappingReader d(*node, keys::decision, diagnostics, key);
  Decision out;
  out.span = node->span;
  out.by = d.text("by");
  const Node* date = d.node("date");
  bool unknown = date != nullptr && date->is_scalar() && date->scalar == "unknown";
  if (!unknown) out.date = d.date("date").value_or(Date{});
  out.date_unknown = date != nullptr && out.date.is_none();
  d.finish();
  return out;
}

void read_source(MappingReader& r, PlanHead& head, Diagnostics& diagnostics) {
  const Node* node = r.node("source");
  if (node == nullptr) return;
  if (node->is_scalar()) {
    head.source_title = node->scalar;
    return;
  }
  MappingReader s(*node, keys::source, diagnostics);
  head.source_title = s.text("title").value;
  head.source_note = s.text("note").value;
  head.source_url = s.text("url").value;
  s.finish();
}

void check_former(const std::vector<Text>& former, Diagnostics& diagnostics) {
  for (const Text& text : former) {
    if (!former_folder(text.value).empty()) continue;
    diagnostics.push_back(make_diagnostic(DiagnosticKind::bad_id, text.span,
                                          (text.empty() ? "an empty text" : fmt::format("`{}`", yaml::shown(text.value))) +
                                              " is no former address",
                                          "write `organisation/plan`, as the folder was called"));
  }
}

PlanHead read_head(const Node& root, Diagnostics& diagnostics) {
  MappingReader r(root, keys::front_matter, diagnostics);
  PlanHead head;
  head.span = root.span;
  head.title = r.required_text("title");
  // A title is one line, wherever it is shown: in a mail's subject, too.
  head.title.value = utf8::collapse_space(head.title.value);
  head.kind = static_cast<PlanKind>(r.choice("kind").value_or(2));
  head.period = read_period(r, diagnostics);
  head.status = static_cast<PlanStatus>(r.choice("status").value_or(static_cast<std::size_t>(PlanStatus::unstated)));
  head.proposed = read_decision(r, "proposed", diagnostics);
  head.adopted = read_decision(r, "adopted", diagnostics);
  head.audience = static_cast<Audience>(r.choice("audience").value_or(0));
  head.language = r.text("language");
  if (!head.language.empty() && !is_language_tag(head.language.value)) {
    diagnostics.push_back(make_diagnostic(DiagnosticKind::unknown_value, head.language.span,
                                          fmt::format("`{}` names no language", head.language.value),
                                          "write its short name, such as `sv`, `en` or `se`"));
    head.language.value.clear();
  }
  head.translation_of = r.text("translation_of");
  head.version_of = r.text("version_of");
  head.version = utf8::collapse_space(r.text("version").value);
  head.summary = r.text("summary").value;
  if (r.has("lines")) head.lines = yaml::read_line_convention(r, {}, diagnostics);
  head.responsible = r.texts("responsible");
  head.goals = static_cast<GoalRule>(r.choice("goals").value_or(0));
  head.lead_in = r.text("lead_in").value;
  read_source(r, head, diagnostics);
  head.former = r.texts("former");
  check_former(head.former, diagnostics);
  r.finish();
  return head;
}

}  // namespace

std::string former_folder(std::string_view former) {
  if (former.starts_with('/')) former.remove_prefix(1);
  if (former.ends_with('/')) former.remove_suffix(1);
  std::size_t slash = former.find('/');
  if (slash == former.npos || !is_slug(former.substr(0, slash)) || !is_slug(former.substr(slash + 1))) return {};
  return std::string(former) + "/";
}

FrontMatter read_front_matter(FileId file, std::string_view text) {
  FrontMatter out;
  auto report = [&](DiagnosticKind kind, std::uint32_t end, std::string message, std::string help) {
    out.diagnostics.push_back(make_diagnostic(kind, {file, 0, end}, std::move(message), std::move(help)));
  };
  if (utf8::trim(text).empty()) {
    report(DiagnosticKind::empty_file, 0, "the plan is empty", "write front matter between two lines of `---`, then the text");
    out.readable = false;
    return out;
  }
  Split parts = split(text);
  auto first_line = static_cast<std::uint32_t>(std::min(text.find('\n'), text.size()));
  if (!parts.found) {
    report(DiagnosticKind::front_matter_missing, first_line, "the plan does not begin with front matter",
           "write a line of `---`, then `title`, `period` and so on, then another line of `---`");
    return out;
  }
  if (!parts.closed) {
    report(DiagnosticKind::front_matter_unclosed, first_line, "the front matter begins here and is not closed",
           "write a line of `---` after the last key");
    // The text cannot be told from the front matter, so none of it is read.
    out.body_offset = static_cast<std::uint32_t>(text.size());
    out.readable = false;
    return out;
  }
  auto parsed = yaml::parse(file, parts.yaml, parts.yaml_offset);
  append(out.diagnostics, std::move(parsed.diagnostics));
  Diagnostics found;
  out.head = read_head(parsed.root, found);
  // What broken front matter lacks may stand behind the place where reading stopped.
  if (!parsed.complete)
    std::erase_if(found, [](const Diagnostic& d) { return d.kind == DiagnosticKind::missing_key; });
  append(out.diagnostics, std::move(found));
  out.body_offset = parts.body_offset;
  return out;
}

}  // namespace planverk
