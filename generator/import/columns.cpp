// Text that stands side by side: two columns of prose are read one after the other, columns of short words are a table.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "base/utf8.h"
#include "import/marks.h"
#include "import/stages.h"
#include "import/text_signs.h"

namespace planverk::importing {
namespace {

constexpr std::size_t gutter = 3;  // spaces that part columns
constexpr std::size_t slack = 3, far = 12;  // by how much a column's beginning may vary

// A line as code points with its indentation, so that columns can be counted.
std::u32string laid_out(const Line& line) {
  std::u32string out(line.indent, U' ');
  for (std::size_t i = 0; i < line.text.size();) {
    char32_t code = utf8::next(line.text, i);
    out += utf8::is_space(code) ? U' ' : code;
  }
  return out;
}

std::string utf8_of(std::u32string_view text) {
  std::string out;
  for (char32_t code : text) utf8::append(out, code);
  return std::string(utf8::trim(out));
}

Line piece_of(const Line& whole, std::u32string_view text) {
  Line out = whole;
  out.text = utf8_of(text);
  out.page_start = false;
  std::size_t spaces = std::min(text.find_first_not_of(U' '), text.size());
  out.indent = static_cast<std::uint32_t>(spaces);
  return out;
}

class Side {
 public:
  Side(std::vector<Line>& lines, Log& log) : lines_(lines), log_(log) {
    for (const Line& line : lines) laid_.push_back(laid_out(line));
  }

  std::vector<Line> read() {
    for (std::size_t i = 0; i < lines_.size();) {
      std::size_t page_end = i + 1;
      while (page_end < lines_.size() && !lines_[page_end].page_start) ++page_end;
      read_page(i, page_end);
      i = page_end;
    }
    return std::move(out_);
  }

 private:
  // Where the right column's text begins on a line: after a gap, near the column that most lines have it at, since long
  // lines of proportional letters push it to the right. The line's end when it has only a left part, nothing when the line
  // runs across.
  std::optional<std::size_t> part_at(std::size_t line, std::size_t column) const {
    const std::u32string& text = laid_[line];
    std::size_t first = text.find_first_not_of(U' ');
    if (first == std::u32string::npos) return text.size();
    if (first + slack >= column) return first;
    for (std::size_t at = text.find(U"  ", first); at != std::u32string::npos; at = text.find(U"  ", at)) {
      at = text.find_first_not_of(U' ', at);
      if (at == std::u32string::npos) break;
      if (at + slack >= column && at <= column + far) return at;
    }
    if (text.size() <= column + 1) return text.size();
    return std::nullopt;
  }

  // Text on both sides.
  bool is_parted(std::size_t line, std::size_t column) const {
    auto at = part_at(line, column);
    std::size_t first = laid_[line].find_first_not_of(U' ');
    return at && first != std::u32string::npos && first < *at && *at < laid_[line].size();
  }

  // Where text begins after a gap on most lines of a page.
  std::optional<std::size_t> find_column(std::size_t begin, std::size_t end) const {
    std::map<std::size_t, std::size_t> counts;
    for (std::size_t i = begin; i < end; ++i) {
      const std::u32string& text = laid_[i];
      std::size_t first = text.find_first_not_of(U' ');
      if (first == std::u32string::npos) continue;
      for (std::size_t at = text.find(std::u32string(gutter, U' '), first); at != std::u32string::npos;) {
        std::size_t stop = text.find_first_not_of(U' ', at);
        if (stop == std::u32string::npos) break;
        ++counts[stop];
        at = text.find(std::u32string(gutter, U' '), stop);
      }
    }
    auto best = std::ranges::max_element(counts, {}, [](const auto& one) { return one.second; });
    if (best == counts.end() || best->second < 3) return std::nullopt;
    return best->first;
  }

  void read_page(std::size_t begin, std::size_t end) {
    auto column = find_column(begin, end);
    // A page whose right column is short has it where the page before has it.
    if (known_ && (!column || *column + slack < *known_ || *column > *known_ + slack)) column = known_;
    std::size_t at = begin;
    while (column && at < end) {
      // A run of lines that the column parts or that stand on one side of it.
      std::size_t stop = at, parted = 0;
      while (stop < end && (lines_[stop].is_blank() || part_at(stop, *column))) parted += is_parted(stop++, *column);
      bool is_known = known_ == column && parted > 0;
      if ((parted >= 6 && is_prose(at, stop, *column)) || is_known) {
        known_ = column;
        read_columns(at, stop, *column);
        at = stop;
      } else {
        std::size_t upto = std::max(stop, at + 1);
        read_tables(at, upto);
        at = upto;
      }
    }
    if (at < end) read_tables(at, end);
  }

  // Columns of prose are wrapped: many of their lines begin in the middle of a sentence, also where the other side is blank.
  bool is_prose(std::size_t begin, std::size_t end, std::size_t column) const {
    std::size_t pieces = 0, lower = 0, letters = 0;
    for (std::size_t i = begin; i < end; ++i) {
      std::size_t at = std::min(part_at(i, column).value_or(laid_[i].size()), laid_[i].size());
      for (std::string piece : {utf8_of(std::u32string_view(laid_[i]).substr(0, at)), utf8_of(std::u32string_view(laid_[i]).substr(at))}) {
        if (piece.empty()) continue;
        ++pieces;
        lower += starts_lower(piece);
        letters += length(piece);
      }
    }
    return pieces > 0 && lower * 4 >= pieces && letters >= pieces * 18;
  }

  void read_columns(std::size_t begin, std::size_t end, std::size_t column) {
    log_.doubt(lines_[begin].source, "this stands in two columns, read one after the other");
    std::size_t first = out_.size(), base = laid_[begin].size() + column;
    for (std::size_t i = begin; i < end; ++i)
      if (is_parted(i, column)) base = std::min(base, *part_at(i, column));
    for (bool left : {true, false}) {
      for (std::size_t i = begin; i < end; ++i) {
        std::u32string_view text = laid_[i];
        std::size_t at = std::min(part_at(i, column).value_or(text.size()), text.size());
        std::u32string right(at - std::min(at, base), U' ');
        if (at < text.size()) right += text.substr(at);
        out_.push_back(piece_of(lines_[i], left ? text.substr(0, at) : std::u32string_view(right)));
      }
      // The other column goes on where this one ends, as a page does.
      while (!out_.empty() && out_.size() > first && out_.back().is_blank()) out_.pop_back();
      if (left) mark_ = out_.size();
    }
    while (mark_ < out_.size() && out_[mark_].is_blank()) ++mark_;
    if (mark_ < out_.size()) out_[mark_].page_start = true;
    if (first < out_.size()) out_[first].page_start = lines_[begin].page_start;
  }

  // Runs of at least three lines that the same free columns part.
  void read_tables(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end;) {
      std::size_t stop = i;
      while (stop < end && has_gutter(stop)) ++stop;
      // Further lines of cells that wrap, and blank lines between rows.
      for (bool grows = stop > i; grows;) {
        std::size_t next = stop;
        while (next < end && next < stop + 3 && !has_gutter(next)) ++next;
        grows = next < end && has_gutter(next) && next < stop + 3 && fits(i, stop, next);
        while (grows && (stop <= next || (stop < end && has_gutter(stop)))) ++stop;
      }
      std::vector<std::size_t> gutters = gutters_of(i, stop);
      if (stop - i >= 3 && !gutters.empty() && is_table(i, stop, gutters)) {
        make_rows(i, stop, gutters);
        i = stop;
      } else {
        out_.push_back(lines_[i]);
        ++i;
      }
    }
  }

  bool has_gutter(std::size_t line) const {
    const std::u32string& text = laid_[line];
    std::size_t first = text.find_first_not_of(U' ');
    if (first == std::u32string::npos || lines_[line].kind != LineKind::unknown) return false;
    // A sign and the space after it are no column.
    std::size_t from = text.find(U' ', first);
    if (from != std::u32string::npos && from - first < 4) from = text.find_first_not_of(U' ', from);
    return from != std::u32string::npos && text.find(std::u32string(gutter, U' '), from) != std::u32string::npos;
  }

  // Whether the lines between two runs of a table leave its gutters free.
  bool fits(std::size_t begin, std::size_t stop, std::size_t next) const {
    return !gutters_of(begin, next + 1).empty() && gutters_of(begin, next + 1).size() >= gutters_of(begin, stop).size();
  }

  // Where cells begin: after columns that are free in all lines.
  std::vector<std::size_t> gutters_of(std::size_t begin, std::size_t end) const {
    std::size_t width = 0;
    for (std::size_t i = begin; i < end; ++i) width = std::max(width, laid_[i].size());
    std::vector<bool> taken(width);
    for (std::size_t i = begin; i < end; ++i)
      for (std::size_t c = 0; c < laid_[i].size(); ++c)
        if (laid_[i][c] != U' ') taken[c] = true;
    std::vector<std::size_t> out;
    std::size_t free = 0;
    bool seen = false;
    for (std::size_t c = 0; c < width; ++c) {
      if (taken[c] && seen && free >= 2) out.push_back(c);
      seen = seen || taken[c];
      free = taken[c] ? 0 : free + 1;
    }
    return out;
  }

  bool is_table(std::size_t begin, std::size_t end, const std::vector<std::size_t>& gutters) const {
    std::size_t rows = 0, full = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (lines_[i].is_blank()) continue;
      ++rows;
      std::size_t filled = 0;
      for (const std::string& cell : cells_of(i, gutters)) filled += !cell.empty();
      full += filled > 1;
    }
    return rows >= 3 && full * 10 >= rows * 5;
  }

  std::vector<std::string> cells_of(std::size_t line, const std::vector<std::size_t>& gutters) const {
    std::vector<std::string> out;
    std::u32string_view text = laid_[line];
    std::size_t from = 0;
    for (std::size_t k = 0; k <= gutters.size(); ++k) {
      std::size_t to = k < gutters.size() ? gutters[k] : text.size();
      out.push_back(from < text.size() ? utf8_of(text.substr(from, to - std::min(from, to))) : std::string());
      from = to;
    }
    return out;
  }

  // A line whose first cell is empty, or all of whose cells go on in small letters, belongs to the row above.
  static bool goes_on(const std::vector<std::string>& cells) {
    if (cells.front().empty()) return true;
    return std::ranges::all_of(cells, [](const std::string& cell) { return cell.empty() || starts_lower(cell); });
  }

  void make_rows(std::size_t begin, std::size_t end, const std::vector<std::size_t>& gutters) {
    log_.doubt(lines_[begin].source, "columns were read as a table; goals in it are not recognised as goals");
    std::vector<std::string> row;
    Line at;
    auto finish = [&] {
      if (row.empty()) return;
      at.text.clear();
      for (std::size_t k = 0; k < row.size(); ++k) at.text += (k > 0 ? mark::of(mark::cell) : std::string()) + row[k];
      at.kind = LineKind::table_row;
      out_.push_back(at);
      row.clear();
    };
    for (std::size_t i = begin; i < end; ++i) {
      if (lines_[i].is_blank()) continue;
      std::vector<std::string> cells = cells_of(i, gutters);
      if (row.empty() || !goes_on(cells)) {
        finish();
        row = std::move(cells);
        at = lines_[i];
        continue;
      }
      for (std::size_t k = 0; k < cells.size(); ++k)
        if (!cells[k].empty()) row[k] += (row[k].empty() ? "" : " ") + cells[k];
      at.last_source = lines_[i].source;
    }
    finish();
  }

  std::vector<Line>& lines_;
  Log& log_;
  std::vector<std::u32string> laid_;
  std::vector<Line> out_;
  std::size_t mark_ = 0;
  std::optional<std::size_t> known_;  // where the right column begins on pages before
};

}  // namespace

void part_columns(std::vector<Line>& lines, Log& log) { lines = Side(lines, log).read(); }

}  // namespace planverk::importing
