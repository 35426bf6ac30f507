#pragma once
// Files that a plan has beside its page, for other programs. Pages link to them by the rules that they are made by.

#include <string>
#include <vector>

#include "site/site.h"

namespace planverk {

enum class PlanFileKind : std::uint8_t { akoma_ntoso, stratml_core, stratml_performance };

// What a plan has, in the order of the enum.
//
// Akoma Ntoso is the text: each has it, translations and earlier texts too. StratML is what is promised: only plans
// that are counted have it, with goals that are not to be struck. Part 1 is for strategies and national plans; Part 2
// for plans with something to measure by: targets, statuses, follow-ups.
std::vector<PlanFileKind> files_of(const Site& site, PlanId plan);

// "norra/2026/akomantoso.xml", "norra/2026/stratml-1.xml", "norra/2026/stratml-2.xml".
std::string plan_file_address(const Site& site, PlanId plan, PlanFileKind kind);

struct PlanFile {
  PlanId plan;
  PlanFileKind kind = PlanFileKind::akoma_ntoso;
  std::string path;
};

// All of them, plan by plan.
std::vector<PlanFile> list_plan_files(const Site& site);

}  // namespace planverk
