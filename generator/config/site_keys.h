#pragma once
// The keys of site.yaml, as tables: see yaml/shape.h.

#include "base/diagnostic.h"
#include "yaml/shape.h"

namespace planverk::keys {

extern const yaml::Shape site, auto_links, looks, organisation_look, severities, status, repository, accessibility, licence;

// Whether a kind is an error whatever site.yaml says: what would make a site wrong without a word if it were let
// through. Templates' faults are told by their ids' first part.
constexpr bool is_always_error(std::string_view id) {
  return id == "address-collision" || id == "invalid-utf8" || id == "bad-id" || id == "document-failed" || id.starts_with("template-");
}

}  // namespace planverk::keys
