#pragma once
// Drafts and registers to a Site.

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "config/settings.h"
#include "model/plan_draft.h"
#include "model/registers.h"
#include "site/site.h"

namespace planverk {

struct SiteInput {
  Registers registers;
  std::vector<PlanDraft> plans;  // all that were read, hidden ones too: they are checked, then left out
  Audience audience = Audience::everyone;
  bool drafts = false;
  Date today;
  std::string only_organisation;  // --organisation: empty for all
};

struct SiteResolved {
  Site site;
  Diagnostics diagnostics;
  std::vector<std::string> left_out;  // addresses of plans that this audience may not see, or drafts
  // Terms and references that any plan names, those left out too; sorted. Registers are judged by it, no page sees it.
  std::vector<Entity> mentioned;
};

SiteResolved resolve_site(SiteInput input, const Settings& settings);

}  // namespace planverk
