#pragma once
// What happened, and how feeds tell it. Only the feeds use this.

#include <string>
#include <vector>

#include "config/strings.h"
#include "site/site.h"

namespace planverk {

enum class FeedEventKind : std::uint8_t { proposed, adopted, followed_up };

// Something that content dates: a plan's decision, or one follow-up of a goal. There are many more of them than a
// feed shows, so their words are made afterwards.
struct FeedEvent {
  Date date;
  OrganisationId organisation;
  FeedEventKind kind = FeedEventKind::proposed;
  PlanId plan;
  GoalId goal;                  // followed_up only
  std::uint32_t followup = 0;   // index among the goal's
};

struct FeedEntry {
  std::string path;  // of the page, from the site's root
  // What happened to it: "proposed", "adopted", "followup-2025-03-15", "followup-2025-01-01-2025-03-31" for a quarter. Part of
  // the entry's id, so nothing is in it that is edited afterwards: no words, no status, no place in a list.
  std::string mark;
  std::string title, summary;
  std::string content;  // HTML: the goal, how it changed, the value beside the target, what was said
};

// All that is dated up to the site's day, newest first; of one day in the site's order.
std::vector<FeedEvent> list_feed_events(const Site& site);

// `root` is what addresses begin with: the site's own, or the way up to its top.
FeedEntry make_feed_entry(const Site& site, const Strings& strings, const FeedEvent& event, std::string_view root);

}  // namespace planverk
