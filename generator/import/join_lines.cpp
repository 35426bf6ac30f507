// Lines that belong together become one block.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "import/join_words.h"
#include "import/marks.h"
#include "import/stages.h"
#include "import/text_signs.h"
#include "import/wrapping.h"

namespace planverk::importing {
namespace {

// How full a line must be to go on in the next one: when the next begins in the middle of a sentence, and when it does not.
constexpr double full_inside = 0.6, full_between = 0.92;
constexpr std::size_t longest_label = 12;  // words of a heading or lead-in that stands on a line of its own

BlockKind block_kind(LineKind kind) {
  switch (kind) {
    case LineKind::heading: return BlockKind::heading;
    case LineKind::item: return BlockKind::item;
    case LineKind::quote: return BlockKind::quote;
    case LineKind::table_row: return BlockKind::table;
    case LineKind::code: return BlockKind::code;
    case LineKind::rule: return BlockKind::rule;
    default: return BlockKind::paragraph;
  }
}

class Joiner {
 public:
  Joiner(const std::vector<Line>& lines, SourceForm form, Log& log)
      : lines_(lines), form_(form), log_(log), wrapping_(lines, form), vocabulary_(lines) {
    count_hanging();
  }

  std::vector<Block> join() {
    for (index_ = 0; index_ < lines_.size(); ++index_) {
      const Line& line = lines_[index_];
      page_ = page_ || line.page_start;
      if (line.is_blank()) {
        ++gap_;
        continue;
      }
      if (blocks_.empty() || !goes_on(line)) begin_block(line);
      else append(line);
      if (is_prose(line) || is_prose(blocks_.back())) title_ = false;
      last_ = &line;
      gap_ = 0;
      page_ = false;
    }
    return std::move(blocks_);
  }

 private:
  // Whether items' further lines are indented in this text: then their indentation says more than their words.
  void count_hanging() {
    // Only the line right after an item's first is certainly the item's own: a paragraph would begin in capitals.
    std::size_t hanging = 0, flush = 0;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      const Line& next = lines_[i + 1];
      if (lines_[i].kind != LineKind::item || next.is_blank() || next.kind != LineKind::unknown || !starts_lower(next.text)) continue;
      ++(next.indent > lines_[i].indent ? hanging : flush);
    }
    hangs_ = hanging >= 2 && hanging > 3 * flush;
  }

  static bool is_prose(const Line& line) {
    return length(line.text) >= 60 || line.kind != LineKind::unknown || (ends_sentence(line.text) && count_words(line.text) > 5);
  }

  // Sentences over several short lines, as in narrow columns.
  static bool is_prose(const Block& block) {
    return block.lines > 1 && count_words(block.text) > 8 && (ends_sentence(block.text) || has_inner_end(block.text));
  }

  void begin_block(const Line& line) {
    Block block;
    block.kind = block_kind(line.kind);
    block.text = line.text;
    block.source = line.source;
    block.last_source = line.last_source;
    block.level = line.level;
    block.ordered = line.ordered;
    block.start = line.start;
    block.sign = line.sign;
    block.indent = line.indent;
    block.is_certain = line.kind == LineKind::heading;
    block.page_before = page_;
    block.gap_before = gap_ > 0;
    block.continues = line.continues;
    if (block.ordered) ordered_.insert(block.start);
    blocks_.push_back(std::move(block));
    open_emphasis_ = has_odd_emphasis(line.text);
  }

  void append(const Line& line) {
    Block& block = blocks_.back();
    bool cut = page_ || gap_ > 0;
    ++block.lines;
    block.last_source = line.last_source;
    if (block.kind == BlockKind::table || block.kind == BlockKind::code) {
      block.text += '\n' + line.text;
      return;
    }
    std::string next = line.sign.empty() ? line.text : line.sign + " " + line.text;
    if (cut) {
      ++log_.joined_pages;
      utf8::append(block.text, mark::page_cut);
    }
    log_.joined_words += join_text(block.text, next, vocabulary_);
    open_emphasis_ = open_emphasis_ != has_odd_emphasis(next);
  }

  bool goes_on(const Line& line) {
    Block& block = blocks_.back();
    if (line.kind == LineKind::code || line.kind == LineKind::table_row)
      return block.kind == block_kind(line.kind) && (gap_ == 0 || line.kind == LineKind::table_row) && !page_;
    if (line.kind == LineKind::quote) return block.kind == BlockKind::quote && gap_ == 0;
    if (line.kind == LineKind::item) return is_dash_inside(line) || is_number_inside(line);
    if (line.kind != LineKind::unknown || line.continues) return false;
    if (block.kind != BlockKind::paragraph && block.kind != BlockKind::item) return false;
    if (is_cut_word(line) || is_number_inside(line)) return true;
    if (open_emphasis_ && gap_ == 0) return true;
    return gap_ > 0 || page_ ? goes_on_after_gap(line) : goes_on_at_once(line);
  }

  bool is_cut_word(const Line& line) const {
    if (!ends_in_hyphen(last_->text) || title_) return false;
    return gap_ > 0 || page_ ? starts_lower(line.text) : utf8::is_word(first_sign(line.text));
  }

  // "**TILLSAMMANS" / "FÖR JÄMLIKHET**".
  static bool has_odd_emphasis(std::string_view text) {
    std::size_t signs = 0;
    for (std::size_t at = text.find("**"); at != std::string_view::npos; at = text.find("**", at + 2)) ++signs;
    return signs % 2 == 1;
  }

  // A dash that a wrapped line happens to begin with: "Sverige" / "– det land som".
  bool is_dash_inside(const Line& line) const {
    const Block& block = blocks_.back();
    bool dash = line.sign == "–" || line.sign == "-" || line.sign == "—";
    if (!dash || gap_ > 0 || page_ || form_ == SourceForm::markdown || form_ == SourceForm::org || form_ == SourceForm::styled) return false;
    bool other_sign = block.kind == BlockKind::item ? block.sign != line.sign : true;
    if (!other_sign || ends_sentence(last_->text) || ends_open(last_->text) || !starts_lower(line.text)) return false;
    return wrapping_.is_wrapped() && wrapping_.fullness(*last_, line, in_item()) >= full_between && length(last_->text) > 30;
  }

  // A number that a wrapped line happens to begin with: "valet" / "2026.", "kvinnor och" / "30 procent under 30 år".
  bool is_number_inside(const Line& line) const {
    const Block& block = blocks_.back();
    std::uint32_t number = line.kind == LineKind::item ? (line.ordered ? line.start : 0) : leading_number(line.text);
    if (number == 0 || gap_ > 0 || page_ || title_ || !is_unfinished() || form_ == SourceForm::styled) return false;
    if (block.kind != BlockKind::paragraph && block.kind != BlockKind::item) return false;
    if (line.kind == LineKind::item && (number == 1 || line.sign.back() != '.' || ordered_.contains(number - 1))) return false;
    // "1 Studier" / "2 Kampanjer": rows and lists have a number on each line, and each is one more.
    bool after_number = leading_number(last_->text) > 0 || (leading_number(block.text) > 0 && leading_number(block.text) + 1 == number);
    if (block.lines == 1 && after_number) return false;
    bool leads_on = is_leading_on(last_word(last_->text)) && length(last_->text) > 15;
    // "3 Ekonomi" may be a heading under a line without a full stop; "2026." and "30 procent" are none.
    std::string_view rest = utf8::trim(std::string_view(line.text).substr(line.kind == LineKind::item ? 0 : first_word(line.text).size()));
    bool is_label_like = starts_upper(rest) && !ends_sentence(first_word(line.text));
    return leads_on || (length(last_->text) >= 40 && !is_label_like && (line.kind != LineKind::item || rest.empty()));
  }
  static std::uint32_t leading_number(std::string_view text) {
    std::uint32_t out = 0;
    for (std::size_t at = 0; at < text.size() && at < 6 && text[at] >= '0' && text[at] <= '9'; ++at) out = out * 10 + static_cast<std::uint32_t>(text[at] - '0');
    return out;
  }

  bool in_item() const { return blocks_.back().kind == BlockKind::item; }
  // Right below the words of its item, where no new paragraph would begin.
  bool stands_below_words(const Line& line) const { return line.indent == blocks_.back().indent + length(blocks_.back().sign) + 1; }
  bool is_unfinished() const { return !ends_sentence(last_->text) && !ends_open(last_->text); }

  bool goes_on_after_gap(const Line& line) {
    bool is_full = wrapping_.is_wrapped() && wrapping_.fullness(*last_, line, in_item()) >= full_between;
    bool long_enough = length(last_->text) >= 40 || (is_full && length(last_->text) >= 25) || (in_item() && length(last_->text) >= 12) || blocks_.back().lines > 1;
    // Indentation keeps a further paragraph in its item.
    if (hangs_ && in_item() && !page_ && gap_ == 1 && line.indent > blocks_.back().indent + 1) return true;
    if (page_ && is_unfinished() && in_item() && ((hangs_ && line.indent > blocks_.back().indent + 1) || stands_below_words(line))) return true;
    if (title_ || !long_enough) return false;
    if (page_ && is_unfinished() && (cannot_end(last_word(last_->text)) || (blocks_.back().lines > 1 && is_leading_on(last_word(last_->text))))) return true;
    if (is_unfinished() && starts_lower(line.text)) {
      if (in_item() && !page_) log_.doubt(line.source, "this was read as going on from the item before it");
      return true;
    }
    bool leads_on = is_unfinished() && length(last_->text) > 60 && is_leading_on(last_word(last_->text));
    if (leads_on) {
      log_.doubt(line.source, "this was read as going on from the line before it");
      return true;
    }
    if (!page_ || !wrapping_.is_wrapped() || is_label(index_) || ends_open(last_->text)) return false;
    if (hangs_ && in_item() && line.indent <= blocks_.back().indent) return false;
    // Words in capitals seldom go on with an item, and paragraphs begin with them.
    if (in_item() && is_unfinished() && !is_leading_on(last_word(last_->text))) return false;
    return is_full;
  }

  bool goes_on_at_once(const Line& line) {
    if (form_ == SourceForm::markdown || form_ == SourceForm::org) return true;
    double full = wrapping_.fullness(*last_, line, in_item());
    if (!wrapping_.is_wrapped()) {
      if (form_ == SourceForm::styled) return goes_on_after_gap(line);
      bool hangs = in_item() && line.indent >= blocks_.back().indent + 2;
      return hangs || (is_unfinished() && starts_lower(line.text) && length(last_->text) >= 30 && !title_);
    }
    if (title_) return full >= full_between && is_unfinished() && starts_lower(line.text);
    if (hangs_ && in_item()) {
      if (line.indent > blocks_.back().indent) return true;
      if (!starts_lower(line.text)) return false;
    }
    if (in_item() && stands_below_words(line) && is_unfinished() && full >= full_between) return true;
    if (ends_open(last_->text)) return starts_lower(line.text) && full >= full_between;
    // A text that was wrapped twice has short lines in the middle of its sentences.
    if (starts_lower(line.text) && is_unfinished() && blocks_.back().lines > 1) return true;
    if (in_item() && is_unfinished() && cannot_end(last_word(last_->text))) return true;
    if (starts_lower(line.text)) return full >= (is_unfinished() ? full_inside : 0.85);
    // In the middle of a paragraph a line may be somewhat short, when the next word begins in capitals.
    if (full >= 0.8 && blocks_.back().lines > 1 && is_unfinished() && is_leading_on(last_word(last_->text))) return true;
    if (full < full_between) return false;
    bool indented = !in_item() && line.indent >= last_->indent + 2 && last_->indent == blocks_.back().indent;
    if (!is_unfinished()) return !indented && !is_label(index_);
    if (last_sign(last_->text) == U',' || is_leading_on(last_word(last_->text))) return true;
    if (!is_label(index_)) return true;
    bool between_items = in_item() && index_ + 1 < lines_.size() && lines_[index_ + 1].sign == blocks_.back().sign && !ends_open(line.text);
    if (between_items && length(line.text) >= 30) {
      log_.doubt(line.source, "this was read as going on from the item before it");
      return true;
    }
    log_.doubt(line.source, "this was read as beginning something new, not as the end of what stands before it");
    return false;
  }

  // A line that stands for itself: a heading or a lead-in, short, without a full stop, and not going on.
  bool is_label(std::size_t index) const {
    const Line& line = lines_[index];
    if (ends_sentence(line.text) || last_sign(line.text) == U',' || starts_lower(line.text)) return false;
    // "2030. Laget skal:" ends one sentence and begins another.
    if (count_words(line.text) > longest_label || is_inside_sentence(index) || has_inner_end(line.text)) return false;
    if (index + 1 >= lines_.size()) return false;
    const Line& next = lines_[index + 1];
    if (next.is_blank() || next.kind != LineKind::unknown || next.page_start) return wrapping_.fullness(line, false) < 0.9;
    return wrapping_.fullness(line, next, false) < 0.9 && (!starts_lower(next.text) || wrapping_.fullness(line, next, false) < full_inside);
  }

  // "2026 på alla nivåer", or a line after which the next with words goes on in small letters.
  bool is_inside_sentence(std::size_t index) const {
    std::string_view word = first_word(lines_[index].text);
    if (is_number(lines_[index].text) && word.size() > 2) return true;
    if (is_number(word) && word.size() > 2 && starts_lower(utf8::trim(std::string_view(lines_[index].text).substr(word.size())))) return true;
    std::size_t next = index + 1;
    while (next < lines_.size() && lines_[next].is_blank()) ++next;
    return next < lines_.size() && lines_[next].kind == LineKind::unknown && starts_lower(lines_[next].text) && !ends_open(lines_[index].text);
  }

  const std::vector<Line>& lines_;
  SourceForm form_;
  Log& log_;
  Wrapping wrapping_;
  Vocabulary vocabulary_;
  std::vector<Block> blocks_;
  const Line* last_ = nullptr;
  std::set<std::uint32_t> ordered_;  // numbers of the items so far
  std::size_t index_ = 0, gap_ = 0;
  bool page_ = false, title_ = true, hangs_ = false, open_emphasis_ = false;
};

}  // namespace

std::vector<Block> join_lines(const std::vector<Line>& lines, SourceForm form, Log& log) { return Joiner(lines, form, log).join(); }

}  // namespace planverk::importing
