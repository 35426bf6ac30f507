#include "documents/plan_parts.h"

namespace planverk::documents {
namespace {

using markdown::NodeId;
using markdown::Side;

class TableWriter {
 public:
  TableWriter(const markdown::Document& document, TextWriter& text, Ast& ast) : document_(document), text_(text), ast_(ast) {}

  void write_row(NodeId row, Side whole) {
    ast_.list();
    ast_.attributes({}, {}, {});
    ast_.list();
    for (NodeId cell = document_.first_child(row); cell; cell = document_.next_sibling(row, cell)) {
      ast_.list();
      ast_.attributes({}, {}, {});
      ast_.mark("AlignDefault");
      ast_.json().integer(1);
      ast_.json().integer(1);
      ast_.list();
      ast_.begin("Plain");
      text_.write_block(cell, whole);
      ast_.end();
      ast_.end_list();
      ast_.end_list();
    }
    ast_.end_list();
    ast_.end_list();
  }

  void write_rows(NodeId table, bool header, Side whole) {
    ast_.list();
    for (NodeId row = document_.first_child(table); row; row = document_.next_sibling(table, row))
      if (document_.node(row).header == header) write_row(row, document_.node(row).side == Side::none ? whole : document_.node(row).side);
    ast_.end_list();
  }

  void write_columns(NodeId table) {
    constexpr std::string_view alignments[] = {"AlignDefault", "AlignLeft", "AlignCenter", "AlignRight"};
    ast_.list();
    NodeId row = document_.first_child(table);
    for (NodeId cell = row ? document_.first_child(row) : NodeId{}; cell; cell = document_.next_sibling(row, cell)) {
      ast_.list();
      ast_.mark(alignments[document_.node(cell).align & 3]);
      ast_.mark("ColWidthDefault");
      ast_.end_list();
    }
    ast_.end_list();
  }

  void write(NodeId id, Side whole) {
    JsonWriter& json = ast_.json();
    ast_.begin("Table");
    ast_.attributes({}, {}, {});
    ast_.list();  // no caption
    json.null();
    ast_.list();
    ast_.end_list();
    ast_.end_list();
    write_columns(id);
    ast_.list();
    ast_.attributes({}, {}, {});
    write_rows(id, true, whole);
    ast_.end_list();
    ast_.list();
    ast_.list();
    ast_.attributes({}, {}, {});
    json.integer(0);
    ast_.list();
    ast_.end_list();
    write_rows(id, false, whole);
    ast_.end_list();
    ast_.end_list();
    ast_.list();
    ast_.attributes({}, {}, {});
    ast_.list();
    ast_.end_list();
    ast_.end_list();
    ast_.end();
  }

 private:
  const markdown::Document& document_;
  TextWriter& text_;
  Ast& ast_;
};

}  // namespace

void write_table(const markdown::Document& document, NodeId table, Side whole, TextWriter& text, Ast& ast) {
  TableWriter(document, text, ast).write(table, whole);
}

}  // namespace planverk::documents
