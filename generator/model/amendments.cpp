// The changes of a plan as its register has them: where they stand, what goes and what comes, who asked for it.

#include <algorithm>

#include "base/utf8.h"
#include "model/motions.h"

namespace planverk {
namespace {

using markdown::ChangeKind;
using markdown::Document;
using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;

bool moves_words(ChangeKind kind) { return kind != ChangeKind::highlight && kind != ChangeKind::comment; }

// Gathers the words of all changes in one walk over the text.
class Gatherer {
 public:
  Gatherer(const Document& document, std::vector<Amendment>& amendments)
      : document_(document), amendments_(amendments), by_change_(document.changes.size() + 1, none) {
    for (std::uint32_t i = 0; i < amendments.size(); ++i) by_change_[amendments[i].change + 1] = i;
  }

  void gather() {
    for (const Node& node : document_.nodes) {
      if (node.kind <= NodeKind::table_cell && node.kind != NodeKind::code_block) {
        begin_block();
        continue;
      }
      if (node.change == 0 || by_change_[node.change] == none) continue;
      Amendment& amendment = amendments_[by_change_[node.change]];
      std::string& words = node.side == markdown::Side::deleted ? amendment.before : amendment.after;
      if (fresh_ && !words.empty()) words += ' ';
      fresh_ = false;
      bool is_break = node.kind == NodeKind::soft_break || node.kind == NodeKind::hard_break;
      bool is_text = node.kind == NodeKind::text || node.kind == NodeKind::code || node.kind == NodeKind::code_block;
      if (is_break) words += ' ';
      if (is_text) words += document_.literal(node);
    }
    for (Amendment& amendment : amendments_) {
      amendment.before = utf8::collapse_space(amendment.before);
      amendment.after = utf8::collapse_space(amendment.after);
    }
  }

 private:
  static constexpr std::uint32_t none = 0xffffffffu;
  void begin_block() { fresh_ = true; }

  const Document& document_;
  std::vector<Amendment>& amendments_;
  std::vector<std::uint32_t> by_change_;  // from 1
  bool fresh_ = false;  // a new block has begun
};

void find_place(const PlanDraft& plan, Amendment& amendment) {
  std::size_t at = amendment.first.index();
  auto goal = std::ranges::upper_bound(plan.goals, at, {}, [](const GoalDraft& g) { return g.node.index(); });
  if (goal != plan.goals.begin() && at < plan.document.node((--goal)->node).end)
    amendment.goal = static_cast<std::int32_t>(goal - plan.goals.begin());
  auto section = std::ranges::upper_bound(plan.sections, at, {}, [](const SectionDraft& s) { return s.heading.index(); });
  amendment.section = static_cast<std::int32_t>(section - plan.sections.begin()) - 1;
}

// The lines that the words stood on; of words that are only added, the line that they come into.
void find_lines(const LineLock& lock, Amendment& amendment) {
  LineRange lines = lines_of_nodes(lock, amendment.first.index(), amendment.last.index() + 1);
  if (lines.is_none()) {
    auto after = std::ranges::lower_bound(lock.words, amendment.first.index(), {},
                                          [](const markdown::Word& word) { return word.leaf.index(); });
    if (after != lock.words.begin()) --after;
    if (after == lock.words.end()) return;
    auto word = static_cast<std::uint32_t>(after - lock.words.begin());
    auto line = std::ranges::find_if(lock.lines, [&](const PrintedLine& l) { return l.first <= word && word < l.end; });
    if (line != lock.lines.end()) lines = {line->number, line->number};
  }
  amendment.first_line = lines.first;
  amendment.last_line = lines.last;
}

}  // namespace

std::vector<Amendment> list_amendments(const PlanDraft& plan) {
  std::vector<Amendment> out;
  const Document& document = plan.document;
  MotionIndex index = index_motions(plan.motions);
  for (std::uint32_t i = 0; i < document.changes.size(); ++i) {
    const markdown::Change& change = document.changes[i];
    if (!moves_words(change.kind)) continue;
    Amendment amendment;
    amendment.change = i;
    amendment.kind = change.kind;
    amendment.first = change.first;
    amendment.last = change.last;
    if (change.first) {
      find_place(plan, amendment);
      if (!plan.lines.lines.empty()) find_lines(plan.lines, amendment);
    }
    for (CommentPart& part : read_comment(change.comment, index))
      for (MotionRef& ref : part.motions)
        if (std::ranges::find(amendment.motions, ref) == amendment.motions.end()) amendment.motions.push_back(std::move(ref));
    out.push_back(std::move(amendment));
  }
  Gatherer(document, out).gather();
  return out;
}

const Amendment* amendment_of(const PlanDraft& plan, std::uint32_t change) {
  auto found = std::ranges::lower_bound(plan.amendments, change, {}, &Amendment::change);
  return found != plan.amendments.end() && found->change == change ? &*found : nullptr;
}

}  // namespace planverk
