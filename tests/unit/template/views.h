#pragma once
// Views as pages have them, one member of each kind that templates can read.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "template/value.h"

namespace planverk::test {

// A leaf that builds its text when it is written.
struct Link {
  std::string_view from, to;
  void write_to(std::string& out) const { out.append(from).append("->").append(to); }
  bool empty() const { return to.empty(); }
};

struct Row {
  std::string_view title;
  int number = 0;
  std::vector<Row> parts;
  static std::span<const Field> fields() {
    static const Field all[] = {
        field<&Row::title>("title", "as printed"),
        field<&Row::number>("number", "counted from 1"),
        field<&Row::parts>("parts", "rows below this one"),
    };
    return all;
  }
};

struct Page {
  std::string heading = "Plan & goals";
  Html body{"<p>text</p>"};
  bool draft = false;
  std::vector<Row> rows;
  std::vector<std::string> tags;
  std::span<const Row> some_rows;
  std::optional<Row> next;
  std::optional<bool> adopted;
  const Row* best = nullptr;
  Link link{"a", "b"};
  static std::span<const Field> fields() {
    static const Field all[] = {
        field<&Page::heading>("heading", ""), field<&Page::body>("body", ""),
        field<&Page::draft>("draft", ""),     field<&Page::rows>("rows", ""),
        field<&Page::tags>("tags", ""),       field<&Page::some_rows>("some_rows", ""),
        field<&Page::next>("next", ""),       field<&Page::adopted>("adopted", ""),
        field<&Page::best>("best", ""),       field<&Page::link>("link", ""),
    };
    return all;
  }
};

}  // namespace planverk::test
