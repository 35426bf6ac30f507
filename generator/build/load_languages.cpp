// languages/: a file a language. A site's own replaces the program's as a whole.

#include "base/language_tag.h"
#include "base/near_miss.h"
#include "build/load.h"
#include "build/look.h"
#include "model/quantity_words.h"

namespace planverk {

void load_languages(FileSystem& disk, const BuildOptions& options, LoadedSite& to) {
  for (auto& [path, file] : read_both(disk, options, "languages", to)) {
    if (!path.ends_with(".yaml")) continue;
    std::string language = path.substr(0, path.size() - 5);
    FileId id = to.sources.add({file.shown, std::move(file.text)});
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

}  // namespace planverk
