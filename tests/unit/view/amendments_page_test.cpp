#include <catch2/catch.hpp>

#include "small_site.h"
#include "view/make.h"

using namespace planverk;
using namespace planverk::test;

namespace {

std::vector<ChangeView> changes_of(const std::string& text) {
  SmallSite site({{"norra", "2025", "---\ntitle: Plan\nperiod: 2025\nstatus: proposal\n---\n" + text, "", ""}});
  AmendmentsPage page;
  make_amendments_page(site.context(), PlanId{0}, page);
  return std::move(page.changes);
}

// "1 passage", "2 same", "3" for one that left no text: change by change.
void check(const std::string& text, const std::vector<std::string>& expected) {
  std::vector<std::string> lines;
  for (const ChangeView& change : changes_of(text)) {
    std::string line = change.number;
    if (!change.html.text.empty()) line += " passage";
    if (change.same_passage) line += " same";
    lines.push_back(std::move(line));
  }
  CHECK(lines == expected);
}

}  // namespace

TEST_CASE("a passage is shown once, at the first of its changes", "[view]") {
  check("Vi ska {++mycket++} mer {--ofta--} prata.\n\nNytt {++stycke++}.\n", {"1 passage", "2 same", "3 passage"});
  check("# Studier {++nu++} och {++sen++}\n\n* Hålla {++tre++} kurser {++om++} året.\n* Läsa {++mer++}.\n",
        {"1 passage", "2 same", "3 passage", "4 same", "5 passage"});
  auto changes = changes_of("Vi ska {++mycket++} mer {--ofta--} prata.\n");
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].html.text.find("mycket") != std::string::npos);
  CHECK(changes[0].html.text.find("ofta") != std::string::npos);
}

TEST_CASE("the page of changes grows with the text, not with its square", "[view]") {
  auto size = [](int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "ord {++nytt++} ";
    std::size_t bytes = 0;
    for (const ChangeView& change : changes_of(text + "\n")) bytes += change.html.text.size();
    return bytes;
  };
  std::size_t small = size(20);
  CHECK(small > 20 * 20);
  CHECK(size(200) < 11 * small);
}
