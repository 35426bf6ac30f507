// What a plan says about itself in its front matter.
//
// period-unlike-title: plans are copied from last year's, and one of title and period is forgotten. The title's years
// are those that are not said of something else ("inför valet 2026"). A plan that runs from one annual meeting to the
// next may be called by its first year alone, or by both.
//
// adoption-incomplete: "adopted" without a body and a day cannot be cited. `date: unknown` says that the day was looked
// for and is not in the document.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "check/check.h"
#include "check/prose.h"

namespace planverk {
namespace {

struct Years {
  int first = 0, last = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The year of four digits that begins at `at`, else 0.
int year_at(std::string_view text, std::size_t at) {
  if (at + 4 > text.size() || !std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at),
                                           text.begin() + static_cast<std::ptrdiff_t>(at) + 4, is_digit))
    return 0;
  if (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '/')) return 0;
  if (at + 4 < text.size() && is_digit(text[at + 4])) return 0;
  int year = (text[at] - '0') * 1000 + (text[at + 1] - '0') * 100 + (text[at + 2] - '0') * 10 + (text[at + 3] - '0');
  return year >= 1900 && year <= 2099 ? year : 0;
}

// The length of a dash, slash or "till" between two years; 0 when there is none.
std::size_t joint_at(std::string_view text, std::size_t at) {
  for (std::string_view joint : {" – ", "–", " - ", "-", "/", " till ", " och ", "—"})
    if (text.substr(at).starts_with(joint)) return joint.size();
  return 0;
}

// Words after which a year is that of something else.
bool is_said_of_something_else(std::string_view before) {
  std::vector<std::string> words = prose::lower_words(before);
  if (words.empty()) return false;
  const std::string& word = words.back();
  static constexpr std::array<std::string_view, 15> words_of_time = {
      "dnr",     "nr",     "inför", "efter", "före",     "sedan", "från",    "till",
      "antagen", "senast", "mars",  "april", "februari", "maj",   "december"};
  if (std::find(words_of_time.begin(), words_of_time.end(), word) != words_of_time.end()) return true;
  for (std::string_view end : {"valet", "val", "valrörelsen", "valåret", "kongressen", "kongress", "konferensen",
                               "konferens", "årsmötet", "årsmöte", "stämman", "mötet"})
    if (word.ends_with(end)) return true;
  return false;
}

std::vector<Years> years_of_title(std::string_view title) {
  std::vector<Years> out;
  for (std::size_t i = 0; i < title.size(); ++i) {
    int first = year_at(title, i);
    if (first == 0) continue;
    Years years{first, first};
    std::size_t end = i + 4;
    if (std::size_t joint = joint_at(title, end)) {
      std::size_t next = end + joint;
      int last = year_at(title.substr(next), 0);
      bool short_form = last == 0 && next + 2 <= title.size() && is_digit(title[next]) && is_digit(title[next + 1]) &&
                        (next + 2 == title.size() || !(is_digit(title[next + 2]) || title[next + 2] == '-'));
      if (short_form) last = first / 100 * 100 + (title[next] - '0') * 10 + (title[next + 1] - '0');
      if (last >= first) {
        years.last = last;
        end = next + (short_form ? 2 : 4);
      }
    }
    if (!is_said_of_something_else(title.substr(0, i))) out.push_back(years);
    i = end - 1;
  }
  return out;
}

bool fits(Years years, const DateRange& period) {
  int first = period.first.year, last = period.last.year;
  if (years.first == first && years.last == last) return true;
  bool whole_years =
      period.first.month == 1 && period.first.day == 1 && period.last.month == 12 && period.last.day == 31;
  // From meeting to meeting: mostly in the first year, and a little in the one after its last.
  return !whole_years && years.first >= first && years.last <= last;
}

std::string printed(Years years) {
  return years.first == years.last ? fmt::format("{}", years.first) : fmt::format("{}–{}", years.first, years.last);
}

void check_title(const PlanHead& head, Diagnostics& diagnostics) {
  if (head.period.dates.is_none()) return;
  std::vector<Years> found = years_of_title(head.title.value);
  bool fine =
      found.empty() || std::any_of(found.begin(), found.end(), [&](Years y) { return fits(y, head.period.dates); });
  if (fine) return;
  auto diagnostic = make_diagnostic(
      DiagnosticKind::period_unlike_title, head.period.span,
      fmt::format("the period is {}, and the title says {}", head.period.printed, printed(found.front())),
      "correct the one that is left over from another plan");
  diagnostic.notes.push_back({head.title.span, "the title"});
  diagnostics.push_back(std::move(diagnostic));
}

void check_adoption(const PlanHead& head, Diagnostics& diagnostics) {
  if (head.status != PlanStatus::adopted) return;
  bool body = head.adopted && !head.adopted->by.empty();
  bool day = head.adopted && (!head.adopted->date.is_none() || head.adopted->date_unknown);
  if (body && day) return;
  // A date that does not exist has been told.
  diagnostics.push_back(
      make_diagnostic(DiagnosticKind::adoption_incomplete, head.adopted ? head.adopted->span : head.title.span,
                      fmt::format("the plan is adopted, but does not say {}", body  ? "on what day"
                                                                              : day ? "by whom"
                                                                                    : "by whom and on what day"),
                      body  ? "add `date` to `adopted`; `date: unknown` when the document does not have it"
                      : day ? "add `by`, the id of the body, to `adopted`"
                            : "write `adopted: {by: body, date: 2026-03-14}`, or `status: unstated` if nobody knows"));
}

}  // namespace

void check_plan_head(const Plan& plan, Diagnostics& diagnostics) {
  check_title(plan.draft.head, diagnostics);
  check_adoption(plan.draft.head, diagnostics);
}

}  // namespace planverk
