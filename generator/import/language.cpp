#include "import/language.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/utf8.h"
#include "import/text_signs.h"

namespace planverk::importing {
namespace {

struct Words {
  std::string_view language;
  std::array<std::string_view, 16> common;
};

constexpr std::array<Words, 5> languages = {{
    {"sv", {"och", "att", "för", "är", "av", "på", "som", "till", "med", "ska", "vi", "inte", "från", "även", "eller", "våra"}},
    {"en", {"the", "and", "of", "to", "in", "for", "will", "is", "our", "with", "on", "that", "are", "by", "we", "be"}},
    {"no", {"og", "å", "for", "er", "av", "på", "som", "til", "med", "skal", "vi", "ikke", "fra", "også", "eller", "være"}},
    {"da", {"og", "at", "for", "er", "af", "på", "som", "til", "med", "skal", "vi", "ikke", "fra", "også", "eller", "være"}},
    {"fi", {"ja", "on", "että", "sekä", "ei", "ovat", "kun", "myös", "tai", "se", "vuoden", "jotta", "mukaan", "joka", "liiton", "toiminta"}},
}};

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

std::string guess_language(const std::vector<Block>& blocks) {
  std::unordered_map<std::string, std::size_t> counts;
  std::size_t all = 0;
  for (const Block& block : blocks) {
    if (all > 20'000) break;
    for (std::string& word : bare_words(block.text)) {
      ++counts[std::move(word)];
      ++all;
    }
  }
  std::string_view best = "sv";
  std::size_t most = 0;
  for (const Words& one : languages) {
    std::size_t found = 0;
    for (std::string_view word : one.common)
      if (auto at = counts.find(std::string(word)); at != counts.end()) found += at->second;
    // Finnish has few small words.
    if (one.language == "fi") found *= 2;
    if (found > most) {
      most = found;
      best = one.language;
    }
  }
  return std::string(best);
}

bool has_goal_verb(std::string_view sentence) {
  return std::ranges::any_of(bare_words(sentence), [](const std::string& word) {
    return is_one_of(word, {"ska", "skall", "vill", "bör", "kommer", "avser", "siktar", "will", "shall", "should", "aims", "aim", "want", "wants", "intends",
                            "plan", "plans", "skal", "vil", "ønsker", "tulee", "aikoo", "pyrkii", "haluaa", "tavoitteena", "tavoitteenamme", "tavoittelee"}) ||
           has_goal_noun(word);
  });
}

bool has_goal_noun(std::string_view heading) {
  return std::ranges::any_of(bare_words(heading), [](const std::string& word) {
    return is_one_of(word, {"mål", "målen", "målet", "delmål", "målsättning", "målsättningar", "verksamhetsmål", "åtagande", "åtaganden", "goal", "goals",
                            "objective", "objectives", "aims", "målsetting", "målsettinger", "målsetninger", "måla", "delmål", "tavoite", "tavoitteet",
                            "tavoitteita", "tavoitteena", "päätavoitteet", "toimenpiteet", "mål:"});
  });
}

bool is_negated(std::string_view sentence) {
  std::vector<std::string> words = bare_words(sentence);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_one_of(words[i], {"inte", "ej", "icke", "aldrig", "varken", "not", "never", "won't", "ikke", "ikkje", "aldri", "ei", "eivät", "emme", "eikä"})) continue;
    bool only = i + 1 < words.size() && is_one_of(words[i + 1], {"bara", "endast", "enbart", "minst", "only", "just", "least", "bare", "kun", "minst", "mindst", "vain"});
    if (!only) return true;
  }
  return false;
}

bool reads_like_goal(std::string_view item) {
  std::vector<std::string> words = bare_words(item);
  if (words.empty()) return false;
  const std::string& first = words.front();
  if (is_one_of(first, {"att", "to", "å", "at", "vi", "distriktet", "föreningen", "förbundet", "kåren", "minst", "alla"})) return words.size() > 2;
  if (words.size() < 2) return false;
  // Infinitives: Swedish ones end in a, or are a few short ones; Norwegian ones in e.
  if (first.size() > 3 && (first.ends_with('a') || first.ends_with("as"))) return true;
  if (is_one_of(first, {"få", "gå", "se", "nå", "stå", "ge", "bli", "ta", "dra", "ha", "vara", "tillse"})) return true;
  return std::ranges::any_of(words, [](const std::string& word) { return is_one_of(word, {"ska", "skall", "will", "shall", "skal"}); });
}

int month_named(std::string_view word) {
  static constexpr std::array<std::array<std::string_view, 5>, 12> names = {{{"januari", "january", "januar", "tammikuuta", "jan"},
                                                                             {"februari", "february", "februar", "helmikuuta", "feb"},
                                                                             {"mars", "march", "marts", "maaliskuuta", "mar"},
                                                                             {"april", "april", "apr", "huhtikuuta", "apr"},
                                                                             {"maj", "may", "mai", "toukokuuta", "maj"},
                                                                             {"juni", "june", "juni", "kesäkuuta", "jun"},
                                                                             {"juli", "july", "juli", "heinäkuuta", "jul"},
                                                                             {"augusti", "august", "august", "elokuuta", "aug"},
                                                                             {"september", "september", "sept", "syyskuuta", "sep"},
                                                                             {"oktober", "october", "oktober", "lokakuuta", "okt"},
                                                                             {"november", "november", "november", "marraskuuta", "nov"},
                                                                             {"december", "december", "desember", "joulukuuta", "dec"}}};
  std::string lower = utf8::to_lower(word);
  for (std::size_t m = 0; m < names.size(); ++m)
    if (std::ranges::find(names[m], lower) != names[m].end()) return static_cast<int>(m + 1);
  return 0;
}

int heading_style(std::string_view style) {
  static constexpr std::array<std::string_view, 7> names = {"rubrik", "heading", "overskrift", "otsikko", "überschrift", "titre", "fyrirsögn"};
  std::string lower = utf8::to_lower(style);
  int level = 0;
  if (!lower.empty() && lower.back() >= '1' && lower.back() <= '6') {
    level = lower.back() - '0';
    lower.pop_back();
  }
  lower = std::string(utf8::trim(lower));
  if (is_one_of(lower, {"title", "titel", "tittel"})) return 1;
  if (std::ranges::find(names, lower) == names.end()) return 0;
  return std::max(level, 1);
}

}  // namespace planverk::importing
