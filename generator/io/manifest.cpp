#include "io/manifest.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <iterator>

#include "base/utf8.h"

namespace planverk {
namespace {

constexpr std::string_view first_line = "planverk-manifest 1";
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
  ManifestEntry entry;
  auto hash = take_until(line, ' '), size = take_until(line, ' '), modified = take_until(line, ' ');
  if (!hash || !size || !modified || !is_output_path(line)) return std::nullopt;
  auto parsed = parse_hash(*hash);
  if (!parsed || !parse_number(*size, entry.size) || !parse_number(*modified, entry.modified))
    return std::nullopt;
  entry.hash = *parsed;
  entry.path = line;
  return entry;
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
    fmt::format_to(std::back_inserter(text), "{} {} {} {}\n", to_hex(entry.hash), entry.size, entry.modified,
                   entry.path);
  return text;
}

std::optional<Manifest> parse_manifest(std::string_view text) {
  if (take_until(text, '\n') != first_line) return std::nullopt;
  Manifest manifest;
  while (!text.empty()) {
    auto line = take_until(text, '\n');
    if (!line) return std::nullopt;
    auto entry = parse_entry(*line);
    if (!entry) return std::nullopt;
    if (!manifest.entries.empty() && manifest.entries.back().path >= entry->path) return std::nullopt;
    manifest.entries.push_back(std::move(*entry));
  }
  return manifest;
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
