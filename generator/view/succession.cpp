// What became of goals from one plan to the next, for the page of periods and the plans' own pages.

#include <algorithm>

#include "site/lineage.h"
#include "site/page_rules.h"
#include "site/versions.h"
#include "view/lineage.h"
#include "view/parts.h"

namespace planverk {
namespace {

using words::say;

class SuccessionMaker {
 public:
  SuccessionMaker(const ViewContext& ctx, const PageBase& page, PlanId later, bool with_rows)
      : ctx_(ctx), site_(ctx.site), page_(page), later_(later), with_rows_(with_rows) {}

  SuccessionView make() {
    const Plan& plan = site_.at(later_);
    view_.id = "till-" + plan.draft.name;
    view_.later = make_link(ctx_, page_, entity(later_));
    if (plan.earlier) {
      view_.earlier = make_link(ctx_, page_, entity(plan.earlier));
      view_.title = say(ctx_.strings, "succession_title", {{"earlier", name_of(plan.earlier)}, {"later", name_of(later_)}});
      add_word_comparison(plan);
    } else {
      view_.title = say(ctx_.strings, "succession_title_first", {{"later", name_of(later_)}});
    }
    std::vector<PlanId> compared = compared_plans(site_, plan.organisation);
    if (compared.size() > 1 && std::ranges::find(compared, later_) != compared.end()) {
      view_.periods = make_link(page_, compare_periods_address(site_, plan.organisation), say(ctx_.strings, "succession_link"));
      view_.periods->href.fragment = view_.id;
    }
    add_groups(plan.succession);
    return std::move(view_);
  }

 private:
  // Periods tell plans of one kind apart.
  std::string name_of(PlanId id) const {
    const PlanHead& head = site_.at(id).draft.head;
    return head.period.printed.empty() ? head.title.value : head.period.printed;
  }

  void add_word_comparison(const Plan& plan) {
    std::vector<PlanId> compared = compared_with_earlier(site_, later_);
    if (std::ranges::find(compared, plan.earlier) == compared.end()) return;
    view_.word_comparison =
        make_link(page_, word_comparison_address(site_, plan.earlier, later_), say(ctx_.strings, "succession_words"));
  }

  LinkView link_to(GoalId id) const {
    LinkView link = make_link(ctx_, page_, entity(id));
    link.text = shortened(site_.draft(id).text, 110);
    link.note = std::to_string(site_.draft(id).number);
    return link;
  }

  std::vector<LinkView> links_to(const std::vector<GoalId>& goals) const {
    std::vector<LinkView> out;
    for (GoalId goal : goals) out.push_back(link_to(goal));
    return out;
  }

  // `row` is given each goal, and made only where rows are wanted.
  template <class Ids, class Row>
  void add(std::string_view kind, const Ids& ids, bool open, Row row) {
    if (ids.empty()) return;
    SuccessionGroupView& group = view_.groups.emplace_back();
    group.kind = kind;
    group.title = words::count(ctx_.strings, "succession_" + group.kind, ids.size());
    group.open = open;
    if (!with_rows_) return;
    for (auto id : ids) group.rows.push_back(row(id));
  }

  void add_groups(const Succession& succession) {
    auto with_forebears = [&](GoalId id) { return SuccessionRowView{links_to(site_.at(id).continues), {link_to(id)}, {}}; };
    add("carried", succession.carried, false, with_forebears);
    add("split", succession.split, true,
        [&](GoalId id) { return SuccessionRowView{{link_to(id)}, links_to(heirs_in(site_, id, later_)), {}}; });
    add("merged", succession.merged, true, with_forebears);
    add("ended", succession.ended, true, [&](EndingId id) {
      const Ending& ending = site_.at(id);
      std::string note = words::goal_end(ctx_.strings, ending.became);
      if (!note.empty() && !ending.why.empty()) note += ": ";
      note += ending.why;
      return SuccessionRowView{{link_to(ending.goal)}, {}, std::move(note)};
    });
    add("untold", succession.untold, false, [&](GoalId id) { return SuccessionRowView{{link_to(id)}, {}, {}}; });
    add("fresh", succession.fresh, false, [&](GoalId id) { return SuccessionRowView{{}, {link_to(id)}, {}}; });
  }

  const ViewContext& ctx_;
  const Site& site_;
  const PageBase& page_;
  PlanId later_;
  bool with_rows_;
  SuccessionView view_;
};

}  // namespace

std::optional<SuccessionView> make_succession(const ViewContext& ctx, const PageBase& page, PlanId later, bool with_rows) {
  if (ctx.site.at(later).succession.is_none()) return std::nullopt;
  return SuccessionMaker(ctx, page, later, with_rows).make();
}

}  // namespace planverk
