#include "disks.h"
#include "io/publish.h"

using namespace planverk;

namespace {

using Files = std::map<std::string, std::string>;

std::expected<Published, PublishError> publish(FileSystem& disk, const Files& files) {
  auto publication =
      Publication::begin(disk, {.output = "/shelf/public", .site = {}, .home = {}, .sources = {}});
  if (!publication) return std::unexpected(publication.error());
  for (const auto& [path, text] : files)
    if (auto written = publication->write(path, text); !written) return std::unexpected(written.error());
  return publication->finish();
}

Files published_files(FileSystem& disk) {
  Files files = tree(disk, "/shelf/public");
  std::erase_if(files,
                [](const auto& file) { return file.first.ends_with('/') || file.first == manifest_name; });
  return files;
}

const Files old_site{{"index.html", "old"}, {"a/same.html", "same"}, {"own.txt", "mine"}};
const Files new_site{
    {"index.html", "new"}, {"a/same.html", "same"}, {"d/e.html", "more"}, {"own.txt", "mine"}};

Files without_own(Files files) {
  files.erase("own.txt");
  return files;
}

// Publishes over an old site while the disk fails `count` writing calls from the n-th on, for every n;
// `recovers` tells that a kill between two renames may leave no site until the next build.
void check_every_failure(MemoryDisk::Abilities abilities, std::uint64_t count, bool recovers) {
  int failed = 0;
  for (std::uint64_t n = 1; n < 100; ++n) {
    MemoryDisk disk(abilities);
    REQUIRE(publish(disk, without_own(old_site)));
    REQUIRE(disk.write_file("/shelf/public/own.txt", "mine"));
    disk.fail_writing_calls(n, count);
    auto result = publish(disk, without_own(new_site));
    Files files = published_files(disk);
    INFO("failure from writing call " << n);
    if (result) {
      CHECK(files == new_site);
    } else {
      ++failed;
      CHECK_FALSE(result.error().message.empty());
      CHECK((files == old_site || (recovers && files.empty())));
    }
    // The next build mends whatever is left.
    disk.fail_writing_calls(1, 0);
    auto next = publish(disk, without_own(new_site));
    REQUIRE(next);
    CHECK(next->foreign == std::vector<std::string>{"own.txt"});
    CHECK(published_files(disk) == new_site);
    CHECK(disk.list("/shelf") ==
          std::vector<FolderEntry>{{".public.planverk-times", FileKind::file}, {"public", FileKind::folder}});
    if (result && result->left_over.empty() && n > 20) {
      CHECK(failed > 5);
      return;
    }
  }
  FAIL("no publication came through");
}

}  // namespace

TEST_CASE("one failing call leaves the old site or the new one", "[io][publish]") {
  check_every_failure({.exchange = true, .hard_links = true}, 1, false);
  check_every_failure({.exchange = true, .hard_links = false}, 1, false);
  check_every_failure({.exchange = false, .hard_links = true}, 1, false);
}

TEST_CASE("a kill at any point leaves the old site or the new one", "[io][publish]") {
  check_every_failure({.exchange = true, .hard_links = true}, 1000, false);
  check_every_failure({.exchange = true, .hard_links = false}, 1000, false);
  check_every_failure({.exchange = false, .hard_links = true}, 1000, true);
}

TEST_CASE("a full disk is told about with help", "[io][publish]") {
  MemoryDisk disk;
  REQUIRE(publish(disk, old_site));
  disk.fail_writing_calls(6);
  auto result = publish(disk, new_site);
  REQUIRE_FALSE(result);
  CHECK(result.error().kind == PublishError::Kind::disk);
  CHECK(result.error().message == "the disk has no room left for `/shelf/.public.planverk-new/d/e.html`");
  CHECK(result.error().help == "make room on the disk and build again");
}

TEST_CASE("an error of writing that nobody looked at is what the publication ends with", "[io][publish]") {
  MemoryDisk disk;
  auto publication =
      Publication::begin(disk, {.output = "/shelf/public", .site = {}, .home = {}, .sources = {}});
  REQUIRE(publication);
  disk.fail_writing_calls(1);
  (void)publication->write("a", "1");
  (void)publication->write("a", "2");
  auto finished = publication->finish();
  REQUIRE_FALSE(finished);
  CHECK(finished.error().message == "the disk has no room left for `/shelf/.public.planverk-new/a`");
  CHECK(finished.error().help == "make room on the disk and build again");
}

TEST_CASE("times that cannot be written are no failure", "[io][publish]") {
  MemoryDisk disk;
  // Folder beside, lock, tidying, staging folder, file, manifest, rename; then the times.
  disk.fail_writing_calls(8);
  REQUIRE(publish(disk, {{"a", "1"}}));
  CHECK_FALSE(disk.exists("/shelf/.public.planverk-times"));
  CHECK(published_files(disk) == Files{{"a", "1"}});
}

TEST_CASE("a parent folder that may not be written to is told about with help", "[io][publish]") {
  MemoryDisk disk;
  disk.fail_writing_calls(2, 1, IoErrorKind::permission);
  auto result = publish(disk, new_site);
  REQUIRE_FALSE(result);
  CHECK(result.error().message == "there is no permission to use `/shelf/.public.planverk-lock`");
  CHECK(result.error().help ==
        "the new site is built beside the old one, so Planverk must be able to write to `/shelf`");
}

TEST_CASE("an old site that cannot be removed is told about, and the new one stands", "[io][publish]") {
  MemoryDisk disk;
  REQUIRE(publish(disk, {{"a", "1"}}));
  // Folder beside, lock, tidying, staging folder, file, manifest, exchange; then the removal.
  disk.fail_writing_calls(8);
  auto result = publish(disk, {{"a", "2"}});
  REQUIRE(result);
  CHECK(result->left_over == "/shelf/.public.planverk-new");
  CHECK(published_files(disk) == Files{{"a", "2"}});
}
