#include "report/progress.h"

#include <fmt/core.h>

namespace planverk {
namespace {

// To the beginning of the line, and all of it away.
constexpr std::string_view clear_line = "\r\x1b[K";

std::string grouped(std::size_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, 1, ',');
  return text;
}

}  // namespace

std::string Progress::update(std::string_view stage, std::size_t done, std::size_t total, Time now) {
  if (!is_terminal_ || now - start_ < patience_ || (is_shown_ && now - last_ < pause_)) return {};
  is_shown_ = true;
  last_ = now;
  if (total == 0) return fmt::format("{}{}", clear_line, stage);
  return fmt::format("{}{} {} of {}", clear_line, stage, grouped(done), grouped(total));
}

std::string Progress::clear() {
  if (!is_shown_) return {};
  is_shown_ = false;
  return std::string(clear_line);
}

}  // namespace planverk
