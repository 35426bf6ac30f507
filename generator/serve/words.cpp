#include "serve/words.h"

#include <algorithm>

namespace planverk {
namespace {

// More than this is no slip of the pen.
constexpr int most_changed = 40;

// The next tag, with its signs, or run of text.
std::string_view next_token(std::string_view& rest) {
  std::size_t end = rest.front() == '<' ? rest.find('>') : rest.find('<');
  if (end != std::string_view::npos && rest.front() == '<') ++end;
  std::string_view token = rest.substr(0, end);
  rest.remove_prefix(token.size());
  return token;
}

std::string_view body_of(std::string_view page) {
  std::size_t body = page.find("<body");
  return body == std::string_view::npos ? std::string_view() : page.substr(body);
}

std::string one_line(std::string_view text) {
  std::string out;
  for (char c : text) c == '\n' || c == '\r' ? out += "&#10;" : out += c;
  return out;
}

}  // namespace

std::optional<std::string> changed_words(std::string_view old_page, std::string_view new_page) {
  std::string_view before = body_of(old_page), after = body_of(new_page);
  std::string out;
  int changed = 0;
  while (!before.empty() && !after.empty()) {
    std::string_view old_token = next_token(before), new_token = next_token(after);
    if (old_token == new_token) continue;
    if (old_token.front() == '<' || new_token.front() == '<' || ++changed > most_changed) return std::nullopt;
    out += (out.empty() ? "" : "\n") + one_line(old_token) + "\n" + one_line(new_token);
  }
  if (!before.empty() || !after.empty() || changed == 0) return std::nullopt;
  return out;
}

}  // namespace planverk
