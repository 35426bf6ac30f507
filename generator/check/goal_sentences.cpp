// "Distriktet ska:" and then "Nya medlemmar ska erbjudas en kurs": the goal has a sentence of its own and does not
// complete the words before the list. Pages show the two side by side, so this is for who can still change the text.
//
// Only after "ska", "skall", "bör", "måste" and "kommer att" is it plain what must follow: an infinitive. A goal fails
// when its first clause has no word that could be one ("Fler medlemmar i alla föreningar"), or another verb of its own
// before any ("Nya medlemmar ska …", "Styrelsen utser …").

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "check/check.h"
#include "check/prose.h"
#include "model/lead_in.h"

namespace planverk {
namespace {

template <std::size_t N>
bool in(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::array<std::string_view, 10> finite_verbs = {"ska",  "skall",  "är",    "bör",  "måste",
                                                           "blir", "kommer", "hålls", "sker", "gör"};

// After these another clause begins, whose verb says nothing about the goal's own.
constexpr std::array<std::string_view, 16> clause_words = {"som",      "att",  "där",   "när",    "om",     "så",
                                                           "vad",      "hur",  "vilka", "vilket", "vilken", "medan",
                                                           "eftersom", "vars", "innan", "tills"};

bool must_take_infinitive(std::string_view lead_in) {
  std::vector<std::string> words = prose::lower_words(lead_in);
  if (words.size() < 2) return false;
  std::string text;
  for (const std::string& word : words) text += word + " ";
  text.pop_back();
  const std::string& last = words.back();
  if (last == "att") return words[words.size() - 2] == "kommer";
  if (last == "vill" || last == "kan" || text.find(" vill ") != text.npos) return false;
  return takes_infinitive(text);
}

// What could be an infinitive, however unlikely: everything in -a but the commonest other words, -as, and the short
// ones.
bool could_be_infinitive(const std::string& word) {
  if (in(finite_verbs, word)) return false;
  if (is_infinitive(word)) return true;
  if (word.ends_with("as") || word.ends_with("ås") || word.ends_with("å") || word.ends_with("iga") ||
      word.ends_with("ella"))
    return true;
  return word == "dö" || word == "ske" || word == "le" || word == "fly" || word == "bero" || word == "ses" ||
         word == "ges";
}

// "Styrelsen utser": a noun in the definite form, or "vi", and a verb in the present.
bool is_subject_and_verb(const std::vector<std::string>& words) {
  if (words.size() < 3) return false;
  const std::string& subject = words[0];
  bool definite = subject == "vi" || (subject.size() > 5 && (subject.ends_with("en") || subject.ends_with("et") ||
                                                             subject.ends_with("erna") || subject.ends_with("arna")));
  const std::string& verb = words[1];
  bool present = verb.size() > 3 && (verb.ends_with("ar") || verb.ends_with("er"));
  return definite && present && !subject.ends_with("igen") && subject != "också";
}

// The first clause, after words that only name the goal ("Studier: hålla …").
std::string_view first_clause(std::string_view goal) {
  std::vector<std::string_view> sentences = prose::sentences(goal);
  std::string_view sentence = sentences.empty() ? goal : sentences.front();
  std::size_t colon = sentence.find(": ");
  if (colon != sentence.npos && colon < 60) sentence = sentence.substr(colon + 2);
  return sentence.substr(0, std::min(sentence.find(';'), sentence.size()));
}

bool completes(std::string_view goal) {
  if (begins_with_infinitive(goal)) return true;
  std::vector<std::string> words = prose::lower_words(first_clause(goal));
  if (words.empty()) return true;
  if (is_subject_and_verb(words)) return false;
  bool possible = std::any_of(words.begin(), words.end(), could_be_infinitive);
  if (!possible) return false;
  for (const std::string& word : words) {
    if (in(finite_verbs, word)) return false;
    if (is_infinitive(word) || in(clause_words, word)) return true;
  }
  return true;
}

}  // namespace

void check_goal_sentences(const Plan& plan, Diagnostics& diagnostics) {
  if (!prose::is_swedish(plan)) return;
  const auto& goals = plan.draft.goals;
  std::string_view lead_in;
  bool asks = false;
  for (std::size_t i = 0; i < goals.size(); ++i) {
    if (goals[i].lead_in.empty() || goals[i].side == markdown::Side::deleted) continue;
    if (goals[i].lead_in != lead_in) {
      lead_in = goals[i].lead_in;
      asks = must_take_infinitive(lead_in);
    }
    if (!asks || completes(goals[i].text)) continue;
    diagnostics.push_back(
        make_diagnostic(DiagnosticKind::goal_unlike_lead_in, goals[i].span,
                        fmt::format("the goal does not complete \"{}\" to a sentence", lead_in),
                        "begin with what is to be done (\"ordna\", \"nå\"), or move it to a list of its own"));
  }
}

}  // namespace planverk
