#pragma once
// What a person sees of a build while it goes and, with --verbose, how long its parts took. Here is the clock.

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "build/build.h"
#include "build/watch.h"
#include "report/progress.h"
#include "report/timings.h"

namespace planverk {

struct WatchSettings {
  int terminal = -1;  // where progress is drawn; -1: nowhere
  std::chrono::milliseconds patience{500};
  bool timed = false;
};

// Draws on its own thread, since a stage may be long without a word. Lives longer than the build that it watches.
class Watching {
 public:
  using Clock = std::chrono::steady_clock;

  explicit Watching(const WatchSettings& settings);
  ~Watching() { finish(); }
  Watching(const Watching&) = delete;
  Watching& operator=(const Watching&) = delete;

  // What the build is given; nothing when there is nobody to tell.
  const BuildWatch* watch() const { return is_drawn_ || is_timed_ ? &watch_ : nullptr; }
  // The line goes; before anything else is written to the terminal. May be called again.
  void finish();
  Timings timings(const RenderTimes& times, unsigned threads) const;
  Clock::duration elapsed() const { return Clock::now() - start_; }

 private:
  void begin(Stage stage, std::size_t pages);
  void draw();  // with `mutex_` held

  const Clock::time_point start_ = Clock::now();
  const int terminal_;
  const bool is_drawn_, is_timed_;
  Progress progress_;
  BuildWatch watch_;
  std::atomic<std::size_t> done_{0};
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::vector<std::pair<Stage, Clock::time_point>> stages_;
  std::size_t pages_ = 0;
  Clock::time_point end_{};
  std::jthread drawer_;
};

// From the command line, the terminal and the environment.
WatchSettings watch_settings(bool quiet, bool verbose);

}  // namespace planverk
