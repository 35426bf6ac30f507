#include <unistd.h>

#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/refuse.h"
#include "io/real_disk.h"
#include "serve/serve.h"

namespace planverk {

int run_serve(const ServeCommand& command, const CommonArguments& arguments) {
  RealDisk disk;
  // A folder without site.yaml may get one while it is watched; one that is not there is a slip of the pen.
  const std::string& source = arguments.build.source;
  if (!disk.exists(source)) return refuse(exit_status::usage, "there is no folder `" + source + "`", "name the site folder with --source");
  BuildOptions build = arguments.build;
  build.drafts = true;
  ServeOptions options;
  if (!command.host.empty()) options.host = command.host;
  if (command.port > 0) options.port = command.port;
  options.open = command.open;
  options.quiet = arguments.quiet;
  options.colour = isatty(2) == 1;
  options.path_prefix = path_prefix(source);
  auto served = serve_site(disk, build, options);
  return served ? exit_status::fine
                : refuse(exit_status::outside, served.error().message, command.port > 0 ? "name another with --port, or none" : "");
}

}  // namespace planverk
