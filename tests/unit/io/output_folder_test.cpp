#include "io/output_folder.h"

#include "disks.h"
#include "io/publish.h"

using namespace planverk;

namespace {

// What publishing to `output` says, with the site at `site/`, its sources in it, and a home folder; the
// test's root left out. Empty when it is allowed.
std::string refusal(const TestDisk& t, const std::string& output) {
  PublishSettings settings{
      .output = output,
      .site = t.at("home/site"),
      .home = t.at("home"),
      .sources = {t.at("home/site/content"), t.at("home/site/themes"), t.at("elsewhere/templates")}};
  auto publication = Publication::begin(t.disk, settings);
  if (publication) return {};
  CHECK_FALSE(publication.error().help.empty());
  CHECK(publication.error().kind == PublishError::Kind::refused);
  std::string message = publication.error().message;
  for (std::size_t at; (at = message.find(t.root)) != message.npos;) message.erase(at, t.root.size() + 1);
  return message;
}

void make_site(const TestDisk& t) {
  t.write("home/site/content/plan/plan.md", "");
  t.write("home/site/themes/a/theme.yaml", "");
  t.write("elsewhere/templates/page.html", "");
}

}  // namespace

TEST_CASE("folders that are not Planverk's to replace are refused", "[io][publish]") {
  for_each_disk([](const TestDisk& t) {
    make_site(t);
    t.make_link(t.at("way-in"), "home/site/content");
    auto before = tree(t.disk, t.root);
    auto check = [&](const std::string& output, const std::string& message) {
      CHECK(refusal(t, output) == message);
    };
    CHECK(refusal(t, "/") == "the output folder is `/`, the whole disk");
    CHECK(refusal(t, t.root + "/home/../../../../../../..") == "the output folder is `/`, the whole disk");
    CHECK(refusal(t, "") == "the output folder has no name");
    check(t.at("home"), "the output folder `home` holds the site folder `home/site`");
    check(t.at("home/site/"), "the output folder `home/site/` is the site folder");
    check(t.at("home/site/content"),
          "the output folder `home/site/content` lies in the source folder `home/site/content`");
    check(t.at("home/site/content/plan/public"),
          "the output folder `home/site/content/plan/public` lies in the source folder `home/site/content`");
    check(t.at("home/site/themes/a"),
          "the output folder `home/site/themes/a` lies in the source folder `home/site/themes`");
    check(t.at("elsewhere"), "the output folder `elsewhere` holds the source folder `elsewhere/templates`");
    check(t.at("way-in/plan/new"),
          "the output folder `way-in/plan/new` lies in the source folder `home/site/content`");
    CHECK(tree(t.disk, t.root) == before);
    CHECK(refusal(t, t.at("home/site/content-public")).empty());
    CHECK(refusal(t, t.at("home/site/public")).empty());
  });
}

TEST_CASE("the home folder is refused", "[io][publish]") {
  for_each_disk([](const TestDisk& t) {
    REQUIRE(t.disk.make_folders(t.at("home")));
    auto output =
        find_output_folder(t.disk, {.output = t.at("home"), .site = {}, .home = t.at("home"), .sources = {}});
    REQUIRE_FALSE(output);
    CHECK(output.error().message == "the output folder `" + t.at("home") + "` is your home folder");
  });
}

TEST_CASE("folders that hold something else are refused", "[io][publish]") {
  for_each_disk([](const TestDisk& t) {
    make_site(t);
    t.write("photos/1.jpg", "");
    t.write("file", "");
    t.write("damaged/.planverk-manifest", "planverk-manifest 1\nhalf a li");
    REQUIRE(t.disk.make_folders(t.at("empty")));
    auto before = tree(t.disk, t.root);
    CHECK(refusal(t, t.at("photos")) == "the output folder `photos` has files that Planverk did not write");
    CHECK(refusal(t, t.at("file")) == "the output folder `file` is a file");
    CHECK(refusal(t, t.at("damaged")) ==
          "the list of files that Planverk wrote, `damaged/.planverk-manifest`, is damaged or of another "
          "version");
    CHECK(refusal(t, t.at("empty")).empty());
    CHECK(tree(t.disk, t.root) == before);
  });
}
