#pragma once
// Answers browsers from the newest site, and tells the pages that are open when theirs has changed.

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "serve/http_server.h"
#include "serve/live.h"
#include "serve/snapshot.h"

namespace planverk {

class Session final : public HttpHandler {
 public:
  // `host` is the name that the server listens on.
  Session(HttpServer& server, std::string host) : server_(server), host_(std::move(host)) {}

  // Both are called from one thread at a time, which need not be the server's.
  // From now on this is the site.
  void show(std::shared_ptr<const Snapshot> snapshot);
  // Lays `frames` over all open pages and those to come; none takes them away.
  void show_problems(const ProblemWords& words, const std::string& language, std::string frames);

  HttpResponse answer(const HttpRequest& request) override;
  void closed(std::uint64_t connection) override;

 private:
  struct OpenPage {
    std::string path;  // as the browser has it
    PageVersion shown;
    Bytes page;        // what that is the version of; nullptr when it is not known
  };

  HttpResponse answer_from(const Snapshot& site, const std::string& path, const HttpRequest& request) const;
  HttpResponse listen_to(const HttpRequest& request);
  std::shared_ptr<const Snapshot> snapshot() const;

  HttpServer& server_;
  std::string host_;
  mutable std::mutex mutex_;  // for all below
  std::shared_ptr<const Snapshot> snapshot_;
  std::string problems_, standby_;  // as an event, and as a page; empty: none
  std::map<std::uint64_t, OpenPage> open_pages_;
};

// "/planverk/": the path of the address that the site is published at.
std::string base_path(const Snapshot& site);

}  // namespace planverk
