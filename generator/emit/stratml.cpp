#include "emit/stratml.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/json_writer.h"
#include "base/xml.h"
#include "view/parts.h"

namespace planverk {
namespace {

bool is_written(const Site& site, GoalId id) { return site.draft(id).side != markdown::Side::deleted; }

class PlanWriter {
 public:
  PlanWriter(const ViewContext& ctx, PlanId plan, StratmlPart part, std::string& out)
      : ctx_(ctx), site_(ctx.site), id_(plan), plan_(ctx.site.at(plan)), performance_(part == StratmlPart::performance), out_(out) {}

  void write() {
    out_ += "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    if (performance_) {
      bool report = plan_.draft.head.status == PlanStatus::ended;
      out_ += fmt::format("<PerformancePlanOrReport xmlns=\"urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport\" Type=\"{}\">\n",
                          plan_.draft.head.kind == PlanKind::strategy ? "Strategic_Plan" : report ? "Performance_Report" : "Performance_Plan");
    } else {
      out_ += "<StrategicPlan xmlns=\"urn:ISO:std:iso:17469:tech:xsd:stratml_core\">\n";
    }
    const PlanHead& head = plan_.draft.head;
    text("Name", head.title.value);
    if (!head.summary.empty()) text("Description", head.summary);
    out_ += "<StrategicPlanCore>\n<Organization>\n";
    const OrganisationEntry& organisation = site_.at(plan_.organisation).entry;
    text("Name", organisation.name);
    text("Identifier", "o-" + organisation.id.value);
    out_ += "</Organization>\n";
    if (performance_) out_ += "<Vision/>\n<Mission/>\n";
    goals();
    out_ += "</StrategicPlanCore>\n";
    administration();
    out_ += performance_ ? "</PerformancePlanOrReport>\n" : "</StrategicPlan>\n";
  }

 private:
  void text(std::string_view name, std::string_view words) { xml::append_element(name, words, out_); }
  void day(std::string_view name, Date date) {
    if (!date.is_none()) text(name, to_iso(date));
  }

  // Goals before the first heading stand under the plan itself.
  void goals() {
    std::vector<GoalId> loose;
    for (std::uint32_t i = 0; i < plan_.goal_count; ++i)
      if (GoalId goal = GoalId{plan_.first_goal.value + i}; !site_.at(goal).section) loose.push_back(goal);
    section("s-", plan_.draft.head.title.value, {}, loose, {});
    for (std::uint32_t i = 0; i < plan_.section_count; ++i) {
      SectionId id = SectionId{plan_.first_section.value + i};
      const Section& it = site_.at(id);
      section("s-" + site_.draft(id).id, site_.draft(id).title, it.responsible, it.goals, it.area);
    }
  }

  void section(const std::string& id, std::string_view title, std::span<const BodyId> responsible, std::span<const GoalId> all, AreaId area) {
    std::vector<GoalId> written;
    for (GoalId goal : all)
      if (is_written(site_, goal)) written.push_back(goal);
    if (written.empty()) return;
    out_ += "<Goal>\n";
    text("Name", title);
    // Sections have no words of their own but their title; what their goals begin with comes nearest.
    text("Description", site_.draft(written.front()).lead_in);
    text("Identifier", id);
    text("SequenceIndicator", std::to_string(++sections_));
    for (BodyId body : responsible) stakeholder(body, "responsible");
    if (area) text("OtherInformation", site_.at(area).entry.name);
    for (GoalId goal : written) objective(goal);
    out_ += "</Goal>\n";
  }

  void stakeholder(BodyId body, std::string_view role_key) {
    out_ += "<Stakeholder StakeholderTypeType=\"Organization\">\n";
    text("Name", site_.at(body).entry.name);
    if (performance_) {
      out_ += "<Role>\n";
      text("Name", words::say(ctx_.strings, role_key));
      text("RoleType", "Performer");
      out_ += "</Role>\n";
    }
    out_ += "</Stakeholder>\n";
  }

  void objective(GoalId id) {
    const Goal& goal = site_.at(id);
    const GoalDraft& draft = site_.draft(id);
    out_ += "<Objective>\n";
    text("Name", draft.text);
    text("Description", draft.sentence);
    text("Identifier", "g-" + draft.id);
    text("SequenceIndicator", std::to_string(draft.number));
    for (BodyId body : goal.responsible) stakeholder(body, "responsible");
    for (BodyId body : goal.partners) stakeholder(body, "fact_partners");
    if (goal.deadline) text("OtherInformation", words::deadline(ctx_, *goal.deadline, goal.event));
    if (performance_) {
      for (std::size_t i = 0; i < goal.targets.size(); ++i) indicator(id, goal.targets[i], i);
      const GoalFacts* facts = site_.facts(id);
      if (goal.status || !goal.supports.empty() || (facts != nullptr && !facts->followups.empty())) status(id);
    }
    out_ += "</Objective>\n";
  }

  // XML Schema's decimals are written as JSON's numbers are, without exponents.
  void number(std::string_view name, double value) {
    std::string digits;
    JsonWriter(digits).number(value);
    text(name, digits);
  }

  void result(std::string_view name, Date end, std::optional<double> value, std::string_view description) {
    out_ += fmt::format("<{}>\n", name);
    day("EndDate", end);
    if (value) number("NumberOfUnits", *value);
    if (!description.empty()) text("Description", description);
    out_ += fmt::format("</{}>\n", name);
  }

  void indicator(GoalId id, const Target& target, std::size_t index) {
    const Goal& goal = site_.at(id);
    const GoalDraft& draft = site_.draft(id);
    const GoalFacts* facts = site_.facts(id);
    out_ += "<PerformanceIndicator PerformanceIndicatorType=\"Quantitative\">\n";
    text("SequenceIndicator", std::to_string(index + 1));
    text("MeasurementDimension", !target.population.empty() ? target.population : !target.unit.empty() ? target.unit : draft.text);
    text("UnitOfMeasurement", target.unit);
    // The number first: "kurser-2" may be a goal's id, too.
    text("Identifier", fmt::format("i{}-{}", index + 1, draft.id));
    out_ += "<MeasurementInstance>\n";
    result("TargetResult", goal.deadline ? goal.deadline->dates.last : Date{}, target.value, words::target(ctx_.strings, target));
    if (target.baseline) result("ActualResult", target.baseline->date, target.baseline->value, {});
    // Follow-ups measure the goal's first target.
    for (std::size_t i = 0; facts != nullptr && index == 0 && i < facts->followups.size(); ++i)
      if (const FollowUp& followup = facts->followups[i]; followup.value)
        result("ActualResult", followup.date.last, followup.value, {});
    out_ += "</MeasurementInstance>\n</PerformanceIndicator>\n";
  }

  // How a goal stands and stood, and which priorities it carries.
  void status(GoalId id) {
    const Goal& goal = site_.at(id);
    const GoalFacts* facts = site_.facts(id);
    out_ += "<PerformanceIndicator PerformanceIndicatorType=\"Qualitative\">\n";
    text("MeasurementDimension", words::say(ctx_.strings, "how_it_goes"));
    out_ += "<UnitOfMeasurement/>\n";
    text("Identifier", "i-" + site_.draft(id).id);
    for (SupportId support : goal.supports) relationship(site_.at(support));
    std::string results;
    std::string_view newest;
    for (std::size_t i = 0; facts != nullptr && i < facts->followups.size(); ++i) {
      const FollowUp& followup = facts->followups[i];
      if (followup.status.value.empty() && followup.text.empty()) continue;
      if (!followup.status.value.empty()) newest = followup.status.value;
      rated(followup.date.last, followup.status.value, followup.text, results);
    }
    // What goals.yaml states of the goal itself has no day.
    if (goal.status && site_.at(goal.status).id != newest) rated({}, site_.at(goal.status).id, {}, results);
    if (!results.empty()) out_ += "<MeasurementInstance>\n" + results + "</MeasurementInstance>\n";
    out_ += "</PerformanceIndicator>\n";
  }

  // A result in words.
  void rated(Date date, std::string_view status_id, std::string_view description, std::string& out) {
    out += "<ActualResult>\n";
    if (!date.is_none()) xml::append_element("EndDate", to_iso(date), out);
    auto status = std::ranges::find(site_.statuses, status_id, &Status::id);
    if (status != site_.statuses.end()) {
      out += "<Descriptor>\n";
      xml::append_element("DescriptorValue", words::status(ctx_.strings, *status), out);
      out += "</Descriptor>\n";
    }
    if (!description.empty()) xml::append_element("Description", description, out);
    out += "</ActualResult>\n";
  }

  void relationship(const SupportLink& support) {
    out_ += "<Relationship RelationshipType=\"Narrower_Than\">\n";
    text("ReferentIdentifier", ctx_.settings.base_url + address_of(site_, support.to).path);
    text("Name", support.to.kind == EntityKind::goal ? site_.draft(GoalId{support.to.index}).text : site_.draft(support.priority).title);
    if (!support.why.empty()) text("Description", support.why);
    out_ += "</Relationship>\n";
  }

  void administration() {
    const PlanHead& head = plan_.draft.head;
    out_ += "<AdministrativeInformation>\n";
    day("StartDate", head.period.dates.first);
    day("EndDate", head.period.dates.last);
    day("PublicationDate", head.adopted ? head.adopted->date : head.proposed ? head.proposed->date : Date{});
    // A relative address would be taken from wherever the file has come to lie.
    if (!ctx_.settings.base_url.empty()) text("Source", ctx_.settings.base_url + address_of(site_, entity(id_)).path);
    out_ += "</AdministrativeInformation>\n";
  }

  const ViewContext& ctx_;
  const Site& site_;
  PlanId id_;
  const Plan& plan_;
  bool performance_;
  std::string& out_;
  std::size_t sections_ = 0;
};

}  // namespace

void append_stratml(const ViewContext& context, PlanId plan, StratmlPart part, std::string& out) {
  PlanWriter(context, plan, part, out).write();
}

}  // namespace planverk
