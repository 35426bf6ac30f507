// Runs a command and tells what it took, as JSON on the last line of standard output:
//   measure COMMAND [WORD…]
// {"seconds": wall time, "processor": seconds of all its threads, "megabytes": most memory at once, "status": 0}
// What the command prints to standard output is thrown away, what it prints to standard error is not shown either
// unless it fails.

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace {

double seconds(const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6; }

}  // namespace

int main(int count, char** words) {
  if (count < 2) {
    std::fprintf(stderr, "usage: measure COMMAND [WORD…]\n");
    return 2;
  }
  auto begin = std::chrono::steady_clock::now();
  pid_t child = fork();
  if (child < 0) return 1;
  if (child == 0) {
    int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    execvp(words[1], words + 1);
    _exit(127);
  }
  int status = 0;
  rusage used{};
  if (wait4(child, &status, 0, &used) < 0) return 1;
  std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  std::printf("{\"seconds\": %.6f, \"processor\": %.6f, \"megabytes\": %.1f, \"status\": %d}\n", took.count(),
              seconds(used.ru_utime) + seconds(used.ru_stime), static_cast<double>(used.ru_maxrss) / 1024, code);
}
