#include "emit/links.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "emit/html_scan.h"

namespace planverk {
namespace {

// Links are compared as hashes: of half a million, two different ones fall together once in many millions of
// builds, and then a broken link goes unseen.
std::uint64_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

std::uint64_t join(std::uint64_t path, std::string_view fragment) {
  return hash_of(fragment) * 0x9e3779b97f4a7c15u ^ path;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Character references and percent signs undone: what the browser asks for.
std::string decode(std::string_view text) {
  constexpr std::pair<std::string_view, char> entities[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    std::string_view rest = text.substr(i);
    if (c == '&') {
      for (auto [entity, character] : entities) {
        if (!rest.starts_with(entity)) continue;
        c = character;
        i += entity.size() - 1;
        break;
      }
    } else if (c == '%' && rest.size() > 2 && hex_digit(rest[1]) >= 0 && hex_digit(rest[2]) >= 0) {
      c = static_cast<char>(hex_digit(rest[1]) * 16 + hex_digit(rest[2]));
      i += 2;
    }
    out += c;
  }
  return out;
}

// Where the parts of an address begin, found in one pass: every page has dozens of them.
struct Shape {
  std::size_t path_end = 0;                  // the query or the fragment, else the end
  std::size_t hash = std::string_view::npos;
  bool scheme = false;                       // "mailto:", "https:"
  bool coded = false;                        // has character references or percent signs
};

Shape shape_of(std::string_view address) {
  Shape shape;
  shape.path_end = address.size();
  bool in_first_part = true;
  for (std::size_t i = 0; i < address.size(); ++i) {
    switch (address[i]) {
      case '&':
      case '%': shape.coded = true; break;
      case ':': shape.scheme = shape.scheme || in_first_part; break;
      case '/': in_first_part = false; break;
      case '?':
        in_first_part = false;
        shape.path_end = std::min(shape.path_end, i);
        break;
      case '#':
        in_first_part = false;
        shape.path_end = std::min(shape.path_end, i);
        shape.hash = std::min(shape.hash, i);
        break;
    }
  }
  return shape;
}

// One page while it is read. Paths of the same page's links are built in one buffer.
class Collector {
 public:
  Collector(std::string_view path, const OutputPaths& paths)
      : paths_(paths), self_(hash_of(path)), folder_(path.substr(0, path.rfind('/') + 1)) {
    found_.path = path;
  }

  void add_id(std::string_view id) {
    found_.ids.push_back(join(self_, id.find('&') == std::string_view::npos ? id : decode(id)));
  }

  void add_address(std::string_view written) {
    std::string decoded;
    std::string_view address = written;
    Shape shape = shape_of(written);
    if (shape.coded) {
      address = decoded = decode(written);
      shape = shape_of(address);
    }
    if (shape.scheme && !paths_.base_url().empty() && address.starts_with(paths_.base_url())) {
      resolve_from_root(address.substr(paths_.base_url().size()), written);
    } else if (shape.scheme || address.starts_with("//")) {
      return;
    } else if (address.starts_with('/')) {
      std::string_view base = paths_.base_path();
      if (address.starts_with(base)) resolve_from_root(address.substr(base.size()), written);
      else add_broken(hash_of(address), written, address);
    } else {
      bool same_page = shape.path_end == 0;
      target_ = folder_;
      finish(address, shape, written, same_page);
    }
  }

  PageLinks take() {
    // Fragments of the page itself wait until all of its ids are known.
    std::unordered_set<std::uint64_t> ids(found_.ids.begin(), found_.ids.end());
    for (LinkFound& link : own_) {
      if (!ids.contains(link.target)) found_.broken.push_back(std::move(link));
    }
    return std::move(found_);
  }

 private:
  void resolve_from_root(std::string_view address, std::string_view written) {
    target_.clear();
    finish(address, shape_of(address), written, false);
  }

  // `target_` holds the folder to start from.
  void finish(std::string_view address, const Shape& shape, std::string_view written, bool same_page) {
    std::string_view path = address.substr(0, shape.path_end);
    std::string_view fragment;
    if (shape.hash != std::string_view::npos) fragment = address.substr(shape.hash + 1);
    bool inside = same_page || walk(path);
    std::uint64_t file = self_;
    if (same_page) target_ = found_.path;
    else file = hash_of(target_);
    if (!inside || !(file == self_ || paths_.has(file))) {
      return add_broken(file, written, target_);
    }
    if (std::uint32_t page = file == self_ ? OutputPaths::no_page : paths_.page(file); page != OutputPaths::no_page) {
      auto& leads_to = found_.leads_to;
      if (leads_to.empty() || leads_to.back() != page) leads_to.push_back(page);
    }
    // Browsers take the empty fragment and `top` to the top of the page.
    if (fragment.empty() || fragment == "top") return;
    std::uint64_t target = join(file, fragment);
    if (!seen_.insert(target).second) return;
    std::string resolved = target_ + "#" + std::string(fragment);
    auto& list = file == self_ ? own_ : found_.open;
    list.push_back({target, std::string(written), std::move(resolved)});
  }

  void add_broken(std::uint64_t target, std::string_view written, std::string_view resolved) {
    if (!seen_.insert(target).second) return;
    found_.broken.push_back({target, std::string(written), std::string(resolved)});
  }

  // Follows a relative path from the folder in `target_` to a file; false when it leads out of the site.
  bool walk(std::string_view path) {
    while (!path.empty()) {
      std::size_t slash = path.find('/');
      std::string_view part = path.substr(0, slash);
      bool last = slash == std::string_view::npos;
      if (part == "..") {
        if (target_.empty()) return false;
        target_.pop_back();
        target_.resize(target_.rfind('/') + 1);
      } else if (part != ".") {
        target_ += part;
        if (!last) target_ += '/';
      }
      path = last ? std::string_view{} : path.substr(slash + 1);
    }
    if (target_.empty() || target_.back() == '/') target_ += "index.html";
    return true;
  }

  const OutputPaths& paths_;
  std::uint64_t self_;
  std::string folder_;
  std::string target_;
  PageLinks found_;
  std::vector<LinkFound> own_;
  std::unordered_set<std::uint64_t> seen_;
};

struct Missing {
  const LinkFound* link = nullptr;
  const std::string* page = nullptr;
  std::size_t pages = 0;
};

Diagnostic describe(const Missing& missing) {
  std::string message = "`" + *missing.page + "`";
  if (missing.pages == 2) message += " and another page link";
  else if (missing.pages > 2) message += " and " + std::to_string(missing.pages - 1) + " other pages link";
  else message += " links";
  const std::string& to = missing.link->resolved;
  std::size_t hash = to.find('#');
  bool file_is_there = hash != std::string::npos;
  message += " to `" + missing.link->written + "`, ";
  message += file_is_there ? "but `" + to.substr(0, hash) + "` has no id `" + to.substr(hash + 1) + "`"
                           : "but the site has no file `" + to + "`";
  return make_diagnostic(DiagnosticKind::broken_link, {}, std::move(message),
                         "correct the link in the template or the theme; links in content are checked where they "
                         "are written");
}

// One slip in a template is written the same on many pages and misses another target on each ("#x", "x.html").
// Where that is so, the first stands for all of them.
constexpr std::size_t most_of_one_wording = 3;

std::vector<Missing> fold_by_wording(const std::vector<Missing>& missing) {
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_wording;
  for (std::size_t i = 0; i < missing.size(); ++i) by_wording[missing[i].link->written].push_back(i);
  std::vector<Missing> folded;
  for (std::size_t i = 0; i < missing.size(); ++i) {
    const std::vector<std::size_t>& same = by_wording[missing[i].link->written];
    bool fold = same.size() > most_of_one_wording;
    if (fold && same.front() != i) continue;
    folded.push_back(missing[i]);
    if (!fold) continue;
    folded.back().pages = 0;
    for (std::size_t k : same) folded.back().pages += missing[k].pages;
  }
  return folded;
}

}  // namespace

OutputPaths::OutputPaths(std::string_view base_url) : base_url_(base_url) {
  std::size_t host = base_url_.find("://");
  if (host == std::string::npos) return;
  std::size_t path = base_url_.find('/', host + 3);
  if (path != std::string::npos) path_begin_ = path;
}

void OutputPaths::add_numbered(std::string_view output_path, std::uint32_t number) {
  paths_.emplace(hash_of(output_path), number);
}

PageLinks collect_links(std::string_view path, std::string_view html, const OutputPaths& paths) {
  Collector collector(path, paths);
  scan_html(
      html, [&](std::string_view id) { collector.add_id(id); },
      [&](std::string_view address) { collector.add_address(address); });
  return collector.take();
}

Diagnostics check_links(std::span<const PageLinks> pages) {
  // There are many more ids than links to them: those that are asked for are crossed off.
  std::unordered_set<std::uint64_t> unanswered;
  for (const PageLinks& page : pages) {
    for (const LinkFound& link : page.open) unanswered.insert(link.target);
  }
  for (const PageLinks& page : pages) {
    for (std::uint64_t id : page.ids) unanswered.erase(id);
  }

  std::vector<Missing> missing;
  std::unordered_map<std::uint64_t, std::size_t> place;
  auto report = [&](const PageLinks& page, const LinkFound& link) {
    auto [at, is_new] = place.try_emplace(link.target, missing.size());
    if (is_new) missing.push_back({&link, &page.path, 0});
    ++missing[at->second].pages;
  };
  for (const PageLinks& page : pages) {
    for (const LinkFound& link : page.broken) report(page, link);
    for (const LinkFound& link : page.open) {
      if (unanswered.contains(link.target)) report(page, link);
    }
  }
  Diagnostics diagnostics;
  for (const Missing& it : fold_by_wording(missing)) diagnostics.push_back(describe(it));
  return diagnostics;
}

}  // namespace planverk
