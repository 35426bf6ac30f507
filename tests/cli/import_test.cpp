#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <vector>

#include "program.h"

using namespace planverk::cli_test;
using Catch::Contains;

namespace {

namespace fs = std::filesystem;

const std::string document =
    "Verksamhetsplan 2027–2028\nNorra distriktet\nAntagen av årsmötet 2027-02-14\n\nStudier\n\nVi ska:\n\n- hålla sex kurser\n- ge ut ett blad\n";
const std::string folder = "content/norra/2027-2028";

std::vector<std::string> files_of(const Site& site) {
  std::vector<std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(site.folder())) out.push_back(entry.path().string());
  std::ranges::sort(out);
  return out;
}

std::string import_call(const Site& site, const std::string& file) { return "import " + site.folder() + "/" + file + " --organisation norra"; }

bool is_there(const std::string& program) {
  if (std::system(("command -v " + program + " >/dev/null").c_str()) == 0) return true;
  std::cout << "skipped: `" << program << "` is not on this machine\n";
  return false;
}

// Nothing but the document stands in the site afterwards, and it took no long time.
void check_refused(const std::string& name, const std::string& bytes, int status, const std::string& message, const std::string& help) {
  INFO(name);
  Site site;
  site.write(name, bytes);
  std::vector<std::string> before = files_of(site);
  auto start = std::chrono::steady_clock::now();
  Ran ran = site.run(import_call(site, name));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(90));
  CHECK(ran.status == status);
  CHECK(ran.out == "");
  CHECK_THAT(ran.err, Contains(message) && Contains("= help: ") && Contains(help));
  CHECK(files_of(site) == before);
}

// The value of a variable for as long as it lives.
class Environment {
 public:
  Environment(const char* name, const std::string& value) : name_(name), before_(std::getenv(name) ? std::getenv(name) : "") { setenv(name, value.c_str(), 1); }
  ~Environment() { setenv(name_, before_.c_str(), 1); }

 private:
  const char* name_;
  std::string before_;
};

const std::string pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n";

}  // namespace

TEST_CASE("a document becomes a plan that a build reads", "[cli][import]") {
  Site site;
  site.write("plan.txt", document);
  Ran ran = site.run(import_call(site, "plan.txt") + " --report " + site.folder() + "/told.txt");
  CHECK(ran.status == 0);
  CHECK(ran.err == "");
  CHECK(site.read("told.txt") == ran.out);
  CHECK_THAT(ran.out, Contains("2 in 1 list: 1 after a lead-in") && Contains("/norra/2027-2028/"));
  CHECK_THAT(site.read(folder + "/plan.md"), Contains("title: \"Verksamhetsplan 2027–2028\"") && Contains("- hålla sex kurser\n- ge ut ett blad\n"));
  CHECK(site.run("build --output " + site.folder() + "/out").status == 0);
  CHECK(site.has("out/norra/2027-2028/index.html"));
}

TEST_CASE("what is there is not overwritten unasked", "[cli][import]") {
  Site site;
  site.write("plan.txt", document);
  REQUIRE(site.run(import_call(site, "plan.txt") + " -q").status == 0);
  site.write(folder + "/plan.md", "mine");
  site.write(folder + "/goals.yaml", "# mine\n");
  std::vector<std::string> before = files_of(site);
  Ran refused = site.run(import_call(site, "plan.txt"));
  CHECK(refused.status == 2);
  CHECK_THAT(refused.err, Contains("is there already") && Contains("--force"));
  CHECK(site.run(import_call(site, "plan.txt") + " --dry-run").status == 0);
  CHECK(site.read(folder + "/plan.md") == "mine");
  CHECK(site.run(import_call(site, "plan.txt") + " --force").status == 0);
  CHECK_THAT(site.read(folder + "/plan.md"), Contains("hålla sex kurser"));
  CHECK(site.read(folder + "/goals.yaml") == "# mine\n");
  CHECK(files_of(site) == before);
}

TEST_CASE("a dry run writes nothing", "[cli][import]") {
  Site site;
  site.write("plan.txt", document);
  std::vector<std::string> before = files_of(site);
  Ran ran = site.run(import_call(site, "plan.txt") + " --dry-run");
  CHECK(ran.status == 0);
  CHECK_THAT(ran.out, Contains("would import"));
  CHECK(files_of(site) == before);
}

TEST_CASE("wrong words of an import are told before anything is read", "[cli][import]") {
  Site site;
  site.write("plan.txt", document);
  auto err = [&](const std::string& options) {
    Ran ran = site.run("import " + site.folder() + "/plan.txt " + options);
    CHECK(ran.status == 2);
    return ran.err;
  };
  CHECK_THAT(err("--organisation nora"), Contains("there is no organisation `nora`") && Contains("did you mean `norra`?"));
  CHECK_THAT(err("--organisation norra --name ../x"), Contains("cannot name a plan's folder"));
  CHECK_THAT(err("--organisation norra --period 2028-2027"), Contains("is no period"));
  CHECK_THAT(err(""), Contains("--organisation"));
  Ran gone = site.run("import " + site.folder() + "/gone.txt --organisation norra");
  CHECK(gone.status == 3);
  CHECK_THAT(gone.err, Contains("gone.txt"));
}

TEST_CASE("a report does not take the place of the site's own files", "[cli][import]") {
  Site site;
  site.write("plan.txt", document);
  std::string own = site.read("site.yaml");
  Ran ran = site.run(import_call(site, "plan.txt") + " --report " + site.folder() + "/site.yaml");
  CHECK(ran.status == 2);
  CHECK_THAT(ran.err, Contains("--report"));
  CHECK(site.read("site.yaml") == own);
  CHECK(!site.has(folder));
}

TEST_CASE("a report takes the place of no file, and of the document least of all", "[cli][import]") {
  Site site;
  site.write("plan.txt", document);
  site.write("mine.txt", "mine\n");
  auto refused = [&](const std::string& report, const std::string& message) {
    std::vector<std::string> before = files_of(site);
    for (const char* dry : {"", " --dry-run", " --force"}) {
      Ran ran = site.run(import_call(site, "plan.txt") + " --report " + report + dry);
      CHECK(ran.status == 2);
      CHECK_THAT(ran.err, Contains("--report") && Contains(message) && Contains("= help: "));
    }
    CHECK(files_of(site) == before);
  };
  refused(site.folder() + "/plan.txt", "is the document itself");
  refused(site.folder() + "/content/../plan.txt", "is the document itself");
  refused(site.folder() + "/mine.txt", "is there already");
  refused("/dev/full", "is there already");
  refused(site.folder(), "is a folder");
  CHECK(site.read("plan.txt") == document);
  CHECK(site.read("mine.txt") == "mine\n");
}

TEST_CASE("a report that cannot be written stops the import before the plan is there", "[cli][import]") {
  Site site;
  site.write("plan.txt", document);
  std::vector<std::string> before = files_of(site);
  Ran ran = site.run(import_call(site, "plan.txt") + " --report " + site.folder() + "/gone/told.txt");
  CHECK(ran.status == 3);
  CHECK_THAT(ran.err, Contains("the report cannot be written") && Contains("nothing was imported"));
  CHECK(files_of(site) == before);
}

TEST_CASE("files that no plan can be read from are refused, and nothing is left behind", "[cli][import]") {
  std::mt19937 random(7);
  std::string junk(100'000, '\0');
  for (char& c : junk) c = static_cast<char>(random());
  check_refused("junk.txt", junk, 1, "the file is no text", "give a PDF, DOCX");
  check_refused("junk.docx", "PK\x03\x04" + junk, 1, "damaged", "save it anew");
  check_refused("junk.odt", junk, 1, "is named .odt and is none", "fetch it again");
  check_refused("empty.txt", "", 1, "the file is empty", "a file with the text");
  check_refused("large.txt", std::string(200u << 20, 'a'), 1, "is larger than 64 MB", "copy its text");
  check_refused("old.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 x", 1, "Word's old format", "save it as DOCX");
  check_refused("plan.txt", "Vi ska:\n\n- hålla kurser\n", 1, "does not say what time it is for", "--period 2027");
}

TEST_CASE("PDFs that no text can be read from are refused, and nothing is left behind", "[cli][import]") {
  if (!is_there("pdftotext")) return;
  std::string locked = pdf + "4 0 obj<</Filter/Standard/V 1/R 2/O<" + std::string(64, '4') + ">/U<" + std::string(64, '5') + ">/P -4>>endobj\n" +
                       "trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]>>\n";
  check_refused("locked.pdf", locked, 1, "the PDF has a password", "save a copy without one");
  check_refused("scanned.pdf", pdf + "trailer<</Root 1 0 R>>\n", 1, "the PDF has no text", "ocrmypdf");
  check_refused("cut.pdf", pdf.substr(0, 80), 1, "the PDF is damaged or not all of it is there", "fetch it again");
  check_refused("hole.pdf", "%PDF-1.7\n" + std::string(200u << 20, '\0'), 1, "is larger than 64 MB", "copy its text");
}

TEST_CASE("a program that is missing is named with its package", "[cli][import]") {
  Environment path("PATH", "/nowhere");
  check_refused("plan.pdf", pdf, 3, "the program `pdftotext` is not on this machine", "apt install poppler-utils");
  check_refused("plan.rtf", "{\\rtf1 x}", 3, "the program `pandoc` is not on this machine", "apt install pandoc");
}

TEST_CASE("lines in two encodings are read, and told", "[cli][import]") {
  Site site;
  site.write("plan.txt", document + "- v\xE4xa \xF6verallt\n");
  Ran ran = site.run(import_call(site, "plan.txt"));
  CHECK(ran.status == 0);
  CHECK_THAT(ran.out, Contains("encoding"));
  CHECK_THAT(site.read(folder + "/plan.md"), Contains("- ge ut ett blad\n- växa överallt\n"));
}
