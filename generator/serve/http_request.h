#pragma once
// What a browser asks, read from bytes that anybody may have sent. Knows no sockets.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace planverk {

struct HttpRequest {
  std::string method;
  std::string target;   // as sent: "/norrbotten/?q=1"
  std::string host;     // empty when not sent
  std::string referer;
  bool keep_alive = true;
  bool has_body = false;
  std::uint64_t connection = 0;  // which one asks; filled in by the server
};

enum class HeadState : std::uint8_t { incomplete, complete, bad, too_large };

struct HttpHead {
  HeadState state = HeadState::incomplete;
  std::size_t size = 0;  // bytes up to the body, when complete
  HttpRequest request;
};

// A head that has more than `most` bytes is too large, whether it is there as a whole or not.
HttpHead read_http_head(std::string_view bytes, std::size_t most = 16u << 10);

// "/a%20b/?q" → "/a b/"; nothing when a percent sign or a character is not right there.
std::optional<std::string> path_of_target(std::string_view target);
// The value of `name` in the target's query, decoded; empty when it is not there.
std::string query_value(std::string_view target, std::string_view name);

// Whether a page that was asked for under this name may be given: the machine's own name or a bare address, or the name
// that the server was told to listen on. Any other name may be a stranger's that leads here (DNS rebinding).
bool is_own_host(std::string_view host, std::string_view listened_on);

}  // namespace planverk
