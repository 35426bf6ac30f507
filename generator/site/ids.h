#pragma once
// Numbers of the things in a Site, and one type for "any of them".

#include <compare>
#include <cstdint>

#include "base/id.h"

namespace planverk {

using OrganisationId = Id<struct OrganisationTag>;
using BodyId = Id<struct BodyTag>;
using AreaId = Id<struct AreaTag>;
using EventId = Id<struct EventTag>;
using TermId = Id<struct TermTag>;
using ReferenceId = Id<struct ReferenceTag>;
using PlanId = Id<struct PlanTag>;
using SectionId = Id<struct SectionTag>;
using GoalId = Id<struct GoalTag>;
using SupportId = Id<struct SupportTag>;
using EndingId = Id<struct EndingTag>;
using StatusId = Id<struct StatusTag>;

enum class EntityKind : std::uint8_t { none, organisation, plan, section, goal, area, event, body, term, reference };

// Anything that has an address and can be referred to.
struct Entity {
  EntityKind kind = EntityKind::none;
  std::uint32_t index = 0;
  bool is_none() const { return kind == EntityKind::none; }
  auto operator<=>(const Entity&) const = default;
};

inline Entity entity(OrganisationId id) { return {EntityKind::organisation, id.value}; }
inline Entity entity(PlanId id) { return {EntityKind::plan, id.value}; }
inline Entity entity(SectionId id) { return {EntityKind::section, id.value}; }
inline Entity entity(GoalId id) { return {EntityKind::goal, id.value}; }
inline Entity entity(AreaId id) { return {EntityKind::area, id.value}; }
inline Entity entity(EventId id) { return {EntityKind::event, id.value}; }
inline Entity entity(BodyId id) { return {EntityKind::body, id.value}; }
inline Entity entity(TermId id) { return {EntityKind::term, id.value}; }
inline Entity entity(ReferenceId id) { return {EntityKind::reference, id.value}; }

}  // namespace planverk
