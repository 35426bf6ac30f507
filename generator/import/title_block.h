#pragma once
// The lines above the text: title, time, status, who proposed or adopted the plan and when. They become front matter.

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "import/line.h"
#include "model/vocabulary.h"

namespace planverk::importing {

struct PlanFacts {
  std::string title;             // empty when there was none
  std::string period;            // "2025–2026", "2025"; empty when not found
  DateRange days;                // a period that was printed as two days
  PlanStatus status = PlanStatus::unstated;
  std::string proposed_by, adopted_by;  // as printed
  Date proposed, adopted;
  std::string placeholder;       // "XX-XX-XX", a date that was to be filled in
  std::vector<std::string> lines;  // of the title block that front matter has no place for
};

// Takes the title block off the front.
PlanFacts take_title_block(std::vector<Block>& blocks, Log& log);

// What the text says about its own status, where the title block says nothing: "Planen är antagen av styrelsen".
void read_status_from_text(const std::vector<Block>& blocks, PlanFacts& facts, Log& log);

// Whether words speak of a plan, a strategy or a programme, as titles do.
bool names_plan(const std::vector<std::string>& words);

// "2025–2026" or "2025" in a name or a line; empty when there is none.
std::string period_in(std::string_view text);
// The year that a text names most often; empty for none.
std::string most_named_year(const std::vector<Block>& blocks);

}  // namespace planverk::importing
