#include "cli/watching.h"

#include <unistd.h>

#include <cstdlib>
#include <string>
#include <string_view>

namespace planverk {
namespace {

std::string_view doing(Stage stage) {
  switch (stage) {
    case Stage::read: return "reading";
    case Stage::parse: return "parsing";
    case Stage::resolve: return "resolving references";
    case Stage::check: return "checking";
    case Stage::render: return "rendering";
    case Stage::links: return "checking links";
    case Stage::documents: return "making documents";
    case Stage::publish: return "publishing";
  }
  return {};
}

std::string_view name_of(Stage stage) {
  switch (stage) {
    case Stage::read: return "read";
    case Stage::parse: return "parse";
    case Stage::resolve: return "resolve";
    case Stage::check: return "check";
    case Stage::render: return "render";
    case Stage::links: return "links";
    case Stage::documents: return "documents";
    case Stage::publish: return "publish";
  }
  return {};
}

void put(int terminal, std::string_view text) {
  while (!text.empty()) {
    ssize_t written = write(terminal, text.data(), text.size());
    // A terminal that is gone is no reason to stop a build.
    if (written <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

Watching::Watching(const WatchSettings& settings)
    : terminal_(settings.terminal),
      is_drawn_(settings.terminal >= 0),
      is_timed_(settings.timed),
      progress_(is_drawn_, start_, settings.patience) {
  watch_.stage = [this](Stage stage, std::size_t pages) { begin(stage, pages); };
  if (is_timed_) {
    watch_.now = [] {
      return static_cast<std::uint64_t>(std::chrono::nanoseconds(Clock::now().time_since_epoch()).count());
    };
  }
  if (!is_drawn_) return;
  watch_.page = [this] { done_.fetch_add(1, std::memory_order_relaxed); };
  drawer_ = std::jthread([this](std::stop_token stop) {
    std::unique_lock lock(mutex_);
    while (!stop.stop_requested()) {
      draw();
      wake_.wait_for(lock, stop, std::chrono::milliseconds(100), [] { return false; });
    }
  });
}

void Watching::begin(Stage stage, std::size_t pages) {
  std::lock_guard lock(mutex_);
  stages_.emplace_back(stage, Clock::now());
  pages_ = pages;
  done_.store(0, std::memory_order_relaxed);
  draw();
}

void Watching::draw() {
  if (!is_drawn_ || stages_.empty()) return;
  put(terminal_, progress_.update(doing(stages_.back().first), done_.load(std::memory_order_relaxed), pages_, Clock::now()));
}

void Watching::finish() {
  if (drawer_.joinable()) {
    drawer_.request_stop();
    drawer_.join();
  }
  if (end_ == Clock::time_point{}) end_ = Clock::now();
  if (is_drawn_) put(terminal_, progress_.clear());
}

Timings Watching::timings(const RenderTimes& times, unsigned threads) const {
  Timings out;
  out.threads = threads;
  for (std::size_t i = 0; i < stages_.size(); ++i) {
    Clock::time_point end = i + 1 < stages_.size() ? stages_[i + 1].second : end_;
    auto time = std::chrono::nanoseconds(end - stages_[i].second).count();
    out.stages.push_back({std::string(name_of(stages_[i].first)), static_cast<std::uint64_t>(time), 0});
  }
  for (const TemplateTime& row : times.templates) out.templates.push_back({std::string(row.name), row.nanoseconds, row.pages});
  if (!out.templates.empty()) out.beside = {{"finding links", times.linking, 0}, {"writing pages", times.taking, 0}};
  return out;
}

WatchSettings watch_settings(bool quiet, bool verbose) {
  WatchSettings out;
  out.timed = verbose;
  const char* terminal = std::getenv("TERM");
  bool is_smart = terminal != nullptr && *terminal != '\0' && std::string_view(terminal) != "dumb";
  if (isatty(STDERR_FILENO) == 1 && is_smart && !quiet) out.terminal = STDERR_FILENO;
  // For tests, which cannot wait for a slow build.
  const char* patience = std::getenv("PLANVERK_PROGRESS_MS");
  if (patience != nullptr) out.patience = std::chrono::milliseconds(std::strtoul(patience, nullptr, 10));
  return out;
}

}  // namespace planverk
