// goals.yaml.

#include "model/keys.h"
#include "model/vocabulary.h"

namespace planverk::keys {
namespace {

using yaml::Form;
using yaml::Key;
using yaml::Lists;

constexpr std::string_view seasons[] = {"spring", "summer", "autumn", "winter"};
constexpr std::string_view units[] = {"year", "term", "quarter", "month", "week", "mandate"};
constexpr std::string_view no_cost[] = {"none"};
// What a site has that lists no statuses of its own.
constexpr std::string_view statuses[] = {"not-started", "ongoing",     "partly", "done",
                                         "delayed",     "not-reached", "dropped"};

std::span<const std::string_view> no_cost_words() { return no_cost; }
std::span<const std::string_view> status_words() { return statuses; }

// What is given beside goes into each key: the bounds of its number.
#define PLANVERK_NUMBER(key, words, ...) \
  {.name = key, .form = Form::number, .about = words __VA_OPT__(, ) __VA_ARGS__}
#define PLANVERK_COMPARISONS(...)                                                                                 \
  PLANVERK_NUMBER("at_least", "Minst så mycket. Med at_most blir det från och till." __VA_OPT__(, ) __VA_ARGS__), \
  PLANVERK_NUMBER("at_most", "Högst så mycket." __VA_OPT__(, ) __VA_ARGS__),                                      \
  PLANVERK_NUMBER("over", "Mer än så mycket." __VA_OPT__(, ) __VA_ARGS__),                                        \
  PLANVERK_NUMBER("under", "Mindre än så mycket." __VA_OPT__(, ) __VA_ARGS__),                                    \
  PLANVERK_NUMBER("about", "Ungefär så mycket." __VA_OPT__(, ) __VA_ARGS__),                                      \
  PLANVERK_NUMBER("exactly", "Precis så mycket." __VA_OPT__(, ) __VA_ARGS__),                                     \
  PLANVERK_NUMBER("value", "Ett tal utan jämförelse." __VA_OPT__(, ) __VA_ARGS__)

constexpr std::string_view comparisons[] = {"at_least", "at_most", "over", "under", "about", "exactly", "value"};

constexpr Key baseline_keys[] = {
    {.name = "value", .form = Form::number, .about = "Talet som det var från början."},
    {.name = "date", .form = Form::day, .about = "Dagen då det var så."},
};

constexpr Key target_keys[] = {
    PLANVERK_COMPARISONS(),
    {.name = "unit", .about = "Vad som räknas: medlemmar, kurser, procent."},
    {.name = "population", .about = "Bland vilka eller av vad, som ”av partiföreningarna”."},
    {.name = "per", .about = "För varje vad, som år."},
    {.name = "each", .about = "Var och en av vilka talet gäller, som partiförening."},
    {.name = "baseline", .form = Form::none, .about = "Hur det var från början.", .shape = &baseline},
};

constexpr Key deadline_keys[] = {
    {.name = "before", .about = "Före händelsen: ett id ur events.yaml."},
    {.name = "at", .about = "Vid händelsen."},
    {.name = "after", .about = "Efter händelsen."},
    {.name = "during", .about = "Under händelsen."},
    {.name = "text", .about = "Hur tiden skrivs ut."},
    {.name = "date", .form = Form::days, .about = "En dag, en månad, ett kvartal eller ett år."},
    {.name = "season", .form = Form::choice, .about = "Årstiden av det år som står i date.", .values = season_names},
    {.name = "from", .form = Form::days, .about = "Tiden börjar."},
    {.name = "to", .form = Form::days, .about = "Tiden slutar."},
    {.name = "earliest", .form = Form::days, .about = "Tidigast."},
    {.name = "latest", .form = Form::days, .about = "Senast."},
};

// Less than once is never, and seldom is a longer `per`; of more than the bound nobody keeps a record day by day, and
// what a plan of the longest time then asks for is still a number of 32 bits.
constexpr Key recurrence_keys[] = {
    PLANVERK_COMPARISONS(.least = 1, .most = 5000),
    {.name = "per", .form = Form::choice, .about = "Hur ofta: per år, termin, kvartal, månad, vecka eller mandatperiod.",
     .values = recurrence_units},
    {.name = "held", .form = Form::day, .about = "Dagar då det har hållits.", .lists = Lists::allowed},
    {.name = "dates", .form = Form::day, .about = "Dagar då det ska hållas.", .lists = Lists::allowed},
    {.name = "at", .about = "Händelser som det hålls vid: id:n ur events.yaml.", .lists = Lists::allowed},
    {.name = "quarter", .form = Form::integer, .about = "Kvartalet som det hålls i varje år.", .least = 1, .most = 4},
    {.name = "text", .about = "Hur det skrivs ut."},
};

constexpr Key activity_keys[] = {
    {.name = "text", .about = "Vad som ska göras.", .required = true},
    {.name = "date", .form = Form::days, .about = "När: en dag, en månad, ett kvartal eller ett år."},
    {.name = "from", .form = Form::days, .about = "Börjar."},
    {.name = "to", .form = Form::days, .about = "Slutar."},
};

constexpr Key cost_keys[] = {
    {.name = "amount", .form = Form::number, .about = "Beloppet i siffror: 5000."},
    {.name = "unit", .about = "Vad beloppet räknas i, som kronor."},
    {.name = "from", .about = "Vad det betalas med, som ”kursbudgeten”."},
};

constexpr Key followup_keys[] = {
    {.name = "date", .form = Form::days, .about = "När uppföljningen gjordes.", .required = true},
    {.name = "status", .about = "Läget då: en status ur site.yaml.", .examples = status_words},
    {.name = "value", .form = Form::number, .about = "Talet som var nått då."},
    {.name = "text", .about = "Vad som har hänt."},
    {.name = "evidence", .form = Form::address, .about = "Webbadress till det som visar det."},
};

constexpr Key support_keys[] = {
    {.name = "to", .about = "Prioriteringen eller målet som detta bidrar till: organisation/plan#id.", .required = true},
    {.name = "how", .form = Form::choice, .about = "Helt eller delvis. Står inget är det delvis.",
     .values = support_strength_names},
    {.name = "why", .about = "På vilket sätt, i en mening."},
};

constexpr Key goal_keys[] = {
    {.name = "area", .about = "Målets område: ett id ur areas.yaml."},
    {.name = "responsible", .about = "Organ som ansvarar: id:n ur organisations.yaml.", .lists = Lists::allowed},
    {.name = "partners", .about = "Organ att göra det tillsammans med.", .lists = Lists::allowed},
    {.name = "reports_to", .about = "Organ att rapportera till.", .lists = Lists::allowed},
    {.name = "deadline", .form = Form::days,
     .about = "När målet ska vara nått: en dag, en månad, ett kvartal, ett år, eller i förhållande till en händelse.",
     .shape = &deadline},
    {.name = "target", .form = Form::none, .about = "Talet som ska nås, som {at_least: 3, unit: kurser}.", .shape = &target},
    {.name = "recurrence", .form = Form::none, .about = "Hur ofta något ska hållas, som {at_least: 4, per: year}.",
     .shape = &recurrence},
    {.name = "activities", .about = "Vad som ska göras för att nå målet.", .lists = Lists::only, .shape = &activity},
    {.name = "cost", .form = Form::choice, .about = "Vad det kostar: none om inget, eller {amount, unit, from}.",
     .shape = &cost, .values = no_cost_words},
    {.name = "criteria", .about = "Hur man ser att målet är nått.", .lists = Lists::allowed},
    {.name = "status", .about = "Läget: en status ur site.yaml. Står inget gäller den senaste uppföljningens.",
     .examples = status_words},
    {.name = "followups", .form = Form::none, .about = "Uppföljningar, med dag.", .lists = Lists::only, .shape = &followup},
    {.name = "supports", .form = Form::none, .about = "Vad målet bidrar till i en överordnad plan.",
     .lists = Lists::allowed, .shape = &support},
    {.name = "continues", .about = "Målet i en tidigare plan som detta fortsätter: organisation/plan#id. Flera om de slogs ihop.",
     .lists = Lists::allowed},
    {.name = "do_less", .form = Form::boolean, .about = "true om målet är att göra mindre av något."},
};

}  // namespace

constinit const yaml::Shape baseline{.what = "baseline", .keys = baseline_keys};
constinit const yaml::Shape target{.what = "target", .keys = target_keys, .one_of = comparisons};
constinit const yaml::Shape deadline{.what = "deadline", .keys = deadline_keys};
constinit const yaml::Shape recurrence{.what = "recurrence", .keys = recurrence_keys};
constinit const yaml::Shape activity{.what = "an activity", .keys = activity_keys};
constinit const yaml::Shape cost{.what = "cost", .keys = cost_keys};
constinit const yaml::Shape followup{.what = "a follow-up", .keys = followup_keys};
constinit const yaml::Shape support{.what = "a support", .keys = support_keys};
constinit const yaml::Shape goal{.what = "a goal", .keys = goal_keys};
constinit const yaml::Shape goals{
    .what = "goals.yaml", .about = "Det som är känt om målen, med målets id som nyckel.", .entries = &goal};

std::span<const std::string_view> season_names() { return seasons; }
std::span<const std::string_view> recurrence_units() { return units; }

}  // namespace planverk::keys
