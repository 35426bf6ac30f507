// Not among the tests that run by themselves: unit_tests "[speed]" says how fast pages are rendered.

#include <catch2/catch.hpp>
#include <chrono>
#include <iostream>

#include "template/render.h"

using namespace planverk;

namespace {

struct Cell {
  std::string_view a, b, c, d, e, f;
  int g = 0, h = 0;
  std::optional<std::string_view> i;
  bool j = false;
  static std::span<const Field> fields() {
    static const Field all[] = {
        field<&Cell::a>("a", ""), field<&Cell::b>("b", ""), field<&Cell::c>("c", ""),
        field<&Cell::d>("d", ""), field<&Cell::e>("e", ""), field<&Cell::f>("f", ""),
        field<&Cell::g>("g", ""), field<&Cell::h>("h", ""), field<&Cell::i>("i", ""),
        field<&Cell::j>("j", ""),
    };
    return all;
  }
};

struct Table {
  std::string title;
  std::vector<Cell> rows;
  static std::span<const Field> fields() {
    static const Field all[] = {field<&Table::title>("title", ""), field<&Table::rows>("rows", "")};
    return all;
  }
};

}  // namespace

TEST_CASE("10,000 pages of 40 rows with 10 values", "[.][speed]") {
  auto compiled = compile_templates(
      {{"page", FileId{0},
        "{{<layout}}{{$main}}\n<table>\n  {{#rows}}\n  {{>row}}\n  "
        "{{/rows}}\n</table>\n{{/main}}{{/layout}}"},
       {"layout", FileId{1},
        "<!doctype html>\n<title>{{title}}</title>\n<main>\n  {{$main}}\n  {{/main}}\n</main>\n"},
       {"row", FileId{2},
        "<tr><td>{{a}}</td><td>{{b}}</td><td>{{c}}</td><td>{{d}}</td><td>{{e}}</td>"
        "<td>{{f}}</td><td>{{g}}</td><td>{{h}}</td><td>{{i}}</td>{{#j}}<td>{{title}}</td>{{/j}}</tr>\n"}});
  REQUIRE(compiled.diagnostics.empty());
  Table table{"Verksamhetsplan 2025–2026", {}};
  for (int i = 0; i < 40; ++i)
    table.rows.push_back({"Norrbotten", "anordna en facklig heldag", "styrelsen & valberedningen", "2025",
                          "pågår", "minst 1 000 medlemmar", i, i * i, "ja", true});
  TemplateId id = *compiled.templates.find("page");
  Renderer renderer(compiled.templates);
  RenderErrors errors;
  std::string out;
  std::size_t bytes = 0;
  auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < 10'000; ++i) {
    out.clear();
    renderer.render(id, value_of(table), out, errors);
    bytes += out.size();
  }
  std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  CHECK(errors.empty());
  CHECK(out.find("<td>1521</td>") != std::string::npos);
  std::cout << "10,000 pages, " << bytes / 1'000'000 << " MB, in " << took.count() << " s\n";
}
