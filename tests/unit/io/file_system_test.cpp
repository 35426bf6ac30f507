#include <sys/stat.h>

#include "disks.h"

using namespace planverk;

namespace {

template <class Value>
IoErrorKind error_of(const IoResult<Value>& result) {
  REQUIRE_FALSE(result);
  CHECK(result.error().message.find("`" + result.error().path + "`") != std::string::npos);
  return result.error().kind;
}

}  // namespace

TEST_CASE("files are written, read, told about and removed", "[io]") {
  for_each_disk([](const TestDisk& t) {
    auto written = t.disk.write_file(t.at("a.txt"), "hej");
    REQUIRE(written);
    CHECK(*t.disk.info(t.at("a.txt")) == *written);
    CHECK(written->size == 3);
    REQUIRE(t.disk.write_file(t.at("a.txt"), std::string("a\0b", 3)));
    CHECK(*t.disk.read_file(t.at("a.txt")) == std::string("a\0b", 3));
    CHECK(*t.disk.read_file(t.at("a.txt"), 3) == std::string("a\0b", 3));
    CHECK(error_of(t.disk.read_file(t.at("a.txt"), 2)) == IoErrorKind::too_large);
    REQUIRE(t.disk.write_file(t.at("empty"), ""));
    CHECK(t.read("empty").empty());
    std::string large(200'000, 'x');
    REQUIRE(t.disk.write_file(t.at("large"), large));
    CHECK(t.read("large") == large);
    REQUIRE(t.disk.remove_file(t.at("a.txt")));
    CHECK_FALSE(t.disk.exists(t.at("a.txt")));
    CHECK(error_of(t.disk.remove_file(t.at("a.txt"))) == IoErrorKind::not_found);
  });
}

TEST_CASE("errors of the disk have kinds", "[io]") {
  for_each_disk([](const TestDisk& t) {
    t.write("folder/file", "text");
    CHECK(error_of(t.disk.read_file(t.at("none"))) == IoErrorKind::not_found);
    CHECK(error_of(t.disk.info(t.at("none"))) == IoErrorKind::not_found);
    CHECK(error_of(t.disk.list(t.at("none"))) == IoErrorKind::not_found);
    CHECK(error_of(t.disk.write_file(t.at("none/file"), "")) == IoErrorKind::not_found);
    CHECK(error_of(t.disk.read_file(t.at("folder"))) == IoErrorKind::is_folder);
    CHECK(error_of(t.disk.write_file(t.at("folder"), "")) == IoErrorKind::is_folder);
    CHECK(error_of(t.disk.list(t.at("folder/file"))) == IoErrorKind::not_folder);
    CHECK(error_of(t.disk.make_folders(t.at("folder/file"))) == IoErrorKind::not_folder);
    CHECK(error_of(t.disk.make_folders(t.at("folder/file/x"))) == IoErrorKind::not_folder);
    CHECK(error_of(t.disk.rename(t.at("none"), t.at("other"))) == IoErrorKind::not_found);
    CHECK(error_of(t.disk.hard_link(t.at("none"), t.at("other"))) == IoErrorKind::not_found);
    CHECK(error_of(t.disk.canonical("")) == IoErrorKind::not_found);
  });
}

TEST_CASE("folders are listed in the order of bytes, without what lies deeper", "[io]") {
  for_each_disk([](const TestDisk& t) {
    t.write("a/deep/er.txt", "");
    t.write("a.txt", "");
    t.write("a-b", "");
    t.write("B", "");
    t.write("ö", "");
    t.make_link(t.at("link"), "a");
    auto entries = t.disk.list(t.root);
    REQUIRE(entries);
    CHECK(*entries == std::vector<FolderEntry>{{"B", FileKind::file},
                                               {"a", FileKind::folder},
                                               {"a-b", FileKind::file},
                                               {"a.txt", FileKind::file},
                                               {"link", FileKind::link},
                                               {"ö", FileKind::file}});
    CHECK(t.disk.list(t.at("link"))->size() == 1);
    CHECK_FALSE(t.disk.list("/")->empty());
  });
}

TEST_CASE("links are followed when read, never when written, removed or told about", "[io]") {
  for_each_disk([](const TestDisk& t) {
    t.write("folder/file", "text");
    t.make_link(t.at("link"), "folder/file");
    t.make_link(t.at("to-folder"), t.at("folder"));
    t.make_link(t.at("nowhere"), "none");
    t.make_link(t.at("round"), "round");
    CHECK(t.read("link") == "text");
    CHECK(t.read("to-folder/file") == "text");
    CHECK(t.disk.info(t.at("link"))->kind == FileKind::link);
    CHECK(error_of(t.disk.write_file(t.at("link"), "")) == IoErrorKind::is_link);
    CHECK(error_of(t.disk.write_file(t.at("nowhere"), "")) == IoErrorKind::is_link);
    CHECK(error_of(t.disk.read_file(t.at("round"))) == IoErrorKind::other);
    CHECK(*t.disk.canonical(t.at("to-folder/../folder/./file")) == t.at("folder/file"));
    CHECK(*t.disk.canonical(t.at("to-folder/new/x/../y/")) == t.at("folder/new/y"));
    CHECK(*t.disk.canonical(t.at("nowhere")) == t.at("nowhere"));
    REQUIRE(t.disk.hard_link(t.at("link"), t.at("second")));
    CHECK(t.disk.info(t.at("second"))->kind == FileKind::link);
    REQUIRE(t.disk.remove_tree(t.at("to-folder")));
    CHECK(t.read("folder/file") == "text");
  });
}

TEST_CASE("folders and files move, swap and go", "[io]") {
  for_each_disk([](const TestDisk& t) {
    t.write("one/a", "1");
    t.write("one.txt", "beside");
    t.write("two/b/c", "2");
    REQUIRE(t.disk.exchange(t.at("one"), t.at("two")));
    CHECK(t.read("two/a") == "1");
    CHECK(t.read("one/b/c") == "2");
    CHECK(error_of(t.disk.exchange(t.at("one"), t.at("none"))) == IoErrorKind::not_found);
    CHECK(error_of(t.disk.rename(t.at("one"), t.at("two"))) == IoErrorKind::exists);
    REQUIRE(t.disk.rename(t.at("one"), t.at("three")));
    REQUIRE(t.disk.rename(t.at("two/a"), t.at("one.txt")));
    REQUIRE(t.disk.remove_tree(t.at("two")));
    REQUIRE(t.disk.remove_tree(t.at("two")));
    CHECK(tree(t.disk, t.root) ==
          std::map<std::string, std::string>{
              {"one.txt", "1"}, {"three/", ""}, {"three/b/", ""}, {"three/b/c", "2"}});
  });
}

TEST_CASE("a hard link is the same file", "[io]") {
  for_each_disk([](const TestDisk& t) {
    t.write("a", "1");
    REQUIRE(t.disk.hard_link(t.at("a"), t.at("b")));
    CHECK(*t.disk.info(t.at("a")) == *t.disk.info(t.at("b")));
    t.write("a", "changed");
    CHECK(t.read("b") == "changed");
    CHECK(error_of(t.disk.hard_link(t.at("a"), t.at("b"))) == IoErrorKind::exists);
    REQUIRE(t.disk.remove_file(t.at("a")));
    CHECK(t.read("b") == "changed");
  });
}

TEST_CASE("a lock has one holder, and leaves nothing behind", "[io]") {
  for_each_disk([](const TestDisk& t) {
    auto first = t.disk.lock(t.at(".lock"));
    REQUIRE(first);
    CHECK(error_of(t.disk.lock(t.at(".lock"))) == IoErrorKind::busy);
    CHECK(t.disk.lock(t.at(".other")));
    first->reset();
    CHECK(tree(t.disk, t.root).empty());
    CHECK(t.disk.lock(t.at(".lock")));
  });
}

TEST_CASE("modes are fixed whatever the umask", "[io]") {
  mode_t before = ::umask(0077);
  for_each_disk([](const TestDisk& t) {
    if (dynamic_cast<RealDisk*>(&t.disk) == nullptr) return;
    t.write("folder/deep/file", "");
    auto mode = [&](const char* path) {
      struct stat status {};
      REQUIRE(::stat(t.at(path).c_str(), &status) == 0);
      return status.st_mode & 07777;
    };
    CHECK(mode("folder") == 0755);
    CHECK(mode("folder/deep") == 0755);
    CHECK(mode("folder/deep/file") == 0644);
  });
  ::umask(before);
}

TEST_CASE("a named pipe is no file, and does not hang the reader", "[io]") {
  for_each_disk([](const TestDisk& t) {
    if (dynamic_cast<RealDisk*>(&t.disk) == nullptr) return;
    REQUIRE(::mkfifo(t.at("pipe").c_str(), 0644) == 0);
    CHECK(error_of(t.disk.read_file(t.at("pipe"))) == IoErrorKind::other);
    CHECK(t.disk.list(t.root)->front().kind == FileKind::other);
  });
}

TEST_CASE("failures can be ordered", "[io]") {
  MemoryDisk disk;
  REQUIRE(disk.make_folders("/a"));
  disk.fail_writing_calls(2, 2);
  CHECK(disk.write_file("/a/1", "x"));
  CHECK(error_of(disk.write_file("/a/2", "x")) == IoErrorKind::no_space);
  CHECK(error_of(disk.make_folders("/b")) == IoErrorKind::no_space);
  CHECK(disk.write_file("/a/3", "x"));
  CHECK(tree(disk, "/") == std::map<std::string, std::string>{{"a/", ""}, {"a/1", "x"}, {"a/3", "x"}});
}

TEST_CASE("paths are worked with by their letters", "[io]") {
  auto check = [](const char* path, const char* normal) { CHECK(normal_path(path) == normal); };
  check("/a/./b//../c/", "/a/c");
  check("/../..", "/");
  check("", "/");
  check("a/b", "/a/b");
  CHECK(is_within("/a/b", "/a"));
  CHECK(is_within("/a", "/a"));
  CHECK(is_within("/a", "/"));
  CHECK_FALSE(is_within("/ab", "/a"));
  CHECK_FALSE(is_within("/a", "/a/b"));
  CHECK(folder_of("a/b/c") == "a/b");
  CHECK(folder_of("c").empty());
  CHECK(folder_of("/c") == "/");
  CHECK(join_path("", "a") == "a");
  CHECK(join_path("/", "a") == "/a");
}

TEST_CASE("a folder of the system that takes no folders is an error", "[io]") {
  RealDisk disk;
  auto made = disk.make_folders("/proc/planverk-test/y");
  REQUIRE_FALSE(made);
  CHECK(made.error().path == "/proc/planverk-test");
  CHECK(made.error().message ==
        "`/proc/planverk-test` cannot be used: no folders can be made in the folder above it");
}
