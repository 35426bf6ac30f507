#pragma once
// How many goals stand where, of a plan, an area, an organisation or the country: one bar, the same in words, and how
// much of what the five slots ask for is stated.

#include <optional>
#include <string>
#include <vector>

#include "site/progress.h"
#include "view/common.h"

namespace planverk {

struct ViewContext;

// A part of the bar, and its line in the legend. Lengths are hundredths of the bar, with decimals.
struct StatusSegmentView {
  StatusView status;
  std::string count;       // "11"
  std::string tone;        // class: "done", "open", "closed", "unstated"
  std::size_t step = 0;    // of open ones, by their order: how strong the colour is
  std::string x, width, middle;
  bool wide = false;       // there is room for the symbol
  PLANVERK_VIEW(StatusSegmentView, PLANVERK_MEMBER(status, "the status; of goals without one it says so"),
                PLANVERK_MEMBER(count, "goals"), PLANVERK_MEMBER(tone, "`done`, `open`, `closed` or `unstated`, as a class"),
                PLANVERK_MEMBER(step, "1 to 4 by the order of open statuses, else 0"),
                PLANVERK_MEMBER(x, "where it begins, per cent of the bar"), PLANVERK_MEMBER(width, "per cent of the bar"),
                PLANVERK_MEMBER(middle, "per cent of the bar"), PLANVERK_MEMBER(wide, "there is room for the symbol"))
};

struct SlotShareView {
  std::string label;
  std::string count;       // "8 av 26"
  std::string percent;     // a whole number
  PLANVERK_VIEW(SlotShareView, PLANVERK_MEMBER(label, "what is asked for"), PLANVERK_MEMBER(count, "\"8 av 26\", goals that state it"),
                PLANVERK_MEMBER(percent, "the same as a whole number"))
};

struct StandingView {
  std::vector<StatusSegmentView> segments;
  std::string sentence;    // the bar in words
  std::optional<LinkView> next;  // the open goal whose day comes next
  std::vector<SlotShareView> slots;
  std::string slots_sentence;
  PLANVERK_VIEW(StandingView, PLANVERK_MEMBER(segments, "of the bar, statuses in order"),
                PLANVERK_MEMBER(sentence, "the bar in words"), PLANVERK_MEMBER(next, "the open goal whose day comes next, the day as its note"),
                PLANVERK_MEMBER(slots, "the five slots, in how many goals each is stated"),
                PLANVERK_MEMBER(slots_sentence, "the same in words"),
                PLANVERK_HAS(segments), PLANVERK_HAS(slots))
};

// None without goals. Of a plan that is only proposed nothing is late or followed up: only the slots are shown.
std::optional<StandingView> make_standing(const ViewContext&, const PageBase&, const Standing&);
std::optional<StandingView> make_standing(const ViewContext&, const PageBase&, PlanId);
std::vector<StatusSegmentView> make_segments(const ViewContext&, const PageBase&, const Standing&);
// How much of all that the five slots ask for is stated, in per cent.
std::size_t completeness(const Standing&);
// Whole per cent that never say all or nothing where it is not so.
std::size_t percent_of(std::size_t part, std::size_t all);

}  // namespace planverk
