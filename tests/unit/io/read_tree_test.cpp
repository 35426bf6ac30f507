#include "io/read_tree.h"

#include "disks.h"

using namespace planverk;

namespace {

// One line per file: its path, and its text or what is wrong with it, the root left out.
void check(const TestDisk& t, const std::string& expected, TreeLimits limits = {}) {
  auto files = read_tree(
      t.disk, t.at("site"), [](std::string_view path) { return path.ends_with(".md"); }, limits);
  REQUIRE(files);
  std::string found;
  for (const TreeFile& file : *files) {
    std::string text = file.text ? *file.text : "! " + file.text.error().message;
    if (std::size_t at = text.find(t.root); at != text.npos) text.erase(at, t.root.size() + 1);
    found += file.path + ": " + text + "\n";
  }
  CHECK(found == expected);
}

}  // namespace

TEST_CASE("a tree is read in the order of paths, wanted files only", "[io]") {
  for_each_disk([](const TestDisk& t) {
    t.write("site/a/plan.md", "1");
    t.write("site/a.md", "2");
    t.write("site/a/b/plan.md", "3");
    t.write("site/a/picture.png", "no");
    t.write("site/.git/plan.md", "hidden");
    t.write("site/.plan.md", "hidden");
    t.write("site/plan.md~", "left by an editor");
    t.write("site/#plan.md#", "left by an editor");
    t.write("site/ö.md", "4");
    check(t, "a.md: 2\na/b/plan.md: 3\na/plan.md: 1\nö.md: 4\n");
  });
}

TEST_CASE("links are told about and not followed", "[io]") {
  for_each_disk([](const TestDisk& t) {
    t.write("secret.md", "secret");
    t.write("outside/plan.md", "secret");
    t.write("site/plan.md", "1");
    t.make_link(t.at("site/x.md"), "../secret.md");
    t.make_link(t.at("site/y"), t.at("outside"));
    check(t,
          "plan.md: 1\n"
          "x.md: ! `site/x.md` is a link, and links are not followed here\n"
          "y: ! `site/y` is a link, and links are not followed here\n");
  });
}

TEST_CASE("what is too large or too deep is told about", "[io]") {
  for_each_disk([](const TestDisk& t) {
    t.write("site/large.md", "12345");
    t.write("site/1/2/x.md", "ok");
    t.write("site/1/2/3/x.md", "deep");
    check(t,
          "1/2/3: ! `site/1/2/3` cannot be used: folders are nested deeper than 2\n"
          "1/2/x.md: ok\n"
          "large.md: ! `site/large.md` is too large\n",
          {.file_size = 4, .depth = 2});
  });
}

TEST_CASE("a root that is missing is an error of the whole", "[io]") {
  for_each_disk([](const TestDisk& t) {
    auto files = read_tree(t.disk, t.at("none"), [](std::string_view) { return true; });
    REQUIRE_FALSE(files);
    CHECK(files.error().kind == IoErrorKind::not_found);
  });
}
