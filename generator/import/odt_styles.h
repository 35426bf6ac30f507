#pragma once
// What the styles of an ODT say about text: bold, slanting, struck; headings, quotations; lists with numbers.

#include <map>
#include <string>
#include <string_view>

#include "import/odt_xml.h"

namespace planverk::importing {

class OdtStyles {
 public:
  // Takes tags of styles.xml and content.xml as they come.
  void begin(const XmlTag& tag);
  void end(std::string_view name);

  struct Look {
    bool bold = false, slanting = false, struck = false;
  };
  Look look(std::string_view style) const;
  // 1 for a title, 2 for a subtitle's place is not told: 0 for what is no heading.
  bool is_title(std::string_view style) const;
  bool is_quotation(std::string_view style) const;
  bool is_ordered(std::string_view list_style, std::size_t level) const;

 private:
  struct Style {
    std::string parent;
    std::string bold, slanting, struck;  // as written; empty where the parent's holds
  };
  bool has_ancestor(std::string_view style, std::string_view name) const;

  std::map<std::string, Style, std::less<>> styles_;
  std::map<std::string, std::map<std::size_t, bool>, std::less<>> lists_;
  std::string style_, list_;  // that is being read
};

}  // namespace planverk::importing
