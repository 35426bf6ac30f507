#pragma once
// What `planverk serve` says on the terminal: where the site is, what became of a change, and what is wrong.

#include <chrono>
#include <set>
#include <string>

#include "io/watch.h"
#include "serve/preview.h"
#include "serve/serve.h"

namespace planverk {

// For one thread at a time.
class Terminal {
 public:
  explicit Terminal(const ServeOptions& options) : options_(options) {}

  void say_where(const std::string& address);
  // After a change, or at the beginning (`changes` is nullptr). `mended`: the one before had errors, this has none.
  void say_update(const PreviewUpdate& update, const Changes* changes, std::chrono::steady_clock::duration time, bool mended);
  // What only the pages told.
  void say_pages(const SourceMap& sources, const Diagnostics& found, bool mended);
  void say_troubles(const std::vector<IoError>& troubles);

 private:
  void say(const std::string& line);
  // Those that were not told the last time.
  void say_new(const SourceMap& sources, const Diagnostics& diagnostics, std::set<std::string>& told);

  ServeOptions options_;
  std::set<std::string> told_, told_of_pages_;
};

}  // namespace planverk
