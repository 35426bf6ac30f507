#include "config/strings.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <utility>

namespace planverk {
namespace {

std::size_t first_slot(std::string_view key, std::size_t slots) { return std::hash<std::string_view>{}(key) & (slots - 1); }

}  // namespace

Strings::Strings(std::vector<StringEntry> entries) : entries_(std::move(entries)) {
  std::stable_sort(entries_.begin(), entries_.end(),
                   [](const auto& a, const auto& b) { return a.key < b.key; });
  auto same = [](const StringEntry& a, const StringEntry& b) { return a.key == b.key; };
  entries_.erase(std::unique(entries_.begin(), entries_.end(), same), entries_.end());
  table_.resize(std::bit_ceil(2 * entries_.size() + 1));
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::size_t slot = first_slot(entries_[i].key, table_.size());
    while (table_[slot] != 0) slot = (slot + 1) & (table_.size() - 1);
    table_[slot] = static_cast<std::uint32_t>(i + 1);
  }
}

const std::string* Strings::find(std::string_view key) const {
  if (table_.empty()) return nullptr;
  for (std::size_t slot = first_slot(key, table_.size()); table_[slot] != 0; slot = (slot + 1) & (table_.size() - 1))
    if (const StringEntry& entry = entries_[table_[slot] - 1]; entry.key == key) return &entry.text;
  return nullptr;
}

std::string_view Strings::get(std::string_view key, std::string_view fallback) const {
  const std::string* text = find(key);
  return text ? std::string_view(*text) : fallback;
}

Strings merge_strings(const Strings& base, const Strings& over) {
  // Of equal keys the first is kept, and the sort is stable.
  std::vector<StringEntry> entries(over.entries().begin(), over.entries().end());
  entries.insert(entries.end(), base.entries().begin(), base.entries().end());
  return Strings(std::move(entries));
}

std::vector<std::string_view> missing_keys(const Strings& base, const Strings& other) {
  std::vector<std::string_view> out;
  for (const StringEntry& entry : base.entries()) {
    if (!other.has(entry.key)) out.push_back(entry.key);
  }
  return out;
}

std::string fill(std::string_view pattern,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
  std::string out;
  std::size_t at = 0;
  while (at < pattern.size()) {
    std::size_t open = std::min(pattern.find('{', at), pattern.size());
    out += pattern.substr(at, open - at);
    if (open == pattern.size()) break;
    std::size_t close = pattern.find('}', open);
    std::string_view name =
        close == std::string_view::npos ? std::string_view{} : pattern.substr(open + 1, close - open - 1);
    auto value =
        std::find_if(values.begin(), values.end(), [&](const auto& pair) { return pair.first == name; });
    bool known = close != std::string_view::npos && value != values.end();
    out += known ? value->second : std::string_view("{");
    at = known ? close + 1 : open + 1;
  }
  return out;
}

}  // namespace planverk
