#pragma once
// What templates read: plain structs, seen through a description of their fields. Nothing is copied into a
// tree of values; a `Value` is a type and a pointer. Because types are known before any page is rendered, a
// template that uses a name its view does not have is found when templates are loaded (template/check.h).
//
// A struct becomes visible by a static member function `fields()`:
//
//   struct PersonView {
//     std::string_view name;
//     std::vector<RowView> rows;
//     static std::span<const Field> fields() {
//       static const Field all[] = {
//           field<&PersonView::name>("name", "as printed"),
//           field<&PersonView::rows>("rows", "one for each …"),
//       };
//       return all;
//     }
//   };
//
// Members may be: bool, integers, std::string, std::string_view, Html, other structs with `fields()`, types with
// `void write_to(std::string&) const` and `bool empty() const` (leaves that build their text when written), and
// std::vector<T>, std::span<const T>, std::optional<T>, const T* of these. Falsy in sections: false, empty text,
// empty list, missing optional, null. Numbers are always truthy.

#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace planverk {

// HTML that was made by Planverk itself (markdown/, SVG): written as it is. All other text is escaped.
struct Html {
  std::string text;
  bool empty() const { return text.empty(); }
  bool operator==(const Html&) const = default;
};

enum class ValueKind : std::uint8_t {
  nothing,   // null
  boolean,   // section only; written as an error
  text,      // escaped when written
  html,      // written as it is
  list,      // section repeats
  object,    // section enters
  optional,  // `inner` decides when there is something
  dynamic,   // names and kind known only at run time (tests with JSON, interface words)
};

struct Type;

struct Value {
  const Type* type = nullptr;  // Null: nothing.
  const void* data = nullptr;
};

struct Field {
  std::string_view name;
  std::string_view about;  // For the reference of template views and `planverk inspect`.
  const Type& (*type)();
  const void* (*get)(const void* object);
};

// How a C++ type looks from a template. Only the functions of its kind are set.
struct Type {
  ValueKind kind = ValueKind::nothing;
  std::string_view name;                                                      // For messages and the reference.
  bool (*truthy)(const void*) = nullptr;                                      // boolean, text, html
  void (*write)(const void*, std::string& out) = nullptr;                     // text, html
  std::size_t (*size)(const void*) = nullptr;                                 // list
  const void* (*at)(const void*, std::size_t index) = nullptr;                // list
  const void* (*inner)(const void*) = nullptr;                                // optional; null when missing
  const Type& (*element)() = nullptr;                                         // list, optional
  std::span<const Field> (*fields)() = nullptr;                               // object
  ValueKind (*dynamic_kind)(const void*) = nullptr;                           // dynamic: nothing … object
  Value (*dynamic_find)(const void*, std::string_view name) = nullptr;        // dynamic object; type null if absent
  Value (*dynamic_at)(const void*, std::size_t index) = nullptr;              // dynamic list
  // dynamic: one object for all values that have the same names with the same values, for as long as templates render, so
  // that what was found is remembered; null: none is known.
  const void* (*dynamic_identity)(const void*) = nullptr;
  void (*dynamic_names)(const void*, std::vector<std::string_view>&) = nullptr;  // dynamic object, for suggestions
};

namespace value_detail {

template <class T>
concept Viewable = requires {
  { T::fields() } -> std::same_as<std::span<const Field>>;
};

template <class T>
concept Leaf = requires(const T& t, std::string& out) {
  t.write_to(out);
  { t.empty() } -> std::convertible_to<bool>;
};

template <class T> struct ListOf : std::false_type {};
template <class T> struct ListOf<std::vector<T>> : std::true_type { using Element = T; };
template <class T> struct ListOf<std::span<const T>> : std::true_type { using Element = T; };

template <class T> struct OptionalOf : std::false_type {};
template <class T> struct OptionalOf<std::optional<T>> : std::true_type { using Element = T; };
template <class T> struct OptionalOf<const T*> : std::true_type { using Element = T; };

template <class T>
const T& as(const void* data) { return *static_cast<const T*>(data); }

}  // namespace value_detail

template <class T>
const Type& type_of();

template <class T>
Type describe_type() {
  using namespace value_detail;
  Type t;
  if constexpr (std::same_as<T, bool>) {
    t.kind = ValueKind::boolean;
    t.name = "yes or no";
    t.truthy = [](const void* d) { return as<bool>(d); };
  } else if constexpr (std::integral<T>) {
    t.kind = ValueKind::text;
    t.name = "number";
    t.truthy = [](const void*) { return true; };
    t.write = [](const void* d, std::string& out) {
      char buffer[24];
      auto end = std::to_chars(buffer, buffer + sizeof buffer, as<T>(d)).ptr;
      out.append(buffer, end);
    };
  } else if constexpr (std::same_as<T, std::string> || std::same_as<T, std::string_view>) {
    t.kind = ValueKind::text;
    t.name = "text";
    t.truthy = [](const void* d) { return !as<T>(d).empty(); };
    t.write = [](const void* d, std::string& out) { out.append(as<T>(d)); };
  } else if constexpr (std::same_as<T, Html>) {
    t.kind = ValueKind::html;
    t.name = "HTML";
    t.truthy = [](const void* d) { return !as<Html>(d).text.empty(); };
    t.write = [](const void* d, std::string& out) { out.append(as<Html>(d).text); };
  } else if constexpr (ListOf<T>::value) {
    using Element = typename ListOf<T>::Element;
    t.kind = ValueKind::list;
    t.name = "list";
    t.truthy = [](const void* d) { return !as<T>(d).empty(); };
    t.size = [](const void* d) { return as<T>(d).size(); };
    t.at = [](const void* d, std::size_t i) -> const void* { return &as<T>(d)[i]; };
    t.element = &type_of<Element>;
  } else if constexpr (OptionalOf<T>::value) {
    using Element = typename OptionalOf<T>::Element;
    t.kind = ValueKind::optional;
    t.name = "optional";
    t.inner = [](const void* d) -> const void* { return as<T>(d) ? &*as<T>(d) : nullptr; };
    t.element = &type_of<Element>;
  } else if constexpr (Viewable<T>) {
    t.kind = ValueKind::object;
    t.name = "object";
    t.truthy = [](const void*) { return true; };
    t.fields = &T::fields;
  } else if constexpr (requires { T::dynamic_type(); }) {
    t = T::dynamic_type();
  } else {
    static_assert(Leaf<T>, "a view member must be one of the types that value.h lists");
    t.kind = ValueKind::text;
    t.name = "text";
    t.truthy = [](const void* d) { return !as<T>(d).empty(); };
    t.write = [](const void* d, std::string& out) { as<T>(d).write_to(out); };
  }
  return t;
}

// The description of T; one object per type, so that addresses can be compared.
template <class T>
const Type& type_of() {
  static const Type type = describe_type<T>();
  return type;
}

template <class T>
Value value_of(const T& object) { return {&type_of<T>(), &object}; }

namespace value_detail {
template <class C, class M>
C class_of(M C::*);
template <class C, class M>
M member_of(M C::*);
}  // namespace value_detail

template <auto Member>
Field field(std::string_view name, std::string_view about) {
  using Class = decltype(value_detail::class_of(Member));
  using Type_ = decltype(value_detail::member_of(Member));
  return {name, about, &type_of<Type_>,
          [](const void* object) -> const void* { return &(static_cast<const Class*>(object)->*Member); }};
}

}  // namespace planverk
