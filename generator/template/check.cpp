#include "template/check.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <tuple>

#include "template/arguments.h"
#include "template/context.h"
#include "template/errors.h"

namespace planverk {

using namespace mustache;

namespace {

// Stands for whatever lies inside a dynamic value.
const Type& unknown_type() {
  static const Type type = [] {
    Type t;
    t.kind = ValueKind::dynamic;
    return t;
  }();
  return type;
}

// The types on a context stack, innermost first; equal stacks are one object.
struct Stack {
  const Type* type = nullptr;
  const Stack* outer = nullptr;
};

class Checker {
 public:
  explicit Checker(const TemplateSet& set) : set_(set) {}

  Diagnostics run(TemplateId id, const Type& root) {
    walk_whole(set_.program(id), push(nullptr, root), nullptr);
    return std::move(diagnostics_);
  }

 private:
  struct Found {
    const Type* type = nullptr;  // Null when not found.
    std::size_t failed = 0;
    const Type* holder = nullptr;  // What lacked the failed part, unless it is the first.
  };

  void walk_whole(const Program& program, const Stack* stack, const Arguments* arguments) {
    walk_once(program, 0, static_cast<std::uint32_t>(program.code.size()), stack, arguments);
  }

  // Templates that include each other come back to a stack and arguments they had before, and end there.
  void walk_once(const Program& program, std::uint32_t at, std::uint32_t end, const Stack* stack,
                 const Arguments* arguments) {
    if (walked_.insert({&program, at, stack, arguments}).second) walk(program, at, end, stack, arguments);
  }

  void walk(const Program& program, std::uint32_t at, std::uint32_t end, const Stack* stack,
            const Arguments* arguments) {
    while (at < end) {
      const Instruction& in = program.code[at];
      switch (in.op) {
        case Op::text:
          break;
        case Op::variable:
        case Op::raw_variable:
          check_variable(program, in, stack);
          break;
        case Op::section:
          walk_section(program, at, stack, arguments);
          break;
        case Op::inverted:
          find_or_report(program, in, stack);
          walk(program, at + 1, in.end, stack, arguments);
          break;
        case Op::partial:
          if (in.target) walk_whole(set_.program(in.target), stack, arguments);
          break;
        case Op::parent:
          if (in.target) walk_whole(set_.program(in.target), stack, push(arguments, program, in));
          break;
        case Op::block: {
          Content content = content_of(program, at, arguments);
          std::uint32_t content_end = content.program->code[content.instruction].end;
          walk_once(*content.program, content.instruction + 1, content_end, stack, content.arguments);
          break;
        }
      }
      at = in.end > at ? in.end : at + 1;
    }
  }

  void check_variable(const Program& program, const Instruction& in, const Stack* stack) {
    const Type* type = find_or_report(program, in, stack);
    if (type == nullptr) return;
    if (type->kind == ValueKind::boolean || type->kind == ValueKind::list || type->kind == ValueKind::object)
      report(wrong_kind(in.span, program.paths[in.path], type->kind));
  }

  void walk_section(const Program& program, std::uint32_t at, const Stack* stack,
                    const Arguments* arguments) {
    const Instruction& in = program.code[at];
    const Type* type = find_or_report(program, in, stack);
    // What is inside an unknown section is still worth reading; its own names are then not known.
    if (type == nullptr) type = &unknown_type();
    if (type->kind == ValueKind::list)
      type = unwrapped({&type->element(), nullptr}).type;
    else if (type->kind == ValueKind::boolean)
      return walk(program, at + 1, in.end, stack, arguments);
    walk(program, at + 1, in.end, push(stack, *type), arguments);
  }

  const Type* find_or_report(const Program& program, const Instruction& in, const Stack* stack) {
    const Path& path = program.paths[in.path];
    Found found = find(path, stack);
    if (found.type != nullptr) return found.type;
    std::vector<std::string_view> names;
    if (found.failed > 0)
      add_names({found.holder, nullptr}, names);
    else
      for (const Stack* s = stack; s != nullptr; s = s->outer) add_names({s->type, nullptr}, names);
    report(unknown_name(in.span, path, found.failed, names));
    return nullptr;
  }

  static Found find(const Path& path, const Stack* stack) {
    if (path.parts.empty()) return {stack->type, 0, nullptr};
    const Type* type = nullptr;
    for (const Stack* s = stack; s != nullptr && type == nullptr; s = s->outer)
      type = part_of(s->type, path.parts[0]);
    if (type == nullptr) return {};
    for (std::size_t part = 1; part < path.parts.size(); ++part) {
      const Type* holder = type;
      type = part_of(holder, path.parts[part]);
      if (type == nullptr) return {nullptr, part, holder};
    }
    return {type, 0, nullptr};
  }

  static const Type* part_of(const Type* type, std::string_view name) {
    if (type->kind == ValueKind::dynamic) return &unknown_type();
    const Field* field = find_field(type, name);
    return field == nullptr ? nullptr : unwrapped({&field->type(), nullptr}).type;
  }

  // A type that is on the stack already moves to its top: below itself it has nothing to add, and so stacks
  // stay finite when templates recurse.
  const Stack* push(const Stack* stack, const Type& type) {
    const Type* top = unwrapped({&type, nullptr}).type;
    std::vector<const Type*> types;
    for (const Stack* s = stack; s != nullptr; s = s->outer)
      if (s->type != top) types.push_back(s->type);
    const Stack* out = nullptr;
    for (auto t = types.rbegin(); t != types.rend(); ++t) out = on_top(out, *t);
    return on_top(out, top);
  }

  const Stack* on_top(const Stack* outer, const Type* type) {
    const Stack*& place = stacks_by_[{outer, type}];
    if (place == nullptr) place = &stacks_.emplace_back(Stack{type, outer});
    return place;
  }

  // A parent tag inside itself adds nothing: the outermost arguments count.
  const Arguments* push(const Arguments* outer, const Program& program, const Instruction& parent) {
    for (const Arguments* a = outer; a != nullptr; a = a->outer)
      if (a->parent == &parent) return outer;
    const Arguments*& place = arguments_by_[{outer, &parent}];
    if (place == nullptr) place = &arguments_.emplace_back(Arguments{outer, &program, &parent});
    return place;
  }

  void report(Diagnostic&& diagnostic) {
    if (reported_.insert({diagnostic.kind, diagnostic.span}).second)
      diagnostics_.push_back(std::move(diagnostic));
  }

  const TemplateSet& set_;
  Diagnostics diagnostics_;
  std::set<std::pair<DiagnosticKind, Span>> reported_;
  std::set<std::tuple<const Program*, std::uint32_t, const Stack*, const Arguments*>> walked_;
  std::deque<Stack> stacks_;
  std::map<std::pair<const Stack*, const Type*>, const Stack*> stacks_by_;
  std::deque<Arguments> arguments_;
  std::map<std::pair<const Arguments*, const Instruction*>, const Arguments*> arguments_by_;
};

}  // namespace

Diagnostics check_template(const TemplateSet& set, TemplateId id, const Type& root) {
  return Checker(set).run(id, root);
}

}  // namespace planverk
