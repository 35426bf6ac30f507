#include "import/plan_files.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "import/marks.h"
#include "import/text_signs.h"
#include "yaml/quoted.h"

namespace planverk::importing {
namespace {

using yaml::quoted;

// The body that a name means: of the plan's organisation, or of one above it, nearest first.
std::string body_id(const Registers& registers, std::string organisation, std::string_view name) {
  std::string wanted = utf8::to_lower(name);
  auto fits = [&](const BodyEntry& body) {
    auto same = [&](std::string_view other) { return utf8::to_lower(other) == wanted; };
    return same(body.id.value) || same(body.name) || std::ranges::any_of(body.aliases, [&](const Text& alias) { return same(alias.value); });
  };
  for (std::size_t steps = 0; !organisation.empty() && steps < 20; ++steps) {
    for (const BodyEntry& body : registers.bodies)
      if (body.organisation.value == organisation && fits(body)) return body.id.value;
    auto found = std::ranges::find_if(registers.organisations, [&](const OrganisationEntry& o) { return o.id.value == organisation; });
    organisation = found == registers.organisations.end() ? std::string() : found->parent.value;
  }
  return {};
}

// "proposed: {by: …, date: …}"; nothing when neither is known.
std::string decision(std::string_view key, const std::string& by, Date date, const ImportRequest& request, Log& log) {
  std::string id = by.empty() || request.registers == nullptr ? std::string() : body_id(*request.registers, request.organisation, by);
  if (!by.empty() && id.empty())
    log.doubt(0, fmt::format("organisations.yaml has no body `{}`; add it there, and write its id under `{}` in plan.md", by, key));
  std::vector<std::string> parts;
  if (!id.empty()) parts.push_back("by: " + id);
  if (!date.is_none()) parts.push_back("date: " + to_iso(date));
  return parts.empty() ? std::string() : fmt::format("{}: {{{}}}\n", key, fmt::join(parts, ", "));
}

}  // namespace

std::string front_matter(const Imported& imported, const ImportRequest& request, Log& log) {
  const PlanFacts& facts = imported.facts;
  std::string out = "---\n";
  out += fmt::format("title: {}\n", quoted(facts.title));
  out += fmt::format("kind: {}\n", imported.kind);
  bool is_days = !facts.days.is_none() && request.period.empty();
  out += is_days ? fmt::format("period: {{from: {}, to: {}}}\n", to_iso(facts.days.first), to_iso(facts.days.last))
                 : fmt::format("period: {}\n", quoted(imported.period));
  out += fmt::format("status: {}\n", name_in(plan_status_names(), facts.status));
  out += decision("proposed", facts.proposed_by, facts.proposed, request, log);
  out += decision("adopted", facts.adopted_by, facts.adopted, request, log);
  out += fmt::format("language: {}\n", imported.language);
  if (imported.goal_lists.every_list) out += "goals: every-list\n";
  std::string note = fmt::format("{}", fmt::join(facts.lines, " · "));
  out += note.empty() ? fmt::format("source: {}\n", quoted(request.file_name))
                      : fmt::format("source: {{title: {}, note: {}}}\n", quoted(request.file_name), quoted(note));
  return out + "---\n\n";
}

std::string line_lock_rows(const std::vector<Line>& lines, const Numbering& numbering, Log& log) {
  if (!numbering.is_found()) return {};
  if (numbering.restarts) {
    log.doubt(0, "the line numbers begin again on every page, so no lines.txt was made");
    return {};
  }
  std::string out;
  std::uint32_t before = 0;
  for (const Line& line : lines) {
    if (line.number == 0) continue;
    if (before > 0 && line.number <= before) return {};
    // A number that was lost was a blank line's, or its line would be here without one.
    while (before > 0 && before + 1 < line.number) out += fmt::format("{}\t\n", ++before);
    std::string text = line.sign.empty() ? line.text : line.sign + " " + line.text;
    out += fmt::format("{}\t{}\n", line.number, utf8::collapse_space(mark::stripped(text)));
    before = line.number;
  }
  return out;
}

std::string motion_entries(const MotionCount& count) {
  if (count.motions.empty()) return {};
  std::string out = "# Motioner som texten nämner. Rubrik, avsändare, text och svar skrivs här: title, by, text, answer, decision.\n";
  for (const std::string& id : count.motions) out += id + ": {}\n";
  return out;
}

}  // namespace planverk::importing
