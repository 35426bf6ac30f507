// `planverk new version`: keeps the text that a plan has now as an earlier version beside it, in one step, before the plan
// is changed to what was decided.

#include "cli/new_version.h"

#include <fmt/format.h>

#include <cstdio>

#include "base/slug.h"
#include "cli/exit_status.h"
#include "cli/refuse.h"
#include "io/read_tree.h"
#include "io/real_disk.h"
#include "model/front_matter.h"
#include "yaml/quoted.h"

namespace planverk {
namespace {

// Ends of the lines of the front matter; empty when there is none.
struct FrontLines {
  std::size_t begin = 0, end = 0;  // from the first key to the closing line
};

FrontLines front_lines(std::string_view text) {
  std::size_t first = text.find('\n');
  if (first == std::string_view::npos) return {};
  std::size_t close = text.find("\n---", first);
  return close == std::string_view::npos ? FrontLines{} : FrontLines{first + 1, close + 1};
}

// Takes a key of the front matter away, with what stands indented or as a list below it.
void drop_key(std::string& text, std::string_view key) {
  FrontLines lines = front_lines(text);
  for (std::size_t at = lines.begin; at < lines.end;) {
    std::size_t next = text.find('\n', at) + 1;
    if (!std::string_view(text).substr(at).starts_with(fmt::format("{}:", key))) {
      at = next;
      continue;
    }
    while (next < lines.end && (text[next] == ' ' || text[next] == '-')) next = text.find('\n', next) + 1;
    text.erase(at, next - at);
    return;
  }
}

// plan.md as an earlier version says it. Former addresses lead to the present text alone.
std::string as_version(std::string text, std::string_view plan, std::string_view name) {
  drop_key(text, "former");
  if (!name.empty()) drop_key(text, "version");
  // The author's own line ends.
  std::string_view line_end = text.substr(0, text.find('\n')).ends_with('\r') ? "\r\n" : "\n";
  std::string keys = fmt::format("version_of: {}{}", plan, line_end);
  if (!name.empty()) keys += fmt::format("version: {}{}", yaml::quoted(name), line_end);
  return text.insert(front_lines(text).end, keys);
}

}  // namespace

int make_version(const NewCommand& command, const CommonArguments& arguments) {
  std::size_t slash = command.name.find('/');
  std::string organisation = command.name.substr(0, slash);
  std::string plan = slash == std::string::npos ? std::string() : command.name.substr(slash + 1);
  std::string name = command.folder.empty() ? plan + "-forslag" : command.folder;
  if (!is_slug(organisation) || !is_slug(plan))
    return refuse(exit_status::usage, fmt::format("`{}` is no address of a plan", command.name),
                  "write organisation/plan, such as `norrbotten/2027-2028`");
  if (!is_slug(name))
    return refuse(exit_status::usage, fmt::format("`{}` cannot stand in an address", name),
                  fmt::format("use a to z, 0 to 9 and hyphens, such as `{}-forslag`", plan));
  RealDisk disk;
  std::string content = join_path(arguments.build.source, "content");
  std::string from = join_path(content, command.name), to = join_path(content, organisation + "/" + name);
  if (!disk.exists(join_path(from, "plan.md")))
    return refuse(exit_status::usage, fmt::format("there is no plan `{}` in {}", command.name, content), "write organisation/plan, as its folder is called");
  if (disk.exists(to))
    return refuse(exit_status::usage, fmt::format("`{}` is there already", to), fmt::format("name another folder: --folder {}-2", name));
  auto files = read_tree(disk, from, [](std::string_view) { return true; });
  if (!files) return refuse(files.error());
  for (TreeFile& file : *files) {
    if (!file.text) return refuse(file.text.error());
    if (file.path != "plan.md") continue;
    FrontMatter before = read_front_matter({}, *file.text);
    if (!before.head.version_of.empty() || !before.head.translation_of.empty())
      return refuse(exit_status::usage, fmt::format("`{}` is no plan's present text", command.name),
                    fmt::format("name the plan that it belongs to: `{}`", before.head.version_of.empty() ? before.head.translation_of.value : before.head.version_of.value));
    file.text = as_version(std::move(*file.text), command.name, command.title);
    if (read_front_matter({}, *file.text).head.version_of.value != command.name)
      return refuse(exit_status::content, fmt::format("the front matter of {}/plan.md cannot be added to", from), "write its keys on lines of their own, between two lines of `---`");
  }
  // The folder is made under a name that no build reads and then called what it is to be called: it is there whole, or not.
  std::string beside = join_path(content, organisation + "/." + name);
  auto write = [&]() -> IoResult<void> {
    if (auto made = disk.make_folders(beside); !made) return made;
    for (const TreeFile& file : *files) {
      // The hash of a frozen text is that of the plan's own folder.
      if (file.path.find('/') != std::string::npos || file.path == "plan.lock") continue;
      if (auto written = disk.write_file(join_path(beside, file.path), *file.text); !written) return std::unexpected(written.error());
    }
    return disk.rename(beside, to);
  };
  if (auto written = write(); !written) {
    (void)disk.remove_tree(beside);
    return refuse(written.error());
  }
  std::printf("kept the text of %s in %s\n  next: change %s/plan.md to what was decided, and see that it has `status` and `adopted`\n",
              command.name.c_str(), to.c_str(), from.c_str());
  return exit_status::fine;
}

}  // namespace planverk
