#include "template/template_set.h"

#include "template/compile.h"

namespace planverk {

CompiledTemplates compile_templates(const std::vector<TemplateSource>& sources) {
  CompiledTemplates out;
  TemplateSet& set = out.templates;
  std::vector<const TemplateSource*> chosen;
  for (const TemplateSource& source : sources) {
    auto [place, is_new] = set.by_name_.try_emplace(source.name, TemplateId::of(chosen.size()));
    if (is_new) chosen.push_back(&source);
    chosen[place->second.index()] = &source;
  }
  mustache::Linkage linkage{set.by_name_, {}, 0};
  for (const TemplateSource* source : chosen)
    set.programs_.push_back(
        mustache::compile(source->name, source->file, source->text, linkage, out.diagnostics));
  set.slots_ = linkage.slots;
  return out;
}

std::optional<TemplateId> TemplateSet::find(std::string_view name) const {
  auto found = by_name_.find(name);
  if (found == by_name_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string_view> TemplateSet::names() const {
  std::vector<std::string_view> names;
  for (const auto& [name, id] : by_name_) names.push_back(name);
  return names;
}

}  // namespace planverk
