#pragma once
// The mapping `lines:`, which site.yaml and front matter share.

#include "base/line_convention.h"
#include "yaml/reader.h"

namespace planverk::yaml {

// What is not written stays as in `before`. A width below 20 or above 400, or a first number below 1, is
// unknown-value.
LineConvention read_line_convention(MappingReader& parent, LineConvention before, Diagnostics& diagnostics);

}  // namespace planverk::yaml
