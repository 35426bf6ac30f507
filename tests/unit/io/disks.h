#pragma once
// Both kinds of disk for one test: `for_each_disk` runs it on the one in memory and on the real one.

#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <functional>
#include <map>
#include <string>

#include "io/memory_disk.h"
#include "io/real_disk.h"

struct TestDisk {
  planverk::FileSystem& disk;
  // An empty folder of the test's own, without links in its path.
  std::string root;
  std::function<void(const std::string& path, const std::string& target)> make_link;

  std::string at(const std::string& path) const { return root + "/" + path; }
  void write(const std::string& path, const std::string& text) const {
    REQUIRE(disk.make_folders(std::string(planverk::folder_of(at(path)))));
    REQUIRE(disk.write_file(at(path), text));
  }
  std::string read(const std::string& path) const {
    auto text = disk.read_file(at(path));
    return text ? *text : text.error().message;
  }
};

inline void for_each_disk(const std::function<void(const TestDisk&)>& test) {
  SECTION("in memory") {
    planverk::MemoryDisk disk;
    REQUIRE(disk.make_folders("/shelf"));
    test({disk, "/shelf",
          [&](const auto& path, const auto& target) { REQUIRE(disk.make_link(path, target)); }});
  }
  SECTION("real") {
    planverk::RealDisk disk;
    const char* base = std::getenv("TMPDIR");
    std::string made = std::string(base != nullptr ? base : "/tmp") + "/planverk-test-XXXXXX";
    REQUIRE(::mkdtemp(made.data()) != nullptr);
    struct Remove {
      planverk::RealDisk& disk;
      std::string path;
      ~Remove() { (void)disk.remove_tree(path); }
    } remove{disk, made};
    test({disk, disk.canonical(made).value(), [](const auto& path, const auto& target) {
            REQUIRE(::symlink(target.c_str(), path.c_str()) == 0);
          }});
  }
}

// All files below a folder with their texts, folders with a `/` at the end, links with `->`.
inline void gather(planverk::FileSystem& disk, const std::string& root, const std::string& folder,
                   std::map<std::string, std::string>& files) {
  auto entries = disk.list(planverk::join_path(root, folder));
  if (!entries) return;
  for (const auto& entry : *entries) {
    std::string path = planverk::join_path(folder, entry.name);
    if (entry.kind == planverk::FileKind::folder) {
      files[path + "/"] = "";
      gather(disk, root, path, files);
    } else if (entry.kind == planverk::FileKind::link) {
      files[path] = "->";
    } else {
      files[path] = disk.read_file(planverk::join_path(root, path)).value();
    }
  }
}

inline std::map<std::string, std::string> tree(planverk::FileSystem& disk, const std::string& root) {
  std::map<std::string, std::string> files;
  gather(disk, root, {}, files);
  return files;
}
