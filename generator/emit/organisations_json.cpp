// api/organisations.json: who there is, above and below each other, with their bodies and plans.

#include "emit/data_files.h"
#include "emit/json_parts.h"
#include "site/addresses.h"

namespace planverk {
namespace {

void write_members_of_body(JsonWriter& json, const Site& site, BodyId id) {
  const BodyEntry& entry = site.at(id).entry;
  json.begin_object();
  json.member("id", entry.id.value);
  json.member("name", entry.name);
  json.member("to_be_appointed", entry.to_be_appointed);
  json.key("goals"), write_references<GoalId>(json, site, site.at(id).goals);
  json.end_object();
}

void write_organisation(JsonWriter& json, const Site& site, OrganisationId id) {
  const Organisation& organisation = site.at(id);
  const OrganisationEntry& entry = organisation.entry;
  json.begin_object();
  json.member("id", entry.id.value);
  json.member("url", url_of(site, entity(id)));
  json.member("kind", name_in(organisation_kind_names(), entry.kind));
  json.member("name", entry.name);
  json.text_or_null("short_name", entry.short_name);
  json.key("aliases"), write_texts(json, entry.aliases);
  json.member("fictional", entry.fictional);
  json.key("parent"), write_reference(json, site, organisation.parent);
  json.key("children"), write_references<OrganisationId>(json, site, organisation.children);
  json.key("neighbours"), write_references<OrganisationId>(json, site, organisation.neighbours);
  json.key("plans"), write_references<PlanId>(json, site, organisation.plans);
  json.key("current"), write_reference(json, site, organisation.current);
  json.key("bodies"), json.begin_array();
  for (BodyId body : organisation.bodies) write_members_of_body(json, site, body);
  json.end_array();
  json.end_object();
}

void write_set(JsonWriter& json, const OrganisationSetEntry& set) {
  json.begin_object();
  json.member("id", set.id.value);
  json.member("name", set.name);
  json.key("members"), write_texts(json, set.members);
  json.member("complete", set.complete);
  json.end_object();
}

}  // namespace

std::string organisations_json(const Site& site) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("$schema", "organisations.schema.json");
  json.key("organisations"), json.begin_array();
  for (std::size_t i = 0; i < site.organisations.size(); ++i) {
    json.new_line();
    write_organisation(json, site, OrganisationId::of(i));
  }
  json.new_line(), json.end_array();
  json.key("sets"), json.begin_array();
  for (const OrganisationSetEntry& set : site.sets) {
    json.new_line();
    write_set(json, set);
  }
  json.end_array();
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace planverk
