// Identity numbers and telephone numbers, and where they are looked for (check/private_words.h).

#include "check/private_parts.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/utf8.h"

namespace planverk::private_parts {
namespace {

// Words before a number that is no telephone's.
constexpr std::array<std::string_view, 18> labels = {"dnr", "diarienr", "diarienummer", "nr",    "nummer",  "bankgiro",
                                                     "bg",  "plusgiro", "pg",           "konto", "kontonr", "clearing",
                                                     "ocr", "isbn",     "issn",         "orgnr", "org",     "ref"};

// Digits of a number and where it ends. One space or dash may stand between groups of two digits or more.
struct Groups {
  std::string digits;
  std::vector<std::size_t> sizes;
  std::size_t end = 0;
};

Groups groups_at(std::string_view text, std::size_t at) {
  Groups out;
  out.end = at;
  for (std::size_t i = at; i < text.size();) {
    std::size_t begin = i;
    while (i < text.size() && is_digit(text[i])) ++i;
    if (i - begin < 2 || out.digits.size() + (i - begin) > 11) break;
    out.digits += text.substr(begin, i - begin);
    out.sizes.push_back(i - begin);
    out.end = i;
    std::size_t gap = space_at(text, i);
    if (gap == 0 || i + gap >= text.size() || !is_digit(text[i + gap])) break;
    i += gap;
  }
  return out;
}

bool is_luhn(std::string_view ten) {
  int sum = 0;
  for (std::size_t i = 0; i < ten.size(); ++i) {
    int n = (ten[i] - '0') * (i % 2 == 0 ? 2 : 1);
    sum += n > 9 ? n - 9 : n;
  }
  return sum % 10 == 0;
}

int number_of(std::string_view digits) {
  int out = 0;
  for (char c : digits) out = out * 10 + (c - '0');
  return out;
}

// Six or eight digits of a birthday; a coordination number adds 60 to the day.
bool is_birthday(std::string_view digits) {
  bool century = digits.size() == 8;
  int year = number_of(digits.substr(0, century ? 4 : 2));
  int month = number_of(digits.substr(century ? 4 : 2, 2)), day = number_of(digits.substr(century ? 6 : 4, 2));
  if (day > 60) day -= 60;
  if (century) return year >= 1850 && year <= 2099 && is_day(year, month, day);
  return is_day(1900 + year, month, day) || is_day(2000 + year, month, day);
}

bool ends_well(std::string_view text, std::size_t end) {
  if (end >= text.size()) return true;
  std::size_t i = end;
  char32_t next = utf8::next(text, i);
  if (utf8::is_word(next)) return false;
  // "08-12 34 56-78" and "1.234" go on.
  bool joins = next == U'-' || next == U'/' || next == U':' || next == U',' || next == U'.';
  return !(joins && i < text.size() && is_digit(text[i]));
}

// How many digits a subscriber has after an area code: Stockholm's is "08", others have three or four.
bool is_length(std::size_t area, std::size_t rest) {
  if (area == 2) return rest >= 6 && rest <= 8;
  if (area == 3) return rest >= 5 && rest <= 8;
  return area == 4 && rest >= 5 && rest <= 7;
}

bool is_area(std::string_view digits) {
  if (digits.size() < 2 || digits.size() > 4 || digits[0] != '0') return false;
  return digits == "08" || (digits.size() > 2 && digits[1] != '0' && !digits.starts_with("08"));
}

// The last word before a place, in lower case.
std::string word_before(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '.' || text[end - 1] == ':')) --end;
  std::size_t begin = end;
  while (begin > 0 && static_cast<unsigned char>(text[begin - 1]) > ' ' && text[begin - 1] != '.' &&
         text[begin - 1] != '(' && text[begin - 1] != '"')
    --begin;
  return utf8::to_lower(text.substr(begin, end - begin));
}

// "08-123 45 67", "0920-123 45", "070 123 45 67", "0701234567".
std::size_t national(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  std::string_view area = text.substr(at, end - at);
  if (area.size() == 10 && area.starts_with("07") && area[2] != '1' && area[2] != '4' && area[2] != '5' &&
      area[2] != '7' && area[2] != '8' && ends_well(text, end))
    return end;
  if (!is_area(area)) return at;
  std::size_t number = end + space_at(text, end), dash = dash_at(text, number);
  if (dash > 0) number += dash + space_at(text, number + dash);
  if (number == end) return at;
  Groups rest = groups_at(text, number);
  if (!is_length(area.size(), rest.digits.size()) || !ends_well(text, rest.end)) return at;
  // Without a dash only groups of two and three tell a telephone number from other numbers.
  bool grouped =
      rest.sizes.size() >= 2 && std::all_of(rest.sizes.begin(), rest.sizes.end(), [](std::size_t n) { return n <= 3; });
  return dash > 0 || grouped ? rest.end : at;
}

// "+46 8 123 45 67", "+46 (0)70-123 45 67", "0046…".
std::size_t international(std::string_view text, std::size_t at) {
  std::string_view rest = text.substr(at);
  std::size_t i = rest.starts_with("+46") ? at + 3 : rest.starts_with("0046") ? at + 4 : at;
  if (i == at) return at;
  std::size_t digits = 0, end = at;
  while (i < text.size() && digits < 12) {
    if (text.substr(i).starts_with("(0)")) {
      i += 3;
    } else if (is_digit(text[i])) {
      if (digits == 0 && text[i] == '0') return at;
      ++digits;
      end = ++i;
    } else if (std::size_t gap = std::max(space_at(text, i), dash_at(text, i)); gap > 0) {
      i += gap;
    } else {
      break;
    }
  }
  return digits >= 7 && digits <= 9 && ends_well(text, end) ? end : at;
}

}  // namespace

std::size_t personal_number_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  std::string digits(text.substr(at, end - at));
  if (digits.size() == 6 || digits.size() == 8) {
    std::size_t joint = text.substr(end).starts_with('+') ? 1 : dash_at(text, end);
    if (joint == 0) return at;
    std::size_t last = end + joint;
    while (last < text.size() && is_digit(text[last])) ++last;
    if (last - end - joint != 4) return at;
    digits += text.substr(end + joint, 4);
    end = last;
  } else if (digits.size() != 12) {
    return at;
  }
  bool right = is_birthday(std::string_view(digits).substr(0, digits.size() - 4)) &&
               is_luhn(std::string_view(digits).substr(digits.size() - 10));
  return right && ends_well(text, end) ? end : at;
}

std::size_t telephone_number_at(std::string_view text, std::size_t at) {
  std::size_t end =
      text[at] == '+' || text.substr(at).starts_with("0046") ? international(text, at) : national(text, at);
  if (end == at) return at;
  std::string label = word_before(text, at);
  return std::find(labels.begin(), labels.end(), label) != labels.end() ? at : end;
}

}  // namespace planverk::private_parts
