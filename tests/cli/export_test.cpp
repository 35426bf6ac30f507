#include <catch2/catch.hpp>

#include <cstdlib>

#include "program.h"

using namespace planverk::cli_test;
using Catch::Contains;

namespace {

bool has_pandoc() {
  bool there = std::system("command -v pandoc >/dev/null 2>&1") == 0;
  if (!there) WARN("skipped: pandoc is not installed");
  return there;
}

}  // namespace

TEST_CASE("a plan is exported to a new file, and nothing is overwritten", "[export]") {
  Site site;
  Ran wrong = site.run("export norra/2026 " + site.folder() + "/plan.doc");
  CHECK(wrong.status == 2);
  CHECK_THAT(wrong.err, Contains("name it .docx, .odt or .epub"));
  CHECK_FALSE(site.has("plan.doc"));
  if (!has_pandoc()) return;

  for (const std::string name : {"plan.docx", "plan.odt", "plan.epub"}) {
    INFO(name);
    Ran ran = site.run("export norra/2026 " + site.folder() + "/" + name + " --today 2026-02-28");
    CHECK(ran.err == "");
    CHECK(ran.status == 0);
    CHECK_THAT(site.read(name), Catch::StartsWith("PK"));
    std::string first = site.read(name);
    Ran again = site.run("export norra/2026 " + site.folder() + "/" + name);
    CHECK(again.status == 2);
    CHECK_THAT(again.err, Contains("is there already"));
    CHECK(site.read(name) == first);
    site.remove(name);
    site.run("export norra/2026 " + site.folder() + "/" + name + " --today 2026-02-28");
    CHECK(site.read(name) == first);
  }
  Ran unknown = site.run("export norra/2062 " + site.folder() + "/x.docx");
  CHECK(unknown.status == 2);
  CHECK_THAT(unknown.err, Contains("did you mean `norra/2026`"));
  CHECK_FALSE(site.has("x.docx"));
}

TEST_CASE("an exported plan that all may read names no plan that is hidden", "[export]") {
  if (!has_pandoc()) return;
  Site site;
  site.write("content/sodra/2026/plan.md",
             "---\ntitle: \"Hemlig plan\"\nkind: district-plan\nperiod: \"2026\"\nstatus: adopted\naudience: board\n---\n\n## Allt {#allt}\n\nOrd.\n");
  site.write("content/norra/2026/plan.md",
             with(site.read("content/norra/2026/plan.md"), "Distriktet ska:", "Läs [](plan:sodra/2026).\n\nDistriktet ska:"));
  std::string file = site.folder() + "/plan.epub";
  CHECK(site.run("export norra/2026 " + file).status == 0);
  CHECK(std::system(("pandoc -t plain " + file + " >" + site.folder() + "/plain").c_str()) == 0);
  CHECK_THAT(site.read("plain"), !Contains("Hemlig") && Contains("visas inte här"));
  Ran board = site.run("export sodra/2026 " + site.folder() + "/board.docx");
  CHECK(board.status == 0);
  CHECK_THAT(board.out, Contains("not for everyone"));
}

TEST_CASE("hostile words are words in a document", "[export]") {
  if (!has_pandoc()) return;
  Site site;
  site.write("content/norra/2026/plan.md",
             with(site.read("content/norra/2026/plan.md"), "Distriktet ska:",
                  "\\<!--planverk-deletion 0--> \\</text:p> ]]> $x$ \\{++a++\\} `</w:t>`\n\nDistriktet ska:"));
  for (const std::string name : {"plan.docx", "plan.odt", "plan.epub"}) {
    INFO(name);
    CHECK(site.run("export norra/2026 " + site.folder() + "/" + name).status == 0);
    CHECK(std::system(("pandoc -t plain --wrap=none " + site.folder() + "/" + name + " >" + site.folder() + "/plain").c_str()) == 0);
    CHECK_THAT(site.read("plain"), Contains("<!--planverk-deletion 0-->") && Contains("]]> $x$") && Contains("</w:t>"));
  }
}

TEST_CASE("a site as one archive is what its folder is", "[archive]") {
  Site site;
  std::string folder = site.folder() + "/out/folder", zip = site.folder() + "/out/Min Plan.zip";
  CHECK(site.run("build --portable --output " + folder).status == 0);
  Ran ran = site.run("build --portable --output '" + zip + "'");
  CHECK(ran.err == "");
  CHECK(ran.status == 0);
  bool python = std::system("command -v python3 >/dev/null 2>&1") == 0;
  if (python) {
    site.write("compare.py",
               "import os, sys, zipfile\n"
               "root, archive = sys.argv[1:]\n"
               "z = zipfile.ZipFile(archive)\n"
               "assert z.testzip() is None\n"
               "there = {}\n"
               "for folder, _, files in os.walk(root):\n"
               "    for f in files:\n"
               "        path = os.path.join(folder, f)\n"
               "        if f != '.planverk-manifest': there['min-plan/' + os.path.relpath(path, root)] = open(path, 'rb').read()\n"
               "assert there == {n: z.read(n) for n in z.namelist()}\n"
               "assert 'min-plan/index.html' in there\n");
    CHECK(std::system(("python3 " + site.folder() + "/compare.py " + folder + " '" + zip + "'").c_str()) == 0);
  } else {
    WARN("skipped: python3 is not there to read the archive");
  }
  std::string first = site.read("out/Min Plan.zip");
  CHECK_THAT(site.run("build --portable --output '" + zip + "'").out, Contains("0 files new or changed"));
  CHECK(site.read("out/Min Plan.zip") == first);

  site.write("out/mine.zip", "PK: a letter of mine");
  Ran refused = site.run("build --portable --output " + site.folder() + "/out/mine.zip");
  CHECK(refused.status == 2);
  CHECK_THAT(refused.err, Contains("Planverk did not make it"));
  CHECK(site.read("out/mine.zip") == "PK: a letter of mine");
  CHECK(site.run("build --portable --output " + site.folder() + "/content/x.zip").status == 2);
  CHECK_THAT(site.run("build --output " + site.folder() + "/out/web.zip").out, Contains("--portable"));
}

TEST_CASE("a site publishes its plans as documents", "[documents]") {
  if (!has_pandoc()) return;
  Site site;
  site.write("site.yaml", site.read("site.yaml") + "documents: [docx, epub]\n");
  Ran ran = site.run("build --output " + site.folder() + "/out");
  CHECK(ran.err == "");
  CHECK(ran.status == 0);
  CHECK_THAT(site.read("out/norra/2026/norra-2026.docx"), Catch::StartsWith("PK"));
  CHECK(site.has("out/norra/2026/norra-2026.epub"));
  CHECK_FALSE(site.has("out/norra/2026/norra-2026.odt"));
  CHECK_THAT(site.read("out/norra/2026/index.html"), Contains("href=\"norra-2026.docx\" download"));
  site.write("site.yaml", site.read("site.yaml") + "\n");
  CHECK(site.run("check").status == 0);
}
