#pragma once
// The program itself, run on a site in a folder of the test's own.

#include <string>
#include <string_view>

namespace planverk::cli_test {

struct Ran {
  int status = -1;
  std::string out, err;
};

class Site {
 public:
  // The files of tests/golden/base.txt.
  Site();
  ~Site();
  Site(const Site&) = delete;
  Site& operator=(const Site&) = delete;

  const std::string& folder() const { return folder_; }
  void write(std::string_view path, std::string_view text) const;
  std::string read(std::string_view path) const;
  bool has(std::string_view path) const;
  void remove(std::string_view path) const;
  // A folder of files in the place of one of the site's.
  void copy(const std::string& from, std::string_view to) const;
  // `planverk COMMAND --source FOLDER`; no argument may need quoting.
  Ran run(const std::string& command) const;

 private:
  std::string folder_;
};

// The text with one piece of it replaced; the piece must be there.
std::string with(std::string text, std::string_view from, std::string_view to);

}  // namespace planverk::cli_test
