// A change to a proposal has somebody behind it: a motion, or the board that answers one. One whose comment is missing,
// or names a motion that motions.yaml does not have, cannot be found in the register by those who look for their own.

#include <fmt/format.h>

#include <algorithm>

#include "base/near_miss.h"
#include "base/utf8.h"
#include "check/check.h"
#include "model/motions.h"

namespace planverk {
namespace {

// Names of the plan's bodies and of those above it, in lower case.
std::vector<std::string> board_names(const Site& site, const Plan& plan) {
  std::vector<std::string> names;
  auto add_bodies = [&](OrganisationId organisation) {
    for (BodyId id : site.at(organisation).bodies) {
      const BodyEntry& entry = site.at(id).entry;
      names.push_back(utf8::to_lower(entry.id.value));
      names.push_back(utf8::to_lower(entry.name));
      for (const Text& alias : entry.aliases) names.push_back(utf8::to_lower(alias.value));
    }
  };
  add_bodies(plan.organisation);
  for (OrganisationId above : site.at(plan.organisation).ancestors) add_bodies(above);
  std::erase(names, "");
  return names;
}

bool has_word(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    std::size_t before = at, end = at + name.size(), after = end;
    bool begins = at == 0 || !utf8::is_word(utf8::previous(text, before));
    bool ends = end == text.size() || !utf8::is_word(utf8::next(text, after));
    if (begins && ends) return true;
  }
  return false;
}

// "styrelsen", "PS svar till E24", "partistyrelsens svar".
bool names_board(std::string_view words, const std::vector<std::string>& boards) {
  std::string text = utf8::to_lower(words);
  if (has_word(text, "styrelsen") || text.find("styrelsen ") != std::string::npos || text.find("styrelsens ") != std::string::npos ||
      text.ends_with("styrelsen") || text.ends_with("styrelsens"))
    return true;
  return std::ranges::any_of(boards, [&](const std::string& name) { return has_word(text, name); });
}

constexpr std::string_view how_to_name =
    "write the motion and its clause right after the change, `{>>M2:1<<}`, or whose answer it is, `{>>styrelsen<<}`";

void report_unknown(const Plan& plan, const markdown::Change& change, std::string_view word, Diagnostics& diagnostics) {
  std::vector<std::string_view> ids;
  for (const Motion& motion : plan.draft.motions) ids.push_back(motion.id.value);
  std::string_view id = word.substr(0, word.find(':'));
  std::string help = did_you_mean(id, ids);
  diagnostics.push_back(make_diagnostic(DiagnosticKind::change_without_motion, change.comment_span,
                                        fmt::format("motions.yaml has no motion `{}`", id),
                                        help.empty() ? fmt::format("add `{}:` to motions.yaml", id) : help));
}

}  // namespace

void check_changes_without_motion(const Site& site, const Plan& plan, Diagnostics& diagnostics) {
  if (plan.draft.amendments.empty()) return;
  std::vector<std::string> boards = board_names(site, plan);
  MotionIndex index = index_motions(plan.draft.motions);
  std::size_t most = diagnostics.size() + most_amendment_faults;
  for (const Amendment& amendment : plan.draft.amendments) {
    if (diagnostics.size() >= most) return;
    const markdown::Change& change = plan.draft.document.changes[amendment.change];
    bool named = false;
    for (const CommentPart& part : read_comment(change.comment, index)) {
      // Without motions.yaml the motions are kept elsewhere.
      bool kept = !plan.draft.motions_file.is_none();
      for (std::string_view word : part.unknown)
        if (kept) report_unknown(plan, change, word, diagnostics);
      named = named || !part.motions.empty() || !part.unknown.empty() || names_board(part.words, boards);
    }
    if (named) continue;
    bool silent = change.comment.empty();
    Span place = silent ? Span{change.span.file, change.span.begin, change.span.begin + 3} : change.comment_span;
    diagnostics.push_back(make_diagnostic(DiagnosticKind::change_without_motion, place,
                                          silent ? "this change does not say which motion it comes from"
                                                 : fmt::format("`{}` names neither a motion nor a body that answers one", change.comment),
                                          std::string(how_to_name)));
  }
}

}  // namespace planverk
