#include <algorithm>

#include <fmt/format.h>

#include "base/language_tag.h"
#include "base/xml.h"
#include "emit/akoma_ntoso_parts.h"
#include "site/versions.h"
#include "view/parts.h"

namespace planverk::akn {
namespace {

// The naming convention has languages in three letters (ISO 639-2), plans in as many as their tag has.
std::string language_code(std::string_view tag) {
  struct Code {
    std::string_view two, three;
  };
  constexpr Code codes[] = {{"sv", "swe"}, {"en", "eng"}, {"se", "sme"}, {"fi", "fin"}, {"nb", "nob"}, {"nn", "nno"},
                            {"no", "nor"}, {"da", "dan"}, {"de", "deu"}, {"fr", "fra"}, {"es", "spa"}, {"ar", "ara"},
                            {"so", "som"}, {"fa", "fas"}, {"ku", "kur"}, {"yi", "yid"}, {"is", "isl"}, {"pl", "pol"}};
  std::string_view primary = primary_language(tag);
  auto found = std::ranges::find(codes, primary, &Code::two);
  if (found != std::end(codes)) return std::string(found->three);
  return primary.size() == 3 ? std::string(primary) : "und";
}

// All texts of a plan, in all languages, are one work: that of the plan that carries the present text.
PlanId work_of(const Site& site, PlanId id) {
  PlanId original = site.at(id).translation_of ? site.at(id).translation_of : id;
  return present_text(site, original);
}

class MetaWriter {
 public:
  MetaWriter(const ViewContext& ctx, PlanId id, const ChangesWritten& changes, std::string& out)
      : ctx_(ctx), site_(ctx.site), id_(id), plan_(ctx.site.at(id)), head_(plan_.draft.head), changes_(changes), out_(out) {}

  void write() {
    out_ += "<meta>\n";
    identification();
    workflow();
    analysis();
    references();
    out_ += "</meta>\n";
  }

 private:
  using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;
  void empty(std::string_view name, Attributes attributes) {
    out_ += '<';
    out_ += name;
    for (auto [key, value] : attributes) append_attribute(key, value, out_);
    out_ += "/>\n";
  }

  const std::string& name_of(OrganisationId id) const { return site_.at(id).entry.id.value; }

  // "/akn/se/statement/district-plan/norra/2026-03-21/2026-2027": country, kind of document, kind of plan, whose it is, the
  // day that its period begins with, the plan's folder. Addresses must not die, so nothing of it is a title or a decision's day.
  std::string work() const {
    const Plan& plan = site_.at(work_of(site_, id_));
    std::string folder = plan.address.substr(plan.address.rfind('/') + 1);
    Date first = plan.draft.head.period.dates.first;
    return fmt::format("/akn/se/statement/{}/{}/{}{}", name_in(plan_kind_names(), plan.draft.head.kind), name_of(plan.organisation),
                       first.is_none() ? std::string() : to_iso(first) + "/", folder);
  }

  // "…/swe@2026-03-21": the language and the day of the text; its folder's name where another text has that day, too.
  std::string expression(PlanId id) const {
    const Plan& plan = site_.at(id);
    PlanId original = plan.translation_of ? plan.translation_of : id;
    Date date = date_of_version(site_, original);
    auto all = all_versions(site_, original);
    bool alone = std::ranges::none_of(all, [&](PlanId other) { return other != original && date_of_version(site_, other) == date; });
    std::string version = !date.is_none() ? to_iso(date) : std::string();
    const std::string& address = site_.at(original).address;
    if (!alone) version = address.substr(address.rfind('/') + 1);
    return fmt::format("{}/{}@{}", work(), language_code(plan.draft.head.language.value), version);
  }

  // The standard asks for a day of everything. Where no decision is dated, the period begins on one.
  void dates(PlanId id) {
    const PlanHead& head = site_.at(id).draft.head;
    bool any = false;
    auto add = [&](Date date, std::string_view name) {
      if (date.is_none()) return;
      empty("FRBRdate", {{"date", to_iso(date)}, {"name", name}});
      any = true;
    };
    if (head.proposed) add(head.proposed->date, "proposed");
    if (head.adopted) add(head.adopted->date, "adopted");
    if (!any) add(head.period.dates.first, "period");
    if (!any) add(site_.updated.is_none() ? Date{1970, 1, 1} : site_.updated, "updated");
  }

  // What works, expressions and manifestations have in common. `shown` is the plan whose page shows it, or none.
  void core(const std::string& uri, std::string_view suffix, PlanId dated, PlanId shown, std::string_view author) {
    empty("FRBRthis", {{"value", uri + "/!main" + std::string(suffix)}});
    empty("FRBRuri", {{"value", uri + std::string(suffix)}});
    if (shown && !ctx_.settings.base_url.empty())
      empty("FRBRalias", {{"value", ctx_.settings.base_url + address_of(site_, entity(shown)).path}, {"name", "page"}});
    dates(dated);
    empty("FRBRauthor", {{"href", author}});
  }

  void identification() {
    PlanId first = all_versions(site_, work_of(site_, id_)).front();
    std::string uri = work();
    out_ += "<identification source=\"#site\">\n<FRBRWork>\n";
    core(uri, {}, first, work_of(site_, id_), "#organisation");
    empty("FRBRcountry", {{"value", "se"}});
    empty("FRBRsubtype", {{"value", name_in(plan_kind_names(), site_.at(work_of(site_, id_)).draft.head.kind)}});
    const std::string& address = site_.at(work_of(site_, id_)).address;
    empty("FRBRname", {{"value", address.substr(address.rfind('/') + 1)}});
    out_ += "</FRBRWork>\n<FRBRExpression>\n";
    uri = expression(id_);
    core(uri, {}, id_, id_, "#organisation");
    const std::string& tag = head_.language.value;
    if (plan_.version_of || !plan_.versions.empty())
      empty("FRBRversionNumber", {{"value", words::version_name(ctx_.strings, site_, id_)}});
    if (id_ != first) empty("FRBRmasterExpression", {{"href", expression(first)}, {"showAs", words::version_label(ctx_.strings, site_, first)}});
    empty("FRBRlanguage", {{"language", language_code(tag)}});
    if (PlanId original = plan_.translation_of)
      empty("FRBRtranslation", {{"href", expression(original)}, {"fromLanguage", language_code(site_.at(original).draft.head.language.value)},
                                {"by", "#organisation"}});
    out_ += "</FRBRExpression>\n<FRBRManifestation>\n";
    core(uri, ".xml", id_, {}, "#site");
    empty("FRBRformat", {{"value", "application/akn+xml"}});
    out_ += "</FRBRManifestation>\n</identification>\n";
  }

  static std::string body_id(const std::optional<BodyId>& by, std::string_view step) {
    return by && *by ? std::string(step) + "_by" : std::string("organisation");
  }

  // Who proposed and who adopted it, and when.
  void workflow() {
    bool proposed = head_.proposed && !head_.proposed->date.is_none();
    bool adopted = head_.adopted && !head_.adopted->date.is_none();
    if (!proposed && !adopted) return;
    out_ += "<workflow source=\"#site\">\n";
    auto step = [&](Date date, const std::optional<BodyId>& by, std::string_view name) {
      empty("step", {{"date", to_iso(date)}, {"by", "#" + body_id(by, name)}, {"refersTo", "#" + std::string(name)}});
    };
    if (proposed) step(head_.proposed->date, plan_.proposed_by, "proposed");
    if (adopted) step(head_.adopted->date, plan_.adopted_by, "adopted");
    out_ += "</workflow>\n";
  }

  // Which part of the text each change is about, where its words stand, and the motions behind it.
  void analysis() {
    auto has_words = [&](std::size_t change) { return changes_.inserted[change] || changes_.deleted[change]; };
    const auto& all = plan_.draft.amendments;
    if (std::ranges::none_of(all, [&](const Amendment& it) { return has_words(it.change); })) return;
    out_ += "<analysis source=\"#site\">\n<passiveModifications>\n";
    for (const Amendment& it : all)
      if (has_words(it.change)) modification(it);
    out_ += "</passiveModifications>\n</analysis>\n";
  }

  void modification(const Amendment& it) {
    std::size_t number = it.change + 1;
    bool inserted = changes_.inserted[it.change], deleted = changes_.deleted[it.change];
    out_ += "<textualMod";
    append_attribute("type", inserted && deleted ? "substitution" : inserted ? "insertion" : "repeal", out_);
    append_attribute("eId", "mod_" + std::to_string(number), out_);
    out_ += ">\n";
    for (const MotionRef& motion : it.motions) empty("source", {{"href", "#" + motion_id(motion.motion)}});
    if (it.motions.empty()) empty("source", {});
    std::string old_id = "#" + change_id(true, number), new_id = "#" + change_id(false, number);
    std::string place = it.goal >= 0      ? "#" + goal_id(plan_.draft.goals[static_cast<std::size_t>(it.goal)].id)
                        : it.section >= 0 ? "#" + section_id(plan_.draft.sections[static_cast<std::size_t>(it.section)].id)
                                          : deleted ? old_id : new_id;
    empty("destination", {{"href", place}});
    if (deleted) empty("old", {{"href", old_id}});
    if (inserted) empty("new", {{"href", new_id}});
    out_ += "</textualMod>\n";
  }

  void reference(std::string_view element, std::string_view eid, std::string_view href, std::string_view show_as) {
    empty(element, {{"eId", eid}, {"href", href}, {"showAs", show_as}});
  }

  void references() {
    out_ += "<references source=\"#site\">\n";
    PlanId first = all_versions(site_, work_of(site_, id_)).front();
    if (id_ != first) reference("original", "original", expression(first), words::version_label(ctx_.strings, site_, first));
    for (std::size_t i = 0; i < plan_.draft.motions.size(); ++i) {
      const Motion& motion = plan_.draft.motions[i];
      std::string address = address_from_plan(ctx_, plan_, {amendments_address(site_, id_), "motion-" + motion.id.value});
      reference("passiveRef", motion_id(i), address, motion.title.empty() ? motion.id.value : motion.id.value + " " + motion.title);
    }
    reference("TLCOrganization", "site", ctx_.settings.base_url.empty() ? "/akn/ontology/organization/site" : ctx_.settings.base_url,
              ctx_.settings.title.value);
    reference("TLCOrganization", "organisation", "/akn/ontology/organization/" + name_of(plan_.organisation),
              site_.at(plan_.organisation).entry.name);
    decided(head_.proposed, plan_.proposed_by, "proposed", PlanStatus::proposal);
    decided(head_.adopted, plan_.adopted_by, "adopted", PlanStatus::adopted);
    out_ += "</references>\n";
  }

  void decided(const std::optional<Decision>& decision, const std::optional<BodyId>& by, const std::string& name, PlanStatus becomes) {
    if (!decision || decision->date.is_none()) return;
    reference("TLCConcept", name, "/akn/ontology/concept/" + name, words::plan_status(ctx_.strings, becomes));
    if (!by || !*by) return;
    const Body& body = site_.at(*by);
    reference("TLCOrganization", name + "_by", fmt::format("/akn/ontology/organization/{}/{}", name_of(body.organisation), body.entry.id.value),
              body.entry.name);
  }

  const ViewContext& ctx_;
  const Site& site_;
  PlanId id_;
  const Plan& plan_;
  const PlanHead& head_;
  const ChangesWritten& changes_;
  std::string& out_;
};

}  // namespace

void append_meta(const ViewContext& ctx, PlanId plan, const ChangesWritten& changes, std::string& out) {
  MetaWriter(ctx, plan, changes, out).write();
}

}  // namespace planverk::akn
