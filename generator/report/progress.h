#pragma once
// How far long work has come, on a terminal's standard error. Nothing is shown of work that is done in half a
// second.

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace planverk {

// Knows no clock and no terminal: the caller passes the time and writes what it gets. For one thread.
class Progress {
 public:
  using Time = std::chrono::steady_clock::time_point;

  // Silent for good when `is_terminal` is false: a log wants no lines that overwrite each other. Nothing is shown
  // before `patience` has passed.
  Progress(bool is_terminal, Time start, std::chrono::milliseconds patience = std::chrono::milliseconds(500))
      : is_terminal_(is_terminal), start_(start), patience_(patience), pause_(std::min(patience, std::chrono::milliseconds(100))) {}

  // What to write now, most often nothing: "rendering 1,200 of 10,000" over the line before, ten times a
  // second at most. A `total` of 0 is one that is not known: "reading".
  std::string update(std::string_view stage, std::size_t done, std::size_t total, Time now);
  // What takes the line away again, before anything else is written there.
  std::string clear();

 private:
  bool is_terminal_;
  bool is_shown_ = false;
  Time start_;
  std::chrono::milliseconds patience_, pause_;
  Time last_{};
};

}  // namespace planverk
