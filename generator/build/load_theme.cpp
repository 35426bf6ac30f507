// themes/: what a theme is made of, published under names that hold a mark of the content.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/hash.h"
#include "base/near_miss.h"
#include "base/utf8.h"
#include "build/look.h"
#include "config/theme.h"

namespace planverk {
namespace {

using yaml::Text;

constexpr std::string_view published_folder = "tema/";

// The nearest, else all of them: there are only a few.
std::string near_or_all(std::string_view written, const std::vector<std::string_view>& known) {
  std::string help = did_you_mean(written, known);
  return help.empty() && !known.empty() ? fmt::format("there are {}", fmt::join(known, ", ")) : help;
}

class ThemeLoader {
 public:
  ThemeLoader(const LookFiles& files, LoadedSite& to) : files_(files), to_(to) {}

  // From the theme to the one that inherits from nobody; stops at one that was there before.
  void load(const Text& name) {
    std::vector<Theme> chain;
    std::set<std::string> seen;
    for (Text at = name; !at.empty() && seen.insert(at.value).second;) {
      auto theme = read(at);
      if (!theme) break;
      at = theme->inherits;
      chain.push_back(std::move(*theme));
    }
    // Parents first, so that what inherits comes later: in the cascade of styles, and over templates.
    for (auto theme = chain.rbegin(); theme != chain.rend(); ++theme) take(*theme);
  }

  std::vector<TemplateSource> templates;

 private:
  std::optional<Theme> read(const Text& name) {
    auto at = files_.find(name.value + "/theme.yaml");
    if (at == files_.end()) {
      std::vector<std::string_view> themes;
      for (const auto& [path, file] : files_)
        if (path.ends_with("/theme.yaml")) themes.push_back(std::string_view(path).substr(0, path.size() - 11));
      to_.diagnostics.push_back(make_diagnostic(DiagnosticKind::unknown_theme, name.span,
                                                fmt::format("there is no theme `{}`", name.value),
                                                near_or_all(name.value, themes)));
      return std::nullopt;
    }
    FileId file = to_.sources.add({at->second.shown, at->second.text});
    auto result = read_theme(file, to_.sources.text(file));
    append(to_.diagnostics, std::move(result.diagnostics));
    if (result.theme.name.value != name.value)
      to_.diagnostics.push_back(make_diagnostic(
          DiagnosticKind::unknown_value, result.theme.name.span,
          fmt::format("the theme calls itself `{}` and lies in the folder `{}`", result.theme.name.value, name.value),
          "give it the name of its folder"));
    result.theme.name.value = name.value;
    return std::move(result.theme);
  }

  void take(const Theme& theme) {
    std::string folder = theme.name.value + "/";
    for (auto at = files_.lower_bound(folder); at != files_.end() && at->first.starts_with(folder); ++at) {
      std::string name = at->first.substr(folder.size());
      if (name == "theme.yaml" || name.ends_with(".md") || name.ends_with(".css")) continue;
      if (name.starts_with("templates/")) {
        take_template(name.substr(10), at->second);
      } else {
        publish(folder, name, at->second.text);
      }
    }
    // Style sheets last: they name the theme's other files, whose published names must be known.
    join_sheets(theme, folder);
    for (const ThemeScript& script : theme.scripts) {
      const std::string* path = find_published(script.file, folder);
      if (!path) continue;
      PublishedScript& published = to_.theme.scripts.emplace_back();
      published.path = *path;
      for (const Text& page : script.pages) {
        check_page_kind(page);
        published.pages.push_back(page.value);
      }
    }
  }

  // A theme's sheets are published as one, so that a page asks for one file.
  void join_sheets(const Theme& theme, const std::string& folder) {
    std::string joined;
    auto take_sheet = [&](const LookFile& file) {
      joined += with_published_urls(file, folder);
      if (!joined.ends_with('\n')) joined += '\n';
    };
    if (theme.lists_stylesheets) {
      for (const Text& name : theme.stylesheets) {
        auto at = files_.find(folder + name.value);
        at == files_.end() ? report_missing(name) : take_sheet(at->second);
      }
    } else {
      for (auto at = files_.lower_bound(folder); at != files_.end() && at->first.starts_with(folder); ++at)
        if (at->first.ends_with(".css")) take_sheet(at->second);
    }
    if (joined.empty()) return;
    to_.theme.stylesheets.push_back(published_path(theme.name.value + ".css", joined));
    to_.theme.files.push_back({to_.theme.stylesheets.back(), std::move(joined)});
  }

  void publish(const std::string& folder, const std::string& name, std::string text) {
    std::string published = published_path(name, text);
    to_.theme.files.push_back({published, std::move(text)});
    published_[folder + name] = published;
    if (name == "icon.svg") to_.theme.icon = published;
    if (name == "image.png") to_.theme.image = published;
  }

  // `url(font.woff2)` in a sheet means the theme's own file, wherever that is published. The joined sheet lies in
  // the top folder of published files. Addresses elsewhere, of data and of anchors stay as they are.
  std::string with_published_urls(const LookFile& sheet, const std::string& folder) {
    std::string_view css = sheet.text;
    std::string out;
    for (std::size_t at = 0; at < css.size();) {
      std::size_t open = css.find("url(", at);
      std::size_t close = open == std::string_view::npos ? open : css.find(')', open);
      if (close == std::string_view::npos) return out.append(css.substr(at));
      std::string_view written = css.substr(open + 4, close - open - 4);
      out.append(css.substr(at, open + 4 - at)).append(published_url(sheet, written, open + 4, folder));
      at = close;
    }
    return out;
  }

  std::string published_url(const LookFile& sheet, std::string_view written, std::size_t at, const std::string& folder) {
    std::string_view name = utf8::trim(written);
    bool quoted = name.size() > 1 && (name.front() == '"' || name.front() == '\'') && name.back() == name.front();
    if (quoted) name = name.substr(1, name.size() - 2);
    if (name.empty() || name.front() == '#' || name.front() == '/' || name.find(':') != std::string_view::npos) return std::string(written);
    while (name.starts_with("./")) name.remove_prefix(2);
    std::string_view file = name.substr(0, name.find_first_of("?#"));
    auto found = published_.find(folder + std::string(file));
    if (found == published_.end()) {
      FileId id = to_.sources.add({sheet.shown, sheet.text});
      auto begin = static_cast<std::uint32_t>(at);
      report_missing({std::string(file), {id, begin, begin + static_cast<std::uint32_t>(written.size())}});
      return std::string(written);
    }
    return found->second.substr(published_folder.size()) + std::string(name.substr(file.size()));
  }

  void take_template(std::string name, const LookFile& file) {
    if (!name.ends_with(".mustache")) return;
    name.resize(name.size() - 9);
    templates.push_back({name, to_.sources.add({file.shown, file.text}), file.text});
  }

  const std::string* find_published(const Text& name, const std::string& folder) {
    auto at = published_.find(folder + name.value);
    if (at != published_.end()) return &at->second;
    report_missing(name);
    return nullptr;
  }

  void check_page_kind(const Text& page) {
    std::vector<std::string_view> kinds(page_kinds().begin(), page_kinds().end());
    if (std::ranges::find(kinds, page.value) != kinds.end()) return;
    to_.diagnostics.push_back(make_diagnostic(DiagnosticKind::unknown_value, page.span,
                                              fmt::format("there are no pages of the kind `{}`", page.value),
                                              near_or_all(page.value, kinds)));
  }

  void report_missing(const Text& name) {
    to_.diagnostics.push_back(make_diagnostic(DiagnosticKind::file_missing, name.span,
                                              fmt::format("the theme has no file `{}`", name.value), ""));
  }

  const LookFiles& files_;
  LoadedSite& to_;
  std::map<std::string, std::string> published_;
};

}  // namespace

std::string published_path(std::string_view name, std::string_view text) {
  std::string mark = to_hex(content_hash(text)).substr(0, 10);
  std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || name.find('/', dot) != std::string_view::npos)
    return fmt::format("tema/{}.{}", name, mark);
  return fmt::format("tema/{}.{}{}", name.substr(0, dot), mark, name.substr(dot));
}

std::vector<TemplateSource> load_theme(const LookFiles& files, LoadedSite& to) {
  ThemeLoader loader(files, to);
  loader.load(to.settings.theme);
  return std::move(loader.templates);
}

}  // namespace planverk
