#pragma once
// A file inside a ZIP file, such as an ODT's content.xml. One file sees zlib.

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace planverk::importing {

enum class ZipFault : std::uint8_t { missing, damaged, locked, too_large };

// At most `most` bytes of it: what packs more is no document.
std::expected<std::string, ZipFault> unzip(std::string_view zip, std::string_view name, std::uint64_t most);

}  // namespace planverk::importing
