#include "site/align.h"

#include <algorithm>
#include <unordered_map>

#include "base/likeness.h"

namespace planverk {
namespace {

class Matcher {
 public:
  Matcher(const Site& site, PlanId earlier, PlanId later, GoalsThat which) : site_(site), which_(which) {
    earlier_ = goals_of(earlier);
    later_ = goals_of(later);
  }

  std::vector<GoalMatch> run() {
    match_by_id();
    match_by_lineage();
    match_rest();
    std::ranges::sort(matches_, {}, [](const GoalMatch& match) { return std::pair(match.later, match.earlier); });
    return std::move(matches_);
  }

 private:
  std::vector<GoalId> goals_of(PlanId id) const {
    std::vector<GoalId> out;
    const Plan& plan = site_.at(id);
    for (std::uint32_t i = 0; i < plan.goal_count; ++i) {
      GoalId goal{plan.first_goal.value + i};
      if (which_ == GoalsThat::have_a_page || site_.draft(goal).side != markdown::Side::deleted) out.push_back(goal);
    }
    return out;
  }

  void add(GoalId earlier, GoalId later) {
    GoalMatch match{earlier, later, 1};
    if (std::ranges::find(matched_[later.value], earlier) != matched_[later.value].end()) return;
    matched_[later.value].push_back(earlier);
    taken_[earlier.value] = true;
    matches_.push_back(match);
  }

  void match_by_id() {
    std::unordered_map<std::string_view, GoalId> by_id;
    for (GoalId goal : earlier_) by_id.emplace(site_.draft(goal).id, goal);
    for (GoalId goal : later_)
      if (auto found = by_id.find(site_.draft(goal).id); found != by_id.end()) add(found->second, goal);
  }

  // In either direction, as an earlier version may be told what became of its goals.
  void match_by_lineage() {
    std::unordered_map<std::uint32_t, GoalId> earlier_of;  // by the goal that it continues
    std::unordered_map<std::uint32_t, bool> is_earlier, is_later;
    for (GoalId goal : earlier_) is_earlier.emplace(goal.value, true);
    for (GoalId goal : later_) is_later.emplace(goal.value, true);
    for (GoalId goal : earlier_) {
      GoalId up = site_.at(goal).continues;
      if (!up) continue;
      if (is_later.contains(up.value)) add(goal, up);
      // Two of one text that continue the same goal tell nothing of which is which.
      auto [at, is_first] = earlier_of.try_emplace(up.value, goal);
      if (!is_first) at->second = {};
    }
    std::unordered_map<std::uint32_t, int> heirs;
    for (GoalId goal : later_)
      if (GoalId up = site_.at(goal).continues) ++heirs[up.value];
    for (GoalId goal : later_) {
      GoalId was = site_.at(goal).renamed_from, up = site_.at(goal).continues;
      if (was && is_earlier.contains(was.value)) add(was, goal);
      if (!up) continue;
      if (is_earlier.contains(up.value)) add(up, goal);
      auto found = earlier_of.find(up.value);
      bool is_free = found != earlier_of.end() && found->second && heirs[up.value] == 1 && !taken_.contains(found->second.value);
      if (is_free && !matched_.contains(goal.value)) add(found->second, goal);
    }
  }

  void match_rest() {
    std::vector<ComparedText> a, b;
    for (GoalId goal : earlier_) a.push_back({site_.draft(goal).text, taken_.contains(goal.value)});
    for (GoalId goal : later_) b.push_back({site_.draft(goal).text, matched_.contains(goal.value)});
    for (const LikePair& pair : match_by_likeness(a, b, least_likeness))
      matches_.push_back({earlier_[pair.a], later_[pair.b], pair.likeness});
  }

  const Site& site_;
  GoalsThat which_;
  std::vector<GoalId> earlier_, later_;
  std::vector<GoalMatch> matches_;
  std::unordered_map<std::uint32_t, std::vector<GoalId>> matched_;  // earlier goals by later one
  std::unordered_map<std::uint32_t, bool> taken_;                   // earlier goals that are matched
};

}  // namespace

std::vector<GoalMatch> match_goals(const Site& site, PlanId earlier, PlanId later, GoalsThat which) {
  return Matcher(site, earlier, later, which).run();
}

}  // namespace planverk
