// Word: paragraphs that are inserted or deleted as a whole, which pandoc does not write; numbers of changes, of which pandoc
// gives an insertion and a deletion the same; and the look.

#include <charconv>

#include "base/xml.h"
#include "documents/finish.h"
#include "documents/marks.h"

namespace planverk::documents {
namespace {

constexpr std::string_view paragraph = "<w:p>", properties = "<w:pPr>", properties_end = "</w:pPr>";

const TrackedPart* part_at(const PlanDocument& plan, std::string_view number) {
  std::size_t index = 0;
  std::from_chars(number.data(), number.data() + number.size(), index);
  return index < plan.parts.size() ? &plan.parts[index] : nullptr;
}

std::string paragraph_change(const TrackedPart& part, const std::string& date) {
  std::string out = part.inserted ? "<w:rPr><w:ins w:id=\"0\" w:author=\"" : "<w:rPr><w:del w:id=\"0\" w:author=\"";
  xml::append_escaped(part.author, out);
  return out + "\" w:date=\"" + date + "\" /></w:rPr>";
}

// The mark stands in the paragraph; what it says stands in the paragraph's properties.
void put_paragraph_changes(const PlanDocument& plan, std::string& text) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = text.find(docx_paragraph_begin); at != std::string::npos; at = text.find(docx_paragraph_begin, done)) {
    std::size_t end = text.find(mark_end, at);
    if (end == std::string::npos) break;
    out.append(text, done, at - done);
    done = end + mark_end.size();
    std::size_t number = at + docx_paragraph_begin.size();
    const TrackedPart* part = part_at(plan, std::string_view(text).substr(number, end - number));
    std::size_t begin = out.rfind(paragraph);
    if (!part || begin == std::string::npos) continue;
    begin += paragraph.size();
    std::string change = paragraph_change(*part, plan.date);
    if (std::string_view(out).substr(begin).starts_with(properties))
      out.insert(out.find(properties_end, begin), change);
    else
      out.insert(begin, std::string(properties) + change + std::string(properties_end));
  }
  out.append(text, done);
  text = std::move(out);
}

void number_changes(std::string& text) {
  std::string out;
  std::size_t done = 0, count = 0;
  constexpr std::string_view starts[] = {"<w:ins w:id=\"", "<w:del w:id=\""};
  for (;;) {
    std::size_t at = std::min(text.find(starts[0], done), text.find(starts[1], done));
    if (at == std::string::npos) break;
    at += starts[0].size();
    out.append(text, done, at - done);
    // Above the numbers of bookmarks and comments.
    out += std::to_string(1'000'000 + ++count);
    done = std::min(text.find('"', at), text.size());
  }
  out.append(text, done);
  text = std::move(out);
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

// Small, raised and grey, apart from the text that it counts; headings in ink instead of blue.
void give_look(std::string& text) {
  std::string id = "w:styleId=\"" + std::string(line_style) + "\"";
  constexpr std::string_view style = "<w:style ", style_end = "</w:style>";
  std::string definition = "<w:style w:type=\"character\" w:customStyle=\"1\" " + id + "><w:name w:val=\"" + std::string(line_style) +
                           "\" /><w:uiPriority w:val=\"99\" /><w:qFormat /><w:rPr><w:color w:val=\"5C5C5C\" /><w:sz w:val=\"18\" />"
                           "<w:vertAlign w:val=\"superscript\" /></w:rPr></w:style>";
  if (std::size_t at = text.find(id); at != std::string::npos) {
    std::size_t begin = text.rfind(style, at), end = text.find(style_end, at);
    if (begin != std::string::npos && end != std::string::npos) text.replace(begin, end + style_end.size() - begin, definition);
  }
  for (std::string_view blue : {"4F81BD", "345A8A"}) replace_all(text, "w:val=\"" + std::string(blue) + "\"", "w:val=\"1A1A1A\"");
}

}  // namespace

void finish_docx(std::string_view name, const PlanDocument& plan, std::string& text) {
  if (name == "word/styles.xml") return give_look(text);
  if (name != "word/document.xml") return;
  put_paragraph_changes(plan, text);
  number_changes(text);
}

}  // namespace planverk::documents
