#include <algorithm>
#include <iterator>
#include <memory>

#include "base/parallel_map.h"
#include "build/build.h"
#include "build/documents.h"
#include "build/one_file.h"
#include "emit/collect_links.h"
#include "emit/orphans.h"
#include "emit/plan_file.h"

namespace planverk {
namespace {

// Files that are no pages: few, and made before the pages, whose links lead to them.
std::vector<OutputFile> other_files(const PreparedSite& prepared) {
  std::vector<OutputFile> out;
  for (const Asset& asset : prepared.loaded.theme.files) out.push_back({asset.path, asset.text});
  for (auto make : {make_data_files, make_search_files}) {
    std::vector<OutputFile> files = make(prepared);
    std::move(files.begin(), files.end(), std::back_inserter(out));
  }
  return out;
}

// What each thread keeps to itself while it renders.
struct Worker {
  std::unique_ptr<Renderer> renderer;
  std::unique_ptr<LinkCollector> links;
  std::string buffer;
  RenderErrors errors;
  TemplateTime times[page_kind_count] = {};
  std::uint64_t linking = 0, taking = 0;
};

// Times parts of a page that follow each other; without a clock it does nothing.
class Lap {
 public:
  explicit Lap(const BuildWatch* watch) : now_(watch && watch->now ? &watch->now : nullptr), last_(now_ ? (*now_)() : 0) {}
  // Adds the time since the lap before.
  void add_to(std::uint64_t& time) {
    if (now_ == nullptr) return;
    std::uint64_t now = (*now_)();
    time += now - last_;
    last_ = now;
  }

 private:
  const std::function<std::uint64_t()>* now_;
  std::uint64_t last_;
};

// Several kinds of page may have one template.
RenderTimes add_times(const std::vector<Worker>& workers) {
  RenderTimes out;
  for (const Worker& worker : workers) {
    out.linking += worker.linking;
    out.taking += worker.taking;
    for (std::size_t kind = 0; kind < page_kind_count; ++kind) {
      const TemplateTime& time = worker.times[kind];
      if (time.pages == 0) continue;
      std::string_view name = template_name(static_cast<PageKind>(kind));
      auto row = std::ranges::find(out.templates, name, &TemplateTime::name);
      if (row == out.templates.end()) row = out.templates.insert(row, {name, 0, 0});
      row->pages += time.pages;
      row->nanoseconds += time.nanoseconds;
    }
  }
  return out;
}

// A template's fault shows on every page of its kind; it is told once.
void add_once(Diagnostics& to, Diagnostics&& from) {
  for (Diagnostic& diagnostic : from)
    if (std::find(to.begin(), to.end(), diagnostic) == to.end()) to.push_back(std::move(diagnostic));
}

}  // namespace

Rendered render_site(const PreparedSite& prepared, unsigned jobs, const TakeFile& take, std::stop_token stop) {
  Rendered out;
  const BuildWatch* watch = prepared.watch;
  tell(watch, Stage::render, prepared.routes.size());
  std::vector<OutputFile> others = other_files(prepared);
  OutputPaths paths(prepared.loaded.settings.base_url);
  std::size_t pages = prepared.routes.size();
  paths.reserve(pages + prepared.plan_files.size() + others.size());
  for (const OutputFile& file : others) paths.add(file.path);
  for (const PlanFile& file : prepared.plan_files) paths.add(file.path);
  for (const std::string& path : document_paths(prepared)) paths.add(path);
  for (const PageRoute& route : prepared.routes) paths.add_page(output_path(route.path));
  for (const OutputFile& file : others) take(file.path, file.text);

  std::vector<Worker> workers(std::max(1u, jobs));
  std::vector<PageLinks> links(pages);
  ViewContext context = prepared.context();
  parallel_for(pages + prepared.plan_files.size(), jobs, [&](std::size_t i, unsigned thread) {
    if (stop.stop_requested()) return;
    Worker& worker = workers[thread];
    worker.buffer.clear();
    if (i >= pages) {
      const PlanFile& file = prepared.plan_files[i - pages];
      append_plan_file(context, file, worker.buffer);
      return take(file.path, worker.buffer);
    }
    if (!worker.renderer) {
      worker.renderer = std::make_unique<Renderer>(prepared.loaded.templates);
      worker.links = std::make_unique<LinkCollector>(paths);
    }
    Lap lap(watch);
    render_page(context, prepared.templates, *worker.renderer, prepared.routes[i], worker.buffer, worker.errors);
    TemplateTime& time = worker.times[static_cast<std::size_t>(prepared.routes[i].kind)];
    ++time.pages;
    lap.add_to(time.nanoseconds);
    std::string path = output_path(prepared.routes[i].path);
    links[i] = worker.links->collect(path, worker.buffer);
    lap.add_to(worker.linking);
    take(path, worker.buffer);
    lap.add_to(worker.taking);
    if (watch && watch->page) watch->page();
  });
  if (watch && watch->now) out.times = add_times(workers);
  tell(watch, Stage::links);
  for (Worker& worker : workers) add_once(out.diagnostics, std::move(worker.errors));
  if (stop.stop_requested()) return {};
  append(out.diagnostics, check_links(links));
  append(out.diagnostics, check_orphans(prepared.site, prepared.routes, links));
  out.pages = pages;
  out.files = pages + prepared.plan_files.size() + others.size();
  return out;
}

}  // namespace planverk
