#pragma once
// A small HTTP/1.1 server for one person's browser: GET and HEAD, and answers that stay open (server-sent events). One
// thread and no blocking call, so that no client keeps another waiting, and ending is a matter of closing.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "io/file_system.h"
#include "serve/http_request.h"
#include "serve/http_response.h"

namespace planverk {

class HttpHandler {
 public:
  virtual ~HttpHandler() = default;
  // Both are called on the server's thread.
  virtual HttpResponse answer(const HttpRequest& request) = 0;
  // An answer that stayed open has ended.
  virtual void closed(std::uint64_t connection) = 0;
};

struct HttpLimits {
  std::size_t head_bytes = 16u << 10;
  std::size_t connections = 1500;  // more put an end to those that have been silent longest
  int head_seconds = 10;     // from opening to a first byte, and from there to a whole request
  int idle_seconds = 60;     // between requests
  int write_seconds = 20;    // without the client taking anything
  int heartbeat_seconds = 15;
};

class HttpServer {
 public:
  virtual ~HttpServer() = default;
  // Listens on `port` of the host ("127.0.0.1"), on any free one for 0. `busy` when another program has the port.
  static IoResult<std::unique_ptr<HttpServer>> listen(const std::string& host, int port, HttpLimits limits = {});
  virtual int port() const = 0;
  // Answers until `stop`.
  virtual void run(HttpHandler& handler) = 0;
  // These two from any thread.
  virtual void send(std::uint64_t connection, std::string text) = 0;
  virtual void stop() = 0;
};

}  // namespace planverk
