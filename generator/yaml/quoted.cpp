#include "yaml/quoted.h"

namespace planverk::yaml {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    // Control characters cannot stand in YAML as they are, and none of them means anything here.
    out += static_cast<unsigned char>(c) < 32 || c == 127 ? ' ' : c;
  }
  return out + '"';
}

}  // namespace planverk::yaml
