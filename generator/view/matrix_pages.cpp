// The overview: priorities down, organisations across, gaps in both directions.

#include <algorithm>
#include <set>

#include "view/carriers.h"
#include "view/parts.h"
#include "view/titles.h"

namespace planverk {
namespace {

using words::say;

// The periods of the plans that were counted, each once: "2025–2026".
std::string periods_of(const Site& site, const OrganisationCoverage& coverage) {
  std::vector<std::string_view> seen;
  std::string out;
  for (PlanId plan : coverage.plans) {
    std::string_view period = site.at(plan).draft.head.period.printed;
    if (period.empty() || std::ranges::count(seen, period) > 0) continue;
    seen.push_back(period);
    if (!out.empty()) out += ", ";
    out += period;
  }
  return out;
}

// The goals of an organisation that answer to any priority, each once.
std::size_t carrying_goals(const Site& site, const OrganisationCoverage& coverage) {
  std::set<GoalId> goals;
  for (const PriorityCoverage& answer : coverage.priorities)
    for (GoalId goal : supporting_goals(site, answer)) goals.insert(goal);
  return goals.size();
}

MatrixColumnView make_column(const ViewContext& ctx, const PageBase& page,
                             const OrganisationCoverage& coverage) {
  MatrixColumnView column;
  column.organisation = short_link(ctx, page, coverage.organisation);
  column.organisation.note = periods_of(ctx.site, coverage);
  std::size_t carried = coverage.fully + coverage.partly;
  column.carried = std::to_string(carried);
  column.fully = std::to_string(coverage.fully);
  column.partly = std::to_string(coverage.partly);
  column.none = std::to_string(coverage.none);
  column.own = words::number(ctx.strings, static_cast<double>(coverage.own.size()));
  column.gap = carried * 2 < coverage.priorities.size();
  return column;
}

// A gap leads nowhere: there is nothing to read about it.
MatrixCellView make_cell(const ViewContext& ctx, const PageBase& page, const OrganisationCoverage& coverage,
                         SectionId priority, std::size_t& goals) {
  MatrixCellView cell;
  const PriorityCoverage* answer = answer_to(ctx.site, coverage, priority);
  Coverage how = answer == nullptr ? Coverage::none : answer->coverage;
  cell.how = coverage_id(how);
  cell.how_text = say(ctx.strings, "how_" + cell.how);
  if (how == Coverage::none) return cell;
  std::size_t count = supporting_goals(ctx.site, *answer).size();
  goals += count;
  cell.count = words::number(ctx.strings, static_cast<double>(count));
  cell.step = heat_step(count);
  cell.href = make_href(page, priority_address(ctx.site, priority),
                        ctx.site.at(coverage.organisation).entry.id.value);
  return cell;
}

MatrixRowView make_row(const ViewContext& ctx, const PageBase& page, const Addressees& addressees, SectionId priority) {
  MatrixRowView row;
  row.mark = make_mark(ctx, page, priority);
  std::size_t goals = 0;
  for (const OrganisationCoverage* coverage : addressees.with_plan)
    row.cells.push_back(make_cell(ctx, page, *coverage, priority, goals));
  auto carried = std::ranges::count_if(row.cells, [](const MatrixCellView& cell) { return cell.how != "none"; });
  row.carried_by = say(ctx.strings, "of_total",
                       {{"n", std::to_string(carried)}, {"total", std::to_string(row.cells.size())}});
  row.goals = words::number(ctx.strings, static_cast<double>(goals));
  // Where nobody was asked, nobody failed to answer.
  row.gap = carried == 0 && !row.cells.empty();
  return row;
}

// Columns, those among them that carry few, and the goals of all.
void fill_columns(const ViewContext& ctx, const PageBase& page, const Addressees& addressees, MatrixView& matrix) {
  std::size_t all_goals = 0, all_own = 0;
  for (const OrganisationCoverage* coverage : addressees.with_plan) {
    MatrixColumnView column = make_column(ctx, page, *coverage);
    std::size_t goals = carrying_goals(ctx.site, *coverage);
    column.goals = words::number(ctx.strings, static_cast<double>(goals));
    all_goals += goals;
    all_own += coverage->own.size();
    if (column.gap) {
      LinkView link = column.organisation;
      link.note = say(ctx.strings, "of_total",
                      {{"n", column.carried}, {"total", std::to_string(coverage->priorities.size())}});
      matrix.few.push_back(std::move(link));
    }
    matrix.columns.push_back(std::move(column));
  }
  matrix.has_columns = !matrix.columns.empty();
  matrix.goals = words::number(ctx.strings, static_cast<double>(all_goals));
  matrix.own = words::number(ctx.strings, static_cast<double>(all_own));
}

MatrixView make_matrix(const ViewContext& ctx, const PageBase& page, PlanId plan) {
  MatrixView matrix;
  matrix.plan = make_plan_row(ctx, page, plan);
  Addressees addressees = addressees_of(ctx.site, plan);
  fill_columns(ctx, page, addressees, matrix);
  for (SectionId priority : priorities_of(ctx.site, plan)) {
    matrix.rows.push_back(make_row(ctx, page, addressees, priority));
    const MatrixRowView& row = matrix.rows.back();
    if (row.gap) matrix.uncarried.push_back(make_link(page, row.mark.href.path, row.mark.name));
  }
  matrix.carried_of = say(ctx.strings, "priorities_carried",
                          {{"priorities", words::count(ctx.strings, "priorities", matrix.rows.size())}});
  for (OrganisationId id : addressees.without_plan) matrix.without_plan.push_back(short_link(ctx, page, id));
  matrix.map = make_plan_map(ctx, page, plan, addressees);
  return matrix;
}

// "1", "2–3", "4–6", "7 eller fler", from where the steps begin.
std::vector<HeatStepView> make_steps(const ViewContext& ctx) {
  std::vector<HeatStepView> steps;
  for (std::size_t i = 0; i < std::size(heat_steps); ++i) {
    std::string first = std::to_string(heat_steps[i]);
    if (i + 1 == std::size(heat_steps)) {
      steps.push_back({i + 1, say(ctx.strings, "heat_or_more", {{"n", first}})});
    } else if (heat_steps[i + 1] == heat_steps[i] + 1) {
      steps.push_back({i + 1, first});
    } else {
      std::string last = std::to_string(heat_steps[i + 1] - 1);
      steps.push_back({i + 1, say(ctx.strings, "heat_between", {{"from", first}, {"to", last}})});
    }
  }
  return steps;
}

}  // namespace

void make_overview_page(const ViewContext& ctx, OverviewPage& page) {
  PageBasics basics;
  basics.path = pages::overview;
  basics.kind = "overview";
  basics.title = say(ctx.strings, "overview_title");
  basics.description = say(ctx.strings, "overview_description",
                           {{"plans", words::count(ctx.strings, "plans", ctx.site.priority_plans.size())}});
  begin_page(ctx, std::move(basics), page);
  page.steps = make_steps(ctx);
  for (PlanId plan : ctx.site.priority_plans) page.matrices.push_back(make_matrix(ctx, page, plan));
}

void make_matrix_page(const ViewContext& ctx, PlanId superior, OverviewPage& page) {
  PageBasics basics;
  basics.path = matrix_address(ctx.site, superior);
  basics.kind = "overview";
  std::string plan = plan_name(ctx, superior);
  basics.title = say(ctx.strings, "matrix_title", {{"plan", plan}});
  basics.organisation = ctx.site.at(superior).organisation;
  begin_page(ctx, std::move(basics), page);
  page.page.breadcrumbs = make_breadcrumbs(ctx, page, entity(superior), true);
  page.steps = make_steps(ctx);
  page.matrices.push_back(make_matrix(ctx, page, superior));
  const MatrixView& matrix = page.matrices.front();
  std::string_view key = "matrix_description";
  if (!matrix.has_columns)
    key = "matrix_description_nobody";
  else if (matrix.uncarried.empty())
    key = "matrix_description_all";
  page.page.description =
      say(ctx.strings, key,
          {{"plan", plan},
           {"priorities", words::count(ctx.strings, "priorities", matrix.rows.size())},
           {"organisations", words::count(ctx.strings, "organisations", matrix.columns.size())},
           {"uncarried", std::to_string(matrix.uncarried.size())}});
}

}  // namespace planverk
