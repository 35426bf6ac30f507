// The only file of the room that sees JSON: pandoc's tree of a document as source lines, one for each paragraph.

#include <nlohmann/json.hpp>

#include <algorithm>

#include "base/utf8.h"
#include "import/decode.h"
#include "import/language.h"
#include "import/marks.h"
#include "import/read_document.h"
#include "import/read_text.h"
#include "import/text_signs.h"

namespace planverk::importing {
namespace {

using Json = nlohmann::json;

constexpr std::size_t deepest = 200;

class TreeReader {
 public:
  explicit TreeReader(Source& source) : source_(source) {}

  void read(const Json& document) {
    const Json& meta = document.at("meta");
    for (const char* key : {"title", "subtitle", "author", "date"}) {
      if (!meta.contains(key)) continue;
      std::string text = meta_text(meta[key]);
      if (text.empty()) continue;
      SourceLine line{text};
      if (std::string_view(key) == "title") line.kind = LineKind::heading, line.level = 1;
      source_.lines.push_back(std::move(line));
      source_.lines.emplace_back();
    }
    blocks(document.at("blocks"), {});
  }

 private:
  // Where a block stands.
  struct Place {
    std::size_t depth = 0;
    int list = -1;             // level of the innermost list
    bool ordered = false;
    bool first = false;        // the first block of its item
    std::uint32_t start = 1;
    bool quote = false;
  };

  std::string meta_text(const Json& value) {
    const std::string& type = value.at("t").get_ref<const std::string&>();
    if (type == "MetaInlines") return inlines(value["c"], 0);
    if (type == "MetaString") return cleaned(value["c"].get<std::string>());
    std::string out;
    if (type == "MetaList")
      for (const Json& one : value["c"]) out += (out.empty() ? "" : ", ") + meta_text(one);
    if (type == "MetaBlocks")
      for (const Json& one : value["c"])
        if (one.contains("c") && one["c"].is_array()) out += (out.empty() ? "" : " ") + inlines(one["c"], 0);
    return out;
  }

  void blocks(const Json& list, Place place) {
    if (place.depth > deepest) return;
    for (const Json& block : list) {
      this->block(block, place);
      place.first = false;
    }
  }

  void block(const Json& block, Place place) {
    const std::string& type = block.at("t").get_ref<const std::string&>();
    ++place.depth;
    if (type == "Para" || type == "Plain") paragraph(block["c"], place);
    else if (type == "Header") heading(block["c"][0].get<int>(), block["c"][2]);
    else if (type == "BulletList") list(block["c"], place, false, 1);
    else if (type == "OrderedList") list(block["c"][1], place, true, block["c"][0][0].get<std::uint32_t>());
    else if (type == "DefinitionList") definitions(block["c"], place);
    else if (type == "BlockQuote") blocks(block["c"], quoted(place));
    else if (type == "Div") division(block["c"], place);
    else if (type == "LineBlock") for (const Json& line : block["c"]) paragraph(line, place);
    else if (type == "Table") table(block["c"], place);
    else if (type == "CodeBlock") code(block["c"][1].get<std::string>());
    else if (type == "RawBlock") code(block["c"][1].get<std::string>());
  }

  // A paragraph whose style is a heading's by its name in some language, where the program did not say so itself.
  void division(const Json& content, const Place& place) {
    int level = 0;
    for (const Json& attribute : content[0][2])
      if (attribute[0] == "custom-style") level = heading_style(attribute[1].get<std::string>());
    for (const Json& inner : content[1]) {
      const std::string& type = inner.at("t").get_ref<const std::string&>();
      if (level > 0 && place.list < 0 && (type == "Para" || type == "Plain")) heading(level, inner["c"]);
      else block(inner, place);
    }
  }

  static Place quoted(Place place) {
    // Word processors indent what is no quotation: in a list it is a further paragraph.
    place.quote = place.list < 0;
    return place;
  }

  void paragraph(const Json& content, const Place& place) {
    SourceLine line{inlines(content, place.depth)};
    if (place.list >= 0 && place.first) {
      line.kind = LineKind::item;
      line.level = static_cast<std::uint8_t>(std::min(place.list, 6));
      line.ordered = place.ordered;
      line.start = place.start;
    } else if (place.list >= 0) {
      line.continues = true;
    } else if (place.quote) {
      line.kind = LineKind::quote;
    }
    add_lines(source_, std::move(line));
  }

  void heading(int level, const Json& content) {
    SourceLine line{inlines(content, 0)};
    line.kind = LineKind::heading;
    line.level = static_cast<std::uint8_t>(std::clamp(level, 1, 6));
    // An empty heading is a blank line that somebody gave the wrong style.
    if (letters_of(line.text).empty()) line.kind = LineKind::unknown;
    source_.lines.push_back(std::move(line));
  }

  void list(const Json& items, Place place, bool ordered, std::uint32_t start) {
    ++place.list;
    place.ordered = ordered;
    place.quote = false;
    for (const Json& item : items) {
      place.first = true;
      place.start = start++;
      blocks(item, place);
    }
  }

  void definitions(const Json& entries, Place place) {
    for (const Json& entry : entries) {
      paragraph(entry[0], place);
      for (const Json& definition : entry[1]) blocks(definition, place);
    }
  }

  void code(const std::string& text) {
    std::string clean = cleaned(text);
    for (std::size_t at = 0; at <= clean.size();) {
      std::size_t end = std::min(clean.find('\n', at), clean.size());
      source_.lines.push_back({clean.substr(at, end - at)});
      at = end + 1;
    }
  }

  void table(const Json& content, const Place& place) {
    std::vector<const Json*> rows;
    for (const Json& row : content[3][1]) rows.push_back(&row);
    for (const Json& body : content[4]) {
      for (const Json& row : body[2]) rows.push_back(&row);
      for (const Json& row : body[3]) rows.push_back(&row);
    }
    for (const Json& row : content[5][1]) rows.push_back(&row);
    for (const Json* row : rows) {
      const Json& cells = (*row)[1];
      // A table of one column is a frame around text.
      if (cells.size() == 1) {
        blocks(cells[0][4], place);
        continue;
      }
      std::string text;
      for (std::size_t i = 0; i < cells.size(); ++i) text += (i > 0 ? mark::of(mark::cell) : std::string()) + cell(cells[i][4]);
      SourceLine line{text};
      if (!letters_of(text).empty()) line.kind = LineKind::table_row;
      source_.lines.push_back(std::move(line));
    }
    source_.lines.emplace_back();
  }

  std::string cell(const Json& content) {
    Source inside;
    TreeReader(inside).blocks(content, {});
    std::string out;
    for (const SourceLine& line : inside.lines)
      if (!line.text.empty()) out += (out.empty() ? "" : " ") + line.text;
    source_.doubts.insert(source_.doubts.end(), inside.doubts.begin(), inside.doubts.end());
    return out;
  }

  std::string inlines(const Json& list, std::size_t depth) {
    std::string out;
    if (depth > deepest || !list.is_array()) return out;
    for (const Json& one : list) add_inline(out, one, depth + 1);
    return out;
  }

  void wrap(std::string& out, char32_t on, const std::string& inside) {
    if (inside.empty()) return;
    utf8::append(out, on);
    out += inside;
    utf8::append(out, mark::closing(on));
  }

  void add_inline(std::string& out, const Json& one, std::size_t depth) {
    const std::string& type = one.at("t").get_ref<const std::string&>();
    if (type == "Str") out += cleaned(one["c"].get<std::string>());
    else if (type == "Space" || type == "SoftBreak") out += ' ';
    else if (type == "LineBreak") utf8::append(out, mark::line_break);
    else if (type == "Strong") wrap(out, mark::bold_on, inlines(one["c"], depth));
    else if (type == "Emph") wrap(out, mark::italic_on, inlines(one["c"], depth));
    else if (type == "Strikeout") wrap(out, mark::struck_on, inlines(one["c"], depth));
    else if (type == "Underline" || type == "Superscript" || type == "Subscript" || type == "SmallCaps") out += inlines(one["c"], depth);
    else if (type == "Quoted") out += "”" + inlines(one["c"][1], depth) + "”";
    else if (type == "Cite") out += inlines(one["c"][1], depth);
    else if (type == "Code" || type == "Math" || type == "RawInline") out += cleaned(one["c"][1].get<std::string>());
    else if (type == "Link") add_link(out, one["c"], depth);
    else if (type == "Image") add_picture(out, one["c"], depth);
    else if (type == "Note") add_note(out, one["c"]);
    else if (type == "Span") add_span(out, one["c"], depth);
  }

  void add_link(std::string& out, const Json& content, std::size_t depth) {
    std::string words = inlines(content[1], depth), address = cleaned(content[2][0].get<std::string>());
    if (words.empty()) return;
    utf8::append(out, mark::link_on);
    out += words;
    utf8::append(out, mark::link_address);
    out += address;
    utf8::append(out, mark::link_off);
  }

  void add_picture(std::string& out, const Json& content, std::size_t depth) {
    std::string words = inlines(content[1], depth);
    source_.doubts.push_back({static_cast<std::uint32_t>(source_.lines.size()), "a picture was left out" + std::string(words.empty() ? "" : "; its words stay")});
    out += words;
  }

  void add_note(std::string& out, const Json& content) {
    std::string words = cell(content);
    if (words.empty()) return;
    source_.doubts.push_back({static_cast<std::uint32_t>(source_.lines.size()), "a footnote was put in brackets where its sign stood"});
    out += " (" + words + ")";
  }

  // Tracked changes and comments come as spans of these classes.
  void add_span(std::string& out, const Json& content, std::size_t depth) {
    const Json& classes = content[0][1];
    auto has = [&](const char* name) { return std::ranges::any_of(classes, [&](const Json& one) { return one == name; }); };
    std::string inside = inlines(content[1], depth);
    if (has("insertion")) wrap(out, mark::inserted_on, inside);
    else if (has("deletion")) wrap(out, mark::deleted_on, inside);
    else if (has("comment-start")) wrap(out, mark::comment_on, mark::stripped(inside));
    else out += inside;
  }

  Source& source_;
};

}  // namespace

ImportResult<Source> read_pandoc_json(std::string_view json) {
  Source source;
  source.form = SourceForm::styled;
  source.unit = "paragraph";
  try {
    TreeReader(source).read(Json::parse(json));
  } catch (const Json::exception&) {
    return refusal("what pandoc gave cannot be read", "pandoc 2.17 or newer is needed");
  }
  bool has_text = std::ranges::any_of(source.lines, [](const SourceLine& line) { return !letters_of(line.text).empty(); });
  if (!has_text) return refusal("the document has no text", "if it is made of pictures, recognise their text first");
  return source;
}

}  // namespace planverk::importing
