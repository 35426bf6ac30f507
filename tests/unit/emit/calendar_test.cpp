#include "emit/calendar.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

#include "sample_site.h"

using namespace planverk;

namespace {

Strings words() {
  return Strings({{"calendar_deadline", "{organisation}: {goal}", {}},
                  {"calendar_followup", "Följt upp, {organisation}: {goal}", {}},
                  {"feed_organisation_title", "{organisation} – {site}", {}}});
}

// Name without parameters, and text as it was before folding and escaping.
using Properties = std::multimap<std::string, std::string>;

// Reads as RFC 5545 says, and checks what it asks of lines.
std::vector<Properties> entries_of(const std::string& text) {
  std::string unfolded;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    CHECK(end - at <= 75);
    std::string line = text.substr(at, end - at);
    CHECK(line.find_first_of("\r\n") == std::string::npos);
    at = end + 2;
    bool goes_on = at < text.size() && text[at] == ' ';
    unfolded += line;
    if (goes_on) ++at;
    else unfolded += '\n';
  }
  std::vector<Properties> out;
  for (std::size_t at = 0; at < unfolded.size();) {
    std::size_t end = unfolded.find('\n', at);
    std::string line = unfolded.substr(at, end - at), value;
    at = end + 1;
    std::size_t colon = line.find(':');
    std::string name = line.substr(0, std::min(colon, line.find(';')));
    for (std::size_t i = colon + 1; i < line.size(); ++i) {
      if (line[i] != '\\') value += line[i];
      else value += line[++i] == 'n' ? '\n' : line[i];
    }
    if (name == "BEGIN" && value == "VEVENT") out.emplace_back();
    else if (!out.empty()) out.back().emplace(name, value);
  }
  return out;
}

std::string calendar_of(const Site& site, std::string_view path, const Settings& settings = sample_settings()) {
  for (OutputFile& file : calendar_files(site, settings, words()))
    if (file.path == path) return file.text;
  return {};
}

std::string of(const Properties& entry, const std::string& name) {
  auto it = entry.find(name);
  return it == entry.end() ? "(none)" : it->second;
}

Deadline by(Date first, Date last, TimeRelation relation) {
  Deadline out;
  out.dates = {first, last};
  out.relation = relation;
  return out;
}

}  // namespace

TEST_CASE("a calendar has events, deadlines and follow-ups as whole days") {
  Site site = sample_site();
  Event event;
  event.entry.id.value = "valet";
  event.entry.name = "Valet";
  event.entry.dates = {day(2026, 9, 13), day(2026, 9, 13)};
  site.events.push_back(event);
  event.entry.name = "Årsmötet";
  event.entry.dates = {day(2026, 1, 1), day(2026, 12, 31)};
  event.entry.printed = "under 2026";
  site.events.push_back(event);
  site.goals[1].deadline = by(day(2026, 10, 1), day(2026, 12, 31), TimeRelation::by);
  facts_of_local_goal(site).followups = {follow_up(day(2026, 2, 1), day(2026, 2, 1), "", "Gick; bra, \\ väl.\nMer.")};
  auto entries = entries_of(calendar_of(site, "norr/calendar.ics"));
  REQUIRE(entries.size() == 3);
  CHECK(of(entries[0], "SUMMARY") == "Valet");
  CHECK(of(entries[0], "DTSTART") == "20260913");
  CHECK(of(entries[0], "DTEND") == "20260914");
  CHECK(of(entries[1], "SUMMARY") == "Norra distriktet: Hålla \"grundkurs\" & prata");
  CHECK(of(entries[1], "DTSTART") == "20261231");
  CHECK(of(entries[1], "DTEND") == "20270101");
  CHECK(of(entries[1], "URL") == "https://exempel.se/planer/norr/2025-2026/grundkurs.html");
  CHECK(of(entries[1], "UID") == "tag:exempel.se,2025:/planer/norr/2025-2026/grundkurs.html#deadline");
  CHECK(of(entries[1], "DTSTAMP") == "20260501T120000Z");
  CHECK(of(entries[2], "DESCRIPTION") == "Gick; bra, \\ väl.\nMer.");
  // The national goal has no days; events are everybody's.
  CHECK(entries_of(calendar_of(site, "partiet/calendar.ics")).size() == 1);
  CHECK(entries_of(calendar_of(site, "calendar.ics")).size() == 3);
}

TEST_CASE("a time that begins is entered on its first day, a short one on all of its days") {
  Site site = sample_site();
  auto days = [&](Deadline deadline) {
    site.goals[1].deadline = deadline;
    auto entries = entries_of(calendar_of(site, "norr/calendar.ics"));
    return entries.empty() ? "nothing" : of(entries[0], "DTSTART") + "-" + of(entries[0], "DTEND");
  };
  CHECK(days(by(day(2026, 10, 1), day(2026, 12, 31), TimeRelation::from)) == "20261001-20261002");
  CHECK(days(by(day(2026, 10, 1), day(2026, 10, 3), TimeRelation::at)) == "20261001-20261004");
  CHECK(days(by(day(2026, 10, 1), day(2026, 12, 31), TimeRelation::during)) == "20261231-20270101");
  CHECK(days(by(day(2026, 10, 1), day(2026, 10, 3), TimeRelation::before)) == "20261003-20261004");
  // The build's day is 2026-06-01.
  CHECK(days(by(day(2025, 5, 31), day(2025, 5, 31), TimeRelation::by)) == "20250531-20250601");
  CHECK(days(by(day(2025, 5, 30), day(2025, 5, 30), TimeRelation::by)) == "nothing");
}

TEST_CASE("what is to be struck, and a translation, is in no calendar; each id stands once") {
  Site site = sample_site();
  site.goals[0].deadline = site.goals[1].deadline = by(day(2026, 12, 1), day(2026, 12, 1), TimeRelation::by);
  facts_of_local_goal(site).followups = {follow_up(day(2026, 2, 1), day(2026, 2, 1), "", "Ett."),
                                         follow_up(day(2026, 2, 1), day(2026, 2, 1), "", "Två.")};
  std::vector<std::string> ids;
  for (const Properties& entry : entries_of(calendar_of(site, "calendar.ics"))) ids.push_back(of(entry, "UID"));
  CHECK(ids.size() == 4);
  std::ranges::sort(ids);
  CHECK(std::ranges::adjacent_find(ids) == ids.end());
  site.plans[0].draft.goals[0].side = markdown::Side::deleted;
  CHECK(entries_of(calendar_of(site, "calendar.ics")).size() == 3);
  site.plans[1].translation_of = PlanId::of(0);
  CHECK(entries_of(calendar_of(site, "calendar.ics")).empty());
}

TEST_CASE("long lines are folded between characters, controls are left out") {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "åäö€😀";
  std::string out;
  ical::append_text("SUMMARY", text + "\x01\x7f", out);
  std::string back;
  for (std::size_t at = 0; at < out.size();) {
    std::size_t end = out.find("\r\n", at);
    CHECK(end - at <= 75);
    std::size_t from = at == 0 ? 0 : at + 1;
    // A line begins with a whole character.
    CHECK((static_cast<unsigned char>(out[from]) & 0xc0) != 0x80);
    back += out.substr(from, end - from);
    at = end + 2;
  }
  CHECK(back == "SUMMARY:" + text);
}
