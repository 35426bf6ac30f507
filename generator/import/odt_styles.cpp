#include "import/odt_styles.h"

#include <charconv>

namespace planverk::importing {
namespace {

constexpr int most_parents = 20;

}  // namespace

void OdtStyles::begin(const XmlTag& tag) {
  if (tag.name == "style:style") {
    style_ = tag.attribute("style:name");
    styles_[style_].parent = tag.attribute("style:parent-style-name");
  } else if (tag.name == "style:text-properties" && !style_.empty()) {
    Style& style = styles_[style_];
    style.bold = tag.attribute("fo:font-weight");
    style.slanting = tag.attribute("fo:font-style");
    style.struck = tag.attribute("style:text-line-through-style");
  } else if (tag.name == "text:list-style") {
    list_ = tag.attribute("style:name");
  } else if (!list_.empty() && (tag.name == "text:list-level-style-number" || tag.name == "text:list-level-style-bullet")) {
    std::size_t level = 1;
    std::string_view digits = tag.attribute("text:level");
    std::from_chars(digits.data(), digits.data() + digits.size(), level);
    bool numbers = tag.name.ends_with("number") && !tag.attribute("style:num-format").empty();
    lists_[list_][level] = numbers;
  }
}

void OdtStyles::end(std::string_view name) {
  if (name == "style:style") style_.clear();
  if (name == "text:list-style") list_.clear();
}

OdtStyles::Look OdtStyles::look(std::string_view style) const {
  std::string bold, slanting, struck;
  for (int n = 0; n < most_parents && !style.empty(); ++n) {
    auto found = styles_.find(style);
    if (found == styles_.end()) break;
    if (bold.empty()) bold = found->second.bold;
    if (slanting.empty()) slanting = found->second.slanting;
    if (struck.empty()) struck = found->second.struck;
    style = found->second.parent;
  }
  bool is_bold = bold == "bold" || bold == "600" || bold == "700" || bold == "800" || bold == "900";
  return {is_bold, slanting == "italic" || slanting == "oblique", !struck.empty() && struck != "none"};
}

bool OdtStyles::has_ancestor(std::string_view style, std::string_view name) const {
  for (int n = 0; n < most_parents && !style.empty(); ++n) {
    if (style == name) return true;
    auto found = styles_.find(style);
    if (found == styles_.end()) return false;
    style = found->second.parent;
  }
  return false;
}

bool OdtStyles::is_title(std::string_view style) const { return has_ancestor(style, "Title"); }
bool OdtStyles::is_quotation(std::string_view style) const { return has_ancestor(style, "Quotations"); }

bool OdtStyles::is_ordered(std::string_view list_style, std::size_t level) const {
  auto list = lists_.find(list_style);
  if (list == lists_.end()) return false;
  auto found = list->second.find(level);
  return found != list->second.end() && found->second;
}

}  // namespace planverk::importing
