#include "emit/plan_file.h"

#include "emit/akoma_ntoso.h"
#include "emit/stratml.h"
#include "view/parts.h"

namespace planverk {

void append_plan_file(const ViewContext& context, const PlanFile& file, std::string& out) {
  // Words around the text are in its language, as on the plan's page.
  ViewContext in_language = in_language_of(context, context.site.at(file.plan));
  switch (file.kind) {
    case PlanFileKind::akoma_ntoso: return append_akoma_ntoso(in_language, file.plan, out);
    case PlanFileKind::stratml_core: return append_stratml(in_language, file.plan, StratmlPart::core, out);
    case PlanFileKind::stratml_performance: return append_stratml(in_language, file.plan, StratmlPart::performance, out);
  }
}

}  // namespace planverk
