#include "base/language_tag.h"

#include <algorithm>

namespace planverk {
namespace {

// Languages that people in Sweden read most, and those around.
struct OwnName {
  std::string_view tag, name;
};
constexpr OwnName own_names[] = {
    {"sv", "Svenska"},        {"en", "English"},       {"fi", "Suomi"},           {"fit", "Meänkieli"},
    {"se", "Davvisámegiella"}, {"smj", "Julevsámegiella"}, {"sma", "Åarjelsaemien gïele"}, {"yi", "ייִדיש"},
    {"ar", "العربية"},        {"fa", "فارسی"},         {"prs", "دری"},            {"ps", "پښتو"},
    {"ckb", "کوردیی ناوەندی"}, {"kmr", "Kurmancî"},     {"ku-Arab", "کوردی"},      {"ku", "Kurdî"},
    {"ur", "اردو"},           {"he", "עברית"},         {"so", "Soomaali"},        {"ti", "ትግርኛ"},
    {"am", "አማርኛ"},           {"tr", "Türkçe"},        {"es", "Español"},         {"pt", "Português"},
    {"fr", "Français"},       {"it", "Italiano"},      {"de", "Deutsch"},         {"nl", "Nederlands"},
    {"da", "Dansk"},          {"nb", "Norsk bokmål"},  {"nn", "Norsk nynorsk"},   {"no", "Norsk"},
    {"is", "Íslenska"},       {"pl", "Polski"},        {"ru", "Русский"},         {"uk", "Українська"},
    {"bs", "Bosanski"},       {"hr", "Hrvatski"},      {"sr", "Српски"},          {"sq", "Shqip"},
    {"el", "Ελληνικά"},       {"ro", "Română"},        {"hu", "Magyar"},          {"et", "Eesti"},
    {"lt", "Lietuvių"},       {"lv", "Latviešu"},      {"sw", "Kiswahili"},       {"th", "ไทย"},
    {"vi", "Tiếng Việt"},     {"zh", "中文"},
};

constexpr std::string_view right_to_left[] = {"ar", "arc", "ckb", "dv", "fa", "he", "iw", "lrc", "mzn", "nqo",
                                              "prs", "ps", "sd", "sdh", "syr", "ug", "ur", "yi"};
constexpr std::string_view right_to_left_scripts[] = {"Arab", "Aran", "Hebr", "Nkoo", "Syrc", "Thaa"};

// Tags are the same in any case.
bool same(std::string_view a, std::string_view b) {
  auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::ranges::equal(a, b, {}, lower, lower);
}

}  // namespace

bool is_language_tag(std::string_view tag) {
  std::size_t first = std::min(tag.find('-'), tag.size());
  bool letters = std::all_of(tag.begin(), tag.begin() + static_cast<std::ptrdiff_t>(first),
                             [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  bool rest = std::all_of(tag.begin(), tag.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
  return letters && rest && tag.size() <= 35 && first >= 2 && first <= 3 && tag.back() != '-';
}

std::string_view primary_language(std::string_view tag) { return tag.substr(0, tag.find('-')); }

bool is_right_to_left(std::string_view tag) {
  // The script is the part of four letters; only the first part can stand before it, or three letters of dialect.
  for (std::size_t at = tag.find('-'); at != std::string_view::npos; at = tag.find('-', at + 1)) {
    std::string_view part = tag.substr(at + 1, tag.find('-', at + 1) - at - 1);
    if (part.size() == 1) break;  // What follows is private or an extension.
    if (part.size() != 4 || (part.front() >= '0' && part.front() <= '9')) continue;
    return std::ranges::any_of(right_to_left_scripts, [&](std::string_view script) { return same(part, script); });
  }
  return std::ranges::any_of(right_to_left, [&](std::string_view language) { return same(primary_language(tag), language); });
}

std::string_view language_name(std::string_view tag) {
  auto find = [](std::string_view language) {
    return std::ranges::find_if(own_names, [&](const OwnName& it) { return same(language, it.tag); });
  };
  auto found = find(tag);
  if (found == std::end(own_names)) found = find(primary_language(tag));
  return found == std::end(own_names) ? tag : found->name;
}

}  // namespace planverk
