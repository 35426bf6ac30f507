#pragma once
// Goals and registers in lists: by organisation, area, deadline, body, status; areas, events, words, references.

#include "view/common.h"
#include "view/standing.h"

namespace planverk {

// A choice that narrows the list of goals.
struct FilterOptionView {
  std::string value, label;
  PLANVERK_VIEW(FilterOptionView, PLANVERK_MEMBER(value, "as addresses say it"), PLANVERK_MEMBER(label, "as readers see it"))
};

struct FilterGroupView {
  std::string label;  // heading above options that belong together; empty for options that stand alone
  std::vector<FilterOptionView> options;
  PLANVERK_VIEW(FilterGroupView, PLANVERK_MEMBER(label, "heading above the options, if any"),
                PLANVERK_MEMBER(options, "in order"))
};

struct FilterView {
  std::string parameter, label;
  std::vector<FilterGroupView> groups;
  PLANVERK_VIEW(FilterView, PLANVERK_MEMBER(parameter, "name in addresses"), PLANVERK_MEMBER(label, "what is chosen"),
                PLANVERK_MEMBER(groups, "options, some under headings"))
};

// A way to a group of the list.
struct JumpView {
  Href href;
  std::string text, note;
  std::string id;  // the group's anchor, when the group stands on another part of the list: links find their way here
  PLANVERK_VIEW(JumpView, PLANVERK_MEMBER(href, "the group"), PLANVERK_MEMBER(text, "its heading"),
                PLANVERK_MEMBER(note, "how many goals"), PLANVERK_MEMBER(id, "anchor of a group on another part"))
};

// mal/ and its sisters. A long list is cut in parts: mal/, mal/2.html …
struct GoalIndexPage : PageBase {
  std::vector<LinkView> orders;          // the other ways to list goals, this one marked
  std::vector<LinkView> parts;           // of the list, this one marked; none when it stands on one page
  std::vector<JumpView> jumps;           // to the groups of the list
  std::vector<GoalGroupView> groups;
  std::string goal_count;
  std::vector<FilterView> filters;       // on the first page of the first order
  SearchSetup search;
  PLANVERK_VIEW(GoalIndexPage, PLANVERK_PAGE_MEMBERS, PLANVERK_MEMBER(orders, "ways to list goals"),
                PLANVERK_MEMBER(parts, "parts of a long list"), PLANVERK_MEMBER(filters, "choices that narrow the list"),
                PLANVERK_MEMBER(search, "where to search"), PLANVERK_HAS(parts), PLANVERK_HAS(filters),
                PLANVERK_MEMBER(jumps, "links to the groups"), PLANVERK_MEMBER(groups, "goals under headings"),
                PLANVERK_MEMBER(goal_count, "in words"),
                PLANVERK_HAS(orders), PLANVERK_HAS(jumps))
};

// A register's list: areas, events, words, references.
struct EntryView {
  Href href;
  std::string id;
  std::string_view name;
  std::string note;        // expansion, date, kind
  std::string text;        // explanation
  std::string count;       // "12 mål", "nämns 3 gånger"
  bool faded = false;      // past, planned, fictional
  PLANVERK_VIEW(EntryView, PLANVERK_MEMBER(href, "its page"), PLANVERK_MEMBER(id, "anchor"),
                PLANVERK_MEMBER(name, "name"), PLANVERK_MEMBER(note, "expansion, date or kind"),
                PLANVERK_MEMBER(text, "explanation"), PLANVERK_MEMBER(count, "in words"),
                PLANVERK_MEMBER(faded, "past or planned"))
};

struct EntryGroupView {
  std::string id, title;
  std::vector<EntryView> entries;
  PLANVERK_VIEW(EntryGroupView, PLANVERK_MEMBER(id, "anchor"), PLANVERK_MEMBER(title, "heading"),
                PLANVERK_MEMBER(entries, "in order"))
};

struct RegisterPage : PageBase {
  std::string lead;
  std::vector<EntryGroupView> groups;
  PLANVERK_VIEW(RegisterPage, PLANVERK_PAGE_MEMBERS, PLANVERK_MEMBER(lead, "what the register is"),
                PLANVERK_MEMBER(groups, "entries under headings"))
};

// One area, event, word or reference: what it is, goals that belong to it, what mentions it.
struct EntryPage : PageBase {
  std::string note, text;
  std::string url;                        // outside address, where a reference can be read
  std::vector<std::string> aliases;
  std::vector<LinkView> links;            // the plan that a reference is, its address, its organisations
  std::vector<GoalGroupView> groups;      // goals by organisation
  std::string goal_count;
  std::optional<LinkView> compare;        // the same area side by side
  std::optional<LinkView> all_goals;      // where all goals are listed, when this page shows those of current plans
  std::vector<LinkView> sections;         // an area's sections in plans
  std::optional<StandingView> standing;   // of an area's goals in current plans
  PLANVERK_VIEW(EntryPage, PLANVERK_PAGE_MEMBERS, PLANVERK_MEMBER(note, "expansion, date or kind"),
                PLANVERK_MEMBER(text, "explanation"), PLANVERK_MEMBER(url, "outside address"),
                PLANVERK_MEMBER(aliases, "other names"), PLANVERK_MEMBER(links, "where more is"), PLANVERK_MEMBER(groups, "goals by organisation"),
                PLANVERK_MEMBER(goal_count, "in words"), PLANVERK_MEMBER(compare, "the same area side by side"),
                PLANVERK_MEMBER(all_goals, "list of all goals, when only those of current plans stand here"),
                PLANVERK_MEMBER(sections, "sections of plans"),
                PLANVERK_MEMBER(standing, "how an area's goals in current plans stand"),
                PLANVERK_HAS(aliases), PLANVERK_HAS(links), PLANVERK_HAS(groups), PLANVERK_HAS(sections))
};

}  // namespace planverk
