#include "report/timings.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace planverk {
namespace {

std::uint64_t sum(const std::vector<Timed>& rows) {
  std::uint64_t out = 0;
  for (const Timed& row : rows) out += row.nanoseconds;
  return out;
}

double share(std::uint64_t part, std::uint64_t whole) { return whole == 0 ? 0 : double(part) / double(whole); }

// A template costs more than its share when a tenth of the time or more goes to it and its pages take three times as
// long as the average page.
bool is_costly(const Timed& row, std::uint64_t time, std::size_t pages) {
  double of_time = share(row.nanoseconds, time);
  return of_time >= 0.1 && of_time >= 3 * share(row.pages, pages);
}

}  // namespace

std::string render_duration(std::uint64_t nanoseconds) {
  double ms = double(nanoseconds) / 1e6;
  if (ms >= 1000) return fmt::format("{:.2f} s", ms / 1000);
  if (ms >= 10 || nanoseconds == 0) return fmt::format("{:.0f} ms", ms);
  return ms >= 1 ? fmt::format("{:.1f} ms", ms) : fmt::format("{:.0f} µs", ms * 1000);
}

std::string render_timings(Timings timings) {
  std::string out;
  auto to = std::back_inserter(out);
  std::uint64_t whole = sum(timings.stages);
  fmt::format_to(to, "time by stage, with {} thread{}:\n", timings.threads, timings.threads == 1 ? "" : "s");
  for (const Timed& stage : timings.stages)
    fmt::format_to(to, "  {:<10}{:>9}{:>6.0f} %\n", stage.name, render_duration(stage.nanoseconds), 100 * share(stage.nanoseconds, whole));
  if (timings.templates.empty()) return out;

  std::ranges::stable_sort(timings.templates, std::ranges::greater(), &Timed::nanoseconds);
  std::uint64_t time = sum(timings.templates);
  std::size_t pages = 0;
  for (const Timed& row : timings.templates) pages += row.pages;
  out += "time by template, of all threads together:\n";
  for (const Timed& row : timings.templates)
    fmt::format_to(to, "  {:<18}{:>9}{:>6.0f} %{:>8} page{} {:>9} each\n", row.name, render_duration(row.nanoseconds),
                   100 * share(row.nanoseconds, time), row.pages, row.pages == 1 ? " " : "s",
                   render_duration(row.pages == 0 ? 0 : row.nanoseconds / row.pages));
  for (const Timed& row : timings.beside)
    fmt::format_to(to, "  {:<18}{:>9} beside\n", row.name, render_duration(row.nanoseconds));
  for (const Timed& row : timings.templates)
    if (is_costly(row, time, pages))
      fmt::format_to(to, "`{}` takes {:.0f} % of the time of templates for {:.0f} % of the pages\n", row.name,
                     100 * share(row.nanoseconds, time), 100 * share(row.pages, pages));
  return out;
}

}  // namespace planverk
