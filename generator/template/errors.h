#pragma once
// The diagnostics of this room, each made in one place so that loading, checking and rendering say the same.

#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "template/program.h"
#include "template/value.h"

namespace planverk::mustache {

// `text` in backticks.
std::string quoted(std::string_view text);

Diagnostic syntax_error(Span span, std::string message, std::string help = {});

// Part `failed` of the path was not found. `candidates` are the names that could have stood there: for the
// first part those of everything around the tag, for a later part those of the object before the dot.
Diagnostic unknown_name(Span span, const Path& path, std::size_t failed,
                        std::span<const std::string_view> candidates);

// A variable that is no text: a list, an object or a yes-or-no.
Diagnostic wrong_kind(Span span, const Path& path, ValueKind kind);

Diagnostic unknown_partial(Span span, std::string_view name, std::span<const std::string_view> candidates);

Diagnostic too_deep(Span span, std::string_view name);

}  // namespace planverk::mustache
