#include "edited_site.h"

#include <fmt/format.h>

#include <stdexcept>

#include "io/read_tree.h"
#include "io/real_disk.h"

namespace planverk::truth {
namespace {

constexpr std::string_view first_files[][2] = {
    {"site.yaml", "title: \"Planer\"\nbase_url: \"https://planer.example.org/\"\norganisation: partiet\nlead_ins:\n  - \"* ska\"\n"},
    {"content/organisations.yaml",
     "organisations:\n  - {id: partiet, kind: national, name: \"Partiet\", parent: null}\n"
     "  - {id: norra, kind: district, name: \"Norra distriktet\", parent: partiet}\n"
     "  - {id: sodra, kind: district, name: \"Södra distriktet\", parent: partiet}\n"
     "bodies:\n  - {id: styrelsen, name: \"Styrelsen\", organisation: partiet}\n"},
    {"content/areas.yaml", "areas:\n  - {id: studier, name: \"Studier\"}\n"},
    {"content/glossary.yaml", "terms:\n  - {term: \"cirkel\", explanation: \"Några som läser.\"}\n"},
    {"content/partiet/2026/plan.md",
     "---\ntitle: \"Plan\"\nkind: national-plan\nperiod: \"2026\"\nstatus: adopted\n---\n\n## Växa {#vaxa}\n\nPartiet ska:\n\n- Bli fler. {#fler}\n"},
    {"content/norra/2026/plan.md",
     "---\ntitle: \"Norra\"\nkind: district-plan\nperiod: \"2026\"\nstatus: adopted\n---\n\n## Studier {#s}\n\nVi ska:\n\n- Ha en cirkel. {#a}\n"},
    {"content/norra/2026/goals.yaml", "a:\n  deadline: 2026-05-01\n  supports:\n    - {to: \"partiet/2026#fler\", how: fully}\n"},
};

void put(FileSystem& disk, const std::string& path, std::string_view text) {
  if (!disk.make_folders(std::string(folder_of(path))) || !disk.write_file(path, text)) throw std::runtime_error("cannot write " + path);
}

}  // namespace

EditedSite::EditedSite(unsigned seed) : random_(seed) {
  RealDisk real;
  for (const char* folder : {"templates", "themes"}) {
    auto tree = read_tree(real, join_path(PLANVERK_ROOT, folder), [](std::string_view) { return true; });
    if (!tree) throw std::runtime_error(tree.error().message);
    for (TreeFile& file : *tree) put(disk, join_path(join_path(program, folder), file.path), file.text.value());
  }
  for (auto [path, text] : first_files) put(disk, join_path(source, path), text);
  mark_sound();
}

std::string EditedSite::edit(Changes& changes) {
  switch (below(16)) {
    case 0: case 1: case 2: case 3: case 4: return edit_plan(changes);
    case 5: case 6: case 7: return edit_goals(changes);
    case 8: case 9: return edit_plan_folder(changes);
    case 10: return edit_other_plan_file(changes);
    case 11: case 12: return edit_register(changes);
    case 13: return edit_settings(changes);
    case 14: return edit_look(changes);
    default: return edit_oddly(changes);
  }
}

std::string EditedSite::edit_plan(Changes& changes) {
  std::string path = "content/" + some_plan() + "/plan.md";
  std::vector<std::string> lines = lines_of(path);
  if (lines.empty()) lines = {"---", "title: Ny", "kind: district-plan", "period: \"2026\"", "status: adopted", "---", ""};
  std::size_t at = below(lines.size());
  static const std::string_view fronts[] = {"status: draft", "status: adopted", "status: ended", "status: proposal", "audience: board",
                                            "audience: public", "title: \"Planen\"", "period: \"2026\"", "period: \"2025–2026\"",
                                            "former: [\"gamla/planen\"]", "statuss: adopted", "period: aldrig"};
  switch (below(8)) {
    case 0: lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(1 + below(std::min<std::size_t>(4, lines.size()))), std::string(one_of(fronts))); break;
    case 1: lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at)); break;
    case 2: lines.push_back(fmt::format("## {} {{#{}}}", words(), static_cast<char>('a' + below(6)))); break;
    case 3: lines.push_back(fmt::format("\n{} ska:\n", words())); break;
    case 4: lines.push_back(fmt::format("Se [planen](plan:{}) och {{++{}++}}.", some_plan(), words())); break;
    default: lines.push_back(goal_line());
  }
  write(path, fmt::format("{}\n", fmt::join(lines, "\n")), changes);
  return "edit " + path;
}

std::string EditedSite::edit_goals(Changes& changes) {
  std::string plan = some_plan(), path = "content/" + plan + "/goals.yaml";
  if (below(6) == 0) {
    remove(path, changes);
    return "remove " + path;
  }
  std::string text;
  static const std::string_view facts[] = {"deadline: 2026-09-13", "deadline: hösten 2026", "responsible: styrelsen", "responsible: ingen",
                                           "status: ongoing", "status: done", "area: studier", "target: {at_least: 12, unit: cirklar}",
                                           "supports: [{to: \"partiet/2026#fler\", how: partly}]", "continues: \"norra/2025#a\"",
                                           "followups: [{date: 2026-03-01, status: partly, text: \"På väg.\"}]", "statu: done"};
  for (char id = 'a'; id < 'e'; ++id) {
    if (below(2) == 0) continue;
    text += fmt::format("{}:\n", id);
    for (std::size_t n = 1 + below(2); n-- > 0;) text += fmt::format("  {}\n", one_of(facts));
  }
  write(path, text, changes);
  return "edit " + path;
}

std::string EditedSite::edit_plan_folder(Changes& changes) {
  static const std::string_view organisations[] = {"partiet", "norra", "sodra", "vastra"};
  static const std::string_view names[] = {"2024", "2025", "2026", "2027", "2028", "Plan Två"};
  std::string old = "content/" + some_plan();
  std::string fresh = fmt::format("content/{}/{}", one_of(organisations), one_of(names));
  auto tell = [&](const std::string& path) { changes.paths.push_back(join_path(source, path)); };
  switch (below(5)) {
    case 0:
      if (disk.exists(join_path(source, fresh))) return "nothing";
      tell(old), make_room(join_path(source, fresh), changes);
      (void)disk.rename(join_path(source, old), join_path(source, fresh));
      return "move " + old + " to " + fresh;
    case 1:
      (void)disk.remove_tree(join_path(source, old));
      tell(old);
      return "remove " + old;
    case 2: {
      // An organisation's folder with all that is in it.
      std::string from = std::string(folder_of(old)), to = fmt::format("content/{}", one_of(organisations));
      if (disk.exists(join_path(source, to))) return "nothing";
      (void)disk.rename(join_path(source, from), join_path(source, to));
      tell(from), tell(to);
      return "move " + from + " to " + to;
    }
    default:
      if (disk.exists(join_path(source, fresh))) return "nothing";
      write(fresh + "/plan.md",
            fmt::format("---\ntitle: \"{}\"\nkind: district-plan\nperiod: \"202{}\"\nstatus: adopted\n---\n\nVi ska:\n\n{}\n{}\n", words(), 4 + below(5), goal_line(), goal_line()), changes);
      return "new " + fresh;
  }
}

std::string EditedSite::edit_other_plan_file(Changes& changes) {
  static const std::string_view names[] = {"summary.md", "motions.yaml", "lines.txt", "notes.txt", "plan.md"};
  std::string path = fmt::format("content/{}/{}", some_plan(), one_of(names));
  if (below(2) == 0) remove(path, changes);
  else write(path, path.ends_with(".yaml") ? "M1: {by: norra, title: \"En motion\"}\n" : words() + "\n", changes);
  return "put or remove " + path;
}

std::string EditedSite::edit_register(Changes& changes) {
  static const std::string_view names[] = {"organisations.yaml", "areas.yaml", "glossary.yaml", "events.yaml", "references.yaml"};
  std::string path = fmt::format("content/{}", one_of(names));
  std::vector<std::string> lines = lines_of(path);
  if (below(4) == 0 && !lines.empty()) {
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(below(lines.size())));
  } else if (path.ends_with("organisations.yaml") && !lines.empty()) {
    static const std::string_view more[] = {"  - {id: vastra, kind: district, name: \"Västra\", parent: partiet, accent: \"#aa0044\"}",
                                            "  - {id: vastra, kind: branch, name: \"Västra föreningen\", parent: norra}",
                                            "  - {id: ostra, kind: district, name: \"Östra\", parent: ingen}", "\t- trasig"};
    lines.insert(lines.begin() + 1, std::string(one_of(more)));
  } else {
    static const std::string_view whole[] = {
        "areas:\n  - {id: studier, name: \"Studier\"}\n  - {id: klimat, name: \"Klimat\"}", "areas:\n  - {id: studier, name: \"Skola\"}",
        "terms:\n  - {term: \"cirkel\", explanation: \"En grupp.\"}\n  - {term: \"kurs\", explanation: \"En termin.\"}",
        "events:\n  - {id: valet, name: \"Valet\", date: 2026-09-13}", "references:\n  - {id: boken, kind: handbook, name: \"Boken\", about: \"Hur.\"}",
        "references: []"};
    lines = {std::string(one_of(whole))};
  }
  write(path, fmt::format("{}\n", fmt::join(lines, "\n")), changes);
  return "edit " + path;
}

}  // namespace planverk::truth
