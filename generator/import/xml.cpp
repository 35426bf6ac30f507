#include "import/xml.h"

#include <charconv>

#include "base/utf8.h"

namespace planverk::importing {
namespace {

constexpr std::size_t deepest = 500;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// "&amp;", "&#228;"; nothing for names that XML itself does not have.
bool add_entity(std::string_view name, std::string& out) {
  if (name == "amp") out += '&';
  else if (name == "lt") out += '<';
  else if (name == "gt") out += '>';
  else if (name == "quot") out += '"';
  else if (name == "apos") out += '\'';
  else if (name.starts_with('#')) {
    bool hex = name.starts_with("#x");
    std::string_view digits = name.substr(hex ? 2 : 1);
    std::uint32_t code = 0;
    auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
    bool fine = fault == std::errc() && end == digits.data() + digits.size() && code > 0 && code < 0x110000 && (code < 0xD800 || code > 0xDFFF);
    if (!fine) return false;
    utf8::append(out, code);
  } else {
    return false;
  }
  return true;
}

bool decoded(std::string_view text, std::string& out) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '&') {
      out += text[i];
      continue;
    }
    std::size_t end = text.find(';', i);
    if (end == std::string_view::npos || end - i > 12 || !add_entity(text.substr(i + 1, end - i - 1), out)) return false;
    i = end;
  }
  return true;
}

class XmlReader {
 public:
  XmlReader(std::string_view xml, const XmlHandler& handler) : xml_(xml), handler_(handler) {}

  bool read() {
    while (at_ < xml_.size()) {
      bool fine = xml_[at_] == '<' ? read_markup() : read_text();
      if (!fine) return false;
    }
    return open_.empty();
  }

 private:
  bool read_text() {
    std::size_t end = std::min(xml_.find('<', at_), xml_.size());
    std::string text;
    if (!decoded(xml_.substr(at_, end - at_), text)) return false;
    if (!open_.empty()) handler_.text(text);
    at_ = end;
    return true;
  }

  bool skip_past(std::string_view what) {
    std::size_t end = xml_.find(what, at_);
    if (end == std::string_view::npos) return false;
    at_ = end + what.size();
    return true;
  }

  bool read_markup() {
    std::string_view rest = xml_.substr(at_);
    if (rest.starts_with("<?")) return skip_past("?>");
    if (rest.starts_with("<!--")) return skip_past("-->");
    if (rest.starts_with("<![CDATA[")) {
      std::size_t begin = at_ + 9;
      if (!skip_past("]]>")) return false;
      handler_.text(std::string(xml_.substr(begin, at_ - 3 - begin)));
      return true;
    }
    if (rest.starts_with("<!")) return false;
    return rest.starts_with("</") ? read_end() : read_begin();
  }

  bool read_end() {
    std::size_t begin = at_ + 2;
    if (!skip_past(">")) return false;
    std::string_view name = xml_.substr(begin, at_ - 1 - begin);
    while (!name.empty() && is_blank(name.back())) name.remove_suffix(1);
    if (open_.empty() || open_.back() != name) return false;
    open_.pop_back();
    handler_.end(name);
    return true;
  }

  bool read_begin() {
    XmlTag tag;
    std::size_t i = at_ + 1;
    auto word = [&] {
      std::size_t begin = i;
      while (i < xml_.size() && !is_blank(xml_[i]) && xml_[i] != '>' && xml_[i] != '/' && xml_[i] != '=') ++i;
      return xml_.substr(begin, i - begin);
    };
    auto spaces = [&] {
      while (i < xml_.size() && is_blank(xml_[i])) ++i;
    };
    tag.name = word();
    for (spaces(); i < xml_.size() && xml_[i] != '>' && xml_[i] != '/'; spaces()) {
      std::string_view key = word();
      spaces();
      if (key.empty() || i + 1 >= xml_.size() || xml_[i] != '=') return false;
      ++i;
      spaces();
      char quote = i < xml_.size() ? xml_[i] : ' ';
      std::size_t end = quote == '"' || quote == '\'' ? xml_.find(quote, i + 1) : std::string_view::npos;
      if (end == std::string_view::npos) return false;
      tag.attributes.emplace_back(key, std::string());
      if (!decoded(xml_.substr(i + 1, end - i - 1), tag.attributes.back().second)) return false;
      i = end + 1;
    }
    bool empty = i < xml_.size() && xml_[i] == '/';
    i += empty ? 1 : 0;
    if (i >= xml_.size() || xml_[i] != '>' || tag.name.empty() || open_.size() > deepest) return false;
    at_ = i + 1;
    handler_.begin(tag);
    if (empty) handler_.end(tag.name);
    else open_.push_back(tag.name);
    return true;
  }

  std::string_view xml_;
  const XmlHandler& handler_;
  std::size_t at_ = 0;
  std::vector<std::string_view> open_;
};

}  // namespace

std::string_view XmlTag::attribute(std::string_view key) const {
  for (const auto& [attribute_name, value] : attributes)
    if (attribute_name == key) return value;
  return {};
}

bool read_xml(std::string_view xml, const XmlHandler& handler) { return XmlReader(xml, handler).read(); }

}  // namespace planverk::importing
