#pragma once
// What keys a mapping has and what each of them takes. One table serves the reader of a file and the JSON Schema by
// which editors complete and check it, so that neither knows a key that the other does not.

#include <span>
#include <string_view>

namespace planverk::yaml {

// What stands behind a key when it is one value.
enum class Form : unsigned char {
  none,     // nothing: only keys of its own
  text,
  id,       // a to z, 0 to 9 and hyphens
  colour,   // #96161c
  address,  // https://…
  period,   // 2024, 2025–2026
  boolean,
  integer,  // this and `number` from `least` to `most` where those are given
  number,
  day,      // 2025-03-15
  days,     // a day, a month, a quarter or a year
  choice,   // one of `values`
};

// Whether several such values can stand in a list.
enum class Lists : unsigned char { never, allowed, only };

struct Shape;
using Words = std::span<const std::string_view> (*)();

struct Key {
  std::string_view name = {};
  Form form = Form::text;
  // In Swedish, as editors show it to those who write content.
  std::string_view about = {};
  bool required = false;
  Lists lists = Lists::never;
  // The keys that a value has which is a mapping, beside or instead of `form`.
  const Shape* shape = nullptr;
  Words values = nullptr;
  // What one value may be instead: `true` or a day, a day or the word `unknown`.
  Form other = Form::none;
  // Words that are often meant, where any are taken.
  Words examples = nullptr;
  long long least = 0, most = 0;
};

struct Shape {
  // In messages: "a goal", "site.yaml".
  std::string_view what = {};
  std::string_view about = {};
  std::span<const Key> keys = {};
  // Where every key is an id of the author's: what stands under each. `keys` is empty then.
  const Shape* entries = nullptr;
  Form entry_form = Form::none;  // one value that may stand under an id instead of its keys
  // At least one of these is needed.
  std::span<const std::string_view> one_of = {};

  const Key* find(std::string_view name) const;
};

}  // namespace planverk::yaml
