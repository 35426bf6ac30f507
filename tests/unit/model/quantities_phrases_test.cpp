// Hundreds of phrases from a table, one language each: what is read in them, and the traps that give nothing.
#include <fmt/core.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>

#include "language_file.h"

using namespace planverk;

namespace {

std::string number(double value) { return fmt::format("{:.10g}", std::round(value * 10) / 10); }

std::string amount(Comparator comparator, double value, double upper) {
  static constexpr const char* signs[] = {"", ">=", "<=", ">", "<", "~", "=", ""};
  std::string out = signs[static_cast<int>(comparator)] + number(value);
  if (upper != 0) out += "-" + number(upper);
  return out;
}

void add(std::string& out, const std::string& part) {
  if (!out.empty()) out += " ; ";
  out += part;
}

// As the table writes it.
std::string written(const TextReading& reading) {
  static constexpr const char* relations[] = {"at", "by", "before", "after", "during", "from"};
  std::string out;
  for (const Quantity& target : reading.targets)
    add(out, amount(target.comparator, target.value, target.upper) + (target.unit.empty() ? "" : " " + target.unit));
  for (const TextRecurrence& recurrence : reading.recurrences) {
    std::string part = "@ " + amount(recurrence.comparator, recurrence.count, recurrence.upper);
    if (!recurrence.per.empty()) part += " per " + recurrence.per;
    if (recurrence.every != 1) part += "/" + number(recurrence.every);
    add(out, part);
  }
  for (const TextTime& time : reading.times) {
    std::string part = std::string("! ") + relations[static_cast<int>(time.relation)];
    if (!time.dates.is_none()) part += " " + to_iso(time.dates.first) + ".." + to_iso(time.dates.last);
    if (!time.event_phrase.empty()) part += " \"" + time.event_phrase + "\"";
    add(out, part);
  }
  return out.empty() ? "-" : out;
}

void check_table(const std::string& language) {
  std::string name = "quantities_phrases_" + language + ".txt";
  const QuantityWords& words = language_file(language);
  std::ifstream file(std::string(PLANVERK_ROOT) + "/tests/unit/model/" + name);
  REQUIRE(file);
  std::string faults;
  std::size_t phrases = 0, number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    std::size_t arrow = line.find(" => ");
    REQUIRE(arrow != std::string::npos);
    std::string read = line.substr(0, arrow) + " => " + written(read_quantities(line.substr(0, arrow), words));
    if (read != line) faults += fmt::format("{}:{}: {}\n  wanted: {}\n", name, number, read, line.substr(arrow + 4));
    ++phrases;
  }
  CHECK(faults == "");
  CHECK(phrases > 0);
}

}  // namespace

TEST_CASE("phrases of Swedish plans", "[model][quantities][phrases]") { check_table("sv"); }
TEST_CASE("phrases in languages that are begun", "[model][quantities][phrases]") {
  check_table("en");
  check_table("nb");
}

TEST_CASE("a language file with faults", "[model][quantities]") {
  auto faults = [](std::string_view text) {
    Diagnostics diagnostics;
    read_quantity_words({}, text, diagnostics);
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics) out += std::string(info(diagnostic.kind).id) + ": " + diagnostic.message + "\n";
    return out;
  };
  CHECK(faults("") == "");
  CHECK(faults("halff: [a]\n") == "unknown-key: a language file has no key `halff`\n");
  CHECK(faults("ones: [a]\n") == "wrong-type: `ones` of a language file takes words with their values, not a list\n");
  CHECK(faults("ones: {tre: många}\n") == "wrong-type: `tre` takes a number, not `många`\n");
  CHECK(faults("comparators: {atleast: [minst]}\n") == "unknown-key: `comparators` has no key `atleast`\n");
  CHECK(faults("relations: [{words: före, date: beforr}]\n") ==
        "unknown-value: `beforr` is no value of `date` of a relation\n");
  CHECK(faults("relations: [{date: before}]\n") == "missing-key: a relation has no `words`\n");
}

TEST_CASE("without words nothing is read, and nothing breaks", "[model][quantities]") {
  QuantityWords nothing;
  TextReading reading = read_quantities("Minst fyra möten per år, 30 % senast 2026, två-tre, 5+ a.", nothing);
  CHECK(reading.recurrences.empty());
}
