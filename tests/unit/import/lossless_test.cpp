// Nothing is lost and nothing is invented, whatever the document looks like: of each, the words of plan.md and those that the
// log names as removed are those of the source, also when the document was broken at random.

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <random>
#include <sstream>

#include "cases.h"
#include "import/marks.h"
#include "import/read_text.h"
#include "import/text_signs.h"
#include "markdown/parse.h"
#include "markdown/words.h"
#include "variants.h"

using namespace planverk;
using namespace planverk::importing;

namespace {

std::string_view body_of(std::string_view plan) { return plan.substr(plan.find("---\n", 4) + 4); }

// The letters of a text as a multiset: what an import may move, and never lose or add.
std::map<char32_t, long> letters(const std::string& text) {
  std::map<char32_t, long> out;
  for (char c : letters_of(text)) ++out[static_cast<unsigned char>(c)];
  return out;
}

// The books, kept by the test itself: source = plan.md + removed.
void check_lossless(const std::string& document, const std::string& name) {
  auto source = read_text(document, name.ends_with(".md") ? SourceForm::markdown : name.ends_with(".org") ? SourceForm::org : SourceForm::plain);
  if (!source) return;
  auto imported = import_source(*source, import_cases::request_for(name));
  if (!imported) return;
  std::string got;
  auto parsed = markdown::parse({}, body_of(imported->plan));
  for (const markdown::Word& word : markdown::words_of(parsed.document, markdown::Reading::marked)) got += word.text + " ";
  for (const Removal& one : imported->removals) got += mark::stripped(one.text) + " ";
  std::map<char32_t, long> left = letters(source->words);
  for (const auto& [letter, n] : letters(got)) left[letter] -= n;
  std::erase_if(left, [](const auto& one) { return one.second == 0; });
  INFO(imported->plan);
  CHECK(left == std::map<char32_t, long>{});
  CHECK(imported->unaccounted == std::vector<std::string>{});
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// Lines taken away, doubled, swapped, cut; signs and spaces thrown in.
std::string broken(std::string text, std::mt19937& random) {
  static const std::vector<std::string> bits = {"\n\n", "\f", " ", "   ", "- ", "• ", "1. ", "**", "*", "~~", "(E1:2)", "Sida 3 av 4\n", "7\n", "{++", "++}", "{.goals}", "[", "](", "|", "#",
                                                ":", "-\n", "\t", "\\", "`", "<b>", "å", "\xC2\xAD", "\r\n", "_", "> ", "2026", "===\n", "---\n", "ska:\n", "”", "&amp;", "…", "+ ", "o ", "{>>", "<<}"};
  auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
  std::size_t times = 1 + below(12);
  for (std::size_t n = 0; n < times && !text.empty(); ++n) {
    std::size_t at = below(text.size());
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    switch (below(4)) {
      case 0: text.insert(at, bits[below(bits.size())]); break;
      case 1: {
        std::size_t end = std::min(text.find('\n', at), text.size());
        text.erase(at, end - at);
        break;
      }
      case 2: {
        std::size_t end = std::min(text.find('\n', at), text.size());
        text.insert(at, text.substr(at, end - at));
        break;
      }
      default: {
        std::size_t space = text.find(' ', at);
        if (space != std::string::npos) text[space] = '\n';
        break;
      }
    }
  }
  return text;
}

}  // namespace

TEST_CASE("no word of a document is lost or added", "[import]") {
  for (const import_cases::Case& one : import_cases::read_cases()) {
    INFO(one.path);
    check_lossless(one.document, one.name);
  }
}

TEST_CASE("no word of a broken document is lost or added", "[import]") {
  const char* rounds = std::getenv("PLANVERK_FUZZ_ROUNDS");
  std::mt19937 random(20260101);
  std::vector<import_cases::Case> cases = import_cases::read_cases();
  for (int round = 0; round < (rounds == nullptr ? 25 : std::atoi(rounds)); ++round) {
    for (const import_cases::Case& one : cases) {
      std::string document = broken(one.document, random);
      INFO(one.path << " round " << round << "\n" << document);
      check_lossless(document, one.name);
    }
  }
}

TEST_CASE("no word of a printed plan is lost or added, whole or broken", "[import]") {
  const char* rounds = std::getenv("PLANVERK_FUZZ_ROUNDS");
  std::mt19937 random(20261122);
  for (int round = 0; round < (rounds == nullptr ? 12 : std::atoi(rounds)); ++round) {
    for (const import_cases::PlanText& plan : import_cases::plan_texts()) {
      import_cases::Print way;
      way.bullet = round % 2 == 0 ? "•" : "-";
      way.width = 36 + random() % 60;
      way.page = 12 + random() % 40;
      way.numbers = static_cast<import_cases::Numbers>(random() % 5);
      way.headings = static_cast<import_cases::Headings>(random() % 5);
      way.blanks = static_cast<import_cases::Blanks>(random() % 3);
      way.running_head = random() % 2;
      way.columns = way.numbers == import_cases::Numbers::none && random() % 2;
      way.hyphens = random() % 2;
      way.soft_hyphens = random() % 3 == 0;
      std::string document = import_cases::print(plan, way);
      for (const std::string& one : {document, broken(document, random)}) {
        INFO(import_cases::name_of(way) << "\n" << one);
        check_lossless(one, "plan.txt");
      }
    }
  }
}

TEST_CASE("no word of the plans that were read by hand is lost or added", "[import]") {
  const char* shared = std::getenv("PLANVERK_SHARED");
  std::filesystem::path folder = std::filesystem::path(shared != nullptr ? shared : PLANVERK_ROOT "/../shared") / "plans";
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) {
    std::cout << "skipped: no plans read by hand (set PLANVERK_SHARED to the folder that holds `plans`)\n";
    return;
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    INFO(entry.path());
    check_lossless(read_file(entry.path()), entry.path().filename().string());
  }
}
