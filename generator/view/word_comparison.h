#pragma once
// Two texts of one organisation word by word: versions of a plan, or a plan and that of the period before.

#include "view/common.h"

namespace planverk {

struct ComparedPassageView {
  std::string id;             // of the later goal: anchor
  bool same = false, changed = false, added = false, removed = false;  // one of them
  std::string state;          // in words
  bool lead_in = false;
  Html html;                  // with what went and came marked
  std::optional<LinkView> earlier, later;  // the goal's pages
  std::vector<std::string> notes;          // moved, split, joined, brought together by their words
  PLANVERK_VIEW(ComparedPassageView, PLANVERK_MEMBER(id, "anchor, of a goal"), PLANVERK_MEMBER(same, "word by word the same"),
                PLANVERK_MEMBER(changed, "some words are others"), PLANVERK_MEMBER(added, "in the later text only"),
                PLANVERK_MEMBER(removed, "in the earlier text only"), PLANVERK_MEMBER(state, "which of these, in words"),
                PLANVERK_MEMBER(lead_in, "words before a list of goals"), PLANVERK_MEMBER(html, "the text, its changes marked"),
                PLANVERK_MEMBER(earlier, "the goal's page in the earlier text"),
                PLANVERK_MEMBER(later, "the goal's page in the later text"),
                PLANVERK_MEMBER(notes, "moved, split, joined, matched by likeness"), PLANVERK_HAS(notes))
};

// Passages that follow each other and are alike in being changed or not.
struct ComparedRunView {
  std::string folded;  // "3 stycken är lika": the heading that they are folded under; empty when something has changed
  std::vector<ComparedPassageView> passages;
  PLANVERK_VIEW(ComparedRunView, PLANVERK_MEMBER(folded, "heading that unchanged passages are folded under"),
                PLANVERK_MEMBER(passages, "in order"))
};

struct ComparedSectionView {
  std::string id;      // anchor
  Html title;          // with its changes marked; empty before the first heading
  bool nested = false;
  std::string note;    // new, removed, moved, unchanged
  std::vector<ComparedRunView> runs;
  PLANVERK_VIEW(ComparedSectionView, PLANVERK_MEMBER(id, "anchor"), PLANVERK_MEMBER(title, "heading, its changes marked"),
                PLANVERK_MEMBER(nested, "below a section above it"), PLANVERK_MEMBER(note, "new, removed, moved or unchanged, in words"),
                PLANVERK_MEMBER(runs, "its text"))
};

struct WordComparisonPage : PageBase {
  LinkView organisation, earlier, later;
  std::vector<std::string> sums;              // "12 mål lika, 5 ändrade …"
  bool unchanged = false;
  std::vector<LinkView> other_earlier, other_later;  // the other pairs that there are, this one marked
  std::vector<ComparedSectionView> sections;
  PLANVERK_VIEW(WordComparisonPage, PLANVERK_PAGE_MEMBERS, PLANVERK_MEMBER(organisation, "whose"),
                PLANVERK_MEMBER(earlier, "the earlier text"), PLANVERK_MEMBER(later, "the later text"),
                PLANVERK_MEMBER(sums, "how many goals and paragraphs changed, in words"),
                PLANVERK_MEMBER(unchanged, "both texts are the same"),
                PLANVERK_MEMBER(other_earlier, "earlier texts to compare the later one with"),
                PLANVERK_MEMBER(other_later, "later texts to compare the earlier one with"), PLANVERK_HAS(other_earlier),
                PLANVERK_HAS(other_later), PLANVERK_MEMBER(sections, "the text, section by section"))
};

}  // namespace planverk
