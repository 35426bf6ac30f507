#include "search/compounds.h"

#include "base/utf8.h"

namespace planverk::search {
namespace {

// Letters, not bytes. Shorter parts are endings and prefixes more often than words.
constexpr std::size_t least_head = 3, least_tail = 4, least_known_tail = 3;

// "kvinno-" for kvinna, "medlems-" for medlem, "arbets-" for arbete.
bool is_known_head(std::string_view head, const IsKnown& is_known) {
  if (is_known(head)) return true;
  char last = head.back();
  if (last != 's' && last != 'o' && last != 'e' && last != 'a' && last != 'u') return false;
  std::string_view bare = head.substr(0, head.size() - 1);
  return utf8::count(bare) >= least_head && is_known(bare);
}

}  // namespace

std::vector<std::string_view> compound_tails(std::string_view stem, const IsKnown& is_known) {
  std::vector<std::string_view> out, linked;
  std::size_t letters = utf8::count(stem);
  if (letters < least_head + least_known_tail) return out;
  std::size_t place = 0;
  for (std::size_t at = 0; at < stem.size(); ++place) {
    if (place >= least_head && letters - place >= least_known_tail) {
      std::string_view head = stem.substr(0, at), tail = stem.substr(at);
      bool known_tail = is_known(tail);
      bool long_enough = letters - place >= least_tail;
      bool known_head = long_enough && is_known_head(head, is_known);
      if (known_tail || known_head) out.push_back(tail);
      if (long_enough && letters >= 9 && head.back() == 's' && place > least_head) linked.push_back(tail);
    }
    utf8::next(stem, at);
  }
  return out.empty() ? linked : out;
}

}  // namespace planverk::search
