#include "import/read_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "import/decode.h"
#include "import/read_text.h"
#include "import/text_signs.h"

namespace planverk::importing {
namespace {

std::string ending_of(const std::string& name) {
  std::size_t dot = name.rfind('.');
  return dot == std::string::npos ? std::string() : utf8::to_lower(name.substr(dot + 1));
}

bool holds(std::string_view bytes, std::string_view what) { return bytes.find(what) != std::string_view::npos; }

// The folders of DOCX, ODT and their like are ZIP files; the names of what is in them stand there as they are.
ImportResult<std::string> zip_format(std::string_view bytes) {
  if (holds(bytes.substr(0, 200), "application/vnd.oasis.opendocument.text")) return std::string("odt");
  if (holds(bytes, "word/document.xml") || holds(bytes, "word/document2.xml")) return std::string("docx");
  if (holds(bytes, "xl/workbook.xml") || holds(bytes.substr(0, 200), "opendocument.spreadsheet"))
    return refusal("the file is a spreadsheet", "a plan is a text: copy it into a document, or save the sheet as a PDF");
  if (holds(bytes, "ppt/presentation.xml") || holds(bytes.substr(0, 200), "opendocument.presentation"))
    return refusal("the file is a presentation", "save it as a PDF first");
  return refusal("the file is a ZIP file and no document", "take the document out of it and import that");
}

bool is_html(std::string_view bytes) {
  std::string head = utf8::to_lower(bytes.substr(0, std::min<std::size_t>(bytes.size(), 1000)));
  return holds(head, "<!doctype html") || holds(head, "<html");
}

// A letter such as `\u228?` in RTF, with what old programs show for it right after: pandoc 2.17 takes one letter too many
// with it unless a space, which ends the number and means nothing else, stands between.
std::string with_ended_numbers(std::string_view rtf) {
  std::string out;
  out.reserve(rtf.size());
  for (std::size_t i = 0; i < rtf.size();) {
    std::size_t at = i;
    out += rtf[i++];
    if (rtf[at] != '\\' || i >= rtf.size()) continue;
    out += rtf[i++];
    if (rtf[at + 1] != 'u') continue;
    std::size_t digits = i < rtf.size() && rtf[i] == '-' ? i + 1 : i, end = digits;
    while (end < rtf.size() && rtf[end] >= '0' && rtf[end] <= '9') ++end;
    if (end == digits) continue;
    out.append(rtf.substr(i, end - i));
    i = end;
    bool ends = i >= rtf.size() || rtf[i] == ' ' || rtf[i] == '\\' || rtf[i] == '{' || rtf[i] == '}' || rtf[i] == '\n' || rtf[i] == '\r';
    if (!ends) out += ' ';
  }
  return out;
}

ImportResult<Source> read_html(std::string_view bytes, const ProgramRunner& run) {
  auto decoded = decode(bytes);
  if (!decoded) return std::unexpected(std::move(decoded.error()));
  return read_with_pandoc(decoded->text, "html", run);
}

ImportResult<Source> read_format(const std::string& name, std::string_view bytes, const ProgramRunner& run);

}  // namespace

ImportError program_failed(const ProgramError& error, std::string_view package) {
  ImportError out;
  switch (error.fault) {
    case ProgramFault::not_found:
      out.kind = ImportError::Kind::outside;
      out.message = fmt::format("the program `{}` is not on this machine", error.program);
      out.help = fmt::format("install it (Debian: apt install {}), or give the document as plain text", package);
      break;
    case ProgramFault::too_slow:
      out.message = fmt::format("`{}` took too long on this document and was stopped", error.program);
      out.help = "open the document, save it anew, or copy its text to a .txt file";
      break;
    case ProgramFault::too_much:
      out.message = fmt::format("`{}` gave more text than any plan has and was stopped", error.program);
      out.help = "the file may be damaged, or made to fill disks; copy the text to a .txt file";
      break;
    case ProgramFault::other:
      out.kind = ImportError::Kind::outside;
      out.message = fmt::format("`{}` could not be run: {}", error.program, error.detail);
      break;
  }
  return out;
}

ImportResult<Source> read_document(const std::string& name, std::string_view bytes, const ProgramRunner& run) {
  auto source = read_format(name, bytes, run);
  if (!source) return source;
  // Spaces that a layout is made of are no text.
  std::uint64_t size = 0;
  for (const SourceLine& line : source->lines) size += utf8::trim(line.text).size();
  if (size > largest_plan) return refusal(fmt::format("the text is larger than {} MB, which no plan is", largest_plan >> 20), "give the plan alone");
  if (source->lines.size() > most_lines)
    return refusal(fmt::format("the text has {} {}s, and no plan has more than {}", source->lines.size(), source->unit, most_lines), "give the plan alone");
  return source;
}

namespace {

ImportResult<Source> read_format(const std::string& name, std::string_view bytes, const ProgramRunner& run) {
  std::string ending = ending_of(name);
  if (bytes.empty()) return refusal("the file is empty", "give a file with the text of a plan");
  if (holds(bytes.substr(0, 1024), "%PDF-")) return read_pdf(bytes, run);
  if (bytes.starts_with("PK\x03\x04")) {
    auto format = zip_format(bytes);
    bool is_broken = !format && (ending == "docx" || ending == "odt") && !holds(bytes, "PK\x01\x02");
    if (is_broken) return refusal("the document is damaged or not all of it is there", "fetch it again, or open it in a word processor and save it anew");
    if (!format) return std::unexpected(std::move(format.error()));
    return *format == "odt" ? read_odt(bytes) : read_with_pandoc(bytes, *format, run);
  }
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
    return refusal(ending == "docx" ? "the document has a password" : "the file is in Word's old format, or has a password",
                   "open it in a word processor and save it as DOCX without a password");
  if (bytes.starts_with("{\\rtf")) return read_with_pandoc(with_ended_numbers(bytes), "rtf", run);
  if (ending == "pdf" || ending == "docx" || ending == "odt" || ending == "rtf")
    return refusal(fmt::format("the file is named .{} and is none, or its beginning is lost", ending),
                   "fetch it again, or open and save it in the program that it is from");
  if (bytes.size() > largest_text) return refusal(fmt::format("the text is larger than {} MB", largest_text >> 20), "give the plan alone");
  if (ending == "html" || ending == "htm" || ending == "xhtml" || is_html(bytes)) return read_html(bytes, run);
  SourceForm form = ending == "md" || ending == "markdown" ? SourceForm::markdown : ending == "org" ? SourceForm::org : SourceForm::plain;
  return read_text(bytes, form);
}

}  // namespace

ImportResult<Source> read_pdf(std::string_view bytes, const ProgramRunner& run) {
  ProgramLimits limits;
  limits.output = largest_text;
  auto read = run({"pdftotext", {"-layout", "-enc", "UTF-8", "-eol", "unix", "-", "-"}, bytes}, limits);
  if (!read) return std::unexpected(program_failed(read.error(), "poppler-utils"));
  std::string errors = utf8::to_lower(read->errors);
  if (holds(errors, "password")) return refusal("the PDF has a password", "save a copy without one, or copy its text to a .txt file");
  if (read->status == 3) return refusal("the PDF does not allow its text to be copied", "ask for a copy without restrictions, or for the document itself");
  std::string text = cleaned(read->text);
  bool is_blank = letters_of(text).empty();
  if (is_blank && read->status != 0)
    return refusal("the PDF is damaged or not all of it is there", "fetch it again, or open it and print it to a new PDF");
  if (is_blank) return refusal("the PDF has no text: it is made of pictures, such as scanned pages", "recognise its text first, such as with `ocrmypdf`");
  Source source;
  source.form = SourceForm::pdf;
  source.lines = split_lines(text);
  source.words = std::move(text);
  if (holds(errors, "error")) source.doubts.push_back({0, "the PDF is damaged; look whether all of its text is here"});
  return source;
}

ImportResult<Source> read_with_pandoc(std::string_view bytes, const std::string& format, const ProgramRunner& run) {
  ProgramLimits limits;
  limits.output = 8 * largest_text;
  limits.time = std::chrono::seconds(40);
  limits.memory = std::uint64_t{8} << 30;  // reserved, not used: its own limit is below
  std::string from = format == "docx" ? "docx+empty_paragraphs+styles" : format;
  // In its sandbox it opens no file and no address that the document names.
  auto read = run({"pandoc", {"+RTS", "-M512m", "-RTS", "--sandbox", "--track-changes=all", "-f", from, "-t", "json"}, bytes}, limits);
  if (!read) return std::unexpected(program_failed(read.error(), "pandoc"));
  if (read->status == 251 || holds(read->errors, "eap exhausted"))
    return refusal("the document needs more memory than any plan does", "it may be made to fill memories; copy its text to a .txt file");
  if (read->status != 0 || read->text.empty()) {
    std::string detail = utf8::collapse_space(read->errors.substr(0, 200));
    return refusal(fmt::format("the document is damaged or not all of it is there{}{}", detail.empty() ? "" : ": ", detail),
                   "fetch it again, or open it in a word processor and save it anew");
  }
  return read_pandoc_json(read->text);
}

}  // namespace planverk::importing
