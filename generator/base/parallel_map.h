#pragma once
// Work spread over threads with results in input order, whatever the threads did.

#include <atomic>
#include <cstddef>
#include <exception>
#include <thread>
#include <vector>

namespace planverk {

// Calls `work(index, thread)` for every index below `count`; `thread` is below `threads`. Indices are handed out
// in order. The first exception (a bug: stages throw none) is thrown again when all threads have stopped.
template <class Work>
void parallel_for(std::size_t count, unsigned threads, Work&& work) {
  if (threads <= 1 || count <= 1) {
    for (std::size_t i = 0; i < count; ++i) work(i, 0u);
    return;
  }
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::atomic<bool> failed{false};
  auto run = [&](unsigned thread) {
    for (;;) {
      std::size_t i = next.fetch_add(1, std::memory_order_relaxed);
      if (i >= count || failed.load(std::memory_order_relaxed)) return;
      try {
        work(i, thread);
      } catch (...) {
        if (!failed.exchange(true)) failure = std::current_exception();
        return;
      }
    }
  };
  std::vector<std::jthread> others;
  unsigned extra = static_cast<unsigned>(count < threads ? count : threads) - 1;
  for (unsigned t = 1; t <= extra; ++t) others.emplace_back(run, t);
  run(0);
  others.clear();
  if (failure) std::rethrow_exception(failure);
}

// The results of `work(index)` in the order of the indices.
template <class Result, class Work>
std::vector<Result> parallel_map(std::size_t count, unsigned threads, Work&& work) {
  std::vector<Result> results(count);
  parallel_for(count, threads, [&](std::size_t i, unsigned) { results[i] = work(i); });
  return results;
}

}  // namespace planverk
