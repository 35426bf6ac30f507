#pragma once
// XML as a row of beginnings, texts and ends. The one user of Expat.

#include <functional>
#include <string_view>

namespace planverk::sheet {

class XmlAttributes {
 public:
  explicit XmlAttributes(const char* const* pairs) : pairs_(pairs) {}
  // Empty when it is not there. Names are as written, `r:id` for example.
  std::string_view get(std::string_view name) const;

 private:
  const char* const* pairs_;
};

// Names come without their prefix.
struct XmlEvents {
  std::function<void(std::string_view name, const XmlAttributes&)> begin;
  std::function<void(std::string_view text)> text;
  std::function<void(std::string_view name)> end;
  // Reading stops when this turns true.
  bool stop = false;
};

// False when the text is no XML, or declares a document type: no workbook has one, and entities that grow need one.
bool read_xml(std::string_view xml, XmlEvents& events);

}  // namespace planverk::sheet
