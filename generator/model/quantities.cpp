#include "model/quantities.h"

#include "model/quantity_parts.h"
#include "model/times.h"

namespace planverk {

TextReading read_quantities(std::string_view goal_text, const QuantityWords& words) {
  TokenList tokens(goal_text, words);
  TextReading reading;
  // Times first: the number of a day must not become a count ("senast den 30 november varje år").
  reading.times = read_times(tokens);
  reading.recurrences = read_recurrences(tokens);
  reading.targets = read_targets(tokens);
  return reading;
}

}  // namespace planverk
