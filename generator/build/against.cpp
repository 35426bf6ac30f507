#include "build/against.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/near_miss.h"
#include "base/sequence_match.h"
#include "model/front_matter.h"
#include "model/plan_text.h"

namespace planverk {
namespace {

constexpr std::size_t most_edits = 3000;
constexpr std::size_t most_lines = 20;   // told of one plan
constexpr std::size_t most_shown = 80;   // bytes of a line

bool is_adopted(std::string_view status) { return status == "adopted" || status == "ended" || status == "replaced"; }

std::string cut(std::string_view words) {
  if (words.starts_with("# ") || words.starts_with("- ")) words.remove_prefix(2);
  if (words.size() <= most_shown) return std::string(words);
  std::size_t at = words.rfind(' ', most_shown);
  return std::string(words.substr(0, at == std::string_view::npos || at == 0 ? words.size() : at)) + " …";
}

class Against {
 public:
  Against(const PreparedSite& prepared, const BuildOptions& options, const EarlierPublication& earlier)
      : site_(prepared.site), left_out_(prepared.left_out), options_(options), earlier_(earlier) {
    for (const Plan& plan : site_.plans) {
      plans_.emplace(plan.address + "/", &plan);
      addresses_.push_back(plan.address);
    }
    for (const Plan& plan : site_.plans)
      for (const Text& former : plan.draft.head.former) plans_.emplace(former_folder(former.value), &plan);
  }

  Diagnostics run() {
    check_organisations();
    for (const EarlierPlan& plan : earlier_.plans) check_plan(plan);
    return std::move(diagnostics_);
  }

 private:
  void check_organisations() {
    std::vector<std::string_view> known;
    for (const Organisation& one : site_.organisations) known.push_back(one.entry.id.value);
    for (const std::string& id : earlier_.organisations) {
      if (std::ranges::find(known, id) != known.end()) continue;
      std::string help = did_you_mean(id, known);
      gone({}, fmt::format("`{}/`, the page of an organisation, was published and is gone", id),
           "an organisation keeps its id as long as it has pages" + (help.empty() ? "" : "; " + help));
    }
  }

  void check_plan(const EarlierPlan& was) {
    auto found = plans_.find(was.id + "/");
    if (found == plans_.end()) return check_lost_plan(was);
    const Plan& plan = *found->second;
    for (const std::string& former : was.former)
      if (std::string folder = former_folder(former); !folder.empty() && !plans_.contains(folder))
        gone(plan.draft.head.span, fmt::format("`{}` led on to this plan and is gone", folder), fmt::format("write it in `former` again: `former: [{}]`", former));
    check_ids(was, plan);
    if (is_adopted(was.status) && !was.text_hash.empty()) check_text(was, plan);
  }

  void check_lost_plan(const EarlierPlan& was) {
    bool is_left_out = std::ranges::find(left_out_, was.id) != left_out_.end();
    // The other organisations of the site were not asked for.
    if (is_left_out && !options_.organisation.empty()) return;
    std::string help = fmt::format("write `former: [{}]` in the front matter of the plan that took its place", was.id);
    if (is_left_out) help = "its status or audience keeps it out of this build: --drafts and --audience show it";
    else if (std::string near = did_you_mean(was.id, addresses_); !near.empty()) help += "; " + near;
    gone({}, fmt::format("the plan `{}/` was published and is gone", was.id), std::move(help));
  }

  void check_ids(const EarlierPlan& was, const Plan& plan) {
    std::unordered_set<std::string_view> pages, places;
    std::vector<std::string_view> known;
    for (const SectionDraft& section : plan.draft.sections) {
      places.insert(section.id);
      known.push_back(section.id);
      for (const Text& former : section.former) pages.insert(former.value);
    }
    for (const GoalDraft& goal : plan.draft.goals) {
      pages.insert(goal.id);
      known.push_back(goal.id);
      for (const Text& former : goal.former) pages.insert(former.value);
    }
    auto lost = [&](const std::string& id, std::string address) {
      std::string help = fmt::format("write `former={}` in the braces of what took its place", id), near = did_you_mean(id, known);
      gone(plan.draft.head.span, fmt::format("`{}` was published and is gone", address), near.empty() ? help : help + "; " + near);
    };
    for (const std::string& id : was.sections)
      if (!places.contains(id) && !pages.contains(id)) lost(id, was.id + "/#" + id);
    for (const std::vector<std::string>* ids : {&was.goals, &was.former_ids})
      for (const std::string& id : *ids)
        if (!pages.contains(id)) lost(id, was.id + "/" + id + ".html");
  }

  // The earlier words are not known, only which lines were the same.
  void check_text(const EarlierPlan& was, const Plan& plan) {
    std::vector<TextLine> lines = text_lines(plan.draft);
    if (text_hash(lines) == was.text_hash) return;
    std::unordered_map<std::string, std::uint32_t> numbers;
    auto number = [&](const std::string& hash) { return numbers.try_emplace(hash, static_cast<std::uint32_t>(numbers.size())).first->second; };
    std::vector<std::uint32_t> a, b;
    for (const std::string& hash : was.line_hashes) a.push_back(number(hash));
    for (const TextLine& line : lines) b.push_back(number(line_hash(line.words)));
    auto pairs = match_sequences(a, b, most_edits);
    if (!pairs || pairs->empty()) return altered(plan.draft.head.span, fmt::format("the adopted text of `{}` is another one than was published", was.id));
    std::size_t told = diagnostics_.size();
    std::uint32_t i = 0, j = 0;
    auto size_a = static_cast<std::uint32_t>(a.size()), size_b = static_cast<std::uint32_t>(b.size());
    pairs->push_back({size_a, size_b});
    for (auto [x, y] : *pairs) {
      for (std::uint32_t k = j; k < y && diagnostics_.size() < told + most_lines; ++k)
        altered(lines[k].span, fmt::format("`{}` {} since the adopted text was published", cut(lines[k].words), k - j < x - i ? "was altered" : "is new"));
      if (x - i > y - j && diagnostics_.size() < told + most_lines)
        altered(lines[y > 0 ? y - 1 : 0].span, fmt::format("after this, {} since the adopted text was published",
                                                           x - i - (y - j) == 1 ? "a line is gone" : fmt::format("{} lines are gone", x - i - (y - j))));
      i = x + 1;
      j = y + 1;
    }
  }

  void gone(Span span, std::string message, std::string help) {
    diagnostics_.push_back(make_diagnostic(DiagnosticKind::published_address_gone, span, std::move(message), std::move(help)));
  }
  void altered(Span span, std::string message) {
    diagnostics_.push_back(make_diagnostic(DiagnosticKind::published_text_altered, span, std::move(message),
                                           "an adopted text reads as it was published until another is adopted; plan.lock has its words when the plan was frozen"));
  }

  const Site& site_;
  const std::vector<std::string>& left_out_;
  const BuildOptions& options_;
  const EarlierPublication& earlier_;
  std::unordered_map<std::string, const Plan*> plans_;  // by folder, former ones too
  std::vector<std::string_view> addresses_;
  Diagnostics diagnostics_;
};

}  // namespace

Diagnostics compare_with_earlier(const PreparedSite& prepared, const BuildOptions& options, const EarlierPublication& earlier) {
  Diagnostics out = Against(prepared, options, earlier).run();
  apply_severities(prepared.loaded.settings, options.strict, out);
  return out;
}

}  // namespace planverk
