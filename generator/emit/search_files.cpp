#include "emit/search_files.h"

#include <fmt/core.h>

#include "base/hash.h"
#include "base/json_writer.h"
#include "emit/search_rows.h"
#include "search/stem.h"
#include "search/words.h"
#include "site/addresses.h"
#include "view/goal_facets.h"
#include "view/parts.h"

namespace planverk {
namespace {

// Bytes of a piece of words, and rows of a piece: each small enough to be fetched on a bad line.
constexpr std::size_t piece_bytes = 12000;
constexpr std::size_t piece_rows = 32;

struct Piece {
  std::string name;   // "ord"
  std::size_t number; // of the pieces of that name
  std::string value;  // JSON
};

void write_postings(JsonWriter& json, const std::vector<search::Posting>& postings) {
  json.begin_array();
  std::uint32_t before = 0;
  for (const search::Posting& posting : postings) {
    json.integer(static_cast<long long>(posting.document - before) * 4 + static_cast<int>(posting.field));
    before = posting.document;
  }
  json.end_array();
}

// Pieces of words; `first` gets the first stem of each.
void add_words(const std::vector<search::Term>& terms, std::vector<Piece>& pieces, std::vector<std::string>& first) {
  for (std::size_t at = 0; at < terms.size();) {
    Piece piece{"ord", first.size(), {}};
    first.push_back(terms[at].stem);
    JsonWriter json(piece.value);
    json.begin_array();
    for (; at < terms.size() && piece.value.size() < piece_bytes; ++at) {
      json.begin_array();
      json.string(terms[at].stem);
      write_postings(json, terms[at].whole);
      if (!terms[at].part.empty()) write_postings(json, terms[at].part);
      json.end_array();
    }
    json.end_array();
    pieces.push_back(std::move(piece));
  }
}

void add_rows(const std::vector<SearchRow>& rows, std::vector<Piece>& pieces) {
  for (std::size_t at = 0; at < rows.size(); at += piece_rows) {
    Piece piece{"rad", at / piece_rows, {}};
    JsonWriter json(piece.value);
    json.begin_array();
    for (std::size_t i = at; i < std::min(rows.size(), at + piece_rows); ++i) {
      const SearchRow& row = rows[i];
      json.begin_array();
      json.string(row.address), json.string(row.title), json.string(row.context), json.string(row.excerpt);
      json.integer(row.number), json.integer(row.status);
      json.end_array();
    }
    json.end_array();
    pieces.push_back(std::move(piece));
  }
}

void add_facets(const ViewContext& ctx, std::vector<Piece>& pieces) {
  Piece piece{"urval", 0, {}};
  JsonWriter json(piece.value);
  json.begin_array();
  for (const Facet& facet : make_goal_facets(ctx, goals_current_first(ctx.site))) {
    json.begin_object();
    json.member("parameter", facet.parameter);
    json.key("values"), json.begin_array();
    for (const FacetOption& option : facet.options) json.string(option.value);
    json.end_array();
    // One option is a number, none is -1, several are a list.
    json.key("goals"), json.begin_array();
    for (const std::vector<std::uint32_t>& options : facet.of_goals) {
      if (options.size() == 1) {
        json.integer(options.front());
      } else if (options.empty()) {
        json.integer(-1);
      } else {
        json.begin_array();
        for (std::uint32_t option : options) json.integer(option);
        json.end_array();
      }
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  pieces.push_back(std::move(piece));
}

void write_texts(JsonWriter& json, std::string_view key, const auto& texts) {
  json.key(key), json.begin_array();
  for (const auto& text : texts) json.string(text);
  json.end_array();
}

std::string make_register(const ViewContext& ctx, const SearchContent& content, const std::vector<std::string>& first) {
  const std::string& language = ctx.settings.language.value;
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("stem", search::is_stemmed(language));
  json.member("rows", content.rows.size());
  json.member("piece", piece_rows);
  write_texts(json, "stop", search::stop_words(language));
  json.key("kinds"), json.begin_array();
  for (const SearchKind& kind : content.kinds) {
    json.begin_array();
    json.string(kind.id), json.integer(kind.first);
    json.end_array();
  }
  json.end_array();
  json.key("statuses"), json.begin_array();
  for (const Status& status : ctx.site.statuses) {
    json.begin_array();
    json.string(status.id), json.string(status.symbol), json.string(words::status(ctx.strings, status));
    json.end_array();
  }
  json.end_array();
  write_texts(json, "first", first);
  json.end_object();
  return out;
}

}  // namespace

std::vector<OutputFile> search_files(const ViewContext& ctx) {
  SearchContent content = make_search_content(ctx);
  std::vector<Piece> pieces;
  std::vector<std::string> first;
  add_words(content.terms, pieces, first);
  add_rows(content.rows, pieces);
  add_facets(ctx, pieces);
  pieces.push_back({"register", 0, make_register(ctx, content, first)});

  std::string marks;
  for (const Piece& piece : pieces) marks += to_hex(content_hash(piece.value));
  std::string version = to_hex(content_hash(marks)).substr(0, 10);
  std::vector<OutputFile> out;
  for (Piece& piece : pieces) {
    bool numbered = piece.name == "ord" || piece.name == "rad";
    std::string path = fmt::format("{}{}{}.js", pages::search, piece.name, numbered ? fmt::format("-{}", piece.number) : "");
    out.push_back({std::move(path), fmt::format("(self.planverkSearch=self.planverkSearch||[]).push([\"{}\",{},\"{}\",{}]);\n",
                                                piece.name, piece.number, version, piece.value)});
  }
  return out;
}

}  // namespace planverk
