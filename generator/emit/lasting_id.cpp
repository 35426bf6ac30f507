#include "emit/lasting_id.h"

#include <algorithm>

#include "base/slug.h"
#include "base/utf8.h"

namespace planverk {

std::string lasting_id_base(const Settings& settings) {
  constexpr std::string_view year = ",2025:";
  std::string_view url = settings.base_url;
  std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) {
    std::string name = make_slug(settings.title.value);
    return "tag:" + (name.empty() ? std::string("planverk") : name) + ".invalid" + std::string(year) + "/";
  }
  url.remove_prefix(scheme + 3);
  std::size_t slash = std::min(url.find('/'), url.size());
  std::string host = utf8::to_lower(url.substr(0, std::min(slash, url.find(':'))));
  std::string path = slash < url.size() ? std::string(url.substr(slash)) : std::string("/");
  return "tag:" + host + std::string(year) + path;
}

}  // namespace planverk
