// api/plans.json: each plan's front matter, sections and motions. The text itself stands on its page.

#include "emit/data_files.h"
#include "emit/goal_facts_json.h"
#include "emit/json_parts.h"
#include "model/plan_text.h"
#include "site/addresses.h"
#include "site/versions.h"

namespace planverk {
namespace {

void write_decision(JsonWriter& json, const Site& site, const std::optional<Decision>& decision,
                    const std::optional<BodyId>& by) {
  if (!decision) return json.null();
  json.begin_object();
  json.key("by"), by ? write_body(json, site, *by) : json.null();
  json.key("date"), write_date(json, decision->date);
  json.end_object();
}

void write_section(JsonWriter& json, const Site& site, SectionId id) {
  const Section& section = site.at(id);
  const SectionDraft& draft = site.draft(id);
  json.begin_object();
  json.member("id", draft.id);
  json.member("title", draft.title);
  json.member("url", url_of(site, entity(id)));
  json.member("level", draft.level);
  json.key("parent"), section.parent ? json.string(site.draft(section.parent).id) : json.null();
  json.key("area"), write_reference(json, site, section.area);
  json.key("priority"), section.is_priority ? json.integer(section.priority_number) : json.null();
  json.key("responsible"), write_bodies(json, site, section.responsible);
  json.key("goals"), write_references<GoalId>(json, site, section.goals);
  json.end_object();
}

void write_motion_decision(JsonWriter& json, const MotionDecision& decision) {
  if (!decision.is_stated()) return json.null();
  json.begin_object();
  std::string_view outcome;
  if (decision.outcome != MotionOutcome::unstated) outcome = motion_outcome_names()[static_cast<std::size_t>(decision.outcome) - 1];
  json.text_or_null("outcome", outcome);
  json.text_or_null("text", decision.text);
  json.end_object();
}

void write_motion(JsonWriter& json, const Motion& motion) {
  json.begin_object();
  json.member("id", motion.id.value);
  json.text_or_null("title", motion.title);
  json.text_or_null("by", motion.by.value);
  json.text_or_null("text", motion.text);
  json.text_or_null("answer", motion.answer);
  json.key("decision"), write_motion_decision(json, motion.decision);
  json.key("clauses"), json.begin_array();
  for (const Clause& clause : motion.clauses) {
    json.begin_object();
    json.member("id", clause.id.value);
    json.text_or_null("text", clause.text);
    json.text_or_null("answer", clause.answer);
    json.key("decision"), write_motion_decision(json, clause.decision);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

// The register of changes: what the goals' amendments are, and those outside goals.
void write_register_row(JsonWriter& json, const Site& site, PlanId id, const Amendment& amendment) {
  const Plan& plan = site.at(id);
  json.begin_object();
  write_amendment(json, plan.draft, amendment);
  json.member("url", amendments_address(site, id) + "#andring-" + std::to_string(amendment.change + 1));
  json.key("goal");
  amendment.goal < 0 ? json.null() : json.string(plan.draft.goals[static_cast<std::size_t>(amendment.goal)].id);
  json.key("section");
  amendment.section < 0 ? json.null() : json.string(plan.draft.sections[static_cast<std::size_t>(amendment.section)].id);
  json.key("lines");
  if (amendment.first_line == 0) {
    json.null();
  } else {
    json.begin_object();
    json.member("from", amendment.first_line);
    json.member("to", amendment.last_line);
    json.end_object();
  }
  json.end_object();
}

void write_head(JsonWriter& json, const Site& site, PlanId id) {
  const Plan& plan = site.at(id);
  const PlanHead& head = plan.draft.head;
  json.member("id", plan.address);
  json.member("url", url_of(site, entity(id)));
  json.member("organisation", site.at(plan.organisation).entry.id.value);
  json.member("title", head.title.value);
  json.member("kind", name_in(plan_kind_names(), head.kind));
  json.key("period"), json.begin_object();
  json.member("printed", head.period.printed);
  json.key("from"), write_date(json, head.period.dates.first);
  json.key("to"), write_date(json, head.period.dates.last);
  json.end_object();
  json.member("status", name_in(plan_status_names(), head.status));
  json.key("proposed"), write_decision(json, site, head.proposed, plan.proposed_by);
  json.key("adopted"), write_decision(json, site, head.adopted, plan.adopted_by);
  json.member("audience", name_in(audience_names(), head.audience));
  json.text_or_null("language", head.language.value);
  json.text_or_null("summary", head.summary);
  json.key("responsible"), write_bodies(json, site, plan.responsible);
  json.key("source"), json.begin_object();
  json.text_or_null("title", head.source_title);
  json.text_or_null("note", head.source_note);
  json.text_or_null("address", head.source_url);
  json.end_object();
  json.key("former"), write_texts(json, head.former);
}

// Every id of the plan that has or had an address, so that a later publication can tell whether it still leads somewhere.
void write_ids(JsonWriter& json, const PlanDraft& draft) {
  json.key("goals"), json.begin_array();
  for (const GoalDraft& goal : draft.goals) json.string(goal.id);
  json.end_array();
  json.key("former_ids"), json.begin_array();
  for (const SectionDraft& section : draft.sections)
    for (const Text& former : section.former) json.string(former.value);
  for (const GoalDraft& goal : draft.goals)
    for (const Text& former : goal.former) json.string(former.value);
  json.end_array();
}

// What was decided must say the same in every later publication; drafts and proposals are still written.
void write_text_hash(JsonWriter& json, const PlanDraft& draft) {
  json.key("text");
  if (!is_decided(draft.head.status)) return json.null();
  std::vector<TextLine> lines = text_lines(draft);
  json.begin_object();
  json.member("hash", text_hash(lines));
  json.key("lines"), json.begin_array();
  for (const TextLine& line : lines) json.string(line_hash(line.words));
  json.end_array();
  json.end_object();
}

void write_plan(JsonWriter& json, const Site& site, PlanId id) {
  const Plan& plan = site.at(id);
  json.begin_object();
  write_head(json, site, id);
  json.key("superiors"), write_references<PlanId>(json, site, plan.superiors);
  json.key("inferiors"), write_references<PlanId>(json, site, plan.inferiors);
  json.key("earlier"), write_reference(json, site, plan.earlier);
  json.key("later"), write_reference(json, site, plan.later);
  json.key("translation_of"), write_reference(json, site, plan.translation_of);
  json.key("translations"), write_references<PlanId>(json, site, plan.translations);
  json.text_or_null("version", plan.draft.head.version);
  json.key("version_of"), write_reference(json, site, plan.version_of);
  json.key("versions"), write_references<PlanId>(json, site, plan.versions);
  json.key("comparisons"), json.begin_array();
  for (PlanId earlier : compared_with_earlier(site, id)) {
    json.begin_object();
    json.member("with", site.at(earlier).address);
    json.member("url", word_comparison_address(site, earlier, id));
    json.end_object();
  }
  json.end_array();
  json.member("has_priorities", plan.has_priorities);
  json.member("goal_count", plan.goal_count);
  write_ids(json, plan.draft);
  write_text_hash(json, plan.draft);
  json.key("sections"), json.begin_array();
  for (std::uint32_t i = 0; i < plan.section_count; ++i) write_section(json, site, {plan.first_section.value + i});
  json.end_array();
  json.key("motions"), json.begin_array();
  for (const Motion& motion : plan.draft.motions) write_motion(json, motion);
  json.end_array();
  json.key("amendments"), json.begin_array();
  for (const Amendment& amendment : plan.draft.amendments) write_register_row(json, site, id, amendment);
  json.end_array();
  json.end_object();
}

}  // namespace

std::string plans_json(const Site& site) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("$schema", "plans.schema.json");
  json.member("version", 1);
  json.key("plans"), json.begin_array();
  for (std::size_t i = 0; i < site.plans.size(); ++i) {
    json.new_line();
    write_plan(json, site, PlanId::of(i));
  }
  json.new_line(), json.end_array();
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace planverk
