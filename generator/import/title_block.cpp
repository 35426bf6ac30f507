#include "import/title_block.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/utf8.h"
#include "import/marks.h"
#include "import/text_signs.h"
#include "import/times_in_line.h"

namespace planverk::importing {
namespace {

constexpr std::size_t longest_line = 140, most_blocks = 14;

template <std::size_t n>
bool any_word(const std::vector<std::string>& words, const std::array<std::string_view, n>& of) {
  return std::ranges::any_of(words, [&](const std::string& word) { return std::ranges::find(of, word) != of.end(); });
}

constexpr std::array<std::string_view, 9> proposal_words = {"förslag", "förslaget", "forslag", "proposal", "proposed", "ehdotus", "esitys", "styrelseförslag", "innstilling"};
constexpr std::array<std::string_view, 5> draft_words = {"utkast", "utkastet", "draft", "luonnos", "arbetsutkast"};
constexpr std::array<std::string_view, 17> adopted_words = {"antagen", "antagna", "antaget", "antogs", "fastställd", "fastställdes", "beslutad", "beslutades", "godkänd",
                                                            "adopted", "approved", "vedtatt", "vedtaget", "hyväksytty", "hyväksyttiin", "vedteken", "antagits"};
constexpr std::array<std::string_view, 14> section_words = {"inledning", "bakgrund", "introduktion", "förord", "introduction", "background", "preface", "johdanto",
                                                            "innledning", "indledning", "bakgrunn", "tausta", "sammanfattning", "summary"};

// "distriktsstyrelsens" is "distriktsstyrelsen"; empty for words that name no body or assembly.
std::string body_named(std::string_view word) {
  static constexpr std::array<std::string_view, 26> endings = {
      "styrelsen", "styrelse", "styret", "styre", "kansliet", "utskottet", "kommittén", "valberedningen", "kongressen", "kongress", "årsmötet", "årsmöte",
      "årsmøtet", "konferensen", "konferens", "stämman", "stämma", "ombudsmötet", "fullmäktige", "landsmøtet", "board", "committee", "hallitus", "edustajisto",
      "vuosikokous", "assembly"};
  std::string lower = utf8::to_lower(word);
  for (std::string_view ending : endings)
    for (std::string genitive : {std::string(ending), std::string(ending) + "s"})
      if (lower.ends_with(genitive)) return std::string(word.substr(0, word.size() - (genitive.size() - ending.size())));
  return {};
}

std::string body_in(std::string_view line) {
  std::string word;
  for (std::size_t i = 0; i <= line.size();) {
    std::size_t from = i;
    char32_t code = i < line.size() ? utf8::next(line, i) : U' ';
    if (from == line.size()) ++i;
    if (utf8::is_letter(code)) {
      word.append(line.substr(from, i - from));
      continue;
    }
    if (std::string found = body_named(word); !found.empty()) return found;
    word.clear();
  }
  return {};
}

bool is_meeting(const std::vector<std::string>& words) {
  return std::ranges::any_of(words, [](const std::string& word) { return !body_named(word).empty(); });
}

class TitleReader {
 public:
  TitleReader(std::vector<Block>& blocks, Log& log) : blocks_(blocks), log_(log) {}

  PlanFacts take() {
    std::size_t end = find_end(), begin = 0;
    if (end == 0) begin = find_late_title(), end = begin == blocks_.size() ? 0 : begin + 1;
    if (end == 0) return {};
    if (begin > 0) log_.doubt(blocks_[0].source, "this stands before the title and was kept as part of the text");
    std::size_t title = begin > 0 ? begin : find_title(end);
    for (std::size_t i = begin; i < end; ++i) read_line(i, i == title);
    if (facts_.status == PlanStatus::unstated && !facts_.proposed.is_none()) facts_.status = PlanStatus::proposal;
    blocks_.erase(blocks_.begin() + static_cast<std::ptrdiff_t>(begin), blocks_.begin() + static_cast<std::ptrdiff_t>(end));
    return std::move(facts_);
  }

 private:
  static bool is_short(const Block& block) {
    bool kind = block.kind == BlockKind::paragraph || block.kind == BlockKind::heading;
    return kind && length(block.text) <= longest_line && !ends_open(block.text);
  }

  // Whether a line can be nothing but part of a title block.
  static bool is_title_line(const Block& block) {
    std::vector<std::string> words = bare_words(block.text);
    TimesInLine times = times_in_line(mark::stripped(block.text));
    bool is_status = any_word(words, proposal_words) || any_word(words, draft_words) || any_word(words, adopted_words);
    bool is_time = !times.days.empty() || !times.placeholder.empty() || !times.period.empty();
    if (is_status && (is_time || words.size() < 9 || is_meeting(words))) return true;
    if (is_time && words.size() < 7) return true;
    return (words.size() < 5 && words.size() > 0 && (words[0] == "för" || words[0] == "for"));
  }

  static bool is_prose(const Block& block) {
    if (!is_short(block)) return true;
    if (is_title_line(block)) return false;
    std::size_t words = count_words(block.text);
    return words > 12 || (words > 3 && (ends_sentence(block.text) || has_inner_end(block.text)));
  }

  // A title after a letter's first words, or nothing.
  std::size_t find_late_title() const {
    for (std::size_t i = 1; i < blocks_.size() && i < 8; ++i) {
      std::vector<std::string> words = bare_words(blocks_[i].text);
      if (is_short(blocks_[i]) && words.size() < 10 && names_plan(words) && !ends_sentence(blocks_[i].text) && !period_in(blocks_[i].text).empty()) return i;
    }
    return blocks_.size();
  }

  bool is_section(std::size_t i) const {
    const Block& block = blocks_[i];
    std::vector<std::string> words = bare_words(block.text);
    if (words.empty()) return false;
    bool known = words.size() < 4 && any_word({words.back()}, section_words);
    bool numbered = is_number(words[0]) && words.size() > 1 && words[0].size() < 3 && !is_title_line(block);
    bool certain = block.kind == BlockKind::heading && block.is_certain && i > 0 &&
                   (block.level > first_level() || std::any_of(blocks_.begin(), blocks_.begin() + static_cast<std::ptrdiff_t>(i),
                                                              [&](const Block& b) { return b.is_certain && b.level == block.level; }));
    return known || numbered || certain;
  }

  int first_level() const {
    for (const Block& block : blocks_)
      if (block.is_certain && block.kind == BlockKind::heading) return block.level;
    return 1;
  }

  // The blocks before the first of the text itself; the last short one is the heading over it.
  std::size_t find_end() const {
    std::size_t end = 0;
    while (end < blocks_.size() && end < most_blocks && !is_prose(blocks_[end]) && !is_section(end)) ++end;
    if (end == 0 || end == blocks_.size()) return 0;
    if (is_section(end)) return end;
    // What the first heading is stands over the text; a line of its own before it belongs to the title.
    bool last_is_title = end == 1 ? names_plan(bare_words(blocks_[0].text)) || is_title_line(blocks_[0]) || (blocks_[0].is_certain && blocks_[0].level == 1)
                                  : is_title_line(blocks_[end - 1]) || is_subtitle(end - 1);
    // Several short lines, none of which is about a plan, are headings and lead-ins of a text without a title.
    return last_is_title ? end : end - 1;
  }

  // Cover pages end with a page; a line in a pair with one before it goes on with it.
  bool is_subtitle(std::size_t i) const {
    if (i + 1 < blocks_.size() && blocks_[i + 1].page_before && !blocks_[i].page_before) return true;
    return starts_lower(blocks_[i].text);
  }

  std::size_t find_title(std::size_t end) const {
    std::size_t best = 0, score = 0;
    for (std::size_t i = 0; i < end; ++i) {
      std::vector<std::string> words = bare_words(blocks_[i].text);
      bool is_status = any_word(words, adopted_words) || any_word(words, draft_words) || (any_word(words, proposal_words) && words.size() < 8);
      std::size_t now = 0;
      if (names_plan(words)) now += 4;
      if (!period_in(blocks_[i].text).empty()) now += 1;
      if (blocks_[i].is_certain && blocks_[i].level == 1) now += 2;
      if (i == 0) now += 2;
      if (is_status && now > 2) now -= 2;
      if (starts_lower(blocks_[i].text) && now > 1) now -= 2;
      if (now > score) {
        best = i;
        score = now;
      }
    }
    return best;
  }

  void read_line(std::size_t i, bool is_title) {
    const Block& block = blocks_[i];
    std::string printed = utf8::collapse_space(mark::stripped(block.text)), text = without_soft_hyphens(printed);
    log_.remove(block.source, printed, Fate::title_block);
    std::vector<std::string> words = bare_words(text);
    TimesInLine times = times_in_line(text);
    bool used = read_status(text, words, times);
    if (times.days.size() == 2 && !used && facts_.days.is_none() && times.days[0] < times.days[1]) {
      facts_.days = {times.days[0], times.days[1]};
      used = true;
    }
    if (facts_.period.empty() && !times.period.empty()) facts_.period = times.period;
    if (is_title) {
      facts_.title = text;
      return;
    }
    bool only_period = words.size() < 4 && !times.period.empty() && times.days.empty() && letters_only(words) == 0;
    if (only_period && !facts_.title.empty() && period_in(facts_.title).empty()) facts_.title += " " + text;
    else if (!used || !times.placeholder.empty()) facts_.lines.push_back(text);
  }

  static std::size_t letters_only(const std::vector<std::string>& words) {
    return static_cast<std::size_t>(std::ranges::count_if(words, [](const std::string& w) { return !w.empty() && (w[0] < '0' || w[0] > '9'); }));
  }

  // Whether front matter says all that the line says.
  bool read_status(const std::string& text, const std::vector<std::string>& words, const TimesInLine& times) {
    if (any_word(words, adopted_words)) {
      if (!times.placeholder.empty()) {
        facts_.placeholder = times.placeholder;
        log_.doubt(blocks_[0].source, fmt::format("`{}` is a date that was to be filled in; it was not taken for one", times.placeholder));
        return false;
      }
      if (facts_.status != PlanStatus::proposal) facts_.status = PlanStatus::adopted;
      facts_.adopted_by = body_in(text);
      if (!times.days.empty()) facts_.adopted = times.days.back();
      return !facts_.adopted.is_none() && !facts_.adopted_by.empty();
    }
    bool proposal = any_word(words, proposal_words), draft = any_word(words, draft_words);
    if (!proposal && !draft) return false;
    facts_.status = proposal ? PlanStatus::proposal : PlanStatus::draft;
    facts_.proposed_by = body_in(text);
    if (!times.days.empty()) facts_.proposed = times.days.back();
    return words.size() < 4 || (!facts_.proposed.is_none() && !facts_.proposed_by.empty());
  }

  std::vector<Block>& blocks_;
  Log& log_;
  PlanFacts facts_;
};

}  // namespace

bool names_plan(const std::vector<std::string>& words) {
  return std::ranges::any_of(words, [](const std::string& word) {
    for (std::string_view part : {"plan", "strategi", "strategy", "program", "suunnitelma", "arbeidsprogram", "programme", "handlingsprogram", "budskap"})
      if (word.find(part) != std::string::npos) return true;
    return false;
  });
}

PlanFacts take_title_block(std::vector<Block>& blocks, Log& log) { return TitleReader(blocks, log).take(); }

std::string period_in(std::string_view text) { return times_in_line(mark::stripped(text)).period; }

std::string most_named_year(const std::vector<Block>& blocks) {
  std::map<std::string, std::size_t> counts;
  for (const Block& block : blocks)
    for (const std::string& word : bare_words(block.text))
      if (word.size() == 4 && is_number(word) && word >= "1990" && word <= "2100") ++counts[word];
  auto best = std::ranges::max_element(counts, {}, [](const auto& one) { return one.second; });
  return best == counts.end() ? std::string() : best->first;
}

void read_status_from_text(const std::vector<Block>& blocks, PlanFacts& facts, Log& log) {
  if (facts.status != PlanStatus::unstated) return;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    std::string text = mark::stripped(blocks[i].text);
    std::vector<std::string> words = bare_words(text);
    bool at_end = i + 3 >= blocks.size() && length(text) < longest_line && !words.empty() && any_word({words[0]}, adopted_words);
    std::size_t at = words.size();
    for (std::size_t k = 1; k < words.size() && !at_end; ++k) {
      if (!any_word({words[k]}, adopted_words) || k + 2 >= words.size() || (words[k + 1] != "av" && words[k + 1] != "by" && words[k + 1] != "vid")) continue;
      // "Verksamhetsplanen är antagen av", not "När den är antagen".
      bool is_plan = names_plan({words.begin() + static_cast<std::ptrdiff_t>(k - std::min<std::size_t>(k, 3)), words.begin() + static_cast<std::ptrdiff_t>(k)});
      if (is_plan) at = k;
    }
    if (!at_end && at == words.size()) continue;
    facts.status = PlanStatus::adopted;
    facts.adopted_by = at_end ? body_in(text) : body_named(words[at + 2]);
    if (at_end)
      if (TimesInLine times = times_in_line(text); !times.days.empty()) facts.adopted = times.days.back();
    log.doubt(blocks[i].source, "the plan was taken for adopted, since the text says so here; correct `status` in plan.md if it is not");
    return;
  }
}

}  // namespace planverk::importing
