#include "program.h"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace planverk::cli_test {
namespace {

namespace fs = std::filesystem;

std::string read_all(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_all(const fs::path& path, std::string_view text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

}  // namespace

Site::Site() {
  std::string name = (fs::temp_directory_path() / "planverk-test-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  folder_ = name;
  // "--- path" begins each file.
  std::string base = "\n" + read_all(fs::path(PLANVERK_ROOT) / "tests/golden/base.txt");
  for (std::size_t at = base.find("\n--- "); at != std::string::npos;) {
    std::size_t end = base.find('\n', at + 1), next = base.find("\n--- ", end);
    std::string text = base.substr(end + 1, (next == std::string::npos ? base.size() : next) - end - 1);
    while (text.ends_with("\n\n")) text.pop_back();
    write(base.substr(at + 5, end - at - 5), text.ends_with('\n') ? text : text + "\n");
    at = next;
  }
}

Site::~Site() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void Site::write(std::string_view path, std::string_view text) const { write_all(fs::path(folder_) / path, text); }
std::string Site::read(std::string_view path) const {
  REQUIRE(has(path));
  return read_all(fs::path(folder_) / path);
}
bool Site::has(std::string_view path) const { return fs::exists(fs::path(folder_) / path); }
void Site::remove(std::string_view path) const { fs::remove_all(fs::path(folder_) / path); }

void Site::copy(const std::string& from, std::string_view to) const {
  remove(to);
  fs::copy(from, fs::path(folder_) / to, fs::copy_options::recursive);
}

Ran Site::run(const std::string& command) const {
  std::string out = folder_ + ".out", err = folder_ + ".err";
  int status = std::system((std::string(PLANVERK_PROGRAM) + " " + command + " --source " + folder_ + " >" + out + " 2>" + err).c_str());
  Ran ran{WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_all(out), read_all(err)};
  fs::remove(out);
  fs::remove(err);
  return ran;
}

std::string with(std::string text, std::string_view from, std::string_view to) {
  std::size_t at = text.find(from);
  INFO(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace planverk::cli_test
