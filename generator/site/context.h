#pragma once
// What the steps of resolving share. Only site/ sees it.

#include <string>
#include <string_view>

#include "config/settings.h"
#include "site/names.h"
#include "site/site.h"

namespace planverk {

struct ResolveContext {
  Site& site;
  const Settings& settings;
  const Names& names;
  // Where faults go. The second pass, over what the audience may see, stays silent: the first has said it all.
  Diagnostics* diagnostics = nullptr;
  // Plans that the audience may not see, known in the first pass only, for hidden-reference.
  const std::vector<bool>* hidden = nullptr;

  void report(Diagnostic diagnostic) const {
    if (diagnostics != nullptr) diagnostics->push_back(std::move(diagnostic));
  }
};

// The steps, in order. Each fills the fields that its comment in site.h names.
Diagnostics assemble_registers(Registers registers, Site& site);   // organisations … references, cycles of parents
void assemble_plans(std::vector<PlanDraft> drafts, Site& site, Diagnostics* diagnostics);  // plans, sections, goals
void resolve_translations(const ResolveContext&);                  // which plan and goal is a translation of which
void resolve_versions(const ResolveContext&);                      // which plan is an earlier text of which
void find_superiors(Site& site);
void resolve_registers(const ResolveContext&);                     // references to plans and organisations
void resolve_goals(const ResolveContext&);                         // area, bodies, deadline, targets, status, lineage
void resolve_supports(const ResolveContext&);
void find_cycles(const ResolveContext&);                           // part-of, continues
void match_versions(Site& site);                                   // which goal is which in other versions; lineage past them
void share_facts_of_originals(const ResolveContext&);              // what translated goals have from their originals
void resolve_links(const ResolveContext&);                         // links in the text
void find_mentions(const ResolveContext&);
void make_overlay(Site& site);
void make_backlinks(Site& site);
void choose_current_plans(Site& site);

// "organisation/plan#id", "organisation/plan", or "#id" of the own plan: a plan, section or goal. What does not
// resolve is reported at `span` with the nearest candidates and gives none.
Entity resolve_reference(const ResolveContext&, std::string_view written, Span span, PlanId from);

// A body by id; reported when there is none such.
BodyId resolve_body(const ResolveContext&, const Text& written, OrganisationId from);

}  // namespace planverk
