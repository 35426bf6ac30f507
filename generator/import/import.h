#pragma once
// A document to a plan folder: the chain of stages from the source's lines to the files of the folder and a report.

#include <optional>
#include <string>
#include <vector>

#include "import/goal_lists.h"
#include "import/line.h"
#include "import/motions.h"
#include "import/stages.h"
#include "import/title_block.h"
#include "model/quantity_words.h"
#include "model/registers.h"

namespace planverk::importing {

struct ImportRequest {
  std::string organisation;           // id
  std::string file_name;              // of the document, without its folders
  std::string period, title, kind;    // given by a person; empty: read or guessed
  const Registers* registers = nullptr;
  std::vector<std::string> lead_ins;  // patterns of the site
  QuantityLanguages quantity_words = {};  // by which targets are counted, as a build will read them
};

struct Noted {
  std::uint32_t source = 0;  // line of the source, from 1
  std::uint32_t plan = 0;    // line of plan.md; 0 for none
  std::string what;
};

struct Heading {
  std::string text;
  std::uint8_t level = 2;
  bool is_guess = false;
  std::uint32_t source = 0, plan = 0;
};

// What the words of goals say in numbers and times, as the site will show it.
struct Promises {
  std::size_t targets = 0, times = 0;  // goals that have them
};

struct Imported {
  std::string name;         // of the folder
  std::string plan, lines, motions;  // files; empty: there is none
  std::string unit;         // what numbers of the source count: "line", "paragraph"
  PlanFacts facts;
  std::string period, language, kind;
  std::size_t words = 0;    // of the source
  std::vector<Heading> headings;
  GoalLists goal_lists;
  Promises promises;
  MotionCount motion_count;
  Numbering numbering;
  std::vector<Removal> removals;
  std::vector<Noted> doubts;
  std::uint32_t joined_pages = 0, joined_words = 0, mended_words = 0;
  std::vector<std::string> unaccounted;  // words of the source that are neither in plan.md nor removed: a fault
};

// Nothing when no year can be found or guessed.
std::optional<Imported> import_source(const Source& source, const ImportRequest& request);

}  // namespace planverk::importing
