#pragma once
// Words without their endings, so that "medlemmarna" meets "medlem". The one user of libstemmer (Snowball).

#include <memory>
#include <string>
#include <string_view>

namespace planverk::search {

// Swedish words are stemmed by Snowball's Swedish rules; words of other languages stay as they are, since the script
// of the search page knows no other rules. Belongs to one thread.
class Stemmer {
 public:
  explicit Stemmer(std::string_view language);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;
  // Of a folded word (search/words.h).
  std::string stem(std::string_view word) const;

 private:
  struct Rules;
  std::unique_ptr<Rules> rules_;
};

// Whether words of the language are stemmed.
bool is_stemmed(std::string_view language);

}  // namespace planverk::search
