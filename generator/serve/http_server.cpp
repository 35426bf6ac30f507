#include "serve/http_server.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <deque>
#include <map>
#include <mutex>
#include <vector>

#include "serve/http_listen.h"

namespace planverk {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::seconds;
using Text = std::shared_ptr<const std::string>;

constexpr std::size_t most_unsent_bytes = 1u << 20;  // to a page that takes no events

struct Connection {
  int socket = -1;
  std::string in;
  std::deque<Text> out;
  std::size_t written = 0;  // of the first in `out`
  Clock::time_point deadline;
  bool stays_open = false;
  bool ends = false;        // once all is written
};

class PollServer final : public HttpServer {
 public:
  PollServer(int listening, int wake, int port, HttpLimits limits)
      : listening_(listening), wake_(wake), port_(port), limits_(limits) {}
  ~PollServer() override {
    for (auto& [id, connection] : connections_) ::close(connection.socket);
    ::close(listening_);
    ::close(wake_);
  }

  int port() const override { return port_; }

  void send(std::uint64_t connection, std::string text) override {
    {
      std::lock_guard guard(mutex_);
      outbox_.emplace_back(connection, std::make_shared<const std::string>(std::move(text)));
    }
    wake();
  }

  void stop() override {
    stopping_ = true;
    wake();
  }

  void run(HttpHandler& handler) override {
    handler_ = &handler;
    auto heartbeat = Clock::now() + seconds(limits_.heartbeat_seconds);
    while (!stopping_) {
      wait();
      auto now = Clock::now();
      deliver();
      if (now >= heartbeat) {
        heartbeat = now + seconds(limits_.heartbeat_seconds);
        static const Text beat = std::make_shared<const std::string>(":\n\n");
        for (auto& [id, connection] : connections_)
          if (connection.stays_open) push(connection, beat);
      }
      close_late(now);
    }
  }

 private:
  void wake() { (void)!::write(wake_, "\1\0\0\0\0\0\0", 8); }

  void wait() {
    polled_.clear();
    ids_.clear();
    polled_.push_back({listening_, POLLIN, 0});
    polled_.push_back({wake_, POLLIN, 0});
    for (auto& [id, c] : connections_) {
      // Who has an answer to take is not asked for more; who is told events is watched for going away.
      polled_.push_back({c.socket, static_cast<short>(c.out.empty() ? POLLIN : POLLOUT), 0});
      ids_.push_back(id);
    }
    if (::poll(polled_.data(), polled_.size(), 1000) <= 0) return;
    if (polled_[1].revents != 0) {
      std::uint64_t count = 0;
      (void)!::read(wake_, &count, sizeof count);
    }
    for (std::size_t i = 0; i < ids_.size() && !stopping_; ++i)
      if (polled_[i + 2].revents != 0) serve(ids_[i], polled_[i + 2].revents);
    if (polled_[0].revents != 0) accept_all();
  }

  void accept_all() {
    for (;;) {
      int socket = ::accept4(listening_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
      if (socket < 0) return;
      if (connections_.size() >= limits_.connections) close_idlest();
      // Without it the system holds small answers back for some 40 ms.
      int on = 1;
      ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
      Connection& connection = connections_[++last_id_];
      connection.socket = socket;
      connection.deadline = Clock::now() + seconds(limits_.head_seconds);
    }
  }

  void serve(std::uint64_t id, short events) {
    auto at = connections_.find(id);
    if (at == connections_.end()) return;
    Connection& connection = at->second;
    bool alive = (events & (POLLERR | POLLNVAL)) == 0;
    if (alive && (events & (POLLIN | POLLHUP)) != 0 && connection.out.empty()) alive = read(connection);
    // What is left in the buffer is the next request, once the answer to the last is written.
    while (alive && flush(connection) && connection.out.empty()) {
      if (connection.ends) alive = false;
      else if (!take_request(id, connection)) break;
    }
    if (!alive || broken_) close(id);
    broken_ = false;
  }

  // False when the other side has gone.
  bool read(Connection& connection) {
    char buffer[8192];
    ssize_t size = ::recv(connection.socket, buffer, sizeof buffer, 0);
    if (size < 0) return errno == EAGAIN || errno == EINTR;
    if (size == 0) return false;
    if (connection.stays_open) return true;  // Nothing that it could say matters.
    if (connection.in.empty()) connection.deadline = Clock::now() + seconds(limits_.head_seconds);
    connection.in.append(buffer, static_cast<std::size_t>(size));
    return true;
  }

  // False when no whole request is there.
  bool take_request(std::uint64_t id, Connection& connection) {
    if (connection.stays_open || connection.in.empty()) return false;
    HttpHead head = read_http_head(connection.in, limits_.head_bytes);
    if (head.state == HeadState::incomplete) return false;
    HttpRequest& request = head.request;
    request.connection = id;
    HttpResponse response = head.state == HeadState::bad         ? make_refusal(400, "That is no request.")
                            : head.state == HeadState::too_large ? make_refusal(431, "The request is too large.")
                            : request.method != "GET" && request.method != "HEAD"
                                ? make_refusal(405, "Only GET and HEAD are answered.")
                                : handler_->answer(request);
    bool whole = head.state == HeadState::complete && response.status != 405 && !request.has_body;
    connection.ends = !whole || !request.keep_alive;
    connection.in.erase(0, whole ? head.size : std::string::npos);
    connection.stays_open = response.stays_open && request.method == "GET";
    if (response.stays_open && !connection.stays_open) handler_->closed(id);
    if (connection.stays_open) connection.ends = false;
    push(connection, std::make_shared<const std::string>(http_head(response, !connection.ends)));
    if (response.body && request.method != "HEAD") push(connection, response.body);
    return true;
  }

  void push(Connection& connection, const Text& text) {
    if (text->empty()) return;
    if (connection.out.empty()) connection.deadline = Clock::now() + seconds(limits_.write_seconds);
    connection.out.push_back(text);
  }

  // False when the other side has gone, which `broken_` tells as well.
  bool flush(Connection& connection) {
    while (!connection.out.empty()) {
      const std::string& text = *connection.out.front();
      ssize_t size = ::send(connection.socket, text.data() + connection.written, text.size() - connection.written, MSG_NOSIGNAL);
      if (size < 0) {
        broken_ = errno != EAGAIN && errno != EINTR;
        return !broken_;
      }
      connection.deadline = Clock::now() + seconds(limits_.write_seconds);
      connection.written += static_cast<std::size_t>(size);
      if (connection.written < text.size()) continue;
      connection.out.pop_front();
      connection.written = 0;
      if (connection.out.empty()) connection.deadline = Clock::now() + seconds(limits_.idle_seconds);
    }
    return true;
  }

  // What other threads have sent.
  void deliver() {
    std::vector<std::pair<std::uint64_t, Text>> sent;
    {
      std::lock_guard guard(mutex_);
      sent.swap(outbox_);
    }
    for (auto& [id, text] : sent) {
      auto at = connections_.find(id);
      if (at == connections_.end() || !at->second.stays_open) continue;
      std::size_t unsent = 0;
      for (const Text& one : at->second.out) unsent += one->size();
      push(at->second, text);
      if (unsent > most_unsent_bytes || !flush(at->second)) close(id);
      broken_ = false;
    }
  }

  void close_late(Clock::time_point now) {
    std::vector<std::uint64_t> late;
    for (auto& [id, connection] : connections_)
      if (now > connection.deadline && !(connection.stays_open && connection.out.empty())) late.push_back(id);
    for (std::uint64_t id : late) close(id);
  }

  // Makes room: of those that are told no events and have nothing to take, the one that waits longest goes.
  void close_idlest() {
    auto idlest = connections_.begin();
    auto is_idle = [](const Connection& c) { return !c.stays_open && c.out.empty(); };
    for (auto at = connections_.begin(); at != connections_.end(); ++at)
      if (is_idle(at->second) && (!is_idle(idlest->second) || at->second.deadline < idlest->second.deadline)) idlest = at;
    close(idlest->first);
  }

  void close(std::uint64_t id) {
    auto at = connections_.find(id);
    bool stayed = at->second.stays_open;
    ::close(at->second.socket);
    connections_.erase(at);
    if (stayed) handler_->closed(id);
  }

  int listening_, wake_, port_;
  HttpLimits limits_;
  HttpHandler* handler_ = nullptr;
  std::map<std::uint64_t, Connection> connections_;
  std::uint64_t last_id_ = 0;
  bool broken_ = false;
  std::vector<pollfd> polled_;
  std::vector<std::uint64_t> ids_;
  std::atomic<bool> stopping_{false};
  std::mutex mutex_;
  std::vector<std::pair<std::uint64_t, Text>> outbox_;  // guarded by the mutex
};

// As many files as the system lets this program have open, with some to spare for others than clients.
std::size_t room_for_connections(std::size_t wanted) {
  constexpr rlim_t others = 200;
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return wanted;
  limit.rlim_cur = std::max(limit.rlim_cur, std::min<rlim_t>(limit.rlim_max, wanted + others));
  ::setrlimit(RLIMIT_NOFILE, &limit);
  ::getrlimit(RLIMIT_NOFILE, &limit);
  return std::min<std::size_t>(wanted, limit.rlim_cur > 2 * others ? limit.rlim_cur - others : others);
}

}  // namespace

IoResult<std::unique_ptr<HttpServer>> HttpServer::listen(const std::string& host, int port, HttpLimits limits) {
  auto listening = listen_on(host, port);
  if (!listening) return std::unexpected(listening.error());
  int wake = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  limits.connections = room_for_connections(limits.connections);
  return std::make_unique<PollServer>(listening->socket, wake, listening->port, limits);
}

}  // namespace planverk
