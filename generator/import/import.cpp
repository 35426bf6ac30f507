// The chain of stages, top to bottom.

#include "import/import.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/slug.h"
#include "base/utf8.h"
#include "import/account.h"
#include "import/emphasis.h"
#include "import/language.h"
#include "import/marks.h"
#include "import/plan_files.h"
#include "import/text_signs.h"
#include "import/write_markdown.h"
#include "model/plan_draft.h"

namespace planverk::importing {
namespace {

// Numbers that were lost on the way: as many lines without one as numbers are missing.
void fill_numbers(std::vector<Line>& lines) {
  std::size_t last = lines.size();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].number == 0) continue;
    std::vector<std::size_t> between;
    for (std::size_t k = last == lines.size() ? i : last + 1; k < i; ++k)
      if (!lines[k].is_blank()) between.push_back(k);
    bool fits = last < lines.size() && !between.empty() && lines[last].number + between.size() + 1 == lines[i].number;
    for (std::size_t n = 0; fits && n < between.size(); ++n) lines[between[n]].number = lines[last].number + static_cast<std::uint32_t>(n) + 1;
    last = i;
  }
}

std::vector<Block> make_blocks(const std::vector<Line>& lines, const std::vector<std::string>& contents, const Source& source, bool is_numbered, Log& log) {
  std::vector<Block> blocks = join_lines(lines, source.form, log);
  read_emphasis(blocks, source.form);
  log_hidden_words(blocks, log);
  find_headings(blocks, contents, log);
  settle_lists(blocks, source.form);
  // What was printed with numbers is cited as it was printed.
  if (!is_numbered) mend_words(blocks, log);
  return blocks;
}

void log_signs(const std::vector<Block>& blocks, Log& log) {
  for (const Block& block : blocks)
    if (block.kind == BlockKind::item && !block.sign.empty()) log.remove(block.source, block.sign, Fate::item_sign);
}

std::string kind_of(const ImportRequest& request, const std::string& title) {
  if (!request.kind.empty()) return request.kind;
  std::string lower = utf8::to_lower(title);
  bool strategy = lower.find("strateg") != std::string::npos;
  if (request.registers != nullptr)
    for (const OrganisationEntry& o : request.registers->organisations)
      if (o.id.value == request.organisation) {
        if (o.kind == OrganisationKind::national) return strategy ? "strategy" : "national-plan";
        return o.kind == OrganisationKind::branch ? "branch-plan" : "district-plan";
      }
  return strategy ? "strategy" : "district-plan";
}

// The time the plan is for: given, printed, or guessed and said to be.
std::string find_period(const Imported& imported, const ImportRequest& request, const std::vector<Block>& blocks, Log& log) {
  const PlanFacts& facts = imported.facts;
  if (!request.period.empty()) return printed_period(request.period);
  if (!facts.period.empty()) return facts.period;
  if (!facts.days.is_none()) return printed_period(fmt::format("{}–{}", facts.days.first.year, facts.days.last.year));
  std::string name = period_in(request.file_name), guess = name;
  for (char& c : guess)
    if (c == '_') c = ' ';
  if (name.empty()) guess = most_named_year(blocks);
  if (guess.empty()) return {};
  log.doubt(0, fmt::format("no period is stated; {} was taken {}", guess, name.empty() ? "as the year that the text names most often" : "from the file's name"));
  return guess;
}

std::string stem_of(const std::string& file_name) {
  std::size_t dot = file_name.rfind('.');
  return dot == std::string::npos || dot == 0 ? file_name : file_name.substr(0, dot);
}

std::string folder_name(const Imported& imported) {
  std::string slug = make_slug(imported.period);
  if (imported.kind != "strategy") return slug;
  return "strategi-" + slug;
}

void note_headings(Imported& out, const std::vector<Block>& blocks, Log& log) {
  bool any_guess = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != BlockKind::heading) continue;
    out.headings.push_back({mark::stripped(blocks[i].text), blocks[i].level, !blocks[i].is_certain, blocks[i].source, 0});
    any_guess = any_guess || !blocks[i].is_certain;
    bool doubled = i + 1 < blocks.size() && blocks[i + 1].kind == BlockKind::heading && !blocks[i].is_certain && blocks[i + 1].level == blocks[i].level;
    if (doubled) log.doubt(blocks[i].source, fmt::format("`{}` has a heading right under it: it may stand a level above", mark::stripped(blocks[i].text)));
  }
  if (any_guess) log.doubt(blocks.front().source, "headings marked as guesses were told by their looks: look whether each is one, and how deep it stands (`##`, `###`)");
}

// Headings begin at level 2: the title is the page's.
void settle_levels(std::vector<Block>& blocks) {
  std::uint8_t least = 6;
  for (const Block& block : blocks)
    if (block.kind == BlockKind::heading && block.is_certain) least = std::min(least, block.level);
  if (least != 1) return;
  for (Block& block : blocks)
    if (block.kind == BlockKind::heading && block.is_certain) block.level = static_cast<std::uint8_t>(std::min(block.level + 1, 6));
}

bool is_lock_fault(DiagnosticKind kind) { return info(kind).id.starts_with("line-lock"); }

// What a build will say: a lock that would stop it is left out, with the reason.
void check_with_build(Imported& out, const ImportRequest& request, Log& log) {
  ReadOptions options;
  options.lead_ins = request.lead_ins;
  options.quantity_words = request.quantity_words;
  auto read = [&] {
    PlanFiles files;
    files.organisation = request.organisation;
    files.name = out.name;
    files.plan_text = out.plan;
    files.plan = FileId{0};
    files.motions_text = out.motions;
    files.lines_text = out.lines;
    if (!out.lines.empty()) files.lines = FileId{1};
    if (!out.motions.empty()) files.motions = FileId{2};
    return read_plan(files, options);
  };
  PlanRead plan = read();
  for (const Diagnostic& one : plan.diagnostics) {
    if (out.lines.empty() || one.severity != Severity::error || !is_lock_fault(one.kind)) continue;
    log.doubt(0, fmt::format("no lines.txt was made: {}", one.message));
    out.lines.clear();
    plan = read();
    break;
  }
  out.goal_lists.goals = plan.draft.goals.size();
  for (const GoalDraft& goal : plan.draft.goals) {
    out.promises.targets += !goal.reading.targets.empty();
    out.promises.times += !goal.reading.times.empty() || !goal.reading.recurrences.empty();
  }
  for (const Diagnostic& one : plan.diagnostics)
    if (one.severity == Severity::error) log.doubt(0, fmt::format("a build will say: {}", one.message));
}

// The lines of plan.md that the lines of the source came to; 0 for those that are not there.
std::vector<std::uint32_t> plan_lines(const std::vector<Block>& blocks, const Written& written, std::uint32_t head, std::size_t sources) {
  std::vector<std::uint32_t> out(sources + 1);
  for (std::size_t i = 0; i < blocks.size(); ++i)
    for (std::uint32_t source = blocks[i].source; source <= blocks[i].last_source && source < sources; ++source) out[source] = written.line_of[i] + head;
  return out;
}

// Where things came from and went to, as the report tells them.
void finish_report(Imported& out, const Source& source, const std::vector<Block>& blocks, const Written& written, std::uint32_t head_lines, Log& log) {
  std::vector<std::uint32_t> place_of = plan_lines(blocks, written, head_lines, source.lines.size());
  auto place = [&](std::uint32_t at) { return place_of[std::min<std::size_t>(at, source.lines.size())]; };
  for (Heading& heading : out.headings) {
    heading.plan = place(heading.source);
    ++heading.source;
  }
  for (const Doubt& doubt : log.doubts) out.doubts.push_back({doubt.source + 1, place(doubt.source), doubt.what});
  std::ranges::stable_sort(out.doubts, {}, &Noted::source);
  for (const SourceLine& line : source.lines) out.words += count_words(line.text);
  out.removals = std::move(log.removals);
  out.joined_pages = log.joined_pages;
  out.joined_words = log.joined_words;
  out.mended_words = log.mended_words;
}

}  // namespace

std::optional<Imported> import_source(const Source& source, const ImportRequest& request) {
  Imported out;
  Log log;
  log.removals = source.removals;
  log.doubts = source.doubts;
  out.unit = source.unit;
  std::vector<Line> lines = make_lines(source);
  out.numbering = strip_numbers(lines, log);
  std::vector<std::string> contents;
  strip_contents(lines, contents, log);
  strip_furniture(lines, log);
  if (source.form == SourceForm::plain || source.form == SourceForm::pdf) part_columns(lines, log);
  if (out.numbering.is_found()) {
    number_between(lines, out.numbering, log);
    fill_numbers(lines);
  }
  find_signs(lines);
  out.unaccounted = missing_words(source, lines, log);
  std::size_t logged = log.removals.size();
  settle_blank_lines(lines, source.form, out.numbering.is_found());
  std::vector<Block> blocks = make_blocks(lines, contents, source, out.numbering.is_found(), log);
  out.facts = take_title_block(blocks, log);
  if (blocks.empty()) return std::nullopt;
  read_status_from_text(blocks, out.facts, log);
  log_signs(blocks, log);
  out.motion_count = read_motion_marks(blocks, log);
  drop_whole_emphasis(blocks);
  settle_levels(blocks);
  note_headings(out, blocks, log);
  out.language = guess_language(blocks);
  out.goal_lists = find_goal_lists(blocks, LeadInPatterns(request.lead_ins), out.language, log);
  if (!request.title.empty()) out.facts.title = request.title;
  if (out.facts.title.empty()) {
    out.facts.title = stem_of(request.file_name);
    log.doubt(blocks.front().source, fmt::format("no title was found; the file's name was taken: `{}`", out.facts.title));
  }
  out.kind = kind_of(request, out.facts.title);
  out.period = find_period(out, request, blocks, log);
  if (out.period.empty()) return std::nullopt;
  out.name = folder_name(out);
  std::string head = front_matter(out, request, log);
  Written written = write_markdown(blocks);
  std::vector<Removal> since(log.removals.begin() + static_cast<std::ptrdiff_t>(logged), log.removals.end());
  for (std::string& place : parted_letters(lines, since, written.text)) out.unaccounted.push_back(std::move(place));
  out.plan = head + written.text;
  out.lines = line_lock_rows(lines, out.numbering, log);
  out.motions = motion_entries(out.motion_count);
  check_with_build(out, request, log);
  finish_report(out, source, blocks, written, static_cast<std::uint32_t>(std::ranges::count(head, '\n')), log);
  return out;
}

}  // namespace planverk::importing
