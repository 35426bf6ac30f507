#include "import/times_in_line.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"
#include "import/language.h"
#include "import/text_signs.h"

namespace planverk::importing {
namespace {

// A line as numbers, letters and what stands between.
struct Part {
  std::string text;    // digits, letters, or one sign
  int number = -1;     // of digits
  std::size_t digits = 0;
  bool is_dash() const { return text == "-" || text == "–" || text == "—" || text == "/" || text == "−"; }
  bool is_year() const { return digits == 4 && number >= 1900 && number <= 2199; }
};

std::vector<Part> parts_of(std::string_view line) {
  std::vector<Part> out;
  auto kind = [](char32_t code) { return code >= U'0' && code <= U'9' ? 1 : utf8::is_letter(code) || code == U'_' ? 2 : 0; };
  int before = 0;
  for (std::size_t i = 0; i < line.size();) {
    std::size_t from = i;
    char32_t code = utf8::next(line, i);
    int now = utf8::is_space(code) ? 3 : kind(code);
    if (now == 3) {
      before = 3;
      continue;
    }
    if (now == 0 || now != before) out.emplace_back();
    out.back().text.append(line.substr(from, i - from));
    before = now == 0 ? 4 : now;
  }
  for (Part& part : out) {
    if (!is_number(part.text) || part.text.size() > 4) continue;
    part.number = std::stoi(part.text);
    part.digits = part.text.size();
  }
  return out;
}

class TimeReader {
 public:
  explicit TimeReader(std::string_view line) : parts_(parts_of(line)) {}

  TimesInLine read() {
    for (std::size_t i = 0; i < parts_.size();) {
      std::size_t used = iso_day(i);
      if (used == 0) used = named_day(i);
      if (used == 0) used = numbered_day(i);
      if (used == 0) used = placeholder(i);
      if (used == 0) used = years(i);
      i += std::max<std::size_t>(used, 1);
    }
    return std::move(out_);
  }

 private:
  const Part& at(std::size_t i) const {
    static const Part none;
    return i < parts_.size() ? parts_[i] : none;
  }

  std::size_t add(int year, int month, int day, std::size_t used) {
    if (!is_day(year, month, day)) return 0;
    out_.days.push_back({static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)});
    return used;
  }

  // 2025-03-15
  std::size_t iso_day(std::size_t i) {
    if (!at(i).is_year() || !at(i + 1).is_dash() || at(i + 2).digits != 2 || !at(i + 3).is_dash() || at(i + 4).digits != 2) return 0;
    return add(at(i).number, at(i + 2).number, at(i + 4).number, 5);
  }

  // 15 mars 2025, 15–16 mars 2025, 15. mars 2025, March 15, 2025
  std::size_t named_day(std::size_t i) {
    if (at(i).digits > 0 && at(i).digits < 3) {
      std::size_t k = i + 1;
      if (at(k).text == "." || at(k).text == "e" || at(k).text == "th") ++k;
      if (int month = month_named(at(k).text); month > 0) {
        std::size_t year = k + 1;
        if (at(year).text == ",") ++year;
        return at(year).is_year() ? add(at(year).number, month, at(i).number, year + 1 - i) : 0;
      }
    }
    int month = month_named(at(i).text);
    if (month == 0 || at(i + 1).digits == 0 || at(i + 1).digits > 2) return 0;
    std::size_t year = at(i + 2).text == "," ? i + 3 : i + 2;
    return at(year).is_year() ? add(at(year).number, month, at(i + 1).number, year + 1 - i) : 0;
  }

  // 15.3.2025, 15/3 2025, 15/3-2025
  std::size_t numbered_day(std::size_t i) {
    bool begins = at(i).digits > 0 && at(i).digits < 3 && (at(i + 1).text == "." || at(i + 1).text == "/") && at(i + 2).digits > 0 && at(i + 2).digits < 3;
    if (!begins) return 0;
    std::size_t year = i + 3;
    if (at(year).text == "." || at(year).is_dash()) ++year;
    return at(year).is_year() ? add(at(year).number, at(i + 2).number, at(i).number, year + 1 - i) : 0;
  }

  std::size_t placeholder(std::size_t i) {
    std::string upper = at(i).text;
    bool is_blank = upper.size() > 1 && (upper.find_first_not_of("xX") == std::string::npos || upper.find_first_not_of('_') == std::string::npos);
    bool is_pattern = upper == "ÅÅÅÅ" || upper == "YYYY" || upper == "åååå" || upper == "yyyy";
    if (!is_blank && !is_pattern) return 0;
    std::size_t from = i > 0 && at(i - 1).digits == 2 && is_blank ? i - 1 : i, end = i + 1;
    while (at(end).is_dash() && end + 1 < parts_.size()) end += 2;
    out_.placeholder.clear();
    for (std::size_t k = from; k < end && k < parts_.size(); ++k) out_.placeholder += parts_[k].text;
    return end - i;
  }

  // 2025, 2025–2026, 2025/26
  std::size_t years(std::size_t i) {
    if (!at(i).is_year() || at(i).number < 1990 || at(i).number > 2100) return 0;
    int first = at(i).number, last = first;
    std::size_t used = 1;
    if (at(i + 1).is_dash() && at(i + 2).is_year() && at(i + 2).number >= first) {
      last = at(i + 2).number;
      used = 3;
    } else if (at(i + 1).is_dash() && at(i + 2).digits == 2 && at(i + 2).number == (first + 1) % 100 && !at(i + 3).is_dash()) {
      last = first + 1;
      used = 3;
    } else if ((at(i + 1).text == "och" || at(i + 1).text == "and" || at(i + 1).text == "og" || at(i + 1).text == "till") && at(i + 2).is_year() &&
               at(i + 2).number > first) {
      last = at(i + 2).number;
      used = 3;
    }
    if (out_.period.empty()) out_.period = last == first ? std::to_string(first) : std::to_string(first) + "–" + std::to_string(last);
    return used;
  }

  std::vector<Part> parts_;
  TimesInLine out_;
};

}  // namespace

TimesInLine times_in_line(std::string_view line) { return TimeReader(line).read(); }

}  // namespace planverk::importing
