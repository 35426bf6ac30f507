#include "config/site_keys.h"

#include "base/audience.h"
#include "base/document_format.h"
#include "yaml/read_line_convention.h"

namespace planverk::keys {
namespace {

using yaml::Form;
using yaml::Key;
using yaml::Lists;

constexpr Key auto_links_keys[] = {
    {.name = "organisations", .form = Form::boolean, .about = "Organisationer och deras organ."},
    {.name = "references", .form = Form::boolean, .about = "Det som står i references.yaml."},
    {.name = "terms", .form = Form::boolean, .about = "Ord i ordlistan."},
};

constexpr Key look_keys[] = {
    {.name = "accent", .form = Form::colour, .about = "Färgen på organisationens sidor: # och sex tecken, inom citattecken."},
};

constexpr std::string_view all_severities[] = {"off", "note", "warning", "error"};
constexpr std::string_view of_errors[] = {"warning", "error"};
constexpr std::string_view always[] = {"error"};

std::span<const std::string_view> any_severity() { return all_severities; }
std::span<const std::string_view> severity_of_error() { return of_errors; }
std::span<const std::string_view> severity_always() { return always; }

constexpr Key severity_key(std::string_view id, Severity severity, std::string_view explanation) {
  yaml::Words values = severity != Severity::error ? any_severity : is_always_error(id) ? severity_always : severity_of_error;
  return {.name = id, .form = Form::choice, .about = explanation, .values = values};
}

// One for each diagnostic, with the registry's words.
constexpr Key severity_keys[] = {
#define PLANVERK_DIAGNOSTIC(name, id, severity, explanation) severity_key(id, Severity::severity, explanation),
#include "base/diagnostic_kinds.def"
#undef PLANVERK_DIAGNOSTIC
};

constexpr Key status_keys[] = {
    {.name = "id", .form = Form::id, .about = "Det som goals.yaml skriver.", .required = true},
    {.name = "word", .about = "Det som läsare ser.", .required = true},
    {.name = "symbol", .about = "Ett tecken bredvid ordet."},
    {.name = "explanation", .about = "Vad läget betyder, i en mening."},
    {.name = "counts_as_done", .form = Form::boolean, .about = "true om målet är klart."},
    {.name = "counts_as_closed", .form = Form::boolean, .about = "true om målet inte är klart och inget mer väntas."},
};

constexpr Key repository_keys[] = {
    {.name = "edit", .form = Form::address, .about = "Adressen där en fil redigeras, med {path} där filens plats ska stå."},
    {.name = "changes", .form = Form::address, .about = "Adressen där en fils historik står, med {path}."},
};

constexpr Key accessibility_keys[] = {
    {.name = "contact", .about = "Vem man säger till om brister: en e-post- eller webbadress."},
    {.name = "date", .form = Form::day, .about = "Redogörelsens dag."},
    {.name = "reviewed", .about = "Vem som har prövat sidorna, i en mening."},
    {.name = "lacks", .about = "Kända brister.", .lists = Lists::allowed},
};

constexpr Key licence_keys[] = {
    {.name = "name", .about = "Vad villkoren heter, som CC BY 4.0.", .required = true},
    {.name = "address", .form = Form::address, .about = "Webbadressen där de står i sin helhet."},
};

constexpr Key site_keys[] = {
    {.name = "title", .about = "Sajtens namn.", .required = true},
    {.name = "description", .about = "En mening om sajten, för sökmotorer, flöden och sidfoten."},
    {.name = "language", .about = "Språket, som sv."},
    {.name = "base_url", .form = Form::address, .about = "Adressen som sajten publiceras på, med https:// framför."},
    {.name = "organisation", .about = "Id för organisationen vars översikt står på förstasidan."},
    {.name = "lead_ins", .about = "Ord före en lista som gör punkterna i den till mål. * är ett eller flera ord, ? ett ord.",
     .lists = Lists::allowed},
    {.name = "auto_links", .form = Form::boolean, .about = "Om namn länkas första gången de nämns i ett avsnitt.",
     .shape = &auto_links},
    {.name = "theme", .about = "En mapp i themes/."},
    {.name = "organisations", .form = Form::none, .about = "Utseendet på en organisations sidor, med dess id som nyckel.",
     .shape = &looks},
    {.name = "audience", .form = Form::choice, .about = "Vilka sajten byggs för: alla, medlemmar eller styrelsen.",
     .values = audience_names},
    {.name = "drafts", .form = Form::boolean, .about = "Om utkast visas."},
    {.name = "severities", .form = Form::none, .about = "Vad ett meddelande räknas som, med dess id som nyckel.",
     .shape = &severities},
    {.name = "statuses", .form = Form::none, .about = "Lägen som mål kan ha, i stället för de vanliga.", .lists = Lists::only,
     .shape = &status},
    {.name = "repository", .form = Form::none, .about = "Där filerna redigeras.", .shape = &repository},
    {.name = "today", .form = Form::day, .about = "Dagen som räknas som i dag."},
    {.name = "contact", .about = "Dit läsare kan skriva: en e-post- eller webbadress."},
    {.name = "licence", .form = Form::none, .about = "Vad andra får göra med det som publiceras.", .shape = &licence},
    {.name = "accessibility", .form = Form::none, .about = "Tillgänglighetsredogörelsen.", .shape = &accessibility},
    {.name = "lines", .form = Form::none, .about = "Hur förslags rader numreras.", .shape = &yaml::line_convention_keys},
    {.name = "output", .about = "Mappen som sajten skrivs till."},
    {.name = "documents", .form = Form::choice, .about = "Dokument som varje plan också publiceras som. Kräver programmet pandoc.",
     .lists = Lists::allowed, .values = document_format_names},
    {.name = "portable", .form = Form::boolean, .about = "Om sidorna ska fungera direkt från en disk eller ett USB-minne."},
};

}  // namespace

constinit const yaml::Shape auto_links{.what = "auto_links", .keys = auto_links_keys};
constinit const yaml::Shape organisation_look{.what = "an organisation", .keys = look_keys};
constinit const yaml::Shape looks{.what = "organisations", .entries = &organisation_look};
constinit const yaml::Shape severities{.what = "severities", .keys = severity_keys};
constinit const yaml::Shape status{.what = "a status", .keys = status_keys};
constinit const yaml::Shape repository{.what = "repository", .keys = repository_keys};
constinit const yaml::Shape accessibility{.what = "accessibility", .keys = accessibility_keys};
constinit const yaml::Shape licence{.what = "licence", .keys = licence_keys};
constinit const yaml::Shape site{.what = "site.yaml", .about = "Sajtens inställningar.", .keys = site_keys};

}  // namespace planverk::keys
