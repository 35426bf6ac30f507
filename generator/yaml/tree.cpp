#include "yaml/tree.h"

namespace planverk::yaml {

const Node* Node::find(std::string_view key) const {
  for (const Entry& entry : entries) {
    if (entry.key == key) return &entry.value;
  }
  return nullptr;
}

}  // namespace planverk::yaml
