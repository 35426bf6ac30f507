// What an audience may not see is nowhere in what is built for it. Every field of the hidden documents holds a
// word of its own (a canary); every byte of the output and every path is searched for all of them.

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "run_case.h"

namespace planverk::golden {
namespace {

using Files = std::map<std::string, std::string>;

// Canaries are made of letters that no Swedish word joins like this, so that no word of the site is taken for one.
std::string canary(std::size_t number) {
  return fmt::format("xq{}{}{}vj", static_cast<char>('a' + number / 26 / 26), static_cast<char>('a' + number / 26 % 26),
                     static_cast<char>('a' + number % 26));
}

struct Hidden {
  std::string audience, status, year;
};

struct HiddenPlan {
  std::string address;  // "norra/xqaaavj": the folder's name is a canary as well
  std::vector<std::string> canaries;
  Files files;
};

// Text with the next canaries in it: `§` becomes one, `@` is the plan's name, `¤` its year.
std::string fill(std::string_view text, std::string_view year, std::size_t& number, HiddenPlan& plan) {
  std::string filled;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with("§")) {
      filled += plan.canaries.emplace_back(canary(number++));
      at += std::string_view("§").size();
    } else if (text.substr(at).starts_with("¤")) {
      filled += year;
      at += std::string_view("¤").size();
    } else if (text[at] == '@') {
      filled += plan.address.substr(plan.address.find('/') + 1);
      ++at;
    } else {
      filled += text[at++];
    }
  }
  return filled;
}

// One plan folder with a canary in every field that a plan folder has. Numbers and days cannot be words; those here stand nowhere else.
HiddenPlan hidden_plan(const Hidden& as, std::size_t& number) {
  HiddenPlan out;
  std::string name = canary(number++);
  out.address = "norra/" + name;
  out.canaries = {name};
  for (const char* day : {"-01-17", "-02-19", "-03-13", "-04-17", "-06-16"}) out.canaries.push_back(as.year + day);
  for (const char* digit : {"91", "81", "71", "61"}) out.canaries.push_back(digit + as.year);
  std::string head = fmt::format(R"(---
title: "Titeln §"
kind: district-plan
period: {{from: 2026-06-23, to: {0}-12-29, text: "tiden §"}}
status: {1}
proposed: {{by: distriktsstyrelsen, date: {0}-01-17}}
adopted: {{by: distriktsstyrelsen, date: {0}-02-19}}
audience: {2}
summary: "Kort om §."
responsible: [distriktsstyrelsen]
lead_in: "Vi ska:"
source: {{title: "Källan §", note: "Anmärkning §", url: "https://§.example.org/"}}
former: [norra/§]
---
)", as.year, as.status, as.audience);
  std::string body = R"(
Inledning § med *betoning §*, `kod §`, [länk §](https://§.example.org/) och [](goal:norra/2026#ring).

## Avsnitt § {#§ area=studier responsible=distriktsstyrelsen}

> Citat §

| Rubrik § | b |
| --- | --- |
| Ruta § | d |

Distriktet ska:

- Nå målet § i {~~gamla §~>nya §~~}{>>M1:1 §<<} tid. {#§ former=§}
- {++Tillagt §++}{>>M1:2<<} {#§ part-of=ring-@}
- Ringa alla § {--borttagna §--}{>>styrelsen §<<}. {#ring-@}
- Struket ~~ord §~~ och {==märkt §==}{>>kommentar<<}.

### Underrubrik §

{.goal #§}
Ett löfte i löpande text §.

```
kodblock §
```
)";
  std::string facts = R"(ring-@:
  area: studier
  responsible: distriktsstyrelsen
  partners: [distriktsstyrelsen]
  reports_to: distriktsstyrelsen
  deadline: {date: ¤-04-17, text: "senast §"}
  target: {at_least: 91¤, unit: "§", population: "bland §", baseline: {value: 81¤, date: ¤-03-13}}
  recurrence: {at_least: 4, per: year, text: "ofta §"}
  activities: [{text: "Aktivitet §", date: ¤-05}]
  cost: {amount: 71¤, unit: "§", from: "potten §"}
  criteria: ["Kriterium §"]
  status: ongoing
  followups:
    - {date: ¤-06-16, status: ongoing, value: 61¤, text: "Uppföljning §", evidence: "https://§.example.org/"}
  supports:
    - {to: "partiet/2026#bli-fler", how: partly, why: "För att §."}
  continues: "norra/2026#ring"
)";
  std::string motions = R"(M1:
  title: "Motionen §"
  by: "Motionären §"
  text: "Yrkandet §"
  answer: "Svaret §"
  decision: {outcome: partly, text: "Beslutet §"}
  clauses:
    1: {text: "Att-satsen §", answer: "Delsvaret §", decision: {outcome: rejected, text: "Delbeslutet §"}}
)";
  std::string summary = "## Lättläst §\n\nEn lättläst text §.\n";
  std::string folder = fmt::format("content/norra/{}/", name);
  out.files[folder + "plan.md"] = fill(head + body, as.year, number, out);
  out.files[folder + "goals.yaml"] = fill(facts, as.year, number, out);
  out.files[folder + "motions.yaml"] = fill(motions, as.year, number, out);
  out.files[folder + "summary.md"] = fill(summary, as.year, number, out);
  return out;
}

// An earlier text of a public plan, which is to stay unseen itself: nothing of it may come by way of the plan that took
// its place, its switch of texts, its comparisons or the addresses that lead on.
HiddenPlan hidden_version(const Hidden& as, std::size_t& number) {
  HiddenPlan out;
  std::string name = canary(number++);
  out.address = "norra/" + name;
  out.canaries = {name};
  std::string text = fmt::format(R"(---
title: "Titeln §"
kind: district-plan
period: "2026"
status: {}
audience: {}
version_of: norra/2026
version: "Texten §"
---

## Avsnitt § {{#§ area=studier}}

Distriktet ska:

- Ringa alla nya medlemmar § gånger. {{#ring}}
- Göra § annat. {{#§ former=§}}
)", as.status, as.audience);
  out.files[fmt::format("content/norra/{}/plan.md", name)] = fill(text, as.year, number, out);
  return out;
}

bool holds(const Outcome& outcome, std::string_view word) {
  auto has = [&](std::string_view text) {
    auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
    return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
  };
  return std::ranges::any_of(outcome.files, [&](const auto& file) { return has(file.first) || has(file.second); });
}

// Lets public files refer to a hidden plan in every way there is.
void refer_to(const std::string& plan, std::size_t number, Files& files) {
  std::string name = plan.substr(plan.rfind('/') + 1), goal = plan + "#ring-" + name;
  files["content/norra/2026/plan.md"] += fmt::format(
      "- Följa [planen](plan:{0}), [målet](goal:{1}), [](plan:{0}), [](goal:{1}), [filen](../{2}/plan.md),\n"
      "  [titeln](plan:{0} \"titel\") och [hänvisningen][h{3}]. {{#folja-{3}}}\n\n[h{3}]: plan:{0}\n\n"
      "Distriktet ska:\n\n",
      plan, goal, name, number);
  files["content/norra/2026/goals.yaml"] +=
      fmt::format("folja-{0}:\n  responsible: distriktsstyrelsen\n  continues: \"{1}\"\n", number, goal);
  files["content/references.yaml"] +=
      fmt::format("  - {{id: bok-{}, kind: handbook, name: \"Boken {}\", plan: \"{}\"}}\n", number, number, plan);
}

Files base_files() {
  Files out;
  Case base = parse_case("tests/golden/base.txt", "base", project_file("tests/golden/base.txt"));
  for (const Section& section : base.sections) out[section.name] = section.text;
  return out;
}

}  // namespace

TEST_CASE("what an audience may not see is in no byte of its site") {
  Files files = base_files();
  std::size_t number = 0;
  HiddenPlan members = hidden_plan({"members", "proposal", "2031"}, number);
  HiddenPlan board = hidden_plan({"board", "adopted", "2032"}, number);
  HiddenPlan draft = hidden_plan({"public", "draft", "2033"}, number);
  HiddenPlan board_draft = hidden_plan({"board", "draft", "2034"}, number);
  HiddenPlan version = hidden_version({"members", "proposal", "2026"}, number);
  const std::vector<const HiddenPlan*> all = {&members, &board, &draft, &board_draft, &version};
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i] != &version) refer_to(all[i]->address, i, files);
    files.insert(all[i]->files.begin(), all[i]->files.end());
  }
  files["content/norra/2026/plan.md"] += "- Fika. {#fika}\n";

  struct Build {
    const char* settings;
    std::vector<const HiddenPlan*> shown;
  };
  const std::vector<Build> builds = {
      {"", {}},
      {"audience: members\n", {&members, &version}},
      {"audience: board\n", {&members, &board, &version}},
      {"drafts: true\n", {&draft}},
      {"audience: members\ndrafts: true\n", {&members, &draft, &version}},
      {"audience: board\ndrafts: true\n", {&members, &board, &draft, &board_draft, &version}},
  };
  for (const Build& build : builds) {
    CAPTURE(build.settings);
    Files site = files;
    site["site.yaml"] += build.settings;
    Outcome outcome = build_files(site);
    INFO(outcome.diagnostics);
    REQUIRE(!outcome.failed);
    for (const HiddenPlan* plan : all) {
      CAPTURE(plan->address);
      bool shown = std::ranges::find(build.shown, plan) != build.shown.end();
      // Where the plan is shown, all its canaries sing: one that nobody hears there would prove nothing elsewhere.
      std::string unlike;
      for (const std::string& word : plan->canaries)
        if (holds(outcome, word) != shown) unlike += word + " ";
      CHECK(unlike == "");
    }
  }
}

}  // namespace planverk::golden
