#include "template/render.h"

#include <catch2/catch.hpp>

#include "base/parallel_map.h"
#include "helpers.h"
#include "json_value.h"
#include "views.h"

using namespace planverk;
using test::Page;
using test::Row;

namespace {

using Named = std::vector<std::pair<std::string, std::string>>;

// The first template rendered with the view; below it what went wrong.
std::string rendered(const Named& templates, Value view) {
  auto sources = test::sources_of(templates);
  CompiledTemplates compiled = compile_templates(sources);
  CHECK(test::shown(compiled.diagnostics, sources) == "");
  std::string out;
  RenderErrors errors;
  render(compiled.templates, *compiled.templates.find(templates[0].first), view, out, errors);
  return errors.empty() ? out : out + "\n" + test::shown(errors, sources);
}

void check(const std::string& text, const Page& page, const std::string& expected) {
  CHECK(rendered({{"page", text}}, value_of(page)) == expected);
}

}  // namespace

TEST_CASE("text is escaped, HTML and numbers are not", "[template]") {
  Page page;
  page.heading = "<a href=\"x\">O'Brien & co</a>";
  page.rows = {{"<", -12, {}}};
  check("{{heading}}", page, "&lt;a href=&quot;x&quot;&gt;O&#39;Brien &amp; co&lt;/a&gt;");
  check("{{{heading}}}|{{&heading}}", page, page.heading + "|" + page.heading);
  check("{{body}}{{{body}}}", page, "<p>text</p><p>text</p>");
  check("{{#rows}}{{title}}{{number}}{{/rows}}", page, "&lt;-12");
  check("{{link}} {{{link}}}", page, "a-&gt;b a->b");
  page.heading = "räksmörgås & grädde";
  check("{{heading}}", page, "räksmörgås &amp; grädde");
}

TEST_CASE("sections over each kind of member", "[template]") {
  Page page;
  Row best{"best", 1, {}};
  check("{{#draft}}draft{{/draft}}{{^draft}}final{{/draft}}", page, "final");
  check("{{#next}}n{{/next}}{{^next}}no next{{/next}}{{next.title}}", page, "no next");
  check("{{#best}}n{{/best}}{{^best}}no best{{/best}}{{best.title}}", page, "no best");
  check("{{#adopted}}yes{{/adopted}}{{^adopted}}no{{/adopted}}", page, "no");
  check("{{^rows}}none{{/rows}}{{^some_rows}}none{{/some_rows}}", page, "nonenone");
  page.draft = true;
  page.best = &best;
  page.next = Row{"next", 2, {{"part", 3, {}}}};
  page.tags = {"a", "<"};
  page.adopted = false;
  std::vector<Row> some{{"s1", 1, {}}, {"s2", 2, {}}};
  page.some_rows = some;
  check("{{#draft}}{{heading}}{{/draft}}", page, "Plan &amp; goals");
  check("{{#best}}{{title}} of {{heading}}{{/best}}", page, "best of Plan &amp; goals");
  check("{{next.title}} {{#next.parts}}{{title}}{{/next.parts}}", page, "next part");
  check("{{#tags}}[{{.}}{{{.}}}]{{/tags}}", page, "[aa][&lt;<]");
  check("{{#some_rows}}{{number}}{{title}},{{/some_rows}}", page, "1s1,2s2,");
  check("{{#heading}}<h1>{{.}}</h1>{{/heading}}{{#link}}{{.}}{{/link}}", page,
        "<h1>Plan &amp; goals</h1>a-&gt;b");
  check("{{#adopted}}yes{{/adopted}}{{^adopted}}no{{/adopted}}", page, "no");
  page.adopted = true;
  check("{{#adopted}}{{heading}}{{/adopted}}", page, "Plan &amp; goals");
  page.heading.clear();
  page.link.to = {};
  check("{{^heading}}untitled{{/heading}}{{^link}}unlinked{{/link}}", page, "untitledunlinked");
}

TEST_CASE("a section over yes or no keeps what `.` means", "[template]") {
  Page page;
  page.draft = true;
  page.tags = {"x"};
  check("{{#tags}}{{#draft}}{{.}}{{/draft}}{{/tags}}", page, "x");
}

TEST_CASE("a number is always something", "[template]") {
  Page page;
  page.rows = {{"", 0, {}}};
  check("{{#rows}}{{#number}}{{.}}{{/number}}{{^title}}untitled{{/title}}{{/rows}}", page, "0untitled");
}

TEST_CASE("an unknown name is an error with place and candidates", "[template]") {
  Page page;
  page.rows = {{"a", 1, {}}, {"b", 2, {}}};
  check("x{{hading}}y", page,
        "xy\npage:3 `hading`: template-unknown-name: the view has no `hading`; did you mean `heading`?");
  check("{{#rows}}{{titel}}{{/rows}}", page,
        "\npage:11 `titel`: template-unknown-name: the view has no `titel`; did you mean `title`?");
  check("{{#best}}{{/best}}{{best.titel}}", page,
        "\npage:20 `best.titel`: template-unknown-name: `best` has no `titel`; did you mean `title`?");
  check("{{heading.length}}", page,
        "\npage:2 `heading.length`: template-unknown-name: `heading` has no `length`");
  check("{{best.xyzzy}}", page,
        "\npage:2 `best.xyzzy`: template-unknown-name: `best` has no `xyzzy`; the names here are `number`, "
        "`parts`, `title`");
  check("{{#xyzzy}}{{/xyzzy}}{{^draf}}shown{{/draf}}", page,
        "shown\npage:3 `xyzzy`: template-unknown-name: the view has no `xyzzy`; the names here are "
        "`adopted`, `best`, "
        "`body`, `draft`, `heading`, `link`, `next`, `rows`, `some_rows`, `tags`\n"
        "page:23 `draf`: template-unknown-name: the view has no `draf`; did you mean `draft`?");
  nlohmann::json json = {{"goal", {{"title", "t"}}}, {"missing", nullptr}};
  CHECK(rendered({{"page", "{{goal.title}}{{missing}}{{missing.a}}{{goal.titel}}{{gaol}}"}},
                 test::json_value(json)) ==
        "t\npage:40 `goal.titel`: template-unknown-name: `goal` has no `titel`; did you mean `title`?\n"
        "page:54 `gaol`: template-unknown-name: the view has no `gaol`; did you mean `goal`?");
}

TEST_CASE("what is no text is not written", "[template]") {
  Page page;
  Row best{"best", 1, {}};
  page.best = &best;
  check("{{draft}}", page,
        "\npage:2 `draft`: template-wrong-kind: `draft` is yes or no and cannot be written as text; use it "
        "as a section, "
        "as in `{{#draft}}…{{/draft}}`");
  check("{{{rows}}}", page,
        "\npage:3 `rows`: template-wrong-kind: `rows` is a list and cannot be written as text; use it as a "
        "section, as "
        "in `{{#rows}}…{{/rows}}`");
  check("{{best}}", page,
        "\npage:2 `best`: template-wrong-kind: `best` is an object and cannot be written as text; write one "
        "of its "
        "fields, as in `{{best.…}}`");
}

TEST_CASE("templates that include each other without end are stopped", "[template]") {
  Page page;
  std::string said = rendered({{"a", "x{{>b}}{{>b}}"}, {"b", "{{>a}}"}}, value_of(page));
  // The page itself is no include, so `a` begins 51 times before the include that is one too many.
  CHECK(said == std::string(51, 'x') +
                    "\na:4 `b`: template-too-deep: templates include each other without end, last `b`; put "
                    "the tag in a section "
                    "that is empty at some point");
  Row row{"0", 0, {}};
  for (int depth = 1; depth < 90; ++depth) row = Row{"r", depth, {row}};
  CHECK(rendered({{"row", "{{number}} {{#parts}}{{>row}}{{/parts}}"}}, value_of(row)).ends_with(" 2 1 0 "));
}

TEST_CASE("sections that are deep in each of many includes are stopped too", "[template]") {
  Page page;
  page.draft = true;
  std::string text = "{{>a}}";
  for (int i = 0; i < 60; ++i) text = "{{#draft}}" + text + "{{/draft}}";
  CHECK(
      rendered({{"a", text}}, value_of(page)) ==
      "\na:603 `a`: template-too-deep: templates include each other without end, last `a`; put the tag in a "
      "section that is empty at some point");
}

TEST_CASE("a renderer goes on after a page that was stopped", "[template]") {
  auto compiled =
      compile_templates({{"loop", FileId{0}, "  {{>loop}}\n"}, {"page", FileId{1}, "{{heading}}\nb\n"}});
  Page page;
  Renderer renderer(compiled.templates);
  std::string out;
  RenderErrors errors;
  renderer.render(*compiled.templates.find("loop"), value_of(page), out, errors);
  CHECK(errors.size() == 1);
  out.clear();
  renderer.render(*compiled.templates.find("page"), value_of(page), out, errors);
  CHECK(out == "Plan &amp; goals\nb\n");
  CHECK(errors.size() == 1);
}

TEST_CASE("a block may have the name of the argument that it stands in", "[template]") {
  Page page;
  CHECK(rendered({{"page", "{{<layout}}{{$content}}{{>card}}{{/content}}{{/layout}}"},
                  {"layout", "<main>{{$content}}{{/content}}</main>"},
                  {"card", "{{<box}}{{$content}}card{{/content}}{{/box}}"},
                  {"box", "[{{$content}}empty{{/content}}]"}},
                 value_of(page)) == "<main>[card]</main>");
}

TEST_CASE("indentation follows partials and blocks, not their data", "[template]") {
  Page page;
  page.heading = "a\nb";
  CHECK(rendered({{"page", "<ul>\n  {{>list}}\n</ul>\n"},
                  {"list", "<li>\n\n  {{>item}}\n{{#heading}}\n{{heading}}\n{{/heading}}\n</li>\n"},
                  {"item", "{{heading}} {{!c}}\n{{! alone }}\n{{>end}} x\n"},
                  {"end", "1\n2"}},
                 value_of(page)) == "<ul>\n  <li>\n\n    a\nb \n    1\n2 x\n  a\nb\n  </li>\n</ul>\n");
  CHECK(
      rendered({{"page", "{{<layout}}\n{{$main}}\n<p>\n  {{heading}}\n</p>\n{{/main}}\n{{/layout}}\n"},
                {"layout", "<main>\n  {{$main}}\n  {{/main}}\n  {{$foot}}\n  <hr>\n  {{/foot}}\n</main>\n"}},
               value_of(page)) == "<main>\n  <p>\n    a\nb\n  </p>\n  <hr>\n</main>\n");
}

TEST_CASE("the same name in templates called from different places", "[template]") {
  Page page;
  page.rows = {{"a", 1, {{"b", 2, {}}}}, {"c", 3, {}}};
  page.next = Row{"n", 9, {}};
  page.tags = {"t"};
  // The partial meets four shapes of the context stack in turn, more than a name remembers.
  Named templates = {{"page",
                      "{{#rows}}{{>r}}{{#parts}}{{>r}}{{/parts}}{{/rows}}{{#next}}{{>r}}{{#heading}}{{>r}}{{/"
                      "heading}}{{/next}}"
                      "{{#rows}}{{>r}}{{/rows}}"},
                     {"r", "{{title}}{{number}}{{heading}};"}};
  page.heading = "!";
  CHECK(rendered(templates, value_of(page)) == "a1!;b2!;c3!;n9!;n9!;a1!;c3!;");
}

TEST_CASE("a name below a dynamic value is looked up each time", "[template]") {
  nlohmann::json json = {{"x", "outer"}, {"list", {{{"x", "1"}}, nlohmann::json::object(), {{"x", "3"}}}}};
  CHECK(rendered({{"page", "{{#list}}{{x}} {{/list}}"}}, test::json_value(json)) == "1 outer 3 ");
}

TEST_CASE("a renderer appends, and renders the same twice and in several threads", "[template]") {
  auto compiled = compile_templates({{"page", FileId{0}, "{{heading}}:{{#rows}}{{>row}}{{/rows}}\n"},
                                     {"row", FileId{1}, "{{number}}{{#parts}}({{>row}}){{/parts}} "}});
  REQUIRE(compiled.diagnostics.empty());
  TemplateId id = *compiled.templates.find("page");
  auto page_of = [](std::size_t i) {
    Page page;
    page.heading = std::to_string(i);
    page.rows = {{"a", static_cast<int>(i), {{"b", 7, {}}}}, {"c", 3, {}}};
    return page;
  };
  auto expected = [](std::size_t i) { return std::to_string(i) + ":" + std::to_string(i) + "(7 ) 3 \n"; };
  std::string out = "before\n";
  RenderErrors errors;
  Renderer twice(compiled.templates);
  for (std::size_t i : {1, 1, 2}) twice.render(id, value_of(page_of(i)), out, errors);
  CHECK(out == "before\n" + expected(1) + expected(1) + expected(2));
  CHECK(errors.empty());

  constexpr unsigned threads = 4;
  std::vector<Renderer> renderers;
  for (unsigned t = 0; t < threads; ++t) renderers.emplace_back(compiled.templates);
  std::vector<std::string> pages(400);
  std::vector<RenderErrors> all_errors(pages.size());
  parallel_for(pages.size(), threads, [&](std::size_t i, unsigned thread) {
    Page page = page_of(i);
    renderers[thread].render(id, value_of(page), pages[i], all_errors[i]);
  });
  for (std::size_t i = 0; i < pages.size(); ++i) {
    CHECK(pages[i] == expected(i));
    CHECK(all_errors[i].empty());
  }
}
