#include "base/sequence_match.h"

#include <catch2/catch.hpp>

#include <random>
#include <string>

using namespace planverk;

namespace {

std::vector<std::uint32_t> items(std::string_view letters) { return {letters.begin(), letters.end()}; }

// The letters that both have in common, in order; "-" when they are too far apart.
std::string common(std::string_view a, std::string_view b, std::size_t most = 100) {
  auto pairs = match_sequences(items(a), items(b), most);
  if (!pairs) return "-";
  std::string out;
  for (auto [i, j] : *pairs) {
    CHECK(a[i] == b[j]);
    out += a[i];
  }
  return out;
}

// By the textbook's table.
std::size_t longest(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j)
      table[i][j] = a[i - 1] == b[j - 1] ? table[i - 1][j - 1] + 1 : std::max(table[i - 1][j], table[i][j - 1]);
  return table[a.size()][b.size()];
}

}  // namespace

TEST_CASE("what two sequences have in common", "[base]") {
  CHECK(common("", "") == "");
  CHECK(common("abc", "abc") == "abc");
  CHECK(common("abc", "") == "");
  CHECK(common("", "abc") == "");
  CHECK(common("abxc", "abc") == "abc");
  CHECK(common("abc", "axbyc") == "abc");
  CHECK(common("abc", "xyz") == "");
  CHECK(common("abcabba", "cbabac").size() == 4);
}

TEST_CASE("sequences too far apart are not matched", "[base]") {
  CHECK(common("abc", "xyz", 5) == "-");
  CHECK(common("abc", "xyz", 6) == "");
  CHECK(common("abc", "abd", 2) == "ab");
  CHECK(common("abc", "abd", 1) == "-");
}

TEST_CASE("as much is matched as can be, in rising places", "[base]") {
  std::mt19937 random(7);
  for (int round = 0; round < 400; ++round) {
    std::string a, b;
    for (std::size_t n = random() % 30; n > 0; --n) a += static_cast<char>('a' + random() % 4);
    for (std::size_t n = random() % 30; n > 0; --n) b += static_cast<char>('a' + random() % 4);
    INFO(a << " " << b);
    auto pairs = match_sequences(items(a), items(b), a.size() + b.size());
    REQUIRE(pairs);
    CHECK(pairs->size() == longest(a, b));
    for (std::size_t i = 1; i < pairs->size(); ++i) CHECK(((*pairs)[i - 1].a < (*pairs)[i].a && (*pairs)[i - 1].b < (*pairs)[i].b));
  }
}
