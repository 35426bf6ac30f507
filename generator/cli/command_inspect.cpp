// The view of a page, as templates see it: names, values, kinds.

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "base/near_miss.h"
#include "build/build.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "io/real_disk.h"

namespace planverk {
namespace {

// Prints a value as indented `name: value` lines; long texts are cut.
class Printer {
 public:
  explicit Printer(std::string& out) : out_(out) {}

  void print(Value value, int indent) {
    while (value.type != nullptr && value.type->kind == ValueKind::optional) {
      const void* inner = value.type->inner(value.data);
      value = inner == nullptr ? Value{} : Value{&value.type->element(), inner};
    }
    if (value.type == nullptr) {
      out_ += " –\n";
      return;
    }
    switch (value.type->kind) {
      case ValueKind::boolean: out_ += value.type->truthy(value.data) ? " yes\n" : " no\n"; return;
      case ValueKind::text:
      case ValueKind::html: return text(value);
      case ValueKind::list: return list(value, indent);
      case ValueKind::object: return object(value, indent);
      case ValueKind::nothing:
      case ValueKind::optional: out_ += " –\n"; return;
      case ValueKind::dynamic: out_ += " (interface words)\n"; return;
    }
  }

 private:
  void text(Value value) {
    std::string written;
    value.type->write(value.data, written);
    std::replace(written.begin(), written.end(), '\n', ' ');
    constexpr std::size_t most = 160;
    if (written.size() > most) {
      std::size_t cut = most;
      while (cut > 0 && (static_cast<unsigned char>(written[cut]) & 0xC0) == 0x80) --cut;
      written = written.substr(0, cut) + "…";
    }
    out_ += " \"" + written + "\"\n";
  }

  void list(Value value, int indent) {
    std::size_t size = value.type->size(value.data);
    out_ += fmt::format(" [{}]\n", size);
    for (std::size_t i = 0; i < size; ++i) {
      out_ += fmt::format("{:{}}-", "", indent + 2);
      print({&value.type->element(), value.type->at(value.data, i)}, indent + 2);
    }
  }

  void object(Value value, int indent) {
    out_ += '\n';
    for (const Field& field : value.type->fields()) {
      out_ += fmt::format("{:{}}{}:", "", indent + 2, field.name);
      print({&field.type(), field.get(value.data)}, indent + 2);
    }
  }

  std::string& out_;
};

std::string address(std::string_view path) {
  while (path.starts_with('/')) path.remove_prefix(1);
  if (path == "index.html") return {};
  if (path.ends_with("/index.html")) path.remove_suffix(10);
  return std::string(path);
}

}  // namespace

int run_inspect(const InspectCommand& command, const CommonArguments& arguments) {
  RealDisk disk;
  PreparedSite prepared;
  prepare_site(disk, arguments.build, prepared);
  if (has_errors(prepared.diagnostics)) {
    print_diagnostics(arguments, prepared.loaded.sources, prepared.diagnostics);
    return exit_status::content;
  }
  if (command.path.empty()) {
    for (const PageRoute& route : prepared.routes)
      std::printf("%-16.*s /%s\n", static_cast<int>(template_name(route.kind).size()), template_name(route.kind).data(),
                  route.path.c_str());
    return exit_status::fine;
  }
  std::string wanted = address(command.path);
  std::vector<std::string_view> paths;
  for (const PageRoute& route : prepared.routes) {
    paths.push_back(route.path);
    if (route.path != wanted && route.path != wanted + "/") continue;
    std::string out = fmt::format("/{} is rendered with the template `{}`:", route.path, template_name(route.kind));
    with_view(prepared.context(), route, [&](Value view) { Printer(out).print(view, 0); });
    std::fputs(out.c_str(), stdout);
    return exit_status::fine;
  }
  std::string help = did_you_mean(wanted, paths);
  std::fprintf(stderr, "planverk: the site has no page `/%s`\n", wanted.c_str());
  std::fprintf(stderr, "  = help: %s\n", help.empty() ? "`planverk inspect` lists all pages" : help.c_str());
  return exit_status::usage;
}

}  // namespace planverk
