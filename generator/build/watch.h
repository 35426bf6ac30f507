#pragma once
// What a build tells of its way while it goes. Rooms have no clock: whoever wants to know how long things take brings
// one. Without a watch nothing is told and nothing timed.

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace planverk {

enum class Stage : unsigned char { read, parse, resolve, check, render, links, documents, publish };

struct BuildWatch {
  // A stage begins, and the one before it ends. `pages` of rendering; 0 of others.
  std::function<void(Stage stage, std::size_t pages)> stage;
  // One more page is done; called from several threads.
  std::function<void()> page;
  // Nanoseconds of some clock; called from several threads. Empty: templates are not timed.
  std::function<std::uint64_t()> now;
};

inline void tell(const BuildWatch* watch, Stage stage, std::size_t pages = 0) {
  if (watch && watch->stage) watch->stage(stage, pages);
}

// How long pages took, of all threads together.
struct TemplateTime {
  std::string_view name;
  std::size_t pages = 0;
  std::uint64_t nanoseconds = 0;  // making views and running the template
};
struct RenderTimes {
  std::vector<TemplateTime> templates;
  std::uint64_t linking = 0;  // finding the links in pages
  std::uint64_t taking = 0;   // writing pages, where the build writes
};

}  // namespace planverk
