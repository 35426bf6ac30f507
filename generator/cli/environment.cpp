#include <unistd.h>

#include <cstdlib>
#include <string>
#include <thread>

#include "cli/commands.h"
#include "io/real_disk.h"

namespace planverk {
namespace {

// Beside an installed program its files lie in share/planverk; in a working copy some folders above build/.
std::string find_program_files() {
  std::string buffer(4096, '\0');
  ssize_t length = readlink("/proc/self/exe", buffer.data(), buffer.size());
  if (length <= 0) return {};
  buffer.resize(static_cast<std::size_t>(length));
  RealDisk disk;
  std::string folder(folder_of(buffer));
  std::string installed = join_path(folder_of(folder), "share/planverk");
  if (disk.exists(join_path(installed, "templates"))) return installed;
  for (int up = 0; up < 4 && folder.size() > 1; ++up) {
    if (disk.exists(join_path(folder, "templates/base.mustache"))) return folder;
    folder = std::string(folder_of(folder));
  }
  return {};
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

// SOURCE_DATE_EPOCH: seconds since 1970 (reproducible-builds.org), taken as a day in UTC.
std::optional<Date> source_date() {
  std::string text = environment("SOURCE_DATE_EPOCH");
  constexpr std::int64_t last_second = 253402300799;  // of the year 9999
  bool is_number = !text.empty() && text.size() <= 12 && text.find_first_not_of("0123456789") == std::string::npos;
  if (!is_number || std::stoll(text) > last_second) return std::nullopt;
  return date_of_day_number(std::stoll(text) / 86400);
}

}  // namespace

bool is_source_date_wrong() { return !environment("SOURCE_DATE_EPOCH").empty() && !source_date(); }

BuildOptions complete_options(BuildOptions options) {
  if (options.jobs == 0) options.jobs = std::max(1u, std::thread::hardware_concurrency());
  options.jobs = std::min(options.jobs, 64u);
  if (options.program_files.empty()) options.program_files = find_program_files();
  if (options.home.empty()) options.home = environment("HOME");
  if (!options.programs) options.programs = run_program;
  if (!options.today) options.today = source_date();
  return options;
}

}  // namespace planverk
