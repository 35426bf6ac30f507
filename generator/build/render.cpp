#include <algorithm>
#include <iterator>
#include <memory>

#include "base/parallel_map.h"
#include "build/build.h"
#include "build/one_file.h"
#include "emit/links.h"

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
  std::string buffer;
  RenderErrors errors;
};

// A template's fault shows on every page of its kind; it is told once.
void add_once(Diagnostics& to, Diagnostics&& from) {
  for (Diagnostic& diagnostic : from)
    if (std::find(to.begin(), to.end(), diagnostic) == to.end()) to.push_back(std::move(diagnostic));
}

}  // namespace

Rendered render_site(const PreparedSite& prepared, unsigned jobs, const TakeFile& take, std::stop_token stop) {
  Rendered out;
  std::vector<OutputFile> others = other_files(prepared);
  OutputPaths paths(prepared.loaded.settings.base_url);
  paths.reserve(prepared.routes.size() + others.size());
  for (const OutputFile& file : others) paths.add(file.path);
  for (const PageRoute& route : prepared.routes) paths.add(output_path(route.path));
  for (const OutputFile& file : others) take(file.path, file.text);

  std::vector<Worker> workers(std::max(1u, jobs));
  std::vector<PageLinks> links(prepared.routes.size());
  ViewContext context = prepared.context();
  parallel_for(prepared.routes.size(), jobs, [&](std::size_t i, unsigned thread) {
    if (stop.stop_requested()) return;
    Worker& worker = workers[thread];
    if (!worker.renderer) worker.renderer = std::make_unique<Renderer>(prepared.loaded.templates);
    worker.buffer.clear();
    render_page(context, prepared.templates, *worker.renderer, prepared.routes[i], worker.buffer, worker.errors);
    std::string path = output_path(prepared.routes[i].path);
    links[i] = collect_links(path, worker.buffer, paths);
    take(path, worker.buffer);
  });
  for (Worker& worker : workers) add_once(out.diagnostics, std::move(worker.errors));
  if (stop.stop_requested()) return {};
  append(out.diagnostics, check_links(links));
  out.pages = prepared.routes.size();
  out.files = out.pages + others.size();
  return out;
}

}  // namespace planverk
