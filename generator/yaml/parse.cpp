// The only file that sees libfyaml. Its event parser is used, so that depth, duplicates and aliases are in
// our hands; it reads without recursion, so deep nesting costs no stack before the limit is noticed.
#include <libfyaml.h>

#include <algorithm>
#include <memory>
#include <unordered_map>

#include "yaml/build_tree.h"
#include "yaml/line.h"
#include "yaml/scan.h"
#include "yaml/syntax.h"
#include "yaml/tree.h"

namespace planverk::yaml {
namespace {

struct DestroyParser {
  void operator()(fy_parser* parser) const { fy_parser_destroy(parser); }
};
struct DestroyDiag {
  void operator()(fy_diag* diag) const {
    // Letting go of it alone would leak the errors that it collected.
    fy_diag_reset_error(diag);
    fy_diag_destroy(diag);
  }
};

// libfyaml collects its errors; nothing reaches standard error.
void no_output(fy_diag*, void*, const char*, std::size_t) {}

std::unique_ptr<fy_diag, DestroyDiag> make_silent_diag() {
  fy_diag_cfg config;
  fy_diag_cfg_default(&config);
  config.fp = nullptr;
  config.output_fn = no_output;
  config.level = FYET_ERROR;
  config.colorize = false;
  std::unique_ptr<fy_diag, DestroyDiag> diag(fy_diag_create(&config));
  if (diag) fy_diag_set_collect_errors(diag.get(), true);
  return diag;
}

std::size_t position(const fy_mark* mark, std::size_t otherwise) {
  return mark ? mark->input_pos : otherwise;
}

// The marks of an anchor, alias or quoted scalar leave out the sign before it.
Extent extent(fy_token* token, std::size_t before, std::size_t after = 0) {
  std::size_t begin = fy_token_start_mark(token)->input_pos;
  std::size_t end = fy_token_end_mark(token)->input_pos;
  return {begin - std::min(begin, before), end + after};
}

ScalarEvent scalar_event(fy_token* token) {
  ScalarEvent scalar;
  if (!token) return scalar;
  fy_scalar_style style = fy_token_scalar_style(token);
  std::size_t quote = style == FYSS_SINGLE_QUOTED || style == FYSS_DOUBLE_QUOTED ? 1 : 0;
  scalar.written = true;
  scalar.quoted = style != FYSS_PLAIN;
  scalar.block = style == FYSS_LITERAL || style == FYSS_FOLDED;
  scalar.extent = extent(token, quote, quote);
  std::size_t length = 0;
  if (const char* text = fy_token_get_text(token, &length)) scalar.text.assign(text, length);
  return scalar;
}

void report_properties(TreeBuilder& builder, fy_token* anchor, fy_token* tag) {
  if (anchor) builder.refuse_alias(extent(anchor, 1));
  if (tag) builder.refuse_tag(extent(tag, 0));
}

void start_collection(TreeBuilder& builder, const fy_event* event, Kind kind) {
  fy_token* token =
      kind == Kind::mapping ? event->mapping_start.mapping_start : event->sequence_start.sequence_start;
  // The start mark of a collection in block style, or of a pair alone in a list, is empty.
  if (token) {
    Extent place = extent(token, 0);
    builder.start(kind, place.begin, place.end > place.begin);
  } else {
    builder.start(kind, builder.next_place(), false);
  }
}

void end_collection(TreeBuilder& builder, fy_token* token) {
  builder.end(token ? extent(token, 0) : Extent{});
}

// Returns false when nothing further is to be read.
bool take(TreeBuilder& builder, const fy_event* event) {
  switch (event->type) {
    case FYET_DOCUMENT_START:
      return builder.start_document(
          event->document_start.document_start ? extent(event->document_start.document_start, 0) : Extent{});
    case FYET_MAPPING_START:
      report_properties(builder, event->mapping_start.anchor, event->mapping_start.tag);
      start_collection(builder, event, Kind::mapping);
      break;
    case FYET_SEQUENCE_START:
      report_properties(builder, event->sequence_start.anchor, event->sequence_start.tag);
      start_collection(builder, event, Kind::sequence);
      break;
    case FYET_MAPPING_END:
      end_collection(builder, event->mapping_end.mapping_end);
      break;
    case FYET_SEQUENCE_END:
      end_collection(builder, event->sequence_end.sequence_end);
      break;
    case FYET_SCALAR:
      report_properties(builder, event->scalar.anchor, event->scalar.tag);
      builder.scalar(scalar_event(event->scalar.value));
      break;
    case FYET_ALIAS: {
      Extent place = extent(event->alias.anchor, 1);
      builder.refuse_alias(place);
      builder.alias(place);
      break;
    }
    default:
      break;
  }
  return !builder.stopped();
}

// The first error that libfyaml collected, or nothing when it read to the end.
std::optional<SyntaxFault> fault_of(fy_parser* parser, fy_diag* diag, const TreeBuilder& builder) {
  if (!fy_parser_get_stream_error(parser)) return std::nullopt;
  SyntaxFault fault{.complaint = {}, .at = builder.next_place(), .open_flow = builder.open_flow()};
  void* state = nullptr;
  if (fy_diag_error* error = fy_diag_errors_iterate(diag, &state)) {
    if (error->msg) fault.complaint = error->msg;
    if (error->fyt) fault.at = position(fy_token_start_mark(error->fyt), fault.at);
  }
  return fault;
}

void read_events(TreeBuilder& builder, FileId file, std::string_view text, std::uint32_t offset) {
  auto diag = make_silent_diag();
  fy_parse_cfg config{};
  config.flags = static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_DEFAULT_VERSION_1_2 | FYPCF_JSON_NONE |
                                                 FYPCF_SLOPPY_FLOW_INDENTATION);
  config.diag = diag.get();
  std::unique_ptr<fy_parser, DestroyParser> parser(diag ? fy_parser_create(&config) : nullptr);
  if (!parser || fy_parser_set_string(parser.get(), text.data(), text.size()) != 0) {
    builder.cut_short();
    builder.report(explain_syntax(file, text, offset, {}));
    return;
  }
  while (fy_event* event = fy_parser_parse(parser.get())) {
    bool go_on = take(builder, event);
    fy_parser_event_free(parser.get(), event);
    if (!go_on) return;
  }
  auto fault = fault_of(parser.get(), diag.get(), builder);
  if (!fault) return;
  builder.cut_short();
  // A tab in the indentation, or an alias on the line, explains most of what goes wrong there, and is the
  // better answer.
  std::vector<std::size_t> tabs = tab_indents(text);
  std::size_t fault_begin = line_begin(text, std::min(fault->at, text.size()));
  std::size_t fault_end = line_end(text, fault_begin);
  bool explained = (!tabs.empty() && tabs.front() <= line_end(text, std::min(fault_end + 2, text.size()))) ||
                   builder.refused_alias_in(fault_begin, fault_end);
  if (!explained) builder.report(explain_syntax(file, text, offset, *fault));
  builder.refuse_tabs(tabs);
}

}  // namespace

Parsed parse(FileId file, std::string_view text, std::uint32_t offset) {
  TreeBuilder builder(file, text, offset);
  if (auto forbidden = first_forbidden(text)) {
    builder.refuse_byte(*forbidden);
  } else if (auto deep = too_many_brackets(text, TreeBuilder::most_levels)) {
    builder.refuse_depth(*deep);
  } else if (!text.empty()) {
    read_events(builder, file, text, offset);
  }
  return builder.finish();
}

}  // namespace planverk::yaml
