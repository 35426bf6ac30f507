#include "io/cached_disk.h"

#include <catch2/catch.hpp>

#include "io/memory_disk.h"

using namespace planverk;

TEST_CASE("files and folders are read once, until something is said to have changed") {
  MemoryDisk below;
  CachedDisk disk(below);
  REQUIRE(below.make_folders("/a/b"));
  REQUIRE(below.write_file("/a/b/one", "1"));
  REQUIRE(below.write_file("/a/bc", "1"));
  auto names = [&](const std::string& path) {
    std::string out;
    auto entries = disk.list(path);
    if (entries) for (const FolderEntry& entry : *entries) out += entry.name + " ";
    return entries ? out : "none";
  };
  CHECK(disk.read_file("/a/b/one") == "1");
  CHECK(disk.read_file("/a/bc") == "1");
  CHECK(names("/a/b") == "one ");
  REQUIRE(below.write_file("/a/b/one", "2"));
  REQUIRE(below.write_file("/a/bc", "2"));
  REQUIRE(below.write_file("/a/b/two", "2"));
  CHECK(disk.read_file("/a/b/one") == "1");
  CHECK(names("/a/b") == "one ");

  SECTION("a file") {
    disk.forget("/a/b/two");
    CHECK(names("/a/b") == "one two ");
    CHECK(disk.read_file("/a/b/one") == "1");
  }
  SECTION("a folder, with all that is in it and nothing beside it") {
    disk.forget("/a/b");
    CHECK(names("/a/b") == "one two ");
    CHECK(disk.read_file("/a/b/one") == "2");
    CHECK(disk.read_file("/a/bc") == "1");
  }
  SECTION("a file that is gone") {
    REQUIRE(below.remove_file("/a/b/one"));
    disk.forget("/a/b/one");
    CHECK_FALSE(disk.read_file("/a/b/one"));
    CHECK(names("/a/b") == "two ");
  }
  SECTION("what is written through it") {
    REQUIRE(disk.write_file("/a/b/one", "3"));
    CHECK(disk.read_file("/a/b/one") == "3");
  }
}

TEST_CASE("what could not be read is asked for again") {
  MemoryDisk below;
  CachedDisk disk(below);
  CHECK_FALSE(disk.read_file("/a"));
  REQUIRE(below.write_file("/a", "1"));
  CHECK(disk.read_file("/a") == "1");
  CHECK_FALSE(disk.read_file("/a", 0));
}
