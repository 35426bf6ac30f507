#include <catch2/catch.hpp>

#include "build/load.h"
#include "io/memory_disk.h"

using namespace planverk;

namespace {

// The bad-id faults of a site with a plan in each of `folders`: "<path> message / help".
std::vector<std::string> faults(const std::vector<std::string>& folders, std::size_t& plans) {
  MemoryDisk disk;
  for (const std::string& folder : folders) {
    std::string path = "/site/content/" + folder;
    REQUIRE(disk.make_folders(path));
    REQUIRE(disk.write_file(path + "/plan.md", "---\ntitle: T\nperiod: 2025\n---\n"));
  }
  BuildOptions options;
  options.source = "/site";
  options.jobs = 1;
  LoadedSite to;
  load_content(disk, options, to);
  plans = to.plans.size();
  std::vector<std::string> out;
  for (const Diagnostic& d : to.diagnostics) {
    if (d.kind != DiagnosticKind::bad_id) continue;
    CHECK(d.severity == Severity::error);
    CHECK(d.span.begin == 0);
    out.push_back("<" + to.sources.file(d.span.file).path + "> " + d.message + " / " + d.help);
  }
  return out;
}

void check(const std::vector<std::string>& folders, const std::vector<std::string>& expected) {
  std::size_t plans = 0;
  CHECK(faults(folders, plans) == expected);
  // They are read all the same.
  CHECK(plans == folders.size());
}

std::string fault(const std::string& plan, const std::string& name, const std::string& folder, const std::string& help) {
  return "<content/" + plan + "/plan.md> the folder name `" + name + "` of `content/" + folder +
         "` cannot stand in an address / " + help;
}

}  // namespace

TEST_CASE("folders have names that can stand in an address", "[build]") {
  check({"dis/2025-2026", "dis/a"}, {});
  check({"dis/CON"}, {fault("dis/CON", "CON", "dis/CON", "call the folder `con`")});
  check({"dis/a b"}, {fault("dis/a b", "a b", "dis/a b", "call the folder `a-b`")});
  check({"dis/p.html"}, {fault("dis/p.html", "p.html", "dis/p.html", "call the folder `p-html`")});
  check({"dis/å"}, {fault("dis/å", "å", "dis/å", "call the folder `a`")});
  check({"dis/!"}, {fault("dis/!", "!", "dis/!", "name it with a to z, 0 to 9 and hyphens")});
  // An organisation's folder is named once.
  check({"Norr/2024", "Norr/2025"}, {fault("Norr/2024", "Norr", "Norr", "call the folder `norr`")});
  check({"Å/B"}, {fault("Å/B", "Å", "Å", "call the folder `a`"), fault("Å/B", "B", "Å/B", "call the folder `b`")});
}
