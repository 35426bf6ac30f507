// Lead-in and goal as one sentence (model/lead_in.h).

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "model/lead_in.h"

namespace planverk {
namespace {

template <std::size_t N>
bool in(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Short infinitives, which do not end in -a.
constexpr std::array<std::string_view, 22> short_infinitives = {
    "nå",  "få",  "ge",  "se",  "ta",   "gå",   "stå", "bli", "ha",  "be",  "le",
    "sy",  "tro", "bo",  "bry", "stödja", "förstå", "uppnå", "föreslå", "avstå", "bestå", "slå"};

// Words in -a that are no infinitives but often begin a goal.
constexpr std::array<std::string_view, 40> other_words_in_a = {
    "alla",   "andra",  "båda",    "bra",    "de",      "dessa",  "egna",   "extra",    "fasta",   "flera",
    "fria",   "gamla",  "gärna",   "goda",   "hela",    "höga",   "inga",   "lika",     "långa",   "många",
    "nya",    "olika",  "samma",   "sina",   "små",     "stora",  "starka", "tydliga",  "unga",    "våra",
    "vissa",  "äldre",  "första",  "sista",  "varma",   "stärkta", "ökade", "lokala",   "centrala", "nationella"};

// Adverbs that may stand before the infinitive: "aktivt arbeta", "bättre integrera".
constexpr std::array<std::string_view, 22> adverbs = {
    "aktivt", "alltid", "att",   "bättre",  "både",      "fortlöpande", "fortsatt", "gemensamt", "genast", "hellre",  "inte",
    "löpande", "mer",   "noga",  "oftare",  "regelbundet", "snabbt",  "systematiskt", "särskilt", "tydligt", "våga", "årligen"};

std::string_view word_at(std::string_view text, std::size_t index) {
  for (;; --index) {
    text = utf8::trim(text);
    std::size_t end = std::min(text.find(' '), text.size());
    if (index == 0) return text.substr(0, end);
    text = text.substr(end);
  }
}

// "Vi vill att" takes a clause, "Målet är att" a clause or an infinitive.
bool takes_clause_only(std::string_view lead_in) {
  std::string lower = utf8::to_lower(lead_in);
  return lower.ends_with("vill att") || lower.ends_with("vill vi att");
}

bool takes_clause(std::string_view lead_in) {
  return takes_clause_only(lead_in) || utf8::to_lower(lead_in).ends_with(" är att");
}

std::string_view without_end_marks(std::string_view text) {
  text = utf8::trim(text);
  for (bool again = true; again;) {
    again = false;
    for (std::string_view mark : {":", "...", "…", "."}) {
      if (!text.ends_with(mark)) continue;
      text = utf8::trim(text.substr(0, text.size() - mark.size()));
      again = true;
    }
  }
  return text;
}

// Lower case for the first letter, unless the word is an abbreviation ("ABF") or all but one letter long.
std::string lowered(std::string_view text) {
  std::size_t first = 0;
  char32_t code = utf8::next(text, first);
  std::size_t second = first;
  if (second < text.size() && utf8::is_upper(utf8::next(text, second))) return std::string(text);
  std::string out;
  utf8::append(out, utf8::to_lower(code));
  out += text.substr(first);
  return out;
}

}  // namespace

bool is_infinitive(std::string_view lower) {
  while (!lower.empty() && (lower.back() == ',' || lower.back() == ';' || lower.back() == ':')) lower.remove_suffix(1);
  if (in(short_infinitives, lower)) return true;
  // Compounds of the short ones: "utse", "överge", "genomgå", "vidta".
  for (std::string_view end : {"utse", "anse", "avse", "förse", "inse", "ge", "gå", "stå", "tillse", "slå"})
    if (lower.size() > 3 && lower.ends_with(end)) return true;
  if (lower.size() < 3 || lower.back() != 'a' || in(other_words_in_a, lower)) return false;
  // Adjectives in the plural and definite: -iga, -liga, -ska, -tiva. "verka" and "önska" are verbs in -ka, -ska.
  if (lower.ends_with("iga") || lower.ends_with("tiva") || lower.ends_with("bara")) return false;
  if (lower.ends_with("iska") || lower.ends_with("ella")) return false;
  return true;
}

bool begins_with_infinitive(std::string_view goal) {
  std::string first = utf8::to_lower(word_at(goal, 0));
  if (in(adverbs, first)) return is_infinitive(utf8::to_lower(word_at(goal, 1)));
  return is_infinitive(first);
}

// "ska", "skall", "kommer att", "vill", "måste", "bör" at the end, or "ska" and up to three words of subject after
// an adverbial ("Under året ska distriktet").
bool takes_infinitive(std::string_view lead_in) {
  std::string lower = utf8::to_lower(lead_in);
  constexpr std::array<std::string_view, 7> verbs = {"ska", "skall", "vill", "måste", "bör", "kan", "att"};
  std::size_t last_space = lower.rfind(' ');
  if (in(verbs, std::string_view(lower).substr(last_space == std::string::npos ? 0 : last_space + 1))) return true;
  for (std::string_view verb : {" ska ", " skall ", " vill "}) {
    std::size_t at = lower.rfind(verb);
    if (at == std::string::npos) continue;
    std::string_view subject = std::string_view(lower).substr(at + verb.size());
    if (std::count(subject.begin(), subject.end(), ' ') <= 2) return true;
  }
  return false;
}

std::string join_sentence(std::string_view lead_in, std::string_view goal) {
  if (utf8::trim(lead_in).empty() || goal.empty()) return std::string(goal);
  std::string_view words = without_end_marks(lead_in);
  bool infinitive = begins_with_infinitive(goal);
  if (infinitive ? takes_infinitive(words) && !takes_clause_only(words) : takes_clause(words)) {
    std::string out(words);
    out += ' ';
    // "… kommer att" and "Att samla in" would say the word twice.
    bool twice = utf8::to_lower(word_at(goal, 0)) == "att" && words.ends_with(" att");
    out += lowered(twice ? utf8::trim(goal.substr(3)) : goal);
    return out;
  }
  std::string out(words);
  out += ": ";
  out += goal;
  return out;
}

}  // namespace planverk
