#include "serve/http_listen.h"

#include <fmt/format.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace planverk {
namespace {

IoError error_of(int code, const std::string& host, int port) {
  bool taken = code == EADDRINUSE || code == EACCES;
  std::string message = taken ? fmt::format("port {} is taken or may not be used", port)
                              : fmt::format("`{}` cannot be listened on: {}", host, std::strerror(code));
  return {code == EADDRINUSE ? IoErrorKind::busy : IoErrorKind::other, host, std::move(message)};
}

// A socket that listens, or the system's error below zero.
int listening_socket(const addrinfo& at) {
  int socket = ::socket(at.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (socket < 0) return -errno;
  int on = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (::bind(socket, at.ai_addr, at.ai_addrlen) == 0 && ::listen(socket, 511) == 0) return socket;
  int code = errno;
  ::close(socket);
  return -code;
}

int port_of(int socket) {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
  return ntohs(address.ss_family == AF_INET6 ? reinterpret_cast<sockaddr_in6&>(address).sin6_port
                                             : reinterpret_cast<sockaddr_in&>(address).sin_port);
}

}  // namespace

IoResult<Listening> listen_on(const std::string& host, int port) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE;
  addrinfo* found = nullptr;
  if (int code = ::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found); code != 0)
    return std::unexpected(IoError{IoErrorKind::not_found, host, fmt::format("`{}` is no address of this machine: {}", host, ::gai_strerror(code))});
  int socket = listening_socket(*found);
  ::freeaddrinfo(found);
  if (socket < 0) return std::unexpected(error_of(-socket, host, port));
  return Listening{socket, port_of(socket)};
}

}  // namespace planverk
