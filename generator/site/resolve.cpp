#include "site/resolve.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/near_miss.h"
#include "site/context.h"

namespace planverk {
namespace {

std::vector<Status> make_statuses(const Settings& settings) {
  std::vector<Status> out;
  const auto& list = settings.statuses.empty() ? standard_statuses() : settings.statuses;
  for (const StatusSetting& s : list) out.push_back({s.id.value, s.word, s.symbol, s.explanation, s.counts_as_done, s.counts_as_closed, {}});
  return out;
}

// One later than this is a slip of the pen, and must not make today of a day that never was: all else would be late.
constexpr std::int64_t days_after_plan = 366;

// The newest day that content states about itself: decisions, follow-ups, occasions held.
Date newest_date(const std::vector<Plan>& plans) {
  Date newest;
  auto take = [&](Date date) { newest = std::max(newest, date); };
  for (const Plan& plan : plans) {
    if (plan.draft.head.proposed) take(plan.draft.head.proposed->date);
    if (plan.draft.head.adopted) take(plan.draft.head.adopted->date);
    Date end = plan.draft.head.period.dates.last;
    auto take_noted = [&](Date date) {
      if (end.is_none() || day_number(date) - day_number(end) <= days_after_plan) take(date);
    };
    for (const GoalFacts& facts : plan.draft.facts) {
      for (const FollowUp& followup : facts.followups) take_noted(followup.date.last);
      if (facts.recurrence)
        for (Date held : facts.recurrence->held) take_noted(held);
    }
  }
  return newest;
}

bool is_visible(const PlanDraft& draft, const SiteInput& input) {
  if (draft.head.status == PlanStatus::draft && !input.drafts) return false;
  return draft.head.audience <= input.audience;
}


Site resolve_pass(Registers registers, std::vector<PlanDraft> plans, Date today, const Settings& settings,
                  std::vector<bool> (*hidden_of)(const Site&, const SiteInput&), const SiteInput& input,
                  Diagnostics* diagnostics) {
  Site site;
  site.statuses = make_statuses(settings);
  Diagnostics faults = assemble_registers(std::move(registers), site);
  if (diagnostics != nullptr) append(*diagnostics, std::move(faults));
  assemble_plans(std::move(plans), site, diagnostics);
  site.updated = newest_date(site.plans);
  site.today = today.is_none() ? site.updated : today;
  Names names(site);
  std::vector<bool> hidden = hidden_of == nullptr ? std::vector<bool>() : hidden_of(site, input);
  ResolveContext context{site, settings, names, diagnostics, hidden.empty() ? nullptr : &hidden};
  resolve_translations(context);
  resolve_versions(context);
  find_superiors(site);
  resolve_registers(context);
  resolve_goals(context);
  resolve_supports(context);
  find_cycles(context);
  match_versions(site);
  resolve_endings(context);
  share_facts_of_originals(context);
  make_successions(site);
  resolve_links(context);
  find_mentions(context);
  choose_current_plans(site);
  make_overlay(site);
  make_backlinks(site);
  make_progress(site);
  return site;
}

std::vector<bool> hidden_plans(const Site& site, const SiteInput& input) {
  std::vector<bool> out;
  for (const Plan& plan : site.plans) out.push_back(!is_visible(plan.draft, input));
  return out;
}

// The organisation that the site is for, as site.yaml says.
void check_own_organisation(const Site& site, const Text& own, Diagnostics& diagnostics) {
  // A register that is not there is told already.
  if (own.empty() || site.organisations.empty()) return;
  Names names(site);
  if (names.organisation(own.value)) return;
  std::string help = did_you_mean(own.value, names.organisation_ids());
  if (help.empty()) help = "write the id of one in organisations.yaml";
  diagnostics.push_back(make_diagnostic(DiagnosticKind::unknown_organisation, own.span,
                                        fmt::format("there is no organisation `{}`", own.value), std::move(help)));
}

// --organisation keeps one organisation's plans and those of the organisations above and below it.
bool belongs(const Site& site, OrganisationId id, OrganisationId only) {
  const auto& up = site.at(id).ancestors;
  const auto& above = site.at(only).ancestors;
  return id == only || std::find(up.begin(), up.end(), only) != up.end() ||
         std::find(above.begin(), above.end(), id) != above.end();
}

std::vector<Entity> mentioned_entries(const Site& site) {
  std::vector<Entity> out;
  auto take = [&](Entity e) {
    if (e.kind == EntityKind::term || e.kind == EntityKind::reference) out.push_back(e);
  };
  for (const Plan& plan : site.plans) {
    for (const ResolvedLink& link : plan.links) take(link.entity);
    for (const ResolvedLink& link : plan.summary_links) take(link.entity);
    for (Entity e : plan.mention_entities) take(e);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace

SiteResolved resolve_site(SiteInput input, const Settings& settings) {
  SiteResolved out;
  Registers registers = input.registers;
  out.site = resolve_pass(std::move(registers), std::move(input.plans), input.today, settings, &hidden_plans, input,
                          &out.diagnostics);
  check_own_organisation(out.site, settings.organisation, out.diagnostics);
  out.mentioned = mentioned_entries(out.site);
  OrganisationId only;
  if (!input.only_organisation.empty()) {
    Names names(out.site);
    only = names.organisation(input.only_organisation);
    if (!only)
      out.diagnostics.push_back(no_such_organisation({input.only_organisation, {}}, names.organisation_ids()));
  }
  // What may not be seen never enters the site: when anything is hidden, all of it is resolved again without.
  auto keep = [&](const Plan& plan) {
    return is_visible(plan.draft, input) && (!only || belongs(out.site, plan.organisation, only));
  };
  if (std::all_of(out.site.plans.begin(), out.site.plans.end(), keep)) return out;
  for (const Plan& plan : out.site.plans)
    if (!keep(plan)) out.left_out.push_back(plan.address);
  std::vector<PlanDraft> visible;
  for (Plan& plan : out.site.plans)
    if (keep(plan)) visible.push_back(std::move(plan.draft));
  out.site = resolve_pass(std::move(input.registers), std::move(visible), input.today, settings, nullptr, input, nullptr);
  return out;
}

}  // namespace planverk
