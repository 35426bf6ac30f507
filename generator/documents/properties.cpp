#include "documents/plan_parts.h"
#include "emit/lasting_id.h"
#include "view/parts.h"

namespace planverk::documents {
namespace {

class Properties {
 public:
  Properties(const ViewContext& ctx, PlanId id, DocumentFormat format, Ast& ast)
      : ctx_(ctx), plan_(ctx.site.at(id)), format_(format), ast_(ast) {}

  void write_property(std::string_view name, const std::string& value) {
    if (value.empty()) return;
    ast_.json().key(name);
    ast_.text("MetaString", value);
  }

  void write() {
    const PlanHead& head = plan_.draft.head;
    const Strings& strings = ctx_.strings;
    JsonWriter& json = ast_.json();
    json.begin_object();
    write_property("title", head.title.value);
    std::string state = words::plan_status(strings, head.status);
    write_property("subtitle", words::plan_kind(strings, head.kind) + " · " + head.period.printed + (state.empty() ? "" : " · " + state));
    write_property("author", ctx_.site.at(plan_.organisation).entry.name);
    Date date = head.adopted && !head.adopted->date.is_none() ? head.adopted->date : head.proposed ? head.proposed->date : Date{};
    write_property("date", date.is_none() ? std::string() : to_iso(date));
    write_property("lang", head.language.value);
    write_property("description", head.summary);
    if (format_ == DocumentFormat::epub) {
      // By which a reading program knows the book again; else pandoc would draw one by lot.
      write_property("identifier", lasting_id_base(ctx_.settings) + plan_.address);
      write_property("toc-title", words::say(strings, "contents"));
    }
    write_custom("fact_period", head.period.printed);
    write_custom("fact_kind", words::plan_kind(strings, head.kind));
    write_custom("fact_status", state);
    write_decision("fact_proposed", head.proposed, plan_.proposed_by);
    write_decision("fact_adopted", head.adopted, plan_.adopted_by);
    std::string responsible;
    for (BodyId body : plan_.responsible) responsible += (responsible.empty() ? "" : ", ") + ctx_.site.at(body).entry.name;
    write_custom("fact_responsible", responsible);
    write_custom("fact_source", head.source_title.empty() ? head.source_url : head.source_title);
    if (!ctx_.settings.base_url.empty()) write_custom("document_address", ctx_.settings.base_url + plan_.address + "/");
    json.end_object();
  }

  void write_custom(std::string_view key, const std::string& value) { write_property(words::say(ctx_.strings, key), value); }

  void write_decision(std::string_view key, const std::optional<Decision>& decision, const std::optional<BodyId>& by) {
    if (!decision) return;
    std::string value = by && *by ? ctx_.site.at(*by).entry.name : std::string();
    std::string date = words::date(ctx_.strings, decision->date);
    if (!value.empty() && !date.empty()) value += ", ";
    write_custom(key, value + date);
  }

 private:
  const ViewContext& ctx_;
  const Plan& plan_;
  DocumentFormat format_;
  Ast& ast_;
};

}  // namespace

void write_properties(const ViewContext& ctx, PlanId plan, DocumentFormat format, Ast& ast) {
  Properties(ctx, plan, format, ast).write();
}

}  // namespace planverk::documents
