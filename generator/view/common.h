#pragma once
// What pages show alike: goals, marks of priorities, statuses, coverage.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "view/page_base.h"

namespace planverk {

// The mark of a priority: the same shape and short name everywhere.
struct MarkView {
  Href href;
  std::string name;     // the priority's title
  std::string number;   // of the priority in its plan: chooses the shape
  std::string plan;     // the superior plan's title and organisation
  std::string how;      // "fully" or "partly": a class
  std::string how_text; // "helt" or "delvis"
  std::string why;
  bool whole = false;   // supports the priority as a whole, not one of its goals
  std::string goal;     // the superior goal's words when it supports one of them
  std::optional<OtherLanguageView> other_language;
  Href goal_href;
  PLANVERK_VIEW(MarkView, PLANVERK_MEMBER(href, "the priority's page"), PLANVERK_MEMBER(name, "the priority's title"),
                PLANVERK_MEMBER(number, "the priority's number in its plan"),
                PLANVERK_MEMBER(plan, "the superior plan"), PLANVERK_MEMBER(how, "`fully` or `partly`"),
                PLANVERK_MEMBER(how_text, "the same in words"), PLANVERK_MEMBER(why, "the reason, if stated"),
                PLANVERK_MEMBER(whole, "the whole priority is meant"),
                PLANVERK_MEMBER(other_language, "the superior plan's language, when it is not the page's"),
                PLANVERK_MEMBER(goal, "the superior goal that is supported, if one is"),
                PLANVERK_MEMBER(goal_href, "its page"))
};

struct StatusView {
  std::string id, word, symbol, explanation;
  Href href;
  PLANVERK_VIEW(StatusView, PLANVERK_MEMBER(id, "as a class"), PLANVERK_MEMBER(word, "in words"),
                PLANVERK_MEMBER(symbol, "sign that stands for it"), PLANVERK_MEMBER(explanation, "what it means"),
                PLANVERK_MEMBER(href, "goals with this status"))
};

// One goal in a list, and the facts that stand in its quiet line.
struct GoalView {
  Href href;
  std::string number;              // "12": mål 12
  std::string_view id;
  std::string_view text;           // as it reads with changes
  std::string_view sentence;
  Html html;                       // on plan pages: the goal's own text with links and changes
  Href plan_href, organisation_href, section_href;
  std::string_view plan, organisation, section;
  std::string period;
  std::vector<LinkView> areas;
  std::vector<LinkView> responsible;
  std::string deadline, target, recurrence;  // in words, empty when not stated
  std::optional<StatusView> status;
  std::vector<MarkView> marks;
  bool sub_goal = false, do_less = false, inserted = false, deleted = false, changed = false, own = false, overdue = false;
  std::optional<OtherLanguageView> other_language;  // of its words
  std::string sort_key;            // the deadline's last day, or empty
  std::vector<std::string_view> former;  // ids that it had
  std::string lines_id;            // "L99-101": anchor of its printed lines when they are several
  PLANVERK_VIEW(GoalView, PLANVERK_MEMBER(href, "the goal's page"), PLANVERK_MEMBER(number, "number in its plan"),
                PLANVERK_MEMBER(id, "id in its plan"), PLANVERK_MEMBER(text, "as printed, with changes"),
                PLANVERK_MEMBER(sentence, "lead-in and goal as one sentence"),
                PLANVERK_MEMBER(html, "text with links and changes; on plan pages only"),
                PLANVERK_MEMBER(plan_href, "its plan's page"), PLANVERK_MEMBER(organisation_href, "its organisation's page"),
                PLANVERK_MEMBER(section_href, "its place in the plan"), PLANVERK_MEMBER(plan, "title of its plan"),
                PLANVERK_MEMBER(organisation, "short name of its organisation"), PLANVERK_MEMBER(section, "title of its section"),
                PLANVERK_MEMBER(period, "period of its plan"),
                PLANVERK_MEMBER(areas, "its area, as a list of none or one"), PLANVERK_MEMBER(responsible, "bodies that answer for it"),
                PLANVERK_MEMBER(deadline, "by when, in words"), PLANVERK_MEMBER(target, "how much, in words"),
                PLANVERK_MEMBER(recurrence, "how often, in words"), PLANVERK_MEMBER(status, "how it stands, if stated"),
                PLANVERK_MEMBER(marks, "priorities that it carries"), PLANVERK_MEMBER(sub_goal, "part of another goal"),
                PLANVERK_MEMBER(do_less, "a goal to do less of something"), PLANVERK_MEMBER(inserted, "proposed to be added"),
                PLANVERK_MEMBER(deleted, "proposed to be struck"), PLANVERK_MEMBER(changed, "has proposed changes"),
                PLANVERK_MEMBER(own, "carries no priority: the organisation's own"),
                PLANVERK_MEMBER(overdue, "its last day is past, and it is neither done nor given up"),
                PLANVERK_MEMBER(other_language, "the language of its words, when it is not the page's"),
                PLANVERK_MEMBER(former, "ids that it had: anchors too"),
                PLANVERK_MEMBER(lines_id, "anchor of its printed lines, when they are several"),
                PLANVERK_MEMBER(sort_key, "last day of the deadline, year-month-day"),
                PLANVERK_HAS(responsible), PLANVERK_HAS(marks), PLANVERK_HAS(areas))
};

// A heading with goals under it, in lists of goals.
struct GoalGroupView {
  std::string id, title, note;
  Href href;
  std::vector<GoalView> goals;
  PLANVERK_VIEW(GoalGroupView, PLANVERK_MEMBER(id, "anchor"), PLANVERK_MEMBER(title, "heading"),
                PLANVERK_MEMBER(note, "count or explanation"), PLANVERK_MEMBER(href, "page about it, if any"),
                PLANVERK_MEMBER(goals, "its goals"),
                PLANVERK_HAS(goals))
};

// A plan in a list.
struct PlanRowView {
  Href href;
  std::string_view title;
  std::string_view organisation;
  Href organisation_href;
  std::string period, kind, status, status_id, dates, goal_count;
  std::optional<OtherLanguageView> other_language;
  std::vector<LanguageLinkView> translations;
  std::vector<LinkView> versions;
  bool draft = false, current = false;
  PLANVERK_VIEW(PlanRowView, PLANVERK_MEMBER(versions, "its earlier texts"), PLANVERK_HAS(versions), PLANVERK_MEMBER(href, "the plan's page"), PLANVERK_MEMBER(title, "title"),
                PLANVERK_MEMBER(organisation, "name of its organisation"), PLANVERK_MEMBER(organisation_href, "its page"),
                PLANVERK_MEMBER(period, "as printed"), PLANVERK_MEMBER(kind, "in words"),
                PLANVERK_MEMBER(status, "in words"), PLANVERK_MEMBER(status_id, "as a class"),
                PLANVERK_MEMBER(dates, "proposed and adopted, in words"), PLANVERK_MEMBER(goal_count, "\"37 mål\""),
                PLANVERK_MEMBER(other_language, "the language of its title, when it is not the page's"),
                PLANVERK_MEMBER(translations, "the plan in other languages"), PLANVERK_HAS(translations),
                PLANVERK_MEMBER(draft, "a draft"), PLANVERK_MEMBER(current, "the organisation's current plan"))
};

// How one priority is answered, in coverage bars and lists.
struct CoverageRowView {
  MarkView mark;                     // `how` is "fully", "partly" or "none"
  std::vector<GoalView> goals;       // that support it
  std::string goal_count;
  PLANVERK_VIEW(CoverageRowView, PLANVERK_MEMBER(mark, "the priority and how far it is answered"),
                PLANVERK_MEMBER(goals, "local goals that support it"), PLANVERK_MEMBER(goal_count, "how many, in words"),
                PLANVERK_HAS(goals))
};

// How an organisation or a plan answers one superior plan.
struct CoverageView {
  LinkView superior;
  std::string period;
  std::string fully, partly, none, total;  // numbers
  std::vector<std::string_view> segments;  // of the bar: one for each priority, in the plan's order
  std::string sentence;   // the same in words
  std::vector<CoverageRowView> rows;
  std::vector<GoalView> own;
  std::string own_count;
  PLANVERK_VIEW(CoverageView, PLANVERK_MEMBER(superior, "the superior plan"), PLANVERK_MEMBER(period, "its period"),
                PLANVERK_MEMBER(fully, "priorities fully answered"), PLANVERK_MEMBER(partly, "partly answered"),
                PLANVERK_MEMBER(none, "not answered"), PLANVERK_MEMBER(total, "all"),
                PLANVERK_MEMBER(segments, "`fully`, `partly` or `none`, priority by priority"),
                PLANVERK_MEMBER(sentence, "the same in words"), PLANVERK_MEMBER(rows, "priority by priority"),
                PLANVERK_MEMBER(own, "goals that answer to none of them"), PLANVERK_MEMBER(own_count, "how many, in words"),
                PLANVERK_HAS(rows), PLANVERK_HAS(own))
};

}  // namespace planverk
