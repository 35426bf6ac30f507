#include "base/xml.h"

namespace planverk::xml {
namespace {

bool is_allowed(std::string_view rest) {
  auto c = static_cast<unsigned char>(rest.front());
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return !rest.starts_with("\xef\xbf\xbe") && !rest.starts_with("\xef\xbf\xbf");
}

}  // namespace

void append_escaped(std::string_view text, std::string& out) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    switch (text[i]) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      // A bare carriage return would be read back as a line end.
      case '\r': out += "&#13;"; break;
      default:
        if (is_allowed(text.substr(i))) out += text[i];
        else if (text[i] == '\xef') i += 2;
    }
  }
}

std::string allowed(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_allowed(text.substr(i))) out += text[i];
    else if (text[i] == '\xef') i += 2;
  }
  return out;
}

void append_element(std::string_view name, std::string_view text, std::string& out) {
  out += '<';
  out += name;
  out += '>';
  append_escaped(text, out);
  out += "</";
  out += name;
  out += ">\n";
}

}  // namespace planverk::xml
