#include "model/motions.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/near_miss.h"
#include "base/utf8.h"
#include "model/keys.h"
#include "yaml/reader.h"
#include "yaml/values.h"

namespace planverk {
namespace {

constexpr std::string_view outcomes[] = {"accepted", "partly", "rejected", "answered", "withdrawn"};

// A motion's name becomes an anchor on the page, where no space may stand.
bool is_motion_id(std::string_view id) {
  for (std::size_t i = 0; i < id.size();) {
    char32_t code = utf8::next(id, i);
    if (!utf8::is_word(code) && code != U'-' && code != U'.' && code != U'_') return false;
  }
  return !id.empty();
}

void refuse_id(const yaml::Entry& entry, std::string_view what, std::string_view help, Diagnostics& diagnostics) {
  diagnostics.push_back(make_diagnostic(DiagnosticKind::bad_id, entry.key_span,
                                        fmt::format("`{}` cannot name {}", entry.key, what), std::string(help)));
}

MotionOutcome outcome_of(std::optional<std::size_t> index) {
  return index ? static_cast<MotionOutcome>(*index + 1) : MotionOutcome::unstated;
}

// `decision: accepted`, or `{outcome: accepted, text: "…"}` for what else the minutes say.
MotionDecision read_decision(yaml::MappingReader& motion, std::string_view what, Diagnostics& diagnostics) {
  const yaml::Node* node = motion.node("decision");
  if (!node) return {};
  MotionDecision decision;
  if (node->kind != yaml::Kind::mapping) {
    decision.outcome = outcome_of(motion.choice("decision"));
    if (decision.outcome == MotionOutcome::unstated && node->is_scalar())
      diagnostics.back().help += "; words of its own go into `{outcome: accepted, text: \"…\"}`";
    return decision;
  }
  yaml::MappingReader r(*node, keys::motion_decision, diagnostics, what);
  decision.outcome = outcome_of(r.choice("outcome"));
  decision.text = r.text("text").value;
  r.finish();
  return decision;
}

std::vector<Clause> read_clauses(yaml::MappingReader& motion, Diagnostics& diagnostics) {
  std::vector<Clause> out;
  const yaml::Node* node = motion.node("clauses");
  if (!node) return out;
  if (node->kind != yaml::Kind::mapping) {
    yaml::refuse_type(*node, "`clauses` of a motion", "clauses by their numbers",
                      "write `1: \"Att …\"` and so on below it, with the numbers that comments have after the colon", diagnostics);
    return out;
  }
  for (const yaml::Entry& entry : node->entries) {
    Clause clause;
    clause.id = {entry.key, entry.key_span};
    if (!is_motion_id(entry.key))
      refuse_id(entry, "a clause", "use its number, as comments write it after the colon: `1`, `2a`", diagnostics);
    if (entry.value.is_scalar()) {
      clause.text = entry.value.scalar;
    } else if (!entry.value.is_null()) {
      yaml::MappingReader r(entry.value, keys::clause, diagnostics);
      clause.text = r.text("text").value;
      clause.answer = r.text("answer").value;
      clause.decision = read_decision(r, "`decision` of a clause", diagnostics);
      r.finish();
    }
    out.push_back(std::move(clause));
  }
  return out;
}

Motion read_motion(const yaml::Entry& entry, Diagnostics& diagnostics) {
  yaml::MappingReader r(entry.value, keys::motion, diagnostics);
  Motion motion;
  motion.id = {entry.key, entry.key_span};
  if (!is_motion_id(entry.key))
    refuse_id(entry, "a motion", "use letters, digits, hyphens and dots, as the comments write it: `M2`, `E25`", diagnostics);
  motion.title = r.text("title").value;
  motion.by = r.text("by");
  motion.answer = r.text("answer").value;
  motion.decision = read_decision(r, "`decision` of a motion", diagnostics);
  motion.text = r.text("text").value;
  motion.clauses = read_clauses(r, diagnostics);
  motion.changes_nothing = r.boolean("changes_nothing").value_or(false);
  r.finish();
  return motion;
}

// "E25", "M2": up to three capitals and a number.
bool looks_like_motion(std::string_view id) {
  std::size_t letters = 0, at = 0;
  for (; at < id.size() && (id[at] < '0' || id[at] > '9'); ++letters) {
    char32_t code = utf8::next(id, at);
    bool capital = (code >= U'A' && code <= U'Z') || code == U'Å' || code == U'Ä' || code == U'Ö';
    if (!capital) return false;
  }
  bool digits = at < id.size() && std::all_of(id.begin() + static_cast<std::ptrdiff_t>(at), id.end(),
                                              [](char c) { return c >= '0' && c <= '9'; });
  return letters > 0 && letters <= 3 && digits;
}

void read_word(std::string_view word, const MotionIndex& index, CommentPart& part) {
  std::string_view id = word.substr(0, word.find(':'));
  std::string_view clause = id.size() < word.size() ? word.substr(id.size() + 1) : std::string_view();
  while (!clause.empty() && (clause.back() == ':' || clause.back() == '.')) clause.remove_suffix(1);
  auto found = index.by_id.find(id);
  if (found == index.by_id.end() && id.ends_with('.')) found = index.by_id.find(id.substr(0, id.size() - 1));
  if (found == index.by_id.end()) {
    if (looks_like_motion(id)) part.unknown.push_back(word);
    return;
  }
  MotionRef ref{found->second, -1, std::string(clause)};
  const std::vector<Clause>& clauses = index.motions[found->second].clauses;
  auto it = std::ranges::find(clauses, clause, [](const Clause& c) { return std::string_view(c.id.value); });
  if (it != clauses.end()) ref.clause = static_cast<std::int32_t>(it - clauses.begin());
  if (std::ranges::find(part.motions, ref) == part.motions.end()) part.motions.push_back(std::move(ref));
}

}  // namespace

std::span<const std::string_view> motion_outcome_names() { return outcomes; }

std::vector<Motion> read_motions(FileId file, std::string_view text, Diagnostics& diagnostics) {
  auto parsed = yaml::parse(file, text);
  append(diagnostics, std::move(parsed.diagnostics));
  std::vector<Motion> out;
  if (parsed.root.kind != yaml::Kind::mapping) {
    if (!parsed.root.is_null()) yaml::MappingReader(parsed.root, keys::motions, diagnostics);
    return out;
  }
  for (const yaml::Entry& entry : parsed.root.entries) out.push_back(read_motion(entry, diagnostics));
  return out;
}

MotionIndex index_motions(const std::vector<Motion>& motions) {
  MotionIndex index{motions, {}};
  for (std::uint32_t i = 0; i < motions.size(); ++i) index.by_id.emplace(motions[i].id.value, i);
  return index;
}

std::vector<CommentPart> read_comment(std::string_view comment, const MotionIndex& index) {
  std::vector<CommentPart> out;
  for (std::size_t at = 0; at < comment.size();) {
    std::size_t end = std::min(comment.find_first_of(",;", at), comment.size());
    CommentPart part{utf8::trim(comment.substr(at, end - at)), {}, {}};
    for (std::size_t from = 0; from < part.words.size();) {
      std::size_t to = std::min(part.words.find_first_of(" ()", from), part.words.size());
      if (to > from) read_word(part.words.substr(from, to - from), index, part);
      from = to + 1;
    }
    if (!part.words.empty()) out.push_back(std::move(part));
    at = end + 1;
  }
  return out;
}

}  // namespace planverk
