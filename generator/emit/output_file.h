#pragma once
// What a build writes: a path below the output folder, with `/`, and the bytes of the file.

#include <string>

namespace planverk {

struct OutputFile {
  std::string path;
  std::string text;
  bool operator==(const OutputFile&) const = default;
};

}  // namespace planverk
