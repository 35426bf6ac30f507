#pragma once
// What a page is given so that it follows the site while it is edited: a script, and what that is told.

#include <string>
#include <string_view>
#include <vector>

#include "serve/snapshot.h"

namespace planverk {

inline constexpr std::string_view live_folder = "/_planverk/";
inline constexpr std::string_view live_script_path = "/_planverk/live.js";
inline constexpr std::string_view live_events_path = "/_planverk/events";

std::string_view live_script();
// The page with the script at its end, which knows the version it runs in.
std::string with_live_script(std::string_view html, const PageVersion& version);

// "event: NAME", with the lines of `data`, as server-sent events are written.
std::string live_event(std::string_view name, std::string_view data);

// What is said over the code frames of faults, in the site's language.
struct ProblemWords {
  std::string title, note, close;
};
std::string problems_event(const ProblemWords& words, std::string_view frames);
// A page for a site that could not be rendered once: nothing but the script.
std::string standby_page(std::string_view language, const ProblemWords& words);

}  // namespace planverk
