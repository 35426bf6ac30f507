#pragma once
// A socket that listens.

#include <string>

#include "io/file_system.h"

namespace planverk {

struct Listening {
  int socket = -1;
  int port = 0;
};

// On a port of the host, on any free one for 0. `busy` when another program has the port.
IoResult<Listening> listen_on(const std::string& host, int port);

}  // namespace planverk
