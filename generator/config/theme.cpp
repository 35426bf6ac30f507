#include "config/theme.h"

#include <fmt/core.h>

#include <utility>

#include "config/checks.h"
#include "yaml/tree.h"

namespace planverk {
namespace {

std::vector<yaml::Text> read_files(yaml::MappingReader& reader, std::string_view key,
                                   std::string_view extension, Diagnostics& diagnostics) {
  std::vector<yaml::Text> out;
  for (yaml::Text& file : reader.texts(key)) {
    if (check_theme_file(file, extension, diagnostics)) out.push_back(std::move(file));
  }
  return out;
}

std::vector<ThemeScript> read_scripts(yaml::MappingReader& reader, Diagnostics& diagnostics) {
  std::vector<ThemeScript> out;
  auto add = [&](ThemeScript script) {
    if (check_theme_file(script.file, ".js", diagnostics)) out.push_back(std::move(script));
  };
  for (const yaml::Node& item : reader.items("scripts", true)) {
    if (item.kind != yaml::Kind::mapping) {
      add({yaml::read_text(item, "scripts", diagnostics), {}});
      continue;
    }
    yaml::MappingReader script(item, "scripts", diagnostics);
    ThemeScript read{script.required_text("file"), script.texts("pages")};
    script.finish();
    add(std::move(read));
  }
  return out;
}

}  // namespace

ThemeRead read_theme(FileId file, std::string_view text) {
  ThemeRead out;
  yaml::Parsed parsed = yaml::parse(file, text);
  out.diagnostics = std::move(parsed.diagnostics);
  Diagnostics found;
  yaml::MappingReader reader(parsed.root, "theme.yaml", found);
  Theme& theme = out.theme;
  theme.name = reader.required_text("name");
  theme.title = reader.text("title").value;
  if (theme.title.empty()) theme.title = theme.name.value;
  theme.inherits = reader.text("inherits");
  theme.about = reader.text("about").value;
  theme.lists_stylesheets = reader.has("stylesheets");
  theme.stylesheets = read_files(reader, "stylesheets", ".css", found);
  theme.scripts = read_scripts(reader, found);
  reader.finish();
  if (!theme.inherits.empty() && theme.inherits.value == theme.name.value) {
    found.push_back(make_diagnostic(DiagnosticKind::reference_cycle, theme.inherits.span,
                                    fmt::format("the theme `{}` inherits from itself", theme.name.value),
                                    "name another theme, or take `inherits` away"));
    theme.inherits = {};
  }
  // What a broken file lacks may stand behind the place where reading stopped.
  if (!parsed.complete)
    std::erase_if(found, [](const Diagnostic& d) { return d.kind == DiagnosticKind::missing_key; });
  append(out.diagnostics, std::move(found));
  return out;
}

}  // namespace planverk
