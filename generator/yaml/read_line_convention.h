#pragma once
// The mapping `lines:`, which site.yaml and front matter share.

#include "base/line_convention.h"
#include "yaml/reader.h"

namespace planverk::yaml {

extern const Shape line_convention_keys;

// What is not written stays as in `before`. A number outside what the table allows is
// unknown-value.
LineConvention read_line_convention(MappingReader& parent, LineConvention before, Diagnostics& diagnostics);

}  // namespace planverk::yaml
