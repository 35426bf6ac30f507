#include "documents/make_document.h"

#include "base/utf8.h"
#include "documents/finish.h"

namespace planverk::documents {
namespace {

constexpr ProgramLimits limits{.time = std::chrono::milliseconds(120'000), .output = 256u << 20};

std::string_view pandoc_format(DocumentFormat format) {
  switch (format) {
    case DocumentFormat::epub: return "epub3";
    case DocumentFormat::docx: return "docx";
    default: return "odt";
  }
}

// The first line of what a program says when it fails.
std::string first_line(std::string_view errors) {
  std::string_view text = utf8::trim(errors);
  return std::string(text.substr(0, std::min(text.find('\n'), std::size_t{300})));
}

std::int64_t seconds_of(Date date) { return date.is_none() ? 0 : day_number(date) * 86400 + 43200; }

}  // namespace

std::expected<std::string, ProgramError> ask_pandoc(const ProgramRunner& run) {
  std::string name(pandoc_name);
  if (!run) return std::unexpected(ProgramError{ProgramFault::not_found, name, {}});
  auto answer = run({name, {"--from=native", "--to=json"}, "[]"}, limits);
  if (!answer) return std::unexpected(answer.error());
  constexpr std::string_view key = "\"pandoc-api-version\":[";
  std::size_t at = answer->text.find(key);
  std::size_t end = at == std::string::npos ? at : answer->text.find(']', at);
  if (answer->status != 0 || end == std::string::npos)
    return std::unexpected(ProgramError{ProgramFault::other, name, first_line(answer->errors)});
  at += key.size();
  return answer->text.substr(at, end - at);
}

std::string explain(const ProgramError& error) {
  switch (error.fault) {
    case ProgramFault::not_found: return "`" + error.program + "` is not installed";
    case ProgramFault::too_slow: return "`" + error.program + "` took too long and was stopped";
    case ProgramFault::too_much: return "`" + error.program + "` wrote too much and was stopped";
    default: return "`" + error.program + "` failed" + (error.detail.empty() ? "" : ": " + error.detail);
  }
}

// Pandoc would take the time from the clock; `env` tells it another. It reads no file of ours: pandoc's --sandbox, which would
// see to that, cannot write these formats where the program's own data lie in files, as Debian has them.
std::expected<std::string, std::string> make_document(const ProgramRunner& run, const ViewContext& ctx, PlanId plan,
                                                      DocumentFormat format, std::string_view pandoc_version) {
  PlanDocument document = make_plan_document(ctx, plan, format, pandoc_version);
  ProgramCall call;
  call.program = "env";
  call.arguments = {"SOURCE_DATE_EPOCH=" + std::to_string(seconds_of(ctx.site.today)), std::string(pandoc_name), "--from=json",
                    "--to=" + std::string(pandoc_format(format)), "--data-dir=/nonexistent", "--wrap=none", "--output=-"};
  call.input = document.json;
  auto made = run(call, limits);
  if (!made) return std::unexpected(explain({made.error().fault, std::string(pandoc_name), made.error().detail}));
  if (made->status != 0)
    return std::unexpected(explain({ProgramFault::other, std::string(pandoc_name), first_line(made->errors)}));
  auto out = finish_document(made->text, format, document, ctx.site.today);
  if (!out) return std::unexpected("what `pandoc` wrote is no " + std::string(name_of(format)));
  return *out;
}

}  // namespace planverk::documents
