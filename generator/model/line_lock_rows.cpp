#include "model/line_lock_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.h"

namespace planverk {
namespace {

constexpr std::size_t most_faults = 20;
constexpr std::uint32_t most_lines = 1'000'000;

class RowReader {
 public:
  RowReader(FileId file, std::string_view text, Diagnostics& diagnostics)
      : file_(file), text_(text), diagnostics_(diagnostics) {}

  std::vector<PrintedLine> read() {
    // Some editors save a byte order mark before the first number.
    for (std::size_t at = text_.starts_with("\xEF\xBB\xBF") ? 3 : 0; at < text_.size();) {
      std::size_t end = std::min(text_.find('\n', at), text_.size());
      std::size_t last = end > at && text_[end - 1] == '\r' ? end - 1 : end;
      read_row(at, last);
      at = end + 1;
    }
    return std::move(lines_);
  }

 private:
  void read_row(std::size_t begin, std::size_t end) {
    std::string_view row = text_.substr(begin, end - begin);
    std::size_t tab = std::min(row.find('\t'), row.size());
    std::string_view digits = utf8::trim(row.substr(0, tab));
    std::uint32_t number = 0;
    auto [rest, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    bool is_number = fault == std::errc() && rest == digits.data() + digits.size() && number > 0 && number <= most_lines;
    // The tab of a blank line is often lost by an editor that cleans up behind people.
    bool is_row = is_number && (tab < row.size() || row.size() == digits.size());
    if (!is_row) {
      if (utf8::trim(row).empty() && end == text_.size()) return;
      return report(DiagnosticKind::line_lock_row, begin, end, "this is not a number, a tab and a line of text",
                    "write blank lines too, as the number alone; `planverk number` makes the file");
    }
    check_order(number, begin, begin + tab);
    std::string_view words = row.substr(std::min(tab + 1, row.size()));
    std::size_t from = begin + std::min(tab + 1, row.size());
    lines_.push_back({number, utf8::collapse_space(words), {file_, at(from), at(end)}, 0, 0});
  }

  void check_order(std::uint32_t number, std::size_t begin, std::size_t end) {
    if (lines_.empty() || number == lines_.back().number + 1) return;
    std::uint32_t before = lines_.back().number;
    std::string message = number == before  ? fmt::format("line {} is there twice", number)
                          : number < before ? fmt::format("line {} comes after line {}", number, before)
                                            : fmt::format("line {} is missing: {} follows {}", before + 1, number, before);
    report(DiagnosticKind::line_lock_order, begin, end, std::move(message),
           "numbers are what people cite: take the rows from the printed proposal, one for each line and blank ones too");
  }

  void report(DiagnosticKind kind, std::size_t begin, std::size_t end, std::string message, std::string help) {
    if (++faults_ > most_faults) return;
    diagnostics_.push_back(make_diagnostic(kind, {file_, at(begin), at(end)}, std::move(message), std::move(help)));
  }

  static std::uint32_t at(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

  FileId file_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::vector<PrintedLine> lines_;
  std::size_t faults_ = 0;
};

char32_t comparable(char32_t code) {
  switch (code) {
    case U'‐': case U'‑': case U'‒': case U'–': case U'—': case U'−': return U'-';
    case U'“': case U'”': case U'„': case U'»': case U'«': return U'"';
    case U'’': case U'‘': case U'‚': return U'\'';
    default: return code;
  }
}

}  // namespace

std::vector<PrintedLine> read_line_lock_rows(FileId file, std::string_view text, Diagnostics& diagnostics) {
  return RowReader(file, text, diagnostics).read();
}

std::string comparable_word(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    char32_t code = utf8::next(word, at);
    if (code != 0xAD && code != 0x200B && code != 0xFEFF) utf8::append(out, comparable(code));
  }
  return out;
}

bool is_item_sign(std::string_view word) {
  static constexpr std::array<std::string_view, 10> signs = {"•", "-", "–", "*", "o", "·", "▪", "‣", "◦", "●"};
  if (std::ranges::find(signs, word) != signs.end()) return true;
  if (word.size() < 2 || word.size() > 4 || (word.back() != '.' && word.back() != ')')) return false;
  return std::all_of(word.begin(), word.end() - 1, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace planverk
