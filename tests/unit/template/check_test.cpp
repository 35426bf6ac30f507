#include "template/check.h"

#include <catch2/catch.hpp>

#include "helpers.h"
#include "json_value.h"
#include "views.h"

using namespace planverk;

namespace {

// A view with a part that is known only at run time, as interface words are.
struct Words {
  static Type dynamic_type() { return test::json_type(); }
};

struct Site {
  Words words;
  test::Page page;
  static std::span<const Field> fields() {
    static const Field all[] = {field<&Site::words>("words", ""), field<&Site::page>("page", "")};
    return all;
  }
};

template <class View>
void check(std::vector<std::pair<std::string, std::string>> templates, const std::string& expected) {
  auto sources = test::sources_of(templates);
  CompiledTemplates compiled = compile_templates(sources);
  CHECK(test::shown(compiled.diagnostics, sources) == "");
  CHECK(test::shown(check_template(compiled.templates, TemplateId::of(0), type_of<View>()), sources) ==
        expected);
}

void check_page(const std::string& text, const std::string& expected) {
  check<test::Page>({{"page", text}}, expected);
}

}  // namespace

TEST_CASE("names are found before anything is rendered", "[template]") {
  check_page(
      "{{heading}} {{body}} {{link}} {{#rows}}{{title}} {{number}} {{heading}}{{/rows}} {{next.title}} "
      "{{best.number}} {{#best}}{{title}}{{/best}} {{#tags}}{{.}}{{/tags}} "
      "{{#adopted}}{{heading}}{{/adopted}} "
      "{{#draft}}{{heading}}{{/draft}} {{#heading}}{{.}}{{/heading}} {{#next.parts}}{{title}}{{/next.parts}}",
      "");
  check_page("{{titel}}",
             "page:2 `titel`: template-unknown-name: the view has no `titel`; the names here are `adopted`, "
             "`best`, `body`, `draft`, `heading`, `link`, `next`, `rows`, `some_rows`, `tags`");
  check_page("{{#rows}}{{titel}}{{/rows}}",
             "page:11 `titel`: template-unknown-name: the view has no `titel`; did you mean `title`?");
  check_page("{{#rows}}{{hedding}}{{/rows}}",
             "page:11 `hedding`: template-unknown-name: the view has no `hedding`; did you mean `heading`?");
  check_page("{{next.titel}}",
             "page:2 `next.titel`: template-unknown-name: `next` has no `titel`; did you mean `title`?");
}

TEST_CASE("both outcomes of a section are checked", "[template]") {
  check_page("{{#rows}}{{/rows}}{{^rows}}{{title}}{{number}}{{/rows}}",
             "page:29 `title`: template-unknown-name: the view has no `title`; the names here are `adopted`, "
             "`best`, "
             "`body`, `draft`, `heading`, `link`, `next`, `rows`, `some_rows`, `tags`\n"
             "page:38 `number`: template-unknown-name: the view has no `number`; the names here are "
             "`adopted`, `best`, "
             "`body`, `draft`, `heading`, `link`, `next`, `rows`, `some_rows`, `tags`");
  check_page("{{^draf}}{{hading}}{{/draf}}",
             "page:3 `draf`: template-unknown-name: the view has no `draf`; did you mean `draft`?\n"
             "page:11 `hading`: template-unknown-name: the view has no `hading`; did you mean `heading`?");
  // What an unknown section has inside is not known, so nothing more is said about it.
  check_page("{{#nxt}}{{title}}{{/nxt}}",
             "page:3 `nxt`: template-unknown-name: the view has no `nxt`; did you mean `next`?");
}

TEST_CASE("variables must be text", "[template]") {
  check_page("{{next}}",
             "page:2 `next`: template-wrong-kind: `next` is an object and cannot be written as text; write "
             "one of its fields, as in `{{next.…}}`");
  check_page("{{adopted}}",
             "page:2 `adopted`: template-wrong-kind: `adopted` is yes or no and cannot be written as text; "
             "use it as a section, as in `{{#adopted}}…{{/adopted}}`");
  check_page("{{#rows}}{{.}}{{/rows}}",
             "page:11 `.`: template-wrong-kind: `.` is an object and cannot be written as text; "
             "write one of its fields, as in `{{…}}`");
  check_page("{{#next}}{{parts}}{{/next}}",
             "page:11 `parts`: template-wrong-kind: `parts` is a list and cannot be written "
             "as text; use it as a section, as in `{{#parts}}…{{/parts}}`");
}

TEST_CASE("partials and parents are checked with the context they are called with", "[template]") {
  check<test::Page>(
      {{"page", "{{#rows}}{{>row}}{{/rows}}"}, {"row", "{{title}}{{#parts}}{{>row}}{{/parts}}"}}, "");
  check<test::Page>(
      {{"page", "{{#rows}}{{>row}}{{/rows}}{{>row}}"}, {"row", "{{number}}"}},
      "row:2 `number`: template-unknown-name: the view has no `number`; the names here are `adopted`, "
      "`best`, `body`, `draft`, `heading`, `link`, `next`, `rows`, `some_rows`, `tags`");
  // The argument is checked where the layout puts it; the default it replaces is never written.
  check<test::Page>({{"page", "{{<layout}}{{$row}}{{titel}}{{/row}}{{/layout}}"},
                     {"layout", "{{#rows}}{{$row}}{{nothing}}{{/row}}{{/rows}}"}},
                    "page:21 `titel`: template-unknown-name: the view has no `titel`; did you mean `title`?");
  check<test::Page>(
      {{"page", "{{<layout}}{{/layout}}"}, {"layout", "{{#rows}}{{$row}}{{titl}}{{/row}}{{/rows}}"}},
      "layout:19 `titl`: template-unknown-name: the view has no `titl`; did you mean `title`?");
  check<test::Page>(
      {{"page",
        "{{<page}}{{$a}}{{>page}}{{/a}}{{/page}}{{$a}}{{<page}}{{$a}}{{hading}}{{/a}}{{/page}}{{/a}}"}},
      "page:62 `hading`: template-unknown-name: the view has no `hading`; did you mean `heading`?");
}

TEST_CASE("what is dynamic is accepted", "[template]") {
  check<Site>({{"page",
                "{{words.goals}} {{#words}}{{goals}}{{#deep}}{{er}}{{/deep}}{{/words}} {{words.a.b.c}} "
                "{{#page}}{{words.x}}{{hading}}{{/page}}"}},
              "page:108 `hading`: template-unknown-name: the view has no `hading`; did you mean `heading`?");
}
