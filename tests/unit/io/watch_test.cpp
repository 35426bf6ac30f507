#include "io/watch.h"

#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <thread>

#include "io/real_disk.h"

using namespace planverk;

namespace {

// A folder of the test's own, and what the watch has told since it was last asked.
struct Watched {
  RealDisk disk;
  std::string root;
  std::unique_ptr<Watch> watch;

  Watched() {
    char name[] = "/tmp/planverk-watch-XXXXXX";
    root = ::mkdtemp(name);
    write("site/content/norra/2026/plan.md", "a");
    watch = Watch::start(disk, {{root + "/site", {"site.yaml", "content"}}}).value();
  }
  ~Watched() { (void)disk.remove_tree(root); }
  std::string at(const std::string& path) const { return root + "/" + path; }
  void write(const std::string& path, const std::string& text) {
    REQUIRE(disk.make_folders(std::string(folder_of(at(path)))));
    REQUIRE(disk.write_file(at(path), text));
  }
  // Whether the path is told of before long; whatever else is told goes by.
  bool tells(const std::string& path) {
    for (int i = 0; i < 20; ++i) {
      std::thread patience([&] { stopper(); });
      auto changes = watch->next();
      done = true;
      patience.join();
      done = false;
      if (!changes) return false;
      if (changes->everything || std::find(changes->paths.begin(), changes->paths.end(), at(path)) != changes->paths.end()) return true;
    }
    return false;
  }
  std::atomic<bool> done{false};
  void stopper() {
    for (int i = 0; i < 500 && !done; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    if (!done) watch->stop();
  }
};

}  // namespace

TEST_CASE("files that are written, replaced and removed are told") {
  Watched w;
  w.write("site/content/norra/2026/plan.md", "b");
  CHECK(w.tells("site/content/norra/2026/plan.md"));
  // As editors save: a new file takes the old one's place.
  w.write("site/content/norra/2026/.plan.md.tmp", "c");
  REQUIRE(w.disk.rename(w.at("site/content/norra/2026/.plan.md.tmp"), w.at("site/content/norra/2026/plan.md")));
  CHECK(w.tells("site/content/norra/2026/plan.md"));
  REQUIRE(w.disk.remove_file(w.at("site/content/norra/2026/plan.md")));
  CHECK(w.tells("site/content/norra/2026/plan.md"));
  w.write("site/site.yaml", "title: a");
  CHECK(w.tells("site/site.yaml"));
}

TEST_CASE("folders that are new, moved or removed are followed") {
  Watched w;
  w.write("site/content/sodra/2026/plan.md", "a");
  CHECK(w.tells("site/content/sodra"));
  w.write("site/content/sodra/2026/goals.yaml", "a");
  CHECK(w.tells("site/content/sodra/2026/goals.yaml"));
  REQUIRE(w.disk.rename(w.at("site/content/sodra"), w.at("site/content/vastra")));
  CHECK(w.tells("site/content/vastra"));
  w.write("site/content/vastra/2026/plan.md", "b");
  CHECK(w.tells("site/content/vastra/2026/plan.md"));
  // Out of the site, and back in.
  REQUIRE(w.disk.rename(w.at("site/content/vastra"), w.at("elsewhere")));
  CHECK(w.tells("site/content/vastra"));
  REQUIRE(w.disk.rename(w.at("elsewhere"), w.at("site/content/ostra")));
  CHECK(w.tells("site/content/ostra"));
  w.write("site/content/ostra/2026/plan.md", "c");
  CHECK(w.tells("site/content/ostra/2026/plan.md"));
}

TEST_CASE("a watched folder that goes and comes back is found again") {
  Watched w;
  REQUIRE(w.disk.rename(w.at("site"), w.at("away")));
  CHECK(w.tells("site"));
  REQUIRE(w.disk.rename(w.at("away"), w.at("site")));
  CHECK(w.tells("site"));
  w.write("site/content/norra/2026/plan.md", "z");
  CHECK(w.tells("site/content/norra/2026/plan.md"));
}

TEST_CASE("what does not matter is not told") {
  Watched w;
  w.write("site/public/index.html", "a");
  w.write("site/content/norra/2026/plan.md~", "a");
  w.write("site/content/norra/2026/4913", "a");
  REQUIRE(w.disk.remove_file(w.at("site/content/norra/2026/4913")));
  w.write("site/content/norra/2026/last.md", "a");
  std::set<std::string> told;
  while (!told.contains(w.at("site/content/norra/2026/last.md"))) {
    auto changes = w.watch->next();
    REQUIRE(changes);
    REQUIRE_FALSE(changes->everything);
    told.insert(changes->paths.begin(), changes->paths.end());
  }
  CHECK(told == std::set<std::string>{w.at("site/content/norra/2026/last.md")});
}

TEST_CASE("a folder that a link leads to is not followed") {
  Watched w;
  w.write("outside/plan.md", "a");
  REQUIRE(::symlink(w.at("outside").c_str(), w.at("site/content/link").c_str()) == 0);
  CHECK(w.tells("site/content/link"));
  w.write("outside/plan.md", "b");
  w.write("site/content/norra/2026/plan.md", "b");
  auto changes = w.watch->next();
  REQUIRE(changes);
  CHECK(changes->paths == std::vector<std::string>{w.at("site/content/norra/2026/plan.md")});
}

TEST_CASE("waiting ends when told to") {
  Watched w;
  std::thread other([&] { w.watch->stop(); });
  CHECK_FALSE(w.watch->next());
  other.join();
}
