#pragma once
// The registers below content/: organisations, bodies, areas, events, words and references, as written.
// Ids are texts here; site/ resolves them.

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "model/vocabulary.h"
#include "yaml/reader.h"

namespace planverk {

using yaml::Text;

// A square of the map of districts, counted from its top left.
struct TilePlace {
  int x = 0, y = 0;
  Span span;
};
inline constexpr int last_tile = 99;  // far more columns or rows than any map has

struct OrganisationEntry {
  Text id;
  OrganisationKind kind = OrganisationKind::district;
  std::string name, short_name;
  Text parent;  // empty at the top
  std::vector<Text> neighbours;
  std::vector<Text> aliases;
  std::string accent;              // "#rrggbb" or empty
  std::optional<TilePlace> tile;
  bool fictional = false;
};

struct OrganisationSetEntry {
  Text id;
  std::string name;
  std::vector<Text> members;
  bool complete = true;
  std::vector<Text> aliases;
};

// A role or an assembly, never a person. Ids belong to their organisation.
struct BodyEntry {
  Text id;
  std::string name;
  Text organisation;
  std::vector<Text> aliases;
  bool to_be_appointed = false;
  DateRange appoint_by;  // `to_be_appointed: 2026-05-01`: the latest day; none when not stated
  Span appoint_span;
};

struct AreaEntry {
  Text id;
  std::string name;
  std::vector<Text> aliases;
};

struct EventEntry {
  Text id;
  std::string name;
  DateRange dates;
  std::string printed;  // the date in words where the exact days are not known
  bool fictional = false;
};

struct TermEntry {
  Text id;  // slug of the term
  Text term;
  std::string expansion, explanation;
  std::vector<Text> aliases;
};

struct ReferenceEntry {
  Text id;
  Text kind;
  std::string name, about, url;
  std::vector<Text> aliases;
  std::vector<Text> scope;  // organisations in whose plans the names mean this; empty: everywhere
  Text plan;                // the plan that it is, "organisation/plan"
  bool planned = false;
};

struct Registers {
  std::vector<OrganisationEntry> organisations;
  std::vector<OrganisationSetEntry> sets;
  std::vector<BodyEntry> bodies;
  std::vector<AreaEntry> areas;
  std::vector<EventEntry> events;
  std::vector<TermEntry> terms;
  std::vector<ReferenceEntry> references;
};

// Each reads one file of content/ into its lists. Entries without an id are left out; a duplicate id is an error
// and the first stays.
void read_organisations(FileId file, std::string_view text, Registers& to, Diagnostics& diagnostics);
void read_areas(FileId file, std::string_view text, Registers& to, Diagnostics& diagnostics);
void read_events(FileId file, std::string_view text, Registers& to, Diagnostics& diagnostics);
void read_glossary(FileId file, std::string_view text, Registers& to, Diagnostics& diagnostics);
void read_references(FileId file, std::string_view text, Registers& to, Diagnostics& diagnostics);

}  // namespace planverk
