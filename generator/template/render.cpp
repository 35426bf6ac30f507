#include "template/render.h"

#include <algorithm>

#include "template/arguments.h"
#include "template/context.h"
#include "template/errors.h"
#include "base/html_escape.h"

namespace planverk {

using namespace mustache;

namespace {

constexpr std::size_t most_includes = 100;
// Includes, sections and blocks together. Only a template made to break things comes near. Looked at where
// the next include or block begins, as sections alone nest only so far (nesting.cpp).
constexpr std::size_t most_bodies = 3000;

}  // namespace

struct Renderer::State {
  State(const TemplateSet& templates, UnknownNames unknown)
      : set(templates), strict(unknown == UnknownNames::are_errors), context(templates.slots()) {}

  const TemplateSet& set;
  bool strict;
  Context context;
  std::string scratch;
  std::string indent;  // The indentation in force is what lies behind `indent_begin`.
  std::size_t indent_begin = 0;
  std::size_t includes = 0;
  std::size_t bodies = 0;
  bool stopped = false;
  std::string* out = nullptr;
  RenderErrors* errors = nullptr;
  std::size_t errors_before = 0;

  void run(const Program& program, std::uint32_t at, std::uint32_t end, const Arguments* arguments);
  void write_text(std::string_view text, bool line_start);
  void write_indent() { out->append(indent, indent_begin); }
  void write_variable(const Program& program, const Instruction& in);
  void run_section(const Program& program, std::uint32_t at, const Arguments* arguments);
  void run_list(Value list, const Program& program, std::uint32_t at, const Arguments* arguments);
  void include(const Program& from, const Instruction& in, const Arguments* arguments);
  void run_block(const Program& program, std::uint32_t at, const Arguments* arguments);
  bool stops_at(const Instruction& in, const Program& next);
  Value find(const Program& program, const Instruction& in);
  void report(Diagnostic&& diagnostic);

  // Runs `body` with `more` added to the indentation, or with none at all.
  template <class Body>
  void indented(bool keep, std::string_view more, Body body) {
    std::size_t begin = indent_begin, size = indent.size();
    if (keep)
      indent += more;
    else
      indent_begin = size;
    body();
    indent.resize(size);
    indent_begin = begin;
  }
};

void Renderer::State::run(const Program& program, std::uint32_t at, std::uint32_t end,
                          const Arguments* arguments) {
  ++bodies;
  while (at < end && !stopped) {
    const Instruction& in = program.code[at];
    switch (in.op) {
      case Op::text:
        write_text(program.text_of(in), in.line_start);
        break;
      case Op::variable:
      case Op::raw_variable:
        write_variable(program, in);
        break;
      case Op::section:
        run_section(program, at, arguments);
        break;
      case Op::inverted:
        if (!is_truthy(find(program, in))) run(program, at + 1, in.end, arguments);
        break;
      case Op::partial:
        include(program, in, arguments);
        break;
      case Op::parent: {
        Arguments own{arguments, &program, &in};
        include(program, in, &own);
        break;
      }
      case Op::block:
        run_block(program, at, arguments);
        break;
    }
    at = in.end > at ? in.end : at + 1;
  }
  --bodies;
}

void Renderer::State::write_text(std::string_view text, bool line_start) {
  if (indent.size() == indent_begin) {
    out->append(text);
    return;
  }
  if (text.empty() && line_start) return write_indent();
  while (!text.empty()) {
    // Empty lines stay empty.
    if (line_start && text[0] != '\n' && !text.starts_with("\r\n")) write_indent();
    std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    out->append(text.substr(0, size));
    text.remove_prefix(size);
    line_start = true;
  }
}

void Renderer::State::write_variable(const Program& program, const Instruction& in) {
  Value value = find(program, in);
  ValueKind kind = kind_of(value);
  if (kind == ValueKind::text || kind == ValueKind::html) {
    std::size_t begin = out->size();
    value.type->write(value.data, *out);
    if (in.op == Op::variable && kind == ValueKind::text) escape_html_from(*out, begin, scratch);
  } else if (kind != ValueKind::nothing && strict) {
    report(wrong_kind(in.span, program.paths[in.path], kind));
  }
}

void Renderer::State::run_section(const Program& program, std::uint32_t at, const Arguments* arguments) {
  const Instruction& in = program.code[at];
  Value value = find(program, in);
  if (!is_truthy(value)) return;
  ValueKind kind = kind_of(value);
  if (kind == ValueKind::list) return run_list(value, program, at, arguments);
  if (kind == ValueKind::boolean) return run(program, at + 1, in.end, arguments);
  context.push(value);
  run(program, at + 1, in.end, arguments);
  context.pop();
}

void Renderer::State::run_list(Value list, const Program& program, std::uint32_t at,
                               const Arguments* arguments) {
  bool dynamic = list.type->kind == ValueKind::dynamic;
  std::size_t size = list.type->size(list.data);
  for (std::size_t i = 0; i < size && !stopped; ++i) {
    Value item = dynamic ? list.type->dynamic_at(list.data, i)
                         : Value{&list.type->element(), list.type->at(list.data, i)};
    context.push(unwrapped(item));
    run(program, at + 1, program.code[at].end, arguments);
    context.pop();
  }
}

bool Renderer::State::stops_at(const Instruction& in, const Program& next) {
  if (includes < most_includes && bodies < most_bodies) return false;
  report(too_deep(in.span, next.name));
  stopped = true;
  return true;
}

void Renderer::State::include(const Program& from, const Instruction& in, const Arguments* arguments) {
  if (!in.target) return;
  const Program& program = set.program(in.target);
  if (stops_at(in, program)) return;
  ++includes;
  indented(in.alone, from.text_of(in),
           [&] { run(program, 0, static_cast<std::uint32_t>(program.code.size()), arguments); });
  --includes;
}

void Renderer::State::run_block(const Program& program, std::uint32_t at, const Arguments* arguments) {
  const Instruction& in = program.code[at];
  if (bodies >= most_bodies && stops_at(in, program)) return;
  Content content = content_of(program, at, arguments);
  const Instruction& block = content.program->code[content.instruction];
  // An argument is not written for the line that a block stands in the middle of.
  bool keep = in.alone || &block == &in;
  indented(keep, program.text_of(in), [&] {
    if (in.alone && !block.line_start) write_indent();
    run(*content.program, content.instruction + 1, block.end, content.arguments);
  });
}

Value Renderer::State::find(const Program& program, const Instruction& in) {
  const Path& path = program.paths[in.path];
  Context::Found found = context.find(path);
  if (found.found) return found.value;
  if (strict) {
    std::vector<std::string_view> names;
    if (found.failed == 0)
      names = context.names();
    else
      add_names(found.value, names);
    report(unknown_name(in.span, path, found.failed, names));
  }
  return {};
}

void Renderer::State::report(Diagnostic&& diagnostic) {
  auto same = [&](const Diagnostic& d) { return d.span == diagnostic.span && d.kind == diagnostic.kind; };
  if (std::any_of(errors->begin() + static_cast<std::ptrdiff_t>(errors_before), errors->end(), same)) return;
  errors->push_back(std::move(diagnostic));
}

Renderer::Renderer(const TemplateSet& set, UnknownNames unknown)
    : state_(std::make_unique<State>(set, unknown)) {}
Renderer::~Renderer() = default;
Renderer::Renderer(Renderer&&) noexcept = default;
Renderer& Renderer::operator=(Renderer&&) noexcept = default;

void Renderer::render(TemplateId id, Value view, std::string& out, RenderErrors& errors) {
  State& state = *state_;
  state.context.reset(view);
  state.stopped = false;
  state.out = &out;
  state.errors = &errors;
  state.errors_before = errors.size();
  const Program& program = state.set.program(id);
  state.run(program, 0, static_cast<std::uint32_t>(program.code.size()), nullptr);
}

void render(const TemplateSet& set, TemplateId id, Value view, std::string& out, RenderErrors& errors) {
  Renderer(set).render(id, view, out, errors);
}

}  // namespace planverk
