#pragma once
// The XML of an ODT, element by element, with whole texts between.

#include <functional>
#include <string>
#include <string_view>

#include "base/read_xml.h"

namespace planverk::importing {

struct XmlTag {
  std::string_view name;  // with its prefix: "text:p"
  const xml::Attributes& attributes;
  std::string_view attribute(std::string_view key) const { return attributes.get(key); }  // empty for none
};

struct XmlHandler {
  std::function<void(const XmlTag&)> begin;
  std::function<void(std::string_view name)> end;  // also of empty tags
  std::function<void(const std::string& text)> text;
};

// False for text that is no well-formed XML, or has a document type.
bool read_odt_xml(std::string_view xml, const XmlHandler& handler);

}  // namespace planverk::importing
