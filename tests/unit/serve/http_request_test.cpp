#include "serve/http_request.h"

#include <catch2/catch.hpp>

using namespace planverk;

namespace {

HeadState state_of(std::string_view bytes) { return read_http_head(bytes).state; }

}  // namespace

TEST_CASE("a request is read from its head") {
  std::string bytes = "GET /norrbotten/?q=1 HTTP/1.1\r\nHost: 127.0.0.1:8642\r\nreferer:  http://x/ \r\n\r\n";
  HttpHead head = read_http_head(bytes + "rest");
  REQUIRE(head.state == HeadState::complete);
  CHECK(head.size == bytes.size());
  CHECK(head.request.method == "GET");
  CHECK(head.request.target == "/norrbotten/?q=1");
  CHECK(head.request.host == "127.0.0.1:8642");
  CHECK(head.request.referer == "http://x/");
  CHECK(head.request.keep_alive);
  CHECK_FALSE(head.request.has_body);
}

TEST_CASE("a request that is not there yet is waited for, up to a size") {
  CHECK(state_of("") == HeadState::incomplete);
  CHECK(state_of("GET / HTTP/1.1\r\nHost: a\r\n") == HeadState::incomplete);
  CHECK(state_of(std::string(17 << 10, 'a')) == HeadState::too_large);
  CHECK(state_of("GET /" + std::string(17 << 10, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n") == HeadState::too_large);
}

TEST_CASE("what is no request is refused") {
  auto with = [](std::string_view line, std::string_view fields = "Host: a\r\n") {
    return state_of(std::string(line) + "\r\n" + std::string(fields) + "\r\n");
  };
  CHECK(with("GET / HTTP/1.1") == HeadState::complete);
  CHECK(with("GET / HTTP/1.0", "") == HeadState::complete);
  CHECK(with("GET / HTTP/1.1", "") == HeadState::bad);
  CHECK(with("GET / HTTP/1.1", "Host: a\r\nHost: b\r\n") == HeadState::bad);
  CHECK(with("GET / HTTP/2.0") == HeadState::bad);
  CHECK(with("GET /") == HeadState::bad);
  CHECK(with("GET http://a/ HTTP/1.1") == HeadState::bad);
  CHECK(with("GET /a b HTTP/1.1") == HeadState::bad);
  CHECK(with("G\x01T / HTTP/1.1") == HeadState::bad);
  CHECK(with(std::string_view("GET /\0 HTTP/1.1", 15)) == HeadState::bad);
  CHECK(with("GET / HTTP/1.1", "Host: a\r\nno colon\r\n") == HeadState::bad);
  CHECK(with("GET / HTTP/1.1", "Host: a\r\n folded: b\r\n") == HeadState::bad);
  std::string many = "Host: a\r\n";
  for (int i = 0; i < 200; ++i) many += "x: y\r\n";
  CHECK(with("GET / HTTP/1.1", many) == HeadState::bad);
}

TEST_CASE("a body and the wish to end are noticed") {
  auto request = [](std::string_view field) {
    return read_http_head("POST / HTTP/1.1\r\nHost: a\r\n" + std::string(field) + "\r\n\r\n").request;
  };
  CHECK(request("Content-Length: 3").has_body);
  CHECK_FALSE(request("Content-Length: 0").has_body);
  CHECK(request("Transfer-Encoding: chunked").has_body);
  CHECK_FALSE(request("Connection: close").keep_alive);
}

TEST_CASE("paths and queries are decoded") {
  CHECK(path_of_target("/a%20b/%C3%A5?x=%") == "/a b/å");
  CHECK(path_of_target("/a/../b") == "/a/../b");
  CHECK_FALSE(path_of_target("/%"));
  CHECK_FALSE(path_of_target("/%zz"));
  CHECK_FALSE(path_of_target("/%4"));
  CHECK_FALSE(path_of_target("/a%00"));
  CHECK_FALSE(path_of_target("/a%0d%0aSet-Cookie:x"));
  CHECK(query_value("/e?path=%2Fa%2F&page=1", "path") == "/a/");
  CHECK(query_value("/e?path=%2Fa%2F&page=1", "page") == "1");
  CHECK(query_value("/e?pathology=1", "path") == "");
  CHECK(query_value("/e", "path") == "");
}

TEST_CASE("a name that a stranger's page may have is not the preview's own") {
  for (const char* own : {"127.0.0.1", "127.0.0.1:8642", "localhost:1", "LOCALHOST", "[::1]:8642", "192.168.0.7:80"})
    CHECK(is_own_host(own, "127.0.0.1"));
  for (const char* other : {"", "evil.example", "evil.example:8642", "127.0.0.1.evil.example", "localhost.evil.example"})
    CHECK_FALSE(is_own_host(other, "127.0.0.1"));
  CHECK(is_own_host("dator.lan:8642", "dator.lan"));
}
