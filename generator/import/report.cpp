#include "import/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/utf8.h"
#include "import/marks.h"

namespace planverk::importing {
namespace {

std::string plural(std::size_t n, std::string_view one, std::string_view many) { return fmt::format("{} {}", n, n == 1 ? one : many); }

std::string cut(std::string text, std::size_t most = 70) {
  text = utf8::collapse_space(mark::stripped(text));
  if (utf8::count(text) <= most) return text;
  std::size_t at = 0;
  for (std::size_t n = 0; n < most; ++n) utf8::next(text, at);
  return text.substr(0, at) + "…";
}

class Reporter {
 public:
  Reporter(const Imported& imported, const ReportPlace& place) : imported_(imported), place_(place) {}

  std::string render() {
    write_summary();
    write_headings();
    write_removals();
    write_doubts();
    write_faults();
    if (!place_.preview.empty()) out_ += "\nlook at it: " + place_.preview + "\n";
    return std::move(out_);
  }

 private:
  void row(std::string_view name, const std::string& text) { out_ += fmt::format("  {:<10} {}\n", name, text); }

  void write_summary() {
    std::string files = "plan.md";
    if (!imported_.lines.empty()) files += ", lines.txt";
    if (!imported_.motions.empty()) files += ", motions.yaml";
    out_ += fmt::format("{} {} to {}: {}\n", place_.dry_run ? "would import" : "imported", place_.document, place_.folder, files);
    row("title", imported_.facts.title);
    row("period", imported_.period);
    row("status", status());
    row("kind", fmt::format("{}, language {}", imported_.kind, imported_.language));
    const GoalLists& lists = imported_.goal_lists;
    auto guessed = static_cast<std::size_t>(std::ranges::count(imported_.headings, true, &Heading::is_guess));
    std::string guesses = guessed == 0 ? "" : guessed == imported_.headings.size() ? ", all told by their looks" : fmt::format(", {} told by their looks", guessed);
    row("text", fmt::format("{} in {}{}", plural(imported_.words, "word", "words"), plural(imported_.headings.size(), "section", "sections"), guesses));
    row("goals", goals(lists));
    if (imported_.promises.targets + imported_.promises.times > 0)
      row("targets", fmt::format("{} with a number to reach, {} with a time", plural(imported_.promises.targets, "goal", "goals"), plural(imported_.promises.times, "goal", "goals")));
    if (imported_.motion_count.changes + imported_.motion_count.left > 0)
      row("changes", fmt::format("{} tied to {}, {} left as printed", imported_.motion_count.changes,
                                 plural(imported_.motion_count.motions.size(), "motion", "motions"), plural(imported_.motion_count.left, "mark", "marks")));
    if (imported_.numbering.is_found())
      row("lines", fmt::format("numbers {} to {}{}", imported_.numbering.first, imported_.numbering.last, imported_.lines.empty() ? ", no lines.txt" : ", kept in lines.txt"));
    if (imported_.joined_pages + imported_.joined_words + imported_.mended_words > 0)
      row("joined", fmt::format("{} cut by a page, {} cut at the end of a line, {} with a hyphen left over", plural(imported_.joined_pages, "place", "places"),
                                plural(imported_.joined_words, "word", "words"), plural(imported_.mended_words, "word", "words")));
  }

  // "12 in 3 lists: 2 after a lead-in, 1 marked `{.goals}`"; what there is none of is not told.
  static std::string goals(const GoalLists& lists) {
    if (lists.lists == 0) return "none: the document has no list; write goals as items of one, or `{.goal}` after a paragraph";
    if (lists.every_list) return fmt::format("{} in {}: all bullet lists", lists.goals, plural(lists.lists, "list", "lists"));
    std::string ways;
    auto add = [&](std::size_t n, std::string_view how) {
      if (n > 0) ways += fmt::format("{}{} {}", ways.empty() ? ": " : ", ", n, how);
    };
    add(lists.led_in, "after a lead-in");
    add(lists.marked, "marked `{.goals}`");
    add(lists.left, "not taken for goals");
    return fmt::format("{} in {}{}", lists.goals, plural(lists.lists, "list", "lists"), ways);
  }

  std::string status() const {
    const PlanFacts& facts = imported_.facts;
    std::string out(name_in(plan_status_names(), facts.status));
    if (!facts.proposed_by.empty() || !facts.proposed.is_none())
      out += fmt::format(", proposed{}{}", facts.proposed_by.empty() ? "" : " by " + facts.proposed_by, facts.proposed.is_none() ? "" : " " + to_iso(facts.proposed));
    if (!facts.adopted_by.empty() || !facts.adopted.is_none())
      out += fmt::format(", adopted{}{}", facts.adopted_by.empty() ? "" : " by " + facts.adopted_by, facts.adopted.is_none() ? "" : " " + to_iso(facts.adopted));
    return out;
  }

  std::string at(std::uint32_t source, std::uint32_t plan) const {
    return fmt::format("  {:>5} {}", source, plan > 0 ? fmt::format("-> {:<5}", plan) : "        ");
  }

  void write_headings() {
    if (imported_.headings.empty()) return;
    out_ += fmt::format("\nsections ({} of the document -> line of plan.md):\n", imported_.unit);
    for (const Heading& one : imported_.headings)
      out_ += fmt::format("{} {}{}{}\n", at(one.source, one.plan), std::string(2 * static_cast<std::size_t>(one.level - 1) - 2 * (one.level > 1), ' '), cut(one.text),
                          one.is_guess ? "  (a guess)" : "");
  }

  // Removed words, by reason; what is the same is told once with its number.
  void write_removals() {
    static constexpr std::array<std::string_view, static_cast<std::size_t>(Fate::count)> names = {
        "line numbers", "page numbers", "running heads", "list of contents", "signs before items", "title block, now front matter",
        "marks of motions and comments, now in the changes", "addresses of links and pictures", "settings of the file", "quote signs of e-mail"};
    std::array<std::map<std::string, std::size_t>, static_cast<std::size_t>(Fate::count)> found;
    std::array<std::vector<std::string>, static_cast<std::size_t>(Fate::count)> order;
    for (const Removal& one : imported_.removals) {
      auto fate = static_cast<std::size_t>(one.fate);
      std::string text = utf8::collapse_space(mark::stripped(one.text));
      if (found[fate][text]++ == 0) order[fate].push_back(text);
    }
    bool any = false;
    for (std::size_t fate = 0; fate < found.size(); ++fate) {
      if (order[fate].empty()) continue;
      if (!any) out_ += "\nnot in plan.md's text; every other word is:\n";
      any = true;
      out_ += fmt::format("  {}: ", names[fate]);
      bool numbers = fate == static_cast<std::size_t>(Fate::line_number);
      if (numbers) {
        out_ += fmt::format("{}, from {} to {}\n", order[fate].size(), order[fate].front(), order[fate].back());
        continue;
      }
      for (std::size_t i = 0; i < order[fate].size(); ++i) {
        std::size_t times = found[fate][order[fate][i]];
        out_ += fmt::format("{}`{}`{}", i > 0 ? ", " : "", order[fate][i], times > 1 ? fmt::format(" × {}", times) : "");
      }
      out_ += '\n';
    }
  }

  void write_doubts() {
    if (imported_.doubts.empty()) return;
    out_ += fmt::format("\nplease look at ({} of the document -> line of plan.md):\n", imported_.unit);
    for (const Noted& one : imported_.doubts) out_ += fmt::format("{} {}\n", at(one.source, one.plan), one.what);
  }

  void write_faults() {
    if (imported_.unaccounted.empty()) return;
    out_ += "\nfault: these words of the document were not accounted for; compare plan.md with it:\n";
    for (std::size_t i = 0; i < imported_.unaccounted.size() && i < 20; ++i) out_ += fmt::format("  {}\n", imported_.unaccounted[i]);
  }

  const Imported& imported_;
  const ReportPlace& place_;
  std::string out_;
};

}  // namespace

std::string render_report(const Imported& imported, const ReportPlace& place) { return Reporter(imported, place).render(); }

}  // namespace planverk::importing
