#include "import/motions.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "base/utf8.h"
#include "import/marks.h"
#include "import/motion_marks.h"
#include "import/text_signs.h"

namespace planverk::importing {
namespace {

bool is_unseen(char32_t code) { return utf8::is_space(code) || mark::is(code); }
bool is_end(char32_t code) { return code == U'.' || code == U'!' || code == U'?'; }

// A block with its marks: what each of them concerns.
class BlockReader {
 public:
  BlockReader(Block& block, const std::map<std::string, std::size_t>& series, MotionCount& count, Log& log)
      : block_(block), series_(series), count_(count), log_(log), letters_(letters_with_looks(block.text)) {}

  void read() {
    std::vector<Mark> marks = marks_in(letters_);
    begins_.resize(letters_.size() + 1);
    ends_.resize(letters_.size() + 1);
    std::size_t from = 0;
    for (const Mark& one : marks) {
      read_mark(one, from);
      from = one.range.end;
    }
    write();
  }

 private:
  // Runs of one look, spaces inside them included.
  std::vector<Range> runs(Range window, Look look) const {
    std::vector<Range> out;
    for (std::size_t i = window.begin; i < window.end; ++i) {
      if (letters_[i].look != look || is_unseen(letters_[i].code)) continue;
      bool goes_on = !out.empty();
      for (std::size_t k = goes_on ? out.back().end : i; goes_on && k < i; ++k) goes_on = is_unseen(letters_[k].code);
      if (goes_on) out.back().end = i + 1;
      else out.push_back({i, i + 1});
    }
    return out;
  }

  // The sentence that ends where the mark stands; formatting that reaches up to the mark is taken whole.
  Range window_of(const Mark& one, std::size_t from) const {
    std::size_t end = one.range.begin;
    while (end > from && is_unseen(letters_[end - 1].code)) --end;
    std::size_t begin = end;
    if (begin > from && letters_[begin - 1].look != Look::plain) {
      Look look = letters_[begin - 1].look;
      while (begin > from && (letters_[begin - 1].look == look || is_unseen(letters_[begin - 1].code))) --begin;
      return {begin, end};
    }
    while (begin > from && is_end(letters_[begin - 1].code)) --begin;
    for (; begin > from; --begin) {
      bool stops = is_end(letters_[begin - 1].code) && begin < end && utf8::is_space(letters_[begin].code);
      if (stops && begin + 1 < end && utf8::is_upper(letters_[begin + 1].code)) break;
    }
    return {begin, end};
  }

  void read_mark(const Mark& one, std::size_t from) {
    // One of another kind, such as a size of paper, is no motion.
    const std::string& id = one.motions.front();
    if (series_.size() > 1 && series_.at(id.substr(0, id.find_first_of("0123456789"))) == 1) return;
    Range window = window_of(one, from);
    std::vector<Range> bold = runs(window, Look::bold), struck = runs(window, Look::struck);
    count_.motions.insert(one.motions.begin(), one.motions.end());
    if (struck.size() == 1 && bold.size() <= 1) return read_struck(one, struck[0], bold, window);
    if (struck.empty() && bold.size() == 1 && !is_cut(bold[0])) {
      change(bold[0], mark::inserted_on);
      return finish(one, bold[0].end);
    }
    bool whole_item = struck.empty() && bold.empty() && block_.kind == BlockKind::item && is_last(one.range.end) && from == 0;
    if (whole_item) {
      log_.doubt(block_.source, fmt::format("({}) stands at the end of the item, and nothing shows what it changes", one.words));
      change({0, window.end}, mark::marked_on);
      return finish(one, window.end);
    }
    ++count_.left;
    log_.doubt(block_.source, fmt::format("({}) stays as printed: {}", one.words,
                                          bold.empty() && struck.empty() ? "nothing shows what it changes"
                                                                         : "what is bold or struck beside it can be read in more than one way"));
  }

  void read_struck(const Mark& one, Range struck, const std::vector<Range>& bold, Range window) {
    change(struck, mark::deleted_on);
    if (!bold.empty()) {
      change(bold[0], mark::inserted_on);
      bool beside = only_spaces(struck.end, bold[0].begin) || only_spaces(bold[0].end, struck.begin);
      if (!beside) comments_.push_back({std::min(struck.end, bold[0].end), one.words});
      return finish(one, std::max(struck.end, bold[0].end));
    }
    // Plain words between the struck ones and the mark are what is put in their place, when several were struck.
    std::size_t begin = struck.end;
    while (begin < window.end && is_unseen(letters_[begin].code)) ++begin;
    bool replaces = begin < window.end && count_words(text_of(letters_, struck)) > 3 && is_last(one.range.end);
    for (std::size_t i = begin; replaces && i + 1 < window.end; ++i) replaces = !(is_end(letters_[i].code) && utf8::is_space(letters_[i + 1].code));
    if (!replaces) return finish(one, struck.end);
    change({begin, window.end}, mark::inserted_on);
    finish(one, window.end);
  }

  // Formatting that stops where a page ended may have gone on there.
  bool is_cut(Range run) const {
    for (std::size_t k = run.end; k < letters_.size() && is_unseen(letters_[k].code); ++k)
      if (letters_[k].code == mark::page_cut) return true;
    return false;
  }
  bool only_spaces(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i)
      if (!is_unseen(letters_[i].code)) return false;
    return from <= to;
  }
  bool is_last(std::size_t from) const {
    for (std::size_t i = from; i < letters_.size(); ++i)
      if (!is_unseen(letters_[i].code) && !is_end(letters_[i].code)) return false;
    return true;
  }

  void change(Range range, char32_t on) {
    for (std::size_t i = range.begin; i < range.end; ++i)
      if (letters_[i].look != Look::plain) letters_[i].look = Look::plain;
    begins_[range.begin] += mark::of(on);
    ends_[range.end] = mark::of(mark::closing(on)) + ends_[range.end];
  }

  // The mark's words become the comment of the change.
  void finish(const Mark& one, std::size_t at) {
    ++count_.changes;
    comments_.push_back({at, one.words});
    std::size_t begin = one.range.begin;
    while (begin > 0 && letters_[begin - 1].code == U' ') --begin;
    log_.remove(block_.source, text_of(letters_, one.range), Fate::motion_mark);
    gone_.push_back({begin, one.range.end});
  }

  void write() {
    for (auto& [at, words] : comments_) ends_[at] += mark::of(mark::comment_on) + words + mark::of(mark::comment_off);
    std::string out;
    Look look = Look::plain;
    auto turn = [&](Look to) {
      if (look != Look::plain) utf8::append(out, look == Look::bold ? mark::bold_off : mark::struck_off);
      if (to != Look::plain) utf8::append(out, to == Look::bold ? mark::bold_on : mark::struck_on);
      look = to;
    };
    for (std::size_t i = 0; i <= letters_.size(); ++i) {
      bool gone = i < letters_.size() && std::ranges::any_of(gone_, [&](Range r) { return i >= r.begin && i < r.end; });
      if (!ends_[i].empty()) turn(Look::plain);
      out += ends_[i];
      if (i == letters_.size()) break;
      if (!begins_[i].empty()) turn(Look::plain);
      out += begins_[i];
      if (gone) continue;
      if (letters_[i].look != look && !is_unseen(letters_[i].code)) turn(letters_[i].look);
      utf8::append(out, letters_[i].code);
    }
    turn(Look::plain);
    block_.text = std::string(utf8::trim(out));
  }

  struct Comment {
    std::size_t at = 0;
    std::string words;
  };

  Block& block_;
  const std::map<std::string, std::size_t>& series_;
  MotionCount& count_;
  Log& log_;
  Letters letters_;
  std::vector<std::string> begins_, ends_;
  std::vector<Comment> comments_;
  std::vector<Range> gone_;
};

bool has_looks(std::string_view text) {
  return text.find(mark::of(mark::bold_on)) != std::string_view::npos || text.find(mark::of(mark::struck_on)) != std::string_view::npos;
}

}  // namespace

MotionCount read_motion_marks(std::vector<Block>& blocks, Log& log) {
  MotionCount count;
  std::size_t marks = 0;
  bool beside_looks = false;
  std::vector<bool> has_marks(blocks.size());
  std::map<std::string, std::size_t> series;  // by the letters of their ids: a document names its motions alike
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    bool is_text = blocks[i].kind == BlockKind::paragraph || blocks[i].kind == BlockKind::item;
    if (!is_text || blocks[i].text.find('(') == std::string::npos) continue;
    std::vector<Mark> found = marks_in(letters_with_looks(blocks[i].text));
    marks += found.size();
    has_marks[i] = !found.empty();
    beside_looks = beside_looks || (!found.empty() && has_looks(blocks[i].text));
    for (const Mark& one : found)
      for (const std::string& id : one.motions) ++series[id.substr(0, id.find_first_of("0123456789"))];
  }
  // "(E4)" alone may be a road.
  if (marks < 3 && !beside_looks) return count;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (has_marks[i]) BlockReader(blocks[i], series, count, log).read();
    bool is_text = blocks[i].kind == BlockKind::paragraph || blocks[i].kind == BlockKind::item;
    if (is_text && has_looks(blocks[i].text) && marks_in(letters_with_looks(blocks[i].text)).empty())
      log.doubt(blocks[i].source, "words are bold or struck here without a mark of a motion; they stay as printed");
  }
  return count;
}

}  // namespace planverk::importing
