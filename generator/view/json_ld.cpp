#include "view/json_ld.h"

#include "base/json_writer.h"
#include "site/addresses.h"
#include "view/parts.h"

namespace planverk {
namespace {

// One <script> with everything: {"@context":…, "@graph":[…]}.
class Graph {
 public:
  Graph(const ViewContext& ctx, PageBase& page) : ctx_(ctx), page_(page), json_(page.page.json_ld) {
    json_.begin_object();
    json_.member("@context", "https://schema.org");
    json_.key("@graph"), json_.begin_array();
  }

  void finish() {
    crumbs();
    json_.end_array(), json_.end_object();
  }

  void begin(std::string_view type, std::string_view path, std::string_view name) {
    json_.begin_object();
    json_.member("@type", type);
    json_.member("@id", address(path));
    json_.member("name", name);
  }
  void begin(std::string_view type, Entity thing, std::string_view name) { begin(type, address_of(ctx_.site, thing).path, name); }
  void end() { json_.end_object(); }

  JsonWriter& json() { return json_; }
  void text(std::string_view name, std::string_view words) {
    if (!words.empty()) json_.member(name, words);
  }
  void day(std::string_view name, Date date) {
    if (!date.is_none()) json_.member(name, to_iso(date));
  }
  // Another thing by its page alone; what it is stands there.
  void link(std::string_view name, Entity thing) {
    json_.key(name);
    reference(thing);
  }
  template <class Ids>
  void links(std::string_view name, const Ids& ids) {
    if (ids.empty()) return;
    json_.key(name), json_.begin_array();
    for (auto id : ids) reference(entity(id));
    json_.end_array();
  }
  void organisation(std::string_view name, OrganisationId id) {
    json_.key(name);
    begin("Organization", entity(id), ctx_.site.at(id).entry.name);
    end();
  }

 private:
  void reference(Entity thing) {
    json_.begin_object();
    json_.member("@id", address(address_of(ctx_.site, thing).path));
    json_.end_object();
  }

  // Full where the site knows its own, so that it stays true in copies of the page; else from the page.
  std::string address(std::string_view path) const {
    std::string out = ctx_.settings.base_url;
    if (!out.empty()) out += path;
    else make_href(page_, path).write_to(out);
    return out;
  }

  // As the page shows them, which leaves out the page itself.
  void crumbs() {
    if (page_.page.breadcrumbs.empty()) return;
    json_.begin_object();
    json_.member("@type", "BreadcrumbList");
    json_.key("itemListElement"), json_.begin_array();
    int position = 0;
    for (const LinkView& crumb : page_.page.breadcrumbs) {
      json_.begin_object();
      json_.member("@type", "ListItem");
      json_.member("position", ++position);
      json_.member("name", crumb.text);
      json_.member("item", address(crumb.href.path));
      json_.end_object();
    }
    json_.end_array(), json_.end_object();
  }

  const ViewContext& ctx_;
  PageBase& page_;
  JsonWriter json_;
};

// "2025-01-01/2026-12-31" (https://schema.org/temporalCoverage).
std::string coverage(DateRange dates) {
  return dates.is_none() ? std::string() : to_iso(dates.first) + "/" + to_iso(dates.last);
}

// Days are stated as days. Of an event whose month or year alone is known, that is: "2026-09", "2026".
void write_event_days(const EventEntry& event, Graph& graph) {
  const DateRange& dates = event.dates;
  if (dates.is_none()) return;
  if (event.printed.empty() || day_number(dates.last) - day_number(dates.first) < 7) {
    graph.day("startDate", dates.first);
    graph.day("endDate", dates.last);
    return;
  }
  bool same_year = dates.first.year == dates.last.year;
  std::string first = to_iso(dates.first);
  if (same_year && dates.first.month == dates.last.month) graph.text("startDate", first.substr(0, 7));
  else if (same_year) graph.text("startDate", first.substr(0, 4));
}

}  // namespace

void describe_site(const ViewContext& ctx, OrganisationId publisher, PageBase& page) {
  if (page.page.no_index) return;
  Graph graph(ctx, page);
  graph.begin("WebSite", pages::front, ctx.settings.title.value);
  graph.text("description", ctx.settings.description);
  graph.text("inLanguage", ctx.settings.language.value);
  if (publisher) graph.organisation("publisher", publisher);
  graph.end();
  graph.finish();
}

void describe_organisation(const ViewContext& ctx, OrganisationId id, PageBase& page) {
  if (page.page.no_index) return;
  const Organisation& it = ctx.site.at(id);
  Graph graph(ctx, page);
  graph.begin("Organization", entity(id), it.entry.name);
  if (it.entry.short_name != it.entry.name) graph.text("alternateName", it.entry.short_name);
  if (it.parent) graph.organisation("parentOrganization", it.parent);
  graph.end();
  graph.finish();
}

void describe_plan(const ViewContext& ctx, PlanId id, PageBase& page) {
  if (page.page.no_index) return;
  const Plan& plan = ctx.site.at(id);
  const PlanHead& head = plan.draft.head;
  Graph graph(ctx, page);
  graph.begin("DigitalDocument", entity(id), head.title.value);
  graph.text("description", head.summary);
  graph.text("inLanguage", head.language.value);
  graph.text("temporalCoverage", coverage(head.period.dates));
  if (head.proposed) graph.day("dateCreated", head.proposed->date);
  if (head.adopted) graph.day("datePublished", head.adopted->date);
  graph.text("creativeWorkStatus", words::plan_status(ctx.strings, head.status));
  graph.text("version", head.version);
  graph.organisation("author", plan.organisation);
  graph.links("isBasedOn", plan.versions);
  if (plan.translation_of) graph.link("translationOfWork", entity(plan.translation_of));
  graph.links("workTranslation", plan.translations);
  std::vector<GoalId> goals;
  for (std::uint32_t i = 0; i < plan.goal_count; ++i) goals.push_back({plan.first_goal.value + i});
  graph.links("hasPart", goals);
  graph.end();
  graph.finish();
}

void describe_goal(const ViewContext& ctx, GoalId id, PageBase& page) {
  if (page.page.no_index) return;
  const GoalDraft& draft = ctx.site.draft(id);
  PlanId plan = ctx.site.at(id).plan;
  Graph graph(ctx, page);
  graph.begin("CreativeWork", entity(id), draft.sentence);
  graph.json().member("position", draft.number);
  graph.text("inLanguage", ctx.site.at(plan).draft.head.language.value);
  graph.link("isPartOf", entity(plan));
  graph.end();
  graph.finish();
}

void describe_event(const ViewContext& ctx, EventId id, PageBase& page) {
  if (page.page.no_index) return;
  const EventEntry& event = ctx.site.at(id).entry;
  Graph graph(ctx, page);
  graph.begin("Event", entity(id), event.name);
  write_event_days(event, graph);
  graph.end();
  graph.finish();
}

}  // namespace planverk
