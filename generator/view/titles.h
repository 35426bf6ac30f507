#pragma once
// Titles and short lines put together of several words.

#include <initializer_list>
#include <string>
#include <string_view>

#include "view/parts.h"

namespace planverk {

// "Distriktsstyrelsen · Norrbotten": the parts that are not empty, with the strings' mark between them.
std::string join_parts(const ViewContext& ctx, std::initializer_list<std::string_view> parts);

// A <title> that no other page has: what the page is about, what kind of page it is, the site.
std::string title_with_kind(const ViewContext& ctx, std::string_view title, std::string_view kind);

// An organisation by its short name, as lists and columns say it.
LinkView short_link(const ViewContext& ctx, const PageBase& page, OrganisationId id);

}  // namespace planverk
