#include "run_case.h"

#include <fmt/format.h>

#include <stdexcept>

#include "build/against.h"
#include "build/build.h"
#include "io/memory_disk.h"
#include "io/read_tree.h"
#include "report/order.h"
#include "report/text.h"

namespace planverk::golden {
namespace {

using Files = std::map<std::string, std::string>;

// What came with the program, read once.
const Files& program_files() {
  static const Files files = [] {
    Files out;
    for (const char* folder : {"languages", "templates", "themes"})
      for (auto& [path, text] : project_files(folder)) out.emplace(fmt::format("{}/{}", folder, path), text);
    return out;
  }();
  return files;
}

void put(FileSystem& disk, const std::string& path, std::string_view text) {
  if (!disk.make_folders(std::string(folder_of(path))) || !disk.write_file(path, text))
    throw std::runtime_error("cannot write " + path);
}

// Text as an older program saves it: one byte for each letter.
std::string as_latin1(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto byte = static_cast<unsigned char>(text[i]);
    bool two = (byte & 0xfc) == 0xc0 && i + 1 < text.size();
    out += two ? static_cast<char>((byte << 6) | (static_cast<unsigned char>(text[++i]) & 0x3f)) : text[i];
  }
  return out;
}

// The list `lead_ins:` of the project's own site.yaml.
std::string project_lead_ins() {
  std::string text = project_file("site.yaml");
  std::size_t from = text.find("\nlead_ins:"), to = text.find("\n\n", from);
  return text.substr(from, to - from) + "\n";
}

// The Swedish words but two, as a language file.
std::string most_words() {
  std::string out;
  for (const std::string& line : lines_of(program_files().at("templates/strings/sv.yaml")))
    if (!line.starts_with("nav_about:") && !line.starts_with("nav_glossary:")) out += line + "\n";
  return out;
}

struct Input {
  BuildOptions options;
  std::string against;  // path of an earlier plans.json, as `check --against` is given it
  MemoryDisk disk;
  Files files;
  Files program = program_files();
  std::string notes;  // the id of notes that are shown too, as `planverk check` does
};

Date date_of(std::string_view text) {
  auto date = parse_date(text);
  if (!date) throw std::runtime_error(fmt::format("no date: {}", text));
  return *date;
}

// Tells how it wants its trees, and makes nothing of them.
ProgramResult failing_pandoc(const ProgramCall& call, const ProgramLimits&) {
  if (call.program == "pandoc") return ProgramOutput{0, "{\"pandoc-api-version\":[1,22,2,1],\"meta\":{},\"blocks\":[]}", ""};
  return ProgramOutput{1, "", "pandoc: out of memory\n"};
}

void set_option(Input& input, const std::string& line) {
  BuildOptions& to = input.options;
  std::size_t colon = line.find(": ");
  std::string name = line.substr(0, colon), value = colon == std::string::npos ? "" : line.substr(colon + 2);
  if (name == "drafts") {
    to.drafts = value == "true";
  } else if (name == "against") {
    input.against = "/site/" + value;
  } else if (name == "portable") {
    to.portable = value == "true";
  } else if (name == "notes") {
    input.notes = value;
  } else if (name == "strict") {
    to.strict = value == "true";
  } else if (name == "audience") {
    for (std::size_t i = 0; i < audience_names().size(); ++i)
      if (audience_names()[i] == value) to.audience = static_cast<Audience>(i);
    if (!to.audience) throw std::runtime_error("no audience: " + value);
  } else if (name == "base-url") {
    to.base_url = value;
  } else if (name == "organisation") {
    to.organisation = value;
  } else if (name == "theme") {
    to.theme = value;
  } else if (name == "pandoc") {
    to.programs = failing_pandoc;
  } else if (name == "today") {
    to.today = date_of(value);
  } else {
    throw std::runtime_error("no option: " + line);
  }
}

std::string after(const std::string& text, std::string_view start) { return text.substr(start.size()); }

void take_section(const Section& section, Input& to) {
  const std::string& name = section.name;
  if (name == "use base") {
    Case base = parse_case("tests/golden/base.txt", "base", project_file("tests/golden/base.txt"));
    for (const Section& s : base.sections) take_section(s, to);
  } else if (name == "use project lead-ins") {
    to.files["site.yaml"] += project_lead_ins();
  } else if (name == "options") {
    for (const std::string& line : lines_of(section.text)) set_option(to, line);
  } else if (name.starts_with("remove program ")) {
    if (to.program.erase(after(name, "remove program ")) == 0) throw std::runtime_error("nothing there: " + name);
  } else if (name.starts_with("words ")) {
    to.files["templates/strings/" + after(name, "words ") + ".yaml"] = most_words() + section.text;
  } else if (name.starts_with("remove ")) {
    if (to.files.erase(after(name, "remove ")) == 0) throw std::runtime_error("nothing there: " + name);
  } else if (name.starts_with("latin1 ")) {
    to.files[after(name, "latin1 ")] = as_latin1(section.text);
  } else if (name.starts_with("large ")) {
    std::string text = section.text;
    while (text.size() <= TreeLimits{}.file_size) text += text;
    to.files[after(name, "large ")] = std::move(text);
  } else if (name.starts_with("link ")) {
    std::string path = "/site/" + after(name, "link ");
    (void)to.disk.make_folders(std::string(folder_of(path)));
    std::string target = section.text.substr(0, section.text.find('\n'));
    if (!to.disk.make_link(path, target)) throw std::runtime_error("cannot link " + path);
  } else if (!name.starts_with("expect ")) {
    if (name.find(' ') != std::string::npos) throw std::runtime_error("no section: " + name);
    to.files[name] = section.text;
  }
}

std::string goal_lines(const Site& site) {
  std::string out;
  for (std::size_t i = 0; i < site.goals.size(); ++i) {
    GoalId id = GoalId::of(i);
    const GoalDraft& draft = site.draft(id);
    out += fmt::format("{}#{}: {}\n", site.at(site.at(id).plan).address, draft.id, draft.sentence);
  }
  return out;
}

void fill_disk(Input& input) {
  for (const auto& [path, text] : input.program) put(input.disk, "/program/" + path, text);
  (void)input.disk.make_folders("/site");
  for (const auto& [path, text] : input.files) put(input.disk, "/site/" + path, text);
  input.options.source = "/site";
  input.options.program_files = "/program";
}

Outcome build(Input& input) {
  fill_disk(input);
  PreparedSite prepared;
  BuildResult result = build_site(input.disk, input.options, prepared);
  Outcome out;
  if (!input.against.empty()) {
    auto earlier = read_earlier(input.disk, input.against);
    if (!earlier) throw std::runtime_error(earlier.error().message);
    append(result.diagnostics, compare_with_earlier(prepared, input.options, *earlier));
  }
  out.failed = !result.published || has_errors(result.diagnostics);
  std::erase_if(result.diagnostics, [&](const Diagnostic& d) { return d.severity == Severity::note && info(d.kind).id != input.notes; });
  out.diagnostics = render_text(prepared.loaded.sources, result.diagnostics);
  if (result.refused) out.diagnostics += result.refused->message + "\n";
  while (out.diagnostics.ends_with("\n\n")) out.diagnostics.pop_back();
  if (out.failed) return out;
  out.goals = goal_lines(prepared.site);
  auto tree = read_tree(input.disk, result.output, [](std::string_view) { return true; });
  if (!tree) throw std::runtime_error("nothing was written");
  for (TreeFile& file : *tree) out.files.emplace(file.path, file.text.value());
  return out;
}

}  // namespace

Outcome run_case(const Case& from) {
  Input input;
  for (const Section& section : from.sections) take_section(section, input);
  return build(input);
}

Outcome build_files(const Files& files) {
  Input input;
  input.files = files;
  return build(input);
}

std::vector<std::string> check_files(const Files& files) {
  Input input;
  input.files = files;
  fill_disk(input);
  PreparedSite prepared;
  BuildResult result = check_site(input.disk, input.options, prepared);
  std::vector<std::string> out;
  for (const Diagnostic& d : sort_for_report(prepared.loaded.sources, result.diagnostics)) {
    Place place = place_of(prepared.loaded.sources, d.span);
    out.push_back(fmt::format("{}:{} {}", place.path, place.begin.line, info(d.kind).id));
  }
  return out;
}

}  // namespace planverk::golden
