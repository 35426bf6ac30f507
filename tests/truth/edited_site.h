#pragma once
// A small site on a disk in memory, and a hand that edits it at random: text, metadata, registers, settings, look, and
// the folders themselves; sound edits and broken ones, and what mends them.

#include <map>
#include <random>
#include <string>
#include <vector>

#include "io/memory_disk.h"
#include "io/watch.h"

namespace planverk::truth {

class EditedSite {
 public:
  explicit EditedSite(unsigned seed);

  MemoryDisk disk;
  const std::string source = "/site", program = "/program";

  // One random edit. What the system would tell of it is added to `changes`; gives what it was, for a failed test.
  std::string edit(Changes& changes);
  // Puts back the last state that was marked as sound.
  std::string mend(Changes& changes);
  void mark_sound();

  std::size_t below(std::size_t count) { return random_() % count; }

 private:
  using Files = std::map<std::string, std::string>;

  std::string edit_plan(Changes&);
  std::string edit_goals(Changes&);
  std::string edit_plan_folder(Changes&);
  std::string edit_other_plan_file(Changes&);
  std::string edit_register(Changes&);
  std::string edit_settings(Changes&);
  std::string edit_look(Changes&);
  std::string edit_oddly(Changes&);

  template <class T, std::size_t n>
  const T& one_of(const T (&list)[n]) {
    return list[below(n)];
  }
  std::string words();
  std::string goal_line();
  // Folders of plans, "norra/2026".
  std::vector<std::string> plans();
  std::string some_plan();
  std::vector<std::string> lines_of(const std::string& path);

  // Makes the folders above a file or folder to come, and tells of it.
  void make_room(const std::string& full, Changes& changes);
  void write(const std::string& path, const std::string& text, Changes& changes);
  void remove(const std::string& path, Changes& changes);
  Files read_all();

  std::mt19937 random_;
  Files sound_;
};

}  // namespace planverk::truth
