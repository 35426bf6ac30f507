#pragma once
// Finds names that a view does not have before any page is rendered.

#include "base/diagnostic.h"
#include "template/template_set.h"
#include "template/value.h"

namespace planverk {

// Walks the template with a view of type `root` through both outcomes of every section, and through partials
// and parents with the context they are called with. Reports template-unknown-name and template-wrong-kind,
// each place once. What a dynamic value holds is not known here and is accepted; so is, below a dynamic value
// on the stack, any name that is not found above it.
Diagnostics check_template(const TemplateSet& set, TemplateId id, const Type& root);

}  // namespace planverk
