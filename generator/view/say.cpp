#include "view/say.h"

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

std::string title_with_kind(const ViewContext& ctx, std::string_view title, std::string_view kind_key) {
  return say(ctx, "title_with_kind",
             {{"title", title}, {"kind", ctx.strings.get(kind_key, kind_key)}, {"site", ctx.settings.title.value}});
}

}  // namespace planverk
