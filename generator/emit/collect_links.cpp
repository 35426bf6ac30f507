#include "emit/collect_links.h"

#include <algorithm>

#include "emit/html_scan.h"

namespace planverk {

// Where the parts of an address begin, found in one pass: every page has dozens of them.
struct AddressShape {
  std::size_t path_end = 0;                  // the query or the fragment, else the end
  std::size_t hash = std::string_view::npos;
  bool scheme = false;                       // "mailto:", "https:"
  bool coded = false;                        // has character references or percent signs
};

namespace {

std::uint64_t join(std::uint64_t path, std::string_view fragment) {
  return link_hash(fragment) * 0x9e3779b97f4a7c15u ^ path;
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

AddressShape shape_of(std::string_view address) {
  AddressShape shape;
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

}  // namespace

void LinkCollector::add_id(std::string_view id) {
  found_.ids.push_back(join(self_, id.find('&') == std::string_view::npos ? id : decode(id)));
}

// Most addresses of a page stand on the pages beside it too, and more than once on each.
void LinkCollector::add_address(std::string_view written) {
  if (written.starts_with('#')) return add_own(written);
  std::uint64_t key = link_hash(written);
  Known& known = known_[key & (known_.size() - 1)];
  if (known.key != key) {
    known = {key, 0, OutputPaths::no_page, false};
    follow(written, known);
    known.seen_on = known.whole ? page_ : 0;
    return;
  }
  if (known.seen_on == page_) return;
  if (!known.whole) return follow(written, known);
  known.seen_on = page_;
  if (known.page != OutputPaths::no_page) lead_to(known.page);
}

// A fragment of the page itself waits until all of its ids are known.
void LinkCollector::add_own(std::string_view written) {
  std::string_view fragment = written.substr(1);
  if (fragment.find_first_of("&%") != std::string_view::npos) {
    Known unused;
    return follow(written, unused);
  }
  if (!fragment.empty() && fragment != "top") own_.emplace_back(join(self_, fragment), written);
}

void LinkCollector::follow(std::string_view written, Known& known) {
  std::string decoded;
  std::string_view address = written;
  AddressShape shape = shape_of(written);
  if (shape.coded) {
    address = decoded = decode(written);
    shape = shape_of(address);
  }
  if (shape.scheme && !paths_.base_url().empty() && address.starts_with(paths_.base_url())) {
    follow_from_root(address.substr(paths_.base_url().size()), written, known);
  } else if (shape.scheme || address.starts_with("//")) {
    known.whole = true;
  } else if (address.starts_with('/')) {
    std::string_view base = paths_.base_path();
    if (address.starts_with(base)) follow_from_root(address.substr(base.size()), written, known);
    else add_broken(link_hash(address), written, address);
  } else if (shape.path_end == 0) {
    target_ = found_.path;
    finish(self_, shape.hash == std::string_view::npos ? std::string_view() : address.substr(shape.hash + 1), written);
  } else {
    target_ = folder_;
    follow_path(address, shape, written, known);
  }
}

void LinkCollector::follow_from_root(std::string_view address, std::string_view written, Known& known) {
  target_.clear();
  follow_path(address, shape_of(address), written, known);
}

// `target_` holds the folder to start from.
void LinkCollector::follow_path(std::string_view address, const AddressShape& shape, std::string_view written, Known& known) {
  bool inside = walk(address.substr(0, shape.path_end));
  std::uint64_t file = link_hash(target_);
  if (!inside || !(file == self_ || paths_.has(file))) return add_broken(file, written, target_);
  known.page = paths_.page(file);
  std::string_view fragment;
  if (shape.hash != std::string_view::npos) fragment = address.substr(shape.hash + 1);
  // A fragment is asked for anew by each page.
  known.whole = fragment.empty() || fragment == "top";
  if (known.page != OutputPaths::no_page) lead_to(known.page);
  finish(file, fragment, written);
}

// `target_` holds the path of the file.
void LinkCollector::finish(std::uint64_t file, std::string_view fragment, std::string_view written) {
  // Browsers take the empty fragment and `top` to the top of the page.
  if (fragment.empty() || fragment == "top") return;
  std::uint64_t target = join(file, fragment);
  if (file == self_) {
    own_.emplace_back(target, written);
    return;
  }
  if (seen_.insert(target).second) found_.open.push_back({target, std::string(written), target_ + "#" + std::string(fragment)});
}

void LinkCollector::lead_to(std::uint32_t page) {
  auto& leads_to = found_.leads_to;
  if (leads_to.empty() || leads_to.back() != page) leads_to.push_back(page);
}

void LinkCollector::add_broken(std::uint64_t target, std::string_view written, std::string_view resolved) {
  if (!seen_.insert(target).second) return;
  found_.broken.push_back({target, std::string(written), std::string(resolved)});
}

// Follows a relative path from the folder in `target_` to a file; false when it leads out of the site.
bool LinkCollector::walk(std::string_view path) {
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

void LinkCollector::begin(std::string_view path) {
  std::string_view folder = path.substr(0, path.rfind('/') + 1);
  if (folder != folder_) {
    folder_ = folder;
    std::ranges::fill(known_, Known{});
  }
  ++page_;
  self_ = link_hash(path);
  own_.clear();
  seen_.clear();
  found_ = {};
  found_.path = path;
}

// Ids that links of the page itself lead to are looked up in a copy that is sorted, which is cheaper than a set.
void LinkCollector::check_own() {
  if (own_.empty()) return;
  sorted_ids_.assign(found_.ids.begin(), found_.ids.end());
  std::ranges::sort(sorted_ids_);
  for (const auto& [target, written] : own_) {
    if (std::ranges::binary_search(sorted_ids_, target)) continue;
    std::string_view fragment = written.substr(std::min(written.find('#'), written.size() - 1) + 1);
    add_broken(target, written, found_.path + "#" + std::string(decode(fragment)));
  }
}

PageLinks LinkCollector::collect(std::string_view path, std::string_view html) {
  begin(path);
  scan_html(
      html, [this](std::string_view id) { add_id(id); }, [this](std::string_view address) { add_address(address); });
  check_own();
  return std::move(found_);
}

}  // namespace planverk
