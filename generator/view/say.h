#pragma once
// Phrases of the interface with their places filled. A key that the strings lack shows itself, so that the
// omission is seen.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "view/make.h"

namespace planverk {

inline std::string say(const ViewContext& ctx, std::string_view key) {
  return std::string(ctx.strings.get(key, key));
}

inline std::string say(const ViewContext& ctx, std::string_view key,
                       std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
  return fill(ctx.strings.get(key, key), values);
}

// "Ansvarig · Norrbotten": parts that are not empty, with the mark of the language between them.
std::string join_parts(const ViewContext& ctx, std::initializer_list<std::string_view> parts);

// A <title> that no other page has: what the page is about, what kind of page it is, the site.
std::string title_with_kind(const ViewContext& ctx, std::string_view title, std::string_view kind_key);

}  // namespace planverk
