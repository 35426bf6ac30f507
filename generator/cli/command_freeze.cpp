// `planverk freeze`: writes ids into plan.md, and plan.lock beside it. What is frozen is changed only when asked for.

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "base/compose.h"
#include "build/build.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/named_plan.h"
#include "cli/refuse.h"
#include "io/real_disk.h"
#include "io/replace_file.h"
#include "model/plan_text.h"
#include "model/write_ids.h"

namespace planverk {
namespace {

std::string counted(std::size_t n, std::string_view one, std::string_view many) { return fmt::format("{} {}", n, n == 1 ? one : many); }

// Where byte `at` of `text` stands in `raw`, which is the same but for letters whose marks follow them. Lines are the same.
std::size_t place_in_raw(std::string_view raw, std::string_view text, std::size_t at) {
  if (raw.size() == text.size()) return at;
  auto lines = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  std::size_t line = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
  std::size_t raw_line = 0;
  for (; lines > 0; --lines) raw_line = raw.find('\n', raw_line) + 1;
  std::size_t end = std::min(raw.find('\n', raw_line), raw.size()), place = raw_line;
  for (std::size_t i = raw_line; i <= end; ++i)
    if (composed(raw.substr(raw_line, i - raw_line)) == text.substr(line, at - line)) place = i;
  return place;
}

class Freezer {
 public:
  Freezer(FileSystem& disk, const PreparedSite& prepared, const CommonArguments& arguments, const FreezeCommand& command, const PlanDraft& draft)
      : disk_(disk), prepared_(prepared), arguments_(arguments), command_(command), draft_(draft),
        text_(prepared.loaded.sources.text(draft.file)),
        folder_(join_path(arguments.build.source, "content/" + command.plan)) {}

  int run() {
    // A lock that is there and could not be read holds a text all the same: nothing may take its place unasked.
    if (draft_.lock_file.is_none() && !command_.refreeze && disk_.exists(join_path(folder_, "plan.lock")))
      return refuse(exit_status::content, fmt::format("`{}` is there and cannot be read", join_path(folder_, "plan.lock")),
                    "`planverk check` tells why; take the file from a copy, or --refreeze takes plan.md as it is");
    Diagnostics faults = errors_of_plan(prepared_, draft_);
    std::ranges::copy_if(prepared_.diagnostics, std::back_inserter(faults), [&](const Diagnostic& d) { return is_unreadable_lock(d); });
    if (!faults.empty()) return refuse_with(faults, fmt::format("`{}` has errors, so it was not frozen", command_.plan), "mend them first");
    Diagnostics lock_faults;
    check_plan_lock(draft_, lock_faults);
    std::erase_if(lock_faults, [](const Diagnostic& d) { return d.kind == DiagnosticKind::plan_lock_without_text; });
    if (!lock_faults.empty() && !command_.refreeze)
      return refuse_with(lock_faults, fmt::format("`{}` is not what was frozen, so nothing was written", command_.plan),
                         "--refreeze takes plan.md as it is, and says what differs");
    choose_before(lock_faults);
    if (int status = write_ids(); status != exit_status::fine) return status;
    return write_lock();
  }

 private:
  // An unreadable lock may be replaced, when asked for.
  bool is_unreadable_lock(const Diagnostic& d) const {
    return d.severity == Severity::error && d.span.file == draft_.lock_file && !draft_.lock_file.is_none() &&
           !command_.refreeze && !draft_.lock.is_sound;
  }

  int refuse_with(const Diagnostics& faults, const std::string& message, const std::string& help) const {
    print_diagnostics(arguments_, prepared_.loaded.sources, faults);
    return refuse(exit_status::content, message, help);
  }

  // What of the old lock goes on, and what is said of the rest.
  void choose_before(const Diagnostics& lock_faults) {
    before_ = draft_.lock;
    bool is_foreign = std::ranges::any_of(lock_faults, [](const Diagnostic& d) { return d.kind == DiagnosticKind::plan_lock_unusable; });
    if (!draft_.lock_file.is_none() && (!before_.is_sound || is_foreign)) {
      std::printf("the old plan.lock was no lock of this plan: what it held was not compared\n");
      before_ = {};
    }
    if (!command_.refreeze || !before_.is_sound) return;
    if (before_.holds_text) tell_changes();
    for (const LockedId* lost : lost_ids(draft_, before_)) std::printf("  the id %s is gone: links to it lead nowhere now\n", lost->id.value.c_str());
    std::erase_if(before_.sections, [&](const LockedId& one) { return is_lost(one); });
    std::erase_if(before_.goals, [&](const LockedId& one) { return is_lost(one); });
    before_.holds_text = false;
  }

  bool is_lost(const LockedId& one) const {
    return std::ranges::any_of(lost_ids(draft_, draft_.lock), [&](const LockedId* lost) { return lost->id.value == one.id.value; });
  }

  void tell_changes() const {
    TextComparison found = compare_text(before_.text, text_lines(draft_));
    if (found.is_other_text) std::printf("  the text is another one than was frozen\n");
    for (const TextChange& change : found.changes) {
      std::uint32_t line = change.span.file.is_none() ? 1 : prepared_.loaded.sources.locate(change.span.file, change.span.begin).line;
      std::string what = change.kind == TextChange::Kind::altered   ? fmt::format("`{}` is `{}`", change.was, change.is)
                         : change.kind == TextChange::Kind::missing ? fmt::format("after it, `{}` is gone", change.was)
                                                                    : fmt::format("`{}` is new", change.is);
      std::printf("  line %u: %s\n", line, what.c_str());
    }
  }

  PlanRead read(std::string_view text) const {
    PlanFiles files{draft_.organisation.value, draft_.name, draft_.path, draft_.file, {}, {}, text, {}, {}};
    return read_plan(files, read_options(prepared_.loaded));
  }

  int write_ids() {
    IdPlaces places = place_ids(draft_, text_);
    auto read_draft = [&](const std::string& text) { return read(text).draft; };
    std::vector<Insertion> fine = harmless(draft_, text_, places.insertions, read_draft);
    for (const Insertion& one : places.insertions)
      if (std::ranges::find(fine, one.at, &Insertion::at) == fine.end()) places.without.push_back(one.id);
    after_ = read(insert(text_, fine)).draft;
    if (!reads_the_same(draft_, after_)) return refuse(exit_status::content, fmt::format("ids cannot be written into `{}` without changing how it reads", command_.plan), "write them by hand: `{#id}` after headings and goals");
    if (!fine.empty())
      if (int status = write_plan(fine); status != exit_status::fine) return status;
    for (const std::string& id : places.without)
      std::printf("the id %s could not be written: plan.md has no place for it where it reads as before; plan.lock has it\n", id.c_str());
    return exit_status::fine;
  }

  // The author's bytes, with the ids between them.
  int write_plan(std::vector<Insertion> insertions) {
    std::string path = join_path(folder_, "plan.md"), expected = insert(text_, insertions);
    auto raw = disk_.read_file(path);
    if (!raw) return refuse(raw.error());
    for (Insertion& one : insertions) one.at = static_cast<std::uint32_t>(place_in_raw(*raw, text_, one.at));
    std::string text = insert(*raw, insertions);
    if (composed(*raw) != text_ || composed(text) != expected)
      return refuse(exit_status::outside, fmt::format("`{}` was changed while it was frozen", path), "run the command again");
    if (auto written = replace_file(disk_, path, text); !written) return refuse(written.error());
    wrote_ = true;
    std::printf("%s written in %s\n", counted(insertions.size(), "id", "ids").c_str(), path.c_str());
    return exit_status::fine;
  }

  int write_lock() {
    PlanLock lock = make_plan_lock(after_, before_);
    std::string path = join_path(folder_, "plan.lock"), text = write_plan_lock(lock);
    auto old = disk_.read_file(path);
    bool is_same = old && *old == text;
    if (is_same && !wrote_) {
      std::printf("%s is frozen as it is: nothing to write\n", command_.plan.c_str());
      return exit_status::fine;
    }
    if (!is_same)
      if (auto written = replace_file(disk_, path, text); !written) return refuse(written.error());
    std::string ids = counted(lock.sections.size() + lock.goals.size(), "id", "ids");
    if (lock.holds_text)
      std::printf("froze %s: %s of text and %s in %s\n", command_.plan.c_str(), counted(lock.text.size(), "line", "lines").c_str(), ids.c_str(), path.c_str());
    else
      std::printf("froze %s of %s in %s; the text is frozen when the plan is adopted and this is run again\n", ids.c_str(), command_.plan.c_str(), path.c_str());
    return exit_status::fine;
  }

  FileSystem& disk_;
  const PreparedSite& prepared_;
  const CommonArguments& arguments_;
  const FreezeCommand& command_;
  const PlanDraft& draft_;
  std::string_view text_;
  std::string folder_;
  PlanLock before_;
  PlanDraft after_;
  bool wrote_ = false;
};

}  // namespace

int run_freeze(const FreezeCommand& command, const CommonArguments& arguments) {
  RealDisk disk;
  PreparedSite prepared;
  auto plan = open_plan(disk, arguments, command.plan, prepared);
  if (!plan) return plan.error();
  return Freezer(disk, prepared, arguments, command, (*plan)->draft).run();
}

}  // namespace planverk
