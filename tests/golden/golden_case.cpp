#include "golden_case.h"

#include <cstdlib>
#include <stdexcept>

#include "io/read_tree.h"
#include "io/real_disk.h"

namespace planverk::golden {
namespace {

constexpr std::string_view mark = "--- ";

// Without blank lines at the end: those before the next section are for the eye.
std::string trimmed(std::string text) {
  while (text.ends_with("\n\n") || text == "\n") text.pop_back();
  return text;
}

std::string in_project(const std::string& path) { return join_path(PLANVERK_ROOT, path); }

}  // namespace

const Section* Case::find(std::string_view section) const {
  for (const Section& s : sections)
    if (s.name == section) return &s;
  return nullptr;
}

std::string Case::subject() const {
  std::string file = name.substr(name.rfind('/') + 1);
  return file.starts_with("fail_") ? file.substr(5) : file;
}

bool Case::fails() const { return std::string_view(name).substr(name.rfind('/') + 1).starts_with("fail_"); }

Case parse_case(std::string path, std::string name, std::string_view text) {
  Case out{std::move(path), std::move(name), {}, {}};
  std::string* to = &out.about;
  for (const std::string& line : lines_of(text)) {
    if (line.starts_with(mark)) {
      *to = trimmed(std::move(*to));
      out.sections.push_back({line.substr(mark.size()), {}});
      to = &out.sections.back().text;
    } else {
      *to += line + "\n";
    }
  }
  *to = trimmed(std::move(*to));
  return out;
}

std::string write_case(const Case& from) {
  std::string out = from.about;
  for (const Section& section : from.sections) {
    if (!out.empty()) out += "\n";
    out += std::string(mark) + section.name + "\n" + section.text;
  }
  return out;
}

std::string project_file(const std::string& path) {
  RealDisk disk;
  auto text = disk.read_file(in_project(path));
  if (!text) throw std::runtime_error("cannot read " + path + ": " + text.error().message);
  return *text;
}

std::map<std::string, std::string> project_files(const std::string& folder) {
  RealDisk disk;
  auto tree = read_tree(disk, in_project(folder), [](std::string_view) { return true; });
  if (!tree) throw std::runtime_error("cannot read " + folder + ": " + tree.error().message);
  std::map<std::string, std::string> out;
  for (TreeFile& file : *tree) {
    if (!file.text) throw std::runtime_error("cannot read " + file.path + ": " + file.text.error().message);
    out.emplace(file.path, std::move(*file.text));
  }
  return out;
}

std::vector<Case> all_cases() {
  std::vector<Case> out;
  for (const auto& [path, text] : project_files("tests/golden")) {
    if (!path.ends_with(".txt") || path == "base.txt") continue;
    out.push_back(parse_case("tests/golden/" + path, path.substr(0, path.size() - 4), text));
  }
  return out;
}

bool rewriting() {
  const char* value = std::getenv("PLANVERK_REWRITE_GOLDEN");
  return value != nullptr && std::string_view(value) == "1";
}

void write_project_file(const std::string& path, std::string_view text) {
  RealDisk disk;
  std::string place = in_project(path);
  auto made = disk.make_folders(std::string(folder_of(place)));
  if (!made || !disk.write_file(place, text)) throw std::runtime_error("cannot write " + path);
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    std::size_t end = text.find('\n');
    out.emplace_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return out;
}

}  // namespace planverk::golden
