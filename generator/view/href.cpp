#include <algorithm>

#include "config/strings.h"
#include "view/common.h"

namespace planverk {
namespace {

const Strings* strings_of(const void* data) { return static_cast<const Words*>(data)->strings; }

// A name that Strings lacks is absent, so that the template engine reports it.
Value find_words(const void* data, std::string_view name) {
  const Strings* strings = strings_of(data);
  const std::string* text = strings == nullptr ? nullptr : strings->find(name);
  return text == nullptr ? Value{} : value_of(*text);
}

void list_words(const void* data, std::vector<std::string_view>& names) {
  const Strings* strings = strings_of(data);
  if (strings == nullptr) return;
  for (const StringEntry& entry : strings->entries()) names.push_back(entry.key);
}

// How many bytes of both are folders that they share, the last slash included.
std::size_t shared_folders(std::string_view a, std::string_view b) {
  std::size_t shared = 0;
  for (std::size_t i = 0; i < a.size() && i < b.size() && a[i] == b[i]; ++i)
    if (a[i] == '/') shared = i + 1;
  return shared;
}

}  // namespace

void Href::write_to(std::string& out) const {
  if (!present || base == nullptr) return;
  if (!fragment.empty() && path == base->self) {
    out += '#';
    out += fragment;
    return;
  }
  std::size_t before = out.size();
  // Folders that both addresses begin with need no way up and down again.
  std::size_t shared = base->root.starts_with('.') ? shared_folders(base->self, path) : 0;
  std::size_t levels = static_cast<std::size_t>(std::count(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(shared), '/'));
  out += std::string_view(base->root).substr(levels * 3);
  out += std::string_view(path).substr(shared);
  bool folder = path.empty() || path.back() == '/';
  if (folder && base->portable) out += "index.html";
  if (out.size() == before) out += "./";
  if (fragment.empty()) return;
  out += '#';
  out += fragment;
}

Type Words::dynamic_type() {
  Type type;
  type.kind = ValueKind::dynamic;
  type.name = "words of the interface";
  type.dynamic_kind = [](const void*) { return ValueKind::object; };
  type.dynamic_find = &find_words;
  type.dynamic_identity = [](const void* data) -> const void* { return strings_of(data); };
  type.dynamic_names = &list_words;
  return type;
}

}  // namespace planverk
