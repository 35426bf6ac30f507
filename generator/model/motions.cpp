#include "model/motions.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "model/keys.h"
#include "yaml/reader.h"

namespace planverk {
namespace {

// A motion's name becomes an anchor on the page, where no space may stand.
bool is_motion_id(std::string_view id) {
  for (std::size_t i = 0; i < id.size();) {
    char32_t code = utf8::next(id, i);
    if (!utf8::is_word(code) && code != U'-' && code != U'.' && code != U'_') return false;
  }
  return !id.empty();
}

}  // namespace

std::vector<Motion> read_motions(FileId file, std::string_view text, Diagnostics& diagnostics) {
  auto parsed = yaml::parse(file, text);
  append(diagnostics, std::move(parsed.diagnostics));
  std::vector<Motion> out;
  if (parsed.root.kind != yaml::Kind::mapping) {
    if (!parsed.root.is_null()) yaml::MappingReader(parsed.root, keys::motions, diagnostics);
    return out;
  }
  for (const yaml::Entry& entry : parsed.root.entries) {
    yaml::MappingReader r(entry.value, keys::motion, diagnostics);
    Motion motion;
    motion.id = {entry.key, entry.key_span};
    if (!is_motion_id(entry.key))
      diagnostics.push_back(make_diagnostic(DiagnosticKind::bad_id, entry.key_span,
                                            fmt::format("`{}` cannot name a motion", entry.key),
                                            "use letters, digits, hyphens and dots, as the comments write it: `M2`, `E25`"));
    motion.title = r.text("title").value;
    motion.by = r.text("by");
    motion.answer = r.text("answer").value;
    motion.decision = r.text("decision").value;
    motion.text = r.text("text").value;
    r.finish();
    out.push_back(std::move(motion));
  }
  return out;
}

std::vector<std::size_t> motions_of_comment(std::string_view comment, const std::vector<Motion>& motions) {
  std::vector<std::size_t> out;
  // Words end at spaces, commas and the colon before a clause's number.
  for (std::size_t at = 0; at < comment.size();) {
    std::size_t end = std::min(comment.find_first_of(" ,;:()", at), comment.size());
    std::string_view word = comment.substr(at, end - at);
    for (std::size_t i = 0; i < motions.size(); ++i)
      if (motions[i].id.value == word && std::find(out.begin(), out.end(), i) == out.end()) out.push_back(i);
    at = end + 1;
  }
  return out;
}

}  // namespace planverk
