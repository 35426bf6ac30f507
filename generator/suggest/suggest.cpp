#include "suggest/suggest.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "base/language_tag.h"
#include "suggest/likeness.h"

namespace planverk {
namespace {

// What counts beside the words of goals: the headings above them, and the same area.
constexpr double heading_weight = 0.5, title_weight = 2, goals_of_section_weight = 0.5, same_area = 0.08;

// The text of all goals and priorities of the site, comparable.
class Texts {
 public:
  explicit Texts(const Site& site) : site_(site), likeness_("sv") {
    for (const Term& term : site.terms) {
      std::vector<std::string> names{term.entry.term.value};
      if (!term.entry.expansion.empty()) names.push_back(term.entry.expansion);
      for (const Text& alias : term.entry.aliases) names.push_back(alias.value);
      likeness_.add_term(names);
    }
    for (std::size_t i = 0; i < site.goals.size(); ++i) add(GoalId::of(i));
    for (std::size_t i = 0; i < site.sections.size(); ++i) add(SectionId::of(i));
    likeness_.finish();
  }

  Likeness::Score compare(GoalId goal, Entity to) const {
    std::size_t other = to.kind == EntityKind::goal ? GoalId{to.index}.index() : site_.goals.size() + SectionId{to.index}.index();
    return likeness_.compare(static_cast<std::uint32_t>(goal.index()), static_cast<std::uint32_t>(other));
  }

 private:
  void add(GoalId id) {
    const Goal& goal = site_.at(id);
    std::vector<WeightedText> texts{{site_.draft(id).text, 1}};
    if (goal.section) texts.push_back({site_.draft(goal.section).title, heading_weight});
    if (goal.area) texts.push_back({site_.at(goal.area).entry.name, heading_weight});
    likeness_.add(texts);
  }

  void add(SectionId id) {
    const Section& section = site_.at(id);
    std::vector<WeightedText> texts{{site_.draft(id).title, title_weight}};
    for (GoalId goal : section.goals) texts.push_back({site_.draft(goal).text, goals_of_section_weight});
    if (section.area) texts.push_back({site_.at(section.area).entry.name, heading_weight});
    likeness_.add(texts);
  }

  const Site& site_;
  Likeness likeness_;
};

std::string reference_to(const Site& site, Entity to) {
  if (to.kind == EntityKind::goal) {
    GoalId id = GoalId{to.index};
    return site.at(site.at(id).plan).address + "#" + site.draft(id).id;
  }
  SectionId id = SectionId{to.index};
  return site.at(site.at(id).plan).address + "#" + site.draft(id).id;
}

class Suggester {
 public:
  Suggester(const Site& site, const SuggestOptions& options) : site_(site), options_(options), texts_(site) {}

  void suggest(PlanId plan_id, std::vector<Suggestion>& to) const {
    const Plan& plan = site_.at(plan_id);
    // Words are stemmed in Swedish only; a translation has its original's links.
    if (plan.translation_of || primary_language(plan.draft.head.language.value) != "sv") return;
    for (std::uint32_t i = 0; i < plan.goal_count; ++i) {
      GoalId goal = GoalId::of(plan.first_goal.index() + i);
      if (site_.at(goal).supports.empty() || options_.with_stated) add(best(goal, superiors(plan), SuggestionKind::supports), to);
      if (!site_.at(goal).continues || options_.with_stated) add(best(goal, earlier(plan), SuggestionKind::continues), to);
    }
  }

  // All candidates, the best first.
  std::vector<Suggestion> best(GoalId goal, const std::vector<Entity>& candidates, SuggestionKind kind) const {
    std::vector<Suggestion> out;
    for (Entity candidate : candidates) {
      Likeness::Score score = texts_.compare(goal, candidate);
      if (score.value <= 0) continue;
      if (area_of(candidate) && area_of(candidate) == site_.at(goal).area) score.value += same_area;
      out.push_back({kind, goal, candidate, {}, score.value, std::move(score.words)});
    }
    std::ranges::stable_sort(out, [](const Suggestion& a, const Suggestion& b) { return a.score > b.score; });
    return out;
  }

  // Priorities of the plans above, and the goals in them.
  std::vector<Entity> superiors(const Plan& plan) const {
    std::vector<Entity> out;
    for (PlanId id : plan.superiors) {
      const Plan& superior = site_.at(id);
      for (std::uint32_t i = 0; i < superior.section_count; ++i) {
        SectionId section = SectionId::of(superior.first_section.index() + i);
        if (site_.at(section).is_priority) out.push_back(entity(section));
      }
      add_goals(superior, out);
    }
    return out;
  }

  // Goals of the organisation's plan that began last before this one.
  std::vector<Entity> earlier(const Plan& plan) const {
    auto begins = [](const Plan& p) { return p.draft.head.period.dates.first; };
    const Plan* before = nullptr;
    for (PlanId id : site_.at(plan.organisation).plans) {
      const Plan& other = site_.at(id);
      if (other.translation_of || other.goal_count == 0 || begins(other).is_none() || begins(other) >= begins(plan)) continue;
      if (!before || begins(other) > begins(*before)) before = &other;
    }
    std::vector<Entity> out;
    if (before) add_goals(*before, out);
    return out;
  }

 private:
  void add_goals(const Plan& plan, std::vector<Entity>& to) const {
    for (std::uint32_t i = 0; i < plan.goal_count; ++i) to.push_back(entity(GoalId::of(plan.first_goal.index() + i)));
  }

  AreaId area_of(Entity to) const {
    return to.kind == EntityKind::goal ? site_.at(GoalId{to.index}).area : site_.at(SectionId{to.index}).area;
  }

  void add(std::vector<Suggestion> ranked, std::vector<Suggestion>& to) const {
    std::size_t most = !ranked.empty() && ranked.front().kind == SuggestionKind::continues ? 1 : options_.most;
    for (std::size_t i = 0; i < std::min(ranked.size(), most) && ranked[i].score >= options_.least; ++i) {
      ranked[i].reference = reference_to(site_, ranked[i].to);
      to.push_back(std::move(ranked[i]));
    }
  }

  const Site& site_;
  const SuggestOptions& options_;
  Texts texts_;
};

// The priority that a link leads to, itself or by one of its goals.
SectionId priority_of(const Site& site, Entity to) {
  return to.kind == EntityKind::goal ? site.at(GoalId{to.index}).section : SectionId{to.index};
}

bool is_stated(const Site& site, const Suggestion& suggestion) {
  const Goal& goal = site.at(suggestion.goal);
  if (suggestion.kind == SuggestionKind::continues) return goal.continues && entity(goal.continues) == suggestion.to;
  SectionId wanted = priority_of(site, suggestion.to);
  return std::ranges::any_of(goal.supports, [&](SupportId id) { return priority_of(site, site.at(id).to) == wanted; });
}

}  // namespace

std::vector<Suggestion> suggest_links(const Site& site, PlanId plan, const SuggestOptions& options) {
  std::vector<Suggestion> out;
  Suggester(site, options).suggest(plan, out);
  return out;
}

std::vector<yaml::Edit> edits_of(const Site& site, const std::vector<Suggestion>& suggestions) {
  std::vector<yaml::Edit> out;
  for (const Suggestion& suggestion : suggestions) {
    std::span<const std::string> words(suggestion.words.data(), std::min<std::size_t>(suggestion.words.size(), 5));
    yaml::Edit edit;
    edit.comment = fmt::format("{:.2f}: {}", suggestion.score, fmt::join(words, ", "));
    edit.block = true;
    const std::string& id = site.draft(suggestion.goal).id;
    if (suggestion.kind == SuggestionKind::continues) {
      edit.path = {id, "continues"};
      edit.value = yaml::text_node(suggestion.reference);
    } else {
      edit.what = yaml::Edit::What::append;
      edit.path = {id, "supports"};
      yaml::add(edit.value, "to", yaml::text_node(suggestion.reference));
      yaml::add(edit.value, "how", yaml::plain_node("partly"));
    }
    out.push_back(std::move(edit));
  }
  return out;
}

SuggestMeasure measure_suggestions(const Site& site, SuggestionKind kind, const SuggestOptions& options) {
  SuggestMeasure out;
  Suggester suggester(site, options);
  for (std::size_t i = 0; i < site.goals.size(); ++i) {
    GoalId id = GoalId::of(i);
    const Goal& goal = site.at(id);
    std::size_t links = kind == SuggestionKind::supports ? goal.supports.size() : goal.continues ? 1 : 0;
    const Plan& plan = site.at(goal.plan);
    if (links == 0 || plan.translation_of) continue;
    out.links += links;
    ++out.goals;
    auto candidates = kind == SuggestionKind::supports ? suggester.superiors(plan) : suggester.earlier(plan);
    auto ranked = suggester.best(id, candidates, kind);
    std::size_t most = kind == SuggestionKind::supports ? options.most : 1;
    bool found = false;
    for (std::size_t k = 0; k < std::min<std::size_t>(ranked.size(), 3); ++k) {
      bool right = is_stated(site, ranked[k]);
      if (right && k == 0) ++out.first;
      if (right && !found) ++out.among_three, found = true;
      if (k < most && ranked[k].score >= options.least) ++out.told, out.right += right ? 1 : 0;
    }
  }
  return out;
}

}  // namespace planverk
