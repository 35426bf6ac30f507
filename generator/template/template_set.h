#pragma once
// The templates of a site, compiled once and then shared by all threads.
//
// The language is Mustache with inheritance (its specification, version 1.4), without lambdas and without
// names that are computed. Blocks are looked up where they are written: an argument's own blocks answer to
// whoever included its template, never to the argument itself, so a card may have a `content` inside a page's
// `content`.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "template/program.h"

namespace planverk {

// `name` is what partial and parent tags say: the path below templates/ without its ending.
struct TemplateSource {
  std::string name;
  FileId file;
  std::string text;
};

class TemplateSet;

struct CompiledTemplates;

// Later sources override earlier ones of the same name. A template with a syntax error is in the set but
// writes nothing; an unknown partial writes nothing.
CompiledTemplates compile_templates(const std::vector<TemplateSource>& sources);

class TemplateSet {
 public:
  std::optional<TemplateId> find(std::string_view name) const;
  // In alphabetical order.
  std::vector<std::string_view> names() const;
  std::string_view name(TemplateId id) const { return programs_[id.index()].name; }
  std::size_t size() const { return programs_.size(); }

  // For the renderer and the checker.
  const mustache::Program& program(TemplateId id) const { return programs_[id.index()]; }
  std::size_t slots() const { return slots_; }

 private:
  friend CompiledTemplates compile_templates(const std::vector<TemplateSource>& sources);
  std::vector<mustache::Program> programs_;
  std::map<std::string, TemplateId, std::less<>> by_name_;
  std::size_t slots_ = 0;
};

struct CompiledTemplates {
  TemplateSet templates;
  Diagnostics diagnostics;
};

}  // namespace planverk
