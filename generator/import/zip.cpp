#include "import/zip.h"

#include <zlib.h>

#include <algorithm>
#include <optional>

namespace planverk::importing {
namespace {

struct Entry {
  std::uint32_t method = 0, flags = 0, packed = 0, offset = 0;
};

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t out = 0;
  for (std::size_t i = size; i-- > 0;) out = out << 8 | static_cast<unsigned char>(bytes[at + i]);
  return out;
}

// The list of files stands at the end, before a record that says where it begins.
std::optional<Entry> find_entry(std::string_view zip, std::string_view name) {
  std::size_t end = zip.rfind("PK\x05\x06");
  if (end == std::string_view::npos || end + 22 > zip.size()) return std::nullopt;
  std::size_t at = number(zip, end + 16, 4);
  for (std::size_t n = number(zip, end + 10, 2); n > 0 && at + 46 <= zip.size() && zip.substr(at).starts_with("PK\x01\x02"); --n) {
    std::size_t name_size = number(zip, at + 28, 2), others = number(zip, at + 30, 2) + number(zip, at + 32, 2);
    if (at + 46 + name_size > zip.size()) return std::nullopt;
    if (zip.substr(at + 46, name_size) == name) return Entry{number(zip, at + 10, 2), number(zip, at + 8, 2), number(zip, at + 20, 4), number(zip, at + 42, 4)};
    at += 46 + name_size + others;
  }
  return std::nullopt;
}

std::expected<std::string, ZipFault> inflated(std::string_view packed, std::uint64_t most) {
  z_stream stream{};
  if (::inflateInit2(&stream, -MAX_WBITS) != Z_OK) return std::unexpected(ZipFault::damaged);
  std::string buffer(65536, '\0'), out;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  int state = Z_OK;
  while (state == Z_OK && out.size() <= most) {
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = static_cast<uInt>(buffer.size());
    state = ::inflate(&stream, Z_NO_FLUSH);
    out.append(buffer, 0, buffer.size() - stream.avail_out);
    if (state == Z_OK && stream.avail_in == 0 && stream.avail_out > 0) break;
  }
  ::inflateEnd(&stream);
  if (out.size() > most) return std::unexpected(ZipFault::too_large);
  if (state != Z_STREAM_END) return std::unexpected(ZipFault::damaged);
  return out;
}

}  // namespace

std::expected<std::string, ZipFault> unzip(std::string_view zip, std::string_view name, std::uint64_t most) {
  auto entry = find_entry(zip, name);
  if (!entry) return std::unexpected(zip.rfind("PK\x05\x06") == std::string_view::npos ? ZipFault::damaged : ZipFault::missing);
  if (entry->flags & 1) return std::unexpected(ZipFault::locked);
  std::size_t at = entry->offset;
  if (at + 30 > zip.size() || !zip.substr(at).starts_with("PK\x03\x04")) return std::unexpected(ZipFault::damaged);
  at += 30 + number(zip, at + 26, 2) + number(zip, at + 28, 2);
  if (at > zip.size() || entry->packed > zip.size() - at) return std::unexpected(ZipFault::damaged);
  std::string_view packed = zip.substr(at, entry->packed);
  if (entry->method == 8) return inflated(packed, most);
  if (entry->method != 0) return std::unexpected(ZipFault::damaged);
  if (packed.size() > most) return std::unexpected(ZipFault::too_large);
  return std::string(packed);
}

}  // namespace planverk::importing
