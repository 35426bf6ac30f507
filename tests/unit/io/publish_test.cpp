#include "io/publish.h"

#include "base/parallel_map.h"
#include "publishing.h"

using namespace planverk;
using namespace planverk::publishing;

namespace {

// Nothing but the file of times may be left beside the output folder.
void check_nothing_beside(const TestDisk& t) {
  auto entries = t.disk.list(t.root);
  REQUIRE(entries);
  for (const auto& entry : *entries)
    CHECK((entry.name == ".public.planverk-times" || entry.name.find(".planverk-") == std::string::npos));
}

}  // namespace

TEST_CASE("a site is published, and published anew", "[io][publish]") {
  for_each_disk([](const TestDisk& t) {
    CHECK(counts(publish(t.disk, t.at("deep/er/public/"), old_site)) == "3 written, 0 kept, 0 removed");
    CHECK(published_files(t.disk, t.at("deep/er/public")) == old_site);
    FileInfo same = *t.disk.info(t.at("deep/er/public/a/same.html"));
    CHECK(counts(publish(t.disk, t.at("deep/er/public"), new_site)) == "2 written, 1 kept, 1 removed");
    CHECK(published_files(t.disk, t.at("deep/er/public")) == new_site);
    CHECK(*t.disk.info(t.at("deep/er/public/a/same.html")) == same);
    CHECK_FALSE(t.disk.exists(t.at("deep/er/public/b")));
    CHECK(*t.disk.list(t.at("deep/er")) ==
          std::vector<FolderEntry>{{".public.planverk-times", FileKind::file}, {"public", FileKind::folder}});
  });
}

TEST_CASE("a site that did not change is left as it is", "[io][publish]") {
  for_each_disk([](const TestDisk& t) {
    REQUIRE(publish(t.disk, t.at("public"), old_site));
    FileInfo manifest = *t.disk.info(t.at("public/.planverk-manifest"));
    t.write("public/own.txt", "mine");
    CHECK(counts(publish(t.disk, t.at("public"), old_site)) ==
          "0 written, 3 kept, 0 removed, foreign own.txt");
    CHECK(*t.disk.info(t.at("public/.planverk-manifest")) == manifest);
    check_nothing_beside(t);
  });
}

TEST_CASE("a file that somebody changed is written again", "[io][publish]") {
  for_each_disk([](const TestDisk& t) {
    REQUIRE(publish(t.disk, t.at("public"), old_site));
    t.write("public/index.html", "odd");
    REQUIRE(t.disk.remove_file(t.at("public/b/c/gone.html")));
    CHECK(counts(publish(t.disk, t.at("public"), old_site)) == "2 written, 1 kept, 0 removed");
    CHECK(published_files(t.disk, t.at("public")) == old_site);
  });
}

TEST_CASE("files can be kept without their text", "[io][publish]") {
  for_each_disk([](const TestDisk& t) {
    REQUIRE(publish(t.disk, t.at("public"), old_site));
    t.write("public/index.html", "somebody's");
    auto publication =
        Publication::begin(t.disk, {.output = t.at("public"), .site = {}, .home = {}, .sources = {}});
    REQUIRE(publication);
    CHECK(publication->keep("a/same.html"));
    CHECK_FALSE(publication->keep("a/same.html"));
    CHECK_FALSE(publication->keep("index.html"));
    CHECK_FALSE(publication->keep("never.html"));
    REQUIRE(publication->write("new.html", "new"));
    CHECK(counts(publication->finish()) == "1 written, 1 kept, 2 removed");
    CHECK(published_files(t.disk, t.at("public")) == Files{{"a/same.html", "same"}, {"new.html", "new"}});
    CHECK(counts(publish(t.disk, t.at("public"), {{"a/same.html", "same"}, {"new.html", "new"}})) ==
          "0 written, 2 kept, 0 removed");
  });
}

TEST_CASE("what others put into the output folder is taken along", "[io][publish]") {
  for_each_disk([](const TestDisk& t) {
    REQUIRE(publish(t.disk, t.at("public"), old_site));
    t.write("public/CNAME", "example.se");
    t.write("public/b/c/notes.txt", "mine");
    t.write("public/.git/refs/heads/main", "1");
    REQUIRE(t.disk.make_folders(t.at("public/.git/objects")));
    t.make_link(t.at("public/link"), "nowhere");
    FileInfo cname = *t.disk.info(t.at("public/CNAME"));
    CHECK(counts(publish(t.disk, t.at("public"), new_site)) ==
          "2 written, 1 kept, 1 removed, foreign .git/, foreign CNAME, foreign b/c/notes.txt, foreign link");
    Files expected = new_site;
    expected.merge(Files{
        {"CNAME", "example.se"}, {"b/c/notes.txt", "mine"}, {".git/refs/heads/main", "1"}, {"link", "->"}});
    CHECK(published_files(t.disk, t.at("public")) == expected);
    CHECK(t.disk.exists(t.at("public/.git/objects")));
    CHECK(*t.disk.info(t.at("public/CNAME")) == cname);
  });
}

TEST_CASE("what others put where the site wants to write stops the build", "[io][publish]") {
  for_each_disk([](const TestDisk& t) {
    auto check = [&](const std::string& foreign, const std::string& in_the_way) {
      REQUIRE(t.disk.remove_tree(t.at("public")));
      REQUIRE(publish(t.disk, t.at("public"), old_site));
      t.write("public/" + foreign, "mine");
      Files before = published_files(t.disk, t.at("public"));
      CHECK(counts(publish(t.disk, t.at("public"), new_site)) ==
            "`" + t.at("public/" + in_the_way) +
                "` was not written by Planverk and stands where the site wants to write");
      CHECK(published_files(t.disk, t.at("public")) == before);
      check_nothing_beside(t);
    };
    check("d/e.html", "d/e.html");
    check("d", "d");
    check("d/e.html/x", "d/e.html");
    REQUIRE(t.disk.remove_tree(t.at("public")));
    REQUIRE(publish(t.disk, t.at("public"), old_site));
    t.write("public/d/own.txt", "mine");
    CHECK(counts(publish(t.disk, t.at("public"), new_site)) ==
          "2 written, 1 kept, 1 removed, foreign d/own.txt");
  });
}

TEST_CASE("a publication that is not finished leaves the old site", "[io][publish]") {
  for_each_disk([](const TestDisk& t) {
    REQUIRE(publish(t.disk, t.at("public"), old_site));
    {
      auto publication =
          Publication::begin(t.disk, {.output = t.at("public"), .site = {}, .home = {}, .sources = {}});
      REQUIRE(publication);
      REQUIRE(publication->write("index.html", "new"));
      auto second =
          Publication::begin(t.disk, {.output = t.at("public"), .site = {}, .home = {}, .sources = {}});
      REQUIRE_FALSE(second);
      CHECK(second.error().kind == PublishError::Kind::busy);
      CHECK(second.error().message == "another build is writing to `" + t.at("public") + "`");
    }
    CHECK(published_files(t.disk, t.at("public")) == old_site);
    check_nothing_beside(t);
  });
}

TEST_CASE("paths that lead out of the output folder, and doubles, are never published", "[io][publish]") {
  for_each_disk([](const TestDisk& t) {
    auto check = [&](const std::string& path, const std::string& message) {
      auto publication =
          Publication::begin(t.disk, {.output = t.at("public"), .site = {}, .home = {}, .sources = {}});
      REQUIRE(publication);
      REQUIRE(publication->write("index.html", "new"));
      auto written = publication->write(path, "x");
      REQUIRE_FALSE(written);
      CHECK(written.error().message == message);
      auto finished = publication->finish();
      REQUIRE_FALSE(finished);
      CHECK(finished.error().message == message);
      CHECK(finished.error().help == written.error().help);
      CHECK_FALSE(t.disk.exists(t.at("public")));
      CHECK_FALSE(t.disk.exists(t.at("outside")));
      check_nothing_beside(t);
    };
    check("../outside", "the site may not write a file at `../outside`");
    check("/outside", "the site may not write a file at `/outside`");
    check("a//b", "the site may not write a file at `a//b`");
    check(".planverk-manifest", "the site may not write a file at `.planverk-manifest`");
    check("index.html", "the site has two files at `index.html`");
    check("index.html/x",
          "`" + t.root + "/.public.planverk-new/index.html` is no folder, or lies in something that is none");
  });
}

TEST_CASE("a link to the output folder leads to it", "[io][publish]") {
  for_each_disk([](const TestDisk& t) {
    REQUIRE(t.disk.make_folders(t.at("www")));
    t.make_link(t.at("public"), "www/site");
    CHECK(counts(publish(t.disk, t.at("public"), old_site)).ends_with("is a link that leads nowhere"));
    REQUIRE(t.disk.make_folders(t.at("www/site")));
    REQUIRE(publish(t.disk, t.at("public"), old_site));
    CHECK(t.disk.info(t.at("public"))->kind == FileKind::link);
    CHECK(published_files(t.disk, t.at("www/site")) == old_site);
  });
}

TEST_CASE("many threads write one site", "[io][publish]") {
  for_each_disk([](const TestDisk& t) {
    auto publication =
        Publication::begin(t.disk, {.output = t.at("public"), .site = {}, .home = {}, .sources = {}});
    REQUIRE(publication);
    std::atomic<int> failures = 0;
    auto path = [](std::size_t i) {
      return std::to_string(i % 7) + "/" + std::to_string(i % 11) + "/" + std::to_string(i);
    };
    parallel_for(500, 4, [&](std::size_t i, unsigned) {
      failures += !publication->write(path(i), std::to_string(i));
    });
    CHECK(failures == 0);
    CHECK(counts(publication->finish()) == "500 written, 0 kept, 0 removed");
    Files files = published_files(t.disk, t.at("public"));
    CHECK(files.size() == 500);
    for (std::size_t i = 0; i < 500; ++i)
      if (files[path(i)] != std::to_string(i)) FAIL(path(i));
  });
}
