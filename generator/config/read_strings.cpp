#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "config/strings.h"
#include "yaml/line.h"
#include "yaml/reader.h"
#include "yaml/tree.h"

namespace planverk {
namespace {

struct Reading {
  std::vector<StringEntry> entries;
  Diagnostics diagnostics;
};

void read_mapping(const yaml::Node& node, const std::string& prefix, Reading& reading) {
  for (const yaml::Entry& entry : node.entries) {
    std::string key = prefix + entry.key;
    if (entry.value.kind == yaml::Kind::mapping) {
      read_mapping(entry.value, key + ".", reading);
    } else {
      // An empty word shows as a gap on every page, so null is refused like a list is; "" is meant.
      yaml::Text text =
          yaml::read_text(entry.value, fmt::format("`{}`", yaml::shown(key)), reading.diagnostics);
      if (entry.value.is_scalar())
        reading.entries.push_back({std::move(key), std::move(text.value), text.span});
    }
  }
}

// The same key written both nested and with a dot.
void refuse_twins(const std::vector<StringEntry>& entries, Diagnostics& diagnostics) {
  std::vector<const StringEntry*> sorted;
  for (const StringEntry& entry : entries) sorted.push_back(&entry);
  std::stable_sort(sorted.begin(), sorted.end(), [](auto* a, auto* b) { return a->key < b->key; });
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    if (sorted[i]->key != sorted[i - 1]->key) continue;
    Diagnostic twice =
        make_diagnostic(DiagnosticKind::yaml_duplicate_key, sorted[i]->span,
                        fmt::format("`{}` has a text already", sorted[i]->key), "keep one of them");
    twice.notes.push_back({sorted[i - 1]->span, "first written here"});
    diagnostics.push_back(std::move(twice));
  }
}

}  // namespace

StringsRead read_strings(FileId file, std::string_view text) {
  yaml::Parsed parsed = yaml::parse(file, text);
  Reading reading;
  reading.diagnostics = std::move(parsed.diagnostics);
  // Only here for its complaint about a file that is no mapping: any key may stand in it.
  yaml::MappingReader(parsed.root, "a language file", reading.diagnostics);
  read_mapping(parsed.root, "", reading);
  refuse_twins(reading.entries, reading.diagnostics);
  return {Strings(std::move(reading.entries)), std::move(reading.diagnostics)};
}

}  // namespace planverk
