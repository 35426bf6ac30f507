#pragma once
// XML as a row of beginnings, texts and ends. The one user of Expat.

#include <functional>
#include <string_view>

namespace planverk::xml {

class Attributes {
 public:
  explicit Attributes(const char* const* pairs) : pairs_(pairs) {}
  // Empty when it is not there. Names are as written, `r:id` for example.
  std::string_view get(std::string_view name) const;

 private:
  const char* const* pairs_;
};

struct Events {
  std::function<void(std::string_view name, const Attributes&)> begin;
  std::function<void(std::string_view text)> text;
  std::function<void(std::string_view name)> end;
  bool with_prefixes = false;  // of names: `text:p`, else `p`
  // Reading stops when this turns true.
  bool stop = false;
};

// False when the text is no XML, or declares a document type: no document of an office program has one, and entities that grow need one.
bool read(std::string_view xml, Events& events);

}  // namespace planverk::xml
