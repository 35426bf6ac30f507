#pragma once
// Puts changes, attributes and raw HTML back into the tree that cmark read.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/parse.h"
#include "markdown/raw_tree.h"
#include "markdown/regions.h"

namespace planverk::markdown {

// Takes apart the words that cmark hands back: which of their bytes are replaced regions.
class SignReader {
 public:
  SignReader(std::string_view text, std::string_view masked, const std::vector<Region>& regions)
      : text_(text), masked_(masked), regions_(regions) {}

  // What follows was written at or behind `offset`.
  void move_to(std::uint32_t offset);
  // The last region that says whether words behind it are changed, of those before `offset`; null when none does.
  const Region* change_before(std::uint32_t offset) const;
  // The region that stands at `at` in `words`, and the bytes it takes there; null when there is none. A region is
  // met once.
  const Region* meet(std::string_view words, std::size_t at, std::size_t& size);
  // The words as the author wrote them, for code and addresses.
  std::string restore(std::string_view words);
  std::string_view source(const Region& region) const { return text_.substr(region.begin, region.end - region.begin); }

 private:
  std::string_view text_, masked_;
  const std::vector<Region>& regions_;
  std::size_t next_ = 0;
};

class Builder {
 public:
  Builder(std::string_view text, const RawTree& raw, SignReader& signs, Scanned& scanned, const Place& place,
          Parsed& out)
      : text_(text), raw_(raw), signs_(signs), scanned_(scanned), place_(place), document_(out.document),
        diagnostics_(out.diagnostics) {}

  void build();
  // Parent of every node; and which changes the tree has met.
  const std::vector<std::uint32_t>& parents() const { return parents_; }
  const std::vector<bool>& met() const { return met_; }

 private:
  struct Open {
    std::uint32_t node = 0;
    std::uint32_t raw_end = 0;
    bool span = false;
  };

  void add(const RawNode& raw, std::uint32_t index);
  void add_leaf_words(std::string_view words, std::uint32_t begin, std::uint32_t end);
  void add_piece(std::string_view piece, std::uint32_t begin, std::uint32_t end);
  void add_break(const RawNode& raw);
  void add_html_block(const RawNode& raw);
  void add_html_inline(const RawNode& raw);
  void meet(const Region& region);
  void add_leaf(Node node);
  void open_node(Node node, std::uint32_t raw_end, bool span = false);
  void close_top();
  void close_until(std::uint32_t raw_index);
  Node make_node(const RawNode& raw) const;
  void set_literal(Node& node, std::string_view words);
  void begin_leaf_block(const RawNode& raw);
  void finish_leaf_block(std::uint32_t node);
  void trim_end(std::uint32_t block);
  void pop_node();
  void flush_pending();
  void attach(std::uint32_t node, std::uint32_t attributes);
  void attach_to_block(std::uint32_t node, std::uint32_t attributes);
  void merge(std::uint32_t first, std::uint32_t second);
  void drop_waiting();
  bool precedes_list() const;
  void warn_html(std::uint32_t begin, std::uint32_t end, bool comment);

  std::string_view text_;
  const RawTree& raw_;
  SignReader& signs_;
  Scanned& scanned_;
  const Place& place_;
  Document& document_;
  Diagnostics& diagnostics_;

  std::vector<std::uint32_t> parents_;
  std::vector<bool> met_;
  std::vector<Open> open_;
  std::size_t raw_index_ = 0;
  Side side_ = Side::none;
  std::uint32_t change_ = 0;
  std::size_t html_faults_ = 0;
  std::size_t second_ids_ = 0;
  bool in_leaf_block_ = false;
  bool has_words_ = false;                       // of the leaf block
  std::vector<const Region*> pending_;           // attributes that nothing visible follows yet
  bool pending_own_line_ = false;
  std::vector<RawNode> pending_breaks_;
  std::uint32_t waiting_ = 0;                    // attributes (index + 1) for the block that comes next …
  std::uint32_t waiting_parent_ = 0;             // … in this node
};

// Text, code, a picture or a link that gets its words from elsewhere; white space alone is none.
bool has_words_itself(const Document& document, std::size_t index);

// surplus_cells.cpp: an error for each row of a table with more cells than the table has columns. `text` is what `raw` was
// read from.
void report_surplus_cells(const RawTree& raw, std::string_view text, const Place& place, Diagnostics& diagnostics);

// Tells each change its first and last words, and reports those that begin or end in the middle of a block which they
// leave: only paragraphs, and items of one list, can be cut so that every reading of the text still is one.
void bound_changes(Document& document, const std::vector<std::uint32_t>& parents, Diagnostics& diagnostics);

// Gives blocks the side that all their words stand on.
void mark_sides(Document& document, const std::vector<std::uint32_t>& parents);

}  // namespace planverk::markdown
