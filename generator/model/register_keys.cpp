// organisations.yaml, areas.yaml, events.yaml, glossary.yaml, references.yaml.

#include "model/keys.h"
#include "model/registers.h"
#include "model/vocabulary.h"

namespace planverk::keys {
namespace {

using yaml::Form;
using yaml::Key;
using yaml::Lists;

constexpr std::string_view reference_kinds[] = {"ally",      "camp",    "campaign", "conference", "education", "handbook",
                                                "media",     "place",   "plan",     "pledge",     "policy",    "programme",
                                                "project",   "statutes", "strategy", "tool"};
std::span<const std::string_view> reference_kind_words() { return reference_kinds; }

// What entries of several registers share.
constexpr Key id_key{.name = "id", .form = Form::id, .about = "Kort namn för adresser: a till z, 0 till 9 och bindestreck.",
                     .required = true};
constexpr Key name_key{.name = "name", .about = "Namnet som läsare ser.", .required = true};
constexpr Key aliases_key{.name = "aliases", .about = "Andra namn och böjningar som texter nämner det med.",
                          .lists = Lists::allowed};
constexpr Key fictional_key{.name = "fictional", .form = Form::boolean, .about = "true om det är påhittat. Det sägs på sidan."};

constexpr Key tile_keys[] = {
    {.name = "x", .form = Form::integer, .about = "Kolumnen, räknad från vänster.", .required = true, .most = last_tile},
    {.name = "y", .form = Form::integer, .about = "Raden, räknad uppifrån.", .required = true, .most = last_tile},
};

constexpr Key organisation_keys[] = {
    id_key,
    {.name = "kind", .form = Form::choice, .about = "Riksorganisation, distrikt eller partiförening. Står inget är det ett distrikt.",
     .values = organisation_kind_names},
    name_key,
    {.name = "short_name", .about = "Kortare namn, för listor och smala ytor."},
    {.name = "parent", .about = "Id för organisationen ovanför. Inget för den översta."},
    {.name = "neighbours", .about = "Id:n för grannar, som visas på sidan.", .lists = Lists::allowed},
    aliases_key,
    fictional_key,
    {.name = "accent", .form = Form::colour, .about = "Färgen på organisationens sidor: # och sex tecken, inom citattecken."},
    {.name = "tile", .form = Form::none, .about = "Rutan på kartan över distrikt.", .shape = &tile},
};

constexpr Key set_keys[] = {
    id_key,
    name_key,
    {.name = "members", .about = "Id:n för organisationerna.", .lists = Lists::allowed},
    {.name = "complete", .form = Form::boolean, .about = "false om någon saknas i listan."},
    aliases_key,
};

constexpr Key body_keys[] = {
    id_key,
    name_key,
    {.name = "organisation", .about = "Id för organisationen som organet hör till.", .required = true},
    aliases_key,
    {.name = "to_be_appointed", .form = Form::boolean,
     .about = "true om organet ännu inte är utsett, eller dagen det ska vara det.", .other = Form::days},
};

constexpr Key organisations_keys[] = {
    {.name = "organisations", .form = Form::none, .about = "Organisationerna, som ett träd genom parent.",
     .lists = Lists::only, .shape = &organisation},
    {.name = "sets", .form = Form::none, .about = "Grupper av organisationer.", .lists = Lists::only, .shape = &organisation_set},
    {.name = "bodies", .form = Form::none, .about = "Organ: roller och församlingar, aldrig personer.", .lists = Lists::only,
     .shape = &body},
};

constexpr Key area_keys[] = {id_key, name_key, aliases_key};
constexpr Key areas_keys[] = {
    {.name = "areas", .form = Form::none, .about = "Områdena som mål ordnas i.", .lists = Lists::only, .shape = &area},
};

constexpr Key event_dates_keys[] = {
    {.name = "from", .form = Form::day, .about = "Första dagen."},
    {.name = "to", .form = Form::day, .about = "Sista dagen."},
};

constexpr Key event_keys[] = {
    id_key,
    name_key,
    {.name = "date", .form = Form::days, .about = "En dag, en månad, ett kvartal eller ett år, eller {from, to} med dagar.",
     .shape = &event_dates},
    {.name = "printed", .about = "Hur tiden skrivs ut när dagarna inte är kända."},
    fictional_key,
};
constexpr Key events_keys[] = {
    {.name = "events", .form = Form::none, .about = "Val, kongresser och annat som mål har som tidpunkt.",
     .lists = Lists::only, .shape = &event},
};

constexpr Key term_keys[] = {
    {.name = "term", .about = "Ordet eller förkortningen.", .required = true},
    {.name = "id", .form = Form::id, .about = "Kort namn för adressen. Står inget görs det av ordet."},
    {.name = "expansion", .about = "Vad förkortningen står för."},
    {.name = "explanation", .about = "Vad det betyder, i en eller två meningar.", .required = true},
    aliases_key,
};
constexpr Key glossary_keys[] = {
    {.name = "terms", .form = Form::none, .about = "Ord som förklaras.", .lists = Lists::only, .shape = &term},
};

constexpr Key reference_keys[] = {
    id_key,
    {.name = "kind", .about = "Vad det är. Ett annat ord än de vanliga visas som det är.", .examples = reference_kind_words},
    name_key,
    {.name = "about", .about = "Vad det är, i en mening."},
    {.name = "url", .about = "Webbadressen."},
    aliases_key,
    {.name = "scope", .about = "Organisationer i vars planer namnen betyder just detta. Står inget gäller det alla.",
     .lists = Lists::allowed},
    {.name = "plan", .about = "Planen som det är, om den finns på sajten: organisation/plan."},
    {.name = "planned", .form = Form::boolean, .about = "true om det skulle göras när planen skrevs."},
};
constexpr Key references_keys[] = {
    {.name = "references", .form = Form::none, .about = "Kampanjer, handböcker och annat som planer nämner.",
     .lists = Lists::only, .shape = &reference},
};

}  // namespace

constinit const yaml::Shape tile{.what = "tile", .keys = tile_keys};
constinit const yaml::Shape organisation{.what = "an organisation", .keys = organisation_keys};
constinit const yaml::Shape organisation_set{.what = "a set of organisations", .keys = set_keys};
constinit const yaml::Shape body{.what = "a body", .keys = body_keys};
constinit const yaml::Shape organisations{
    .what = "organisations.yaml", .about = "Organisationer, grupper av dem, och organ.", .keys = organisations_keys};
constinit const yaml::Shape area{.what = "an area", .keys = area_keys};
constinit const yaml::Shape areas{.what = "areas.yaml", .about = "Områden.", .keys = areas_keys};
constinit const yaml::Shape event_dates{.what = "date", .keys = event_dates_keys};
constinit const yaml::Shape event{.what = "an event", .keys = event_keys};
constinit const yaml::Shape events{.what = "events.yaml", .about = "Händelser.", .keys = events_keys};
constinit const yaml::Shape term{.what = "a term", .keys = term_keys};
constinit const yaml::Shape glossary{.what = "glossary.yaml", .about = "Ordlistan.", .keys = glossary_keys};
constinit const yaml::Shape reference{.what = "a reference", .keys = reference_keys};
constinit const yaml::Shape references{
    .what = "references.yaml", .about = "Det som planer hänvisar till.", .keys = references_keys};

}  // namespace planverk::keys
