#include "markdown/words.h"

#include "base/utf8.h"

namespace planverk::markdown {
namespace {

bool holds_words(NodeKind kind) {
  return kind == NodeKind::heading || kind == NodeKind::paragraph || kind == NodeKind::code_block ||
         kind == NodeKind::table_cell;
}

class WordReader {
 public:
  WordReader(const Document& document, Reading reading) : document_(document), reading_(reading) {}

  std::vector<Word> read() {
    for (std::size_t i = 0; i < document_.nodes.size(); ++i) {
      const Node& node = document_.nodes[i];
      if (holds_words(node.kind)) {
        part();
        block_ = NodeId::of(i);
      }
      if (node.kind == NodeKind::soft_break || node.kind == NodeKind::hard_break) part();
      if (node.kind == NodeKind::link && node.end == i + 1 && is_visible(node.side, reading_)) {
        words_.push_back({{}, block_, NodeId::of(i), 0, NodeId::of(i), 0, open_ || after_link_});
        open_ = false;
        after_link_ = true;
      }
      bool is_leaf = node.kind == NodeKind::text || node.kind == NodeKind::code || node.kind == NodeKind::code_block;
      if (is_leaf && is_visible(node.side, reading_)) read_leaf(NodeId::of(i), document_.literal(node));
    }
    return std::move(words_);
  }

 private:
  void part() { open_ = after_link_ = false; }

  void read_leaf(NodeId leaf, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      std::size_t from = at;
      if (utf8::is_space(utf8::next(text, at))) {
        part();
        continue;
      }
      if (!open_) words_.push_back({{}, block_, leaf, static_cast<std::uint32_t>(from), leaf, 0, after_link_});
      open_ = true;
      after_link_ = false;
      Word& word = words_.back();
      word.text.append(text.substr(from, at - from));
      word.last_leaf = leaf;
      word.end = static_cast<std::uint32_t>(at);
    }
  }

  const Document& document_;
  Reading reading_;
  std::vector<Word> words_;
  NodeId block_;
  bool open_ = false;        // the last word goes on
  bool after_link_ = false;  // the last word is a link without words, and nothing parts it from what comes
};

}  // namespace

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t begin = std::string_view::npos;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t from = at;
    bool space = utf8::is_space(utf8::next(text, at));
    if (!space && begin == std::string_view::npos) begin = from;
    if (space && begin != std::string_view::npos) {
      out.push_back(text.substr(begin, from - begin));
      begin = std::string_view::npos;
    }
  }
  if (begin != std::string_view::npos) out.push_back(text.substr(begin));
  return out;
}

std::vector<Word> words_of(const Document& document, Reading reading) { return WordReader(document, reading).read(); }

}  // namespace planverk::markdown
