#pragma once
// What a link in a plan's text leads to, by its node.

#include <algorithm>

#include "site/site.h"

namespace planverk {

// Nullptr for a link that was never resolved: an outside address.
inline const ResolvedLink* link_at(const std::vector<ResolvedLink>& links, markdown::NodeId node) {
  auto found = std::ranges::lower_bound(links, node, {}, &ResolvedLink::node);
  return found != links.end() && found->node == node ? &*found : nullptr;
}

}  // namespace planverk
