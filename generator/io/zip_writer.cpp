#include "io/zip_writer.h"

#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <mutex>
#include <new>
#include <vector>

namespace planverk {
namespace {

// APPNOTE 6.3: what is written is of 2.0, or 4.5 where an archive has more files or bytes than the old fields hold.
constexpr std::uint16_t version_plain = 20, version_large = 45, made_on_unix = 3 << 8;
constexpr std::uint16_t flag_utf8 = 1 << 11;
constexpr std::uint16_t stored = 0, deflated = 8;
constexpr std::uint32_t file_mode = 0100644u << 16;
constexpr std::uint32_t full32 = 0xffffffffu;
constexpr std::uint16_t full16 = 0xffffu;

struct Entry {
  std::string path, packed;
  std::uint64_t size = 0, offset = 0;
  std::uint32_t crc = 0;
  std::uint16_t method = stored;
  bool first = false;
};

std::string deflate_all(std::string_view text) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc();
  std::string out;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  std::size_t left = text.size();
  int state = Z_OK;
  while (state == Z_OK) {
    // zlib counts in 32 bits.
    std::size_t part = std::min<std::size_t>(left, 1u << 30);
    stream.avail_in = static_cast<uInt>(part);
    left -= part;
    do {
      std::size_t had = out.size();
      out.resize(had + 65536);
      stream.next_out = reinterpret_cast<Bytef*>(out.data() + had);
      stream.avail_out = 65536;
      state = deflate(&stream, left == 0 ? Z_FINISH : Z_NO_FLUSH);
      out.resize(out.size() - stream.avail_out);
    } while (stream.avail_out == 0 && state == Z_OK);
  }
  deflateEnd(&stream);
  out.shrink_to_fit();
  return out;
}

std::uint32_t crc_of(std::string_view text) {
  return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(text.data()), text.size()));
}

void put(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xff);
}

std::uint32_t low(std::uint64_t value) { return value > full32 ? full32 : static_cast<std::uint32_t>(value); }


}  // namespace

struct ZipWriter::State {
  std::uint16_t time = 12 << 11, day = 0;
  std::mutex mutex;
  std::vector<Entry> entries;

  // What a file's own header and its row in the directory have in common.
  void put_facts(const Entry& entry, std::uint64_t packed_size, bool large, std::string& out) const {
    put(out, large ? version_large : version_plain, 2);
    put(out, flag_utf8, 2);
    put(out, entry.method, 2);
    put(out, time, 2);
    put(out, day, 2);
    put(out, entry.crc, 4);
    put(out, large ? full32 : packed_size, 4);
    put(out, large ? full32 : entry.size, 4);
    put(out, entry.path.size(), 2);
  }

  void put_file(Entry& entry, std::string& out) const {
    entry.offset = out.size();
    bool large = entry.size >= full32 || entry.packed.size() >= full32;
    put(out, 0x04034b50, 4);
    put_facts(entry, entry.packed.size(), large, out);
    put(out, large ? 20 : 0, 2);
    out += entry.path;
    if (large) {
      put(out, 1, 2);
      put(out, 16, 2);
      put(out, entry.size, 8);
      put(out, entry.packed.size(), 8);
    }
    out += entry.packed;
  }

  void put_row(const Entry& entry, std::uint64_t packed_size, std::string& out) const {
    bool large = entry.size >= full32 || packed_size >= full32 || entry.offset >= full32;
    put(out, 0x02014b50, 4);
    put(out, made_on_unix | version_large, 2);
    put_facts(entry, packed_size, large, out);
    put(out, large ? 28 : 0, 2);
    put(out, 0, 2);  // no comment
    put(out, 0, 2);  // the first disk
    put(out, 0, 2);
    put(out, file_mode, 4);
    put(out, large ? full32 : entry.offset, 4);
    out += entry.path;
    if (!large) return;
    put(out, 1, 2);
    put(out, 24, 2);
    put(out, entry.size, 8);
    put(out, packed_size, 8);
    put(out, entry.offset, 8);
  }

  void put_end(std::uint64_t directory, std::string_view comment, std::string& out) const {
    std::uint64_t count = entries.size(), size = out.size() - directory;
    if (count >= full16 || directory >= full32 || size >= full32) {
      std::uint64_t at = out.size();
      put(out, 0x06064b50, 4);
      put(out, 44, 8);
      put(out, made_on_unix | version_large, 2);
      put(out, version_large, 2);
      put(out, 0, 8);  // disks
      put(out, count, 8);
      put(out, count, 8);
      put(out, size, 8);
      put(out, directory, 8);
      put(out, 0x07064b50, 4);
      put(out, 0, 4);
      put(out, at, 8);
      put(out, 1, 4);
    }
    put(out, 0x06054b50, 4);
    put(out, 0, 4);  // disks
    put(out, std::min<std::uint64_t>(count, full16), 2);
    put(out, std::min<std::uint64_t>(count, full16), 2);
    put(out, low(size), 4);
    put(out, low(directory), 4);
    put(out, comment.size(), 2);
    out += comment;
  }
};

ZipWriter::ZipWriter(Date date) : state_(std::make_unique<State>()) {
  if (date.year < 1980) date = {1980, 1, 1};
  if (date.year > 2107) date = {2107, 12, 31};
  state_->day = static_cast<std::uint16_t>((date.year - 1980) << 9 | date.month << 5 | date.day);
}

ZipWriter::~ZipWriter() = default;
ZipWriter::ZipWriter(ZipWriter&&) noexcept = default;

void ZipWriter::add(std::string_view path, std::string_view text, bool first) {
  Entry entry;
  entry.path = path;
  entry.size = text.size();
  entry.crc = crc_of(text);
  entry.first = first;
  if (!first) entry.packed = deflate_all(text);
  if (first || entry.packed.size() >= text.size()) {
    entry.packed = text;
  } else {
    entry.method = deflated;
  }
  std::lock_guard guard(state_->mutex);
  state_->entries.push_back(std::move(entry));
}

std::string ZipWriter::finish(std::string_view comment) {
  auto& entries = state_->entries;
  std::ranges::stable_sort(entries, [](const Entry& a, const Entry& b) {
    if (a.first != b.first) return a.first;
    return !a.first && a.path < b.path;
  });
  std::size_t total = 200 + comment.size();
  for (const Entry& entry : entries) total += entry.packed.size() + 2 * entry.path.size() + 150;
  std::string out;
  out.reserve(total);
  std::vector<std::uint64_t> sizes;
  for (Entry& entry : entries) {
    state_->put_file(entry, out);
    sizes.push_back(entry.packed.size());
    entry.packed = {};
  }
  std::uint64_t directory = out.size();
  for (std::size_t i = 0; i < entries.size(); ++i) state_->put_row(entries[i], sizes[i], out);
  state_->put_end(directory, comment, out);
  entries.clear();
  return out;
}

std::string_view zip_comment(std::string_view archive) {
  constexpr std::string_view sign = "PK\x05\x06";
  constexpr std::size_t size = 22;
  for (std::size_t at = archive.rfind(sign); at != std::string_view::npos && archive.size() - at <= size + full16;
       at = at == 0 ? std::string_view::npos : archive.rfind(sign, at - 1)) {
    if (archive.size() - at < size) continue;
    std::size_t length = static_cast<unsigned char>(archive[at + 20]) | static_cast<unsigned char>(archive[at + 21]) << 8;
    if (at + size + length == archive.size()) return archive.substr(at + size);
  }
  return {};
}

}  // namespace planverk
