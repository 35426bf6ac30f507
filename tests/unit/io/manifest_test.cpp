#include "io/manifest.h"

#include <catch2/catch.hpp>

using namespace planverk;

TEST_CASE("the content hash is XXH3's 128 bits, on every machine", "[base]") {
  CHECK(to_hex(content_hash("")) == "99aa06d3014798d86001c324468d497f");
  CHECK(content_hash("a") != content_hash("b"));
  CHECK(parse_hash(to_hex(content_hash("plan"))) == content_hash("plan"));
  CHECK_FALSE(parse_hash("99AA06D3014798D86001C324468D497F"));
  CHECK_FALSE(parse_hash("99aa06d3014798d86001c324468d497"));
  CHECK_FALSE(parse_hash("99aa06d3014798d8-001c324468d497f"));
}

TEST_CASE("a manifest is written sorted and read back", "[io]") {
  Manifest manifest{{{"b c.html", {1, 2}}, {"a/ö.html", content_hash("")}}, false};
  std::string text = to_text(manifest);
  CHECK(text ==
        "planverk-manifest 2\n"
        "99aa06d3014798d86001c324468d497f a/ö.html\n"
        "00000000000000010000000000000002 b c.html\n");
  CHECK(parse_manifest(text) == manifest);
  CHECK(manifest.find("b c.html")->hash == ContentHash{1, 2});
  CHECK(manifest.find("b") == nullptr);
}

TEST_CASE("a manifest of version 1 is read, and is to be written anew", "[io]") {
  auto manifest = parse_manifest(
      "planverk-manifest 1\n"
      "99aa06d3014798d86001c324468d497f 0 -5 a/ö.html\n"
      "00000000000000010000000000000002 30 40 b c.html\n");
  CHECK(manifest == Manifest{{{"a/ö.html", content_hash("")}, {"b c.html", {1, 2}}}, true});
}

TEST_CASE("times are written and read back, of a damaged file what can be read", "[io]") {
  const FileTimes times{{"b c.html", {{1, 2}, 30, 40}}, {"a/ö.html", {content_hash(""), 0, -5}}};
  CHECK(parse_file_times(to_text(times)) == times);
  auto check = [](std::string_view text, const FileTimes& expected) {
    INFO(text);
    CHECK(parse_file_times(text) == expected);
  };
  const FileTimes one{{"a", {{1, 2}, 30, 40}}};
  const std::string line = "00000000000000010000000000000002 30 40 a\n";
  check("planverk-times 1\n" + line, one);
  check("planverk-times 1\n" + line + "00000000000000010000000000000002 30 40 ab", one);
  check("planverk-times 1\nhalf a li\n" + line + "\n\n" + line, one);
  check("planverk-times 2\n" + line, {});
  check("planverk-times 1\n00000000000000010000000000000002 30 40 ../a\n", {});
  check("", {});
}

TEST_CASE("a manifest is believed as a whole or not at all", "[io]") {
  const std::string hash(32, '0');
  auto check = [&](std::string text, bool good) {
    INFO(text);
    CHECK(parse_manifest(text).has_value() == good);
  };
  check("planverk-manifest 1\n", true);
  check("planverk-manifest 1\n" + hash + " 1 2 a\n", true);
  check("", false);
  check("planverk-manifest 1", false);
  check("planverk-manifest 2\n", true);
  check("planverk-manifest 2\n" + hash + " a\n", true);
  check("planverk-manifest 3\n", false);
  check("planverk-manifest 2\n" + hash + " a", false);
  check("planverk-manifest 2\n" + hash + " /a\n", false);
  check("planverk-manifest 2\n" + hash + " b\n" + hash + " a\n", false);
  check("planverk-manifest 1\n" + hash + " 1 2 a", false);
  check("planverk-manifest 1\n" + hash + " 1 2 ../a\n", false);
  check("planverk-manifest 1\n" + hash + " 1 2 b\n" + hash + " 1 2 a\n", false);
  check("planverk-manifest 1\n" + hash + " 1 2 a\n" + hash + " 1 2 a\n", false);
  check("planverk-manifest 1\n" + hash + " x 2 a\n", false);
  check("planverk-manifest 1\n" + hash + " 1 a\n", false);
}

TEST_CASE("output paths stay below the output folder", "[io]") {
  auto check = [](std::string_view path, bool good) {
    INFO(path);
    CHECK(is_output_path(path) == good);
  };
  check("index.html", true);
  check("a/b c/å.html", true);
  check(".well-known/x", true);
  check("a/..b/...", true);
  check("", false);
  check("/etc/passwd", false);
  check("../a", false);
  check("a/../b", false);
  check("a/..", false);
  check("./a", false);
  check("a//b", false);
  check("a/", false);
  check("a\nb", false);
  check(std::string_view("a\0b", 3), false);
  check("\xff", false);
  check(".planverk-manifest", false);
}
