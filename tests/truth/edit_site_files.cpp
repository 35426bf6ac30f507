// Edits of settings, look and oddities, and the small tools of all edits.

#include <fmt/format.h>

#include "edited_site.h"
#include "io/read_tree.h"

namespace planverk::truth {

std::string EditedSite::edit_settings(Changes& changes) {
  static const std::string_view more[] = {
      "", "", "language: en\n", "theme: kontrast\n", "theme: egen\n", "theme: borta\n", "portable: true\n", "audience: board\n",
      "audience: members\n", "description: \"Vad som lovats.\"\n", "auto_links: {terms: false}\n", "titel: fel\n", "today: 2026-02-02\n"};
  static const std::string_view bases[] = {"base_url: \"https://planer.example.org/\"\n", "base_url: \"https://example.org/a/b/\"\n", ""};
  static const std::string_view leads[] = {"lead_ins:\n  - \"* ska\"\n", "lead_ins:\n  - \"* ska\"\n  - \"* vill\"\n", ""};
  write("site.yaml", fmt::format("title: \"{}\"\n{}organisation: partiet\n{}{}", words(), one_of(bases), one_of(leads), one_of(more)), changes);
  return "edit site.yaml";
}

std::string EditedSite::edit_look(Changes& changes) {
  // The site's own, or those that came with the program.
  static const std::string_view own[][2] = {
      {"templates/about.mustache", "<p>{{page.title}}</p>\n"}, {"templates/about.mustache", "{{#page.title}}\n"},
      {"templates/about.mustache", "{{page.titel}}\n"}, {"templates/strings/sv.yaml", "close: \"Slå igen\"\n"},
      {"themes/egen/theme.yaml", "name: egen\ntitle: \"Egen\"\ninherits: standard\nstylesheets: [egen.css]\n"},
      {"themes/egen/theme.yaml", "name: egen\ntitle: \"Egen\"\ninherits: standard\nstylesheets: [borta.css]\n"},
      {"themes/egen/egen.css", "body { color: red; }\n"}, {"themes/egen/egen.css", "body { background: url(bild.svg); }\n"},
      {"themes/egen/bild.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"},
      {"themes/egen/templates/goal.mustache", "{{page.title}}\n"}};
  if (below(4) == 0) {
    std::string path = program + "/themes/standard/base.css", text = disk.read_file(path).value();
    (void)disk.write_file(path, text + "/* mer */\n");
    changes.paths.push_back(path);
    return "edit the program's sheet";
  }
  auto& [path, text] = one_of(own);
  if (below(2) == 0) remove(std::string(path), changes);
  else write(std::string(path), std::string(text), changes);
  return fmt::format("put or remove {}", path);
}

std::string EditedSite::edit_oddly(Changes& changes) {
  std::string path = fmt::format("content/{}/plan.md", some_plan());
  switch (below(7)) {
    case 0: write(path, "", changes); return "empty " + path;
    case 1: write(path, "---\ntitle: \xff\n---\n", changes); return "not UTF-8 " + path;
    case 2: 
      write(path + "~", "sparat", changes);
      if (changes.paths.back().ends_with('~')) changes.paths.pop_back();  // Nobody is told of those.
      return "left by an editor";
    case 3: write("content/skräp.txt", words(), changes); return "a note";
    case 4: write("content/norra/okänd.docx", words(), changes); return "a stray file";
    case 5:
      (void)disk.remove_tree(join_path(source, "content"));
      changes.paths.push_back(join_path(source, "content"));
      return "remove content";
    default: changes.everything = true; return "nothing, but something was missed";
  }
}

std::string EditedSite::mend(Changes& changes) {
  Files now = read_all();
  for (const auto& [path, text] : now)
    if (!sound_.contains(path)) remove(path, changes);
  for (const auto& [path, text] : sound_)
    if (auto at = now.find(path); at == now.end() || at->second != text) write(path, text, changes);
  return "mend";
}

void EditedSite::mark_sound() { sound_ = read_all(); }

EditedSite::Files EditedSite::read_all() {
  Files out;
  auto tree = read_tree(disk, source, [](std::string_view) { return true; });
  if (!tree) return out;
  for (TreeFile& file : *tree)
    if (file.text && !file.path.starts_with("public/")) out.emplace(file.path, std::move(*file.text));
  return out;
}

std::string EditedSite::words() {
  static const std::string_view all[] = {"cirkel", "Norra distriktet", "medlemmar", "minst 12 kurser", "kurs", "Styrelsen", "hösten",
                                         "två gånger per år", "senast 2026", "boken", "samtal", "väljare"};
  std::string out(one_of(all));
  for (std::size_t n = below(3); n-- > 0;) out += fmt::format(" {}", one_of(all));
  return out;
}

std::string EditedSite::goal_line() {
  return below(3) == 0 ? fmt::format("- {}.", words()) : fmt::format("- {}. {{#{}}}", words(), static_cast<char>('a' + below(5)));
}

std::vector<std::string> EditedSite::plans() {
  std::vector<std::string> out;
  auto organisations = disk.list(join_path(source, "content"));
  if (!organisations) return out;
  for (const FolderEntry& organisation : *organisations) {
    if (organisation.kind != FileKind::folder) continue;
    auto entries = disk.list(join_path(source, "content/" + organisation.name));
    for (const FolderEntry& plan : *entries)
      if (plan.kind == FileKind::folder) out.push_back(organisation.name + "/" + plan.name);
  }
  return out;
}

std::string EditedSite::some_plan() {
  std::vector<std::string> all = plans();
  return all.empty() ? "norra/2026" : all[below(all.size())];
}

std::vector<std::string> EditedSite::lines_of(const std::string& path) {
  std::vector<std::string> out;
  std::string text = disk.read_file(join_path(source, path)).value_or("");
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find('\n', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// Of folders that are new, only the first is told, as the system tells it.
void EditedSite::make_room(const std::string& full, Changes& changes) {
  std::string told = full;
  for (std::string folder(folder_of(full)); folder.size() > 1 && !disk.exists(folder); folder = folder_of(folder)) told = folder;
  (void)disk.make_folders(std::string(folder_of(full)));
  changes.paths.push_back(told);
}

void EditedSite::write(const std::string& path, const std::string& text, Changes& changes) {
  std::string full = join_path(source, path);
  make_room(full, changes);
  (void)disk.write_file(full, text);
}

void EditedSite::remove(const std::string& path, Changes& changes) {
  std::string full = join_path(source, path);
  (void)disk.remove_tree(full);
  changes.paths.push_back(full);
}

}  // namespace planverk::truth
