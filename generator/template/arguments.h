#pragma once
// What is written in place of a block. One rule for the renderer and the checker.

#include <cstdint>

#include "template/program.h"

namespace planverk::mustache {

// The arguments of one parent tag, and those that were there around it.
struct Arguments {
  const Arguments* outer = nullptr;
  const Program* program = nullptr;
  const Instruction* parent = nullptr;
};

// A block's own content, or an argument together with the arguments that were there where it was written.
struct Content {
  const Program* program = nullptr;
  std::uint32_t instruction = 0;
  const Arguments* arguments = nullptr;
};

// The outermost argument counts: whoever inherits decides over what it inherits from.
inline Content content_of(const Program& program, std::uint32_t block, const Arguments* arguments) {
  Content content{&program, block, arguments};
  std::uint32_t name = program.code[block].block;
  for (const Arguments* a = arguments; a != nullptr; a = a->outer) {
    // Of two arguments with one name the last counts.
    for (std::uint32_t i = a->parent->argument_begin + a->parent->argument_count;
         i-- > a->parent->argument_begin;) {
      const Argument& argument = a->program->arguments[i];
      if (argument.block != name) continue;
      content = {a->program, argument.instruction, a->outer};
      break;
    }
  }
  return content;
}

}  // namespace planverk::mustache
