#include "config/checks.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/language_tag.h"
#include "base/slug.h"
#include "base/utf8.h"
#include "config/settings.h"
#include "yaml/line.h"

namespace planverk {
namespace {

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

void refuse(const yaml::Text& text, std::string message, std::string help, Diagnostics& diagnostics) {
  diagnostics.push_back(
      make_diagnostic(DiagnosticKind::unknown_value, text.span, std::move(message), std::move(help)));
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return out;
}

// How many bytes of `text` are "http://" or "https://"; 0 when it begins with neither.
std::size_t scheme_length(std::string_view text) {
  std::string begin = lower(text.substr(0, 8));
  return begin == "https://" ? 8 : begin.starts_with("http://") ? 7 : 0;
}

// "example.org", "example.org:8080", "[::1]:80": letters beyond ASCII count, as in "vänstern.se".
bool is_host(std::string_view host) {
  if (host.empty() || host.front() == '.' || host.front() == ':') return false;
  return std::all_of(host.begin(), host.end(), [](char c) {
    return is_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80 ||
           std::string_view(".-:[]").find(c) != std::string_view::npos;
  });
}

bool has_unsafe(std::string_view text, std::string_view unsafe) {
  return std::any_of(text.begin(), text.end(), [&](char c) {
    return static_cast<unsigned char>(c) <= 0x20 || unsafe.find(c) != std::string_view::npos;
  });
}

// A part of a path that leads elsewhere or that some file systems take for something else.
bool is_odd_part(std::string_view part) {
  return part.empty() || part == "." || part == "..";
}

bool leads_astray(std::string_view path) {
  if (path.find_first_of("\\:") != std::string_view::npos) return true;
  for (std::size_t begin = 0; begin <= path.size();) {
    std::size_t end = std::min(path.find('/', begin), path.size());
    if (is_odd_part(path.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace

std::optional<std::string> make_base_url(std::string_view text) {
  std::size_t scheme = scheme_length(text);
  if (scheme == 0 || has_unsafe(text, "?#\"'<>\\^`{}|@")) return std::nullopt;
  std::size_t host_end = std::min(text.find('/', scheme), text.size());
  if (!is_host(text.substr(scheme, host_end - scheme))) return std::nullopt;
  std::string out = lower(text.substr(0, host_end)) + std::string(text.substr(host_end));
  if (out.back() != '/') out += '/';
  return out;
}

std::string check_base_url(const yaml::Text& text, Diagnostics& diagnostics) {
  if (auto url = make_base_url(text.value)) return *url;
  auto with_scheme = make_base_url("https://" + text.value);
  refuse(
      text, fmt::format("`{}` is no address that a site can have", yaml::shown(text.value)),
      with_scheme && text.value.find("://") == std::string::npos && text.value.find('.') != std::string::npos
          ? fmt::format("write it in full: `{}`", *with_scheme)
          : "write an address that begins with `https://` and has no `?` or `#`, such as "
            "`https://plan.example.org/`",
      diagnostics);
  return {};
}

std::string check_colour(const yaml::Text& text, std::string_view key, Diagnostics& diagnostics) {
  std::string colour = lower(text.value);
  bool hex = colour.starts_with('#') && std::all_of(colour.begin() + 1, colour.end(), is_hex);
  if (hex && colour.size() == 7) return colour;
  bool bare = colour.size() == 6 && std::all_of(colour.begin(), colour.end(), is_hex);
  std::string help = "write `#` and six digits of 0 to 9 and a to f in quotes, such as `\"#da291c\"`";
  if (hex && colour.size() == 4) {
    help = fmt::format("write `\"#{0}{0}{1}{1}{2}{2}\"`", colour[1], colour[2], colour[3]);
  } else if (bare) {
    help = fmt::format("write `\"#{}\"`", colour);
  }
  refuse(text, fmt::format("`{}` is no colour for `{}`", yaml::shown(text.value), key), std::move(help),
         diagnostics);
  return {};
}

std::string check_path_pattern(const yaml::Text& text, std::string_view key, Diagnostics& diagnostics) {
  if (text.empty()) return {};
  if (scheme_length(text.value) == 0 || has_unsafe(text.value, "\"'<>\\")) {
    refuse(text, fmt::format("`{}` is no address for `{}`", yaml::shown(text.value), key),
           "write an address that begins with `https://`, with `{path}` where the file's path belongs",
           diagnostics);
    return {};
  }
  if (text.value.find("{path}") == std::string::npos) {
    refuse(text, fmt::format("`{}` has no place for the file's path", key),
           "put `{path}` where it belongs, such as `https://git.example.org/edit/main/{path}`", diagnostics);
    return {};
  }
  return text.value;
}

bool check_id(const yaml::Text& text, Diagnostics& diagnostics) {
  if (is_slug(text.value)) return true;
  std::string slug = make_slug(text.value);
  diagnostics.push_back(make_diagnostic(
      DiagnosticKind::bad_id, text.span, fmt::format("`{}` cannot be an id", yaml::shown(text.value)),
      slug.empty() ? "use a to z, 0 to 9 and single hyphens" : fmt::format("write `{}`", slug)));
  return false;
}

bool check_language(const yaml::Text& text, Diagnostics& diagnostics) {
  std::string_view tag = text.value;
  if (is_language_tag(tag)) return true;
  refuse(text, fmt::format("`{}` is no language", yaml::shown(tag)),
         "write a language tag, such as `sv`, `en` or `se`", diagnostics);
  return false;
}

bool check_output(const yaml::Text& text, Diagnostics& diagnostics) {
  std::string_view path = text.value;
  while (path.ends_with('/')) path.remove_suffix(1);
  if (!path.empty() && !leads_astray(path)) return true;
  refuse(text, fmt::format("`{}` is no folder inside the site folder", yaml::shown(text.value)),
         "name a folder inside it, such as `public`; another place is given with `--output`", diagnostics);
  return false;
}

bool check_theme_file(const yaml::Text& text, std::string_view extension, Diagnostics& diagnostics) {
  if (!leads_astray(text.value) && text.value.ends_with(extension) && text.value.size() > extension.size())
    return true;
  refuse(text, fmt::format("`{}` is no {} file of this theme", yaml::shown(text.value), extension.substr(1)),
         fmt::format("write its path inside the theme's folder, such as `style{}`", extension), diagnostics);
  return false;
}

}  // namespace planverk
