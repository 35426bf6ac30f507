// The same plan printed in many ways promises the same: goals, their lead-ins and sections, whatever the bullets, widths,
// numbers, headings, pages, columns and encodings.

#include <catch2/catch.hpp>

#include <cstdlib>
#include <random>

#include "cases.h"
#include "variants.h"

using namespace import_cases;

namespace {

void check(const PlanText& plan, const Print& way) {
  std::string document = print(plan, way), got = goals_in(document, "plan.txt"), wanted = goals_of(plan);
  if (got == wanted) {
    SUCCEED();
    return;
  }
  INFO(plan.title[0] << ", " << plan.language << ": " << name_of(way) << "\n" << (way.encoding.starts_with("utf-8") ? document : std::string()));
  CHECK(got == wanted);
}

void check_all(const Print& way) {
  for (const PlanText& plan : plan_texts()) check(plan, way);
}

const std::vector<std::string> bullets = {"•", "-", "–", "—", "*", "o", "§", "→", "➢", "▪", "‣", "·", "●", "○", "■", "✓", "+", "\xEF\x82\xB7"};

}  // namespace

TEST_CASE("bullets of every kind are read alike", "[import][variants]") {
  for (const std::string& bullet : bullets)
    for (std::size_t width : {0, 40, 60, 100}) {
      Print way;
      way.bullet = bullet;
      way.width = width;
      way.hangs = width != 60;
      check_all(way);
    }
}

TEST_CASE("blank lines, or none, are read alike", "[import][variants]") {
  for (Blanks blanks : {Blanks::none, Blanks::doubled})
    for (std::size_t width : {0, 40, 60, 72, 100})
      for (const char* bullet : {"•", "-"})
        for (Headings headings : {Headings::plain, Headings::capitals, Headings::numbered, Headings::roman, Headings::underlined}) {
          Print way;
          way.bullet = bullet;
          way.width = width;
          way.blanks = blanks;
          way.headings = headings;
          check_all(way);
        }
}

TEST_CASE("headings of every kind are read alike", "[import][variants]") {
  for (Headings headings : {Headings::capitals, Headings::numbered, Headings::roman, Headings::underlined})
    for (std::size_t width : {0, 40, 60, 100}) {
      Print way;
      way.width = width;
      way.headings = headings;
      check_all(way);
    }
}

TEST_CASE("line numbers of every kind are read alike", "[import][variants]") {
  for (Numbers numbers : {Numbers::at_end, Numbers::at_start, Numbers::every_fifth, Numbers::per_page})
    for (std::size_t width : {40, 60, 72, 100})
      for (std::size_t page : {0, 20, 41})
        for (bool heads : {false, true}) {
          if (page == 0 && (heads || numbers == Numbers::per_page)) continue;
          Print way;
          way.width = width;
          way.numbers = numbers;
          way.page = page;
          way.running_head = heads;
          check_all(way);
        }
}

TEST_CASE("pages cut nothing", "[import][variants]") {
  for (std::size_t page = 11; page < 40; page += 4)
    for (std::size_t width : {40, 60, 72, 100})
      for (bool heads : {false, true})
        for (bool feeds : {false, true}) {
          if (!heads && !feeds) continue;
          Print way;
          way.width = width;
          way.page = page;
          way.running_head = heads;
          way.form_feeds = feeds;
          check_all(way);
        }
}

TEST_CASE("two columns are read one after the other", "[import][variants]") {
  for (std::size_t width : {38, 45, 55})
    for (std::size_t page : {0, 25, 33})
      for (bool heads : {false, true}) {
        if (page == 0 && heads) continue;
        Print way;
        way.width = width;
        way.page = page;
        way.columns = true;
        way.running_head = heads;
        check_all(way);
      }
}

TEST_CASE("words cut at the ends of lines are whole", "[import][variants]") {
  for (std::size_t width : {40, 50, 60, 72, 100})
    for (std::size_t page : {0, 19}) {
      Print way;
      way.width = width;
      way.page = page;
      way.hyphens = true;
      check_all(way);
    }
}

TEST_CASE("encodings and signs that are not seen change nothing", "[import][variants]") {
  for (const char* encoding : {"utf-8", "latin-1", "utf-16le", "utf-16be", "utf-8-bom"})
    for (bool returns : {false, true})
      for (bool breaks : {false, true})
        for (bool soft : {false, true}) {
          Print way;
          way.encoding = encoding;
          way.carriage_returns = returns;
          way.no_break_spaces = breaks;
          way.soft_hyphens = soft;
          check_all(way);
        }
}

TEST_CASE("ways of printing mixed at random are read alike", "[import][variants]") {
  const char* rounds = std::getenv("PLANVERK_FUZZ_ROUNDS");
  std::mt19937 random(20261121);
  auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  for (int round = 0; round < (rounds == nullptr ? 60 : std::atoi(rounds)); ++round) {
    Print way;
    way.bullet = bullets[below(bullets.size())];
    way.width = std::vector<std::size_t>{0, 44, 55, 60, 66, 72, 80, 90, 100}[below(9)];
    bool wraps = way.width > 0;
    way.headings = static_cast<Headings>(below(5));
    way.blanks = std::vector<Blanks>{Blanks::between, Blanks::between, Blanks::none, Blanks::doubled}[below(4)];
    way.hangs = way.blanks == Blanks::none || below(3) > 0;
    if (wraps && below(2)) way.page = 14 + below(40);
    way.running_head = way.page > 0 && below(2);
    way.form_feeds = !way.running_head || below(3) > 0;
    if (wraps && below(2)) way.numbers = static_cast<Numbers>(below(way.page > 0 ? 5 : 4));
    way.hyphens = wraps && way.numbers == Numbers::none && below(4) == 0;
    way.carriage_returns = below(3) == 0;
    way.no_break_spaces = below(3) == 0;
    way.soft_hyphens = below(5) == 0;
    way.encoding = std::vector<std::string>{"utf-8", "utf-8", "utf-16le", "utf-16be", "utf-8-bom"}[below(5)];
    check(plan_texts()[below(plan_texts().size())], way);
  }
}
