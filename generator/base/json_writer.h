#pragma once
// JSON, written straight into one buffer: compact, with a line end only where the caller asks for one.
//
// Commas are put in by the writer. The caller keeps objects and arrays balanced and gives every value in an
// object its key; a mistake there is a bug that the tests of the caller find.

#include <concepts>
#include <string>
#include <string_view>

namespace planverk {

class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  // Names are the program's own and need no escaping.
  void key(std::string_view name);
  // A text is safe inside <script> too: `</`, `<!` (which could begin a comment that hides the script's end) and the line
  // separators of Unicode are escaped.
  void string(std::string_view text);
  // Without trailing zeros or exponent; what is no number in JSON (infinite, not a number) becomes null.
  void number(double value);
  void integer(long long value);
  void boolean(bool value);
  void null();
  // The next key, value or end stands on a line of its own.
  void new_line() { line_ = true; }

  void member(std::string_view name, std::string_view text) { key(name), string(text); }
  void member(std::string_view name, const char* text) { key(name), string(text); }
  template <std::same_as<bool> T>
  void member(std::string_view name, T value) { key(name), boolean(value); }
  template <std::integral T>
    requires(!std::same_as<T, bool>)
  void member(std::string_view name, T value) { key(name), integer(static_cast<long long>(value)); }
  template <std::floating_point T>
  void member(std::string_view name, T value) { key(name), number(value); }
  // A text, or null when it is empty.
  void text_or_null(std::string_view name, std::string_view text) {
    key(name);
    text.empty() ? null() : string(text);
  }

 private:
  void before_value();
  void open(char mark);
  void close(char mark);

  std::string& out_;
  bool comma_ = false;  // something stands before the next value in the same object or array
  bool line_ = false;
};

}  // namespace planverk
