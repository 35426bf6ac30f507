#include "base/compose.h"

#include <array>
#include <utility>

#include "base/utf8.h"

namespace planverk {
namespace {

struct Mark {
  char32_t code;
  std::u32string_view plain, with_mark;  // letter by letter
};

// From Unicode's canonical decompositions.
constexpr std::array<Mark, 9> marks = {{
    {0x300, U"AEIOUaeiouNn", U"ÀÈÌÒÙàèìòùǸǹ"},
    {0x301, U"ACEILNORSUYZaceilnorsuyz", U"ÁĆÉÍĹŃÓŔŚÚÝŹáćéíĺńóŕśúýź"},
    {0x302, U"ACEGHIJOSUWYaceghijosuwy", U"ÂĈÊĜĤÎĴÔŜÛŴŶâĉêĝĥîĵôŝûŵŷ"},
    {0x303, U"AINOUainou", U"ÃĨÑÕŨãĩñõũ"},
    {0x304, U"AEIOUaeiou", U"ĀĒĪŌŪāēīōū"},
    {0x308, U"AEIOUYaeiouy", U"ÄËÏÖÜŸäëïöüÿ"},
    {0x30A, U"AUau", U"ÅŮåů"},
    {0x30C, U"CDEGKNRSTZcdegknrstz", U"ČĎĚǦǨŇŘŠŤŽčďěǧǩňřšťž"},
    {0x327, U"CGKLNRSTcgklnrst", U"ÇĢĶĻŅŖŞŢçģķļņŗşţ"},
}};

// 0 when the two make no letter.
char32_t compose(char32_t letter, char32_t mark) {
  for (const Mark& m : marks) {
    if (m.code != mark) continue;
    std::size_t at = m.plain.find(letter);
    return at == std::u32string_view::npos ? 0 : m.with_mark[at];
  }
  return 0;
}

}  // namespace

std::string composed(std::string_view text, std::vector<std::uint32_t>* joined) {
  std::string out;
  out.reserve(text.size());
  std::size_t copied = 0;
  // Every mark begins with byte CC in UTF-8: text without one is copied at once.
  for (std::size_t at = text.find('\xCC'); at != std::string_view::npos; at = text.find('\xCC', at + 1)) {
    if (at == 0 || at < copied + 1) continue;
    std::size_t after = at;
    char32_t mark = utf8::next(text, after);
    char32_t letter = compose(static_cast<unsigned char>(text[at - 1]), mark);
    if (letter == 0) continue;
    out.append(text.substr(copied, at - 1 - copied));
    if (joined) joined->push_back(static_cast<std::uint32_t>(out.size()));
    utf8::append(out, letter);
    copied = after;
  }
  return out.append(text.substr(copied));
}

}  // namespace planverk
