#pragma once
// Reads XML strictly enough to tell well-formed from not: throws at the first fault.

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace planverk::test {

struct XmlNode {
  std::string name, text;
  std::vector<std::pair<std::string, std::string>> attributes;
  std::vector<XmlNode> children;

  const XmlNode* find(std::string_view wanted) const {
    for (const XmlNode& child : children) {
      if (child.name == wanted) return &child;
    }
    return nullptr;
  }
  std::size_t count(std::string_view wanted) const {
    std::size_t n = 0;
    for (const XmlNode& child : children) n += child.name == wanted;
    return n;
  }
  std::string text_of(std::string_view wanted) const {
    const XmlNode* node = find(wanted);
    return node ? node->text : "(none)";
  }
  std::string attribute(std::string_view wanted) const {
    for (const auto& [key, value] : attributes) {
      if (key == wanted) return value;
    }
    return "(none)";
  }
};

class XmlReader {
 public:
  explicit XmlReader(std::string_view text) : rest_(text) {}

  XmlNode read() {
    constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    expect(declaration);
    XmlNode root = element();
    if (rest_ != "\n") throw std::runtime_error("something stands after the root");
    return root;
  }

 private:
  void expect(std::string_view text) {
    if (!rest_.starts_with(text)) throw std::runtime_error("expected " + std::string(text));
    rest_.remove_prefix(text.size());
  }

  std::string until(std::string_view marks) {
    std::size_t end = rest_.find_first_of(marks);
    if (end == std::string_view::npos) throw std::runtime_error("unexpected end");
    std::string text(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return text;
  }

  static std::string decode(std::string_view text) {
    constexpr std::pair<std::string_view, char> entities[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
    std::string out;
    while (!text.empty()) {
      char c = text.front();
      std::size_t size = 1;
      if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') throw std::runtime_error("control character");
      if (c == '&') {
        size = 0;
        for (auto [entity, character] : entities) {
          if (text.starts_with(entity)) c = character, size = entity.size();
        }
        if (size == 0) throw std::runtime_error("bare ampersand");
      }
      out += c;
      text.remove_prefix(size);
    }
    return out;
  }

  XmlNode element() {
    XmlNode node;
    expect("<");
    node.name = until(" />");
    while (rest_.starts_with(' ')) {
      expect(" ");
      std::string key = until("=");
      expect("=\"");
      node.attributes.emplace_back(std::move(key), decode(until("\"")));
      expect("\"");
    }
    if (rest_.starts_with("/>")) {
      expect("/>");
      return node;
    }
    expect(">");
    while (!rest_.starts_with("</")) {
      if (rest_.starts_with('<')) node.children.push_back(element());
      else node.text += decode(until("<"));
    }
    expect("</" + node.name + ">");
    return node;
  }

  std::string_view rest_;
};

inline XmlNode read_xml(std::string_view text) { return XmlReader(text).read(); }

}  // namespace planverk::test
