#pragma once
// Ids of things in feeds and calendars, by which a reader's program knows a thing again next year.

#include <string>

#include "config/settings.h"

namespace planverk {

// What every such id begins with: a tag address (RFC 4151) of the site's host and path, "tag:host,2025:/path/". It stays when
// the site moves from http to https, and a site that does not know its address has some too, under a host that
// nobody can own.
std::string lasting_id_base(const Settings& settings);

}  // namespace planverk
