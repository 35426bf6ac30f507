#include "config/settings.h"

#include <fmt/core.h>

#include <catch2/catch.hpp>
#include <string>

using namespace planverk;

namespace {

Settings read(const std::string& text) {
  INFO(text);
  SettingsRead out = read_settings(FileId{1}, text);
  for (const Diagnostic& d : out.diagnostics) UNSCOPED_INFO(d.message);
  CHECK(out.diagnostics.empty());
  return out.settings;
}

// What site.yaml with a title and `text` complains about: "id <place> message / help", one a line.
std::string complaints(const std::string& text) {
  std::string site = "title: T\n" + text;
  std::string out;
  for (const Diagnostic& d : read_settings({}, site).diagnostics) {
    out += fmt::format("{} <{}> {} / {}\n", info(d.kind).id,
                       site.substr(d.span.begin, d.span.end - d.span.begin), d.message, d.help);
  }
  return out;
}

void check(const std::string& text, const std::string& expected) {
  INFO(text);
  CHECK(complaints(text) == expected);
}

}  // namespace

TEST_CASE("a title is all that site.yaml needs", "[config]") {
  Settings settings = read("title: Våra planer\n");
  CHECK(settings.title == yaml::Text{"Våra planer", {FileId{1}, 7, 19}});
  CHECK(settings.language.value == "sv");
  CHECK(settings.theme.value == "standard");
  CHECK(settings.base_url.empty());
  CHECK(settings.organisation.empty());
  CHECK(settings.lead_ins.empty());
  CHECK(settings.auto_links == AutoLinks{true, true, true});
  CHECK(settings.audience == Audience::everyone);
  CHECK_FALSE(settings.drafts);
  CHECK_FALSE(settings.portable);
  CHECK(settings.output == "public");
  CHECK(settings.statuses == standard_statuses());
  CHECK_FALSE(settings.today.has_value());
  for (std::string text : {"", "# tom\n", "language: sv\n", "title:\n"}) {
    INFO(text);
    SettingsRead empty = read_settings({}, text);
    REQUIRE(empty.diagnostics.size() == 1);
    CHECK(empty.diagnostics[0].kind == DiagnosticKind::missing_key);
  }
}

TEST_CASE("site.yaml's plain keys", "[config]") {
  Settings settings = read(
      "title: T\ndescription: Vad vi lovar\nlanguage: en-GB\norganisation: vansterpartiet\n"
      "lead_ins:\n  - '* ska'\n  - Målsättning*\ntheme: rod\naudience: members\ndrafts: true\ntoday: "
      "2026-03-01\n"
      "contact: info@example.org\noutput: sajt/ut\nportable: true\n"
      "accessibility: {contact: tillg@example.org, date: 2026-01-02, reviewed: Av oss., lacks: [Kartan]}\n"
      "repository:\n  edit: https://git.example.org/edit/{path}\n  changes: "
      "https://git.example.org/log/{path}?x=1\n");
  CHECK(settings.description == "Vad vi lovar");
  CHECK(settings.language.value == "en-GB");
  CHECK(settings.organisation.value == "vansterpartiet");
  REQUIRE(settings.lead_ins.size() == 2);
  CHECK(settings.lead_ins[0].value == "* ska");
  CHECK(settings.lead_ins[1].value == "Målsättning*");
  CHECK(settings.theme.value == "rod");
  CHECK(settings.audience == Audience::members);
  CHECK(settings.drafts);
  CHECK(settings.today == Date{2026, 3, 1});
  CHECK(settings.contact == "info@example.org");
  CHECK(settings.output == "sajt/ut");
  CHECK(settings.portable);
  CHECK(settings.accessibility == Accessibility{"tillg@example.org", Date{2026, 1, 2}, "Av oss.", {"Kartan"}});
  CHECK(settings.repository.edit == "https://git.example.org/edit/{path}");
  CHECK(settings.repository.changes == "https://git.example.org/log/{path}?x=1");
}

TEST_CASE("site.yaml is read strictly", "[config]") {
  check("titel: x\n", "unknown-key <titel> site.yaml has no key `titel` / did you mean `title`?\n");
  check("today: 2025-02-30\n",
        "impossible-date <2025-02-30> `2025-02-30` is no day of the calendar / 2025-02 has days 01 to 28\n");
  check("audience: membres\n",
        "unknown-value <membres> `membres` is no value of `audience` of site.yaml / "
        "it takes `public`, `members` or `board`; did you mean `members`?\n");
  check("drafts: ja\n",
        "wrong-type <ja> `drafts` of site.yaml takes `true` or `false`, not `ja` / write `true`\n");
  check("language: svenska språket\n",
        "unknown-value <svenska språket> `svenska språket` is no language / "
        "write a language tag, such as `sv`, `en` or `se`\n");
  check("accessibility: {kontakt: x}\n",
        "unknown-key <kontakt> accessibility has no key `kontakt` / did you mean `contact`?\n");
  // A file that could not be read to its end may have its title further down.
  SettingsRead broken = read_settings({}, "theme: @x\ntitle: T\n");
  REQUIRE(broken.diagnostics.size() == 1);
  CHECK(broken.diagnostics[0].kind == DiagnosticKind::yaml_syntax);
}

TEST_CASE("the site's address ends in a slash", "[config]") {
  auto url = [](std::string_view text) { return make_base_url(text).value_or("none"); };
  CHECK(url("https://plan.example.org") == "https://plan.example.org/");
  CHECK(url("HTTP://Plan.Example.org:8080/Planer") == "http://plan.example.org:8080/Planer/");
  CHECK(url("https://vänstern.se/") == "https://vänstern.se/");
  for (std::string_view wrong :
       {"", "https://", "https:///x", "plan.example.org", "ftp://x.se", "https://x.se/?a", "https://x.se/#a",
        "https://a b.se", "https://a@b.se", "javascript:alert(1)"}) {
    INFO(wrong);
    CHECK(url(wrong) == "none");
  }
  CHECK(read("title: T\nbase_url: http://x.se/a\n").base_url == "http://x.se/a/");
  check("base_url: www.x.se\n",
        "unknown-value <www.x.se> `www.x.se` is no address that a site can have / write it in full: "
        "`https://www.x.se/`\n");
  check("base_url: ftp://x.se\n",
        "unknown-value <ftp://x.se> `ftp://x.se` is no address that a site can have / write an address that "
        "begins "
        "with `https://` and has no `?` or `#`, such as `https://plan.example.org/`\n");
}

TEST_CASE("automatic links are switched all at once or one by one", "[config]") {
  CHECK(read("title: T\nauto_links: false\n").auto_links == AutoLinks{false, false, false});
  CHECK(read("title: T\nauto_links: true\n").auto_links == AutoLinks{true, true, true});
  CHECK(read("title: T\nauto_links: {terms: false}\n").auto_links == AutoLinks{true, true, false});
  CHECK(read("title: T\nauto_links: {organisations: false, references: false}\n").auto_links ==
        AutoLinks{false, false, true});
  check("auto_links: nej\n",
        "wrong-type <nej> `auto_links` of site.yaml takes `true` or `false`, not `nej` / write `false`\n");
  check("auto_links: {term: false}\n",
        "unknown-key <term> auto_links has no key `term` / did you mean `terms`?\n");
}

TEST_CASE("organisations have looks of their own", "[config]") {
  Settings settings =
      read("title: T\norganisations:\n  norrbotten: {accent: \"#DA291C\"}\n  sjuharad:\n");
  REQUIRE(settings.organisations.size() == 2);
  CHECK(settings.organisations[0].id.value == "norrbotten");
  CHECK(settings.organisations[0].accent == "#da291c");
  CHECK(settings.organisations[1].id.value == "sjuharad");
  CHECK(settings.organisations[1].accent.empty());
  check("organisations: {a: {accent: \"#d1c\"}}\n",
        "unknown-value <\"#d1c\"> `#d1c` is no colour for `accent` / write `\"#dd11cc\"`\n");
  check("organisations: {a: {accent: da291c}}\n",
        "unknown-value <da291c> `da291c` is no colour for `accent` / write `\"#da291c\"`\n");
  check("organisations: {a: {accent: röd, farg: x}}\n",
        "unknown-value <röd> `röd` is no colour for `accent` / "
        "write `#` and six digits of 0 to 9 and a to f in quotes, such as `\"#da291c\"`\n"
        "unknown-key <farg> organisation `a` has no key `farg` / it has the key `accent`\n");
  check("organisations: [a]\n",
        "wrong-type <[a]> organisations takes keys with values, not a list / write `key: value` on a line "
        "for each\n");
}

TEST_CASE("severities of diagnostics", "[config]") {
  Settings settings = read("title: T\nseverities:\n  raw-html: off\n  broken-link: warning\n");
  REQUIRE(settings.severities.size() == 2);
  CHECK(severity_of(settings, DiagnosticKind::raw_html) == Severity::off);
  CHECK(severity_of(settings, DiagnosticKind::broken_link) == Severity::warning);
  CHECK(severity_of(settings, DiagnosticKind::hidden_reference) ==
        info(DiagnosticKind::hidden_reference).severity);
  check("severities: {raw-htm: off}\n",
        "unknown-key <raw-htm> no diagnostic has the id `raw-htm` / did you mean `raw-html`?\n");
  check("severities: {raw-html: warn}\n",
        "unknown-value <warn> `warn` is no value of `raw-html` of severities / "
        "it takes `off`, `note`, `warning` or `error`; did you mean `warning`?\n");
}

TEST_CASE("an error may become a warning, and never go unsaid", "[config]") {
  CHECK(complaints("severities: {unknown-key: warning, bad-id: error, raw-html: off, hidden-reference: note}\n") == "");
  check("severities: {unknown-key: off}\n",
        "unknown-value <off> `unknown-key` cannot be made `off` / an error can be made a warning at the least\n");
  check("severities: {broken-link: note}\n",
        "unknown-value <note> `broken-link` cannot be made `note` / an error can be made a warning at the least\n");
  for (std::string always : {"address-collision", "invalid-utf8", "bad-id", "template-syntax", "template-missing"}) {
    check("severities: {" + always + ": warning}\n",
          "unknown-value <warning> `" + always + "` cannot be made `warning` / `address-collision`, `bad-id`, "
          "`invalid-utf8` and those that begin with `template-` are always errors\n");
  }
  // A refused line changes nothing.
  std::string text = "title: T\nseverities: {broken-link: off}\n";
  CHECK(severity_of(read_settings({}, text).settings, DiagnosticKind::broken_link) == Severity::error);
}

TEST_CASE("statuses replace the standard ones", "[config]") {
  Settings settings = read(
      "title: T\nstatuses:\n  - {id: klart, word: Klart, symbol: ✓, explanation: Nått., counts_as_done: "
      "true}\n"
      "  - {id: vantar, word: Väntar}\n");
  REQUIRE(settings.statuses.size() == 2);
  CHECK(settings.statuses[0].id.value == "klart");
  CHECK(settings.statuses[0].symbol == "✓");
  CHECK(settings.statuses[0].explanation == "Nått.");
  CHECK(settings.statuses[0].counts_as_done);
  CHECK_FALSE(settings.statuses[1].counts_as_done);
  check("statuses: [{id: a, word: A}, {id: a, word: B}]\n",
        "duplicate-id <a> two statuses have the id `a` / give one of them another id\n");
  check("statuses: [{id: På gång, word: A}]\n",
        "bad-id <På gång> `På gång` cannot be an id / write `pa-gang`\n");
  check("statuses: [{id: a}]\n", "missing-key <id> a status has no `word` / add `word: …`\n");
}

TEST_CASE("the addresses of the repository have a place for the path", "[config]") {
  check("repository: {edit: \"https://git.example.org/edit/\"}\n",
        "unknown-value <\"https://git.example.org/edit/\"> `edit` has no place for the file's path / "
        "put `{path}` where it belongs, such as `https://git.example.org/edit/main/{path}`\n");
  check("repository: {changes: \"git.example.org/{path}\"}\n",
        "unknown-value <\"git.example.org/{path}\"> `git.example.org/{path}` is no address for `changes` / "
        "write an address that begins with `https://`, with `{path}` where the file's path belongs\n");
}

TEST_CASE("the output folder stays inside the site folder", "[config]") {
  for (std::string wrong : {"..", "../x", "a/../../b", "/tmp/x", ".", "C:/x", "a//b", "\"a\\\\b\""}) {
    INFO(wrong);
    CHECK(complaints("output: " + wrong + "\n").starts_with("unknown-value "));
  }
  CHECK(read("title: T\noutput: a/b/\n").output == "a/b/");
}
