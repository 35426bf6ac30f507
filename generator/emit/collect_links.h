#pragma once
// Reads the links of pages, one page after another. What is known of an address holds for all pages of a folder, so a
// collector that is kept from page to page need not follow it again.

#include <unordered_set>
#include <utility>

#include "emit/links.h"

namespace planverk {

struct AddressShape;

// For one thread. `paths` must outlive it and stay as it is.
class LinkCollector {
 public:
  explicit LinkCollector(const OutputPaths& paths) : paths_(paths), known_(1024) {}

  // `path` is the page's output path ("norrbotten/index.html"), `html` what was rendered: well-formed, with quoted
  // attributes. Links to other hosts are not followed.
  PageLinks collect(std::string_view path, std::string_view html);

 private:
  // An address as it is written on pages of the folder. By its hash; of two that share a place the last is known.
  struct Known {
    std::uint64_t key = 0;
    std::uint32_t seen_on = 0;  // the page where all was done for it
    std::uint32_t page = OutputPaths::no_page;
    bool whole = false;  // leads to a whole file, or out of the site: nothing depends on the page where it stands
  };

  void begin(std::string_view path);
  void add_id(std::string_view id);
  void add_address(std::string_view written);
  void add_own(std::string_view written);
  void follow(std::string_view written, Known& known);
  void follow_from_root(std::string_view address, std::string_view written, Known& known);
  void follow_path(std::string_view address, const AddressShape& shape, std::string_view written, Known& known);
  void finish(std::uint64_t file, std::string_view fragment, std::string_view written);
  void lead_to(std::uint32_t page);
  void add_broken(std::uint64_t target, std::string_view written, std::string_view resolved);
  bool walk(std::string_view path);
  void check_own();

  const OutputPaths& paths_;
  std::vector<Known> known_;
  std::uint32_t page_ = 0;  // counted from 1
  std::uint64_t self_ = 0;
  std::string folder_, target_;
  PageLinks found_;
  std::vector<std::pair<std::uint64_t, std::string_view>> own_;  // fragments of the page itself; the texts are the page's
  std::vector<std::uint64_t> sorted_ids_;
  std::unordered_set<std::uint64_t> seen_;
};

}  // namespace planverk
