#pragma once
// The context stack of one renderer: what names mean at a place of a template.
//
// Looking a name up by comparing strings would be most of the work of a render. So the stack's types are
// counted as a shape (types of the same kinds in the same order are the same shape), and each name in a
// template remembers for the last two shapes it was met with where on the stack and in which field it was
// found.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "template/program.h"
#include "template/value.h"

namespace planverk::mustache {

// What an optional holds, however deep; one that holds nothing gives its inner type with no data.
Value unwrapped(Value value);

// Of an unwrapped value, with `dynamic` and `optional` resolved.
ValueKind kind_of(Value value);

// Of an unwrapped value, as sections see it.
bool is_truthy(Value value);

// The field of an object's type; null when there is none or the type is no object.
const Field* find_field(const Type* type, std::string_view name);

// Adds the names that a value offers.
void add_names(Value value, std::vector<std::string_view>& names);

class Context {
 public:
  explicit Context(std::size_t slots);

  // The stack becomes `root` alone.
  void reset(Value root);
  void push(Value value);
  void pop();
  Value top() const { return stack_.back().value; }

  struct Found {
    bool found = false;
    std::size_t failed = 0;  // When not found: the part of the path that was not there.
    Value value;             // Unwrapped. When not found: what lacked the part, unless it is the first.
  };
  Found find(const Path& path);

  // Every name on the stack, innermost first.
  std::vector<std::string_view> names() const;

 private:
  struct Entry {
    Value value;
    std::uint32_t shape = 0;
  };
  struct Shape {
    const Type* type = nullptr;
    std::uint32_t first_child = 0;
    std::uint32_t sibling = 0;
  };
  // `key` is a shape for the first part of a path and the address of a type for the others.
  struct Memory {
    std::uintptr_t key = 0;
    const Field* field = nullptr;
    const Type* type = nullptr;
    std::size_t up = 0;
  };
  // What a dynamic object with an identity gave.
  struct Given {
    const void* identity = nullptr;
    Value value;
  };
  struct Slot {
    Memory recent, older;
    Given given;
  };

  const Memory* remembered(std::size_t slot, std::uintptr_t key);
  void remember(std::size_t slot, const Memory& memory);
  static Value read(const Memory& memory, Value object);
  bool find_first(std::string_view name, std::size_t slot, Value& value);
  bool find_in(Value object, std::string_view name, std::size_t slot, Value& value);
  bool find_in_dynamic(Value object, std::string_view name, std::size_t slot, Value& value);
  std::uint32_t shape_below(std::uint32_t shape, const Type* type);

  std::vector<Entry> stack_;
  std::vector<Shape> shapes_;  // A tree; number 0 is the empty stack and stands for none.
  std::vector<Slot> slots_;
};

}  // namespace planverk::mustache
