#include "serve/http_request.h"

#include <algorithm>

namespace planverk {
namespace {

constexpr int most_fields = 100;

bool is_token(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool same_word(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// "GET /path HTTP/1.1"
bool read_request_line(std::string_view line, HttpRequest& to) {
  std::size_t first = line.find(' '), last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) return false;
  std::string_view method = line.substr(0, first), target = line.substr(first + 1, last - first - 1);
  std::string_view version = line.substr(last + 1);
  if (method.empty() || !std::all_of(method.begin(), method.end(), is_token)) return false;
  if (target.empty() || target.front() != '/' || target.find(' ') != std::string_view::npos) return false;
  if (std::any_of(target.begin(), target.end(), is_control)) return false;
  if (version != "HTTP/1.1" && version != "HTTP/1.0") return false;
  to.method = method;
  to.target = target;
  to.keep_alive = version == "HTTP/1.1";
  return true;
}

struct FieldsSeen {
  int count = 0, hosts = 0;
};

bool read_field(std::string_view line, HttpRequest& to, FieldsSeen& seen) {
  std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || ++seen.count > most_fields) return false;
  std::string_view name = line.substr(0, colon), value = trim(line.substr(colon + 1));
  if (!std::all_of(name.begin(), name.end(), is_token)) return false;
  if (std::any_of(value.begin(), value.end(), [](char c) { return is_control(c) && c != '\t'; })) return false;
  if (same_word(name, "host")) {
    to.host = value;
    ++seen.hosts;
  } else if (same_word(name, "referer")) {
    to.referer = value;
  } else if (same_word(name, "connection")) {
    if (same_word(value, "close")) to.keep_alive = false;
  } else if (same_word(name, "transfer-encoding") || (same_word(name, "content-length") && value != "0")) {
    to.has_body = true;
  }
  return true;
}

bool read_lines(std::string_view head, HttpRequest& to) {
  FieldsSeen seen;
  for (bool first = true; !head.empty(); first = false) {
    std::size_t end = head.find('\n');
    std::string_view line = head.substr(0, end);
    head.remove_prefix(std::min(head.size(), end + 1));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) break;
    if (first ? !read_request_line(line, to) : !read_field(line, to, seen)) return false;
  }
  return seen.hosts == 1 || (seen.hosts == 0 && !to.keep_alive);
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = lower(c);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::optional<std::string> decode(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '%') {
      int high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1, low = high < 0 ? -1 : hex_digit(text[i + 2]);
      if (low < 0) return std::nullopt;
      c = static_cast<char>(high * 16 + low);
      i += 2;
    }
    if (is_control(c)) return std::nullopt;
    out += c;
  }
  return out;
}

bool is_address(std::string_view host) {
  return !host.empty() && std::all_of(host.begin(), host.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

}  // namespace

HttpHead read_http_head(std::string_view bytes, std::size_t most) {
  HttpHead out;
  std::size_t crlf = bytes.find("\r\n\r\n"), lf = bytes.find("\n\n");
  std::size_t end = std::min(crlf == std::string_view::npos ? crlf : crlf + 4, lf == std::string_view::npos ? lf : lf + 2);
  if (std::min(end, bytes.size()) > most) {
    out.state = HeadState::too_large;
  } else if (end != std::string_view::npos) {
    out.state = read_lines(bytes.substr(0, end), out.request) ? HeadState::complete : HeadState::bad;
    out.size = end;
  }
  return out;
}

std::optional<std::string> path_of_target(std::string_view target) {
  return decode(target.substr(0, target.find_first_of("?#")));
}

std::string query_value(std::string_view target, std::string_view name) {
  std::size_t question = target.find('?');
  if (question == std::string_view::npos) return {};
  std::string_view rest = target.substr(question + 1);
  while (!rest.empty()) {
    std::string_view one = rest.substr(0, rest.find('&'));
    rest.remove_prefix(std::min(rest.size(), one.size() + 1));
    if (one.starts_with(name) && one.substr(name.size()).starts_with('='))
      return decode(one.substr(name.size() + 1)).value_or("");
  }
  return {};
}

bool is_own_host(std::string_view host, std::string_view listened_on) {
  if (host.starts_with('[')) return host.find(']') != std::string_view::npos;  // An address of version 6.
  std::string_view name = host.substr(0, host.find(':'));
  return is_address(name) || same_word(name, "localhost") || (!name.empty() && same_word(name, listened_on));
}

}  // namespace planverk
