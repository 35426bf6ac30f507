#include "template/context.h"

#include <utility>

namespace planverk::mustache {

Value unwrapped(Value value) {
  while (value.type != nullptr && value.type->kind == ValueKind::optional) {
    const void* inner = value.data == nullptr ? nullptr : value.type->inner(value.data);
    value = {&value.type->element(), inner};
  }
  return value;
}

ValueKind kind_of(Value value) {
  if (value.type == nullptr || value.data == nullptr) return ValueKind::nothing;
  return value.type->kind == ValueKind::dynamic ? value.type->dynamic_kind(value.data) : value.type->kind;
}

bool is_truthy(Value value) {
  switch (kind_of(value)) {
    case ValueKind::boolean:
    case ValueKind::text:
    case ValueKind::html:
      return value.type->truthy(value.data);
    case ValueKind::list:
      return value.type->size(value.data) > 0;
    case ValueKind::object:
      return true;
    default:
      return false;
  }
}

const Field* find_field(const Type* type, std::string_view name) {
  if (type == nullptr || type->kind != ValueKind::object) return nullptr;
  for (const Field& field : type->fields())
    if (field.name == name) return &field;
  return nullptr;
}

void add_names(Value value, std::vector<std::string_view>& names) {
  if (value.type == nullptr) return;
  if (value.type->kind == ValueKind::object) {
    for (const Field& field : value.type->fields()) names.push_back(field.name);
  } else if (value.type->dynamic_names != nullptr && kind_of(value) == ValueKind::object) {
    value.type->dynamic_names(value.data, names);
  }
}

Context::Context(std::size_t slots) : shapes_(1), slots_(slots) {}

void Context::reset(Value root) {
  stack_.clear();
  push(unwrapped(root));
}

void Context::push(Value value) {
  stack_.push_back({value, shape_below(stack_.empty() ? 0 : stack_.back().shape, value.type)});
}

void Context::pop() {
  stack_.pop_back();
}

std::uint32_t Context::shape_below(std::uint32_t shape, const Type* type) {
  for (std::uint32_t child = shapes_[shape].first_child; child != 0; child = shapes_[child].sibling)
    if (shapes_[child].type == type) return child;
  std::uint32_t added = static_cast<std::uint32_t>(shapes_.size());
  shapes_.push_back({type, 0, shapes_[shape].first_child});
  shapes_[shape].first_child = added;
  return added;
}

Context::Found Context::find(const Path& path) {
  if (path.parts.empty()) return {true, 0, top()};
  Found out;
  if (!find_first(path.parts[0], path.slot, out.value)) return out;
  for (std::size_t part = 1; part < path.parts.size(); ++part) {
    Value object = out.value;
    // What is missing has no parts, but what it would have been is known unless its type is dynamic.
    if (kind_of(object) == ValueKind::nothing &&
        (object.type == nullptr || object.type->kind == ValueKind::dynamic))
      return {true, 0, {}};
    if (!find_in(object, path.parts[part], path.slot + part, out.value)) return {false, part, object};
  }
  out.found = true;
  return out;
}

const Context::Memory* Context::remembered(std::size_t slot, std::uintptr_t key) {
  Slot& s = slots_[slot];
  if (s.recent.key == key) return &s.recent;
  if (s.older.key != key) return nullptr;
  std::swap(s.recent, s.older);
  return &s.recent;
}

void Context::remember(std::size_t slot, const Memory& memory) {
  slots_[slot].older = slots_[slot].recent;
  slots_[slot].recent = memory;
}

Value Context::read(const Memory& memory, Value object) {
  Value value{memory.type, object.data == nullptr ? nullptr : memory.field->get(object.data)};
  return memory.type->kind == ValueKind::optional ? unwrapped(value) : value;
}

bool Context::find_first(std::string_view name, std::size_t slot, Value& value) {
  std::uint32_t shape = stack_.back().shape;
  if (const Memory* memory = remembered(slot, shape)) {
    value = read(*memory, stack_[stack_.size() - 1 - memory->up].value);
    return true;
  }
  // A dynamic object may have the name now and not the next time: what lies below it is not remembered.
  bool certain = true;
  for (std::size_t up = 0; up < stack_.size(); ++up) {
    Value object = stack_[stack_.size() - 1 - up].value;
    if (object.type == nullptr) continue;
    if (object.type->kind == ValueKind::dynamic) {
      certain = false;
      if (kind_of(object) != ValueKind::object) continue;
      Value found = object.type->dynamic_find(object.data, name);
      if (found.type == nullptr) continue;
      value = unwrapped(found);
      return true;
    }
    if (const Field* field = find_field(object.type, name)) {
      Memory memory{shape, field, &field->type(), up};
      if (certain) remember(slot, memory);
      value = read(memory, object);
      return true;
    }
  }
  return false;
}

bool Context::find_in(Value object, std::string_view name, std::size_t slot, Value& value) {
  if (object.type->kind == ValueKind::dynamic) return find_in_dynamic(object, name, slot, value);
  auto key = reinterpret_cast<std::uintptr_t>(object.type);
  if (const Memory* memory = remembered(slot, key)) {
    value = read(*memory, object);
    return true;
  }
  const Field* field = find_field(object.type, name);
  if (field == nullptr) return false;
  Memory memory{key, field, &field->type(), 0};
  remember(slot, memory);
  value = read(memory, object);
  return true;
}

bool Context::find_in_dynamic(Value object, std::string_view name, std::size_t slot, Value& value) {
  const void* identity = object.type->dynamic_identity == nullptr || object.data == nullptr ? nullptr : object.type->dynamic_identity(object.data);
  Given& given = slots_[slot].given;
  if (identity != nullptr && given.identity == identity) {
    value = given.value;
    return true;
  }
  if (kind_of(object) != ValueKind::object) return false;
  Value found = object.type->dynamic_find(object.data, name);
  if (found.type == nullptr) return false;
  value = unwrapped(found);
  if (identity != nullptr) given = {identity, value};
  return true;
}

std::vector<std::string_view> Context::names() const {
  std::vector<std::string_view> names;
  for (auto entry = stack_.rbegin(); entry != stack_.rend(); ++entry) add_names(entry->value, names);
  return names;
}

}  // namespace planverk::mustache
