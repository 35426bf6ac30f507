#include "base/read_xml.h"

#include <expat.h>

#include <algorithm>
#include <memory>
#include <string>
#include <type_traits>

namespace planverk::xml {
namespace {

struct State {
  Events& events;
  XML_Parser parser;
  bool refused = false;

  std::string_view name(std::string_view written) const {
    std::size_t colon = events.with_prefixes ? std::string_view::npos : written.rfind(':');
    return colon == std::string_view::npos ? written : written.substr(colon + 1);
  }
};

State& state_of(void* data) { return *static_cast<State*>(data); }

void stop_if_asked(State& state) {
  if (state.events.stop) XML_StopParser(state.parser, XML_FALSE);
}

void on_begin(void* data, const char* name, const char** attributes) {
  State& state = state_of(data);
  if (state.events.begin) state.events.begin(state.name(name), Attributes(attributes));
  stop_if_asked(state);
}

void on_end(void* data, const char* name) {
  State& state = state_of(data);
  if (state.events.end) state.events.end(state.name(name));
  stop_if_asked(state);
}

void on_text(void* data, const char* text, int length) {
  State& state = state_of(data);
  if (state.events.text) state.events.text({text, static_cast<std::size_t>(length)});
}

void on_document_type(void* data, const char*, const char*, const char*, int) {
  state_of(data).refused = true;
  XML_StopParser(state_of(data).parser, XML_FALSE);
}

}  // namespace

std::string_view Attributes::get(std::string_view name) const {
  for (const char* const* pair = pairs_; *pair; pair += 2)
    if (name == pair[0]) return pair[1];
  return {};
}

bool read(std::string_view xml, Events& events) {
  std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr), &XML_ParserFree);
  if (!parser) return false;
  State state{events, parser.get()};
  XML_SetUserData(parser.get(), &state);
  XML_SetElementHandler(parser.get(), on_begin, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), on_document_type);
  // Piece by piece: Expat counts in int.
  constexpr std::size_t most = 1u << 20;
  for (std::size_t at = 0; at < xml.size() || at == 0; at += most) {
    std::size_t size = std::min(most, xml.size() - at);
    bool last = at + size >= xml.size();
    if (XML_Parse(parser.get(), xml.data() + at, static_cast<int>(size), last) != XML_STATUS_OK) return events.stop && !state.refused;
    if (last) break;
  }
  return true;
}

}  // namespace planverk::xml
