#include "import/odt_changes.h"

namespace planverk::importing {

void OdtChanges::begin(const XmlTag& tag) {
  if (tag.name == "text:changed-region") {
    id_ = tag.attribute("text:id");
    if (id_.empty()) id_ = tag.attribute("xml:id");
  } else if (tag.name == "text:insertion") {
    regions_[id_].kind = Kind::insertion;
  } else if (tag.name == "text:deletion") {
    regions_[id_].kind = Kind::deletion;
  } else if (tag.name == "office:change-info") {
    in_info_ = true;
  } else if ((tag.name == "text:p" || tag.name == "text:h") && !regions_[id_].text.empty()) {
    regions_[id_].text += ' ';
  }
}

void OdtChanges::end(std::string_view name) {
  if (name == "office:change-info") in_info_ = false;
}

void OdtChanges::add(const std::string& text) {
  if (!in_info_) regions_[id_].text += text;
}

const OdtChanges::Region* OdtChanges::find(std::string_view id) const {
  auto found = regions_.find(id);
  return found == regions_.end() ? nullptr : &found->second;
}

}  // namespace planverk::importing
