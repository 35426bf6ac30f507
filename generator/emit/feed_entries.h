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
  std::string mark;  // what happened to it: "proposed", "adopted", "followup-2025-03-15"; part of the entry's id
  std::string title, summary;
};

// All that is dated up to the site's day, newest first; of one day in the site's order.
std::vector<FeedEvent> list_feed_events(const Site& site);

FeedEntry make_feed_entry(const Site& site, const Strings& strings, const FeedEvent& event);

}  // namespace planverk
