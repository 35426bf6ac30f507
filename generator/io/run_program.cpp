#include "io/run_program.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <system_error>
#include <utility>

namespace planverk {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t most_errors = 8192;

// A descriptor that closes itself.
class Handle {
 public:
  Handle() = default;
  explicit Handle(int number) : number_(number) {}
  Handle(Handle&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Handle& operator=(Handle&& other) noexcept {
    close();
    number_ = std::exchange(other.number_, -1);
    return *this;
  }
  ~Handle() { close(); }
  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }

 private:
  int number_ = -1;
};

struct Ends {
  Handle ours, theirs;
};

// Sockets, since writing to a pipe whose reader has gone would end this process by a signal.
bool make_ends(Ends& ends) {
  std::array<int, 2> pair{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0) return false;
  ends.ours = Handle(pair[0]);
  ends.theirs = Handle(pair[1]);
  return ::fcntl(pair[0], F_SETFL, O_NONBLOCK) == 0;
}

struct Wires {
  Ends input, output, errors, start;  // `start` tells why a program could not begin
  bool make() { return make_ends(input) && make_ends(output) && make_ends(errors) && make_ends(start); }
  void close_theirs() {
    for (Ends* ends : {&input, &output, &errors, &start}) ends->theirs.close();
  }
};

void set_limit(int what, std::uint64_t most) {
  struct rlimit limit {};
  limit.rlim_cur = limit.rlim_max = static_cast<rlim_t>(most);
  ::setrlimit(static_cast<__rlimit_resource_t>(what), &limit);
}

// Between fork and exec: nothing here may take a lock or memory.
[[noreturn]] void become(const char* path, char* const* arguments, char* const* environment, const Wires& wires,
                         const ProgramLimits& limits, pid_t parent) {
  ::setpgid(0, 0);
  // Nobody reads what it gives once this program is killed; it may have been killed already.
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(126);
  ::dup2(wires.input.theirs.number(), 0);
  ::dup2(wires.output.theirs.number(), 1);
  ::dup2(wires.errors.theirs.number(), 2);
  set_limit(RLIMIT_AS, limits.memory);
  set_limit(RLIMIT_CPU, static_cast<std::uint64_t>(limits.time.count()) / 1000 + 1);
  set_limit(RLIMIT_FSIZE, 0);  // it writes no file
  set_limit(RLIMIT_CORE, 0);
  ::execve(path, arguments, environment);
  int code = errno;
  if (::write(wires.start.theirs.number(), &code, sizeof code) < 0) ::_exit(126);
  ::_exit(127);
}

std::string find_program(const std::string& name) {
  const char* path = std::getenv("PATH");
  std::string_view rest = path == nullptr ? "/usr/local/bin:/usr/bin:/bin" : path;
  while (!rest.empty()) {
    std::size_t colon = std::min(rest.find(':'), rest.size());
    std::string full = std::string(rest.substr(0, colon)) + "/" + name;
    if (colon > 0 && full.front() == '/' && ::access(full.c_str(), X_OK) == 0) return full;
    rest.remove_prefix(std::min(colon + 1, rest.size()));
  }
  return {};
}

class Run {
 public:
  Run(const ProgramCall& call, const ProgramLimits& limits) : call_(call), limits_(limits), input_(call.input) {}

  ProgramResult run() {
    std::string path = find_program(call_.program);
    if (path.empty()) return failure(ProgramFault::not_found);
    if (!wires_.make()) return failure(ProgramFault::other, errno);
    if (int code = start(path); code != 0)
      return failure(code == ENOENT ? ProgramFault::not_found : ProgramFault::other, code);
    std::optional<ProgramFault> fault = talk();
    if (fault) ::kill(-child_, SIGKILL);
    int status = wait();
    // What it has started and left behind goes with it.
    ::kill(-child_, SIGKILL);
    if (fault) return failure(*fault);
    out_.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) return failure(ProgramFault::too_slow);
    return std::move(out_);
  }

 private:
  // 0, or the system's error.
  int start(const std::string& path) {
    std::vector<std::string> words = {call_.program};
    words.insert(words.end(), call_.arguments.begin(), call_.arguments.end());
    const char* search = std::getenv("PATH");
    std::vector<std::string> settings = {"LC_ALL=C.UTF-8", std::string("PATH=") + (search == nullptr ? "/usr/bin:/bin" : search),
                                         "HOME=/nonexistent"};
    std::vector<char*> arguments, environment;
    for (std::string& word : words) arguments.push_back(word.data());
    for (std::string& setting : settings) environment.push_back(setting.data());
    arguments.push_back(nullptr);
    environment.push_back(nullptr);
    pid_t parent = ::getpid();
    child_ = ::fork();
    if (child_ < 0) return errno;
    if (child_ == 0) become(path.c_str(), arguments.data(), environment.data(), wires_, limits_, parent);
    ::setpgid(child_, child_);
    wires_.close_theirs();
    int code = 0;
    pollfd begun{wires_.start.ours.number(), POLLIN, 0};
    while (::poll(&begun, 1, -1) < 0 && errno == EINTR) {}
    if (::read(wires_.start.ours.number(), &code, sizeof code) != sizeof code) return 0;
    wait();
    return code;
  }

  // Gives it its input and takes what it writes, until both its outputs are closed.
  std::optional<ProgramFault> talk() {
    auto end = Clock::now() + limits_.time;
    if (input_.empty()) wires_.input.ours.close();
    while (wires_.output.ours.is_open() || wires_.errors.ours.is_open()) {
      auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
      if (left <= 0) return ProgramFault::too_slow;
      std::array<pollfd, 3> events = {pollfd{wires_.input.ours.number(), POLLOUT, 0}, {wires_.output.ours.number(), POLLIN, 0},
                                      {wires_.errors.ours.number(), POLLIN, 0}};
      int ready = ::poll(events.data(), events.size(), static_cast<int>(std::min<long long>(left, 1000)));
      if (ready < 0 && errno != EINTR) return ProgramFault::other;
      if (ready <= 0) continue;
      if (events[0].revents != 0) give();
      if (events[1].revents != 0) take(wires_.output.ours, out_.text, limits_.output);
      if (events[2].revents != 0) take(wires_.errors.ours, out_.errors, most_errors);
      if (out_.text.size() > limits_.output) return ProgramFault::too_much;
    }
    return std::nullopt;
  }

  void give() {
    ssize_t given = ::send(wires_.input.ours.number(), input_.data(), input_.size(), MSG_NOSIGNAL);
    if (given > 0) input_.remove_prefix(static_cast<std::size_t>(given));
    bool waits = given < 0 && (errno == EAGAIN || errno == EINTR);
    // A program may have read enough before the end.
    if ((given < 0 && !waits) || input_.empty()) wires_.input.ours.close();
  }

  static void take(Handle& from, std::string& to, std::uint64_t most) {
    std::array<char, 65536> buffer;
    ssize_t taken = ::read(from.number(), buffer.data(), buffer.size());
    if (taken < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (taken <= 0) return from.close();
    // One byte more than may be, to tell that there was more.
    if (to.size() <= most) to.append(buffer.data(), std::min<std::uint64_t>(static_cast<std::uint64_t>(taken), most + 1 - to.size()));
  }

  int wait() {
    int status = 0;
    while (::waitpid(child_, &status, 0) < 0 && errno == EINTR) {}
    return status;
  }

  ProgramResult failure(ProgramFault fault, int code = 0) const {
    return std::unexpected(
        ProgramError{fault, call_.program, code == 0 ? std::string() : std::generic_category().message(code)});
  }

  const ProgramCall& call_;
  const ProgramLimits& limits_;
  std::string_view input_;
  Wires wires_;
  pid_t child_ = -1;
  ProgramOutput out_;
};

}  // namespace

ProgramResult run_program(const ProgramCall& call, const ProgramLimits& limits) { return Run(call, limits).run(); }

}  // namespace planverk
