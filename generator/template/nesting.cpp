#include "template/nesting.h"

#include <algorithm>
#include <string>

#include "base/near_miss.h"
#include "template/errors.h"

namespace planverk::mustache {
namespace {

// Keeps the recursion of renderer and checker small; no page needs a tenth of it.
constexpr std::size_t most_nested = 64;

std::string opening(const Tag& tag) {
  std::string_view sigil = tag.kind == TagKind::section    ? "#"
                           : tag.kind == TagKind::inverted ? "^"
                           : tag.kind == TagKind::parent   ? "<"
                                                           : "$";
  return "`{{" + std::string(sigil) + std::string(tag.name) + "}}`";
}

std::string closing(const Tag& tag) {
  return "`{{/" + std::string(tag.name) + "}}`";
}

class Matcher {
 public:
  Matcher(const std::vector<Tag>& tags, std::uint32_t text_size, FileId file, Diagnostics& diagnostics)
      : tags_(tags), text_size_(text_size), file_(file), diagnostics_(diagnostics) {
    nesting_.partner.assign(tags.size(), no_tag);
    nesting_.enclosing.assign(tags.size(), no_tag);
  }

  Nesting run() {
    for (std::uint32_t i = 0; i < tags_.size(); ++i) {
      if (tags_[i].kind == TagKind::close) close(i);
      nesting_.enclosing[i] = open_.empty() ? no_tag : open_.back();
      if (!opens(tags_[i].kind)) continue;
      open_.push_back(i);
      if (open_.size() == most_nested + 1)
        diagnostics_.push_back(
            syntax_error(name_span(file_, tags_[i]),
                         opening(tags_[i]) + " is nested more than " + std::to_string(most_nested) + " deep",
                         "move a part of it to a template of its own"));
    }
    while (!open_.empty()) report_unclosed({file_, text_size_, text_size_}, "the template ends");
    return std::move(nesting_);
  }

 private:
  void close(std::uint32_t i) {
    const Tag& tag = tags_[i];
    auto same = [&](std::uint32_t o) { return tags_[o].name == tag.name; };
    if (std::none_of(open_.begin(), open_.end(), same)) return report_unopened(tag);
    while (!same(open_.back())) report_unclosed(name_span(file_, tag), closing(tag));
    nesting_.partner[i] = open_.back();
    nesting_.partner[open_.back()] = i;
    open_.pop_back();
  }

  // A closing tag whose name is nearly that of the innermost opening tag is taken for it, so that one slip
  // of the hand is one message.
  void report_unopened(const Tag& tag) {
    std::vector<std::string_view> names;
    for (auto o = open_.rbegin(); o != open_.rend(); ++o) names.push_back(tags_[*o].name);
    std::string help = did_you_mean(tag.name, names);
    if (help.empty() && open_.empty()) help = "nothing is open here: take it out or write its opening tag";
    if (help.empty()) help = "what is open here is " + opening(tags_[open_.back()]);
    Diagnostic d =
        syntax_error(name_span(file_, tag), closing(tag) + " closes nothing that is open", std::move(help));
    if (!open_.empty()) d.notes.push_back(opened_here(open_.back()));
    diagnostics_.push_back(std::move(d));
    if (!open_.empty() && !near_misses(tag.name, {names.data(), 1}).empty()) open_.pop_back();
  }

  void report_unclosed(Span where, const std::string& before) {
    const Tag& tag = tags_[open_.back()];
    Diagnostic d = syntax_error(where, opening(tag) + " is not closed before " + before,
                                "write " + closing(tag) + " where it ends");
    d.notes.push_back(opened_here(open_.back()));
    diagnostics_.push_back(std::move(d));
    open_.pop_back();
  }

  DiagnosticNote opened_here(std::uint32_t i) const {
    return {name_span(file_, tags_[i]), opening(tags_[i]) + " is opened here"};
  }

  const std::vector<Tag>& tags_;
  std::uint32_t text_size_;
  FileId file_;
  Diagnostics& diagnostics_;
  Nesting nesting_;
  std::vector<std::uint32_t> open_;
};

}  // namespace

Nesting match_tags(const std::vector<Tag>& tags, std::uint32_t text_size, FileId file,
                   Diagnostics& diagnostics) {
  return Matcher(tags, text_size, file, diagnostics).run();
}

}  // namespace planverk::mustache
