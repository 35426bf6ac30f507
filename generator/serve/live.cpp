#include "serve/live.h"

#include <fmt/format.h>

namespace planverk {
namespace {

// From live.js, when the program is made (cmake/rooms.cmake).
constexpr std::string_view script =
#include "serve/live_script.inc"
    ;

std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '"') out += "&quot;";
    else out += c;
  }
  return out;
}

std::string one_line(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c == '\n' || c == '\r') c = ' ';
  return out;
}

}  // namespace

std::string_view live_script() { return script; }

std::string with_live_script(std::string_view html, const PageVersion& version) {
  std::string tag = fmt::format("<script src=\"{}\" data-page=\"{}\" data-sheets=\"{}\" defer></script>\n", live_script_path,
                                version.page, version.sheets);
  std::size_t end = html.rfind("</body>");
  std::string out(html.substr(0, end));
  out += tag;
  if (end != std::string_view::npos) out += html.substr(end);
  return out;
}

std::string live_event(std::string_view name, std::string_view data) {
  std::string out = fmt::format("event: {}\n", name);
  for (std::size_t at = 0; at <= data.size();) {
    std::size_t end = std::min(data.find('\n', at), data.size());
    // A carriage return ends a line of an event too.
    out += fmt::format("data: {}\n", one_line(data.substr(at, end - at)));
    at = end + 1;
  }
  return out + "\n";
}

std::string problems_event(const ProblemWords& words, std::string_view frames) {
  return live_event("problems", fmt::format("{}\n{}\n{}\n{}", one_line(words.title), one_line(words.note), one_line(words.close), frames));
}

std::string standby_page(std::string_view language, const ProblemWords& words) {
  std::string title = escaped(words.title);
  std::string page = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n</head>\n<body>\n<main>\n<h1>{}</h1>\n</main>\n</body>\n</html>\n",
      escaped(language), title, title);
  return with_live_script(page, {});
}

}  // namespace planverk
