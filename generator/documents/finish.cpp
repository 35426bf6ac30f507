#include "documents/finish.h"

#include "io/zip_writer.h"
#include "io/zip_archive.h"

namespace planverk::documents {
namespace {

// Far more than a plan has, and no more than a machine can hold.
constexpr std::size_t most_bytes = 256u << 20;

}  // namespace

std::optional<std::string> finish_document(std::string_view bytes, DocumentFormat format, const PlanDocument& plan, Date date) {
  ZipArchive archive(bytes);
  if (!archive.is_open()) return std::nullopt;
  ZipWriter out(date);
  for (const std::string& name : archive.names()) {
    if (name.ends_with('/')) continue;
    auto text = archive.read(name, most_bytes);
    if (!text) return std::nullopt;
    switch (format) {
      case DocumentFormat::docx: finish_docx(name, plan, *text); break;
      case DocumentFormat::odt: finish_odt(name, plan, *text); break;
      case DocumentFormat::epub: finish_epub(name, *text); break;
    }
    out.add(name, *text, name == "mimetype");
  }
  return out.finish();
}

// Larger than the text around would do, so that a rule of pandoc's own sheet does not win over it.
void finish_epub(std::string_view name, std::string& text) {
  if (name != "EPUB/styles/stylesheet1.css") return;
  text += R"css(
span.line { font-size: 0.65em; vertical-align: super; line-height: 0; color: #5c5c5c; text-decoration: none; }
ins { text-decoration: underline; }
del { text-decoration: line-through; }
)css";
}

}  // namespace planverk::documents
