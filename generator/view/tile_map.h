#pragma once
// The map of districts: a square tile for each, drawn when the site is built. What it shows stands in words
// beside it, so a site without tiles loses a picture and nothing else.

#include <span>

#include "site/ids.h"
#include "view/common.h"

namespace planverk {

struct ViewContext;
struct Addressees;

// How far the priorities are carried, as widths in the picture's units.
struct TileBarView {
  std::size_t fully = 0, partly_from = 0, partly = 0;
  PLANVERK_VIEW(TileBarView, PLANVERK_MEMBER(fully, "width of those fully carried"),
                PLANVERK_MEMBER(partly_from, "where those partly carried begin"), PLANVERK_MEMBER(partly, "their width"))
};

struct TileView {
  Href href;
  std::string name;               // with what the tile shows: "Norrbotten: helt"
  std::string first, second;      // the short name, on one line or two
  std::size_t first_y = 0, second_y = 0;  // their base lines in the tile
  std::string note;               // a count below the name
  std::size_t x = 0, y = 0;       // top left corner
  std::string state;              // class: how far it carries, or that it has no plan of that time
  std::string accent_class;
  std::optional<TileBarView> bar;
  bool sign = false, open = false, half = false;
  PLANVERK_VIEW(TileView, PLANVERK_MEMBER(href, "the organisation, or what the page says of it"),
                PLANVERK_MEMBER(name, "name and what the tile shows, in words"), PLANVERK_MEMBER(first, "short name"),
                PLANVERK_MEMBER(second, "its second line, if it needs one"),
                PLANVERK_MEMBER(first_y, "base line in the tile"), PLANVERK_MEMBER(second_y, "base line in the tile"),
                PLANVERK_MEMBER(note, "a count below the name"), PLANVERK_MEMBER(x, "left edge"), PLANVERK_MEMBER(y, "top edge"),
                PLANVERK_MEMBER(state, "`fully`, `partly`, `none`, `step-1` to `step-4`, `with-plan` or `without-plan`"),
                PLANVERK_MEMBER(accent_class, "class that sets the organisation's colour"),
                PLANVERK_MEMBER(bar, "how far the priorities of a plan are carried"),
                PLANVERK_MEMBER(sign, "has the priority's shape"), PLANVERK_MEMBER(open, "the shape is not filled"),
                PLANVERK_MEMBER(half, "the shape is half filled"))
};

struct TileMapView {
  std::string label;              // what the map is of, in words
  std::string note;               // how it is read
  std::string kind;               // class: districts, plan, priority
  std::string number;             // of the priority whose shape it has
  std::size_t width = 0, height = 0;
  std::string em_width;           // as wide on the page, in the text's own measure
  std::vector<TileView> tiles;    // from the top left
  std::vector<LinkView> without_tile;
  PLANVERK_VIEW(TileMapView, PLANVERK_MEMBER(label, "what the map is of"), PLANVERK_MEMBER(note, "how to read it"),
                PLANVERK_MEMBER(kind, "`districts`, `plan` or `priority`, as a class"),
                PLANVERK_MEMBER(number, "the priority whose shape it has"), PLANVERK_MEMBER(width, "of the picture"),
                PLANVERK_MEMBER(height, "of the picture"), PLANVERK_MEMBER(em_width, "width on the page, in em"),
                PLANVERK_MEMBER(tiles, "row by row"), PLANVERK_MEMBER(without_tile, "organisations that have no tile"),
                PLANVERK_HAS(without_tile))
};

// None when no organisation has a tile, or none has a plan to show.
std::optional<TileMapView> make_district_map(const ViewContext&, const PageBase&, std::span<const OrganisationId>);
std::optional<TileMapView> make_plan_map(const ViewContext&, const PageBase&, PlanId superior, const Addressees&);
std::optional<TileMapView> make_priority_map(const ViewContext&, const PageBase&, SectionId, const Addressees&);

}  // namespace planverk
