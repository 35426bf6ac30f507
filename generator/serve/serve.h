#pragma once
// `planverk serve`: the site of a folder in the browser, while the folder is edited.

#include <optional>
#include <string>

#include "build/options.h"
#include "io/file_system.h"

namespace planverk {

struct ServeOptions {
  std::string host = "127.0.0.1";
  std::optional<int> port;   // else the usual one, or any that is free
  bool open = false;         // in the browser
  bool quiet = false;        // faults only
  bool colour = false;       // on the terminal
  std::string path_prefix;   // before paths in messages
};

// Serves until the process is told to end (Ctrl-C); nothing is written anywhere. Gives why it could not begin.
IoResult<void> serve_site(FileSystem& disk, const BuildOptions& build, const ServeOptions& options);

}  // namespace planverk
