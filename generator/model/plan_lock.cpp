// plan.lock as a file.

#include "model/plan_lock.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "model/plan_text.h"
#include "yaml/quoted.h"

namespace planverk {
namespace {

constexpr long long version = 1;
constexpr std::size_t most_words = 80;  // bytes of a heading or goal beside its id

constexpr std::string_view head =
    "# Lås för planens text och adresser. Skrivet av `planverk freeze`: ändra inget här för hand.\n"
    "#\n"
    "# Under `text` står planen ord för ord som den antogs. Bygget stannar om plan.md säger något annat.\n"
    "# Under `sections` och `goals` står de id:n som har publicerats. De ska leda rätt så länge någon kan länka till\n"
    "# dem: byter något id, så skriv det gamla som `former=` bredvid det nya i plan.md.\n"
    "# När en ny text har antagits: `planverk freeze --refreeze`.\n\n";

Diagnostic unusable(Span span, std::string message, std::string help) {
  return make_diagnostic(DiagnosticKind::plan_lock_unusable, span, std::move(message), std::move(help));
}

std::vector<LockedId> read_ids(yaml::MappingReader& r, std::string_view key, Diagnostics& diagnostics) {
  std::vector<LockedId> out;
  const yaml::Node* node = r.node(key);
  if (node == nullptr) return out;
  yaml::MappingReader ids(*node, fmt::format("`{}` of plan.lock", key), diagnostics);
  for (const yaml::Entry& entry : node->entries) out.push_back({{entry.key, entry.key_span}, ids.text(entry.key).value});
  return out;
}

std::string cut(std::string_view words) {
  if (words.size() <= most_words) return std::string(words);
  std::size_t at = words.rfind(' ', most_words);
  if (at == std::string_view::npos || at == 0) at = most_words;
  while (at > 0 && (static_cast<unsigned char>(words[at]) & 0xC0) == 0x80) --at;
  return std::string(words.substr(0, at)) + " …";
}

void write_ids(std::string& out, std::string_view key, const std::vector<LockedId>& ids) {
  if (ids.empty()) return;
  fmt::format_to(std::back_inserter(out), "{}:\n", key);
  for (const LockedId& one : ids)
    fmt::format_to(std::back_inserter(out), "  {}: {}\n", one.id.value, yaml::quoted(one.words));
}

// Those of the plan in its order, then those that were published before and lead on.
template <class Drafts, class WordsOf>
std::vector<LockedId> join_ids(const Drafts& drafts, WordsOf words_of, const std::vector<LockedId>& before) {
  std::vector<LockedId> out;
  for (const auto& draft : drafts) {
    std::string words = cut(words_of(draft));
    auto same = std::ranges::find(before, draft.id, [](const LockedId& one) { return one.id.value; });
    bool is_same = same != before.end() && comparable_line(same->words) == comparable_line(words);
    out.push_back({{draft.id, {}}, is_same ? same->words : std::move(words)});
  }
  for (const LockedId& one : before)
    if (std::ranges::none_of(drafts, [&](const auto& draft) { return draft.id == one.id.value; })) out.push_back(one);
  return out;
}

}  // namespace

PlanLock read_plan_lock(FileId file, std::string_view text, Diagnostics& diagnostics) {
  PlanLock lock;
  auto parsed = yaml::parse(file, text);
  bool is_yaml = parsed.complete && !has_errors(parsed.diagnostics);
  append(diagnostics, std::move(parsed.diagnostics));
  if (!is_yaml) return lock;
  std::size_t faults = diagnostics.size();
  yaml::MappingReader r(parsed.root, "plan.lock", diagnostics);
  auto number = r.integer("version");
  if (number && *number != version) {
    diagnostics.push_back(unusable(r.key_span("version"), fmt::format("plan.lock is of version {}, and this program knows version {}", *number, version),
                                   "use a newer Planverk, or the plan.lock that this one wrote"));
    return lock;
  }
  if (!number && diagnostics.size() == faults)
    diagnostics.push_back(make_diagnostic(DiagnosticKind::missing_key, r.span(), "plan.lock has no `version`",
                                          "it is written by `planverk freeze`: take it back from a copy, or freeze the plan anew"));
  yaml::Text plan = r.required_text("plan");
  lock.plan = plan.value;
  lock.plan_span = plan.span;
  yaml::Text hash = r.text("hash");
  for (yaml::Text& line : r.texts("text")) lock.text.push_back(std::move(line.value));
  lock.sections = read_ids(r, "sections", diagnostics);
  lock.goals = read_ids(r, "goals", diagnostics);
  r.finish();
  if (diagnostics.size() > faults) return lock;
  lock.holds_text = !hash.empty() || !lock.text.empty();
  if (lock.holds_text && hash.value != text_hash(lock.text)) {
    diagnostics.push_back(unusable(hash.empty() ? r.key_span("text") : hash.span, "plan.lock was changed by hand: its text does not answer its `hash`",
                                   "take it back from a copy; `planverk freeze --refreeze` writes a new one from plan.md as it is"));
    return lock;
  }
  lock.is_sound = true;
  return lock;
}

std::string write_plan_lock(const PlanLock& lock) {
  std::string out(head);
  fmt::format_to(std::back_inserter(out), "version: {}\nplan: {}\n", version, lock.plan);
  if (lock.holds_text) fmt::format_to(std::back_inserter(out), "hash: {}\n", text_hash(lock.text));
  write_ids(out, "sections", lock.sections);
  write_ids(out, "goals", lock.goals);
  if (!lock.holds_text) return out;
  out += "text:\n";
  for (const std::string& line : lock.text)
    fmt::format_to(std::back_inserter(out), "  - {}\n", yaml::quoted(line));
  return out;
}

PlanLock make_plan_lock(const PlanDraft& plan, const PlanLock& before) {
  PlanLock lock;
  lock.is_sound = true;
  lock.plan = plan.organisation.value + "/" + plan.name;
  lock.holds_text = is_decided(plan.head.status) || before.holds_text;
  std::vector<TextLine> lines = text_lines(plan);
  // What readers cannot see does not change the lock either.
  if (lock.holds_text && before.holds_text && text_hash(before.text) == text_hash(lines))
    lock.text = before.text;
  else if (lock.holds_text)
    for (TextLine& line : lines) lock.text.push_back(std::move(line.words));
  lock.sections = join_ids(plan.sections, [](const SectionDraft& s) { return s.title; }, before.sections);
  lock.goals = join_ids(plan.goals, [](const GoalDraft& g) { return g.text; }, before.goals);
  return lock;
}

}  // namespace planverk
