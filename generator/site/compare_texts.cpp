#include "site/compare_texts.h"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <unordered_set>

#include "base/likeness.h"
#include "base/sequence_match.h"
#include "base/utf8.h"
#include "site/align.h"
#include "site/read_passages.h"

namespace planverk {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);
// Paragraphs of one section that stand in another order or are not there: more than this are told as replaced.
constexpr std::size_t most_passage_edits = 2000;

PassageState state_of(std::string_view earlier, std::string_view later) {
  return utf8::collapse_space(earlier) == utf8::collapse_space(later) ? PassageState::same : PassageState::changed;
}

// For each of the later text the earlier one that answers to it, or none.
using Pairing = std::vector<std::size_t>;

// Sections with the same id, then those of the same title, then those whose words are alike.
class SectionPairing {
 public:
  SectionPairing(const Site& site, const std::vector<TextSection>& a, const std::vector<TextSection>& b)
      : site_(site), a_(a), b_(b), pairing_(b.size(), none), taken_(a.size(), false) {}

  Pairing run() {
    pair(0, 0);
    by([&](const TextSection& section) { return site_.draft(section.id).id; });
    by([&](const TextSection& section) { return utf8::to_lower(section.title); });
    by_likeness();
    return std::move(pairing_);
  }

 private:
  void pair(std::size_t a, std::size_t b) {
    pairing_[b] = a;
    taken_[a] = true;
  }

  void by(const std::function<std::string(const TextSection&)>& key) {
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t a = 1; a < a_.size(); ++a)
      if (!taken_[a]) places.emplace(key(a_[a]), a);
    for (std::size_t b = 1; b < b_.size(); ++b) {
      if (pairing_[b] != none) continue;
      auto found = places.find(key(b_[b]));
      if (found != places.end() && !taken_[found->second]) pair(found->second, b);
    }
  }

  static std::string words_of(const TextSection& section) {
    std::string out = section.title;
    for (const Passage& passage : section.passages) (out += ' ') += passage.text;
    return out;
  }

  void by_likeness() {
    std::vector<std::string> words_a, words_b;
    for (const TextSection& section : a_) words_a.push_back(words_of(section));
    for (const TextSection& section : b_) words_b.push_back(words_of(section));
    std::vector<ComparedText> a, b;
    for (std::size_t i = 0; i < a_.size(); ++i) a.push_back({words_a[i], taken_[i]});
    for (std::size_t i = 0; i < b_.size(); ++i) b.push_back({words_b[i], pairing_[i] != none});
    for (const LikePair& like : match_by_likeness(a, b, least_likeness)) pair(like.a, like.b);
  }

  const Site& site_;
  const std::vector<TextSection>&a_, &b_;
  Pairing pairing_;
  std::vector<bool> taken_;
};

// The later sections that did not keep their order: all that do not belong to the longest run which did.
std::vector<bool> find_moved(const Pairing& pairing) {
  std::vector<std::size_t> ends, before(pairing.size(), none);  // ends[n]: where a run of n + 1 ends with the least
  for (std::size_t b = 0; b < pairing.size(); ++b) {
    if (pairing[b] == none) continue;
    auto at = std::ranges::lower_bound(ends, pairing[b], {}, [&](std::size_t end) { return pairing[end]; });
    if (at != ends.begin()) before[b] = *(at - 1);
    if (at == ends.end())
      ends.push_back(b);
    else
      *at = b;
  }
  std::vector<bool> moved(pairing.size());
  for (std::size_t b = 0; b < pairing.size(); ++b) moved[b] = pairing[b] != none;
  for (std::size_t b = ends.empty() ? none : ends.back(); b != none; b = before[b]) moved[b] = false;
  return moved;
}

// Paragraphs of a section that answer to each other: equal ones in order, then those whose words are alike. Goals are
// paired for the plans as a whole.
Pairing pair_prose(const std::vector<Passage>& a, const std::vector<Passage>& b) {
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  auto number = [&](const std::vector<Passage>& passages, std::vector<std::size_t>& places) {
    std::vector<std::uint32_t> out;
    for (std::size_t i = 0; i < passages.size(); ++i) {
      if (passages[i].goal) continue;
      places.push_back(i);
      out.push_back(numbers.try_emplace(passages[i].text, static_cast<std::uint32_t>(numbers.size())).first->second);
    }
    return out;
  };
  std::vector<std::size_t> places_a, places_b;
  std::vector<std::uint32_t> numbers_a = number(a, places_a), numbers_b = number(b, places_b);
  Pairing pairing(b.size(), none);
  std::vector<bool> taken(a.size());
  if (auto same = match_sequences(numbers_a, numbers_b, most_passage_edits))
    for (auto [i, j] : *same) {
      pairing[places_b[j]] = places_a[i];
      taken[places_a[i]] = true;
    }
  std::vector<ComparedText> texts_a, texts_b;
  for (std::size_t i = 0; i < a.size(); ++i) texts_a.push_back({a[i].text, a[i].goal || taken[i]});
  for (std::size_t i = 0; i < b.size(); ++i) texts_b.push_back({b[i].text, b[i].goal || pairing[i] != none});
  for (const LikePair& like : match_by_likeness(texts_a, texts_b, least_likeness)) pairing[like.b] = like.a;
  return pairing;
}

class Comparison {
 public:
  Comparison(const Site& site, PlanId earlier, PlanId later)
      : site_(site), a_(read_passages(site, earlier)), b_(read_passages(site, later)),
        pairing_(SectionPairing(site, a_, b_).run()), partner_(a_.size(), none) {
    for (std::size_t b = 0; b < b_.size(); ++b)
      if (pairing_[b] != none) partner_[pairing_[b]] = b;
    for (std::size_t a = 0; a < a_.size(); ++a)
      for (std::size_t i = 0; i < a_[a].passages.size(); ++i)
        if (GoalId goal = a_[a].passages[i].goal) place_.emplace(goal.value, std::pair(a, i));
    std::unordered_set<std::uint32_t> later_goals;
    for (const TextSection& section : b_)
      for (const Passage& passage : section.passages)
        if (passage.goal) later_goals.insert(passage.goal.value);
    for (const GoalMatch& match : match_goals(site, earlier, later, GoalsThat::read_with_changes)) {
      // A goal without words is in neither text.
      if (!place_.contains(match.earlier.value) || !later_goals.contains(match.later.value)) continue;
      earlier_of_[match.later.value].push_back(match);
      later_of_[match.earlier.value].push_back(match.later);
    }
  }

  std::vector<ComparedSection> run() {
    std::vector<bool> moved = find_moved(pairing_);
    std::vector<std::vector<std::size_t>> dropped = places_of_dropped();
    std::vector<ComparedSection> out;
    for (std::size_t b = 0; b < b_.size(); ++b) {
      out.push_back(compare(pairing_[b], b));
      out.back().is_moved = moved[b];
      for (std::size_t a : dropped[b]) out.push_back(compare(a, none));
    }
    std::erase_if(out, [](const ComparedSection& s) { return !s.earlier && !s.later && s.passages.empty(); });
    return out;
  }

 private:
  // Below the later section that the one before it became.
  std::vector<std::vector<std::size_t>> places_of_dropped() const {
    std::vector<std::vector<std::size_t>> out(b_.size());
    std::size_t after = 0;
    for (std::size_t a = 0; a < a_.size(); ++a) {
      if (partner_[a] == none)
        out[after].push_back(a);
      else
        after = partner_[a];
    }
    return out;
  }

  ComparedSection compare(std::size_t a, std::size_t b) const {
    static const std::vector<Passage> nothing;
    ComparedSection out;
    if (a != none) out.earlier = a_[a].id;
    if (b != none) out.later = b_[b].id;
    out.state = b == none ? PassageState::removed : a == none ? PassageState::added : state_of(a_[a].title, b_[b].title);
    const std::vector<Passage>& before = a == none ? nothing : a_[a].passages;
    const std::vector<Passage>& after = b == none ? nothing : b_[b].passages;
    Pairing prose = pair_prose(before, after);
    std::vector<bool> answered(before.size());
    for (std::size_t i : prose)
      if (i != none) answered[i] = true;
    std::size_t next = 0;
    auto drop_until = [&](std::size_t end) {
      for (; next < end; ++next)
        if (!answered[next] && !is_compared(before[next])) out.passages.push_back(removed(before[next]));
    };
    for (std::size_t i = 0; i < after.size(); ++i) {
      std::size_t here = after[i].goal ? place_in(after[i].goal, a) : prose[i];
      if (here != none) drop_until(here);
      out.passages.push_back(after[i].goal ? compare_goal(after[i], a) : compare_prose(before, prose[i], after[i]));
    }
    drop_until(before.size());
    return out;
  }

  // A goal that stands beside what it became. Of several that were joined into one, only one does.
  bool is_compared(const Passage& passage) const {
    if (!passage.goal) return false;
    auto heirs = later_of_.find(passage.goal.value);
    return heirs != later_of_.end() && std::ranges::any_of(heirs->second, [&](GoalId heir) {
      return nearest(earlier_of_.at(heir.value)).earlier == passage.goal;
    });
  }

  ComparedPassage removed(const Passage& passage) const {
    ComparedPassage out;
    out.state = PassageState::removed;
    out.earlier = passage;
    if (!passage.goal) return out;
    if (auto heirs = later_of_.find(passage.goal.value); heirs != later_of_.end()) out.joined_into = heirs->second.front();
    return out;
  }

  static ComparedPassage compare_prose(const std::vector<Passage>& before, std::size_t at, const Passage& passage) {
    ComparedPassage out;
    out.later = passage;
    out.state = PassageState::added;
    if (at == none) return out;
    out.earlier = before[at];
    out.state = state_of(before[at].text, passage.text);
    return out;
  }

  // Where the goal's earlier text stands in an earlier section; none when it is elsewhere or new.
  std::size_t place_in(GoalId later, std::size_t section) const {
    auto found = earlier_of_.find(later.value);
    if (found == earlier_of_.end()) return none;
    auto [at, passage] = place_.at(nearest(found->second).earlier.value);
    return at == section ? passage : none;
  }

  // Of several goals that became one, the one that says most of it.
  const GoalMatch& nearest(const std::vector<GoalMatch>& matches) const {
    GoalId later = matches.front().later;
    for (const GoalMatch& match : matches)
      if (site_.draft(match.earlier).id == site_.draft(later).id) return match;
    return matches.front();
  }

  ComparedPassage compare_goal(const Passage& passage, std::size_t section) const {
    ComparedPassage out;
    out.later = passage;
    out.state = PassageState::added;
    auto found = earlier_of_.find(passage.goal.value);
    if (found == earlier_of_.end()) return out;
    const GoalMatch& match = nearest(found->second);
    auto [at, place] = place_.at(match.earlier.value);
    out.earlier = a_[at].passages[place];
    out.state = state_of(out.earlier->text, passage.text);
    if (at != section) out.moved_from = a_[at].id;
    out.is_likeness = match.likeness < 1;
    if (const auto& heirs = later_of_.at(match.earlier.value); heirs.size() > 1) out.split_into = heirs;
    if (found->second.size() > 1)
      for (const GoalMatch& each : found->second) out.joined_from.push_back(each.earlier);
    return out;
  }

  const Site& site_;
  std::vector<TextSection> a_, b_;
  Pairing pairing_;                   // by later section
  std::vector<std::size_t> partner_;  // by earlier section
  std::unordered_map<std::uint32_t, std::pair<std::size_t, std::size_t>> place_;  // of earlier goals: section, passage
  std::unordered_map<std::uint32_t, std::vector<GoalMatch>> earlier_of_;          // by later goal
  std::unordered_map<std::uint32_t, std::vector<GoalId>> later_of_;               // by earlier goal
};

}  // namespace

std::vector<ComparedSection> compare_texts(const Site& site, PlanId earlier, PlanId later) {
  return Comparison(site, earlier, later).run();
}

}  // namespace planverk
