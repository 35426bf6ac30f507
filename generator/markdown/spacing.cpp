#include "markdown/spacing.h"

namespace planverk::markdown {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

bool closes(std::string_view words) {
  return !words.empty() && (std::string_view(".,;:!?)]").find(words.front()) != std::string_view::npos ||
                            words.starts_with("»") || words.starts_with("”"));
}

}  // namespace

std::string_view Spacing::join(std::string_view words, std::string& out) {
  if (!gap_ || words.empty()) return words;
  bool spare = at_start_ || is_space(last_) || last_ == '(' || last_ == '[';
  while (spare && !words.empty() && is_space(words.front())) words.remove_prefix(1);
  if (!at_start_ && is_space(last_) && closes(words) && space_at_ < out.size() && is_space(out[space_at_])) {
    out.erase(space_at_, 1);
    last_ = 'x';
  }
  return words;
}

void Spacing::end_block(std::string& out) {
  if (gap_ && !at_start_ && is_space(last_) && space_at_ < out.size() && is_space(out[space_at_])) out.erase(space_at_, 1);
}

void Spacing::wrote(std::string_view words, const std::string& out) {
  if (words.empty()) return;
  gap_ = false;
  at_start_ = false;
  last_ = words.back();
  if (is_space(last_)) space_at_ = out.size() - 1;
}

}  // namespace planverk::markdown
