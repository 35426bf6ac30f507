#pragma once
// Another program, run for what it writes: no shell, nothing of this process's environment but where programs lie,
// and no way to take more time or memory, or to write more, than it was given.

#include <chrono>
#include <cstdint>
#include <expected>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace planverk {

struct ProgramCall {
  std::string program;                // looked for in PATH
  std::vector<std::string> arguments;  // passed as they are
  std::string_view input;             // what it reads; it gets no file of ours to open
};

struct ProgramLimits {
  std::chrono::milliseconds time{60'000};
  std::uint64_t output = 64u << 20;         // bytes; more stops it
  std::uint64_t memory = std::uint64_t{2} << 30;  // bytes of address space
};

struct ProgramOutput {
  int status = 0;  // as it ended; 128 + n when signal n ended it
  std::string text, errors;  // `errors` is cut after a few thousand bytes
};

enum class ProgramFault : std::uint8_t { not_found, too_slow, too_much, other };

struct ProgramError {
  ProgramFault fault = ProgramFault::other;
  std::string program;
  std::string detail;  // what the system said, for `other`
};

using ProgramResult = std::expected<ProgramOutput, ProgramError>;
// What runs programs: the function below, or a stand-in in tests.
using ProgramRunner = std::function<ProgramResult(const ProgramCall&, const ProgramLimits&)>;

// Runs it to its end, or ends it with all that it has started.
ProgramResult run_program(const ProgramCall& call, const ProgramLimits& limits = {});

}  // namespace planverk
