#include "cli/refuse.h"

#include <cstdio>

#include "cli/exit_status.h"

namespace planverk {

int refuse(int status, const std::string& message, const std::string& help) {
  std::fprintf(stderr, "planverk: %s\n", message.c_str());
  if (!help.empty()) std::fprintf(stderr, "  = help: %s\n", help.c_str());
  return status;
}

int refuse(const IoError& error) { return refuse(exit_status::outside, error.message, ""); }

}  // namespace planverk
