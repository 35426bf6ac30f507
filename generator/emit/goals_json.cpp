// api/goals.json: one goal a line, so that two builds can be compared by eye.

#include "emit/data_files.h"
#include "emit/goal_facts_json.h"
#include "emit/json_parts.h"
#include "site/lines.h"
#include "site/versions.h"

namespace planverk {
namespace {

// Bytes that a goal takes on average, to spare the buffer its growth.
constexpr std::size_t usual_size = 1400;

void write_place(JsonWriter& json, const Site& site, const Goal& goal) {
  json.key("section");
  if (goal.section) {
    const SectionDraft& section = site.draft(goal.section);
    json.begin_object();
    json.member("id", section.id);
    json.member("title", section.title);
    json.end_object();
  } else {
    json.null();
  }
  json.key("area"), write_reference(json, site, goal.area);
}

void write_words(JsonWriter& json, const Site& site, GoalId id, const GoalDraft& draft) {
  json.member("text", draft.text);
  if (!draft.original.empty() && draft.original != draft.text) json.member("original", draft.original);
  json.text_or_null("lead_in", draft.lead_in);
  json.member("sentence", draft.sentence);
  json.key("lines");
  if (LineRange lines = lines_of(site, id); !lines.is_none()) {
    json.begin_object();
    json.member("from", lines.first);
    json.member("to", lines.last);
    json.end_object();
  } else {
    json.null();
  }
}

void write_responsible(JsonWriter& json, const Site& site, const Goal& goal) {
  json.key("responsible"), write_bodies(json, site, goal.responsible);
  json.key("responsible_from");
  switch (goal.responsible_from) {
    case ResponsibleFrom::nowhere: json.null(); break;
    case ResponsibleFrom::goal: json.string("goal"); break;
    case ResponsibleFrom::lead_in: json.string("lead_in"); break;
    case ResponsibleFrom::section: json.string("section"); break;
    case ResponsibleFrom::plan: json.string("plan"); break;
  }
  json.key("partners"), write_bodies(json, site, goal.partners);
  json.key("reports_to"), write_bodies(json, site, goal.reports_to);
}

void write_supports(JsonWriter& json, const Site& site, const Goal& goal) {
  json.key("supports"), json.begin_array();
  for (SupportId id : goal.supports) {
    const SupportLink& support = site.at(id);
    json.begin_object();
    json.member("to", reference_of(site, support.to));
    json.member("how", name_in(support_strength_names(), support.how));
    json.text_or_null("why", support.why);
    json.key("priority"), write_reference(json, site, support.priority);
    json.end_object();
  }
  json.end_array();
  json.key("supported_by"), json.begin_array();
  for (SupportId id : goal.supported_by) json.string(reference_of(site, entity(site.at(id).from)));
  json.end_array();
}

void write_recurrences(JsonWriter& json, const Goal& goal) {
  json.key("recurrence");
  goal.recurrences.empty() ? json.null() : write_recurrence(json, goal.recurrences.front());
  if (goal.recurrences.size() < 2) return;
  json.key("more_recurrences"), json.begin_array();
  for (std::size_t i = 1; i < goal.recurrences.size(); ++i) write_recurrence(json, goal.recurrences[i]);
  json.end_array();
}

// The goal in the present text, of an earlier version's.
GoalId version_of(const Site& site, GoalId id) {
  PlanId present = site.at(site.at(id).plan).version_of;
  return present ? same_goal(site, id, present) : GoalId{};
}

void write_relatives(JsonWriter& json, const Site& site, GoalId id, const Goal& goal, const GoalFacts* facts) {
  json.key("continues"), write_references<GoalId>(json, site, goal.continues);
  json.key("continued_by"), write_references<GoalId>(json, site, goal.continued_by);
  json.key("ended_by"), json.begin_array();
  for (EndingId ending : goal.endings) write_ending(json, site, ending);
  json.end_array();
  json.key("part_of"), write_reference(json, site, goal.part_of);
  json.key("parts"), write_references<GoalId>(json, site, goal.parts);
  json.member("do_less", facts && facts->do_less);
  json.key("translation_of"), write_reference(json, site, goal.translation_of);
  json.key("version_of"), write_reference(json, site, version_of(site, id));
  json.member("counted", site.is_counted(id));
}

// What follows from the facts on the build's day.
void write_progress(JsonWriter& json, const GoalProgress& progress) {
  auto number_or_null = [&](std::string_view key, const auto& value) {
    json.key(key);
    value ? json.number(static_cast<double>(*value)) : json.null();
  };
  json.key("progress"), json.begin_object();
  json.member("done", progress.done);
  json.member("closed", progress.closed);
  json.member("overdue", progress.overdue);
  json.key("days_overdue"), progress.overdue ? json.integer(progress.days_overdue) : json.null();
  number_or_null("value", progress.value);
  json.key("reached"), progress.reached ? json.boolean(*progress.reached) : json.null();
  number_or_null("share", progress.share);
  json.key("occasions");
  if (progress.occasions) {
    json.begin_object();
    json.member("held", progress.occasions->held);
    number_or_null("expected", progress.occasions->expected);
    number_or_null("total", progress.occasions->total);
    json.member("limit", progress.occasions->is_limit);
    json.end_object();
  } else {
    json.null();
  }
  json.key("parts"), json.begin_object();
  json.member("total", progress.parts);
  json.member("done", progress.parts_done);
  json.member("overdue", progress.parts_overdue);
  json.end_object();
  json.end_object();
}

void write_goal(JsonWriter& json, const Site& site, GoalId id) {
  const Goal& goal = site.at(id);
  const Plan& plan = site.at(goal.plan);
  const GoalDraft& draft = site.draft(id);
  const GoalFacts* facts = site.facts(id);
  json.begin_object();
  json.member("id", draft.id);
  json.member("url", url_of(site, entity(id)));
  json.member("plan", plan.address);
  json.member("organisation", site.at(plan.organisation).entry.id.value);
  json.member("number", draft.number);
  write_place(json, site, goal);
  write_words(json, site, id, draft);
  json.key("targets"), write_targets(json, goal.targets);
  json.key("deadline"), write_deadline(json, site, goal);
  write_recurrences(json, goal);
  write_responsible(json, site, goal);
  json.key("status"), goal.status ? json.string(site.at(goal.status).id) : json.null();
  write_progress(json, site.progress_of(id));
  json.key("followups"), write_followups(json, facts);
  write_slots(json, facts);
  write_supports(json, site, goal);
  write_relatives(json, site, id, goal, facts);
  json.key("amendments"), write_amendments(json, plan.draft, draft);
  json.text_or_null("change", draft.side == markdown::Side::inserted  ? "inserted"
                              : draft.side == markdown::Side::deleted ? "deleted"
                                                                      : "");
  json.end_object();
}

}  // namespace

std::string goals_json(const Site& site) {
  std::string out;
  out.reserve(site.goals.size() * usual_size + 256);
  JsonWriter json(out);
  json.begin_object();
  json.member("$schema", "goals.schema.json");
  json.key("goals"), json.begin_array();
  for (std::size_t i = 0; i < site.goals.size(); ++i) {
    json.new_line();
    write_goal(json, site, GoalId::of(i));
  }
  json.new_line(), json.end_array();
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace planverk
