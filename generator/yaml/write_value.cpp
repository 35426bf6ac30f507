#include "yaml/write_value.h"

#include <fmt/format.h>

#include "base/utf8.h"

namespace planverk::yaml {
namespace {

// Letters, digits and what stands inside words, so that no reader could take it for anything but a text.
bool is_plain(std::string_view text) {
  if (text.empty() || text == "null" || text == "Null" || text == "NULL") return false;
  for (char c : text) {
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!letter && c != '-' && c != '_' && c != '.' && c != '/') return false;
  }
  char first = text.front();
  return first != '.' && first != '/' && (first != '-' || (text.size() > 1 && text[1] >= '0' && text[1] <= '9'));
}

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size();) {
    std::size_t begin = i;
    char32_t c = utf8::next(text, i);
    if (c == U'"' || c == U'\\') out += '\\';
    if (c == U'\n') out += "\\n";
    else if (c == U'\t') out += "\\t";
    else if (c == U'\r') out += "\\r";
    else if (c < 0x20 || c == 0x7f) out += fmt::format("\\x{:02x}", static_cast<unsigned>(c));
    // What YAML takes for line ends or a byte order mark, and never allows inside a line.
    else if (c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xfeff) out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else out += text.substr(begin, i - begin);
  }
  return out + '"';
}

std::string write_scalar(const Node& node) {
  return !node.quoted && is_plain(node.scalar) ? node.scalar : in_quotes(node.scalar);
}

}  // namespace

std::string write_key(std::string_view key) { return is_plain(key) ? std::string(key) : in_quotes(key); }

std::string write_flow(const Node& node) {
  std::string out;
  switch (node.kind) {
    case Kind::null: return "~";
    case Kind::scalar: return write_scalar(node);
    case Kind::sequence:
      for (const Node& item : node.items) out += (out.empty() ? "" : ", ") + write_flow(item);
      return "[" + out + "]";
    case Kind::mapping:
      for (const Entry& entry : node.entries)
        out += (out.empty() ? "" : ", ") + write_key(entry.key) + ": " + write_flow(entry.value);
      return "{" + out + "}";
  }
  return out;
}

std::string write_block(const Node& node, std::size_t indent, std::string_view line_end) {
  if (node.kind != Kind::mapping || node.entries.empty()) return write_flow(node);
  std::string out;
  for (const Entry& entry : node.entries) {
    if (!out.empty()) out += std::string(line_end) + std::string(indent, ' ');
    out += write_key(entry.key) + ": " + write_flow(entry.value);
  }
  return out;
}

}  // namespace planverk::yaml
