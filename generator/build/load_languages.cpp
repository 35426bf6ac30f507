// languages/: a file a language. A site's own replaces the program's as a whole.

#include "base/language_tag.h"
#include "build/load.h"
#include "build/load_cache.h"
#include "build/look.h"
#include "model/quantity_words.h"

namespace planverk {
namespace {

void read_languages(const LookFiles& files, LoadedSite& to) {
  for (const auto& [path, file] : files) {
    if (!path.ends_with(".yaml")) continue;
    std::string language = path.substr(0, path.size() - 5);
    FileId id = to.sources.add({file.shown, file.text});
    if (!is_language_tag(language) || primary_language(language) != language) {
      to.diagnostics.push_back(make_diagnostic(DiagnosticKind::unknown_file, {id, 0, 0},
                                               "the name `" + language + "` is no language, so the file is not read",
                                               "name it by the language's code of two or three letters: `sv.yaml`"));
      continue;
    }
    auto words = std::make_shared<const QuantityWords>(read_quantity_words(id, to.sources.text(id), to.diagnostics));
    to.quantity_words.emplace_back(language, std::move(words));
  }
}

}  // namespace

void load_languages(FileSystem& disk, const BuildOptions& options, LoadedSite& to, LoadCache* cache) {
  LookFiles files = read_both(disk, options, "languages", to);
  if (cache == nullptr) return read_languages(files, to);
  ContentHash key = key_of(files);
  if (!cache->languages || cache->languages->key != key) {
    std::size_t before = to.diagnostics.size();
    read_languages(files, to);
    Diagnostics found(to.diagnostics.begin() + static_cast<std::ptrdiff_t>(before), to.diagnostics.end());
    cache->languages = {key, to.quantity_words, std::move(found)};
    return;
  }
  // The very same words, by which plans that were kept know that they need not be read again.
  to.quantity_words = cache->languages->words;
  to.diagnostics.insert(to.diagnostics.end(), cache->languages->diagnostics.begin(), cache->languages->diagnostics.end());
}

}  // namespace planverk
