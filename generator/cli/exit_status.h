#pragma once
// How the program ends (design §9).

namespace planverk::exit_status {
inline constexpr int fine = 0;
inline constexpr int content = 1;  // errors in content
inline constexpr int usage = 2;    // wrong words on the command line, or a refused folder
inline constexpr int outside = 3;  // disk, permissions
}  // namespace planverk::exit_status
