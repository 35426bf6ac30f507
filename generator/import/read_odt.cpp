// ODT, read without pandoc, which leaves its tracked changes and blank paragraphs out.

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "import/decode.h"
#include "import/marks.h"
#include "import/odt_changes.h"
#include "import/odt_styles.h"
#include "import/read_document.h"
#include "import/read_text.h"
#include "import/text_signs.h"
#include "io/zip_archive.h"

namespace planverk::importing {
namespace {

class OdtReader {
 public:
  OdtReader(Source& source, OdtStyles& styles) : source_(source), styles_(styles) {}

  XmlHandler handler() {
    return {[this](const XmlTag& tag) { begin(tag); }, [this](std::string_view name) { end(name); }, [this](const std::string& text) { add(text); }};
  }

 private:
  struct Span {
    OdtStyles::Look look;
    bool is_link = false;
    std::string address;
  };
  struct List {
    std::string style;
    bool in_item = false, has_first = false;
    std::uint32_t number = 0;
  };

  void begin(const XmlTag& tag) {
    styles_.begin(tag);
    std::string_view name = tag.name;
    if (name == "text:tracked-changes") in_changes_ = true;
    else if (in_changes_) changes_.begin(tag);
    else if (name == "text:note-citation" || name == "text:table-of-content" || name == "text:illustration-index") begin_hidden(name);
    else if (name == "office:annotation") comment_.emplace();
    else if (name == "text:note-body") note_ = true, add(" (");
    else if (name == "text:h" || name == "text:p") begin_paragraph(tag);
    else if (name == "text:span") spans_.push_back({styles_.look(tag.attribute("text:style-name")), false, {}}), turn(false);
    else if (name == "text:a") begin_link(tag);
    else if (name == "text:s") add(std::string(count_of(tag.attribute("text:c")), ' '));
    else if (name == "text:tab") add("    ");
    else if (name == "text:line-break") mark_in_text(mark::line_break);
    else if (name == "text:soft-page-break") page_ = true;
    else if (name == "text:list") begin_list(tag);
    else if (name == "text:list-item" || name == "text:list-header") begin_item(tag);
    else if (name == "table:table-row") cells_.emplace();
    else if (name == "table:table-cell" && cells_) cells_->emplace_back();
    else if (name == "text:change-start" || name == "text:change-end" || name == "text:change") take_change(tag);
    else if (name == "draw:image") source_.doubts.push_back({static_cast<std::uint32_t>(source_.lines.size()), "a picture was left out"});
  }

  void end(std::string_view name) {
    styles_.end(name);
    if (name == "text:tracked-changes") in_changes_ = false;
    else if (in_changes_) changes_.end(name);
    else if (name == hidden_) hidden_.clear();
    else if (name == "office:annotation") end_comment();
    else if (name == "text:note-body") end_note();
    else if (name == "text:h" || name == "text:p") end_paragraph();
    else if (name == "text:span" && !spans_.empty()) spans_.pop_back(), turn(false);
    else if (name == "text:a" && !spans_.empty()) end_link();
    else if (name == "text:list" && !lists_.empty()) lists_.pop_back();
    else if ((name == "text:list-item" || name == "text:list-header") && !lists_.empty()) lists_.back().in_item = false;
    else if (name == "table:table-row") end_row();
  }

  void take_change(const XmlTag& tag) {
    const OdtChanges::Region* found = changes_.find(tag.attribute("text:change-id"));
    if (found == nullptr) return;
    if (found->kind == OdtChanges::Kind::deletion && tag.name == "text:change") {
      if (found->text.empty() || !in_paragraph_) return;
      turn(true);
      line_.text += mark::of(mark::deleted_on) + cleaned(found->text) + mark::of(mark::deleted_off);
      turn(false);
    } else if (found->kind == OdtChanges::Kind::insertion) {
      inserting_ = tag.name == "text:change-start";
      turn(false);
    }
  }

  void add(const std::string& text) {
    if (in_changes_) {
      changes_.add(text);
    } else if (comment_) {
      *comment_ += text;
    } else if (in_paragraph_ && hidden_.empty()) {
      line_.text += cleaned(text);
    } else if (!hidden_.empty() && hidden_ != "text:note-citation") {
      line_.text += text;
    }
  }

  void mark_in_text(char32_t code) {
    if (in_paragraph_ && hidden_.empty()) utf8::append(line_.text, code);
  }

  // Marks that are on close and open again around what changes them: none lies across another's end.
  void turn(bool off) {
    if (!in_paragraph_) return;
    OdtStyles::Look want;
    for (const Span& span : spans_) {
      want.bold = want.bold || span.look.bold;
      want.slanting = want.slanting || span.look.slanting;
      want.struck = want.struck || span.look.struck;
    }
    bool insert = inserting_ && !off;
    if (off) want = {};
    bool same = want.bold == now_.bold && want.slanting == now_.slanting && want.struck == now_.struck && insert == now_inserting_;
    if (same) return;
    if (now_.struck) mark_in_text(mark::struck_off);
    if (now_.slanting) mark_in_text(mark::italic_off);
    if (now_.bold) mark_in_text(mark::bold_off);
    if (now_inserting_ && !insert) mark_in_text(mark::inserted_off);
    if (insert && !now_inserting_) mark_in_text(mark::inserted_on);
    if (want.bold) mark_in_text(mark::bold_on);
    if (want.slanting) mark_in_text(mark::italic_on);
    if (want.struck) mark_in_text(mark::struck_on);
    now_ = want;
    now_inserting_ = insert;
  }

  void begin_link(const XmlTag& tag) {
    spans_.push_back({{}, true, std::string(tag.attribute("xlink:href"))});
    mark_in_text(mark::link_on);
  }
  void end_link() {
    mark_in_text(mark::link_address);
    if (in_paragraph_) line_.text += cleaned(spans_.back().address);
    mark_in_text(mark::link_off);
    spans_.pop_back();
  }

  void begin_hidden(std::string_view name) {
    if (hidden_.empty()) hidden_ = name;
  }
  void end_comment() {
    if (in_paragraph_ && comment_ && !letters_of(*comment_).empty())
      line_.text += mark::of(mark::comment_on) + utf8::collapse_space(cleaned(*comment_)) + mark::of(mark::comment_off);
    comment_.reset();
  }
  void end_note() {
    note_ = false;
    add(")");
    source_.doubts.push_back({static_cast<std::uint32_t>(source_.lines.size()), "a footnote was put in brackets where its sign stood"});
  }

  static std::size_t count_of(std::string_view digits) {
    std::size_t n = 1;
    if (!digits.empty() && is_number(digits) && digits.size() < 4) n = static_cast<std::size_t>(std::stoul(std::string(digits)));
    return n;
  }

  void begin_paragraph(const XmlTag& tag) {
    if (note_ || comment_) {
      if (note_ && !line_.text.ends_with("(")) add(" ");
      return;
    }
    if (!hidden_.empty()) {
      line_ = {};
      return;
    }
    line_ = {};
    in_paragraph_ = true;
    now_ = {};
    now_inserting_ = false;
    std::string_view style = tag.attribute("text:style-name");
    spans_.assign(1, {styles_.look(style), false, {}});
    line_.page_start = std::exchange(page_, false);
    bool title = styles_.is_title(style);
    if (tag.name == "text:h" || title) {
      line_.kind = LineKind::heading;
      line_.level = title ? 1 : static_cast<std::uint8_t>(std::clamp<std::size_t>(count_of(tag.attribute("text:outline-level")), 1, 6));
      spans_[0].look = {};  // headings are bold by their style
    } else if (!lists_.empty() && lists_.back().in_item) {
      place_item();
    } else if (styles_.is_quotation(style)) {
      line_.kind = LineKind::quote;
    }
    turn(false);
  }

  void place_item() {
    List& list = lists_.back();
    if (list.has_first) {
      line_.continues = true;
      return;
    }
    list.has_first = true;
    line_.kind = LineKind::item;
    line_.level = static_cast<std::uint8_t>(std::min<std::size_t>(lists_.size() - 1, 6));
    line_.ordered = styles_.is_ordered(list.style, lists_.size());
    line_.start = list.number;
  }

  void end_paragraph() {
    if (note_ || comment_) return;
    if (!hidden_.empty()) {
      if (!letters_of(line_.text).empty())
        source_.removals.push_back({static_cast<std::uint32_t>(source_.lines.size()), line_.text, Fate::contents_list});
      line_ = {};
      return;
    }
    turn(true);
    in_paragraph_ = false;
    if (cells_ && !cells_->empty()) {
      std::string& cell = cells_->back();
      if (!line_.text.empty()) cell += (cell.empty() ? "" : " ") + line_.text;
      return;
    }
    // An empty heading is a blank line that somebody gave the wrong style.
    if (letters_of(line_.text).empty() && line_.kind != LineKind::unknown) line_.kind = LineKind::unknown;
    add_lines(source_, std::exchange(line_, {}));
  }

  void begin_list(const XmlTag& tag) {
    std::string style(tag.attribute("text:style-name"));
    if (style.empty() && !lists_.empty()) style = lists_.back().style;
    bool goes_on = tag.attribute("text:continue-numbering") == "true" || !tag.attribute("text:continue-list").empty();
    lists_.push_back({style, false, false, goes_on ? last_number_ : 0});
  }
  void begin_item(const XmlTag& tag) {
    if (lists_.empty()) return;
    List& list = lists_.back();
    std::string_view start = tag.attribute("text:start-value");
    list.number = start.empty() ? list.number + 1 : static_cast<std::uint32_t>(count_of(start));
    if (lists_.size() == 1) last_number_ = list.number;
    list.in_item = true;
    // A header stands in the list without a sign of its own.
    list.has_first = tag.name == "text:list-header";
  }

  void end_row() {
    if (!cells_) return;
    std::string text;
    for (std::size_t i = 0; i < cells_->size(); ++i) text += (i > 0 ? mark::of(mark::cell) : std::string()) + (*cells_)[i];
    SourceLine row{text};
    if (!letters_of(text).empty() && cells_->size() > 1) row.kind = LineKind::table_row;
    source_.lines.push_back(std::move(row));
    cells_.reset();
  }

  Source& source_;
  OdtStyles& styles_;
  SourceLine line_;
  std::vector<Span> spans_;
  std::vector<List> lists_;
  OdtChanges changes_;
  std::string hidden_;
  std::optional<std::string> comment_;
  std::optional<std::vector<std::string>> cells_;
  OdtStyles::Look now_;
  std::uint32_t last_number_ = 0;
  bool in_changes_ = false, in_paragraph_ = false, inserting_ = false, now_inserting_ = false, note_ = false, page_ = false;
};

}  // namespace

ImportResult<Source> read_odt(std::string_view bytes) {
  ZipArchive zip(bytes);
  auto content = zip.read("content.xml", largest_text * 2);
  if (!content && content.error() == ZipFault::too_large)
    return refusal(fmt::format("the document unpacks to more than {} MB", largest_text * 2 >> 20), "it may be made to fill memories; copy its text to a .txt file");
  if (!content && content.error() == ZipFault::locked) return refusal("the document has a password", "save a copy without one");
  if (!content) return refusal("the document is damaged or not all of it is there", "fetch it again, or open it in a word processor and save it anew");
  Source source;
  source.form = SourceForm::styled;
  source.unit = "paragraph";
  OdtStyles styles;
  // Without its styles a document still has its text.
  if (auto text = zip.read("styles.xml", largest_text))
    (void)read_odt_xml(*text, {[&](const XmlTag& tag) { styles.begin(tag); }, [&](std::string_view name) { styles.end(name); }, [](const std::string&) {}});
  OdtReader reader(source, styles);
  if (!read_odt_xml(*content, reader.handler()))
    return refusal(bytes.find("encryption-data") != std::string_view::npos ? "the document has a password" : "the document is damaged",
                   "open it in a word processor and save it anew, without a password");
  bool has_text = std::ranges::any_of(source.lines, [](const SourceLine& line) { return !letters_of(line.text).empty(); });
  if (!has_text) return refusal("the document has no text", "if it is made of pictures, recognise their text first");
  for (const SourceLine& line : source.lines) source.words += mark::stripped(line.text) + "\n";
  for (const Removal& one : source.removals) source.words += one.text + "\n";
  return source;
}

}  // namespace planverk::importing
