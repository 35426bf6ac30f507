// Front matter of plan.md, and motions.yaml.

#include "model/keys.h"
#include "model/motions.h"
#include "model/vocabulary.h"
#include "yaml/read_line_convention.h"

namespace planverk::keys {
namespace {

using yaml::Form;
using yaml::Key;
using yaml::Lists;

std::span<const std::string_view> unknown() {
  static constexpr std::string_view words[] = {"unknown"};
  return words;
}

constexpr Key period_keys[] = {
    {.name = "from", .form = Form::day, .about = "Första dagen.", .required = true},
    {.name = "to", .form = Form::day, .about = "Sista dagen.", .required = true},
    {.name = "text", .about = "Hur perioden skrivs ut, om dagarna inte ska visas."},
};

constexpr Key decision_keys[] = {
    {.name = "by", .about = "Organet som föreslog eller beslutade: ett id ur organisations.yaml."},
    {.name = "date", .form = Form::day, .about = "Dagen, som 2026-02-08; unknown om ingen vet.", .values = unknown,
     .other = Form::choice},
};

constexpr Key source_keys[] = {
    {.name = "title", .about = "Vad källan heter."},
    {.name = "note", .about = "Något att veta om källan, eller om hur texten togs därifrån."},
    {.name = "url", .about = "Källans webbadress."},
};

constexpr Key front_matter_keys[] = {
    {.name = "title", .about = "Planens titel, på en rad.", .required = true},
    {.name = "kind", .form = Form::choice, .about = "Vad det är för slags plan. Står inget är det en distriktsplan.",
     .values = plan_kind_names},
    {.name = "period", .form = Form::period,
     .about = "Tiden som planen gäller: ett år (2026), två (\"2025–2026\") eller dagar ({from: …, to: …}).",
     .required = true, .shape = &period},
    {.name = "status", .form = Form::choice,
     .about = "Hur långt planen har kommit. Ett utkast (draft) visas bara när sajten byggs med utkast.",
     .values = plan_status_names},
    {.name = "proposed", .form = Form::none, .about = "Vem som lade fram förslaget, och när.", .shape = &decision},
    {.name = "adopted", .form = Form::none, .about = "Vem som antog planen, och när.", .shape = &decision},
    {.name = "audience", .form = Form::choice, .about = "Vilka som får se planen: alla, medlemmar eller styrelsen.",
     .values = audience_names},
    {.name = "language", .about = "Språket, som sv, en eller se. Står inget är det sajtens."},
    {.name = "translation_of", .about = "Planen som denna är en översättning av: organisation/plan."},
    {.name = "version_of", .about = "Planen som denna är en tidigare text av: organisation/plan."},
    {.name = "version", .about = "Vad texten kallas bland planens texter, som Styrelsens förslag."},
    {.name = "summary", .about = "Planen i en eller två meningar."},
    {.name = "lines", .form = Form::none, .about = "Hur förslagets rader numreras, om annorlunda än i site.yaml.",
     .shape = &yaml::line_convention_keys},
    {.name = "responsible", .about = "Organ som ansvarar för de mål som inte nämner något själva.",
     .lists = Lists::allowed},
    {.name = "goals", .form = Form::choice,
     .about = "Vilka listor som är mål: de efter en inledning som ”Distriktet ska:”, eller varje punktlista.",
     .values = goal_rule_names},
    {.name = "lead_in", .about = "Inledning för de målistor som saknar en egen, som ”Distriktet ska”."},
    {.name = "source", .about = "Varifrån texten kommer: i ord, eller {title, note, url}.", .shape = &source},
    {.name = "former", .about = "Tidigare adresser, organisation/plan, så att gamla länkar leder rätt.",
     .lists = Lists::allowed},
};

constexpr Key motion_decision_keys[] = {
    {.name = "outcome", .form = Form::choice, .about = "Hur det gick.", .values = motion_outcome_names},
    {.name = "text", .about = "Vad protokollet säger mer."},
};

constexpr Key clause_keys[] = {
    {.name = "text", .about = "Att-satsen, som motionen skriver den."},
    {.name = "answer", .about = "Styrelsens svar på att-satsen."},
    {.name = "decision", .form = Form::choice, .about = "Vad mötet beslutade om att-satsen.", .shape = &motion_decision,
     .values = motion_outcome_names},
};

constexpr Key motion_keys[] = {
    {.name = "title", .about = "Motionens rubrik."},
    {.name = "by", .about = "Vem den kommer från: en organisation eller namn i ord."},
    {.name = "answer", .about = "Styrelsens svar."},
    {.name = "decision", .form = Form::choice, .about = "Vad mötet beslutade: ett ord, eller {outcome, text}.",
     .shape = &motion_decision, .values = motion_outcome_names},
    {.name = "text", .about = "Vad motionen yrkar."},
    {.name = "clauses", .form = Form::none, .about = "Att-satserna efter sina nummer: texten, eller {text, answer, decision}.",
     .shape = &clauses},
    {.name = "changes_nothing", .form = Form::boolean, .about = "true om motionen inte ändrar planens text."},
};

}  // namespace

constinit const yaml::Shape period{.what = "period", .keys = period_keys};
constinit const yaml::Shape decision{.what = "a decision", .keys = decision_keys};
constinit const yaml::Shape source{.what = "source", .keys = source_keys};
constinit const yaml::Shape front_matter{
    .what = "the front matter", .about = "Det som står överst i plan.md, mellan två rader med ---.", .keys = front_matter_keys};
constinit const yaml::Shape motion_decision{.what = "a decision", .keys = motion_decision_keys};
constinit const yaml::Shape clause{.what = "a clause", .keys = clause_keys};
constinit const yaml::Shape clauses{.what = "clauses", .entries = &clause, .entry_form = Form::text};
constinit const yaml::Shape motion{.what = "a motion", .keys = motion_keys};
constinit const yaml::Shape motions{
    .what = "motions.yaml", .about = "Motionerna bakom ändringarna, med motionens beteckning som nyckel: M2.", .entries = &motion};

}  // namespace planverk::keys
