#include "serve/http_response.h"

#include <fmt/format.h>

#include <utility>

namespace planverk {
namespace {

std::string_view reason_of(int status) {
  switch (status) {
    case 200: return "OK";
    case 301: return "Moved Permanently";
    case 302: return "Found";
    case 400: return "Bad Request";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 421: return "Misdirected Request";
    case 431: return "Request Header Fields Too Large";
    case 503: return "Service Unavailable";
  }
  return "Status";
}

}  // namespace

HttpResponse make_response(int status, std::string type, std::string body) {
  HttpResponse out;
  out.status = status;
  out.type = std::move(type);
  out.body = std::make_shared<const std::string>(std::move(body));
  return out;
}

HttpResponse make_refusal(int status, std::string text) {
  return make_response(status, "text/plain; charset=utf-8", std::move(text) + "\n");
}

// The policy is the one that published pages should run under, so that what it stops is seen here first.
std::string http_head(const HttpResponse& response, bool keep_alive) {
  std::string out = fmt::format("HTTP/1.1 {} {}\r\nContent-Type: {}\r\n", response.status, reason_of(response.status), response.type);
  out += "Content-Security-Policy: default-src 'self'\r\nX-Content-Type-Options: nosniff\r\n"
         "Cross-Origin-Resource-Policy: same-origin\r\n";
  out += response.may_be_kept ? "Cache-Control: max-age=604800, immutable\r\n" : "Cache-Control: no-store\r\n";
  if (!response.location.empty()) out += fmt::format("Location: {}\r\n", response.location);
  if (response.status == 405) out += "Allow: GET, HEAD\r\n";
  if (!response.stays_open) out += fmt::format("Content-Length: {}\r\n", response.body ? response.body->size() : 0);
  out += keep_alive && !response.stays_open ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
  return out;
}

std::string_view media_type(std::string_view path) {
  constexpr std::pair<std::string_view, std::string_view> types[] = {
      {".html", "text/html; charset=utf-8"}, {".css", "text/css; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"}, {".json", "application/json"},
      {".csv", "text/csv; charset=utf-8"}, {".xml", "application/xml"},
      {".ics", "text/calendar; charset=utf-8"}, {".txt", "text/plain; charset=utf-8"},
      {".svg", "image/svg+xml"}, {".png", "image/png"}, {".jpg", "image/jpeg"}, {".jpeg", "image/jpeg"},
      {".webp", "image/webp"}, {".avif", "image/avif"}, {".gif", "image/gif"}, {".ico", "image/x-icon"},
      {".woff2", "font/woff2"}, {".woff", "font/woff"}, {".ttf", "font/ttf"},
      {".webmanifest", "application/manifest+json"}};
  for (auto [ending, type] : types)
    if (path.ends_with(ending)) return type;
  return "application/octet-stream";
}

}  // namespace planverk
