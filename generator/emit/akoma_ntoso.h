#pragma once
// A plan's text as Akoma Ntoso (OASIS LegalDocML 1.0), the exchange format for documents of assemblies.
//
// Sections, paragraphs, goals and printed lines have ids made from the plan's own, so that what is cited stays cited.
// Held against akomantoso30.xsd (Committee Specification 01, 2017).

#include <string>

#include "view/make.h"

namespace planverk {

// A whole XML file, appended, with proposed changes marked as such.
void append_akoma_ntoso(const ViewContext& context, PlanId plan, std::string& out);

}  // namespace planverk
