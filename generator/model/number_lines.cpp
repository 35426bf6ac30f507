#include "model/number_lines.h"

#include <fmt/format.h>

#include <iterator>
#include <unordered_map>
#include <utility>

#include "base/utf8.h"

namespace planverk {
namespace {

using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;

// The sign before each block that begins an item.
std::unordered_map<std::uint32_t, std::string> item_signs(const markdown::Document& document) {
  std::unordered_map<std::uint32_t, std::string> out;
  for (std::size_t i = 0; i < document.nodes.size(); ++i) {
    const Node& list = document.nodes[i];
    if (list.kind != NodeKind::list) continue;
    std::uint32_t number = list.start;
    for (NodeId item = document.first_child(NodeId::of(i)); item; item = document.next_sibling(NodeId::of(i), item)) {
      std::string sign = list.ordered ? fmt::format("{}.", number++) : "•";
      if (NodeId block = document.first_child(item)) out.emplace(block.value, std::move(sign));
    }
  }
  return out;
}

class LinePrinter {
 public:
  explicit LinePrinter(const LineConvention& convention) : convention_(convention), number_(convention.first) {}

  // Joined to the word before it, which is then one with it.
  void add_word(std::string_view word, bool is_joined = false) {
    if (!is_joined) flush();
    pending_ += word;
  }
  void end_line() {
    flush();
    break_line();
  }
  void add_blank() {
    if (convention_.blank) fmt::format_to(std::back_inserter(out_), "{}\t\n", number_++);
  }
  std::string take() {
    end_line();
    return std::move(out_);
  }

 private:
  void flush() {
    if (pending_.empty()) return;
    place(pending_);
    pending_.clear();
  }
  void place(std::string_view word) {
    std::size_t letters = utf8::count(word);
    if (letters_ > 0 && letters_ + 1 + letters > convention_.width) break_line();
    if (letters_ > 0) line_ += ' ', ++letters_;
    line_ += word;
    letters_ += letters;
  }
  void break_line() {
    if (letters_ == 0) return;
    fmt::format_to(std::back_inserter(out_), "{}\t{}\n", number_++, line_);
    line_.clear();
    letters_ = 0;
  }

  const LineConvention& convention_;
  std::uint32_t number_;
  std::string out_, line_, pending_;
  std::size_t letters_ = 0;
};

}  // namespace

std::string number_lines(const PlanDraft& plan, const std::vector<std::string>& title_block, const LineConvention& convention,
                         const std::function<std::string(markdown::NodeId)>& title_of_link) {
  const markdown::Document& document = plan.document;
  auto signs = item_signs(document);
  LinePrinter printer(convention);
  for (const std::string& line : title_block) {
    printer.add_word(line);
    printer.end_line();
  }
  NodeId block;
  bool after_heading = false, after_item = false;
  for (const markdown::Word& word : markdown::words_of(document, markdown::Reading::original)) {
    bool is_heading = document.node(word.block).kind == NodeKind::heading;
    if (word.block != block) {
      printer.end_line();
      auto sign = signs.find(word.block.value);
      bool is_item = sign != signs.end();
      bool follows_lead_in = is_item && !after_item;
      if (block && !after_heading && !follows_lead_in) printer.add_blank();
      if (is_item) printer.add_word(sign->second);
      block = word.block;
      after_heading = is_heading;
      after_item = is_item;
    }
    if (is_heading && !convention.headings) continue;
    if (word.text.empty()) {
      bool is_joined = word.is_joined;
      std::string title = title_of_link(word.leaf);
      if (title.empty()) printer.add_word({}, is_joined);
      for (std::string_view part : markdown::split_words(title)) printer.add_word(part, std::exchange(is_joined, false));
    } else {
      printer.add_word(word.text, word.is_joined);
    }
  }
  return printer.take();
}

}  // namespace planverk
