#include "base/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace planverk {
namespace {

// Bytes that end a run which can be copied as it is. `<` is only escaped before `/` and `!`, and 0xE2 begins U+2028.
constexpr std::array<bool, 256> make_stops() {
  std::array<bool, 256> stops{};
  for (std::size_t c = 0; c < 0x20; ++c) stops[c] = true;
  stops['"'] = stops['\\'] = stops['<'] = stops[0x7f] = stops[0xe2] = true;
  return stops;
}
constexpr std::array<bool, 256> stops = make_stops();

void append_control(unsigned char c, std::string& out) {
  constexpr char digits[] = "0123456789abcdef";
  switch (c) {
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    case '\b': out += "\\b"; return;
    case '\f': out += "\\f"; return;
    default:
      out += "\\u00";
      out += digits[c >> 4];
      out += digits[c & 15];
  }
}

void append_escaped(std::string_view text, std::string& out) {
  std::size_t run = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto c = static_cast<unsigned char>(text[i]);
    if (!stops[c]) continue;
    std::string_view rest = text.substr(i);
    if (c == 0xe2) {
      bool separator = rest.starts_with("\u2028") || rest.starts_with("\u2029");
      if (!separator) continue;
      out.append(text, run, i - run);
      out += rest.starts_with("\u2028") ? "\\u2028" : "\\u2029";
      i += 2;
    } else if (c == '<') {
      bool ends = rest.starts_with("</");
      if (!ends && !rest.starts_with("<!")) continue;
      out.append(text, run, i - run);
      out += ends ? "<\\/" : "\\u003c!";
      i += 1;
    } else {
      out.append(text, run, i - run);
      if (c == '"') out += "\\\"";
      else if (c == '\\') out += "\\\\";
      else append_control(c, out);
    }
    run = i + 1;
  }
  out.append(text, run);
}

}  // namespace

void JsonWriter::before_value() {
  if (comma_) out_ += ',';
  if (line_) out_ += '\n';
  comma_ = true;
  line_ = false;
}

void JsonWriter::open(char mark) {
  before_value();
  out_ += mark;
  comma_ = false;
}

void JsonWriter::close(char mark) {
  if (line_) out_ += '\n';
  line_ = false;
  out_ += mark;
  comma_ = true;
}

void JsonWriter::key(std::string_view name) {
  before_value();
  out_ += '"';
  out_ += name;
  out_ += "\":";
  comma_ = false;
}

void JsonWriter::string(std::string_view text) {
  before_value();
  out_ += '"';
  append_escaped(text, out_);
  out_ += '"';
}

void JsonWriter::number(double value) {
  if (!std::isfinite(value)) return null();
  before_value();
  // The longest fixed notation of a double has some 340 characters.
  std::array<char, 400> buffer;
  if (value == 0) value = 0;  // No minus before a zero.
  auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed).ptr;
  out_.append(buffer.data(), end);
}

void JsonWriter::integer(long long value) {
  before_value();
  std::array<char, 24> buffer;
  auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  out_.append(buffer.data(), end);
}

void JsonWriter::boolean(bool value) {
  before_value();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  before_value();
  out_ += "null";
}

}  // namespace planverk
