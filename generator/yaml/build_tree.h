#pragma once
// Events of a YAML parser to a tree: nesting, duplicate keys, places, and what is refused.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "yaml/tree.h"

namespace planverk::yaml {

// A part of the text that is read; the builder turns it into a span of the file.
struct Extent {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct ScalarEvent {
  bool written = false;  // false: a value that is simply not there
  bool quoted = false;   // quotes or block
  bool block = false;
  Extent extent;
  std::string text;
};

class TreeBuilder {
 public:
  static constexpr std::size_t most_levels = 32;
  // A broken file is fixed step by step: nobody reads more, and memory stays bounded whatever the file holds.
  static constexpr std::size_t most_diagnostics = 100;

  TreeBuilder(FileId file, std::string_view text, std::uint32_t offset);

  // False when this is a second document, which is refused. An implicit start has an empty extent.
  bool start_document(Extent mark);
  void start(Kind kind, std::size_t begin, bool flow);
  void end(Extent mark);
  void scalar(ScalarEvent scalar);
  // An alias in the place of a key or value.
  void alias(Extent place);

  void refuse_alias(Extent place);
  void refuse_tag(Extent place);
  void refuse_byte(std::size_t at);
  void refuse_depth(std::size_t at);
  void refuse_tabs(const std::vector<std::size_t>& tabs);
  void report(Diagnostic diagnostic);
  // Whether an alias, anchor or tag was refused between two places.
  bool refused_alias_in(std::size_t begin, std::size_t end) const;

  // Where a value that is not written would stand: behind what was read, and behind the `:` or `-` that
  // waits.
  std::size_t next_place() const;
  std::optional<std::size_t> open_flow() const;
  bool stopped() const { return stopped_; }

  // Notes that the text was not read to its end.
  void cut_short() { out_.complete = false; }
  // Closes what is still open.
  Parsed finish();

 private:
  struct Frame {
    Node node;
    bool flow = false;
    bool has_key = false;
    bool drop = false;  // The value belongs to a key that was refused.
    std::string key;
    Span key_span;
    std::unordered_map<std::string, std::size_t> seen;  // filled once the mapping is long
  };

  Span span(Extent extent) const;
  std::string_view part(Extent extent) const;
  void value(Node node);
  void key(std::string text, Span place);
  void refuse_key(Span place, std::string message, std::string help);
  const Span* first_place(Frame& frame, const std::string& key);
  void close(std::size_t end);

  FileId file_;
  std::string_view text_;
  std::uint32_t offset_;
  std::vector<Frame> open_;
  std::size_t last_end_ = 0;
  bool stopped_ = false;
  bool has_document_ = false;
  Parsed out_;
};

}  // namespace planverk::yaml
