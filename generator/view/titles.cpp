#include "view/titles.h"

namespace planverk {

std::string join_parts(const ViewContext& ctx, std::initializer_list<std::string_view> parts) {
  std::string out;
  for (std::string_view part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += ctx.strings.get("between_parts", " · ");
    out += part;
  }
  return out;
}

std::string title_with_kind(const ViewContext& ctx, std::string_view title, std::string_view kind) {
  return words::say(ctx.strings, "title_with_kind",
                    {{"title", title}, {"kind", kind}, {"site", ctx.settings.title.value}});
}

LinkView short_link(const ViewContext& ctx, const PageBase& page, OrganisationId id) {
  LinkView link = make_link(ctx, page, entity(id));
  link.text = ctx.site.at(id).entry.short_name;
  return link;
}

}  // namespace planverk
