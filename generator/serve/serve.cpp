#include "serve/serve.h"

#include <fmt/format.h>
#include <malloc.h>
#include <pthread.h>
#include <spawn.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include "report/text.h"
#include "serve/page_check.h"
#include "serve/preview.h"
#include "serve/session.h"
#include "serve/terminal.h"

extern char** environ;

namespace planverk {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int usual_port = 8642;

// Each change makes a new site and gives the old one's memory back; the system need not hear of it every time.
void keep_freed_memory() {
  ::mallopt(M_MMAP_THRESHOLD, 1 << 30);
  ::mallopt(M_TRIM_THRESHOLD, 1 << 30);
}

// A browser that does not come is no fault: the address stands on the terminal.
// What keeps a site from being made goes before what is only worth knowing; notes are for `planverk check`.
std::string frames_of_errors(const SourceMap& sources, const Diagnostics& all) {
  Diagnostics errors, warnings;
  for (const Diagnostic& one : all) {
    if (one.severity == Severity::error) errors.push_back(one);
    if (one.severity == Severity::warning) warnings.push_back(one);
  }
  std::string out = render_text(sources, errors);
  return warnings.empty() ? out : out + "\n" + render_text(sources, warnings);
}

void open_browser(const std::string& address) {
  const char* arguments[] = {"xdg-open", address.c_str(), nullptr};
  posix_spawn_file_actions_t files;
  ::posix_spawn_file_actions_init(&files);
  for (int output : {1, 2}) ::posix_spawn_file_actions_addopen(&files, output, "/dev/null", 1, 0);
  pid_t child = 0;
  ::posix_spawnp(&child, arguments[0], &files, nullptr, const_cast<char* const*>(arguments), environ);
  ::posix_spawn_file_actions_destroy(&files);
}

class Serving {
 public:
  Serving(FileSystem& disk, const BuildOptions& build, const ServeOptions& options, HttpServer& server, Watch& watch)
      : options_(options), server_(server), watch_(watch), preview_(disk, build), session_(server, options.host),
        terminal_(options),
        check_(build.strict, [this](const auto& site, Diagnostics found) { take_check(site, std::move(found)); }) {}

  void run() {
    update({}, nullptr);
    std::jthread answering([this] { server_.run(session_); });
    {
      std::lock_guard guard(mutex_);
      terminal_.say_where(address());
    }
    if (options_.open) open_browser(address());
    preview_.prepare_next();
    while (auto changes = watch_.next()) {
      update(*changes, &*changes);
      preview_.prepare_next();
    }
  }

 private:
  std::string address() const {
    std::string host = options_.host.find(':') == std::string::npos ? options_.host : "[" + options_.host + "]";
    return fmt::format("http://{}:{}{}", host, server_.port(), snapshot_ ? base_path(*snapshot_) : "/");
  }

  void update(const Changes& changes, const Changes* told) {
    auto start = Clock::now();
    PreviewUpdate update = preview_.update(changes);
    // The old site is let go of below, when pages have been told of the new one.
    std::shared_ptr<const Snapshot> old = update.snapshot;
    if (update.snapshot) session_.show(update.snapshot);
    auto time = Clock::now() - start;
    std::lock_guard guard(mutex_);
    bool mended = update.snapshot && stopped_;
    words_ = update.words;
    language_ = update.language;
    stopped_ = !update.snapshot;
    if (update.snapshot) {
      snapshot_.swap(old);
      // A fault that only pages tell stays until they have told that it is mended.
      session_.show_problems(words_, language_, page_frames_);
      check_.start(snapshot_, !page_frames_.empty());
    } else {
      check_.leave();
      session_.show_problems(words_, language_, frames_of_errors(update.sources, update.diagnostics));
    }
    terminal_.say_troubles(changes.troubles);
    terminal_.say_update(update, told, time, mended);
  }

  // On the check's own thread.
  void take_check(const std::shared_ptr<const Snapshot>& site, Diagnostics found) {
    SourceMap sources = site->prepared().loaded.sources;
    std::string frames = has_errors(found) ? frames_of_errors(sources, found) : std::string();
    std::lock_guard guard(mutex_);
    if (site != snapshot_ || stopped_) return;
    bool mended = !page_frames_.empty() && frames.empty();
    page_frames_ = std::move(frames);
    session_.show_problems(words_, language_, page_frames_);
    terminal_.say_pages(sources, found, mended);
  }

  const ServeOptions& options_;
  HttpServer& server_;
  Watch& watch_;
  Preview preview_;
  Session session_;
  std::mutex mutex_;  // for all below, which changes and the check share
  Terminal terminal_;
  ProblemWords words_;
  std::string language_, page_frames_;
  std::shared_ptr<const Snapshot> snapshot_;
  bool stopped_ = false;  // by errors: the newest site that could be made is an older one
  PageCheck check_;       // last, so that it ends first
};

IoResult<std::unique_ptr<HttpServer>> listen_somewhere(const ServeOptions& options) {
  auto server = HttpServer::listen(options.host, options.port.value_or(usual_port));
  if (server || options.port || server.error().kind != IoErrorKind::busy) return server;
  return HttpServer::listen(options.host, 0);
}

}  // namespace

IoResult<void> serve_site(FileSystem& disk, const BuildOptions& build, const ServeOptions& options) {
  keep_freed_memory();
  // All threads leave these to the one below.
  sigset_t ends;
  sigemptyset(&ends);
  for (int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&ends, signal);
  ::pthread_sigmask(SIG_BLOCK, &ends, nullptr);

  auto server = listen_somewhere(options);
  if (!server) return std::unexpected(server.error());
  // Watching begins before anything is read.
  auto watch = Watch::start(disk, watched_folders(build));
  if (!watch) return std::unexpected(watch.error());
  std::jthread serving([&] { Serving(disk, build, options, **server, **watch).run(); });
  int signal = 0;
  ::sigwait(&ends, &signal);
  // Nothing on the disk is half made, and nobody waits for threads to come to an end.
  std::fflush(nullptr);
  std::_Exit(0);
}

}  // namespace planverk
