#pragma once
// Where lines end because the margin was reached, and where because somebody ended them.

#include <cstddef>
#include <string_view>
#include <vector>

#include "import/line.h"

namespace planverk::importing {

// Measured on lines that certainly go on: those after which the next begins with a small letter in the middle of a
// sentence. What is measured is how long such a line would have been with the next one's first word on it.
class Wrapping {
 public:
  Wrapping(const std::vector<Line>& lines, SourceForm form);
  // Whether lines of this text are wrapped at all; else each line is a paragraph.
  bool is_wrapped() const { return wrapped_; }
  // How full `line` is before `next`: 1 and above when the next word would not have had room.
  double fullness(const Line& line, const Line& next, bool in_item) const;
  // Without knowing what follows.
  double fullness(const Line& line, bool in_item) const;

 private:
  double width(bool in_item) const { return in_item ? item_width_ : text_width_; }
  double text_width_ = 0, item_width_ = 0;
  bool wrapped_ = false;
};

// Words that no item ends with, wherever its line was broken.
bool cannot_end(std::string_view word);

// Words after which no paragraph ends: "och", "med", "the".
bool is_leading_on(std::string_view word);

}  // namespace planverk::importing
