#pragma once
// Renders a whole site in the background, for what only its pages tell: links that lead nowhere, faults of templates.
// Gives way to everything else on the machine, and to the next site.

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

#include "serve/snapshot.h"

namespace planverk {

class PageCheck {
 public:
  // `tell` gets what was found, with the severities that the site wants, on a thread of this check's own.
  using Tell = std::function<void(const std::shared_ptr<const Snapshot>&, Diagnostics)>;
  PageCheck(bool strict, Tell tell);
  ~PageCheck();

  // Leaves the earlier site and checks this one, once it has been the newest for a moment; at once when it matters.
  void start(std::shared_ptr<const Snapshot> site, bool at_once);
  void leave();

 private:
  void run(std::stop_token end);

  bool strict_;
  Tell tell_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::shared_ptr<const Snapshot> next_;
  bool at_once_ = false;
  std::stop_source current_;
  std::jthread thread_;  // last, so that it ends first
};

}  // namespace planverk
