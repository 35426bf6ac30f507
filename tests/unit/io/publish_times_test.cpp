#include "publishing.h"

using namespace planverk;
using namespace planverk::publishing;

TEST_CASE("two builds of one site are the same bytes, the manifest included", "[io][publish]") {
  for_each_disk([](const TestDisk& t) {
    REQUIRE(publish(t.disk, t.at("one/public"), old_site));
    REQUIRE(publish(t.disk, t.at("one/public"), new_site));
    REQUIRE(publish(t.disk, t.at("two/public"), new_site));
    auto whole = tree(t.disk, t.at("one/public"));
    CHECK(whole == tree(t.disk, t.at("two/public")));
    CHECK(whole[std::string(manifest_name)] ==
          "planverk-manifest 2\n" + to_hex(content_hash("same")) + " a/same.html\n" +
              to_hex(content_hash("more")) + " d/e.html\n" + to_hex(content_hash("new")) + " index.html\n");
  });
}

TEST_CASE("the file of times may be missing, damaged or of another build", "[io][publish]") {
  for_each_disk([](const TestDisk& t) {
    const std::string times = ".public.planverk-times";
    auto check = [&](const std::string& situation) {
      INFO(situation);
      FileInfo same = *t.disk.info(t.at("public/a/same.html"));
      CHECK(counts(publish(t.disk, t.at("public"), old_site)) == "0 written, 3 kept, 0 removed");
      CHECK(*t.disk.info(t.at("public/a/same.html")) == same);
      CHECK(parse_file_times(t.read(times)).size() == 3);
      CHECK(published_files(t.disk, t.at("public")) == old_site);
    };
    REQUIRE(publish(t.disk, t.at("public"), new_site));
    std::string stale = t.read(times);
    REQUIRE(publish(t.disk, t.at("public"), old_site));
    check("as it should be");
    t.write(times, stale);
    check("stale");
    t.write(times, t.read(times).substr(0, 60));
    check("damaged");
    REQUIRE(t.disk.remove_file(t.at(times)));
    check("missing");
    // A changed file of the same size must not slip through where only reading can tell.
    REQUIRE(t.disk.remove_file(t.at(times)));
    t.write("public/index.html", "odd");
    CHECK(counts(publish(t.disk, t.at("public"), old_site)) == "1 written, 2 kept, 0 removed");
    CHECK(published_files(t.disk, t.at("public")) == old_site);
    // The output folder is gone and its times are not, and the other way round.
    REQUIRE(t.disk.remove_tree(t.at("public")));
    CHECK(counts(publish(t.disk, t.at("public"), old_site)) == "3 written, 0 kept, 0 removed");
    REQUIRE(t.disk.remove_tree(t.at("public")));
    REQUIRE(t.disk.remove_file(t.at(times)));
    CHECK(counts(publish(t.disk, t.at("public"), old_site)) == "3 written, 0 kept, 0 removed");
    // Somebody's folder in its place.
    REQUIRE(t.disk.remove_file(t.at(times)));
    t.write(times + "/own.txt", "mine");
    CHECK(counts(publish(t.disk, t.at("public"), new_site)) == "2 written, 1 kept, 1 removed");
    CHECK(t.read(times + "/own.txt") == "mine");
  });
}

TEST_CASE("a file whose size and time are the known ones is not read", "[io][publish]") {
  for_each_disk([](const TestDisk& t) {
    REQUIRE(publish(t.disk, t.at("public"), old_site));
    t.write("public/index.html", "odd");
    FileTimes times = parse_file_times(t.read(".public.planverk-times"));
    times["index.html"].modified = t.disk.info(t.at("public/index.html"))->modified;
    t.write(".public.planverk-times", to_text(times));
    CHECK(counts(publish(t.disk, t.at("public"), old_site)) == "0 written, 3 kept, 0 removed");
  });
}

TEST_CASE("a site with a manifest of version 1 gets one of version 2", "[io][publish]") {
  for_each_disk([](const TestDisk& t) {
    REQUIRE(publish(t.disk, t.at("public"), {{"index.html", "old"}}));
    std::string current = t.read("public/.planverk-manifest");
    t.write("public/.planverk-manifest",
            "planverk-manifest 1\n" + to_hex(content_hash("old")) + " 3 17 index.html\n");
    REQUIRE(t.disk.remove_file(t.at(".public.planverk-times")));
    CHECK(counts(publish(t.disk, t.at("public"), {{"index.html", "old"}})) == "0 written, 1 kept, 0 removed");
    CHECK(t.read("public/.planverk-manifest") == current);
  });
}
