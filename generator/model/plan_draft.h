#pragma once
// One plan folder, read: front matter, text, sections, goals, facts and motions. Nothing is resolved yet.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/line_convention.h"
#include "markdown/document.h"
#include "model/goal_facts.h"
#include "model/line_lock.h"
#include "model/motion.h"
#include "model/plan_lock.h"
#include "model/vocabulary.h"

namespace planverk {

struct Decision {
  Text by;    // body
  Date date;  // none when not stated
  bool date_unknown = false;  // `date: unknown`: looked for and not found; or one that cannot be read
  Span span;
};

// The front matter of plan.md (design §3).
struct PlanHead {
  Text title;
  PlanKind kind = PlanKind::district_plan;
  Period period;
  PlanStatus status = PlanStatus::unstated;
  std::optional<Decision> proposed, adopted;
  Audience audience = Audience::everyone;
  Text language;
  Text translation_of;
  Text version_of;      // the plan that carries the present text
  std::string version;  // what this text is called beside its other versions
  std::string summary;
  std::optional<LineConvention> lines;  // `lines`, when the plan has a convention of its own
  std::vector<Text> responsible;
  GoalRule goals = GoalRule::lead_in;
  std::string lead_in;  // one for the whole plan, for lists that have none of their own
  std::string source_title, source_note, source_url;
  std::vector<Text> former;  // old addresses, "organisation/plan"
  Span span;
};

// A heading and what stands under it up to the next heading. Headings that are lead-ins are no sections.
struct SectionDraft {
  std::string id;
  Span id_span;                    // none when the id is made from the words
  std::vector<Text> former;        // ids that it had
  std::string title;  // as it reads with changes
  int level = 2;
  std::int32_t parent = -1;        // index of the section above
  markdown::NodeId heading;
  std::uint32_t end = 0;           // index after the last node that belongs to it, its lead-in headings included
  Text area;
  std::vector<Text> responsible;
  Span span;
};

struct GoalDraft {
  std::string id;
  bool id_given = false;  // by the author, not made from the words
  Span id_span;
  std::vector<Text> former;        // ids that it had
  std::uint32_t number = 0;        // 1, 2, 3 … through the plan, as people say "mål 12"
  std::int32_t section = -1;       // -1: before the first heading
  markdown::NodeId node;           // the item, or the paragraph of a {.goal}
  markdown::NodeId lead_in_node;   // the paragraph or heading of the lead-in
  std::string lead_in;             // as printed; empty when there is none
  std::string text;                // as it reads with changes; a wholly deleted goal keeps its words
  std::string original;            // before the changes
  std::string sentence;            // lead-in and text as one sentence where grammar allows
  markdown::Side side = markdown::Side::none;  // wholly inserted or deleted
  std::vector<std::uint32_t> changes;          // indices into Document::changes, in order
  Text part_of;
  Text area;
  std::vector<Text> responsible;
  Span span;
  std::int32_t facts = -1;         // index into PlanDraft::facts
  TextReading reading;             // what the words say in numbers and times
};

struct PlanDraft {
  Text organisation;  // folder names
  std::string name;
  FileId file;        // plan.md
  FileId goals_file, motions_file, summary_file, lock_file;  // none when there is no such file
  std::string path;   // of plan.md in the site folder, for "edit this page"
  PlanHead head;
  std::shared_ptr<const QuantityWords> quantity_words;  // of its language; none where no file has them
  std::uint32_t body_offset = 0;  // where the Markdown begins in plan.md
  markdown::Document document;
  markdown::Document summary;     // summary.md: easy to read, and no part of what was adopted; empty without one
  std::vector<SectionDraft> sections;
  std::vector<GoalDraft> goals;
  std::vector<GoalFacts> facts;
  std::vector<Motion> motions;
  std::vector<Amendment> amendments;  // in the order of the text
  LineLock lines;  // of lines.txt; empty when there is none
  PlanLock lock;   // of plan.lock; not sound when there is none
};

// What a plan folder holds, with the files' ids and texts.
struct PlanFiles {
  std::string organisation, name, path;
  FileId plan, goals, motions;
  std::string_view plan_text, goals_text, motions_text;
  FileId summary = {}, lines = {}, lock = {};
  std::string_view summary_text = {}, lines_text = {}, lock_text = {};
};

struct PlanRead {
  PlanDraft draft;
  Diagnostics diagnostics;
};

struct ReadOptions {
  std::vector<std::string> lead_ins;  // patterns of site.yaml, see model/lead_in.h
  std::string language = "sv";
  QuantityLanguages quantity_words = {};  // by which quantities are read; none are in a language that is not there
  bool operator==(const ReadOptions&) const = default;
};

PlanRead read_plan(const PlanFiles& files, const ReadOptions& options);

}  // namespace planverk
