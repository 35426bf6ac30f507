// How items lie in each other.

#include <algorithm>
#include <map>
#include <vector>

#include "import/stages.h"
#include "import/text_signs.h"

namespace planverk::importing {
namespace {

// A list as it stands: items with nothing else between, and the further paragraphs of theirs.
struct Run {
  std::size_t begin = 0, end = 0;
};

// What kind of sign it is: bullets by themselves, numbers and letters by their form.
std::string sign_kind(const Block& block) {
  if (block.sign.empty()) return block.ordered ? "1" : "•";
  std::string out = block.sign;
  for (char& c : out) {
    if (c >= '0' && c <= '9') c = '1';
    if (c >= 'a' && c <= 'z' && block.sign.size() > 1) c = 'a';
  }
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

class RunReader {
 public:
  RunReader(std::vector<Block>& blocks, Run run, SourceForm form) : blocks_(blocks), run_(run), form_(form), least_after_(run.end - run.begin + 1, ~0u) {
    // What comes later is asked of each item; looking for it each time would take the square of the list's length.
    for (std::size_t i = run.end; i-- > run.begin;) {
      least_after_[i - run.begin] = least_after_[i - run.begin + 1];
      if (blocks[i].kind != BlockKind::item) continue;
      least_after_[i - run.begin] = std::min(least_after_[i - run.begin], blocks[i].indent);
      last_of_.try_emplace(sign_kind(blocks[i]), i);
    }
  }

  void settle() {
    for (std::size_t i = run_.begin; i < run_.end; ++i) {
      Block& item = blocks_[i];
      if (item.kind != BlockKind::item) continue;
      while (levels_.size() > 1 && !is_deeper(levels_[levels_.size() - 2], levels_.back(), item, i)) levels_.pop_back();
      if (levels_.empty()) levels_.push_back({sign_kind(item), item.indent});
      else if (opens_level(item, i)) levels_.push_back({sign_kind(item), item.indent});
      item.level = static_cast<std::uint8_t>(std::min<std::size_t>(levels_.size() - 1, 3));
    }
  }

 private:
  struct Level {
    std::string sign;
    std::uint32_t indent = 0;
  };

  // Whether an item still belongs to the innermost open level.
  bool is_deeper(const Level& outer, const Level& inner, const Block& item, std::size_t) const {
    if (sign_kind(item) == inner.sign && inner.sign != outer.sign) return true;
    if (sign_kind(item) == outer.sign && inner.sign != outer.sign) return false;
    return item.indent >= inner.indent || item.indent > outer.indent + 1;
  }

  bool opens_level(const Block& item, std::size_t i) const {
    const Level& now = levels_.back();
    const Block* before = item_before(i);
    bool is_led_in = before != nullptr && ends_open(before->text);
    bool indented = item.indent > now.indent + 1;
    if (sign_kind(item) != now.sign) {
      // Another sign opens a level when it is indented, or when the list comes back to the first sign.
      bool known = std::ranges::any_of(levels_, [&](const Level& one) { return one.sign == sign_kind(item); });
      return !known && (indented || is_led_in || comes_back(i, now));
    }
    if (!indented) return is_led_in && item.indent > now.indent;
    if (form_ == SourceForm::markdown || form_ == SourceForm::org) return true;
    // The same sign, further in: extraction does that by chance, mostly to the end of a list.
    return is_led_in || returns_to(i, now.indent);
  }

  const Block* item_before(std::size_t i) const {
    while (i-- > run_.begin)
      if (blocks_[i].kind == BlockKind::item) return &blocks_[i];
    return nullptr;
  }

  bool comes_back(std::size_t i, const Level& level) const {
    if (form_ == SourceForm::styled) return false;
    auto last = last_of_.find(level.sign);
    return last != last_of_.end() && last->second > i;
  }

  bool returns_to(std::size_t i, std::uint32_t indent) const { return least_after_[i + 1 - run_.begin] <= indent; }

  std::vector<Block>& blocks_;
  Run run_;
  SourceForm form_;
  std::vector<Level> levels_;
  std::vector<std::uint32_t> least_after_;        // indentation of the items from each one on
  std::map<std::string, std::size_t> last_of_;    // the last item with each kind of sign
};

}  // namespace

void settle_lists(std::vector<Block>& blocks, SourceForm form) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != BlockKind::item) continue;
    Run run{i, i};
    while (run.end < blocks.size() && (blocks[run.end].kind == BlockKind::item || blocks[run.end].continues)) ++run.end;
    bool told = std::any_of(blocks.begin() + static_cast<std::ptrdiff_t>(run.begin), blocks.begin() + static_cast<std::ptrdiff_t>(run.end),
                            [](const Block& b) { return b.sign.empty() && b.kind == BlockKind::item; });
    // A word processor says itself how deep its items stand.
    if (!told) RunReader(blocks, run, form).settle();
    std::uint8_t open = 0;
    for (std::size_t k = run.begin; k < run.end; ++k) {
      if (blocks[k].kind != BlockKind::item) continue;
      blocks[k].level = std::min(blocks[k].level, k == run.begin ? std::uint8_t{0} : static_cast<std::uint8_t>(open + 1));
      open = blocks[k].level;
    }
    i = run.end - 1;
  }
}

}  // namespace planverk::importing
