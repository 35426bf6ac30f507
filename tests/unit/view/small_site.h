#pragma once
// A site of two organisations and the plans that a test writes, resolved as in a build.

#include <string>
#include <utility>
#include <vector>

#include "../model/language_file.h"
#include "model/plan_draft.h"
#include "site/resolve.h"
#include "view/parts.h"

namespace planverk::test {

struct PlanText {
  std::string organisation, name, plan, goals, motions;
};

inline Registers small_registers() {
  Registers registers;
  auto add = [&](std::string id, OrganisationKind kind, std::string name, std::string parent) {
    OrganisationEntry entry;
    entry.id.value = std::move(id);
    entry.kind = kind;
    entry.short_name = name;
    entry.name = std::move(name);
    entry.parent.value = std::move(parent);
    registers.organisations.push_back(std::move(entry));
  };
  add("partiet", OrganisationKind::national, "Partiet", "");
  add("norra", OrganisationKind::district, "Norra", "partiet");
  BodyEntry body;
  body.id.value = "styrelsen";
  body.name = "Styrelsen";
  body.organisation.value = "norra";
  registers.bodies.push_back(std::move(body));
  return registers;
}

// Words that tests read; every other key shows itself.
inline Strings small_strings() {
  std::vector<StringEntry> entries;
  auto add = [&](std::string key, std::string text) { entries.push_back({std::move(key), std::move(text), {}}); };
  const char* months[] = {"januari", "februari", "mars",      "april",   "maj",      "juni",
                          "juli",    "augusti",  "september", "oktober", "november", "december"};
  for (int i = 0; i < 12; ++i) add("month_" + std::to_string(i + 1), months[i]);
  add("date", "{day} {month} {year}");
  add("day_month", "{day} {month}");
  add("month_year", "{month} {year}");
  add("year", "{year}");
  add("spring", "våren {year}");
  add("autumn", "hösten {year}");
  add("quarter_4", "fjärde kvartalet {year}");
  add("goals_one", "ett mål");
  add("goals_other", "{n} mål");
  add("amount_at_least", "minst {n}");
  add("amount_between", "{n}–{upper}");
  add("amount_value", "{n}");
  add("target_of", "av {what}");
  add("times_one", "{n} gång");
  add("times_other", "{n} gånger");
  add("per_year", "per år");
  add("cost_nothing", "kostar inget");
  add("cost_from", "från {what}");
  add("deadline_by", "senast {when}");
  return Strings(std::move(entries));
}

class SmallSite {
 public:
  explicit SmallSite(const std::vector<PlanText>& plans, Registers registers = small_registers())
      : strings_(small_strings()) {
    settings_.title.value = "Planer";
    settings_.base_url = "https://example.org/planer/";
    settings_.statuses = standard_statuses();
    SiteInput input;
    input.registers = std::move(registers);
    input.today = {2025, 6, 1};
    auto swedish = std::make_shared<const QuantityWords>(language_file("sv"));
    std::uint32_t file = 0;
    for (const PlanText& text : plans) {
      PlanFiles files{text.organisation, text.name, "content/" + text.organisation + "/" + text.name + "/plan.md",
                      FileId{file}, FileId{file + 1}, FileId{file + 2}, text.plan, text.goals, text.motions};
      file += 3;
      input.plans.push_back(read_plan(files, {{"* ska"}, "sv", {{"sv", swedish}}}).draft);
    }
    site_ = resolve_site(std::move(input), settings_).site;
  }
  const Site& site() const { return site_; }
  ViewContext context() const { return {site_, settings_, strings_, assets_}; }
  Settings& settings() { return settings_; }

 private:
  Settings settings_;
  Strings strings_;
  PublishedAssets assets_;
  Site site_;
};

inline std::string written(const Href& href) {
  std::string out;
  href.write_to(out);
  return out;
}

}  // namespace planverk::test
