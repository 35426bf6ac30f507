#pragma once
// One template's source to its program.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "template/program.h"

namespace planverk::mustache {

// What a program and the rest of its set must agree on.
struct Linkage {
  const std::map<std::string, TemplateId, std::less<>>& templates;
  std::map<std::string, std::uint32_t, std::less<>> blocks;  // Grows with each block name seen.
  std::uint32_t slots = 0;
};

// With a syntax error the program has no instructions.
Program compile(const std::string& name, FileId file, std::string_view text, Linkage& linkage,
                Diagnostics& diagnostics);

}  // namespace planverk::mustache
