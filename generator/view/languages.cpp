// Pages of plans in other languages: the words around the text, and the ways from one language to another.

#include <algorithm>

#include "base/language_tag.h"
#include "view/parts.h"

namespace planverk {
namespace {

std::string direction(std::string_view tag) { return is_right_to_left(tag) ? "rtl" : "ltr"; }

// The tag itself, else the language without its region: "en" serves "en-GB".
const LanguageWords* words_of(std::span<const LanguageWords> languages, std::string_view tag) {
  for (std::string_view wanted : {tag, primary_language(tag)}) {
    auto found = std::ranges::find(languages, wanted, &LanguageWords::language);
    if (found != languages.end()) return &*found;
  }
  return nullptr;
}

const std::string& language_of(const Site& site, Entity it) {
  PlanId plan = it.kind == EntityKind::goal ? site.at(GoalId{it.index}).plan : PlanId{it.index};
  return site.at(plan).draft.head.language.value;
}

// The original first, then its translations as they stand in the site; nothing without translations.
std::vector<Entity> all_languages(const Site& site, Entity it) {
  std::vector<Entity> out;
  auto add = [&](const auto& thing, auto id) {
    auto original = thing.translation_of ? thing.translation_of : id;
    if (site.at(original).translations.empty()) return;
    out.push_back(entity(original));
    for (auto translation : site.at(original).translations) out.push_back(entity(translation));
  };
  if (it.kind == EntityKind::goal) add(site.at(GoalId{it.index}), GoalId{it.index});
  if (it.kind == EntityKind::plan) add(site.at(PlanId{it.index}), PlanId{it.index});
  return out;
}

}  // namespace

ViewContext in_language_of(const ViewContext& ctx, const Plan& plan) {
  const std::string& tag = plan.draft.head.language.value;
  if (tag.empty() || tag == ctx.settings.language.value) return ctx;
  const LanguageWords* words = words_of(ctx.languages, tag);
  if (words == nullptr) return ctx;
  return {ctx.site, ctx.settings, words->strings, ctx.assets, ctx.languages, tag};
}

std::optional<OtherLanguageView> other_language(const PageBase& page, std::string_view tag) {
  if (tag.empty() || tag == page.page.language) return std::nullopt;
  return OtherLanguageView{std::string(tag), direction(tag)};
}

LanguageLinkView make_language_link(const ViewContext& ctx, const PageBase& page, Entity it) {
  LanguageLinkView link;
  link.href = make_href(ctx, page, it);
  link.tag = language_of(ctx.site, it);
  link.name = language_name(link.tag);
  link.direction = direction(link.tag);
  link.current = link.href.path == page.links.self;
  if (ctx.settings.base_url.empty())
    link.href.write_to(link.address);
  else
    link.address = ctx.settings.base_url + link.href.path;
  return link;
}

void show_languages(const ViewContext& ctx, Entity it, PageBase& page) {
  for (Entity each : all_languages(ctx.site, it)) page.page.languages.push_back(make_language_link(ctx, page, each));
  if (!page.page.languages.empty()) page.page.original_address = page.page.languages.front().address;
}

}  // namespace planverk
