#include "io/zip_archive.h"

#include <zip.h>

#include <array>

namespace planverk {

struct ZipArchive::Handle {
  zip_t* archive = nullptr;
  ~Handle() {
    if (archive) zip_discard(archive);
  }
};

ZipArchive::ZipArchive(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  if (source && !archive) zip_source_free(source);
  zip_error_fini(&error);
  if (!archive) return;
  archive_ = std::make_unique<Handle>();
  archive_->archive = archive;
}

ZipArchive::~ZipArchive() = default;

std::vector<std::string> ZipArchive::names() const {
  std::vector<std::string> out;
  zip_int64_t count = archive_ ? zip_get_num_entries(archive_->archive, 0) : 0;
  for (zip_int64_t i = 0; i < count; ++i)
    if (const char* name = zip_get_name(archive_->archive, static_cast<zip_uint64_t>(i), 0)) out.emplace_back(name);
  return out;
}

std::expected<std::string, ZipFault> ZipArchive::read(const std::string& name, std::size_t most) const {
  if (!archive_) return std::unexpected(ZipFault::damaged);
  zip_stat_t about;
  if (zip_stat(archive_->archive, name.c_str(), 0, &about) != 0) return std::unexpected(ZipFault::missing);
  if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE) return std::unexpected(ZipFault::locked);
  std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen(archive_->archive, name.c_str(), 0), &zip_fclose);
  if (!file) return std::unexpected(ZipFault::damaged);
  std::string out;
  std::array<char, 65536> buffer;
  for (;;) {
    zip_int64_t count = zip_fread(file.get(), buffer.data(), buffer.size());
    if (count < 0) return std::unexpected(ZipFault::damaged);
    if (count == 0) return out;
    if (out.size() + static_cast<std::size_t>(count) > most) return std::unexpected(ZipFault::too_large);
    out.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

}  // namespace planverk
