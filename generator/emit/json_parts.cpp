#include "emit/json_parts.h"

#include <array>

#include "site/addresses.h"

namespace planverk {
namespace {

std::string in_plan(const Site& site, PlanId plan, std::string_view id) {
  std::string reference = site.at(plan).address;
  reference += '#';
  reference += id;
  return reference;
}

std::string body_reference(const Site& site, BodyId id) {
  const Body& body = site.at(id);
  return site.at(body.organisation).entry.id.value + "/" + body.entry.id.value;
}

}  // namespace

std::string reference_of(const Site& site, Entity it) {
  switch (it.kind) {
    case EntityKind::none: return {};
    case EntityKind::organisation: return site.organisations[it.index].entry.id.value;
    case EntityKind::plan: return site.plans[it.index].address;
    case EntityKind::section: return in_plan(site, site.sections[it.index].plan, site.draft(SectionId{it.index}).id);
    case EntityKind::goal: return in_plan(site, site.goals[it.index].plan, site.draft(GoalId{it.index}).id);
    case EntityKind::area: return site.areas[it.index].entry.id.value;
    case EntityKind::event: return site.events[it.index].entry.id.value;
    case EntityKind::body: return body_reference(site, BodyId{it.index});
    case EntityKind::term: return site.terms[it.index].entry.id.value;
    case EntityKind::reference: return site.references[it.index].entry.id.value;
  }
  return {};
}

std::string url_of(const Site& site, Entity entity) {
  Address address = address_of(site, entity);
  if (!address.fragment.empty()) address.path += '#' + address.fragment;
  return std::move(address.path);
}

void write_date(JsonWriter& json, Date date) { date.is_none() ? json.null() : json.string(to_iso(date)); }

void write_dates(JsonWriter& json, DateRange dates) {
  if (dates.is_none()) return json.null();
  json.begin_object();
  json.key("from"), write_date(json, dates.first);
  json.key("to"), write_date(json, dates.last);
  json.end_object();
}

void write_body(JsonWriter& json, const Site& site, BodyId id) {
  const Body& body = site.at(id);
  json.begin_object();
  json.member("id", body.entry.id.value);
  json.member("organisation", site.at(body.organisation).entry.id.value);
  json.member("name", body.entry.name);
  json.end_object();
}

void write_bodies(JsonWriter& json, const Site& site, std::span<const BodyId> bodies) {
  json.begin_array();
  for (BodyId id : bodies) write_body(json, site, id);
  json.end_array();
}

void write_texts(JsonWriter& json, std::span<const Text> texts) {
  json.begin_array();
  for (const Text& text : texts) json.string(text.value);
  json.end_array();
}

void write_ending(JsonWriter& json, const Site& site, EndingId id) {
  const Ending& ending = site.at(id);
  json.begin_object();
  json.member("goal", reference_of(site, entity(ending.goal)));
  json.member("plan", site.at(ending.by).address);
  std::string_view became;
  if (ending.became != GoalEnd::unstated) became = goal_end_names()[static_cast<std::size_t>(ending.became) - 1];
  json.text_or_null("became", became);
  json.text_or_null("why", ending.why);
  json.end_object();
}

std::string_view comparator_name(Comparator comparator) {
  constexpr std::array<std::string_view, 8> names = {"value", "at_least", "at_most", "over",
                                                     "under", "about",    "exactly", "between"};
  return names[static_cast<std::size_t>(comparator)];
}

std::string_view time_relation_name(TimeRelation relation) {
  constexpr std::array<std::string_view, 6> names = {"at", "by", "before", "after", "during", "from"};
  return names[static_cast<std::size_t>(relation)];
}

std::string_view coverage_name(Coverage coverage) {
  constexpr std::array<std::string_view, 3> names = {"none", "partly", "fully"};
  return names[static_cast<std::size_t>(coverage)];
}

}  // namespace planverk
