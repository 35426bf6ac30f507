#pragma once
// How a goal goes, measured: is it late, how far its number has come, which of its occasions were held.

#include <optional>
#include <string>
#include <vector>

#include "site/ids.h"
#include "view/page_base.h"

namespace planverk {

struct ViewContext;

// A measured value in the line's picture. Places are per cent of its width and height.
struct PointView {
  std::string x, y;
  PLANVERK_VIEW(PointView, PLANVERK_MEMBER(x, "per cent of the width"), PLANVERK_MEMBER(y, "per cent of the height"))
};

// The line from the baseline by way of the follow-ups, and what is to be reached.
struct ProgressLineView {
  std::string points;            // "0,80 40,52.5": of a polyline in a box of 100 by 100
  std::vector<PointView> dots;
  std::string target_y;          // where the target's line lies
  std::string target_text_y;     // above it, or below where it lies at the top
  std::string upper_y;           // of a target between two numbers, the upper one's
  std::string target;            // "Mål: minst 700 medlemmar"
  std::string first, last;       // days at the ends of the axis
  std::string from_value, to_value;  // numbers at the line's ends
  std::string from_y, to_x, to_y;    // where they stand
  bool to_end = false;           // the last number stands before its dot, as there is no room behind it
  std::string sentence;          // the line in words
  PLANVERK_VIEW(ProgressLineView, PLANVERK_MEMBER(points, "of a polyline in a box of 100 by 100"),
                PLANVERK_MEMBER(dots, "measured values"), PLANVERK_MEMBER(target_y, "height of the target's line, per cent"),
                PLANVERK_MEMBER(target_text_y, "base line of its words"),
                PLANVERK_MEMBER(upper_y, "of a target between two numbers, the upper one's height"),
                PLANVERK_MEMBER(target, "the target in words"), PLANVERK_MEMBER(first, "day where the axis begins"),
                PLANVERK_MEMBER(last, "day where it ends"), PLANVERK_MEMBER(from_value, "number that the line begins at"),
                PLANVERK_MEMBER(to_value, "number that it has come to"), PLANVERK_MEMBER(from_y, "base line of the first number"),
                PLANVERK_MEMBER(to_x, "where the last number stands"), PLANVERK_MEMBER(to_y, "its base line"),
                PLANVERK_MEMBER(to_end, "the last number stands before its dot"),
                PLANVERK_MEMBER(sentence, "the line in words"))
};

struct OccasionView {
  std::string state;             // class: "held", "missing", "ahead", "over"
  PLANVERK_VIEW(OccasionView, PLANVERK_MEMBER(state, "`held`, `missing`, `ahead` or `over`, as a class"))
};

// One state in the legend of the dots.
struct OccasionKeyView {
  std::string state, words;
  PLANVERK_VIEW(OccasionKeyView, PLANVERK_MEMBER(state, "as a class"), PLANVERK_MEMBER(words, "what it means"))
};

struct OccasionsView {
  std::vector<OccasionView> dots;     // none when there are too many to count by eye
  std::vector<OccasionKeyView> keys;  // of the dots that there are
  std::string sentence;
  PLANVERK_VIEW(OccasionsView, PLANVERK_MEMBER(dots, "one for each occasion, held or not"),
                PLANVERK_MEMBER(keys, "legend of the dots"), PLANVERK_MEMBER(sentence, "the same in words"), PLANVERK_HAS(dots))
};

struct GoalProgressView {
  bool overdue = false;
  std::string late;              // when it was to be done, and how long ago that is
  bool late_said = false;        // its status says the same word
  std::string measured;          // the newest value against the target
  std::string percent;           // of the way to the target, a whole number; empty where it cannot be said
  std::optional<ProgressLineView> line;
  std::optional<OccasionsView> occasions;
  std::string parts;             // "2 av 3 delmål är klara"
  PLANVERK_VIEW(GoalProgressView, PLANVERK_MEMBER(overdue, "its last day is past, and it is neither done nor given up"),
                PLANVERK_MEMBER(late, "when it was to be done, and how long ago that is"),
                PLANVERK_MEMBER(late_said, "the word of its status is that of a late goal"),
                PLANVERK_MEMBER(measured, "the newest value against the target, in words"),
                PLANVERK_MEMBER(percent, "of the way to the target, a whole number"),
                PLANVERK_MEMBER(line, "the values through time, where there are several"),
                PLANVERK_MEMBER(occasions, "of a goal that comes again"), PLANVERK_MEMBER(parts, "how many sub-goals are done, in words"))
};

GoalProgressView make_goal_progress(const ViewContext&, GoalId);
// "90 dagar", "14 månader": a length of time as people say it.
std::string time_passed(const ViewContext&, std::int32_t days);

}  // namespace planverk
