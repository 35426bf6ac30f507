#pragma once
// Why a document cannot be imported: a sentence for a person, and what to do about it.

#include <cstdint>
#include <expected>
#include <string>

namespace planverk::importing {

struct ImportError {
  enum class Kind : std::uint8_t { document, outside } kind = Kind::document;  // `outside`: a program is missing
  std::string message;  // lower case, no full stop
  std::string help;
};

template <class Value>
using ImportResult = std::expected<Value, ImportError>;

inline std::unexpected<ImportError> refusal(std::string message, std::string help) {
  return std::unexpected(ImportError{ImportError::Kind::document, std::move(message), std::move(help)});
}

}  // namespace planverk::importing
