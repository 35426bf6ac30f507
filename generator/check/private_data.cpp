// Telephone numbers, e-mail addresses and identity numbers of persons have no place in what everyone may read: a plan
// names roles and assemblies, never persons. Addresses of roles ("info@", "styrelsen@") are left alone.
//
// Looked for in the files themselves: plans for the public, with goals.yaml, motions.yaml and summary.md, and the
// registers. Comments in YAML are published nowhere. What site.yaml gives as contact was meant to be read.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/slug.h"
#include "check/check.h"
#include "check/private_words.h"
#include "yaml/tree.h"

namespace planverk {
namespace {

bool is_in_scalar(const yaml::Node& node, std::uint32_t offset) {
  if (node.is_scalar()) return offset >= node.span.begin && offset < node.span.end;
  auto holds = [&](const yaml::Node& child) { return is_in_scalar(child, offset); };
  return std::any_of(node.items.begin(), node.items.end(), holds) ||
         std::any_of(node.entries.begin(), node.entries.end(), [&](const yaml::Entry& e) { return holds(e.value); });
}

DiagnosticKind kind_of(PrivateKind kind) {
  switch (kind) {
    case PrivateKind::personal_number: return DiagnosticKind::personal_number;
    case PrivateKind::telephone_number: return DiagnosticKind::telephone_number;
    case PrivateKind::email_address: break;
  }
  return DiagnosticKind::email_address;
}

// "08-465 004 05" and "+4684650045" are one number: what the link and its words say is told once a line.
std::string key_of(std::string_view text, PrivateKind kind) {
  if (kind == PrivateKind::email_address) return std::string(text.substr(0, text.find_first_of("@([ ")));
  std::string digits;
  for (char c : text)
    if (c >= '0' && c <= '9') digits += c;
  return digits.size() > 6 ? digits.substr(digits.size() - 6) : digits;
}

class Search {
 public:
  Search(const Site& site, const SourceMap& sources, Diagnostics& diagnostics)
      : sources_(sources), diagnostics_(diagnostics) {
    // "norra.distriktet@" is an organisation's: words of names and ids count as those of roles.
    for (const Organisation& organisation : site.organisations)
      roles_.push_back(make_slug(organisation.entry.id.value));
    for (const Body& body : site.bodies) roles_.push_back(make_slug(body.entry.id.value));
    std::sort(roles_.begin(), roles_.end());
    roles_.erase(std::unique(roles_.begin(), roles_.end()), roles_.end());
  }

  // `yaml_end`: YAML begins at `yaml_begin` and goes on to here; what follows is Markdown.
  void read(FileId file, std::uint32_t yaml_begin, std::uint32_t yaml_end) {
    std::string_view text = sources_.text(file);
    std::vector<PrivateWords> found = find_private_words(text);
    if (found.empty()) return;
    yaml::Node tree;
    if (found.front().begin < yaml_end)
      tree = yaml::parse(file, text.substr(yaml_begin, yaml_end - yaml_begin), yaml_begin).root;
    std::set<std::pair<std::uint32_t, std::string>> told;
    for (const PrivateWords& it : found) {
      std::string_view words = text.substr(it.begin, it.end - it.begin);
      auto begin = static_cast<std::uint32_t>(it.begin);
      if (begin < yaml_end && !is_in_scalar(tree, begin)) continue;
      if (it.kind == PrivateKind::email_address && is_role_address(words, roles_)) continue;
      if (!told.emplace(sources_.locate(file, begin).line, key_of(words, it.kind)).second) continue;
      report(it, words, {file, begin, static_cast<std::uint32_t>(it.end)});
    }
  }

 private:
  void report(const PrivateWords& it, std::string_view words, Span span) {
    // Messages travel further than files (logs, mails), so this one does not repeat the number.
    bool number = it.kind == PrivateKind::personal_number;
    std::string message =
        number ? "a person's identity number stands in a text that everyone may read"
        : it.kind == PrivateKind::telephone_number
            ? fmt::format("the telephone number `{}` stands in a text that everyone may read", words)
            : fmt::format("`{}` looks like a person's address, in a text that everyone may read", words);
    std::string help = number ? "take it away, and out of the history of the files as well"
                       : it.kind == PrivateKind::telephone_number
                           ? "name the role or assembly; its own pages say how it is reached"
                           : "write a role's address, such as `info@`, or name the role";
    diagnostics_.push_back(make_diagnostic(kind_of(it.kind), span, std::move(message), std::move(help)));
  }

  const SourceMap& sources_;
  Diagnostics& diagnostics_;
  std::vector<std::string> roles_;
};

}  // namespace

void check_private_data(const Site& site, const SourceMap& sources, Diagnostics& diagnostics) {
  Search search(site, sources, diagnostics);
  auto size_of = [&](FileId file) { return static_cast<std::uint32_t>(sources.text(file).size()); };
  for (const Plan& plan : site.plans) {
    if (plan.draft.head.audience != Audience::everyone) continue;
    const PlanDraft& draft = plan.draft;
    if (!draft.file.is_none()) {
      // The front matter is read again between its two lines of `---`.
      std::string_view head = sources.text(draft.file).substr(0, draft.body_offset);
      std::size_t begin = std::min(head.find('\n') + 1, head.size()),
                  end = std::max(begin, std::min(head.rfind("\n---"), head.size()));
      search.read(draft.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
    }
    for (FileId file : {draft.goals_file, draft.motions_file})
      if (!file.is_none()) search.read(file, 0, size_of(file));
    if (!draft.summary_file.is_none()) search.read(draft.summary_file, 0, 0);
  }
  for (std::uint32_t i = 0; i < sources.size(); ++i) {
    const std::string& path = sources.file(FileId{i}).path;
    bool is_register =
        path.starts_with("content/") && path.ends_with(".yaml") && std::count(path.begin(), path.end(), '/') == 1;
    if (is_register) search.read(FileId{i}, 0, size_of(FileId{i}));
  }
}

}  // namespace planverk
