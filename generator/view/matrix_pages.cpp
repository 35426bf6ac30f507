// The overview: priorities down, organisations across, gaps in both directions.

#include <algorithm>

#include "view/carriers.h"
#include "view/parts.h"
#include "view/titles.h"

namespace planverk {
namespace {

using words::say;

std::string_view how_id(Coverage coverage) {
  static constexpr std::string_view names[] = {"none", "partly", "fully"};
  return names[static_cast<std::size_t>(coverage)];
}

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

MatrixColumnView make_column(const ViewContext& ctx, const PageBase& page,
                             const OrganisationCoverage& coverage) {
  MatrixColumnView column;
  column.organisation = short_link(ctx, page, coverage.organisation);
  column.organisation.note = periods_of(ctx.site, coverage);
  column.fully = std::to_string(coverage.fully);
  column.partly = std::to_string(coverage.partly);
  column.none = std::to_string(coverage.none);
  column.own = words::number(ctx.strings, static_cast<double>(coverage.own.size()));
  return column;
}

// A gap leads nowhere: there is nothing to read about it.
MatrixCellView make_cell(const ViewContext& ctx, const PageBase& page, const OrganisationCoverage& coverage,
                         SectionId priority) {
  MatrixCellView cell;
  const PriorityCoverage* answer = answer_to(ctx.site, coverage, priority);
  Coverage how = answer == nullptr ? Coverage::none : answer->coverage;
  cell.how = how_id(how);
  cell.how_text = say(ctx.strings, "how_" + cell.how);
  if (how == Coverage::none) return cell;
  std::vector<GoalId> goals;
  for (SupportId support : answer->supports) goals.push_back(ctx.site.at(support).from);
  std::ranges::sort(goals);
  auto repeated = std::ranges::unique(goals);
  goals.erase(repeated.begin(), repeated.end());
  cell.count = words::number(ctx.strings, static_cast<double>(goals.size()));
  cell.href = make_href(page, priority_address(ctx.site, priority),
                        ctx.site.at(coverage.organisation).entry.id.value);
  return cell;
}

MatrixView make_matrix(const ViewContext& ctx, const PageBase& page, PlanId plan) {
  MatrixView matrix;
  matrix.plan = make_plan_row(ctx, page, plan);
  Addressees addressees = addressees_of(ctx.site, plan);
  matrix.has_columns = !addressees.with_plan.empty();
  for (const OrganisationCoverage* coverage : addressees.with_plan)
    matrix.columns.push_back(make_column(ctx, page, *coverage));
  std::string total = std::to_string(addressees.with_plan.size());
  for (SectionId priority : priorities_of(ctx.site, plan)) {
    MatrixRowView row;
    row.mark = make_mark(ctx, page, priority);
    for (const OrganisationCoverage* coverage : addressees.with_plan)
      row.cells.push_back(make_cell(ctx, page, *coverage, priority));
    auto carried =
        std::ranges::count_if(row.cells, [](const MatrixCellView& cell) { return cell.how != "none"; });
    row.carried_by = say(ctx.strings, "of_total", {{"n", std::to_string(carried)}, {"total", total}});
    // Where nobody was asked, nobody failed to answer.
    if (carried == 0 && matrix.has_columns)
      matrix.uncarried.push_back(make_link(page, row.mark.href.path, row.mark.name));
    matrix.rows.push_back(std::move(row));
  }
  for (OrganisationId id : addressees.without_plan) matrix.without_plan.push_back(short_link(ctx, page, id));
  return matrix;
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
  for (PlanId plan : ctx.site.priority_plans) page.matrices.push_back(make_matrix(ctx, page, plan));
}

void make_matrix_page(const ViewContext& ctx, PlanId superior, OverviewPage& page) {
  PageBasics basics;
  basics.path = matrix_address(ctx.site, superior);
  basics.kind = "overview";
  std::string plan = plan_name(ctx.site, superior);
  basics.title = say(ctx.strings, "matrix_title", {{"plan", plan}});
  basics.organisation = ctx.site.at(superior).organisation;
  begin_page(ctx, std::move(basics), page);
  page.page.breadcrumbs = make_breadcrumbs(ctx, page, entity(superior), true);
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
