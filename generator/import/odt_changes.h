#pragma once
// The tracked changes of an ODT, which stand before its text: what each of them is, and the words of deletions.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "import/odt_xml.h"

namespace planverk::importing {

class OdtChanges {
 public:
  enum class Kind : std::uint8_t { none, insertion, deletion };
  struct Region {
    Kind kind = Kind::none;
    std::string text;
  };

  // What stands inside text:tracked-changes, as it comes.
  void begin(const XmlTag& tag);
  void end(std::string_view name);
  void add(const std::string& text);
  const Region* find(std::string_view id) const;

 private:
  std::map<std::string, Region, std::less<>> regions_;
  std::string id_;
  bool in_info_ = false;  // who changed it, and when
};

}  // namespace planverk::importing
