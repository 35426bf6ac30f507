#include "emit/data_files.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "sample_site.h"

using namespace planverk;
using Json = nlohmann::json;

namespace {

const Json& follow(const Json& root, const Json& schema) {
  if (!schema.contains("$ref")) return schema;
  return follow(root, root.at(Json::json_pointer(schema["$ref"].get<std::string>().substr(1))));
}

bool is_type(const Json& value, const std::string& type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "number") return value.is_number();
  if (type == "integer") return value.is_number_integer();
  if (type == "boolean") return value.is_boolean();
  return type == "null" && value.is_null();
}

// As much of JSON Schema as the schemas use, and stricter: a key that the schema does not name is a fault.
std::string fault(const Json& root, const Json& reference, const Json& value, const std::string& place) {
  const Json& schema = follow(root, reference);
  if (schema.contains("anyOf")) {
    std::string last;
    for (const Json& one : schema["anyOf"]) {
      last = fault(root, one, value, place);
      if (last.empty()) return {};
    }
    return last;
  }
  if (schema.contains("enum")) {
    for (const Json& one : schema["enum"]) {
      if (one == value) return {};
    }
    return place + ": not in the enum";
  }
  Json types = schema.at("type").is_array() ? schema["type"] : Json::array({schema["type"]});
  bool fits = false;
  for (const Json& type : types) fits = fits || is_type(value, type);
  if (!fits) return place + ": wrong type";
  if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      std::string found = fault(root, schema.at("items"), value[i], place + "/" + std::to_string(i));
      if (!found.empty()) return found;
    }
  }
  if (value.is_object()) {
    for (const Json& key : schema.at("required")) {
      if (!value.contains(key)) return place + ": lacks " + key.get<std::string>();
    }
    for (const auto& [key, member] : value.items()) {
      if (!schema["properties"].contains(key)) return place + ": the schema has no " + key;
      std::string found = fault(root, schema["properties"][key], member, place + "/" + key);
      if (!found.empty()) return found;
    }
  }
  return {};
}

void check(const std::string& data, std::string_view schema) {
  Json rules = Json::parse(schema);
  CHECK(fault(rules, rules, Json::parse(data), "") == "");
}

Site full_site() {
  Site site = sample_site();
  GoalFacts& facts = facts_of_local_goal(site);
  facts.followups.push_back(follow_up(day(2025, 10, 1), day(2025, 12, 31), "partly", "På väg."));
  facts.followups.back().value = 3.5;
  facts.activities.push_back({"Boka lokal", {}});
  facts.cost = Cost{12000.0, "kronor", "", false};
  facts.criteria = {"Alla har gått"};
  facts.do_less = true;
  site.areas.push_back({{{"studier", {}}, "Studier", {}}, {}, {}});
  site.events.push_back({{{"val-2026", {}}, "Valet", {day(2026, 9, 13), day(2026, 9, 13)}, "", false}, {}});
  site.bodies.push_back({{{"styrelsen", {}}, "Styrelsen", {"norr", {}}, {}, false}, OrganisationId{1}, {GoalId{1}}});
  site.organisations[1].bodies = {BodyId{0}};
  Goal& goal = site.goals[1];
  goal.area = AreaId{0};
  goal.status = StatusId{0};
  goal.responsible = {BodyId{0}};
  goal.responsible_from = ResponsibleFrom::section;
  goal.continues = GoalId{0};
  goal.event = EventId{0};
  Deadline deadline;
  deadline.relation = TimeRelation::before;
  deadline.dates = {day(2026, 9, 13), day(2026, 9, 13)};
  deadline.text = "före valet";
  goal.deadline = deadline;
  Target target;
  target.comparator = Comparator::between;
  target.value = 10, target.upper = 12.5;
  target.unit = "kurser";
  target.baseline = Baseline{4, day(2024, 12, 31)};
  goal.targets = {target};
  Recurrence recurrence;
  recurrence.count = 4;
  recurrence.per = "year";
  recurrence.held = {day(2025, 3, 1)};
  goal.recurrences = {recurrence, recurrence};
  PlanDraft& draft = site.plans[1].draft;
  draft.goals[0].original = "Hålla kurs.";
  draft.goals[0].side = markdown::Side::inserted;
  draft.goals[0].changes = {0, 1};
  markdown::Change change;
  change.kind = markdown::ChangeKind::substitution;
  change.comment = "M1:2, styrelsen";
  markdown::Change comment;
  comment.kind = markdown::ChangeKind::comment;
  comment.comment = "bra";
  draft.document.changes = {change, comment};
  Motion motion;
  motion.id.value = "M1";
  motion.title = "Fler kurser";
  motion.answer = "Bifall";
  motion.by.value = "norr";
  motion.clauses.push_back({{"2", {}}, "Att kurser hålls.", "", {MotionOutcome::accepted, "Enhälligt."}});
  draft.motions.push_back(motion);
  Amendment amendment;
  amendment.kind = markdown::ChangeKind::substitution;
  amendment.before = "kurs";
  amendment.after = "\"grundkurs\"";
  amendment.goal = 0;
  amendment.first_line = amendment.last_line = 7;
  amendment.motions = {{0, 0, "2"}};
  draft.amendments = {amendment};
  draft.head.adopted = Decision{{"styrelsen", {}}, day(2025, 3, 15)};
  site.plans[1].adopted_by = BodyId{0};
  return site;
}

}  // namespace

TEST_CASE("data files say what their schemas promise", "[emit]") {
  for (const Site& site : {Site{}, sample_site(), full_site()}) {
    check(goals_json(site), goals_schema());
    check(plans_json(site), plans_schema());
    check(overlay_json(site), overlay_schema());
    check(organisations_json(site), organisations_schema());
  }
}

TEST_CASE("a goal as data", "[emit]") {
  Json goal = Json::parse(goals_json(full_site()))["goals"][1];
  CHECK(goal["id"] == "grundkurs");
  CHECK(goal["url"] == "norr/2025-2026/grundkurs.html");
  CHECK(goal["plan"] == "norr/2025-2026");
  CHECK(goal["organisation"] == "norr");
  CHECK(goal["section"] == Json::parse(R"({"id":"studier","title":"Studier"})"));
  CHECK(goal["text"] == "Hålla \"grundkurs\" & prata.");
  CHECK(goal["original"] == "Hålla kurs.");
  CHECK(goal["lines"].is_null());
  CHECK(goal["deadline"]["to"] == "2026-09-13");
  CHECK(goal["deadline"]["event"] == "val-2026");
  CHECK(goal["targets"][0]["upper"] == 12.5);
  CHECK(goal["recurrence"]["count"] == 4);
  CHECK(goal["more_recurrences"].size() == 1);
  CHECK(goal["responsible"][0] == Json::parse(R"({"id":"styrelsen","organisation":"norr","name":"Styrelsen"})"));
  CHECK(goal["responsible_from"] == "section");
  CHECK(goal["supports"][0]["to"] == "partiet/2025-2026#studier");
  CHECK(goal["continues"] == "partiet/2025-2026#grundkurs");
  CHECK(goal["change"] == "inserted");
  CHECK(goal["amendments"].dump() == R"([{"after":"\"grundkurs\"","before":"kurs","comment":"M1:2, styrelsen","kind":"substitution",)"
                                    R"("motions":[{"clause":"2","motion":"M1"}],"number":1}])");
}

TEST_CASE("the register of changes as data", "[emit]") {
  Json plan = Json::parse(plans_json(full_site()))["plans"][1];
  REQUIRE(plan["amendments"].size() == 1);
  CHECK(plan["amendments"][0]["url"] == "norr/2025-2026/andringar/#andring-1");
  CHECK(plan["amendments"][0]["goal"] == "grundkurs");
  CHECK(plan["amendments"][0]["lines"] == Json::parse(R"({"from":7,"to":7})"));
  CHECK(plan["motions"][0]["decision"].is_null());
  CHECK(plan["motions"][0]["clauses"][0]["decision"] == Json::parse(R"({"outcome":"accepted","text":"Enhälligt."})"));
}

TEST_CASE("goals stand one to a line", "[emit]") {
  std::string text = goals_json(sample_site());
  CHECK(std::count(text.begin(), text.end(), '\n') == 4);
  CHECK(text.starts_with("{\"$schema\":\"goals.schema.json\",\"goals\":[\n{\"id\":"));
}

TEST_CASE("the overlay names each organisation's answer", "[emit]") {
  Json superior = Json::parse(overlay_json(sample_site()))["superiors"][0];
  CHECK(superior["plan"] == "partiet/2025-2026");
  Json priority = superior["priorities"][0];
  CHECK(priority["url"] == "partiet/2025-2026/prioritering/studier.html");
  CHECK(priority["organisations"][0]["coverage"] == "fully");
  CHECK(priority["organisations"][0]["supports"][0]["goal"] == "norr/2025-2026#grundkurs");
  CHECK(superior["organisations"][0]["fully"] == 1);
}
