#include "import/odt_xml.h"

#include <utility>

namespace planverk::importing {

bool read_odt_xml(std::string_view xml, const XmlHandler& handler) {
  // The parser gives texts in pieces, and letters that belong together may be in two of them.
  std::string text;
  auto end_text = [&] {
    if (!text.empty()) handler.text(std::exchange(text, {}));
  };
  xml::Events events;
  events.with_prefixes = true;
  events.begin = [&](std::string_view name, const xml::Attributes& attributes) {
    end_text();
    handler.begin({name, attributes});
  };
  events.text = [&](std::string_view piece) { text += piece; };
  events.end = [&](std::string_view name) {
    end_text();
    handler.end(name);
  };
  return xml::read(xml, events);
}

}  // namespace planverk::importing
