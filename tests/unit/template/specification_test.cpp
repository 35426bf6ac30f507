// The cases of the Mustache specification, read from where the project's shared material lies; they are not
// part of the project.

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "json_value.h"
#include "template/render.h"

using namespace planverk;

namespace {

std::filesystem::path specification() {
  const char* shared = std::getenv("PLANVERK_SHARED");
  return std::filesystem::path(shared != nullptr ? shared : PLANVERK_ROOT "/../shared") / "mustache-spec";
}

std::string rendered(const nlohmann::json& test) {
  std::vector<TemplateSource> sources{{"the case itself", FileId{0}, test["template"]}};
  const nlohmann::json partials = test.value("partials", nlohmann::json::object());
  for (const auto& [name, text] : partials.items()) sources.push_back({name, FileId{1}, text});
  CompiledTemplates compiled = compile_templates(sources);
  for (const Diagnostic& d : compiled.diagnostics)
    if (d.kind != DiagnosticKind::template_unknown_partial) return d.message;
  std::string out;
  RenderErrors errors;
  Renderer renderer(compiled.templates, UnknownNames::write_nothing);
  renderer.render(*compiled.templates.find("the case itself"), test::json_value(test["data"]), out, errors);
  return errors.empty() ? out : errors[0].message;
}

}  // namespace

TEST_CASE("templates follow the specification of Mustache", "[template]") {
  if (!std::filesystem::exists(specification())) {
    std::cout << "skipped: the cases of the Mustache specification are not at hand (set PLANVERK_SHARED)\n";
    return;
  }
  std::string part =
      GENERATE("comments", "delimiters", "interpolation", "inverted", "partials", "sections", "inheritance");
  std::ifstream file(specification() / (part + ".json"));
  REQUIRE(file);
  nlohmann::json cases = nlohmann::json::parse(file).at("tests");
  CHECK(cases.size() >= 10);
  for (const auto& test : cases) {
    INFO(part << ": " << test["name"].get<std::string>() << "\n" << test["template"].get<std::string>());
    CHECK(rendered(test) == test["expected"].get<std::string>());
  }
}
