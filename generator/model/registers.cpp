#include "model/registers.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/colour.h"
#include "base/slug.h"
#include "model/keys.h"

namespace planverk {
namespace {

using yaml::MappingReader;
using yaml::Node;

// Reports an id that cannot stand in an address, and the second of two that are alike. `scope` tells entries apart
// whose ids may repeat (bodies of different organisations).
template <class Entry, class IdOf, class ScopeOf>
bool accept_id(const std::vector<Entry>& before, const Text& id, std::string_view scope, IdOf id_of, ScopeOf scope_of,
               Diagnostics& diagnostics) {
  if (id.empty()) return false;
  if (!is_slug(id.value)) {
    diagnostics.push_back(make_diagnostic(
        DiagnosticKind::bad_id, id.span, fmt::format("the id `{}` cannot stand in an address", id.value),
        fmt::format("use a to z, 0 to 9 and hyphens, such as `{}`", make_slug(id.value))));
    return false;
  }
  for (const Entry& entry : before) {
    const Text& other = id_of(entry);
    if (other.value != id.value || scope_of(entry) != scope) continue;
    auto diagnostic = make_diagnostic(DiagnosticKind::duplicate_id, id.span,
                                      fmt::format("the id `{}` is used twice", id.value), "give one of them another id");
    diagnostic.notes.push_back({other.span, "first used here"});
    diagnostics.push_back(std::move(diagnostic));
    return false;
  }
  return true;
}

template <class Entry>
bool accept(std::vector<Entry>& to, Entry entry, Diagnostics& diagnostics) {
  bool fine = accept_id(
      to, entry.id, "", [](const Entry& e) -> const Text& { return e.id; },
      [](const Entry&) { return std::string_view(); }, diagnostics);
  if (fine) to.push_back(std::move(entry));
  return fine;
}

// Calls `read` for each entry of the list under `key`.
template <class Read>
void each(MappingReader& reader, std::string_view key, Diagnostics& diagnostics, Read read) {
  for (const Node& item : reader.items(key)) {
    MappingReader entry(item, *reader.key(key).shape, diagnostics);
    read(entry);
    entry.finish();
  }
}

OrganisationEntry read_organisation(MappingReader& r, Diagnostics& diagnostics) {
  OrganisationEntry o;
  o.id = r.required_text("id");
  o.kind = static_cast<OrganisationKind>(r.choice("kind").value_or(1));
  o.name = r.required_text("name").value;
  o.short_name = r.text("short_name").value;
  if (o.short_name.empty()) o.short_name = o.name;
  o.parent = r.text("parent");
  o.neighbours = r.texts("neighbours");
  o.aliases = r.texts("aliases");
  o.fictional = r.boolean("fictional").value_or(false);
  Text accent = r.text("accent");
  if (parse_colour(accent.value)) {
    o.accent = accent.value;
  } else if (!accent.empty()) {
    diagnostics.push_back(make_diagnostic(DiagnosticKind::unknown_value, accent.span,
                                          fmt::format("`{}` is no colour", accent.value),
                                          "write `#` and six digits of 0 to 9 and a to f, such as `\"#96161c\"`"));
  }
  return o;
}

// One number of a tile; a place outside any map is reported and gives none.
std::optional<int> read_tile_number(MappingReader& tile, std::string_view key, Diagnostics& diagnostics) {
  if (!tile.has(key)) {
    diagnostics.push_back(make_diagnostic(DiagnosticKind::missing_key, tile.span(),
                                          fmt::format("a tile has no `{}`", key), "write both, such as `{x: 3, y: 5}`"));
    return std::nullopt;
  }
  std::optional<long long> number = tile.integer(key);
  if (!number) return std::nullopt;
  if (*number < 0 || *number > last_tile) {
    diagnostics.push_back(make_diagnostic(
        DiagnosticKind::unknown_value, tile.key_span(key), fmt::format("`{}: {}` is outside the map of tiles", key, *number),
        fmt::format("count from the top left corner, from 0 to {}", last_tile)));
    return std::nullopt;
  }
  return static_cast<int>(*number);
}

// `tile: {x: 3, y: 5}`: the organisation's place in the tile map.
void read_tile(MappingReader& r, OrganisationEntry& o, Diagnostics& diagnostics) {
  const Node* node = r.node("tile");
  if (node == nullptr) return;
  MappingReader tile(*node, keys::tile, diagnostics);
  if (node->kind != yaml::Kind::mapping) return;
  std::optional<int> x = read_tile_number(tile, "x", diagnostics), y = read_tile_number(tile, "y", diagnostics);
  if (x && y) o.tile = TilePlace{*x, *y, node->span};
  tile.finish();
}

// Districts share one map; branches one for each district.
bool on_one_map(const OrganisationEntry& a, const OrganisationEntry& b) {
  return a.kind == b.kind && (a.kind == OrganisationKind::district || a.parent.value == b.parent.value);
}

// One of two on the same square would hide the other. The first keeps it.
void report_taken_tiles(std::vector<OrganisationEntry>& organisations, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < organisations.size(); ++i) {
    OrganisationEntry& late = organisations[i];
    if (!late.tile) continue;
    auto end = organisations.begin() + static_cast<std::ptrdiff_t>(i);
    auto first = std::find_if(organisations.begin(), end, [&](const OrganisationEntry& o) {
      return o.tile && o.tile->x == late.tile->x && o.tile->y == late.tile->y && on_one_map(o, late);
    });
    if (first == end) continue;
    auto diagnostic = make_diagnostic(
        DiagnosticKind::tile_taken, late.tile->span,
        fmt::format("the tile of `{}` is already that of `{}`", late.id.value, first->id.value),
        "give one of them another tile");
    diagnostic.notes.push_back({first->tile->span, "first used here"});
    diagnostics.push_back(std::move(diagnostic));
    late.tile.reset();
  }
}

// A day, or {from, to}.
DateRange read_event_dates(MappingReader& r, Diagnostics& diagnostics) {
  const Node* node = r.node("date");
  if (node == nullptr) return {};
  if (node->kind != yaml::Kind::mapping) return r.date_range("date").value_or(DateRange{});
  MappingReader range(*node, keys::event_dates, diagnostics);
  DateRange dates{range.date("from").value_or(Date{}), range.date("to").value_or(Date{})};
  range.finish();
  if (!dates.first.is_none() && !dates.last.is_none() && dates.last < dates.first) {
    diagnostics.push_back(make_diagnostic(
        DiagnosticKind::backward_period, node->span,
        fmt::format("`from: {}` comes after `to: {}`", to_iso(dates.first), to_iso(dates.last)), "swap the two dates"));
    std::swap(dates.first, dates.last);
  }
  if (dates.last.is_none()) dates.last = dates.first;
  return dates;
}

// `to_be_appointed: true`, or the time by which the body is to be.
void read_appointment(MappingReader& r, BodyEntry& b) {
  const Node* node = r.node("to_be_appointed");
  if (node == nullptr) return;
  b.appoint_span = node->span;
  bool time = node->is_scalar() && !node->scalar.empty() && node->scalar[0] >= '0' && node->scalar[0] <= '9';
  if (time) b.appoint_by = r.date_range("to_be_appointed").value_or(DateRange{});
  b.to_be_appointed = time || r.boolean("to_be_appointed").value_or(false);
}

// Reads one file of content/: `read` asks the mapping for its lists, what it does not ask for is reported.
template <class Read>
void read_register(FileId file, std::string_view text, const yaml::Shape& shape, Diagnostics& diagnostics, Read read) {
  yaml::Parsed parsed = yaml::parse(file, text);
  append(diagnostics, std::move(parsed.diagnostics));
  MappingReader root(parsed.root, shape, diagnostics);
  read(root);
  root.finish();
}

}  // namespace

void read_organisations(FileId file, std::string_view text, Registers& to, Diagnostics& diagnostics) {
  read_register(file, text, keys::organisations, diagnostics, [&](MappingReader& root) {
    each(root, "organisations", diagnostics, [&](MappingReader& r) {
      OrganisationEntry o = read_organisation(r, diagnostics);
      read_tile(r, o, diagnostics);
      accept(to.organisations, std::move(o), diagnostics);
    });
    report_taken_tiles(to.organisations, diagnostics);
    each(root, "sets", diagnostics, [&](MappingReader& r) {
      OrganisationSetEntry s;
      s.id = r.required_text("id");
      s.name = r.required_text("name").value;
      s.members = r.texts("members");
      s.complete = r.boolean("complete").value_or(true);
      s.aliases = r.texts("aliases");
      accept(to.sets, std::move(s), diagnostics);
    });
    each(root, "bodies", diagnostics, [&](MappingReader& r) {
      BodyEntry b;
      b.id = r.required_text("id");
      b.name = r.required_text("name").value;
      b.organisation = r.required_text("organisation");
      b.aliases = r.texts("aliases");
      read_appointment(r, b);
      bool fine = accept_id(
          to.bodies, b.id, b.organisation.value, [](const BodyEntry& e) -> const Text& { return e.id; },
          [](const BodyEntry& e) { return std::string_view(e.organisation.value); }, diagnostics);
      if (fine) to.bodies.push_back(std::move(b));
    });
  });
}

void read_areas(FileId file, std::string_view text, Registers& to, Diagnostics& diagnostics) {
  read_register(file, text, keys::areas, diagnostics, [&](MappingReader& root) {
    each(root, "areas", diagnostics, [&](MappingReader& r) {
      AreaEntry a;
      a.id = r.required_text("id");
      a.name = r.required_text("name").value;
      a.aliases = r.texts("aliases");
      accept(to.areas, std::move(a), diagnostics);
    });
  });
}

void read_events(FileId file, std::string_view text, Registers& to, Diagnostics& diagnostics) {
  read_register(file, text, keys::events, diagnostics, [&](MappingReader& root) {
    each(root, "events", diagnostics, [&](MappingReader& r) {
      EventEntry e;
      e.id = r.required_text("id");
      e.name = r.required_text("name").value;
      e.dates = read_event_dates(r, diagnostics);
      e.printed = r.text("printed").value;
      e.fictional = r.boolean("fictional").value_or(false);
      accept(to.events, std::move(e), diagnostics);
    });
  });
}

void read_glossary(FileId file, std::string_view text, Registers& to, Diagnostics& diagnostics) {
  read_register(file, text, keys::glossary, diagnostics, [&](MappingReader& root) {
    each(root, "terms", diagnostics, [&](MappingReader& r) {
      TermEntry t;
      t.term = r.required_text("term");
      t.id = r.text("id");
      if (t.id.empty()) t.id = {make_slug(t.term.value), t.term.span};
      if (t.id.empty() && !t.term.empty())
        diagnostics.push_back(make_diagnostic(DiagnosticKind::bad_id, t.term.span,
                                              fmt::format("the term `{}` gives no address", t.term.value),
                                              "add an `id` of a to z, 0 to 9 and hyphens"));
      t.expansion = r.text("expansion").value;
      t.explanation = r.required_text("explanation").value;
      t.aliases = r.texts("aliases");
      accept(to.terms, std::move(t), diagnostics);
    });
  });
}

void read_references(FileId file, std::string_view text, Registers& to, Diagnostics& diagnostics) {
  read_register(file, text, keys::references, diagnostics, [&](MappingReader& root) {
    each(root, "references", diagnostics, [&](MappingReader& r) {
      ReferenceEntry e;
      e.id = r.required_text("id");
      e.kind = r.text("kind");
      e.name = r.required_text("name").value;
      e.about = r.text("about").value;
      e.url = r.text("url").value;
      e.aliases = r.texts("aliases");
      e.scope = r.texts("scope");
      e.plan = r.text("plan");
      e.planned = r.boolean("planned").value_or(false);
      accept(to.references, std::move(e), diagnostics);
    });
  });
}

}  // namespace planverk
