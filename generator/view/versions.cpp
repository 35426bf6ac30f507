// Pages of a plan that has several texts: the way from each to the same place in the others.

#include <algorithm>
#include <unordered_set>

#include "site/versions.h"
#include "view/parts.h"

namespace planverk {

namespace words {

std::string version_name(const Strings& strings, const Site& site, PlanId id) {
  const PlanHead& head = site.at(id).draft.head;
  return head.version.empty() ? plan_status(strings, head.status) : head.version;
}

std::string version_label(const Strings& strings, const Site& site, PlanId id) {
  std::string out = version_name(strings, site, id);
  Date date = date_of_version(site, id);
  if (site.at(id).draft.head.version.empty() && !date.is_none()) out += " " + words::date(strings, date);
  return out;
}

}  // namespace words

namespace {

PlanId plan_of(const Site& site, Entity it) {
  return it.kind == EntityKind::goal ? site.at(GoalId{it.index}).plan : PlanId{it.index};
}

// What nobody has adopted counts for nothing yet: it is the latest text.
std::string_view key_by_status(const Site& site, PlanId present, std::string_view adopted, std::string_view latest) {
  PlanStatus status = site.at(present).draft.head.status;
  return status == PlanStatus::proposal || status == PlanStatus::draft ? latest : adopted;
}

// A translation goes with the text that was translated.
PlanId original_of(const Site& site, PlanId id) {
  return site.at(id).translation_of ? site.at(id).translation_of : id;
}

GoalId original_of(const Site& site, GoalId id) {
  return site.at(id).translation_of ? site.at(id).translation_of : id;
}

// A version in the language of the page where it was translated, else the version itself.
PlanId in_language_of(const Site& site, PlanId version, PlanId page) {
  const std::string& language = site.at(page).draft.head.language.value;
  for (PlanId translation : site.at(version).translations)
    if (site.at(translation).draft.head.language.value == language) return translation;
  return version;
}

// The same plan or goal in another version; none when the goal is not in it.
Entity counterpart(const Site& site, Entity it, PlanId version) {
  PlanId shown = in_language_of(site, version, plan_of(site, it));
  if (it.kind == EntityKind::plan) return entity(shown);
  GoalId same = same_goal(site, original_of(site, GoalId{it.index}), version);
  if (!same || shown == version) return same ? entity(same) : Entity{};
  for (GoalId translation : site.at(same).translations)
    if (site.at(translation).plan == shown) return entity(translation);
  return entity(same);
}

std::unordered_set<std::string_view> ids_of(const PlanDraft& draft) {
  std::unordered_set<std::string_view> out;
  for (const SectionDraft& section : draft.sections) out.insert(section.id);
  for (const GoalDraft& goal : draft.goals) out.insert(goal.id);
  return out;
}

void add_word(std::string& to, std::string_view word) {
  if (!to.empty()) to += ' ';
  to += word;
}

// Which of a text's ids another does not have, or has under another name: what a script needs to keep the reader's place.
void tell_ids_apart(const Site& site, PlanId here, PlanId there, VersionLinkView& link) {
  const Plan &ours = site.at(here), &theirs = site.at(there);
  std::unordered_set<std::string_view> our_ids = ids_of(ours.draft), their_ids = ids_of(theirs.draft);
  auto tell = [&](const std::string& id, GoalId same) {
    if (their_ids.contains(id)) return;
    if (same)
      add_word(link.renamed, id + "=" + site.draft(same).id);
    else
      add_word(link.missing, id);
  };
  for (const SectionDraft& section : ours.draft.sections) tell(section.id, {});
  for (std::uint32_t i = 0; i < ours.goal_count; ++i)
    tell(ours.draft.goals[i].id, same_goal(site, GoalId{ours.first_goal.value + i}, there));
  for (const SectionDraft& section : theirs.draft.sections)
    if (!our_ids.contains(section.id)) add_word(link.only, section.id);
  for (const GoalDraft& goal : theirs.draft.goals)
    if (!our_ids.contains(goal.id)) add_word(link.only, goal.id);
}

VersionLinkView make_version_link(const ViewContext& ctx, const PageBase& page, Entity it, PlanId version) {
  const Site& site = ctx.site;
  PlanId own = original_of(site, plan_of(site, it));
  VersionLinkView link;
  link.name = words::version_name(ctx.strings, site, version);
  if (Date date = date_of_version(site, version); !date.is_none()) link.date = words::date(ctx.strings, date);
  link.current = version == own;
  if (!site.at(version).version_of)
    link.present = words::say(ctx.strings, key_by_status(site, version, "present_text", "latest_text"));
  Entity there = link.current ? it : counterpart(site, it, version);
  if (there.is_none()) {
    link.note = words::say(ctx.strings, "version_without_goal");
    there = counterpart(site, entity(plan_of(site, it)), version);
  }
  link.href = make_href(ctx, page, there);
  if (it.kind != EntityKind::plan || link.current) return link;
  tell_ids_apart(site, own, version, link);
  const auto& lines = site.at(version).draft.lines.lines;
  if (!lines.empty()) link.last_line = std::to_string(lines.back().number);
  return link;
}

// The newest text whose lines are numbered, when the present one's are not: what a citation of a line means.
void show_numbered_version(const ViewContext& ctx, PlanId id, const std::vector<PlanId>& versions, PageBase& page) {
  if (!ctx.site.at(id).draft.lines.lines.empty()) return;
  auto numbered = std::ranges::find_if(versions.rbegin(), versions.rend(),
                                       [&](PlanId version) { return !ctx.site.at(version).draft.lines.lines.empty(); });
  if (numbered == versions.rend()) return;
  page.page.numbered_version = make_link(ctx, page, entity(*numbered));
  page.page.numbered_version->text = words::version_label(ctx.strings, ctx.site, *numbered);
}

// From a goal's page to the goal there.
void show_comparisons(const ViewContext& ctx, Entity it, PageBase& page) {
  const Site& site = ctx.site;
  PlanId id = plan_of(site, it);
  auto add = [&](PlanId earlier, PlanId later, PlanId other) {
    LinkView link = make_link(page, word_comparison_address(site, earlier, later), {});
    bool is_version = present_text(site, earlier) == present_text(site, later);
    link.text = is_version ? words::version_label(ctx.strings, site, other) : site.at(other).draft.head.title.value;
    page.page.word_comparisons.push_back(std::move(link));
  };
  if (it.kind == EntityKind::goal) {
    PlanId present = present_text(site, id);
    for (PlanId version : site.at(present).versions) {
      if (id != present && version != id) continue;
      if (!same_goal(site, GoalId{it.index}, id == present ? version : present)) continue;
      add(version, present, id == present ? version : present);
      GoalId later = id == present ? GoalId{it.index} : same_goal(site, GoalId{it.index}, present);
      page.page.word_comparisons.back().href.fragment = site.draft(later).id;
    }
    return;
  }
  for (PlanId earlier : compared_with_earlier(site, id)) add(earlier, id, earlier);
  for (PlanId later : compared_with_later(site, id)) add(id, later, later);
}

}  // namespace

void show_version_note(const ViewContext& ctx, Entity it, PageBase& page) {
  const Site& site = ctx.site;
  PlanId own = original_of(site, plan_of(site, it));
  PlanId present = site.at(own).version_of;
  if (!present) return;
  Entity same = counterpart(site, it, present);
  std::string_view key = same.kind == EntityKind::goal ? "version_same_goal"
                         : key_by_status(site, present, "version_present", "version_latest");
  // Search engines shall lead to the present text, but what it does not have is found here alone.
  if (!same.is_none() && !ctx.settings.base_url.empty()) page.page.current_address = ctx.settings.base_url + address_of(site, same).path;
  if (same.is_none()) {
    same = counterpart(site, entity(plan_of(site, it)), present);
    key = key_by_status(site, present, "version_present_without_goal", "version_latest_without_goal");
  }
  EarlierVersionView note;
  note.name = words::version_label(ctx.strings, site, own);
  note.present = make_link(ctx, page, same);
  note.present.text = words::say(ctx.strings, key, {{"version", words::version_label(ctx.strings, site, present)}});
  page.page.earlier_version = std::move(note);
}

void show_versions(const ViewContext& ctx, Entity it, PageBase& page) {
  show_version_note(ctx, it, page);
  PlanId own = original_of(ctx.site, plan_of(ctx.site, it));
  show_comparisons(ctx, it.kind == EntityKind::goal ? entity(original_of(ctx.site, GoalId{it.index})) : entity(own), page);
  std::vector<PlanId> versions = all_versions(ctx.site, own);
  if (versions.size() < 2) return;
  for (PlanId version : versions) page.page.versions.push_back(make_version_link(ctx, page, it, version));
  if (it.kind == EntityKind::plan) show_numbered_version(ctx, own, versions, page);
}

}  // namespace planverk
