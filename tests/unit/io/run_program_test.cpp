#include "io/run_program.h"

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <csignal>
#include <string>

using namespace planverk;

namespace {

ProgramResult sh(const std::string& script, std::string_view input = {}, ProgramLimits limits = {}) {
  return run_program({"sh", {"-c", script}, input}, limits);
}

}  // namespace

TEST_CASE("a program gets its input and gives its output", "[run_program]") {
  auto result = sh("cat; echo wrong >&2; exit 3", "Öka medlemsantalet\n");
  REQUIRE(result);
  CHECK(result->text == "Öka medlemsantalet\n");
  CHECK(result->errors == "wrong\n");
  CHECK(result->status == 3);
}

TEST_CASE("arguments are no shell words", "[run_program]") {
  auto result = run_program({"printf", {"%s|", "a b", "$HOME", "; rm -rf x", "-"}, {}});
  REQUIRE(result);
  CHECK(result->text == "a b|$HOME|; rm -rf x|-|");
}

TEST_CASE("a large input and a large output go through at once", "[run_program]") {
  std::string input(5'000'000, 'x');
  auto result = sh("cat", input);
  REQUIRE(result);
  CHECK(result->text == input);
}

TEST_CASE("a program that reads nothing of its input does no harm", "[run_program]") {
  std::string input(5'000'000, 'x');
  auto result = sh("exit 0", input);
  REQUIRE(result);
  CHECK(result->status == 0);
}

TEST_CASE("a program that is not there is told", "[run_program]") {
  auto result = run_program({"planverk-has-no-such-program", {}, {}});
  REQUIRE_FALSE(result);
  CHECK(result.error().fault == ProgramFault::not_found);
  CHECK(result.error().program == "planverk-has-no-such-program");
}

TEST_CASE("a program that takes too long is ended with what it started", "[run_program]") {
  ProgramLimits limits;
  limits.time = std::chrono::milliseconds(200);
  auto begin = std::chrono::steady_clock::now();
  auto result = sh("sleep 30 & sleep 30", {}, limits);
  REQUIRE_FALSE(result);
  CHECK(result.error().fault == ProgramFault::too_slow);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
}

TEST_CASE("a program that writes without end is stopped", "[run_program]") {
  ProgramLimits limits;
  limits.output = 100'000;
  auto result = sh("yes", {}, limits);
  REQUIRE_FALSE(result);
  CHECK(result.error().fault == ProgramFault::too_much);
  auto noise = sh("yes >&2 & sleep 0.2; kill $!; echo done");
  REQUIRE(noise);
  CHECK(noise->errors.size() < 10'000);
  CHECK(noise->text == "done\n");
}

TEST_CASE("a program may not take all memory, nor write a file", "[run_program]") {
  ProgramLimits limits;
  limits.memory = 200u << 20;
  auto memory = sh("head -c 1000000000 /dev/zero | tail -c 900000000 | wc -c", {}, limits);
  REQUIRE(memory);
  CHECK(memory->text != "900000000\n");
  auto file = sh("f=$(mktemp); echo x > $f; cat $f; rm $f");
  REQUIRE(file);
  CHECK(file->text.empty());
}

TEST_CASE("nothing of the environment but PATH goes along", "[run_program]") {
  ::setenv("PLANVERK_SECRET", "x", 1);
  auto result = run_program({"env", {}, {}});
  ::unsetenv("PLANVERK_SECRET");
  REQUIRE(result);
  CHECK(result->text.find("PLANVERK_SECRET") == std::string::npos);
  CHECK(result->text.find("LC_ALL=C.UTF-8") != std::string::npos);
}

TEST_CASE("a program ends with the process that runs it", "[run_program]") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  pid_t runner = ::fork();
  REQUIRE(runner >= 0);
  if (runner == 0) {
    // The program holds the pipe open for as long as it lives.
    ::dup2(ends[1], 9);
    (void)sh("echo begun >&9; exec sleep 30");
    ::_exit(0);
  }
  ::close(ends[1]);
  std::array<char, 16> said{};
  CHECK(::read(ends[0], said.data(), said.size()) == 6);
  ::kill(runner, SIGKILL);
  ::waitpid(runner, nullptr, 0);
  pollfd closed{ends[0], POLLIN, 0};
  CHECK(::poll(&closed, 1, 10'000) == 1);
  CHECK(::read(ends[0], said.data(), said.size()) == 0);
  ::close(ends[0]);
}
