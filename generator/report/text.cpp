#include "report/text.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "report/frame.h"
#include "report/order.h"

namespace planverk {
namespace {

constexpr std::string_view bold = "\x1b[1m", red = "\x1b[1;31m", yellow = "\x1b[1;33m", cyan = "\x1b[1;36m",
                           blue = "\x1b[1;34m", plain = "\x1b[0m";

std::string_view colour_of(Severity severity) {
  return severity == Severity::error ? red : severity == Severity::warning ? yellow : cyan;
}

class Writer {
 public:
  Writer(const SourceMap& sources, const TextStyle& style) : sources_(sources), style_(style) {}

  void write(const Diagnostic& diagnostic) {
    gutter_ = 0;
    widen_gutter(diagnostic.span);
    for (const DiagnosticNote& note : diagnostic.notes) widen_gutter(note.span);

    std::string_view colour = colour_of(diagnostic.severity);
    line(paint(colour, fmt::format("{}[{}]", name_of(diagnostic.severity), info(diagnostic.kind).id)) +
         paint(bold, ": " + make_printable(diagnostic.message)));
    if (write_place("-->", diagnostic.span)) {
      line(bar());
      write_frame(diagnostic.span, '^', colour);
    }
    if (!diagnostic.help.empty()) remark("help", diagnostic.help);
    for (const DiagnosticNote& note : diagnostic.notes) {
      remark("note", note.message);
      if (write_place(":::", note.span)) write_frame(note.span, '-', blue);
    }
    line("");
  }

  std::string take() { return std::move(out_); }

 private:
  std::string paint(std::string_view colour, std::string text) const {
    return style_.colour ? fmt::format("{}{}{}", colour, text, plain) : std::move(text);
  }

  void line(std::string_view text) {
    out_ += text;
    while (out_.ends_with(' ')) out_.pop_back();
    out_ += '\n';
  }

  void widen_gutter(Span span) {
    if (Place place = place_of(sources_, span); !place.is_none())
      gutter_ = std::max(gutter_, fmt::formatted_size("{}", place.begin.line));
  }

  std::string bar() const { return paint(blue, std::string(gutter_ + 2, ' ') + "|"); }

  bool write_place(std::string_view arrow, Span span) {
    Place place = place_of(sources_, span);
    if (place.is_none()) return false;
    line(fmt::format("{} {}{}:{}:{}", paint(blue, std::string(gutter_ + 1, ' ').append(arrow)),
                     style_.path_prefix, make_printable(place.path), place.begin.line, place.begin.column));
    return true;
  }

  // The line where the place begins, and under it the mark: to the end of that line when the place goes on.
  void write_frame(Span span, char mark, std::string_view colour) {
    LineColumn begin = sources_.locate(span.file, span.begin);
    std::string_view text = sources_.line(span.file, begin.line);
    std::size_t start = static_cast<std::size_t>(text.data() - sources_.text(span.file).data());
    std::size_t from = text.data() == nullptr || span.begin < start ? 0 : span.begin - start;
    std::size_t to = span.end > span.begin ? from + (span.end - span.begin) : from;
    MarkedLine marked = mark_line(text, from, to, style_.width);
    line(paint(blue, fmt::format(" {:>{}} |", begin.line, gutter_)) + " " + marked.text);
    line(bar() + " " + std::string(marked.before, ' ') + paint(colour, std::string(marked.marked, mark)));
  }

  void remark(std::string_view name, std::string_view text) {
    line(paint(blue, std::string(gutter_ + 2, ' ') + "=") + " " + paint(bold, fmt::format("{}:", name)) +
         " " + make_printable(text));
  }

  const SourceMap& sources_;
  const TextStyle& style_;
  // Digits of the largest line number that the diagnostic shows.
  std::size_t gutter_ = 0;
  std::string out_;
};

}  // namespace

std::string render_text(const SourceMap& sources, Diagnostics diagnostics, const TextStyle& style) {
  Writer writer(sources, style);
  for (const Diagnostic& diagnostic : sort_for_report(sources, std::move(diagnostics)))
    writer.write(diagnostic);
  return writer.take();
}

std::string render_summary(const SourceMap& sources, Diagnostics diagnostics) {
  std::array<std::size_t, 4> counts{};
  for (const Diagnostic& diagnostic : sort_for_report(sources, std::move(diagnostics)))
    ++counts[static_cast<std::size_t>(diagnostic.severity)];
  std::string summary;
  for (Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    std::size_t count = counts[static_cast<std::size_t>(severity)];
    if (count == 0) continue;
    fmt::format_to(std::back_inserter(summary), "{}{} {}{}", summary.empty() ? "" : ", ", count,
                   name_of(severity), count == 1 ? "" : "s");
  }
  return summary.empty() ? "no errors" : summary;
}

}  // namespace planverk
