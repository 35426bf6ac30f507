// Two texts word by word, with what is unchanged folded together.

#include "view/word_comparison.h"

#include <algorithm>

#include "base/html_escape.h"
#include "base/word_changes.h"
#include "site/compare_texts.h"
#include "site/versions.h"
#include "view/parts.h"

namespace planverk {
namespace {

using words::say;

// What went and what came, announced in words as changes of a proposal are.
class MarkedText {
 public:
  MarkedText(const ViewContext& ctx, const std::vector<WordRun>& runs) : strings_(ctx.strings) {
    for (std::size_t i = 0; i < runs.size(); ++i) {
      const WordRun& run = runs[i];
      // Two beginnings of a text are told apart.
      bool is_second_beginning = i == 1 && run.side == WordSide::later && runs[0].side == WordSide::earlier;
      if ((run.space_before || is_second_beginning) && !html_.empty()) html_ += ' ';
      if (run.side == WordSide::both) append_html_escaped(run.text, html_);
      if (run.side == WordSide::earlier) mark("del", "change_deleted", run.text);
      if (run.side == WordSide::later) mark("ins", "change_inserted", run.text);
    }
  }
  std::string take() { return std::move(html_); }

 private:
  void hidden(std::string_view key, std::string_view before, std::string_view after) {
    html_ += "<span class=\"visually-hidden\">";
    html_ += before;
    append_html_escaped(say(strings_, key), html_);
    html_ += after;
    html_ += "</span>";
  }
  void mark(std::string_view element, std::string_view key, std::string_view text) {
    (html_ += '<') += element;
    html_ += '>';
    hidden(key, "", " ");
    append_html_escaped(text, html_);
    hidden("change_end", " ", "");
    ((html_ += "</") += element) += '>';
  }

  const Strings& strings_;
  std::string html_;
};

std::string marked(const ViewContext& ctx, PassageState state, std::string_view earlier, std::string_view later) {
  switch (state) {
    case PassageState::same: return MarkedText(ctx, {{WordSide::both, false, std::string(later)}}).take();
    case PassageState::changed: return MarkedText(ctx, compare_words(earlier, later)).take();
    case PassageState::added: return MarkedText(ctx, {{WordSide::later, false, std::string(later)}}).take();
    case PassageState::removed: return MarkedText(ctx, {{WordSide::earlier, false, std::string(earlier)}}).take();
  }
  return {};
}

std::string_view key_of_state(PassageState state) {
  switch (state) {
    case PassageState::same: return "compared_same";
    case PassageState::changed: return "compared_changed";
    case PassageState::added: return "compared_added";
    case PassageState::removed: return "compared_removed";
  }
  return "compared_same";
}

class Maker {
 public:
  Maker(const ViewContext& ctx, WordComparisonPage& page) : ctx_(ctx), site_(ctx.site), page_(page) {}

  void add(const ComparedSection& section) {
    ComparedSectionView view;
    SectionId shown = section.later ? section.later : section.earlier;
    if (shown) {
      const SectionDraft& draft = site_.draft(shown);
      view.id = draft.id;
      view.title.text = marked(ctx_, section.state, section.earlier ? site_.draft(section.earlier).title : std::string(),
                               section.later ? draft.title : std::string());
      view.nested = draft.level > 2 && has_heading_;
      has_heading_ = true;
    }
    // Goals that went may share an id with a section that stays.
    if (!section.later) view.id.clear();
    for (const ComparedPassage& passage : section.passages) add(passage, view);
    for (ComparedRunView& run : view.runs) fold(run);
    view.note = note_of(section, view);
    is_changed_ = is_changed_ || section.state != PassageState::same || section.is_moved;
    page_.sections.push_back(std::move(view));
  }

  void finish() {
    page_.unchanged = !is_changed_ && goals_.are_all_same() && prose_.are_all_same();
    if (!goals_.are_none()) page_.sums.push_back(sum(goals_, "compared_sum_goals"));
    if (!prose_.are_all_same()) page_.sums.push_back(sum(prose_, "compared_sum_text"));
  }

 private:
  struct Sums {
    std::size_t by_state[4] = {};
    std::size_t& at(PassageState state) { return by_state[static_cast<std::size_t>(state)]; }
    bool are_all_same() const { return by_state[1] + by_state[2] + by_state[3] == 0; }
    bool are_none() const { return are_all_same() && by_state[0] == 0; }
  };

  std::string sum(Sums& sums, std::string_view key) const {
    auto part = [&](PassageState state) {
      return words::count(ctx_.strings, "sum_" + std::string(key_of_state(state)), sums.at(state));
    };
    return say(ctx_.strings, key, {{"same", part(PassageState::same)}, {"changed", part(PassageState::changed)},
                                   {"added", part(PassageState::added)}, {"removed", part(PassageState::removed)}});
  }

  LinkView goal_link(GoalId id) const {
    LinkView link = make_link(ctx_, page_, entity(id));
    link.text = goal_number(id);
    return link;
  }
  std::string goal_number(GoalId id) const {
    return say(ctx_.strings, "goal_number", {{"n", std::to_string(site_.draft(id).number)}});
  }
  std::string goal_numbers(const std::vector<GoalId>& goals) const {
    std::string out;
    for (GoalId goal : goals) {
      if (!out.empty()) out += ", ";
      out += goal_number(goal);
    }
    return out;
  }

  void add_notes(const ComparedPassage& passage, ComparedPassageView& view) const {
    auto note = [&](std::string_view key, std::string value) { view.notes.push_back(say(ctx_.strings, key, {{"what", value}})); };
    if (passage.moved_from) note("compared_moved_from", site_.draft(passage.moved_from).title);
    if (!passage.split_into.empty()) note("compared_split", goal_numbers(passage.split_into));
    if (!passage.joined_from.empty()) note("compared_joined", goal_numbers(passage.joined_from));
    if (passage.joined_into) note("compared_joined_into", goal_number(passage.joined_into));
    if (passage.is_likeness) note("compared_likeness", {});
  }

  void add(const ComparedPassage& passage, ComparedSectionView& section) {
    ComparedPassageView view;
    view.same = passage.state == PassageState::same;
    view.changed = passage.state == PassageState::changed;
    view.added = passage.state == PassageState::added;
    view.removed = passage.state == PassageState::removed;
    view.state = say(ctx_.strings, key_of_state(passage.state));
    const Passage& shown = passage.later ? *passage.later : *passage.earlier;
    view.lead_in = shown.is_lead_in;
    view.html.text = marked(ctx_, passage.state, passage.earlier ? passage.earlier->text : std::string(),
                            passage.later ? passage.later->text : std::string());
    (shown.goal ? goals_ : prose_).at(passage.state)++;
    if (passage.earlier && passage.earlier->goal) view.earlier = goal_link(passage.earlier->goal);
    if (passage.later && passage.later->goal) {
      view.later = goal_link(passage.later->goal);
      view.id = site_.draft(passage.later->goal).id;
    }
    add_notes(passage, view);
    // What moved has changed, though its words have not.
    bool folds = view.same && view.notes.empty();
    if (section.runs.empty() || section.runs.back().folded.empty() == folds) {
      section.runs.emplace_back();
      if (folds) section.runs.back().folded = "…";
    }
    section.runs.back().passages.push_back(std::move(view));
  }

  void fold(ComparedRunView& run) const {
    if (run.folded.empty()) return;
    auto goals = static_cast<std::size_t>(std::ranges::count_if(run.passages, [](const ComparedPassageView& p) { return p.later.has_value(); }));
    std::size_t prose = run.passages.size() - goals;
    std::string what = goals == 0 ? words::count(ctx_.strings, "passages", prose) : words::count(ctx_.strings, "goals", goals);
    if (goals > 0 && prose > 0)
      what = say(ctx_.strings, "compared_and", {{"first", what}, {"second", words::count(ctx_.strings, "passages", prose)}});
    run.folded = say(ctx_.strings, goals + prose == 1 ? "compared_folded_one" : "compared_folded", {{"what", what}});
  }

  std::string note_of(const ComparedSection& section, const ComparedSectionView& view) const {
    if (section.state == PassageState::added) return say(ctx_.strings, "section_added");
    if (section.state == PassageState::removed) return say(ctx_.strings, "section_removed");
    if (section.is_moved) return say(ctx_.strings, "section_moved");
    bool unchanged = section.state == PassageState::same &&
                     std::ranges::all_of(view.runs, [](const ComparedRunView& run) { return !run.folded.empty(); });
    return unchanged && section.later ? say(ctx_.strings, "section_same") : std::string();
  }

  const ViewContext& ctx_;
  const Site& site_;
  WordComparisonPage& page_;
  Sums goals_, prose_;
  bool has_heading_ = false, is_changed_ = false;
};

bool are_versions(const Site& site, PlanId a, PlanId b) { return present_text(site, a) == present_text(site, b); }

// Versions by their names, plans of two periods by their titles.
std::string name_beside(const ViewContext& ctx, PlanId id, PlanId other) {
  const PlanHead& head = ctx.site.at(id).draft.head;
  return are_versions(ctx.site, id, other) ? words::version_label(ctx.strings, ctx.site, id) : head.title.value;
}

void fill_other_pairs(const ViewContext& ctx, PlanId earlier, PlanId later, WordComparisonPage& page) {
  for (PlanId other : compared_with_earlier(ctx.site, later))
    page.other_earlier.push_back(make_link(page, word_comparison_address(ctx.site, other, later), name_beside(ctx, other, later)));
  for (PlanId other : compared_with_later(ctx.site, earlier))
    page.other_later.push_back(make_link(page, word_comparison_address(ctx.site, earlier, other), name_beside(ctx, other, earlier)));
}

}  // namespace

void make_word_comparison_page(const ViewContext& site_ctx, PlanId earlier, PlanId later, WordComparisonPage& page) {
  ViewContext ctx = in_language_of(site_ctx, site_ctx.site.at(later));
  const Plan& plan = ctx.site.at(later);
  PageBasics basics;
  basics.path = word_comparison_address(ctx.site, earlier, later);
  basics.kind = "word-comparison";
  std::string before = name_beside(ctx, earlier, later), after = name_beside(ctx, later, earlier);
  basics.title = say(ctx.strings, "word_comparison_title", {{"earlier", before}, {"later", after}});
  basics.document_title = basics.title + " – " + plan_name(ctx, later) + " – " + ctx.settings.title.value;
  basics.description = say(ctx.strings, "word_comparison_description",
                           {{"plan", plan_name(ctx, later)}, {"earlier", before}, {"later", after}});
  basics.organisation = plan.organisation;
  begin_page(ctx, std::move(basics), page);
  show_plan_head(ctx, later, page);
  page.page.breadcrumbs = make_breadcrumbs(ctx, page, entity(later), true);
  page.organisation = make_link(ctx, page, entity(plan.organisation));
  page.earlier = make_link(ctx, page, entity(earlier));
  page.earlier.text = before;
  page.later = make_link(ctx, page, entity(later));
  page.later.text = after;
  fill_other_pairs(ctx, earlier, later, page);
  // There is nothing to choose where there is one.
  if (page.other_earlier.size() < 2) page.other_earlier.clear();
  if (page.other_later.size() < 2) page.other_later.clear();
  Maker maker(ctx, page);
  for (const ComparedSection& section : compare_texts(ctx.site, earlier, later)) maker.add(section);
  maker.finish();
}

}  // namespace planverk
