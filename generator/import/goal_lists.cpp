#include "import/goal_lists.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "import/language.h"
#include "import/marks.h"
#include "import/text_signs.h"

namespace planverk::importing {
namespace {

enum class Standing : std::uint8_t { led_in, marked, likely, unlikely };

struct List {
  std::size_t begin = 0, end = 0;
  Standing standing = Standing::unlikely;
  bool ordered = false;
  bool is_negated = false;  // the words before it say what is not to be done
};

class ListReader {
 public:
  ListReader(std::vector<Block>& blocks, const LeadInPatterns& patterns, bool reads_items)
      : blocks_(blocks), patterns_(patterns), reads_items_(reads_items) {}

  std::vector<List> read() {
    std::vector<List> out;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const Block& block = blocks_[i];
      if (block.kind == BlockKind::heading) take_heading(block);
      if (block.kind != BlockKind::item) continue;
      List list{i, i, Standing::unlikely, block.ordered};
      while (list.end < blocks_.size() && (blocks_[list.end].kind == BlockKind::item || blocks_[list.end].continues)) ++list.end;
      list.standing = standing_of(list);
      list.is_negated = list.begin > 0 && blocks_[list.begin - 1].kind != BlockKind::item && is_negated(last_sentence(mark::stripped(blocks_[list.begin - 1].text)));
      out.push_back(list);
      i = list.end - 1;
    }
    return out;
  }

 private:
  // A heading that is a lead-in counts up to the next of its level, as the build sees it.
  void take_heading(const Block& block) {
    if (block.level <= lead_in_level_) lead_in_level_ = 0;
    if (patterns_.is_heading(mark::stripped(block.text))) lead_in_level_ = block.level;
  }

  Standing standing_of(const List& list) const {
    std::string before = list.begin > 0 && blocks_[list.begin - 1].kind == BlockKind::paragraph ? mark::stripped(blocks_[list.begin - 1].text) : std::string();
    if (lead_in_level_ > 0 || (!before.empty() && !patterns_.in_paragraph(before).empty())) return Standing::led_in;
    bool open = ends_open(before) || (!ends_sentence(before) && count_words(before) < 13);
    bool like_goals = !reads_items_ || items_like_goals(list) * 2 >= count(list);
    if (open && has_goal_verb(last_sentence(before)) && like_goals) return Standing::marked;
    if (before.empty() && list.begin > 0 && blocks_[list.begin - 1].kind == BlockKind::heading && has_goal_noun(blocks_[list.begin - 1].text))
      return Standing::marked;
    return items_like_goals(list) * 2 >= count(list) ? Standing::likely : Standing::unlikely;
  }

  static std::string last_sentence(std::string_view text) {
    std::size_t at = text.rfind(". ");
    return std::string(at == std::string_view::npos ? text : text.substr(at + 2));
  }

  std::size_t count(const List& list) const {
    return static_cast<std::size_t>(std::count_if(blocks_.begin() + static_cast<std::ptrdiff_t>(list.begin), blocks_.begin() + static_cast<std::ptrdiff_t>(list.end),
                                                  [](const Block& b) { return b.kind == BlockKind::item && b.level == 0; }));
  }
  std::size_t items_like_goals(const List& list) const {
    return static_cast<std::size_t>(std::count_if(blocks_.begin() + static_cast<std::ptrdiff_t>(list.begin), blocks_.begin() + static_cast<std::ptrdiff_t>(list.end),
                                                  [](const Block& b) { return b.kind == BlockKind::item && b.level == 0 && reads_like_goal(mark::stripped(b.text)); }));
  }

  std::vector<Block>& blocks_;
  const LeadInPatterns& patterns_;
  bool reads_items_;
  std::uint8_t lead_in_level_ = 0;
};

}  // namespace

GoalLists find_goal_lists(std::vector<Block>& blocks, const LeadInPatterns& patterns, const std::string& language, Log& log) {
  // How items begin tells goals from other things in Swedish alone.
  bool reads_items = language == "sv";
  std::vector<List> lists = ListReader(blocks, patterns, reads_items).read();
  auto number = [&](Standing standing) { return static_cast<std::size_t>(std::ranges::count(lists, standing, &List::standing)); };
  GoalLists out;
  out.lists = lists.size();
  out.led_in = number(Standing::led_in);
  std::size_t known = out.led_in + number(Standing::marked);
  std::size_t bullets = static_cast<std::size_t>(std::ranges::count(lists, false, &List::ordered));
  // A plan without any lead-in promises in all of its lists, unless some of them clearly hold something else.
  bool all_likely = !reads_items || number(Standing::unlikely) * 4 <= lists.size();
  out.every_list = known == 0 && bullets > 0 && all_likely && bullets == lists.size();
  if (out.every_list) log.doubt(blocks[lists.front().begin].source, "no list follows a lead-in, so every bullet list was taken for goals (`goals: every-list`)");
  for (const List& list : lists) {
    Block& first = blocks[list.begin];
    bool marks = list.standing == Standing::marked || (list.standing == Standing::likely && !out.every_list && (reads_items || known == 0));
    if (list.standing == Standing::led_in || out.every_list) {
      marks = false;
    } else if (marks) {
      first.is_goal_list = true;
      ++out.marked;
      if (list.standing == Standing::likely) log.doubt(first.source, "the list has no lead-in; its items read like goals, so `{.goals}` stands before it");
    } else {
      ++out.left;
      log.doubt(first.source, "this list was not taken for goals; write `{.goals}` before it if it is one");
    }
    bool is_goals = list.standing == Standing::led_in || out.every_list || marks;
    // A goal's page shows its words, and the words before the list stand small above them.
    if (is_goals && list.is_negated) log.doubt(first.source, "the words before this list deny (`not`): its items would be promised; say what is to be done instead, or write the list as a paragraph");
    for (std::size_t i = list.begin; i < list.end && is_goals; ++i) out.goals += blocks[i].kind == BlockKind::item && blocks[i].level == 0;
  }
  return out;
}

}  // namespace planverk::importing
