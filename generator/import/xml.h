#pragma once
// XML as far as the documents of office programs have it: tags, attributes and text, in the order of the file. Entities and
// document types of a file's own are refused, since they are how such files are made to fill memories.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace planverk::importing {

struct XmlTag {
  std::string_view name;  // with its prefix: "text:p"
  std::vector<std::pair<std::string_view, std::string>> attributes;
  std::string_view attribute(std::string_view key) const;  // empty for none
};

struct XmlHandler {
  std::function<void(const XmlTag&)> begin;
  std::function<void(std::string_view name)> end;  // also of empty tags
  std::function<void(const std::string& text)> text;
};

// False for text that is no well-formed XML, or has a document type.
bool read_xml(std::string_view xml, const XmlHandler& handler);

}  // namespace planverk::importing
