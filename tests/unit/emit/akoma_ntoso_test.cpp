#include "emit/akoma_ntoso.h"

#include <catch2/catch.hpp>
#include <set>

#include "../view/small_site.h"
#include "element_order.h"

using namespace planverk;
using namespace planverk::test;

namespace {

// By akomantoso30.xsd (OASIS LegalDocML 1.0, Committee Specification 01, 2017): what a plan uses of it.
ContentModels models() {
  const std::string blocks = "(p|blockList|blockContainer|table)";
  const std::string words = "(ins|del|b|i|a|span|br|marker|docType|docTitle|docProponent|docStatus|docDate)*";
  const std::string core = "FRBRthis FRBRuri+ FRBRalias* FRBRdate+ FRBRauthor+";
  ContentModels out = {
      {"akomaNtoso", "statement"},
      {"statement", "meta preface? mainBody"},
      {"meta", "identification workflow? analysis? references"},
      {"identification", "FRBRWork FRBRExpression FRBRManifestation"},
      {"FRBRWork", core + " FRBRcountry FRBRsubtype? FRBRnumber* FRBRname*"},
      {"FRBRExpression", core + " FRBRversionNumber? FRBRauthoritative? FRBRmasterExpression? FRBRlanguage+ FRBRtranslation*"},
      {"FRBRManifestation", core + " FRBRportion? FRBRformat?"},
      {"workflow", "step+"},
      {"analysis", "activeModifications? passiveModifications?"},
      {"passiveModifications", "textualMod+"},
      {"textualMod", "source+ destination+ old* new*"},
      {"references", "(original|passiveRef|TLCOrganization|TLCConcept)+"},
      {"preface", blocks + "+"},
      {"mainBody", "(section|paragraph|list|point|p)+"},
      {"section", "heading? intro? (section|paragraph|list|point)*"},
      {"paragraph", "content"},
      {"list", "intro? (point|paragraph)*"},
      {"point", "num? content"},
      {"blockList", "item+"},
      {"item", "num? " + blocks + "+"},
      {"blockContainer", blocks + "+"},
      {"table", "tr+"},
      {"tr", "(th|td)+"},
  };
  for (const char* name : {"content", "intro", "th", "td"}) out[name] = blocks + "*";
  for (const char* name : {"p", "heading", "num", "ins", "del", "b", "i", "a", "span"}) out[name] = words;
  return out;
}

XmlNode read(const SmallSite& site, std::uint32_t plan) {
  std::string out;
  append_akoma_ntoso(site.context(), PlanId{plan}, out);
  XmlNode root = read_xml(out);
  CHECK(faults_of(root, models()) == "");
  // xsd:unique of the schema, and no spaces.
  std::set<std::string> seen;
  auto check_ids = [&](const XmlNode& node, auto& self) -> void {
    if (std::string id = node.attribute("eId"); id != "(none)") {
      INFO(id);
      CHECK(seen.insert(id).second);
      CHECK(id.find(' ') == id.npos);
    }
    for (const XmlNode& child : node.children) self(child, self);
  };
  check_ids(root, check_ids);
  return root;
}

std::vector<std::string> attributes(const XmlNode& root, std::string_view element, std::string_view name) {
  std::vector<std::string> out;
  for (const XmlNode* node : all_named(root, element)) out.push_back(node->attribute(name));
  return out;
}

using Texts = std::vector<std::string>;

const std::string head = "---\ntitle: \"Plan <1> & 2\"\nkind: district-plan\nperiod: \"2026\"\nstatus: proposal\n"
                         "proposed: {by: styrelsen, date: 2026-02-02}\n---\n\n";

XmlNode of_text(const std::string& body, const std::string& motions = "") {
  return read(SmallSite({{"norra", "2026", head + body, "", motions}}), 0);
}

}  // namespace

TEST_CASE("sections, paragraphs and goals have ids made from the plan's own", "[emit]") {
  XmlNode root = of_text(
      "Först.\n\n## Ett {#ett}\n\nOrd.\n\n### Inuti {#inuti}\n\nVi ska:\n\n- Göra a. {#a}\n- Göra b. {#b}\n\nMer.\n\n"
      "## Två {#tva}\n\n{.goal #ensam}\nEtt löfte.\n");
  CHECK(attributes(root, "section", "eId") == Texts{"sec_ett", "sec_inuti", "sec_tva"});
  CHECK(attributes(root, "paragraph", "eId") == Texts{"para_1", "sec_ett__para_1", "sec_inuti__para_1"});
  CHECK(attributes(root, "list", "eId") == Texts{"list_a", "list_ensam"});
  CHECK(attributes(root, "point", "eId") == Texts{"point_a", "point_b", "point_ensam"});
  CHECK(all_named(root, "section")[0]->count("section") == 1);
  CHECK(all_named(root, "intro").at(0)->children.at(0).text == "Vi ska:");
  CHECK(all_named(root, "num").at(1)->text == "2");
}

TEST_CASE("all that Markdown has is written by the schema, whatever it holds", "[emit]") {
  XmlNode root = of_text(
      "## & \\<b\\> ]]\\>\x02 {#x}\n\n> Citat \"&\"\n>\n> 1. ett\n>\n>    > djupt\n\n3. tre\n   - under **fet *båda***\n4. `<fyra>`\n\n"
      "| A & | B |\n| --- | --- |\n| c | \\<d\\> |\n\n```\nrad <1>\n  rad 2\n```\n\n---\n\n~~borta~~ \\\nny rad ![bild & text](https://example.org/a.png?x=1&y=2)\n\n"
      "[ut](https://example.org/?a=1&b=\"2\") [skum](javascript:alert(1)) [](section:norra/2026#x) {==märkt==}\n\n-\n");
  CHECK(all_named(root, "heading")[0]->text == "& <b> ]]>");
  CHECK(attributes(root, "a", "href") == Texts{"https://example.org/?a=1&b=\"2\"", "#sec_x"});
  CHECK(all_named(root, "blockContainer").size() == 2);
  CHECK(all_named(root, "num").at(1)->text == "3.");
  CHECK(all_named(root, "tr").size() == 2);
  CHECK(all_named(root, "docTitle").at(0)->text == "Plan <1> & 2");
}

TEST_CASE("an empty text is a file, too", "[emit]") { CHECK(all_named(of_text(""), "mainBody").at(0)->count("p") == 1); }

TEST_CASE("changes are marked in the text and told of in its analysis, with their motions", "[emit]") {
  XmlNode root = of_text(
      "Vi ska:\n\n- Nå {~~500~>600~~}{>>M1<<} medlemmar. {#a}\n- {++Helt *nytt* mål++}{>>M2:1 & mer<<}. {#b}\n- {--Gammalt.--} {#c}\n\n"
      "## {++Nytt++} avsnitt {#d}\n\nOrd {==här==}{>>tanke<<}.\n",
      "M1: {title: \"Fler & <bättre>\", by: \"X\"}\nM2: {title: \"Nytt\", by: \"X\"}\n");
  CHECK(attributes(root, "del", "eId") == Texts{"del_1", "del_3"});
  CHECK(attributes(root, "ins", "eId") == Texts{"ins_1", "ins_2", "ins_2__2", "ins_2__3", "ins_4"});
  CHECK(attributes(root, "textualMod", "type") == Texts{"substitution", "insertion", "repeal", "insertion"});
  CHECK(attributes(root, "source", "href") == Texts{"#motion_1", "#motion_2", "(none)", "(none)"});
  CHECK(attributes(root, "destination", "href") == Texts{"#point_a", "#point_b", "#point_c", "#sec_d"});
  CHECK(attributes(root, "old", "href") == Texts{"#del_1", "#del_3"});
  CHECK(attributes(root, "passiveRef", "showAs") == Texts{"M1 Fler & <bättre>", "M2 Nytt"});
  CHECK(all_named(root, "statement")[0]->attribute("contains") == "multipleVersions");
  // Every reference within the file leads somewhere.
  std::set<std::string> ids;
  for (const char* name : {"section", "point", "ins", "del", "passiveRef", "TLCOrganization", "TLCConcept"})
    for (const std::string& id : attributes(root, name, "eId")) ids.insert("#" + id);
  for (const char* name : {"source", "destination", "old", "new", "FRBRauthor"})
    for (const std::string& href : attributes(root, name, "href")) CHECK((href == "(none)" || ids.contains(href)));
  for (const std::string& by : attributes(root, "step", "by")) CHECK(ids.contains(by));
  for (const std::string& refers : attributes(root, "step", "refersTo")) CHECK(ids.contains(refers));
}

TEST_CASE("printed lines stand where they begin", "[emit]") {
  std::string body = "## Rubrik {#r}\n\nEn rad som är\nlång.\n";
  SmallSite site({{"norra", "2026", head + body, "", "", "1\tRubrik\n2\t\n3\tEn rad som\n4\tär lång.\n"}});
  XmlNode root = read(site, 0);
  CHECK(attributes(root, "marker", "eId") == Texts{"line_1", "line_2", "line_3", "line_4"});
  CHECK(all_named(root, "p").back()->text == "En rad som är\nlång.");
}

TEST_CASE("texts of a plan are expressions of one work", "[emit]") {
  auto text = [](std::string name, std::string more) {
    return PlanText{"norra", name, "---\ntitle: \"Plan\"\nkind: district-plan\nperiod: \"2026\"\n" + more + "---\n\nOrd.\n", "", ""};
  };
  SmallSite site({text("2026", "status: adopted\nadopted: {by: styrelsen, date: 2026-03-21}\n"),
                  text("2026-forslag", "status: proposal\nproposed: {by: styrelsen, date: 2026-02-02}\nversion_of: norra/2026\n"),
                  text("2026-en", "status: adopted\nadopted: {by: styrelsen, date: 2026-03-21}\nlanguage: en\ntranslation_of: norra/2026\n"),
                  text("2026-odaterad", "status: proposal\nversion_of: norra/2026\n"),
                  text("2026-annan", "status: proposal\nversion_of: norra/2026\n")});
  const std::string work = "/akn/se/statement/district-plan/norra/2026-01-01/2026";
  std::map<std::string, Texts> expressions;
  for (std::uint32_t i = 0; i < site.site().plans.size(); ++i) {
    XmlNode root = read(site, i);
    Texts uris = attributes(root, "FRBRuri", "value");
    CHECK(uris.at(0) == work);
    CHECK(uris.at(2) == uris.at(1) + ".xml");
    expressions[site.site().plans[i].address] = {uris.at(1), attributes(root, "statement", "contains").at(0)};
    bool translated = site.site().plans[i].address.ends_with("-en");
    CHECK(attributes(root, "FRBRtranslation", "href") == (translated ? Texts{work + "/swe@2026-03-21"} : Texts{}));
    CHECK(attributes(root, "FRBRmasterExpression", "href").size() == attributes(root, "original", "href").size());
  }
  CHECK(expressions["norra/2026"] == Texts{work + "/swe@2026-03-21", "singleVersion"});
  CHECK(expressions["norra/2026-forslag"][0] == work + "/swe@2026-02-02");
  CHECK(expressions["norra/2026-en"][0] == work + "/eng@2026-03-21");
  CHECK(expressions["norra/2026-odaterad"][0] == work + "/swe@2026-odaterad");
  CHECK(expressions["norra/2026-annan"][0] == work + "/swe@2026-annan");
}

TEST_CASE("links lead to the site where it knows its address, else from the plan's folder", "[emit]") {
  SmallSite site({{"norra", "2026", head + "[](organisation:partiet) [](plan:norra/2026)\n", "", ""}});
  CHECK(attributes(read(site, 0), "a", "href") == Texts{"https://example.org/planer/partiet/", "https://example.org/planer/norra/2026/"});
  site.settings().base_url.clear();
  CHECK(attributes(read(site, 0), "a", "href") == Texts{"../../partiet/", "./"});
  CHECK(attributes(read(site, 0), "FRBRalias", "value").empty());
}
