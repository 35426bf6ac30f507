#include "zip_files.h"

#include <zlib.h>

namespace import_cases {
namespace {

void add_number(std::string& out, std::size_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

std::string packed(const std::string& text) {
  z_stream stream{};
  ::deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
  std::string out(::deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  ::deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  ::deflateEnd(&stream);
  return out;
}

}  // namespace

std::string make_zip(const std::vector<std::pair<std::string, std::string>>& files, bool packs) {
  std::string out, list;
  for (const auto& [name, text] : files) {
    const std::string body = packs ? packed(text) : text;
    std::string head;
    add_number(head, 20, 2), add_number(head, 0, 2), add_number(head, packs ? 8u : 0u, 2), add_number(head, 0, 4);
    add_number(head, ::crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size())), 4);
    add_number(head, body.size(), 4), add_number(head, text.size(), 4), add_number(head, name.size(), 2), add_number(head, 0, 2);
    std::size_t at = out.size();
    out += "PK\x03\x04" + head + name + body;
    std::string entry;
    add_number(entry, 20, 2);
    entry += head;
    add_number(entry, 0, 6), add_number(entry, 0, 4), add_number(entry, at, 4);
    list += "PK\x01\x02" + entry + name;
  }
  std::string end;
  add_number(end, 0, 4), add_number(end, files.size(), 2), add_number(end, files.size(), 2), add_number(end, list.size(), 4);
  add_number(end, out.size(), 4), add_number(end, 0, 2);
  return out + list + "PK\x05\x06" + end;
}

}  // namespace import_cases
