#include "serve/http_server.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <random>
#include <thread>
#include <vector>

using namespace planverk;

namespace {

using Clock = std::chrono::steady_clock;

class Echo final : public HttpHandler {
 public:
  HttpResponse answer(const HttpRequest& request) override {
    HttpResponse out = make_response(200, "text/plain", request.target);
    out.stays_open = request.target == "/events";
    if (out.stays_open) listener = request.connection;
    return out;
  }
  void closed(std::uint64_t) override { ++ended; }
  std::atomic<std::uint64_t> listener{0};
  std::atomic<int> ended{0};
};

struct Running {
  Echo handler;
  std::unique_ptr<HttpServer> server;
  std::thread thread;
  explicit Running(HttpLimits limits = {}) : server(HttpServer::listen("127.0.0.1", 0, limits).value()) {
    thread = std::thread([this] { server->run(handler); });
  }
  ~Running() {
    server->stop();
    thread.join();
  }
};

class Client {
 public:
  explicit Client(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    ::inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    timeval patience{10, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    connected = ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  }
  Client(Client&& other) noexcept : connected(other.connected), socket_(std::exchange(other.socket_, -1)) {}
  ~Client() {
    if (socket_ >= 0) ::close(socket_);
  }
  void send(std::string_view text) { (void)!::send(socket_, text.data(), text.size(), MSG_NOSIGNAL); }
  // Up to what ends with `end`, or all until the server closes.
  std::string read(std::string_view end = "\xff") {
    std::string out;
    char buffer[4096];
    while (!out.ends_with(end)) {
      ssize_t size = ::recv(socket_, buffer, sizeof buffer, 0);
      if (size <= 0) break;
      out.append(buffer, static_cast<std::size_t>(size));
    }
    return out;
  }
  std::string get(const std::string& target) {
    send("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n");
    return read("\r\n\r\n" + target);
  }
  bool connected;

 private:
  int socket_;
};

}  // namespace

TEST_CASE("requests are answered one after the other on one connection, also when sent at once") {
  Running running;
  Client client(running.server->port());
  CHECK(client.get("/a").starts_with("HTTP/1.1 200 OK\r\n"));
  CHECK(client.get("/b").ends_with("\r\n\r\n/b"));
  client.send("GET /c HTTP/1.1\r\nHost: a\r\n\r\nHEAD /d HTTP/1.1\r\nHost: a\r\n\r\nGET /e HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  std::string all = client.read();
  CHECK(all.find("\r\n\r\n/c") != all.npos);
  CHECK(all.find("/d") == all.npos);  // Its length is told, and no more.
  CHECK(all.ends_with("\r\n\r\n/e"));
}

TEST_CASE("what is not asked for with GET or HEAD is refused, and its body is never a request") {
  Running running;
  Client client(running.server->port());
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 40\r\n\r\nGET /secret HTTP/1.1\r\nHost: a\r\n\r\n");
  std::string all = client.read();
  CHECK(all.starts_with("HTTP/1.1 405 "));
  CHECK(all.find("secret") == all.npos);
}

TEST_CASE("an answer that stays open gets what is sent later, and is known to have ended") {
  Running running;
  {
    Client client(running.server->port());
    client.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(client.read("/events").starts_with("HTTP/1.1 200"));
    running.server->send(running.handler.listener, "event: reload\n\n");
    CHECK(client.read("reload\n\n") == "event: reload\n\n");
    CHECK(running.handler.ended == 0);
  }
  for (int i = 0; i < 1000 && running.handler.ended == 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  CHECK(running.handler.ended == 1);
  running.server->send(running.handler.listener, "to nobody");
}

TEST_CASE("a thousand connections that say nothing keep nobody waiting") {
  Running running;
  std::vector<Client> silent;
  for (int i = 0; i < 1000; ++i) {
    silent.emplace_back(running.server->port());
    if (i % 2 == 0) silent.back().send("GET /never HTT");
  }
  auto start = Clock::now();
  Client client(running.server->port());
  CHECK(client.get("/a").ends_with("/a"));
  CHECK(Clock::now() - start < std::chrono::seconds(2));
}

TEST_CASE("when too many are connected, those that have been silent longest make room") {
  HttpLimits limits;
  limits.connections = 20;
  Running running(limits);
  std::vector<Client> silent;
  for (int i = 0; i < 50; ++i) silent.emplace_back(running.server->port());
  Client client(running.server->port());
  CHECK(client.get("/a").ends_with("/a"));
  CHECK(silent[0].read().empty());
}

TEST_CASE("who takes too long to ask is left") {
  HttpLimits limits;
  limits.head_seconds = 1;
  Running running(limits);
  Client client(running.server->port());
  auto start = Clock::now();
  client.send("GET / HT");
  // One letter now and then does not lengthen the time.
  std::thread slow([&] {
    for (int i = 0; i < 20; ++i, std::this_thread::sleep_for(std::chrono::milliseconds(100))) client.send("T");
  });
  CHECK(client.read().empty());
  CHECK(Clock::now() - start < std::chrono::seconds(6));
  slow.join();
}

TEST_CASE("any bytes are survived") {
  Running running;
  std::mt19937 random(7);
  const std::string good = "GET /a HTTP/1.1\r\nHost: a\r\nReferer: http://a/\r\nRange: bytes=0-1,2-3\r\n\r\n";
  for (int i = 0; i < 2000; ++i) {
    std::string bytes = good + (i % 3 == 0 ? good : "");
    for (std::size_t n = 1 + random() % 12; n-- > 0;) {
      std::size_t at = random() % bytes.size();
      switch (random() % 4) {
        case 0: bytes[at] = static_cast<char>(random()); break;
        case 1: bytes.erase(at, 1 + random() % 9); break;
        case 2: bytes.insert(at, 1 + random() % 3, static_cast<char>(random())); break;
        default: bytes.insert(at, std::string(random() % 3000, 'x'));
      }
      if (bytes.empty()) bytes = "\r";
    }
    Client client(running.server->port());
    client.send(bytes);
    if (i % 50 == 0) {
      Client other(running.server->port());
      REQUIRE(other.get("/still").ends_with("/still"));
    }
  }
}

TEST_CASE("ending waits for nobody") {
  auto running = std::make_unique<Running>();
  Client client(running->server->port());
  client.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n");
  client.read("/events");
  auto start = Clock::now();
  running.reset();
  CHECK(Clock::now() - start < std::chrono::seconds(1));
}

TEST_CASE("a port that is taken is told") {
  Running running;
  auto second = HttpServer::listen("127.0.0.1", running.server->port());
  REQUIRE_FALSE(second);
  CHECK(second.error().kind == IoErrorKind::busy);
}
