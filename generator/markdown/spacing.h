#pragma once
// Spaces around words that are left out: `ord {--bort--} ord` must not read `ord  ord`, nor `ord {--bort--}.` read
// `ord .`. Where nothing was left out, words stay as they were written.

#include <string>
#include <string_view>

namespace planverk::markdown {

class Spacing {
 public:
  // The text of a new block follows.
  void begin_block() { *this = {}; }
  // It ends: takes a space out of `out` that stood before words left out.
  void end_block(std::string& out);
  // Words were left out here.
  void leave_out() { gap_ = true; }
  // The part of `words` to write to `out` next; takes a space that stands before a gap out of `out`.
  std::string_view join(std::string_view words, std::string& out);
  // `words` (or what became of them) were written; their last byte is the last of `out`.
  void wrote(std::string_view words, const std::string& out);

 private:
  bool gap_ = false;
  bool at_start_ = true;
  char last_ = 0;              // the last byte that was written
  std::size_t space_at_ = 0;   // where in `out` it stands when it is a space
};

}  // namespace planverk::markdown
