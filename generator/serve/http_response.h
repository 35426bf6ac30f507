#pragma once
// What a browser is answered, and how that begins on the wire.

#include <memory>
#include <string>

namespace planverk {

struct HttpResponse {
  int status = 200;
  std::string type = "text/plain; charset=utf-8";
  std::shared_ptr<const std::string> body;
  std::string location;        // of a redirect
  bool may_be_kept = false;    // by the browser: what lies at this address never changes
  bool stays_open = false;     // `body` is the beginning; the rest is sent later (server-sent events)
};

HttpResponse make_response(int status, std::string type, std::string body);
// A sentence as plain text.
HttpResponse make_refusal(int status, std::string text);

// Status line and fields, with the empty line that ends them.
std::string http_head(const HttpResponse& response, bool keep_alive);

// "text/html; charset=utf-8" for "a/index.html".
std::string_view media_type(std::string_view path);

}  // namespace planverk
