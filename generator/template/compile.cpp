#include "template/compile.h"

#include <algorithm>

#include "template/errors.h"
#include "template/layout.h"
#include "template/lexer.h"
#include "template/nesting.h"

namespace planverk::mustache {
namespace {

class Compiler {
 public:
  Compiler(std::string_view text, const std::vector<Tag>& tags, const Nesting& nesting,
           const std::vector<TagLayout>& layout, Linkage& linkage, Program& program, Diagnostics& diagnostics)
      : text_(text),
        tags_(tags),
        nesting_(nesting),
        layout_(layout),
        linkage_(linkage),
        program_(program),
        diagnostics_(diagnostics) {}

  void run() {
    std::uint32_t at = 0;
    for (std::uint32_t i = 0; i < tags_.size(); ++i) {
      bool in_parent = !open_.empty() && open_.back().is_parent;
      if (!in_parent) add_text(at, layout_[i].text_end, !layout_[i].own_line);
      if (in_parent && tags_[i].kind != TagKind::block && tags_[i].kind != TagKind::close) {
        // Only blocks mean something in a parent's body; all else is ignored as a whole.
        if (opens(tags_[i].kind)) i = nesting_.partner[i];
      } else {
        add_tag(i);
      }
      at = layout_[i].text_begin;
    }
    add_text(at, static_cast<std::uint32_t>(text_.size()), false);
  }

 private:
  struct Open {
    std::uint32_t instruction = 0;
    bool is_parent = false;
    std::uint32_t margin = 0;         // Of the text inside.
    std::vector<Argument> arguments;  // Parent only.
  };

  std::uint32_t margin() const { return open_.empty() ? 0 : open_.back().margin; }

  // The text from `begin` to `end` without the margin of its lines. With `in_line` something follows on the
  // last line that is not text, so that this line must begin even when it has no text.
  void add_text(std::uint32_t begin, std::uint32_t end, bool in_line) {
    bool line_start = starts_line(begin);
    while (begin < end) {
      std::uint32_t stop =
          static_cast<std::uint32_t>(std::min<std::size_t>(text_.find('\n', begin), end - 1) + 1);
      if (line_start) {
        std::uint32_t limit = std::min(stop, begin + margin());
        while (begin < limit && (text_[begin] == ' ' || text_[begin] == '\t')) ++begin;
      }
      bool last = stop == end && text_[stop - 1] != '\n';
      if (begin < stop || (last && in_line)) add_piece(text_.substr(begin, stop - begin), line_start);
      if (last) return;
      begin = stop;
      line_start = true;
    }
    if (line_start && in_line) add_piece({}, true);
  }

  bool starts_line(std::uint32_t at) const { return at == 0 || text_[at - 1] == '\n'; }

  void add_piece(std::string_view piece, bool line_start) {
    if (piece.empty() && !line_start) return;
    std::string& pool = program_.text;
    if (program_.code.size() > body_begin_ && program_.code.back().op == Op::text) {
      Instruction& last = program_.code.back();
      bool after_line = last.text_size > 0 && pool.back() == '\n';
      // Where a text goes on after a line end, the renderer knows that a line begins there.
      if (after_line == line_start && !piece.empty()) {
        pool += piece;
        last.text_size += static_cast<std::uint32_t>(piece.size());
        return;
      }
    }
    Instruction in;
    in.op = Op::text;
    in.line_start = line_start;
    set_text(in, piece);
    program_.code.push_back(in);
  }

  void set_text(Instruction& in, std::string_view text) {
    in.text_begin = static_cast<std::uint32_t>(program_.text.size());
    in.text_size = static_cast<std::uint32_t>(text.size());
    program_.text += text;
  }

  void add_tag(std::uint32_t i) {
    const Tag& tag = tags_[i];
    const TagLayout& layout = layout_[i];
    Instruction in;
    in.span = name_span(program_.file, tag);
    in.alone = layout.alone;
    in.line_start = layout.begins_line;
    switch (tag.kind) {
      case TagKind::comment:
      case TagKind::delimiters:
        return;
      case TagKind::close:
        return close();
      case TagKind::variable:
        in.op = Op::variable;
        break;
      case TagKind::raw_variable:
        in.op = Op::raw_variable;
        break;
      case TagKind::section:
        in.op = Op::section;
        break;
      case TagKind::inverted:
        in.op = Op::inverted;
        break;
      case TagKind::partial:
        in.op = Op::partial;
        break;
      case TagKind::parent:
        in.op = Op::parent;
        break;
      case TagKind::block:
        in.op = Op::block;
        break;
    }
    if (in.op <= Op::inverted) {
      in.path = add_path(tag);
    } else {
      if (in.alone) set_text(in, text_.substr(layout.indent_begin, layout.indent_end - layout.indent_begin));
      if (in.op == Op::block)
        in.block = linkage_.blocks.try_emplace(std::string(tag.name), linkage_.blocks.size()).first->second;
      else
        in.target = target(tag);
    }
    std::uint32_t index = static_cast<std::uint32_t>(program_.code.size());
    if (in.op == Op::block && !open_.empty() && open_.back().is_parent)
      open_.back().arguments.push_back({in.block, index});
    program_.code.push_back(in);
    body_begin_ = program_.code.size();
    if (opens(tag.kind))
      open_.push_back({index, in.op == Op::parent, in.op == Op::block ? layout.margin : margin(), {}});
  }

  void close() {
    Open& open = open_.back();
    Instruction& in = program_.code[open.instruction];
    in.end = static_cast<std::uint32_t>(program_.code.size());
    in.argument_begin = static_cast<std::uint32_t>(program_.arguments.size());
    in.argument_count = static_cast<std::uint32_t>(open.arguments.size());
    program_.arguments.insert(program_.arguments.end(), open.arguments.begin(), open.arguments.end());
    open_.pop_back();
    body_begin_ = program_.code.size();
  }

  std::uint32_t add_path(const Tag& tag) {
    Path path;
    if (tag.name != ".") {
      for (std::size_t begin = 0; begin <= tag.name.size();) {
        std::size_t end = std::min(tag.name.find('.', begin), tag.name.size());
        if (begin == end) {
          diagnostics_.push_back(
              syntax_error(name_span(program_.file, tag),
                           "the name " + quoted(tag.name) + " has a dot without a name beside it",
                           "write names with single dots between them, as in `goal.title`"));
          break;
        }
        path.parts.emplace_back(tag.name.substr(begin, end - begin));
        begin = end + 1;
      }
    }
    path.slot = linkage_.slots;
    linkage_.slots += static_cast<std::uint32_t>(path.parts.size());
    program_.paths.push_back(std::move(path));
    return static_cast<std::uint32_t>(program_.paths.size() - 1);
  }

  TemplateId target(const Tag& tag) {
    auto found = linkage_.templates.find(tag.name);
    if (found != linkage_.templates.end()) return found->second;
    std::vector<std::string_view> names;
    for (const auto& [name, id] : linkage_.templates) names.push_back(name);
    diagnostics_.push_back(unknown_partial(name_span(program_.file, tag), tag.name, names));
    return {};
  }

  std::string_view text_;
  const std::vector<Tag>& tags_;
  const Nesting& nesting_;
  const std::vector<TagLayout>& layout_;
  Linkage& linkage_;
  Program& program_;
  Diagnostics& diagnostics_;
  std::vector<Open> open_;
  std::size_t body_begin_ = 0;  // Text before this instruction is not in the body that is being read.
};

}  // namespace

Program compile(const std::string& name, FileId file, std::string_view text, Linkage& linkage,
                Diagnostics& diagnostics) {
  Program program;
  program.name = name;
  program.file = file;
  std::size_t before = diagnostics.size();
  std::vector<Tag> tags = read_tags(text, file, diagnostics);
  Nesting nesting = match_tags(tags, static_cast<std::uint32_t>(text.size()), file, diagnostics);
  if (diagnostics.size() == before)
    Compiler(text, tags, nesting, lay_out(text, tags, nesting), linkage, program, diagnostics).run();
  auto is_syntax = [](const Diagnostic& d) { return d.kind == DiagnosticKind::template_syntax; };
  if (std::any_of(diagnostics.begin() + static_cast<std::ptrdiff_t>(before), diagnostics.end(), is_syntax))
    program.code.clear();
  return program;
}

}  // namespace planverk::mustache
