// The floor of a build: writes the very same files as another tree has, and does nothing else.
//   write_tree FROM TO THREADS
// FROM is read into memory first. Prints the seconds that making the folders and writing the files took; TO must not
// be there. Files are shared out in the order of their paths, so each folder's lie together, as a build writes them.

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <thread>
#include <vector>

namespace fs = std::filesystem;

namespace {

[[noreturn]] void stop(const std::string& why) {
  std::fprintf(stderr, "write_tree: %s\n", why.c_str());
  std::exit(1);
}

void write_file(const std::string& path, const std::string& text) {
  int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0) stop("cannot create " + path);
  for (std::size_t at = 0; at < text.size();) {
    ssize_t written = write(file, text.data() + at, text.size() - at);
    if (written <= 0) stop("cannot write " + path);
    at += static_cast<std::size_t>(written);
  }
  close(file);
}

}  // namespace

int main(int count, char** words) {
  if (count != 4) stop("usage: write_tree FROM TO THREADS");
  fs::path from = words[1], to = words[2];
  if (fs::exists(to)) stop(to.string() + " is there already");
  std::vector<fs::path> folders;
  std::map<fs::path, std::string> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(from)) {
    fs::path path = to / fs::relative(entry.path(), from);
    if (entry.is_directory()) {
      folders.push_back(path);
      continue;
    }
    std::ifstream in(entry.path(), std::ios::binary);
    files.emplace(path, std::string(std::istreambuf_iterator<char>(in), {}));
  }
  std::vector<std::pair<std::string, const std::string*>> all;
  for (const auto& [path, text] : files) all.emplace_back(path.string(), &text);

  auto begin = std::chrono::steady_clock::now();
  fs::create_directories(to);
  for (const fs::path& folder : folders) fs::create_directories(folder);
  std::atomic<std::size_t> next{0};
  auto work = [&] {
    for (std::size_t i; (i = next.fetch_add(1)) < all.size();) write_file(all[i].first, *all[i].second);
  };
  {
    std::vector<std::jthread> threads;
    for (int i = 1; i < std::atoi(words[3]); ++i) threads.emplace_back(work);
    work();
  }
  std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  std::printf("%.6f\n", took.count());
}
