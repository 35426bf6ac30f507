#pragma once
// The search as files, cut so that a reader fetches little: a register, words and rows in pieces, and what lists of
// goals can be narrowed by.
//
//   sok/register.js  {stem, rows, piece, stop, kinds, statuses, first}: whether words are stemmed, rows in all and in
//                    a piece, common words, first row of each kind, statuses, first stem of each piece of words
//   sok/ord-N.js     [[stem, [whole…], [part…]], …] in order; a list of postings is row numbers, each as the step
//                    from the one before, times four, plus the field's number (search/index.h)
//   sok/rad-N.js     [[address, title, context, excerpt, number, status], …], a fixed count of rows each
//   sok/urval.js     the facets of goals (view/goal_facets.h)
//
// Each is a script that pushes [name, number, version, value] to `planverkSearch`: scripts can be read straight from a
// disk too, where other files cannot. The version marks pieces that belong together.

#include <string>
#include <vector>

#include "emit/output_file.h"
#include "view/make.h"

namespace planverk {

std::vector<OutputFile> search_files(const ViewContext& ctx);

}  // namespace planverk
