// The readings by hand of three real plans, which stay outside the project: skipped where they are not at
// hand.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "language_file.h"

using namespace planverk;
using nlohmann::json;

namespace {

std::filesystem::path plans_folder() {
  const char* shared = std::getenv("PLANVERK_SHARED");
  return (shared ? std::filesystem::path(shared) : std::filesystem::path(PLANVERK_ROOT) / ".." / "shared") /
         "plans";
}

Comparator comparator_of(const json& quantity) {
  std::string name = quantity.value("comparator", "");
  if (name == "at least") return Comparator::at_least;
  if (name == "at most") return Comparator::at_most;
  if (name == "about") return Comparator::about;
  return Comparator::value;
}

bool is_read(const TextReading& reading, const json& quantity) {
  double value = quantity.at("value");
  std::string unit = quantity.value("unit", "");
  return std::ranges::any_of(reading.targets,
                             [&](const Quantity& target) {
                               return target.value == value && target.unit.ends_with(unit) &&
                                      target.comparator == comparator_of(quantity);
                             }) ||
         std::ranges::any_of(reading.recurrences, [&](const TextRecurrence& r) { return r.count == value; });
}

// Every quantity of a goal (or a goal in prose) is read, and none where the hand reading has none.
void check_quantities(const json& goal) {
  std::string text = goal.at("text");
  INFO(text);
  TextReading reading = read_swedish(text);
  std::size_t wanted = 0;
  for (const json& quantity : goal.value("quantities", json::array())) {
    if (quantity.value("role", "") == "threshold") continue;
    ++wanted;
    CHECK(is_read(reading, quantity));
  }
  if (wanted == 0) CHECK(reading.targets.empty());
}

// What the hand readings list as no target of a goal (statistics, thresholds) is read in none.
void check_statistics(const json& goal, const json& others) {
  std::string text = goal.at("text");
  for (const json& other : others) {
    std::string raw = other.at("raw");
    std::size_t at = text.find(raw);
    if (at == std::string::npos) continue;
    INFO(text << ": " << raw);
    for (const Quantity& target : read_swedish(text).targets) CHECK((target.range.end <= at || target.range.begin >= at + raw.size()));
  }
}

// Every time is found where it stands; "regelbundna möten" tells no time that could be reckoned with.
void check_times(const json& goal) {
  std::string text = goal.at("text");
  INFO(text);
  TextReading reading = read_swedish(text);
  for (const json& time : goal.value("times", json::array())) {
    if (time.at("kind") == "recurrence") continue;
    std::string raw = time.at("raw");
    std::size_t at = text.find(raw);
    INFO(raw);
    REQUIRE(at != std::string::npos);
    CHECK(std::ranges::any_of(reading.times, [&](const TextTime& found) {
      return found.range.begin <= at + raw.size() - 1 && found.range.end >= at + raw.size();
    }));
  }
}

}  // namespace

TEST_CASE("readings by hand agree", "[model][quantities][truth]") {
  std::error_code error;
  std::filesystem::directory_iterator folder(plans_folder(), error);
  if (error) {
    std::cout << "skipped: no plans read by hand (set PLANVERK_SHARED to the folder that holds `plans`)\n";
    return;
  }
  std::size_t goals = 0;
  for (const auto& entry : folder) {
    if (!entry.path().string().ends_with(".truth.json")) continue;
    std::ifstream file(entry.path());
    json truth = json::parse(file);
    for (const char* list : {"goals", "prose_goals"}) {
      for (const json& goal : truth.at(list)) {
        check_quantities(goal);
        check_times(goal);
        check_statistics(goal, truth.value("other_quantities", json::array()));
        ++goals;
      }
    }
  }
  CHECK(goals > 0);
}
