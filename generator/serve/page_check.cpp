#include "serve/page_check.h"

#include <pthread.h>
#include <sched.h>

#include <chrono>
#include <utility>

namespace planverk {
namespace {

constexpr std::chrono::milliseconds pause{400};

}  // namespace

PageCheck::PageCheck(bool strict, Tell tell)
    : strict_(strict), tell_(std::move(tell)), thread_([this](std::stop_token end) { run(end); }) {}

PageCheck::~PageCheck() { leave(); }

void PageCheck::leave() {
  std::lock_guard guard(mutex_);
  current_.request_stop();
  next_ = nullptr;
}

void PageCheck::start(std::shared_ptr<const Snapshot> site, bool at_once) {
  std::lock_guard guard(mutex_);
  current_.request_stop();
  next_ = std::move(site);
  at_once_ = at_once;
  changed_.notify_one();
}

void PageCheck::run(std::stop_token end) {
  // Runs only where nothing else wants to: what a person waits for comes first.
  sched_param none{};
  ::pthread_setschedparam(::pthread_self(), SCHED_IDLE, &none);
  while (!end.stop_requested()) {
    std::shared_ptr<const Snapshot> site;
    std::stop_token stop;
    {
      std::unique_lock lock(mutex_);
      if (!changed_.wait(lock, end, [&] { return next_ != nullptr; })) return;
      const Snapshot* newest = next_.get();
      if (!at_once_ && changed_.wait_for(lock, end, pause, [&] { return next_.get() != newest; })) continue;
      if (end.stop_requested() || next_ == nullptr) continue;
      site = std::exchange(next_, nullptr);
      current_ = {};
      stop = current_.get_token();
    }
    Rendered rendered = render_site(site->prepared(), 1, [](std::string_view, std::string_view) {}, stop);
    if (stop.stop_requested()) continue;
    apply_severities(site->prepared().loaded.settings, strict_, rendered.diagnostics);
    tell_(site, std::move(rendered.diagnostics));
  }
}

}  // namespace planverk
