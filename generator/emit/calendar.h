#pragma once
// Calendars (iCalendar, RFC 5545): the days of events, by which goals shall be reached and on which they were
// followed up. Whole days only, for content states no hours; they take no time from anybody's day.
//
// Every stamp in a calendar is a day that content states, so that the file changes only when content does.

#include <string>
#include <string_view>
#include <vector>

#include "config/settings.h"
#include "config/strings.h"
#include "emit/output_file.h"
#include "site/site.h"

namespace planverk {

// Days that lie longer before the build's day than this are left out: a calendar is for what comes, and a little
// of what was.
inline constexpr int calendar_days_back = 366;

// The site's calendar, and one for each organisation, with or without entries: pages link to all of them. Events
// stand in all of them.
std::vector<OutputFile> calendar_files(const Site& site, const Settings& settings, const Strings& strings);
std::vector<std::string> calendar_paths(const Site& site);

namespace ical {

// "NAME:text" and a line end (CRLF). Commas, semicolons, backslashes and line ends are escaped (RFC 5545, 3.3.11); a line
// longer than 75 bytes is folded between characters (3.1). Control characters are left out.
void append_text(std::string_view name, std::string_view text, std::string& out);

}  // namespace ical
}  // namespace planverk
