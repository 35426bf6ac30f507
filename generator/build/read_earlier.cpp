// Data files of an earlier publication. JSON is YAML, so the YAML reader reads them, with places and limits.

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "build/against.h"
#include "model/front_matter.h"
#include "yaml/tree.h"

namespace planverk {
namespace {

constexpr std::uint64_t most_bytes = 256u << 20;
constexpr int newest_version = 1;

std::unexpected<NoPublication> wrong(std::string message, std::string help) {
  return std::unexpected(NoPublication{false, std::move(message), std::move(help)});
}

std::string text_of(const yaml::Node& node, std::string_view key) {
  const yaml::Node* found = node.find(key);
  return found != nullptr && found->is_scalar() ? found->scalar : std::string();
}

std::vector<std::string> texts_of(const yaml::Node& node, std::string_view key) {
  std::vector<std::string> out;
  if (const yaml::Node* found = node.find(key))
    for (const yaml::Node& item : found->items)
      if (item.is_scalar()) out.push_back(item.scalar);
  return out;
}

// "organisation/plan#id" → "id".
std::string id_of(std::string_view reference) { return std::string(reference.substr(reference.find('#') + 1)); }

EarlierPlan read_plan_entry(const yaml::Node& node) {
  EarlierPlan plan;
  plan.id = text_of(node, "id");
  plan.status = text_of(node, "status");
  plan.former = texts_of(node, "former");
  plan.former_ids = texts_of(node, "former_ids");
  plan.goals = texts_of(node, "goals");
  if (const yaml::Node* sections = node.find("sections"))
    for (const yaml::Node& section : sections->items) {
      plan.sections.push_back(text_of(section, "id"));
      // Publications that do not list a plan's goals name those below headings.
      if (node.find("goals") == nullptr)
        for (const std::string& goal : texts_of(section, "goals")) plan.goals.push_back(id_of(goal));
    }
  if (const yaml::Node* text = node.find("text")) {
    plan.text_hash = text_of(*text, "hash");
    plan.line_hashes = texts_of(*text, "lines");
  }
  return plan;
}

// The list under `key` of a data file, when it is one of Planverk's.
const yaml::Node* list_of(const yaml::Node& root, std::string_view key) {
  if (text_of(root, "$schema") != fmt::format("{}.schema.json", key)) return nullptr;
  const yaml::Node* list = root.find(key);
  return list != nullptr && list->kind == yaml::Kind::sequence ? list : nullptr;
}

class EarlierReader {
 public:
  explicit EarlierReader(FileSystem& disk) : disk_(disk) {}

  std::expected<EarlierPublication, NoPublication> read(const std::string& written) {
    if (written.find("://") != std::string::npos)
      return wrong(fmt::format("`{}` is an address, and nothing is fetched", written), "download its api/plans.json, and name the file");
    std::string path = find_file(written);
    auto text = disk_.read_file(path, most_bytes);
    if (!text) {
      if (text.error().kind != IoErrorKind::not_found && text.error().kind != IoErrorKind::is_folder && text.error().kind != IoErrorKind::not_folder)
        return std::unexpected(NoPublication{true, text.error().message, {}});
      return wrong(fmt::format("there is no earlier publication at `{}`", written), "name its api/plans.json, or the folder that holds api/");
    }
    auto parsed = yaml::parse({}, *text);
    if (!parsed.complete || has_errors(parsed.diagnostics)) return wrong_json(path, *text, parsed.diagnostics);
    const yaml::Node* plans = list_of(parsed.root, "plans");
    if (plans == nullptr) return wrong(fmt::format("`{}` is no plans.json of Planverk", path), "name api/plans.json of the earlier publication");
    std::string version = text_of(parsed.root, "version");
    if (!version.empty() && version != std::to_string(newest_version))
      return wrong(fmt::format("`{}` is of version {}, and this program knows version {}", path, version, newest_version), "use the Planverk that made it, or a newer one");
    EarlierPublication out;
    out.path = path;
    for (const yaml::Node& node : plans->items) {
      EarlierPlan plan = read_plan_entry(node);
      if (former_folder(plan.id).empty())
        return wrong(fmt::format("`{}` names a plan `{}`, which is no plan's address", path, plan.id), "name api/plans.json as it was published");
      if (plan.status == "adopted" && plan.text_hash.empty()) ++out.adopted_without_text;
      out.plans.push_back(std::move(plan));
    }
    read_organisations(path, out);
    if (version.empty()) read_goals(path, out);
    return out;
  }

 private:
  std::string find_file(const std::string& written) {
    for (const char* below : {"api/plans.json", "plans.json"}) {
      auto info = disk_.info(join_path(written, below));
      if (info && info->kind == FileKind::file) return join_path(written, below);
    }
    return written;
  }

  static std::unexpected<NoPublication> wrong_json(const std::string& path, std::string_view text, const Diagnostics& faults) {
    std::size_t at = faults.empty() ? text.size() : std::min<std::size_t>(faults.front().span.begin, text.size());
    auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1;
    return wrong(fmt::format("`{}` cannot be read as JSON: line {} is where it stops", path, line), "name api/plans.json as it was published");
  }

  yaml::Node beside(const std::string& path, std::string_view name) {
    auto text = disk_.read_file(join_path(folder_of(path), name), most_bytes);
    return text ? yaml::parse({}, *text).root : yaml::Node{};
  }

  // Organisations without plans stand there only.
  void read_organisations(const std::string& path, EarlierPublication& out) {
    for (const EarlierPlan& plan : out.plans) out.organisations.push_back(plan.id.substr(0, plan.id.find('/')));
    yaml::Node root = beside(path, "organisations.json");
    if (const yaml::Node* list = list_of(root, "organisations"))
      for (const yaml::Node& node : list->items) out.organisations.push_back(text_of(node, "id"));
    std::ranges::sort(out.organisations);
    auto again = std::ranges::unique(out.organisations);
    out.organisations.erase(again.begin(), again.end());
  }

  // Goals before the first heading, of publications whose plans.json does not list them.
  void read_goals(const std::string& path, EarlierPublication& out) {
    std::map<std::string_view, EarlierPlan*> plans;
    for (EarlierPlan& plan : out.plans) plans.emplace(plan.id, &plan);
    yaml::Node root = beside(path, "goals.json");
    const yaml::Node* list = list_of(root, "goals");
    if (list == nullptr) return;
    for (const yaml::Node& node : list->items) {
      auto plan = plans.find(text_of(node, "plan"));
      std::string id = text_of(node, "id");
      if (plan == plans.end() || id.empty()) continue;
      if (std::ranges::find(plan->second->goals, id) == plan->second->goals.end()) plan->second->goals.push_back(id);
    }
  }

  FileSystem& disk_;
};

}  // namespace

std::expected<EarlierPublication, NoPublication> read_earlier(FileSystem& disk, const std::string& path) { return EarlierReader(disk).read(path); }

}  // namespace planverk
