#pragma once
// Marks of motions in a text, "(E2:1)", "(PS svar till E31)": with what is printed in bold or struck beside them they become
// changes. Where it cannot be told what a mark concerns, it stays as printed and the report says so.

#include <set>
#include <string>
#include <vector>

#include "import/line.h"

namespace planverk::importing {

struct MotionCount {
  std::size_t changes = 0;      // typed, tied to a motion
  std::size_t left = 0;         // marks that stay as printed
  std::set<std::string> motions;  // ids: "E2", "E31"
};

MotionCount read_motion_marks(std::vector<Block>& blocks, Log& log);

}  // namespace planverk::importing
