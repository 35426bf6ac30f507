#include "io/manifest.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "base/utf8.h"

namespace planverk {
namespace {

constexpr std::string_view first_line = "planverk-manifest 2";
constexpr std::string_view outdated_first_line = "planverk-manifest 1";
constexpr std::string_view times_first_line = "planverk-times 1";
constexpr std::size_t longest_path = 4000;

// Cuts off what stands before the next `mark`; nothing when there is none.
std::optional<std::string_view> take_until(std::string_view& rest, char mark) {
  std::size_t end = rest.find(mark);
  if (end == rest.npos) return std::nullopt;
  std::string_view part = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  return part;
}

template <class Number>
bool parse_number(std::string_view text, Number& number) {
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size();
}

std::optional<ManifestEntry> parse_entry(std::string_view line) {
  auto hash = take_until(line, ' ');
  if (!hash || !is_output_path(line)) return std::nullopt;
  auto parsed = parse_hash(*hash);
  if (!parsed) return std::nullopt;
  return ManifestEntry{std::string(line), *parsed};
}

// Its path and the rest of a line of the file of times.
std::optional<std::pair<std::string, FileTime>> parse_time(std::string_view line) {
  FileTime time;
  auto hash = take_until(line, ' '), size = take_until(line, ' '), modified = take_until(line, ' ');
  if (!hash || !size || !modified || !is_output_path(line)) return std::nullopt;
  auto parsed = parse_hash(*hash);
  if (!parsed || !parse_number(*size, time.size) || !parse_number(*modified, time.modified))
    return std::nullopt;
  time.hash = *parsed;
  return std::pair(std::string(line), time);
}

std::optional<ManifestEntry> parse_outdated_entry(std::string_view line) {
  auto time = parse_time(line);
  if (!time) return std::nullopt;
  return ManifestEntry{std::move(time->first), time->second.hash};
}

bool by_path(const ManifestEntry& a, const ManifestEntry& b) {
  return a.path < b.path;
}

}  // namespace

const ManifestEntry* Manifest::find(std::string_view path) const {
  auto found = std::lower_bound(
      entries.begin(), entries.end(), path,
      [](const ManifestEntry& entry, std::string_view wanted) { return entry.path < wanted; });
  return found != entries.end() && found->path == path ? &*found : nullptr;
}

std::string to_text(Manifest& manifest) {
  std::sort(manifest.entries.begin(), manifest.entries.end(), by_path);
  std::string text(first_line);
  text += '\n';
  for (const ManifestEntry& entry : manifest.entries)
    fmt::format_to(std::back_inserter(text), "{} {}\n", to_hex(entry.hash), entry.path);
  return text;
}

std::optional<Manifest> parse_manifest(std::string_view text) {
  auto first = take_until(text, '\n');
  if (first != first_line && first != outdated_first_line) return std::nullopt;
  Manifest manifest;
  manifest.outdated = first == outdated_first_line;
  while (!text.empty()) {
    auto line = take_until(text, '\n');
    if (!line) return std::nullopt;
    auto entry = manifest.outdated ? parse_outdated_entry(*line) : parse_entry(*line);
    if (!entry) return std::nullopt;
    if (!manifest.entries.empty() && manifest.entries.back().path >= entry->path) return std::nullopt;
    manifest.entries.push_back(std::move(*entry));
  }
  return manifest;
}

std::string to_text(const FileTimes& times) {
  std::string text(times_first_line);
  text += '\n';
  for (const auto& [path, time] : times)
    fmt::format_to(std::back_inserter(text), "{} {} {} {}\n", to_hex(time.hash), time.size, time.modified,
                   path);
  return text;
}

FileTimes parse_file_times(std::string_view text) {
  FileTimes times;
  if (take_until(text, '\n') != times_first_line) return times;
  // A last line that is cut off has no end, and is left out.
  while (auto line = take_until(text, '\n'))
    if (auto time = parse_time(*line)) times.insert(std::move(*time));
  return times;
}

bool is_output_path(std::string_view path) {
  if (path.empty() || path.size() > longest_path || path == manifest_name || utf8::first_invalid(path))
    return false;
  if (std::any_of(path.begin(), path.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }))
    return false;
  for (std::size_t begin = 0; begin <= path.size();) {
    std::size_t end = std::min(path.find('/', begin), path.size());
    std::string_view part = path.substr(begin, end - begin);
    if (part.empty() || part == "." || part == "..") return false;
    begin = end + 1;
  }
  return true;
}

}  // namespace planverk
