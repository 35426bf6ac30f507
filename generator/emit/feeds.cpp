#include "emit/feeds.h"

#include <algorithm>
#include <span>

#include "base/xml.h"
#include "emit/feed_entries.h"
#include "emit/lasting_id.h"
#include "site/addresses.h"

namespace planverk {
namespace {

struct FeedHead {
  std::string path;    // of the feed
  std::string folder;  // of the page that it belongs to
  std::string title, author, subtitle;
};

void append_link(std::string_view relation, std::string_view type, std::string_view address, std::string& out) {
  out += "<link rel=\"";
  out += relation;
  out += "\" type=\"";
  out += type;
  out += "\" href=\"";
  xml::append_escaped(address, out);
  out += "\"/>\n";
}

void append_time(std::string_view name, Date date, std::string& out) {
  xml::append_element(name, to_iso(date) + std::string(xml::time_of_day), out);
}

class FeedWriter {
 public:
  FeedWriter(const Site& site, const Settings& settings, const Strings& strings)
      : site_(site), settings_(settings), strings_(strings), id_base_(lasting_id_base(settings)) {}

  OutputFile write(const FeedHead& head, std::span<const FeedEvent> events) {
    // Without a known address, links are relative to the feed itself.
    root_ = settings_.base_url.empty() ? up_from(head.path) : settings_.base_url;
    std::string out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    out += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"";
    xml::append_escaped(settings_.language.value, out);
    out += "\">\n";
    xml::append_element("id", id_base_ + head.path, out);
    xml::append_element("title", head.title, out);
    if (!head.subtitle.empty()) xml::append_element("subtitle", head.subtitle, out);
    append_time("updated", events.empty() ? site_date() : events.front().date, out);
    append_author(head.author, out);
    append_link("self", "application/atom+xml", root_ + head.path, out);
    append_link("alternate", "text/html", page(head.folder), out);
    for (const FeedEvent& event : events) append_entry(event, out);
    out += "</feed>\n";
    return {head.path, std::move(out)};
  }

 private:
  static std::string up_from(std::string_view path) {
    std::string up;
    for (char c : path) {
      if (c == '/') up += "../";
    }
    return up;
  }

  // The top of a site without an address is the folder itself.
  std::string page(std::string_view path) const {
    std::string address = root_ + std::string(path);
    return address.empty() ? "./" : address;
  }

  // A feed must say when it changed, even one in which nothing has happened.
  Date site_date() const { return site_.updated.is_none() ? Date{1970, 1, 1} : site_.updated; }

  static void append_author(std::string_view name, std::string& out) {
    out += "<author>\n";
    xml::append_element("name", name, out);
    out += "</author>\n";
  }

  void append_entry(const FeedEvent& event, std::string& out) const {
    FeedEntry entry = make_feed_entry(site_, strings_, event);
    out += "<entry>\n";
    xml::append_element("id", id_base_ + entry.path + "#" + entry.mark, out);
    xml::append_element("title", entry.title, out);
    append_time("updated", event.date, out);
    append_author(site_.at(event.organisation).entry.name, out);
    append_link("alternate", "text/html", page(entry.path), out);
    xml::append_element("summary", entry.summary, out);
    out += "</entry>\n";
  }

  const Site& site_;
  const Settings& settings_;
  const Strings& strings_;
  std::string id_base_;
  std::string root_;
};

}  // namespace

std::vector<OutputFile> feed_files(const Site& site, const Settings& settings, const Strings& strings) {
  std::vector<FeedEvent> all = list_feed_events(site);
  std::vector<std::vector<FeedEvent>> by_organisation(site.organisations.size());
  for (const FeedEvent& event : all) {
    auto& own = by_organisation[event.organisation.index()];
    if (own.size() < most_feed_entries) own.push_back(event);
  }
  all.resize(std::min(all.size(), most_feed_entries));
  FeedWriter writer(site, settings, strings);
  const std::string& title = settings.title.value;
  std::vector<OutputFile> files;
  files.push_back(writer.write({std::string(pages::feed), {}, title, title, settings.description}, all));
  for (std::size_t i = 0; i < site.organisations.size(); ++i) {
    OrganisationId id = OrganisationId::of(i);
    const std::string& name = site.at(id).entry.name;
    std::string_view pattern = strings.get("feed_organisation_title", "{organisation} – {site}");
    std::string heading = fill(pattern, {{"organisation", name}, {"site", title}});
    files.push_back(writer.write({feed_address(site, id), address_of(site, entity(id)).path,
                                  std::move(heading), name, {}},
                                 by_organisation[i]));
  }
  return files;
}

std::vector<std::string> feed_paths(const Site& site) {
  std::vector<std::string> paths = {std::string(pages::feed)};
  for (std::size_t i = 0; i < site.organisations.size(); ++i)
    paths.push_back(feed_address(site, OrganisationId::of(i)));
  return paths;
}

}  // namespace planverk
