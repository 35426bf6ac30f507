#include "yaml/reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <cassert>

#include "base/near_miss.h"
#include "yaml/line.h"
#include "yaml/values.h"

namespace planverk::yaml {

MappingReader::MappingReader(const Node& node, std::string_view what, Diagnostics& diagnostics)
    : node_(node), what_(what), diagnostics_(diagnostics) {
  if (node.kind != Kind::mapping && !node.is_null()) {
    diagnostics.push_back(
        make_diagnostic(DiagnosticKind::wrong_type, node.span,
                        fmt::format("{} takes keys with values, not {}", what, described(node)),
                        "write `key: value` on a line for each"));
  }
}

MappingReader::MappingReader(const Node& node, const Shape& shape, Diagnostics& diagnostics, std::string_view what)
    : MappingReader(node, what.empty() ? shape.what : what, diagnostics) {
  shape_ = &shape;
}

const Key& MappingReader::key(std::string_view name) const {
  const Key* found = shape_ ? shape_->find(name) : nullptr;
  assert(found != nullptr);
  return *found;
}

// With a table: whether a key is in it, and read as the table says.
bool MappingReader::is_read_as(std::string_view name, std::initializer_list<Form> forms, bool from_list) const {
  if (shape_ == nullptr) return true;
  const Key* found = shape_->find(name);
  if (found == nullptr || (from_list && found->lists == Lists::never)) return false;
  auto is_one_of = [&](Form form) { return std::find(forms.begin(), forms.end(), form) != forms.end(); };
  return forms.size() == 0 || is_one_of(found->form) || (found->other != Form::none && is_one_of(found->other));
}

void MappingReader::finish() {
  // Enough to see that a file is of another kind than it should be.
  constexpr std::size_t most = 100;
  std::size_t found = 0;
  if (shape_) {
    // What the table has and the reader never asks for would be taken and lost.
    assert(std::ranges::all_of(shape_->keys, [&](const Key& key) { return std::ranges::find(asked_, key.name) != asked_.end(); }));
    asked_.clear();
    for (const Key& key : shape_->keys) asked_.push_back(key.name);
  }
  for (const Entry& entry : node_.entries) {
    if (std::find(asked_.begin(), asked_.end(), entry.key) != asked_.end()) continue;
    if (++found > most) return;
    std::string help = did_you_mean(entry.key.substr(0, 100), asked_);
    if (help.empty()) help = fmt::format("it has the {} {}", asked_.size() == 1 ? "key" : "keys", listed(asked_, "and"));
    diagnostics_.push_back(make_diagnostic(DiagnosticKind::unknown_key, entry.key_span,
                                           fmt::format("{} has no key `{}`", what_, shown(entry.key)),
                                           std::move(help)));
  }
}

const Node* MappingReader::node(std::string_view key) {
  assert(is_read_as(key, {}, false));
  return value_of(key);
}

const Node* MappingReader::value_of(std::string_view key) {
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.push_back(key);
  const Node* value = node_.find(key);
  return value && !value->is_null() ? value : nullptr;
}

bool MappingReader::has(std::string_view key) { return node(key) != nullptr; }

Span MappingReader::key_span(std::string_view key) const {
  for (const Entry& entry : node_.entries) {
    if (entry.key == key) return entry.key_span;
  }
  return node_.span;
}

std::string MappingReader::name_of(std::string_view key) const {
  return fmt::format("`{}` of {}", key, what_);
}

Text MappingReader::text(std::string_view key) {
  assert(is_read_as(key, {Form::text, Form::id, Form::colour, Form::address, Form::period}, false));
  const Node* value = node(key);
  return value ? read_text(*value, name_of(key), diagnostics_) : Text{};
}

Text MappingReader::required_text(std::string_view key) {
  assert(shape_ == nullptr || this->key(key).required);
  Text value = text(key);
  const Node* written = node_.find(key);
  bool wrong_already = written && written->kind != Kind::scalar && !written->is_null();
  // Something that is no mapping has been told about as a whole.
  bool no_mapping = node_.kind != Kind::mapping && !node_.is_null();
  if (value.empty() && !wrong_already && !no_mapping) {
    // A whole mapping is a large place: its first key is enough to find it by.
    Span place = written                 ? key_span(key)
                 : node_.entries.empty() ? node_.span
                                         : node_.entries.front().key_span;
    diagnostics_.push_back(
        make_diagnostic(DiagnosticKind::missing_key, place,
                        fmt::format("{} {} `{}`", what_, written ? "has an empty" : "has no", key),
                        fmt::format("add `{}: …`", key)));
  }
  return value;
}

std::optional<bool> MappingReader::boolean(std::string_view key) {
  assert(is_read_as(key, {Form::boolean}, false));
  const Node* value = node(key);
  return value ? read_boolean(*value, name_of(key), diagnostics_) : std::nullopt;
}

std::optional<double> MappingReader::number(std::string_view key) {
  assert(is_read_as(key, {Form::number}, false));
  const Node* value = node(key);
  return value ? read_number(*value, name_of(key), diagnostics_) : std::nullopt;
}

std::optional<long long> MappingReader::integer(std::string_view key) {
  assert(is_read_as(key, {Form::integer}, false));
  const Node* value = node(key);
  return value ? read_integer(*value, name_of(key), diagnostics_) : std::nullopt;
}

std::optional<Date> MappingReader::date(std::string_view key) {
  assert(is_read_as(key, {Form::day}, false));
  const Node* value = node(key);
  return value ? read_date(*value, name_of(key), diagnostics_) : std::nullopt;
}

std::optional<DateRange> MappingReader::date_range(std::string_view key) {
  assert(is_read_as(key, {Form::days}, false));
  const Node* value = node(key);
  return value ? read_date_range(*value, name_of(key), diagnostics_) : std::nullopt;
}

std::vector<Text> MappingReader::texts(std::string_view key) {
  assert(is_read_as(key, {Form::text, Form::id}, true));
  std::vector<Text> out;
  const Node* value = node(key);
  if (!value) return out;
  if (value->kind == Kind::mapping) {
    refuse_type(*value, name_of(key), "a text or a list of texts", "write `- ` before each text",
                diagnostics_);
    return out;
  }
  std::string each = fmt::format("each of {}", name_of(key));
  for (const Node& item : items(key, true)) {
    if (item.is_scalar()) {
      out.push_back({item.scalar, item.span});
    } else {
      read_text(item, each, diagnostics_);
    }
  }
  return out;
}

std::optional<std::size_t> MappingReader::choice(std::string_view key,
                                                 std::span<const std::string_view> values) {
  const Node* value = node(key);
  return value ? chosen(*value, key, values) : std::nullopt;
}

std::optional<std::size_t> MappingReader::chosen(const Node& value, std::string_view key,
                                                 std::span<const std::string_view> values) {
  Text written = read_text(value, name_of(key), diagnostics_);
  if (!value.is_scalar()) return std::nullopt;
  auto found = std::find(values.begin(), values.end(), written.value);
  if (found != values.end()) return static_cast<std::size_t>(found - values.begin());
  std::string help = fmt::format("it takes {}", listed(values, "or"));
  std::string near = did_you_mean(std::string_view(written.value).substr(0, 100), values);
  if (!near.empty()) help += "; " + near;
  diagnostics_.push_back(make_diagnostic(
      DiagnosticKind::unknown_value, written.span,
      fmt::format("`{}` is no value of {}", shown(written.value), name_of(key)), std::move(help)));
  return std::nullopt;
}

std::optional<std::size_t> MappingReader::choice(std::string_view key) {
  assert(is_read_as(key, {Form::choice}, false));
  return choice(key, this->key(key).values());
}

std::vector<std::size_t> MappingReader::choices(std::string_view key) {
  assert(is_read_as(key, {Form::choice}, true));
  std::vector<std::size_t> out;
  for (const Node& item : items(key, true))
    if (auto index = chosen(item, key, this->key(key).values()); index && std::ranges::find(out, *index) == out.end())
      out.push_back(*index);
  return out;
}

std::span<const Node> MappingReader::items(std::string_view key, bool one_or_many) {
  assert(is_read_as(key, {}, true));
  const Node* value = node(key);
  if (!value) return {};
  if (value->kind == Kind::sequence) return value->items;
  if (one_or_many) return {value, 1};
  refuse_type(*value, name_of(key), "a list", "write each item on a line of its own with `- ` before it",
              diagnostics_);
  return {};
}

}  // namespace planverk::yaml
