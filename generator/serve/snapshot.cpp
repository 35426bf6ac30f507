#include "serve/snapshot.h"

#include <utility>

#include "base/hash.h"
#include "build/documents.h"

namespace planverk {
namespace {

// Pages that open tabs show are asked for again and again; the rest is made again as fast as it is sent.
constexpr std::size_t most_remembered = 64;

std::map<std::string, Bytes, std::less<>> by_path(std::vector<OutputFile> files) {
  std::map<std::string, Bytes, std::less<>> out;
  for (OutputFile& file : files) out.emplace(std::move(file.path), std::make_shared<const std::string>(std::move(file.text)));
  return out;
}

void remove_all(std::string& text, std::string_view part) {
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at)) text.erase(at, part.size());
}

}  // namespace

Snapshot::Snapshot(std::unique_ptr<const PreparedSite> prepared) : prepared_(std::move(prepared)), pages_(*prepared_) {}

Bytes Snapshot::remember(std::string path, std::string bytes) const {
  auto out = std::make_shared<const std::string>(std::move(bytes));
  std::lock_guard guard(mutex_);
  if (made_pages_.size() >= most_remembered) made_pages_.clear();
  made_pages_[std::move(path)] = out;
  return out;
}

Bytes Snapshot::find(std::string_view path) const {
  if (const PageRoute* page = pages_.find(path)) {
    {
      std::lock_guard guard(mutex_);
      if (auto at = made_pages_.find(page->path); at != made_pages_.end()) return at->second;
    }
    Diagnostics found;  // Told by the check of all pages, which comes after every change.
    return remember(page->path, make_page(*prepared_, *page, found));
  }
  if (const Asset* file = find_theme_file(*prepared_, path)) return std::make_shared<const std::string>(file->text);
  if (const PlanFile* file = find_plan_file(*prepared_, path))
    return std::make_shared<const std::string>(make_plan_file(*prepared_, *file));
  // Made anew each time: few ask for one while they write.
  if (auto document = make_document_at(*prepared_, path)) return std::make_shared<const std::string>(std::move(*document));
  FileGroup group = group_of(*prepared_, path);
  if (group == FileGroup::none) return nullptr;
  const Files& files = group == FileGroup::data ? data_files() : search_files();
  auto at = files.find(path);
  return at == files.end() ? nullptr : at->second;
}

const Snapshot::Files& Snapshot::data_files() const {
  std::call_once(data_once_, [&] { data_ = by_path(make_data_files(*prepared_)); });
  return data_;
}

const Snapshot::Files& Snapshot::search_files() const {
  std::call_once(search_once_, [&] { search_ = by_path(make_search_files(*prepared_)); });
  return search_;
}

std::vector<std::string> Snapshot::paths() const {
  std::vector<std::string> out = pages_.paths();
  for (const PlanFile& file : prepared_->plan_files) out.push_back(file.path);
  for (const Asset& asset : prepared_->loaded.theme.files) out.push_back(asset.path);
  for (std::string& path : document_paths(*prepared_)) out.push_back(std::move(path));
  for (const Files* files : {&data_files(), &search_files()})
    for (const auto& [path, bytes] : *files) out.push_back(path);
  return out;
}

PageVersion Snapshot::version(std::string_view path) const {
  PageVersion out;
  std::string sheets;
  for (const std::string& sheet : prepared_->assets.stylesheets) sheets += sheet + "\n";
  out.sheets = to_hex(content_hash(sheets));
  Bytes bytes = find(is_page(path) ? path : std::string_view("404.html"));
  if (bytes == nullptr) return out;
  std::string page = *bytes;
  for (const std::string& sheet : prepared_->assets.stylesheets) remove_all(page, sheet);
  out.page = to_hex(content_hash(page));
  return out;
}

}  // namespace planverk
