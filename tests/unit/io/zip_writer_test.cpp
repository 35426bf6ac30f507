#include "io/zip_writer.h"

#include <catch2/catch.hpp>

#include "io/run_program.h"
#include "io/zip_archive.h"

using namespace planverk;

TEST_CASE("what is packed is unpacked by another library", "[zip_writer]") {
  ZipWriter zip({2026, 2, 28});
  std::string large;
  for (int i = 0; i < 40'000; ++i) large += std::to_string(i) + " mål\n";
  zip.add("site/ö/index.html", "<p>Öka</p>");
  zip.add("site/a.txt", large);
  zip.add("site/empty", "");
  zip.add("mimetype", "application/epub+zip", true);
  std::string bytes = zip.finish("made here");
  CHECK(bytes.size() < large.size());
  CHECK(bytes.substr(30, 28) == "mimetypeapplication/epub+zip");
  CHECK(zip_comment(bytes) == "made here");
  ZipArchive archive(bytes);
  REQUIRE(archive.is_open());
  CHECK(archive.names() == std::vector<std::string>{"mimetype", "site/a.txt", "site/empty", "site/ö/index.html"});
  CHECK(archive.read("site/a.txt", 1u << 30) == large);
  CHECK(archive.read("site/empty", 10) == "");
  CHECK(archive.read("site/ö/index.html", 100) == "<p>Öka</p>");
}

TEST_CASE("an archive is the same whatever order its files come in", "[zip_writer]") {
  auto make = [](bool turned) {
    ZipWriter zip({1970, 1, 1});
    zip.add(turned ? "b" : "a", turned ? "two" : "one");
    zip.add(turned ? "a" : "b", turned ? "one" : "two");
    return zip.finish();
  };
  CHECK(make(false) == make(true));
}

TEST_CASE("more files than the old fields of an archive can count", "[zip_writer]") {
  ZipWriter zip({2026, 2, 28});
  constexpr int count = 70'000;
  for (int i = 0; i < count; ++i) zip.add(std::to_string(i), "x", true);
  std::string bytes = zip.finish();
  ZipArchive archive(bytes);
  REQUIRE(archive.is_open());
  CHECK(archive.names().size() == count);
  CHECK(archive.read("69999", 10) == "x");
}

TEST_CASE("bytes that are no archive have no comment", "[zip_writer]") {
  CHECK(zip_comment("") == "");
  CHECK(zip_comment("PK\x05\x06") == "");
  CHECK(zip_comment(std::string(100, 'x') + "PK\x05\x06" + std::string(17, '\0') + "\xff\xff") == "");
}
