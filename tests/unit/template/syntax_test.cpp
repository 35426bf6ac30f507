#include <catch2/catch.hpp>

#include "helpers.h"

using namespace planverk;

namespace {

void check(const std::string& text, const std::string& expected) {
  auto sources = test::sources_of({{"page", text}, {"layout", ""}, {"goal-card", ""}});
  CHECK(test::shown(compile_templates(sources).diagnostics, sources) == expected);
}

}  // namespace

TEST_CASE("a template that is not well-formed says where and why", "[template]") {
  check("fine {{a}} {{{b}}} {{&c.d}} {{#e}}{{.}}{{/e}} {{! note }} {{>goal-card}}", "");
  check("{{#rows}}\nx\n",
        "page:12 ``: template-syntax: `{{#rows}}` is not closed before the template ends; write `{{/rows}}` "
        "where it "
        "ends [page:3 `rows`: `{{#rows}}` is opened here]");
  check("{{#rows}}x{{/row}}",
        "page:13 `row`: template-syntax: `{{/row}}` closes nothing that is open; did you mean `rows`? "
        "[page:3 `rows`: `{{#rows}}` is opened here]");
  check("{{#a}}{{^b}}x{{/a}}",
        "page:16 `a`: template-syntax: `{{^b}}` is not closed before `{{/a}}`; write `{{/b}}` where it ends "
        "[page:9 `b`: `{{^b}}` is opened here]");
  check("x{{/a}}",
        "page:4 `a`: template-syntax: `{{/a}}` closes nothing that is open; nothing is open here: take it "
        "out or "
        "write its opening tag");
  check("{{#area}}{{/quite-different}}{{/area}}",
        "page:12 `quite-different`: template-syntax: `{{/quite-different}}` closes nothing that is open; "
        "what is open "
        "here is `{{#area}}` [page:3 `area`: `{{#area}}` is opened here]");
  check("a {{name\nb", "page:2 `{{name`: template-syntax: the tag `{{name` is not closed; end it with `}}`");
  check("a {{name} b {{c}}",
        "page:2 `{{name} b`: template-syntax: the tag `{{name} b` is not closed; end it with `}}`");
  check("{{{name}} b",
        "page:0 `{{{name}} b`: template-syntax: the tag `{{{name}} b` is not closed; end it with `}}}`");
  check("a {{}} b",
        "page:2 `{{}}`: template-syntax: this tag has no name; write a name between the delimiters, or `.` "
        "for the value itself");
  check("{{# if a }}{{/ if a }}",
        "page:4 `if a`: template-syntax: the name `if a` has spaces in it; a tag takes one name; Mustache "
        "has no operators or arguments\n"
        "page:15 `if a`: template-syntax: the name `if a` has spaces in it; a tag takes one name; Mustache "
        "has no operators or arguments");
  check("{{a..b}}",
        "page:2 `a..b`: template-syntax: the name `a..b` has a dot without a name beside it; write names "
        "with single "
        "dots between them, as in `goal.title`");
  check("{{a.}}",
        "page:2 `a.`: template-syntax: the name `a.` has a dot without a name beside it; write names with "
        "single "
        "dots between them, as in `goal.title`");
  check("{{=<%=}}",
        "page:0 `{{=<%=}}`: template-syntax: `{{=<%=}}` does not set two delimiters; write two delimiters "
        "with a "
        "space between them, as in `{{=<% %>=}}`");
}

TEST_CASE("all faults of a template are reported", "[template]") {
  check("{{}}\n{{/a}}\n{{>layuot}}",
        "page:0 `{{}}`: template-syntax: this tag has no name; write a name between the delimiters, or `.` "
        "for the value itself\n"
        "page:8 `a`: template-syntax: `{{/a}}` closes nothing that is open; nothing is open here: take it "
        "out or write its opening tag");
}

TEST_CASE("sections nest to a limit", "[template]") {
  auto nested = [](int depth) {
    std::string text;
    for (int i = 0; i < depth; ++i) text += "{{#a}}";
    for (int i = 0; i < depth; ++i) text += "{{/a}}";
    return compile_templates({{"page", FileId{0}, text}}).diagnostics.size();
  };
  CHECK(nested(64) == 0);
  CHECK(nested(65) == 1);
}

TEST_CASE("unknown partials and parents are errors with what was meant", "[template]") {
  check("{{>goalcard}}",
        "page:3 `goalcard`: template-unknown-partial: there is no template `goalcard`; did you mean "
        "`goal-card`?");
  check("{{<layot}}{{$a}}{{>xyzzy}}{{/a}}{{/layot}}",
        "page:3 `layot`: template-unknown-partial: there is no template `layot`; did you mean `layout`?\n"
        "page:19 `xyzzy`: template-unknown-partial: there is no template `xyzzy`");
}

TEST_CASE("a later template of the same name overrides an earlier one", "[template]") {
  auto compiled = compile_templates(
      {{"page", FileId{0}, "{{#broken}}"}, {"area", FileId{1}, "a"}, {"page", FileId{2}, "b"}});
  CHECK(compiled.diagnostics.empty());
  CHECK(compiled.templates.names() == std::vector<std::string_view>{"area", "page"});
  CHECK(compiled.templates.size() == 2);
  REQUIRE(compiled.templates.find("page"));
  CHECK(compiled.templates.name(*compiled.templates.find("page")) == "page");
  CHECK_FALSE(compiled.templates.find("pag"));
}
