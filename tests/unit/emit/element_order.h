#pragma once
// Holds the elements of an XML file against a table of content models, written by hand from a schema: which may stand
// in each, in which order, how often.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "xml_reader.h"

namespace planverk::test {

// "Name Description? (p|table)*": names in order, with ? * + as in regular expressions; alternatives in parentheses.
using ContentModels = std::map<std::string, std::string, std::less<>>;

struct ModelPart {
  std::vector<std::string> names;
  bool optional = false, repeated = false;
  bool has(std::string_view name) const { return std::find(names.begin(), names.end(), name) != names.end(); }
};

inline std::vector<ModelPart> parts_of(std::string_view model) {
  std::vector<ModelPart> out;
  while (!model.empty()) {
    std::size_t end = std::min(model.find(' '), model.size());
    std::string_view part = model.substr(0, end);
    model.remove_prefix(std::min(end + 1, model.size()));
    ModelPart made;
    char mark = part.back();
    made.optional = mark == '?' || mark == '*';
    made.repeated = mark == '+' || mark == '*';
    if (made.optional || made.repeated) part.remove_suffix(1);
    if (part.starts_with('(')) part = part.substr(1, part.size() - 2);
    for (std::size_t bar = part.find('|'); bar != part.npos; bar = part.find('|')) {
      made.names.emplace_back(part.substr(0, bar));
      part.remove_prefix(bar + 1);
    }
    made.names.emplace_back(part);
    out.push_back(std::move(made));
  }
  return out;
}

// What breaks the models, as a line each: "Goal: Name after Description". Elements that have no model may hold words alone.
inline void find_faults(const XmlNode& node, const ContentModels& models, std::string& faults) {
  auto model = models.find(node.name);
  std::vector<ModelPart> parts = model == models.end() ? std::vector<ModelPart>{} : parts_of(model->second);
  std::size_t at = 0;
  bool used = false;
  for (const XmlNode& child : node.children) {
    while (at < parts.size() && !(parts[at].has(child.name) && (!used || parts[at].repeated))) {
      if (!used && !parts[at].optional) faults += node.name + ": lacks " + parts[at].names.front() + "\n";
      ++at;
      used = false;
    }
    if (at == parts.size()) {
      faults += node.name + ": " + child.name + " is not allowed there\n";
      break;
    }
    used = true;
  }
  for (std::size_t i = at; i < parts.size(); ++i)
    if (!parts[i].optional && !(i == at && used)) faults += node.name + ": lacks " + parts[i].names.front() + "\n";
  for (const XmlNode& child : node.children) find_faults(child, models, faults);
}

inline std::string faults_of(const XmlNode& root, const ContentModels& models) {
  std::string faults;
  find_faults(root, models, faults);
  return faults;
}

// All with a name, in the order of the file.
inline void collect(const XmlNode& node, std::string_view name, std::vector<const XmlNode*>& out) {
  if (node.name == name) out.push_back(&node);
  for (const XmlNode& child : node.children) collect(child, name, out);
}
inline std::vector<const XmlNode*> all_named(const XmlNode& root, std::string_view name) {
  std::vector<const XmlNode*> out;
  collect(root, name, out);
  return out;
}

}  // namespace planverk::test
