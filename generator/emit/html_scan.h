#pragma once
// Reading ids and addresses out of HTML that Planverk wrote itself.

#include <cstring>
#include <string_view>

namespace planverk {

// Calls `id(value)` for each id attribute and `address(value)` for each href and src, in the order written. Values
// are as written, entities included. Comments, and the insides of <script> and <style>, are passed over.
template <class OnId, class OnAddress>
void scan_html(std::string_view html, OnId&& id, OnAddress&& address) {
  const char* at = html.data();
  const char* end = at + html.size();
  auto starts = [&](const char* from, std::string_view text) {
    return static_cast<std::size_t>(end - from) >= text.size() && std::memcmp(from, text.data(), text.size()) == 0;
  };
  auto skip_past = [&](std::string_view mark) {
    std::size_t found = html.find(mark, static_cast<std::size_t>(at - html.data()));
    at = found == std::string_view::npos ? end : html.data() + found + mark.size();
  };
  auto is_name = [](char c) {
    return c != '=' && c != '>' && c != '"' && c != '\'' && c != '/' && c != ' ' && c != '\n' && c != '\r' && c != '\t';
  };

  while (at != end && (at = static_cast<const char*>(std::memchr(at, '<', static_cast<std::size_t>(end - at))))) {
    ++at;
    if (starts(at, "!--")) {
      skip_past("-->");
      continue;
    }
    if (at == end || *at == '/' || *at == '!' || *at == '?') continue;
    const char* tag = at;
    while (at != end && is_name(*at)) ++at;
    std::string_view name(tag, static_cast<std::size_t>(at - tag));
    while (at != end && *at != '>') {
      if (!is_name(*at)) {
        ++at;
        continue;
      }
      const char* attribute = at;
      while (at != end && is_name(*at)) ++at;
      std::string_view key(attribute, static_cast<std::size_t>(at - attribute));
      if (!starts(at, "=\"") && !starts(at, "='")) continue;
      char mark = at[1];
      at += 2;
      auto quote = static_cast<const char*>(std::memchr(at, mark, static_cast<std::size_t>(end - at)));
      if (quote == nullptr) return;
      std::string_view value(at, static_cast<std::size_t>(quote - at));
      at = quote + 1;
      if (key == "id") id(value);
      else if (key == "href" || key == "src") address(value);
    }
    if (name == "script") skip_past("</script");
    else if (name == "style") skip_past("</style");
  }
}

}  // namespace planverk
