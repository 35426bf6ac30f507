#pragma once
// The page about the site's data files, made from the same tables as the files and their schemas.

#include "view/make.h"

namespace planverk {

void make_data_page(const ViewContext&, DataPage&);

}  // namespace planverk
