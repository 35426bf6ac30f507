#include <catch2/catch.hpp>

#include "build/build.h"
#include "io/memory_disk.h"

using namespace planverk;

namespace {

// What a build of the site in /site to `output` is refused with; empty when it is not.
std::string refusal(const std::string& program_files, const std::string& output) {
  MemoryDisk disk;
  for (const char* folder : {"/site/content", "/program/templates/parts", "/other"}) REQUIRE(disk.make_folders(folder));
  BuildOptions options;
  options.source = "/site";
  options.program_files = program_files;
  options.output = output;
  auto found = find_output_folder(disk, publish_settings(disk, options, Settings()));
  return found ? std::string() : found.error().message;
}

}  // namespace

TEST_CASE("a build never writes over the site's sources or the program's own files", "[build]") {
  auto check = [](const std::string& program_files, const std::string& output, const std::string& expected) {
    INFO(program_files << " and " << output);
    CHECK(refusal(program_files, output) == expected);
  };
  check("/program", "/site/content",
        "the output folder `/site/content` lies in the source folder `/site/content`");
  check("/program", "/program/templates/parts",
        "the output folder `/program/templates/parts` lies in the source folder `/program/templates`");
  check("/program", "/program", "the output folder `/program` holds the source folder `/program/templates`");
  check("/program", "/program/public", "");
  check("/program", "/site/public", "");
  // The program has no themes there, and without program files there is nothing to protect.
  check("/program", "/program/themes", "");
  check("", "/program/templates", "");
}
