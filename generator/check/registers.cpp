// Entries of the registers that time or other files have left behind.
//
// appointment-overdue: `to_be_appointed: 2026-05-01` and the build's day is later. Either the body exists by now, or
// the promise was broken; both are worth a line.
//
// unused-reference: a word or a reference that no plan mentions. Plans that this build leaves out count, and so do
// words in headings and goals.yaml, which are not linked. A name that some other entry has counts for both: only one of
// them is linked. Many in one file are told together. Where mentions are switched off, nothing can be told.

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

#include "base/utf8.h"
#include "check/check.h"
#include "check/prose.h"

namespace planverk {
namespace {

// All words of headings, links, lead-ins and facts, in lower case: where names are not linked.
class OtherWords {
 public:
  explicit OtherWords(const Site& site) {
    for (const Plan& plan : site.plans) {
      const markdown::Document& document = plan.draft.document;
      for (std::size_t n = 0; n < document.nodes.size(); ++n) {
        const markdown::Node& node = document.nodes[n];
        if (node.kind == markdown::NodeKind::heading || node.kind == markdown::NodeKind::link)
          add(plain_text(document, markdown::NodeId::of(n), markdown::Reading::marked));
      }
      for (const SectionDraft& section : plan.draft.sections) add(section.title);
      for (const GoalDraft& goal : plan.draft.goals)
        if (goal.lead_in != last_lead_in_) add(last_lead_in_ = goal.lead_in);
      for (const GoalFacts& facts : plan.draft.facts) add(facts);
    }
  }

  // Errs on the side of yes: the words need not stand together.
  bool has(std::string_view name) const {
    std::vector<std::string> words = prose::lower_words(name);
    return !words.empty() &&
           std::all_of(words.begin(), words.end(), [&](const std::string& w) { return words_.contains(w); });
  }

 private:
  void add(std::string_view text) {
    for (std::string& word : prose::lower_words(text)) words_.insert(std::move(word));
  }
  void add(const GoalFacts& facts) {
    for (const Activity& activity : facts.activities) add(activity.text);
    for (const std::string& criterion : facts.criteria) add(criterion);
    for (const FollowUp& followup : facts.followups) add(followup.text);
    for (const Support& support : facts.supports) add(support.why);
  }
  std::unordered_set<std::string> words_;
  std::string last_lead_in_;
};

// Names that some organisation, body or mentioned entry has, in lower case.
class TakenNames {
 public:
  TakenNames(const Site& site, const std::vector<Entity>& mentioned) {
    for (const Organisation& organisation : site.organisations) add(organisation.entry.name, organisation.entry);
    for (const Body& body : site.bodies) add(body.entry.name, body.entry);
    for (Entity e : mentioned) {
      if (e.kind == EntityKind::reference)
        add(site.at(ReferenceId{e.index}).entry.name, site.at(ReferenceId{e.index}).entry);
      else
        add(site.at(TermId{e.index}).entry.term.value, site.at(TermId{e.index}).entry);
    }
  }
  bool has(std::string_view name) const { return names_.contains(utf8::to_lower(name)); }

 private:
  template <class Entry>
  void add(std::string_view name, const Entry& entry) {
    names_.insert(utf8::to_lower(name));
    for (const Text& alias : entry.aliases) names_.insert(utf8::to_lower(alias.value));
  }
  std::unordered_set<std::string> names_;
};

struct Unused {
  std::string_view name;
  Span span;
};

template <class Names, class Entry>
bool has_any(const Names& names, std::string_view name, const Entry& entry) {
  return names.has(name) || std::any_of(entry.aliases.begin(), entry.aliases.end(),
                                        [&](const Text& alias) { return names.has(alias.value); });
}

constexpr std::size_t most_told_alone = 3, most_named = 5;

void report_unused(const std::vector<Unused>& unused, Diagnostics& diagnostics) {
  constexpr std::string_view help = "add the form that plans use to its `aliases`, or take the entry away";
  if (unused.size() <= most_told_alone) {
    for (const Unused& it : unused)
      diagnostics.push_back(make_diagnostic(DiagnosticKind::unused_reference, it.span,
                                            fmt::format("no plan mentions `{}`", it.name), std::string(help)));
    return;
  }
  std::string names;
  for (std::size_t i = 0; i < std::min(unused.size(), most_named); ++i)
    names += fmt::format("{}`{}`", i == 0 ? "" : ", ", unused[i].name);
  if (unused.size() > most_named) names += fmt::format(" and {} more", unused.size() - most_named);
  diagnostics.push_back(make_diagnostic(DiagnosticKind::unused_reference, unused.front().span,
                                        fmt::format("no plan mentions {} of the entries: {}", unused.size(), names),
                                        std::string(help)));
}

}  // namespace

void check_appointments(const Site& site, Diagnostics& diagnostics) {
  if (site.today.is_none()) return;
  for (const Body& body : site.bodies) {
    const BodyEntry& entry = body.entry;
    if (!entry.to_be_appointed || entry.appoint_by.is_none() || site.today <= entry.appoint_by.last) continue;
    diagnostics.push_back(make_diagnostic(DiagnosticKind::appointment_overdue, entry.appoint_span,
                                          fmt::format("`{}` was to be appointed by {}, and it is {}", entry.id.value,
                                                      to_iso(entry.appoint_by.last), to_iso(site.today)),
                                          "take `to_be_appointed` away if it has been, else write the new day"));
  }
}

void check_unused_entries(const RuleContext& c, Diagnostics& diagnostics) {
  if (c.site.plans.empty()) return;
  auto is_mentioned = [&](Entity e) { return std::binary_search(c.mentioned.begin(), c.mentioned.end(), e); };
  std::vector<TermId> terms;
  std::vector<ReferenceId> references;
  for (std::size_t i = 0; c.settings.auto_links.terms && i < c.site.terms.size(); ++i)
    if (!is_mentioned(entity(TermId::of(i)))) terms.push_back(TermId::of(i));
  for (std::size_t i = 0; c.settings.auto_links.references && i < c.site.references.size(); ++i)
    if (!is_mentioned(entity(ReferenceId::of(i)))) references.push_back(ReferenceId::of(i));
  if (terms.empty() && references.empty()) return;

  OtherWords others(c.site);
  TakenNames taken(c.site, c.mentioned);
  std::vector<Unused> unused_terms, unused_references;
  for (TermId id : terms) {
    const TermEntry& entry = c.site.at(id).entry;
    bool used = has_any(taken, entry.term.value, entry) || has_any(others, entry.term.value, entry);
    if (!used) unused_terms.push_back({entry.term.value, entry.term.span});
  }
  for (ReferenceId id : references) {
    const ReferenceEntry& entry = c.site.at(id).entry;
    bool used = has_any(taken, entry.name, entry) || has_any(others, entry.name, entry);
    if (!used) unused_references.push_back({entry.name, entry.id.span});
  }
  // In the order of the file; the site has terms in that of the alphabet.
  std::sort(unused_terms.begin(), unused_terms.end(), [](const Unused& a, const Unused& b) { return a.span < b.span; });
  report_unused(unused_terms, diagnostics);
  report_unused(unused_references, diagnostics);
}

}  // namespace planverk
