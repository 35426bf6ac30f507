#pragma once
// site.yaml as typed settings. What a later stage checks against something else (an organisation, a theme, a
// language) keeps the place it was written at. The command line overrides these values after they were read.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/audience.h"
#include "base/date.h"
#include "base/diagnostic.h"
#include "base/document_format.h"
#include "base/line_convention.h"
#include "yaml/reader.h"

namespace planverk {

// `auto_links:` links the first mention in a section to what it names. `false` alone switches all of them off.
struct AutoLinks {
  bool organisations = true;
  bool references = true;
  bool terms = true;
  bool operator==(const AutoLinks&) const = default;
};

// `organisations:` the look of one organisation's pages.
struct OrganisationLook {
  yaml::Text id;       // the key
  std::string accent;  // `accent`: "#rrggbb" in lower case, or empty
  bool operator==(const OrganisationLook&) const = default;
};

// `severities:` what a diagnostic counts as on this site.
struct SeverityOverride {
  DiagnosticKind kind{};
  Severity severity = Severity::error;
  Span span;
  bool operator==(const SeverityOverride&) const = default;
};

// `statuses:` the states of a goal. A list here replaces the standard one.
struct StatusSetting {
  yaml::Text id;            // `id`, as goals.yaml writes it (required, once)
  std::string word;         // `word`, as readers see it (required)
  std::string symbol;       // `symbol` beside the word, such as "✓"
  std::string explanation;  // `explanation`, one sentence
  bool counts_as_done = false;    // `counts_as_done`
  bool counts_as_closed = false;  // `counts_as_closed`: nothing more is expected, though it was not done
  bool operator==(const StatusSetting&) const = default;
};

// `repository:` where the content is kept.
struct Repository {
  std::string edit;     // `edit`: address of a file's edit page, with {path} for the file ("" for none)
  std::string changes;  // `changes`: address of a file's history, with {path} ("" for none)
  bool operator==(const Repository&) const = default;
};

// `accessibility:` what the accessibility statement needs.
struct Accessibility {
  std::string contact;       // `contact`: whom to tell about obstacles
  std::optional<Date> date;  // `date`: when the statement was last looked over
  std::string reviewed;      // `reviewed`: who has tried the pages, and how, in a sentence
  std::vector<std::string> lacks;  // `lacks`: known shortcomings, a sentence each
  bool operator==(const Accessibility&) const = default;
};

// `licence:` what others may do with what the site publishes.
struct Licence {
  std::string name;     // `name`: "CC BY 4.0" (required)
  std::string address;  // `address`: where it stands in full
  bool operator==(const Licence&) const = default;
};

struct Settings {
  yaml::Text title;                    // `title`, the only key that is needed
  std::string description;             // `description`: one sentence for search engines and feeds
  yaml::Text language{"sv", {}};       // `language`: names templates/strings/<language>.yaml
  std::string base_url;                // `base_url`: http(s) address that ends in a slash; empty when not known
  yaml::Text organisation;             // `organisation`: whose overview stands on the front page; empty: the only national one
  std::vector<yaml::Text> lead_ins;    // `lead_ins`: patterns of words before a goal list
  bool has_lead_ins = false;           // the key is there; else the starter site's patterns apply
  AutoLinks auto_links;                // `auto_links`
  yaml::Text theme{"standard", {}};    // `theme`: a folder of themes/
  std::vector<OrganisationLook> organisations;    // `organisations`, in the order written
  Audience audience = Audience::everyone;  // `audience`: public, members or board
  bool drafts = false;                 // `drafts`: build drafts too
  std::vector<SeverityOverride> severities;       // `severities`: id: off | note | warning | error
  std::vector<StatusSetting> statuses;  // `statuses`, the standard ones when the key is not there
  Repository repository;               // `repository`
  std::optional<Date> today;           // `today`: the day the build takes for today
  std::string contact;                 // `contact`: where proposals go, such as an e-mail address
  Licence licence;                     // `licence`
  Accessibility accessibility;         // `accessibility`
  LineConvention lines;                // `lines`: how `planverk number` numbers a proposal
  std::string output = "public";       // `output`: folder, relative to the site folder
  std::vector<DocumentFormat> documents;  // `documents`: each plan is published in these forms too, each once
  Span documents_span;                 // of the key
  bool portable = false;               // `portable`: pages that work straight from disk
};

struct SettingsRead {
  Settings settings;
  Diagnostics diagnostics;
};

// Reads site.yaml. With errors the settings hold what could be read, defaults elsewhere.
SettingsRead read_settings(FileId file, std::string_view text);

// The seven states of a goal that goals.yaml knows when the site names none of its own, in Swedish.
std::vector<StatusSetting> standard_statuses();

// An http or https address with a host and without query or fragment, ended by a slash; nothing for any other text.
std::optional<std::string> make_base_url(std::string_view text);

// How the site wants to see a kind of diagnostic: its own severity, unless `severities` says otherwise.
Severity severity_of(const Settings& settings, DiagnosticKind kind);

}  // namespace planverk
