#pragma once
// An author's file with a new content: the old one or the new one stands there, never a part of either.

#include <string>
#include <string_view>

#include "io/file_system.h"

namespace planverk {

// By a hidden file beside it, which takes its name in one step.
IoResult<void> replace_file(FileSystem& disk, const std::string& path, std::string_view text);

}  // namespace planverk
