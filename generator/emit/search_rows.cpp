#include "emit/search_rows.h"

#include <algorithm>
#include <span>

#include "base/utf8.h"
#include "emit/json_parts.h"
#include "search/words.h"
#include "site/plan_text.h"
#include "view/goal_facets.h"
#include "view/parts.h"
#include "view/titles.h"

namespace planverk {
namespace {

using search::Field;

constexpr std::size_t excerpt_letters = 180;

class ContentMaker {
 public:
  explicit ContentMaker(const ViewContext& ctx)
      : ctx_(ctx), site_(ctx.site), index_(ctx.settings.language.value) {}

  void add_goals() {
    begin_kind("goal");
    for (GoalId id : goals_current_first(site_)) add_goal(id);
  }

  // They would stand twice among the goals.
  void add_translated_goals() {
    begin_kind("translation");
    for (std::size_t i = 0; i < site_.goals.size(); ++i)
      if (site_.is_translation(GoalId::of(i))) add_goal(GoalId::of(i));
  }

  void add_plans() {
    begin_kind("plan");
    for (std::size_t i = 0; i < site_.plans.size(); ++i)
      if (!site_.plans[i].version_of) add_plan(PlanId::of(i));
  }

  void add_sections() {
    begin_kind("section");
    for (std::size_t i = 0; i < site_.sections.size(); ++i)
      if (!is_earlier_version(site_.sections[i].plan)) add_section(SectionId::of(i));
  }

  // Below all else: who looks for a promise wants the present text, and who looks for what was struck finds it here.
  void add_earlier_versions() {
    if (std::ranges::all_of(site_.plans, [](const Plan& plan) { return plan.versions.empty(); })) return;
    begin_kind("version");
    for (std::size_t i = 0; i < site_.plans.size(); ++i) {
      const Plan& plan = site_.plans[i];
      if (!plan.version_of) continue;
      add_plan(PlanId::of(i));
      for (std::uint32_t n = 0; n < plan.goal_count; ++n) add_goal(GoalId{plan.first_goal.value + n});
      for (std::uint32_t n = 0; n < plan.section_count; ++n) add_section(SectionId{plan.first_section.value + n});
    }
  }

  void add_organisations() {
    begin_kind("organisation");
    for (std::size_t i = 0; i < site_.organisations.size(); ++i) {
      const OrganisationEntry& entry = site_.organisations[i].entry;
      add_title(entry.short_name);
      add_entry(entity(OrganisationId::of(i)), entry.name, words::organisation_kind(ctx_.strings, entry.kind), {},
                entry.aliases);
    }
  }

  void add_registers() {
    begin_kind("area");
    for (std::size_t i = 0; i < site_.areas.size(); ++i) {
      const Area& area = site_.areas[i];
      add_entry(entity(AreaId::of(i)), area.entry.name, words::count(ctx_.strings, "goals", area.goals.size()), {},
                area.entry.aliases);
    }
    begin_kind("term");
    for (std::size_t i = 0; i < site_.terms.size(); ++i) {
      const TermEntry& entry = site_.terms[i].entry;
      add_entry(entity(TermId::of(i)), entry.term.value, entry.expansion, entry.explanation, entry.aliases);
    }
    begin_kind("event");
    for (std::size_t i = 0; i < site_.events.size(); ++i) {
      const EventEntry& entry = site_.events[i].entry;
      add_entry(entity(EventId::of(i)), entry.name, words::dates(ctx_.strings, entry.dates), {}, {});
    }
    begin_kind("reference");
    for (std::size_t i = 0; i < site_.references.size(); ++i) {
      const ReferenceEntry& entry = site_.references[i].entry;
      add_entry(entity(ReferenceId::of(i)), entry.name, {}, entry.about, entry.aliases);
    }
  }

  SearchContent take() {
    content_.terms = index_.finish();
    return std::move(content_);
  }

 private:
  void begin_kind(std::string_view id) { content_.kinds.push_back({id, next()}); }
  std::uint32_t next() const { return static_cast<std::uint32_t>(content_.rows.size()); }

  bool is_earlier_version(PlanId id) const { return static_cast<bool>(site_.at(id).version_of); }

  // What the plan is called beside others.
  std::string title_of_plan(PlanId id) const {
    const std::string& title = site_.at(id).draft.head.title.value;
    return is_earlier_version(id) ? title + ", " + words::version_label(ctx_.strings, site_, id) : title;
  }

  // A name of one word is what a reader of that word looks for: "Norrbotten" before all that Norrbotten does.
  void add_title(std::string_view title) {
    index_.add(next(), search::words_of(title).size() == 1 ? Field::short_title : Field::title, title);
  }

  void add_goal(GoalId id) {
    const Goal& goal = site_.at(id);
    const Plan& plan = site_.at(goal.plan);
    const GoalDraft& draft = site_.draft(id);
    const std::string& organisation = site_.at(plan.organisation).entry.name;
    SearchRow row{url_of(site_, entity(id)), draft.sentence, {}, {}, draft.number, -1};
    if (goal.status) row.status = static_cast<int>(goal.status.index());
    std::string responsible, when;
    index_.add(next(), Field::title, draft.text);
    index_.add(next(), Field::context, draft.lead_in);
    index_.add(next(), Field::context, organisation);
    index_.add(next(), Field::context, plan.draft.head.title.value);
    if (goal.section) index_.add(next(), Field::context, site_.draft(goal.section).title);
    if (goal.area) index_.add(next(), Field::context, site_.at(goal.area).entry.name);
    for (BodyId body : goal.responsible) {
      const std::string& name = site_.at(body).entry.name;
      index_.add(next(), Field::context, name);
      if (responsible.empty()) responsible = name;
    }
    if (goal.deadline) when = words::deadline(ctx_, *goal.deadline, goal.event);
    row.context = join_parts(ctx_, {site_.at(plan.organisation).entry.short_name, title_of_plan(goal.plan), responsible, when});
    content_.rows.push_back(std::move(row));
  }

  void add_plan(PlanId id) {
    const Plan& plan = site_.at(id);
    const PlanHead& head = plan.draft.head;
    const OrganisationEntry& organisation = site_.at(plan.organisation).entry;
    add_title(head.title.value);
    index_.add(next(), Field::title, organisation.name);
    index_.add(next(), Field::text, head.summary);
    std::string before = text_between(plan, 1, plan.draft.sections.empty()
                                                         ? plan.draft.document.nodes.front().end
                                                         : plan.draft.sections.front().heading.index());
    index_.add(next(), Field::text, before);
    content_.rows.push_back({url_of(site_, entity(id)), title_of_plan(id),
                             join_parts(ctx_, {organisation.name, words::plan_status(ctx_.strings, head.status),
                                               words::count(ctx_.strings, "goals", plan.goal_count)}),
                             shortened(head.summary, excerpt_letters), 0, -1});
  }

  void add_section(SectionId id) {
    const Plan& plan = site_.at(site_.at(id).plan);
    const SectionDraft& draft = site_.draft(id);
    const OrganisationEntry& organisation = site_.at(plan.organisation).entry;
    std::string text = text_between(plan, draft.heading.index() + 1, draft.end);
    index_.add(next(), Field::title, draft.title);
    index_.add(next(), Field::text, text);
    index_.add(next(), Field::context, organisation.name);
    index_.add(next(), Field::context, plan.draft.head.title.value);
    content_.rows.push_back({url_of(site_, entity(id)), draft.title,
                             join_parts(ctx_, {organisation.short_name, title_of_plan(site_.at(id).plan)}),
                             shortened(text, excerpt_letters), 0, -1});
  }

  void add_entry(Entity about, std::string_view title, std::string_view note, std::string_view text,
                 std::span<const Text> aliases) {
    add_title(title);
    index_.add(next(), Field::title, note);
    for (const Text& alias : aliases) add_title(alias.value);
    index_.add(next(), Field::text, text);
    content_.rows.push_back(
        {url_of(site_, about), std::string(title), std::string(note), shortened(text, excerpt_letters), 0, -1});
  }

  // The words of paragraphs, quotations and tables; goals have rows of their own.
  std::string text_between(const Plan& plan, std::size_t from, std::size_t to) const {
    const markdown::Document& document = plan.draft.document;
    std::string out;
    auto goal = std::ranges::lower_bound(plan.draft.goals, from, {}, [](const GoalDraft& g) { return g.node.index(); });
    for (std::size_t i = from; i < to;) {
      const markdown::Node& node = document.nodes[i];
      while (goal != plan.draft.goals.end() && goal->node.index() < i) ++goal;
      bool is_goal = goal != plan.draft.goals.end() && goal->node.index() == i;
      bool is_text = node.kind == markdown::NodeKind::paragraph || node.kind == markdown::NodeKind::table_row;
      if (is_text && !is_goal) {
        if (!out.empty()) out += ' ';
        out += plan_text(site_, plan, markdown::NodeId::of(i));
      }
      i = is_goal || is_text ? node.end : i + 1;
    }
    return out;
  }

  const ViewContext& ctx_;
  const Site& site_;
  search::IndexBuilder index_;
  SearchContent content_;
};

}  // namespace

SearchContent make_search_content(const ViewContext& ctx) {
  ContentMaker maker(ctx);
  maker.add_goals();
  maker.add_translated_goals();
  maker.add_organisations();
  maker.add_plans();
  maker.add_registers();
  maker.add_sections();
  maker.add_earlier_versions();
  return maker.take();
}

}  // namespace planverk
