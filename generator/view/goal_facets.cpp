#include "view/goal_facets.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/slug.h"
#include "site/alphabet.h"
#include "site/page_rules.h"
#include "view/grouping.h"
#include "view/parts.h"

namespace planverk {
namespace {

using words::say;

// Collects one facet. Options are added in the order of their keys when all goals have been seen.
class FacetMaker {
 public:
  FacetMaker(const ViewContext& ctx, std::string_view name, std::size_t goals) {
    facet_.parameter = say(ctx.strings, "filter_" + std::string(name) + "_parameter");
    facet_.label = say(ctx.strings, "filter_" + std::string(name));
    keys_.resize(goals);
  }

  // `key` sorts the options; two goals with the same key share an option.
  void add(std::size_t goal, const std::string& key, FacetOption option) {
    options_.try_emplace(key, std::move(option));
    keys_[goal].push_back(key);
  }

  Facet take() {
    std::map<std::string_view, std::uint32_t> places;
    std::set<std::string> taken;
    for (auto& [key, option] : options_) {
      // Names that differ in signs only have the same slug.
      std::string value = option.value;
      for (int n = 2; !taken.insert(value).second; ++n) value = option.value + "-" + std::to_string(n);
      option.value = std::move(value);
      places.emplace(key, static_cast<std::uint32_t>(facet_.options.size()));
      facet_.options.push_back(std::move(option));
    }
    for (const std::vector<std::string>& keys : keys_) {
      std::vector<std::uint32_t>& of_goal = facet_.of_goals.emplace_back();
      for (const std::string& key : keys) of_goal.push_back(places.at(key));
      std::ranges::sort(of_goal);
      auto rest = std::ranges::unique(of_goal);
      of_goal.erase(rest.begin(), rest.end());
    }
    return std::move(facet_);
  }

 private:
  Facet facet_;
  std::map<std::string, FacetOption> options_;
  std::vector<std::vector<std::string>> keys_;
};

// Goals of which the fact is not stated: no id is a hyphen.
constexpr std::string_view value_of_rest = "-";

// Numbers as texts that sort as numbers do.
std::string rank(std::size_t n) { return std::to_string(n + 100000); }

Facet by_organisation(const ViewContext& ctx, const std::vector<GoalId>& goals) {
  FacetMaker maker(ctx, "organisation", goals.size());
  std::vector<std::size_t> ranks(ctx.site.organisations.size());
  std::vector<OrganisationId> order = organisations_in_order(ctx.site);
  for (std::size_t i = 0; i < order.size(); ++i) ranks[order[i].index()] = i;
  for (std::size_t i = 0; i < goals.size(); ++i) {
    OrganisationId id = ctx.site.at(ctx.site.at(goals[i]).plan).organisation;
    const OrganisationEntry& entry = ctx.site.at(id).entry;
    maker.add(i, rank(ranks[id.index()]), {entry.id.value, entry.short_name, {}});
  }
  return maker.take();
}

Facet by_area(const ViewContext& ctx, const std::vector<GoalId>& goals) {
  FacetMaker maker(ctx, "area", goals.size());
  for (std::size_t i = 0; i < goals.size(); ++i) {
    AreaId id = ctx.site.at(goals[i]).area;
    if (!id) continue;
    const AreaEntry& entry = ctx.site.at(id).entry;
    maker.add(i, alphabetical_key(entry.name) + entry.id.value, {entry.id.value, entry.name, {}});
  }
  return maker.take();
}

// Priorities stand under their plan, newest plan first, in the plan's order.
Facet by_priority(const ViewContext& ctx, const std::vector<GoalId>& goals) {
  const Site& site = ctx.site;
  FacetMaker maker(ctx, "priority", goals.size());
  for (std::size_t i = 0; i < goals.size(); ++i) {
    for (SupportId support : site.at(goals[i]).supports) {
      SectionId id = site.at(support).priority;
      if (!id || !has_priority_page(site, id)) continue;
      const Section& section = site.at(id);
      auto plan = std::ranges::find(site.priority_plans, section.plan) - site.priority_plans.begin();
      std::string key = rank(static_cast<std::size_t>(plan)) + rank(section.plan.index()) + rank(section.priority_number);
      maker.add(i, key, {site.at(section.plan).address + "/" + site.draft(id).id,
                         std::to_string(section.priority_number) + " " + site.draft(id).title,
                         plan_name(ctx, section.plan)});
    }
  }
  return maker.take();
}

Facet by_status(const ViewContext& ctx, const std::vector<GoalId>& goals) {
  FacetMaker maker(ctx, "status", goals.size());
  for (std::size_t i = 0; i < goals.size(); ++i) {
    StatusId id = ctx.site.at(goals[i]).status;
    if (!id) {
      std::string words = say(ctx.strings, "not_stated");
      maker.add(i, "~", {std::string(value_of_rest), words, {}});
      continue;
    }
    const Status& status = ctx.site.at(id);
    maker.add(i, rank(id.index()), {status.id, words::status(ctx.strings, status), {}});
  }
  return maker.take();
}

Facet by_year(const ViewContext& ctx, const std::vector<GoalId>& goals) {
  FacetMaker maker(ctx, "year", goals.size());
  for (std::size_t i = 0; i < goals.size(); ++i) {
    const Goal& goal = ctx.site.at(goals[i]);
    DateRange dates = ctx.site.at(goal.plan).draft.head.period.dates;
    if (goal.deadline && !goal.deadline->dates.is_none()) dates = goal.deadline->dates;
    if (dates.is_none()) continue;
    int first = dates.first.is_none() ? dates.last.year : dates.first.year;
    // A strategy without an end is no reason to list centuries.
    int last = std::min<int>(dates.last.year, first + 30);
    for (int year = first; year <= last; ++year) maker.add(i, std::to_string(year), {std::to_string(year), std::to_string(year), {}});
  }
  return maker.take();
}

// Bodies of the same name stand together, whatever their organisation: that has a choice of its own.
Facet by_responsible(const ViewContext& ctx, const std::vector<GoalId>& goals) {
  FacetMaker maker(ctx, "responsible", goals.size());
  for (std::size_t i = 0; i < goals.size(); ++i) {
    const Goal& goal = ctx.site.at(goals[i]);
    for (BodyId id : goal.responsible) {
      const std::string& name = ctx.site.at(id).entry.name;
      std::string value = make_slug(name);
      maker.add(i, alphabetical_key(name) + name, {value.empty() ? ctx.site.at(id).entry.id.value : value, name, {}});
    }
    if (!goal.responsible.empty()) continue;
    std::string words = say(ctx.strings, "not_stated");
    maker.add(i, "~", {std::string(value_of_rest), words, {}});
  }
  return maker.take();
}

Facet by_measurable(const ViewContext& ctx, const std::vector<GoalId>& goals) {
  FacetMaker maker(ctx, "measurable", goals.size());
  for (std::size_t i = 0; i < goals.size(); ++i) {
    const Goal& goal = ctx.site.at(goals[i]);
    bool measurable = !goal.targets.empty() || !goal.recurrences.empty();
    std::string words = say(ctx.strings, measurable ? "filter_measurable_yes" : "filter_measurable_no");
    maker.add(i, measurable ? "1" : "2", {make_slug(words), words, {}});
  }
  return maker.take();
}

}  // namespace

std::vector<Facet> make_goal_facets(const ViewContext& ctx, const std::vector<GoalId>& goals) {
  return {by_organisation(ctx, goals), by_area(ctx, goals), by_priority(ctx, goals), by_status(ctx, goals),
          by_year(ctx, goals), by_responsible(ctx, goals), by_measurable(ctx, goals)};
}

std::vector<GoalId> goals_current_first(const Site& site) {
  std::vector<GoalId> out;
  out.reserve(site.goals.size());
  for (bool current : {true, false})
    for (OrganisationId organisation : organisations_in_order(site))
      for (PlanId plan : counted_plans(site, organisation))
        for (std::uint32_t i = 0; (site.at(organisation).current == plan) == current && i < site.at(plan).goal_count; ++i)
          out.push_back(GoalId::of(site.at(plan).first_goal.index() + i));
  return out;
}

}  // namespace planverk
