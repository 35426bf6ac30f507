// A plan as a document, with what is known about it beside the text.

#include <algorithm>

#include "base/html_escape.h"
#include "site/page_rules.h"
#include "site/plan_files.h"
#include "view/explained.h"
#include "view/json_ld.h"
#include "view/parts.h"
#include "view/plan_blocks.h"

namespace planverk {
namespace {

std::string summary_line(const ViewContext& ctx, const Plan& plan) {
  const PlanHead& head = plan.draft.head;
  if (!head.summary.empty()) return head.summary;
  return words::say(ctx.strings, "plan_description",
                    {{"title", head.title.value}, {"name", ctx.site.at(plan.organisation).entry.name},
                     {"goals", words::count(ctx.strings, "goals", plan.goal_count)},
                     {"sections", words::count(ctx.strings, "sections", plan.section_count)},
                     {"status", words::plan_status(ctx.strings, head.status)}});
}

// summary.md, else the line of the front matter.
std::optional<SummaryView> make_summary(const ViewContext& ctx, const PageBase& page, const Plan& plan) {
  const PlanHead& head = plan.draft.head;
  SummaryView view;
  write_summary_html(ctx, page, plan, view.html.text);
  bool easy = !view.html.text.empty();
  if (!easy && head.summary.empty()) return std::nullopt;
  if (!easy) {
    view.html.text = "<p>";
    append_html_escaped(head.summary, view.html.text);
    view.html.text += "</p>\n";
  }
  view.title = words::say(ctx.strings, easy ? "summary_easy" : "summary_short");
  bool adopted = head.status == PlanStatus::adopted || head.status == PlanStatus::ended || head.status == PlanStatus::replaced;
  view.note = words::say(ctx.strings, adopted ? "summary_note_adopted" : "summary_note");
  return view;
}

class Facts {
 public:
  Facts(const ViewContext& ctx, const Plan& plan, PlanPage& page) : ctx_(ctx), plan_(plan), page_(page) {}

  void fill() {
    const PlanHead& head = plan_.draft.head;
    add("fact_status", page_.status);
    add("fact_kind", page_.kind);
    add("fact_period", head.period.printed);
    add_decision("fact_proposed", head.proposed, plan_.proposed_by);
    add_decision("fact_adopted", head.adopted, plan_.adopted_by);
    for (BodyId body : plan_.responsible) add("fact_responsible", make_link(ctx_, page_, entity(body)));
    if (plan_.translation_of) add("fact_translation_of", make_link(ctx_, page_, entity(plan_.translation_of)));
    add("fact_source", head.source_title.empty() ? head.source_url : head.source_title);
  }

 private:
  void add(std::string_view key, std::string value) {
    if (!value.empty()) page_.facts.push_back({words::say(ctx_.strings, key), std::move(value), {}});
  }
  void add(std::string_view key, LinkView link) {
    page_.facts.push_back({words::say(ctx_.strings, key), {}, std::move(link)});
  }
  // Who, as a link, and when; only the day when nobody is named.
  void add_decision(std::string_view key, const std::optional<Decision>& decision, const std::optional<BodyId>& by) {
    if (!decision) return;
    std::string date = words::date(ctx_.strings, decision->date);
    if (!by || !*by) return add(key, std::move(date));
    LinkView link = make_link(ctx_, page_, entity(*by));
    link.note = std::move(date);
    add(key, std::move(link));
  }

  const ViewContext& ctx_;
  const Plan& plan_;
  PlanPage& page_;
};

std::size_t count_read(const ViewContext& ctx, const Plan& plan, const Section& section, markdown::Reading reading) {
  if (reading == markdown::Reading::marked) return section.goals.size();
  return static_cast<std::size_t>(std::ranges::count_if(section.goals, [&](GoalId goal) {
    return markdown::is_visible(plan.draft.document.node(ctx.site.draft(goal).node).side, reading);
  }));
}

void fill_sections(const ViewContext& ctx, const Plan& plan, markdown::Reading reading, PlanPage& page) {
  for (std::uint32_t i = 0; i < plan.section_count; ++i) {
    SectionId id = SectionId::of(plan.first_section.index() + i);
    const Section& section = ctx.site.at(id);
    const SectionDraft& draft = ctx.site.draft(id);
    const markdown::Document& document = plan.draft.document;
    if (!markdown::is_visible(document.node(draft.heading).side, reading)) continue;
    bool original = reading == markdown::Reading::original;
    TocEntryView entry{draft.id, original ? markdown::plain_text(document, draft.heading, reading) : draft.title, {}, draft.level > 2};
    std::size_t goals = count_read(ctx, plan, section, reading);
    if (goals > 0) entry.goal_count = words::count(ctx.strings, "goals", goals);
    page.toc.push_back(std::move(entry));
    if (!page.changes_marked) continue;
    if (section.is_priority) page.priorities.push_back(make_link(page, priority_address(ctx.site, id), draft.title));
    // What refers to a section refers to the page that it stands on.
    for (BacklinkView& view : make_backlinks(ctx, page, entity(id))) {
      view.how += " (" + draft.title + ")";
      page.page.backlinks.push_back(std::move(view));
    }
  }
}

void fill_overlay(const ViewContext& ctx, PlanId id, PlanPage& page) {
  const Plan& plan = ctx.site.at(id);
  for (std::uint32_t i = 0; i < plan.goal_count && !page.has_overlay; ++i)
    page.has_overlay = !ctx.site.goals[plan.first_goal.index() + i].supports.empty();
  if (!page.changes_marked) return;
  page.standing = make_standing(ctx, page, id);
  for (const PlanCoverage& coverage : coverage_of(ctx.site, id))
    page.coverage.push_back(make_coverage(ctx, page, coverage, true));
  if (plan.superiors.empty() && plan.is_counted() && ctx.site.at(plan.organisation).parent)
    page.no_superior = words::say(ctx.strings, "no_superior", {{"period", plan.draft.head.period.printed}});
}

// The format stands beside the words: only programs ask for it.
LinkView file_link(const ViewContext& ctx, PlanId id, PlanFileKind kind, const PageBase& page) {
  constexpr std::string_view names[] = {"akoma_ntoso", "stratml_core", "stratml_performance"};
  std::string key = "plan_file_" + std::string(names[static_cast<std::size_t>(kind)]);
  return make_link(page, plan_file_address(ctx.site, id, kind), words::say(ctx.strings, key), words::say(ctx.strings, key + "_format"));
}

void fill_ways(const ViewContext& ctx, PlanId id, PlanPage& page) {
  const Plan& plan = ctx.site.at(id);
  if (has_amendments_page(ctx.site, id))
    page.amendments = make_link(page, amendments_address(ctx.site, id), words::say(ctx.strings, "amendments_link"),
                                words::count(ctx.strings, "motions", plan.draft.motions.size()));
  if (!page.changes_marked) return;
  for (PlanId later : {id, plan.later})
    if (later)
      if (auto succession = make_succession(ctx, page, later, false)) page.successions.push_back(std::move(*succession));
  if (has_matrix_page(ctx.site, id))
    page.matrix = make_link(page, matrix_address(ctx.site, id), words::say(ctx.strings, "matrix_link"));
  for (PlanId other : counted_plans(ctx.site, plan.organisation)) {
    LinkView link = make_link(ctx, page, entity(other));
    link.note = words::plan_status(ctx.strings, ctx.site.at(other).draft.head.status);
    page.other_plans.push_back(std::move(link));
  }
  for (PlanFileKind kind : files_of(ctx.site, id)) page.files.push_back(file_link(ctx, id, kind, page));
  for (DocumentFormat format : ctx.documents)
    page.documents.push_back(make_link(page, document_address(ctx.site, id, format),
                                       words::say(ctx.strings, words::key_of("document_", name_of(format)))));
  if (plan.earlier) page.page.previous = make_link(ctx, page, entity(plan.earlier));
  if (plan.later) page.page.next = make_link(ctx, page, entity(plan.later));
}

std::string_view view_note_key(markdown::Reading reading) {
  if (reading == markdown::Reading::original) return "view_original_note";
  return reading == markdown::Reading::marked ? "view_marked_note" : "view_changed_note";
}

// Another reading of a plan that has a page already: search engines shall know that one, and its name says what it is.
void show_as_reading(const ViewContext& ctx, PlanId id, PlanPage& page) {
  PageHead& head = page.page;
  auto current = std::ranges::find_if(page.views, &LinkView::current);
  if (current != page.views.end())
    head.document_title = words::say(ctx.strings, "view_document_title", {{"view", current->text}, {"title", head.document_title}});
  head.breadcrumbs = make_breadcrumbs(ctx, page, entity(id), true);
  show_version_note(ctx, entity(id), page);
  if (!head.canonical.empty()) head.canonical = ctx.settings.base_url + address_of(ctx.site, entity(id)).path;
}

}  // namespace

std::vector<LinkView> make_plan_views(const ViewContext& ctx, const PageBase& page, PlanId id) {
  std::vector<LinkView> out;
  if (!has_plan_views(ctx.site, id)) return out;
  auto add = [&](markdown::Reading reading, std::string_view key) {
    out.push_back(make_link(page, plan_view_address(ctx.site, id, reading), words::say(ctx.strings, key)));
  };
  add(markdown::Reading::original, "view_original");
  add(markdown::Reading::marked, "view_marked");
  add(markdown::Reading::with_changes, "view_changed");
  return out;
}

void make_plan_page(const ViewContext& site_ctx, PlanId id, PlanPage& page, markdown::Reading reading) {
  const Plan& plan = site_ctx.site.at(id);
  ViewContext ctx = in_language_of(site_ctx, plan);
  const PlanHead& head = plan.draft.head;
  PageBasics basics;
  page.changes_marked = reading == markdown::Reading::marked;
  basics.path = plan_view_address(ctx.site, id, reading);
  basics.kind = "plan";
  basics.title = head.title.value;
  basics.document_title = plan_name(ctx, id) + " – " + ctx.settings.title.value;
  basics.description = summary_line(ctx, plan);
  basics.organisation = plan.organisation;
  if (page.changes_marked) basics.subject = entity(id);
  begin_page(ctx, std::move(basics), page);
  show_plan_head(ctx, id, page);
  page.views = make_plan_views(ctx, page, id);
  if (!page.views.empty()) page.view_note = words::say(ctx.strings, view_note_key(reading));
  if (page.changes_marked) {
    show_languages(ctx, entity(id), page);
    show_versions(ctx, entity(id), page);
  } else {
    show_as_reading(ctx, id, page);
  }
  page.organisation = make_link(ctx, page, entity(plan.organisation));
  page.period = head.period.printed;
  page.kind = words::plan_kind(ctx.strings, head.kind);
  page.status = words::plan_status(ctx.strings, head.status);
  page.status_id = name_in(plan_status_names(), head.status);
  page.has_lines = !plan.draft.lines.marks.empty();
  if (page.changes_marked) {
    page.summary = make_summary(ctx, page, plan);
    page.amend_text = make_amend_text(ctx, id, words::say(ctx.strings, page.has_lines ? "propose_place" : "propose_place_unnumbered"), "…");
  }
  page.source_note = head.source_note;
  page.fictional = ctx.site.at(plan.organisation).entry.fictional;
  auto is_read = [&](const GoalDraft& goal) { return markdown::is_visible(goal.side, reading); };
  page.goal_count = words::count(ctx.strings, "goals", static_cast<std::size_t>(std::ranges::count_if(plan.draft.goals, is_read)));
  Facts(ctx, plan, page).fill();
  fill_sections(ctx, plan, reading, page);
  page.blocks = make_plan_blocks(ctx, page, plan, reading);
  if (!plan.draft.document.nodes.empty()) page.explained = explained_in(ctx, page, plan, markdown::NodeId::of(0));
  fill_overlay(ctx, id, page);
  fill_ways(ctx, id, page);
  if (page.changes_marked) describe_plan(ctx, id, page);
}

}  // namespace planverk
