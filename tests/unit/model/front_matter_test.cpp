#include "model/front_matter.h"

#include <catch2/catch.hpp>

using namespace planverk;

namespace {

// What a plan with `former` complains about: "id <place> message / help", one a line.
std::string complaints(const std::string& former) {
  std::string text = "---\ntitle: T\nperiod: 2025\nformer: " + former + "\n---\n";
  std::string out;
  for (const Diagnostic& d : read_front_matter(FileId{1}, text).diagnostics) {
    out += std::string(info(d.kind).id) + " <" + text.substr(d.span.begin, d.span.end - d.span.begin) + "> " +
           d.message + " / " + d.help + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("former addresses are an organisation and a plan", "[model]") {
  for (std::string fine : {"norr/2024", "/norr/2024", "norr/2024/", "[/a/b/, c-d/e]"}) CHECK(complaints(fine) == "");
  for (std::string wrong : {"../../x", "a b", "https://x.y", "goals.csv", "norr", "norr/2024/x", "//norr/2024", "Norr/2024"}) {
    CHECK(complaints(wrong) == "bad-id <" + wrong + "> `" + wrong +
                                   "` is no former address / write `organisation/plan`, as the folder was called\n");
  }
  CHECK(complaints("[norr/2024, \"\"]") ==
        "bad-id <\"\"> an empty text is no former address / write `organisation/plan`, as the folder was called\n");
}

TEST_CASE("a former address is a folder below the output folder, or nothing", "[model]") {
  CHECK(former_folder("/norr/2024/") == "norr/2024/");
  for (const char* wrong : {"", "/", "//", "../x", "a/..", "a//b", "a/b/c"}) CHECK(former_folder(wrong) == "");
}
