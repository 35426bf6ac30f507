// OpenDocument: tracked changes, of which pandoc knows nothing. Inserted words stand in the text between two marks; deleted
// ones are moved to the list of changes at the top, and a mark stays where they were (ODF 1.2, 5.5).

#include <charconv>
#include <map>

#include "base/xml.h"
#include "documents/finish.h"
#include "documents/marks.h"

namespace planverk::documents {
namespace {

std::string odt_change(const std::string& number, std::string_view element, const TrackedPart& part, const std::string& date,
                       std::string_view words) {
  std::string out = "<text:changed-region xml:id=\"ct" + number + "\" text:id=\"ct" + number + "\"><text:";
  out += element;
  out += "><office:change-info>" + odt_author(part.author, date) + "</office:change-info>";
  if (!words.empty()) ((out += "<text:p>") += words) += "</text:p>";
  out += "</text:";
  out += element;
  return out += "></text:changed-region>";
}

// Takes deleted words out of the text, by the numbers of their parts.
std::map<std::size_t, std::string> take_deletions(std::string& text) {
  std::map<std::size_t, std::string> out;
  std::string rest;
  std::size_t done = 0;
  for (std::size_t at = text.find(odt_deletion_begin); at != std::string::npos; at = text.find(odt_deletion_begin, done)) {
    std::size_t number = at + odt_deletion_begin.size();
    std::size_t begin = text.find(mark_end, number);
    std::size_t end = begin == std::string::npos ? begin : text.find(odt_deletion_end, begin);
    if (end == std::string::npos) break;
    std::size_t part = 0;
    std::from_chars(text.data() + number, text.data() + begin, part);
    begin += mark_end.size();
    out[part] = text.substr(begin, end - begin);
    rest.append(text, done, at - done);
    rest += "<text:change text:change-id=\"ct" + std::to_string(part) + "\"/>";
    done = end + odt_deletion_end.size();
  }
  rest.append(text, done);
  text = std::move(rest);
  return out;
}

void put_changes(const PlanDocument& plan, std::string& text) {
  if (plan.parts.empty()) return;
  std::map<std::size_t, std::string> deletions = take_deletions(text);
  std::string list = "<text:tracked-changes>";
  for (std::size_t i = 0; i < plan.parts.size(); ++i) {
    const TrackedPart& part = plan.parts[i];
    auto words = deletions.find(i);
    if (!part.inserted && words == deletions.end()) continue;
    list += odt_change(std::to_string(i), part.inserted ? "insertion" : "deletion", part, plan.date,
                       part.inserted ? std::string_view() : std::string_view(words->second));
  }
  list += "</text:tracked-changes>";
  constexpr std::string_view begin = "<office:text>";
  if (std::size_t at = text.find(begin); at != std::string::npos) text.insert(at + begin.size(), list);
}

}  // namespace

std::string odt_author(const std::string& author, const std::string& date) {
  std::string out = "<dc:creator>";
  xml::append_escaped(author, out);
  return out + "</dc:creator><dc:date>" + date + "</dc:date>";
}

std::string odt_annotation(const ChangeNote& note, const std::string& date) {
  std::string out = "<office:annotation>" + odt_author(note.author, date);
  for (const std::string& line : note.lines) {
    out += "<text:p>";
    xml::append_escaped(line, out);
    out += "</text:p>";
  }
  return out + "</office:annotation>";
}

void finish_odt(std::string_view name, const PlanDocument& plan, std::string& text) {
  if (name == "content.xml") return put_changes(plan, text);
  if (name != "styles.xml") return;
  std::string style = "<style:style style:name=\"" + std::string(line_style) +
                      "\" style:family=\"text\"><style:text-properties fo:color=\"#5c5c5c\" "
                      "style:text-position=\"super 65%\" /></style:style>";
  if (std::size_t at = text.find("</office:styles>"); at != std::string::npos) text.insert(at, style);
}

}  // namespace planverk::documents
