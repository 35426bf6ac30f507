#pragma once
// What a person asks of a build; the command line fills it in, `site.yaml` gives the rest.

#include <optional>
#include <string>

#include "base/date.h"
#include "build/watch.h"
#include "io/run_program.h"
#include "model/vocabulary.h"

namespace planverk {

struct BuildOptions {
  std::string source = ".";              // the site folder
  std::string program_files;             // folder with the templates/ and themes/ that came with the program
  std::optional<std::string> output;     // instead of site.yaml's, relative to the working folder
  std::optional<std::string> base_url;
  std::optional<Audience> audience;
  std::optional<bool> drafts;
  std::optional<bool> portable;
  std::optional<std::string> theme;
  std::string organisation;              // only this one, those above it and those below; empty: all
  std::optional<Date> today;             // else site.yaml's, else the newest day that content states
  std::string home;                      // never published to; empty when not known
  bool strict = false;                   // warnings stop the build too
  unsigned jobs = 1;                     // threads, at least 1
  ProgramRunner programs;                // what runs other programs; without it none are run
  const BuildWatch* watch = nullptr;     // who is told how far the build has come
};

}  // namespace planverk
