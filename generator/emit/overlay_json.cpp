// api/overlay.json: for each superior plan its priorities, and how far each organisation of the same time
// answers them.

#include <algorithm>

#include "emit/data_files.h"
#include "emit/json_parts.h"
#include "site/addresses.h"

namespace planverk {
namespace {

using CoverageSpan = std::span<const OrganisationCoverage>;

// The overlay lists organisations by superior plan, so that those of one plan lie together.
CoverageSpan coverage_of(const Site& site, PlanId superior) {
  const auto& all = site.overlay.organisations;
  auto begin = std::find_if(all.begin(), all.end(), [&](const auto& it) { return it.superior == superior; });
  auto end = std::find_if(begin, all.end(), [&](const auto& it) { return it.superior != superior; });
  return {begin, end};
}

void write_support(JsonWriter& json, const Site& site, SupportId id) {
  const SupportLink& support = site.at(id);
  json.begin_object();
  json.member("goal", reference_of(site, entity(support.from)));
  json.member("to", reference_of(site, support.to));
  json.member("how", name_in(support_strength_names(), support.how));
  json.text_or_null("why", support.why);
  json.end_object();
}

void write_priority(JsonWriter& json, const Site& site, SectionId id, CoverageSpan coverage) {
  const Section& section = site.at(id);
  json.begin_object();
  json.member("id", reference_of(site, entity(id)));
  json.member("url", priority_address(site, id));
  json.member("number", section.priority_number);
  json.member("title", site.draft(id).title);
  json.key("goals"), write_references<GoalId>(json, site, section.goals);
  json.key("organisations"), json.begin_array();
  for (const OrganisationCoverage& organisation : coverage) {
    for (const PriorityCoverage& answer : organisation.priorities) {
      if (answer.priority != id) continue;
      json.begin_object();
      json.member("organisation", site.at(organisation.organisation).entry.id.value);
      json.member("coverage", coverage_name(answer.coverage));
      json.key("supports"), json.begin_array();
      for (SupportId support : answer.supports) write_support(json, site, support);
      json.end_array();
      json.end_object();
    }
  }
  json.end_array();
  json.end_object();
}

void write_organisation(JsonWriter& json, const Site& site, const OrganisationCoverage& coverage) {
  json.begin_object();
  json.member("organisation", site.at(coverage.organisation).entry.id.value);
  json.key("plans"), write_references<PlanId>(json, site, coverage.plans);
  json.member("fully", coverage.fully);
  json.member("partly", coverage.partly);
  json.member("none", coverage.none);
  json.key("own"), write_references<GoalId>(json, site, coverage.own);
  json.end_object();
}

void write_superior(JsonWriter& json, const Site& site, PlanId id) {
  const Plan& plan = site.at(id);
  CoverageSpan coverage = coverage_of(site, id);
  json.begin_object();
  json.member("plan", plan.address);
  json.member("url", url_of(site, entity(id)));
  json.member("organisation", site.at(plan.organisation).entry.id.value);
  json.member("title", plan.draft.head.title.value);
  json.member("period", plan.draft.head.period.printed);
  json.key("priorities"), json.begin_array();
  for (std::uint32_t i = 0; i < plan.section_count; ++i) {
    SectionId section{plan.first_section.value + i};
    if (!site.at(section).is_priority) continue;
    json.new_line();
    write_priority(json, site, section, coverage);
  }
  json.new_line(), json.end_array();
  json.key("organisations"), json.begin_array();
  for (const OrganisationCoverage& organisation : coverage) {
    json.new_line();
    write_organisation(json, site, organisation);
  }
  json.new_line(), json.end_array();
  json.end_object();
}

}  // namespace

std::string overlay_json(const Site& site) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("$schema", "overlay.schema.json");
  json.key("superiors"), json.begin_array();
  for (std::size_t i = 0; i < site.plans.size(); ++i) {
    if (!site.plans[i].has_priorities) continue;
    json.new_line();
    write_superior(json, site, PlanId::of(i));
  }
  json.new_line(), json.end_array();
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace planverk
