#include "search/stem.h"

#include <libstemmer.h>

#include "base/utf8.h"

namespace planverk::search {

struct Stemmer::Rules {
  sb_stemmer* snowball = sb_stemmer_new("swedish", "UTF_8");
  Rules() = default;
  Rules(const Rules&) = delete;
  Rules& operator=(const Rules&) = delete;
  ~Rules() { sb_stemmer_delete(snowball); }
};

bool is_stemmed(std::string_view language) { return language == "sv" || language.starts_with("sv-"); }

Stemmer::Stemmer(std::string_view language) {
  if (is_stemmed(language)) rules_ = std::make_unique<Rules>();
}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string Stemmer::stem(std::string_view word) const {
  if (!rules_ || !rules_->snowball) return std::string(word);
  const auto* stemmed = sb_stemmer_stem(rules_->snowball, reinterpret_cast<const sb_symbol*>(word.data()),
                                        static_cast<int>(word.size()));
  if (!stemmed) return std::string(word);
  std::string out(reinterpret_cast<const char*>(stemmed),
                  static_cast<std::size_t>(sb_stemmer_length(rules_->snowball)));
  // Snowball keeps the neuter article: "nätverket" shall meet "nätverk".
  if (utf8::count(out) > 4 && out.ends_with("et")) out.resize(out.size() - 2);
  // Swedish doubles m and n before an ending only: "medlem, medlemmar", "kvinna, kvinnlig". Snowball leaves them.
  if (out.size() > 3 && (out.ends_with("mm") || out.ends_with("nn"))) out.pop_back();
  return out;
}

}  // namespace planverk::search
