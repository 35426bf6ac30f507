#include "emit/calendar.h"

#include <fmt/format.h>

#include "emit/lasting_id.h"
#include "site/addresses.h"

namespace planverk {
namespace {

constexpr std::size_t most_bytes_in_line = 75;

std::string compact(Date date) { return fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day); }

// Ready text with its name, folded. The space that begins a continued line counts.
void append_line(std::string_view line, std::string& out) {
  std::size_t room = most_bytes_in_line;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 1 && (static_cast<unsigned char>(line[cut]) & 0xc0) == 0x80) --cut;
    out.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = most_bytes_in_line - 1;
  }
  out.append(line).append("\r\n");
}

struct Entry {
  DateRange dates;
  std::string_view path;  // of the page that tells more
  std::string_view mark;  // which of the page's days it is
  std::string_view title, text;
};

class Calendar {
 public:
  Calendar(const Site& site, const Settings& settings, const Strings& strings)
      : site_(site), settings_(settings), strings_(strings), id_base_(lasting_id_base(settings)) {
    Date stamp = site.updated.is_none() ? Date{1970, 1, 1} : site.updated;
    stamp_ = compact(stamp) + "T120000Z";
    if (!site.today.is_none()) earliest_ = date_of_day_number(day_number(site.today) - calendar_days_back);
  }

  void add_events(std::string& out) const {
    for (std::size_t i = 0; i < site_.events.size(); ++i) {
      const EventEntry& event = site_.events[i].entry;
      // Of some events only the month or the year is known so far: no days to enter.
      if (!event.printed.empty() && !is_short(event.dates)) continue;
      std::string path = address_of(site_, entity(EventId::of(i))).path;
      add({event.dates, path, "event", event.name, event.printed}, out);
    }
  }

  void add_goal(GoalId id, std::string& out) const {
    const Goal& goal = site_.at(id);
    const GoalDraft& draft = site_.draft(id);
    // What is proposed to be struck is promised by nobody.
    if (draft.side == markdown::Side::deleted) return;
    std::string path = address_of(site_, entity(id)).path;
    std::string_view organisation = name_of(site_.at(goal.plan).organisation);
    std::string_view words = draft.text;
    if (words.ends_with('.')) words.remove_suffix(1);
    if (goal.deadline && !goal.deadline->dates.is_none())
      add({days_of(*goal.deadline), path, "deadline", say("calendar_deadline", organisation, words), draft.sentence}, out);
    const GoalFacts* facts = site_.facts(id);
    for (std::size_t k = 0; facts != nullptr && k < facts->followups.size(); ++k) {
      const FollowUp& followup = facts->followups[k];
      Date day = followup.date.last;
      std::string title = say("calendar_followup", organisation, words);
      add({{day, day}, path, fmt::format("followup-{}", k + 1), title, followup.text}, out);
    }
  }

  OutputFile finish(std::string path, std::string_view name, std::string_view entries) const {
    std::string out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Planverk//Planverk//SV\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n";
    // Both names of one thing: RFC 7986, and what programs have read since before it.
    ical::append_text("NAME", name, out);
    ical::append_text("X-WR-CALNAME", name, out);
    if (!settings_.base_url.empty()) append_line("URL:" + settings_.base_url, out);
    out += "REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n";
    out += entries;
    out += "END:VCALENDAR\r\n";
    return {std::move(path), std::move(out)};
  }

 private:
  std::string_view name_of(OrganisationId id) const {
    const OrganisationEntry& entry = site_.at(id).entry;
    return entry.short_name.empty() ? entry.name : entry.short_name;
  }

  std::string say(std::string_view key, std::string_view organisation, std::string_view goal) const {
    return fill(strings_.get(key, "{organisation}: {goal}"), {{"organisation", organisation}, {"goal", goal}});
  }

  static bool is_short(const DateRange& dates) { return day_number(dates.last) - day_number(dates.first) < 7; }

  // "Before the summer" ends on its last day, "from May" begins on its first; only what lasts a week or less is
  // shown as the days it takes.
  static DateRange days_of(const Deadline& deadline) {
    const DateRange& dates = deadline.dates;
    bool begins = deadline.relation == TimeRelation::after || deadline.relation == TimeRelation::from;
    if (begins) return {dates.first, dates.first};
    bool lasts = deadline.relation == TimeRelation::at || deadline.relation == TimeRelation::during;
    return lasts && is_short(dates) ? dates : DateRange{dates.last, dates.last};
  }

  void add(const Entry& entry, std::string& out) const {
    if (entry.dates.is_none() || entry.dates.last < earliest_) return;
    out += "BEGIN:VEVENT\r\n";
    ical::append_text("UID", fmt::format("{}{}#{}", id_base_, entry.path, entry.mark), out);
    append_line("DTSTAMP:" + stamp_, out);
    append_line("DTSTART;VALUE=DATE:" + compact(entry.dates.first), out);
    // The day after the last one (RFC 5545, 3.6.1).
    append_line("DTEND;VALUE=DATE:" + compact(date_of_day_number(day_number(entry.dates.last) + 1)), out);
    ical::append_text("SUMMARY", entry.title, out);
    if (!entry.text.empty()) ical::append_text("DESCRIPTION", entry.text, out);
    if (!settings_.base_url.empty()) append_line(fmt::format("URL:{}{}", settings_.base_url, entry.path), out);
    out += "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n";
  }

  const Site& site_;
  const Settings& settings_;
  const Strings& strings_;
  std::string id_base_, stamp_;
  Date earliest_;
};

}  // namespace

namespace ical {

void append_text(std::string_view name, std::string_view text, std::string& out) {
  std::string line(name);
  line += ':';
  for (char c : text) {
    if (c == '\n') line += "\\n";
    else if (c == ',' || c == ';' || c == '\\') line += '\\', line += c;
    else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) line += c;
  }
  append_line(line, out);
}

}  // namespace ical

std::vector<OutputFile> calendar_files(const Site& site, const Settings& settings, const Strings& strings) {
  Calendar calendar(site, settings, strings);
  std::string events, all;
  calendar.add_events(events);
  std::vector<std::string> by_organisation(site.organisations.size());
  for (std::size_t i = 0; i < site.goals.size(); ++i) {
    GoalId id = GoalId::of(i);
    if (site.is_translation(id)) continue;
    std::string& own = by_organisation[site.at(site.at(id).plan).organisation.index()];
    std::size_t before = own.size();
    calendar.add_goal(id, own);
    all.append(own, before);
  }
  const std::string& title = settings.title.value;
  std::vector<OutputFile> files;
  files.push_back(calendar.finish(std::string(pages::calendar), title, events + all));
  for (std::size_t i = 0; i < site.organisations.size(); ++i) {
    OrganisationId id = OrganisationId::of(i);
    std::string_view pattern = strings.get("feed_organisation_title", "{organisation} – {site}");
    std::string name = fill(pattern, {{"organisation", site.at(id).entry.name}, {"site", title}});
    files.push_back(calendar.finish(calendar_address(site, id), name, events + by_organisation[i]));
  }
  return files;
}

std::vector<std::string> calendar_paths(const Site& site) {
  std::vector<std::string> paths = {std::string(pages::calendar)};
  for (std::size_t i = 0; i < site.organisations.size(); ++i)
    paths.push_back(calendar_address(site, OrganisationId::of(i)));
  return paths;
}

}  // namespace planverk
