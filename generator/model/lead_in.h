#pragma once
// Lead-ins: the words that make the list after them a list of goals ("Distriktet ska:").
//
// A pattern is words; case does not matter. `*` stands for one or more words, `?` for exactly one word,
// and a word that ends in `*` for any ending ("målsättning*"). Marks at the end of a lead-in (colon, dots)
// are not part of it. Patterns stand in site.yaml under `lead_ins`.

#include <string>
#include <string_view>
#include <vector>

namespace planverk {

class LeadInPatterns {
 public:
  explicit LeadInPatterns(const std::vector<std::string>& patterns);
  // The lead-in that a paragraph before a list ends with: its last sentence when that matches a pattern, else
  // empty. A paragraph that ends like a finished sentence (. ! ?) has none; dots at the end ("kommer att...") do
  // not finish it.
  std::string in_paragraph(std::string_view text) const;
  // Whether a heading as a whole is a lead-in.
  bool is_heading(std::string_view text) const;

 private:
  struct Pattern {
    std::vector<std::string> words;
  };
  bool matches(std::string_view sentence) const;
  std::vector<Pattern> patterns_;
};

// The last sentence of a paragraph when it is left open, with a colon or dots or, if it is short, with nothing: the lead-in
// of a list that is known to be one of goals whatever stands before it. Empty for a finished or a long sentence.
std::string open_sentence(std::string_view paragraph);

// Lead-in and goal as one sentence where grammar allows: a lead-in that ends in a helping verb ("ska", "kommer
// att", "vill") or in "ska" and its subject ("Under året ska distriktet") takes a goal that begins with an
// infinitive, in lower case; otherwise the two stand side by side. Without a lead-in: the goal as it is.
std::string join_sentence(std::string_view lead_in, std::string_view goal);

// Whether a word in lower case is an infinitive, as far as its letters tell ("nå", "värva", not "alla").
bool is_infinitive(std::string_view lower);
// Whether a goal's first words are ("Bättre integrera nya").
bool begins_with_infinitive(std::string_view goal);
// Whether a lead-in ends so that an infinitive must follow: "Distriktet ska", "Under året ska distriktet".
bool takes_infinitive(std::string_view lead_in);

}  // namespace planverk
