#pragma once
// What a command says when it does nothing.

#include <string>

#include "io/file_system.h"

namespace planverk {

// Prints the situation and what to do about it on standard error; returns `status`.
int refuse(int status, const std::string& message, const std::string& help);
// Trouble with the outside world.
int refuse(const IoError& error);

}  // namespace planverk
