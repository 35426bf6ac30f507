#include "serve/session.h"

#include <vector>

#include "serve/words.h"

namespace planverk {
namespace {

// More tabs than anybody reads; each holds a connection.
constexpr std::size_t most_open_pages = 200;

// A path of the browser as one of the site, or as one that is in no site.
std::string site_path(const Snapshot& site, std::string_view path) {
  std::string base = base_path(site);
  return std::string(path.starts_with(base) ? path.substr(base.size()) : std::string_view("404.html"));
}

Bytes page_at(const Snapshot& site, const std::string& path) {
  return site.find(site.is_page(path) ? std::string_view(path) : "404.html");
}

// What a page that shows `shown` is to be told, if anything.
std::string what_changed(const Snapshot& site, const PageVersion& shown, const PageVersion& now) {
  if (now.page != shown.page) return live_event("reload", "now");
  if (now.sheets == shown.sheets) return {};
  std::string data = now.sheets;
  for (const std::string& sheet : site.prepared().assets.stylesheets) data += "\n" + base_path(site) + sheet;
  return live_event("sheets", data);
}

HttpResponse redirect(int status, std::string location) {
  HttpResponse out;
  out.status = status;
  out.location = std::move(location);
  return out;
}

HttpResponse page_response(int status, const Snapshot& site, std::string_view path, std::string_view html) {
  return make_response(status, "text/html; charset=utf-8", with_live_script(html, site.version(path)));
}

}  // namespace

std::string base_path(const Snapshot& site) {
  const std::string& url = site.prepared().loaded.settings.base_url;
  std::size_t host = url.find("://");
  std::size_t path = host == std::string::npos ? host : url.find('/', host + 3);
  return path == std::string::npos ? "/" : url.substr(path);
}

std::shared_ptr<const Snapshot> Session::snapshot() const {
  std::lock_guard guard(mutex_);
  return snapshot_;
}

void Session::show(std::shared_ptr<const Snapshot> site) {
  std::map<std::uint64_t, OpenPage> pages;
  {
    std::lock_guard guard(mutex_);
    snapshot_.swap(site);
    pages = open_pages_;
  }
  // The old site goes after the pages were told: it is large.
  std::shared_ptr<const Snapshot> now = snapshot();
  for (const auto& [connection, page] : pages) {
    std::string path = site_path(*now, page.path);
    PageVersion version = now->version(path);
    std::string told = what_changed(*now, page.shown, version);
    Bytes bytes = page_at(*now, path);
    if (told.empty()) continue;
    // Words are put in their place before the page is loaded again, which takes a browser longer than all the rest.
    auto words = page.page && bytes ? changed_words(*page.page, *bytes) : std::nullopt;
    server_.send(connection, words ? live_event("words", *words) : std::move(told));
    std::lock_guard guard(mutex_);
    if (auto at = open_pages_.find(connection); at != open_pages_.end()) at->second = {page.path, version, bytes};
  }
}

void Session::show_problems(const ProblemWords& words, const std::string& language, std::string frames) {
  std::lock_guard guard(mutex_);
  bool had = !problems_.empty();
  problems_ = frames.empty() ? std::string() : problems_event(words, frames);
  standby_ = standby_page(language, words);
  if (!had && problems_.empty()) return;
  for (const auto& [connection, page] : open_pages_)
    server_.send(connection, problems_.empty() ? live_event("mended", "now") : problems_);
}

void Session::closed(std::uint64_t connection) {
  std::lock_guard guard(mutex_);
  open_pages_.erase(connection);
}

HttpResponse Session::answer(const HttpRequest& request) {
  if (!is_own_host(request.host, host_)) return make_refusal(421, "This preview answers to the name of this machine only.");
  auto path = path_of_target(request.target);
  if (!path) return make_refusal(400, "That is no address.");
  if (*path == live_script_path) return make_response(200, std::string(media_type(*path)), std::string(live_script()));
  if (*path == live_events_path) return listen_to(request);
  if (auto site = snapshot()) return answer_from(*site, *path, request);
  std::lock_guard guard(mutex_);
  return make_response(503, "text/html; charset=utf-8", standby_);
}

HttpResponse Session::answer_from(const Snapshot& site, const std::string& path, const HttpRequest& request) const {
  std::string base = base_path(site);
  if (path == "/" && base != "/") return redirect(302, base);
  if (path + "/" == base) return redirect(301, base);
  std::string inside = site_path(site, path);
  bool missing = inside == "404.html" && !path.ends_with("/404.html");
  if (Bytes bytes = missing ? nullptr : site.find(inside)) {
    if (site.is_page(inside)) return page_response(200, site, inside, *bytes);
    HttpResponse out;
    out.type = media_type(inside);
    out.body = std::move(bytes);
    out.may_be_kept = site.is_theme_file(inside);
    return out;
  }
  if (!missing && !inside.empty() && !inside.ends_with('/') && site.is_page(inside + "/")) {
    std::size_t end = std::min(request.target.find('?'), request.target.size());
    return redirect(301, request.target.substr(0, end) + "/" + request.target.substr(end));
  }
  Bytes not_found = site.find("404.html");
  return page_response(404, site, "404.html", not_found ? *not_found : std::string());
}

HttpResponse Session::listen_to(const HttpRequest& request) {
  OpenPage page{query_value(request.target, "path"), {query_value(request.target, "page"), query_value(request.target, "sheets")}, nullptr};
  {
    std::lock_guard guard(mutex_);
    if (open_pages_.size() >= most_open_pages) return make_refusal(503, "More pages are open than can be told of changes.");
    open_pages_[request.connection] = page;
  }
  // Compared after it is on the list: a site that comes in between tells it as well, and none is missed.
  std::string first;
  if (auto site = snapshot()) {
    std::string path = site_path(*site, page.path);
    PageVersion now = site->version(path);
    first = what_changed(*site, page.shown, now);
    Bytes bytes = page_at(*site, path);
    std::lock_guard guard(mutex_);
    open_pages_[request.connection] = {page.path, now, bytes};
  }
  std::lock_guard guard(mutex_);
  HttpResponse out = make_response(200, "text/event-stream", first + (problems_.empty() ? live_event("mended", "now") : problems_));
  out.stays_open = true;
  return out;
}

}  // namespace planverk
