#include "yaml/shape.h"

#include <algorithm>

namespace planverk::yaml {

const Key* Shape::find(std::string_view name) const {
  auto found = std::ranges::find(keys, name, &Key::name);
  return found == keys.end() ? nullptr : &*found;
}

}  // namespace planverk::yaml
