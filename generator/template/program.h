#pragma once
// What a template becomes when it is compiled: a flat row of instructions. Only this room reads it.
//
// A section, inverted section, parent or block is one instruction followed by its body, which ends before
// instruction `end`. What lies in a parent's body is never run in place: its blocks are the arguments that
// the parent's own blocks are replaced with.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/span.h"

namespace planverk {

struct TemplateTag;
using TemplateId = Id<TemplateTag>;

}  // namespace planverk

namespace planverk::mustache {

enum class Op : std::uint8_t { text, variable, raw_variable, section, inverted, partial, parent, block };

struct Instruction {
  Op op = Op::text;
  // Text: begins a line of the template, so indentation comes before it. Block: its content begins a line.
  bool line_start = false;
  // Partial, parent, block: has its lines to itself, so that what comes in its place is indented.
  bool alone = false;
  std::uint32_t end = 0;             // Section, inverted, parent, block: the instruction after the body.
  std::uint32_t text_begin = 0;      // Text: what is written; partial, parent, block: the indentation.
  std::uint32_t text_size = 0;       // Both are ranges of Program::text.
  std::uint32_t path = 0;            // Variable, section, inverted: into Program::paths.
  std::uint32_t block = 0;           // Block: its name as a number that is the same in the whole set.
  std::uint32_t argument_begin = 0;  // Parent: into Program::arguments.
  std::uint32_t argument_count = 0;
  TemplateId target;  // Partial, parent: none when no such template exists.
  Span span;          // The name in the tag, for messages.
};

// A name split at its dots; empty for `.`.
struct Path {
  std::vector<std::string> parts;
  std::uint32_t slot = 0;  // First of as many places for what a renderer remembers about each part.
};

// A block in a parent's body: replaces the blocks of that name in the parent.
struct Argument {
  std::uint32_t block = 0;
  std::uint32_t instruction = 0;
};

struct Program {
  std::string name;
  FileId file;
  std::string text;
  std::vector<Instruction> code;
  std::vector<Path> paths;
  std::vector<Argument> arguments;

  std::string_view text_of(const Instruction& in) const {
    return std::string_view(text).substr(in.text_begin, in.text_size);
  }
};

}  // namespace planverk::mustache
