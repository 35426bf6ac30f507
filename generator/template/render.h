#pragma once
// A template and a view to text.

#include <memory>
#include <string>

#include "base/diagnostic.h"
#include "template/template_set.h"
#include "template/value.h"

namespace planverk {

// Faults found while rendering, each place of a template once. They say where in the template; which page it
// was, the caller knows.
using RenderErrors = Diagnostics;

enum class UnknownNames {
  are_errors,    // template-unknown-name and template-wrong-kind
  write_nothing  // As the specification of Mustache has it; for its tests.
};

// Holds what one thread needs to render: a context stack, buffers, and what it learnt about where names are
// found. Pages rendered one after the other with the same renderer are fast; two threads need two.
class Renderer {
 public:
  // The set must outlive the renderer.
  explicit Renderer(const TemplateSet& set, UnknownNames unknown = UnknownNames::are_errors);
  ~Renderer();
  Renderer(Renderer&&) noexcept;
  Renderer& operator=(Renderer&&) noexcept;

  // Appends to `out`. With errors `out` holds the page without what was at fault; includes deeper than 100
  // (template-too-deep) end it there.
  void render(TemplateId id, Value view, std::string& out, RenderErrors& errors);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// One page with a renderer of its own.
void render(const TemplateSet& set, TemplateId id, Value view, std::string& out, RenderErrors& errors);

}  // namespace planverk
