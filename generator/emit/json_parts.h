#pragma once
// Pieces that several data files have in common.

#include <span>
#include <string>
#include <string_view>

#include "base/json_writer.h"
#include "site/site.h"

namespace planverk {

// "norrbotten/2025-2026", "norrbotten/2025-2026#tusen-medlemmar", "norrbotten/distriktsstyrelsen"; an id alone
// for what belongs to no plan. Empty for none.
std::string reference_of(const Site& site, Entity entity);
// From the site's root, with its fragment where it has one.
std::string url_of(const Site& site, Entity entity);

// {"from":"2025-01-01","to":"2025-12-31"}, or null.
void write_dates(JsonWriter& json, DateRange dates);
// "2025-03-15", or null.
void write_date(JsonWriter& json, Date date);
// [{"id":…,"organisation":…,"name":…}]
void write_bodies(JsonWriter& json, const Site& site, std::span<const BodyId> bodies);
void write_body(JsonWriter& json, const Site& site, BodyId body);
void write_texts(JsonWriter& json, std::span<const Text> texts);

// A list of references, and one or null.
template <class Id>
void write_references(JsonWriter& json, const Site& site, std::span<const Id> ids) {
  json.begin_array();
  for (Id id : ids) json.string(reference_of(site, entity(id)));
  json.end_array();
}
template <class Id>
void write_reference(JsonWriter& json, const Site& site, Id id) {
  id ? json.string(reference_of(site, entity(id))) : json.null();
}

// {"goal":…,"plan":…,"became":…,"why":…}: the plan says that it does not carry the goal on.
void write_ending(JsonWriter& json, const Site& site, EndingId ending);

std::string_view comparator_name(Comparator comparator);      // "at_least"
std::string_view time_relation_name(TimeRelation relation);   // "by"
std::string_view coverage_name(Coverage coverage);            // "fully", "partly", "none"

}  // namespace planverk
