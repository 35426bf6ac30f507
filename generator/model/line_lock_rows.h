#pragma once
// The rows of lines.txt, and their words in the form that they are compared in.

#include "model/line_lock.h"

namespace planverk {

std::vector<PrintedLine> read_line_lock_rows(FileId file, std::string_view text, Diagnostics& diagnostics);

// A word without soft hyphens, with one kind of dash and of quotation marks.
std::string comparable_word(std::string_view word);

// A sign or number before an item: "•", "–", "1.".
bool is_item_sign(std::string_view word);

}  // namespace planverk
