// `planverk export`: a plan as a document to send, to print, or to propose changes in.

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "base/near_miss.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/named_plan.h"
#include "cli/refuse.h"
#include "documents/make_document.h"
#include "io/real_disk.h"
#include "io/replace_file.h"

namespace planverk {
namespace {

std::optional<DocumentFormat> format_of(const std::string& file) {
  for (std::size_t i = 0; i < document_format_count; ++i)
    if (file.ends_with("." + std::string(document_format_names()[i]))) return static_cast<DocumentFormat>(i);
  return std::nullopt;
}

int refuse_format(const std::string& file) {
  std::size_t dot = file.rfind('.');
  std::string near = dot == std::string::npos ? std::string() : did_you_mean(file.substr(dot + 1), document_format_names());
  return refuse(exit_status::usage, fmt::format("`{}` is no document that can be written", file),
                "name it .docx, .odt or .epub" + (near.empty() ? near : "; " + near));
}

bool has_plan(const PreparedSite& prepared, const std::string& address) {
  return std::ranges::any_of(prepared.site.plans, [&](const Plan& plan) { return plan.address == address; });
}

// A plan that everyone may read is written from what everyone may read, so that no name of a hidden plan comes along. Only
// one that is hidden itself is written from the whole.
std::expected<const Plan*, int> open_for_export(FileSystem& disk, const CommonArguments& arguments, const std::string& address,
                                                PreparedSite& open, PreparedSite& whole, const PreparedSite*& used) {
  prepare_site(disk, arguments.build, open);
  if (has_plan(open, address)) {
    used = &open;
    return plan_named(arguments, open, address);
  }
  used = &whole;
  return open_plan(disk, arguments, address, whole);
}

}  // namespace

int run_export(const ExportCommand& command, const CommonArguments& arguments) {
  RealDisk disk;
  std::optional<DocumentFormat> format = format_of(command.file);
  if (!format) return refuse_format(command.file);
  if (disk.exists(command.file))
    return refuse(exit_status::usage, fmt::format("`{}` is there already", command.file),
                  "somebody may have written in it; give another name, or remove it");
  auto version = documents::ask_pandoc(arguments.build.programs);
  if (!version) return refuse(exit_status::outside, documents::explain(version.error()), "install the package `pandoc`, by which documents are made");

  PreparedSite open, whole;
  const PreparedSite* used = nullptr;
  auto plan = open_for_export(disk, arguments, command.plan, open, whole, used);
  if (!plan) return plan.error();
  if (Diagnostics faults = errors_of_plan(*used, (*plan)->draft); !faults.empty()) {
    print_diagnostics(arguments, used->loaded.sources, faults);
    return refuse(exit_status::content, "the plan has errors, so nothing was written", "mend them first");
  }
  auto made = documents::make_document(arguments.build.programs, used->context(), id_of(*used, **plan), *format, *version);
  if (!made) return refuse(exit_status::outside, fmt::format("`{}` could not be made: {}", command.file, made.error()), "");
  if (auto written = replace_file(disk, command.file, *made); !written) return refuse(written.error());
  std::printf("%s in %s%s\n", command.plan.c_str(), command.file.c_str(),
              used == &whole ? ": not for everyone, as the plan is a draft or not public" : "");
  return exit_status::fine;
}

}  // namespace planverk
