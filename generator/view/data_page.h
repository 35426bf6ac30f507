#pragma once
// data/: the files that others can read, and what stands in them.

#include "view/page_base.h"

namespace planverk {

struct DataFieldView {
  std::string name;
  std::string type;       // in words
  std::string about;
  bool optional = false;  // left out where there is nothing to say
  PLANVERK_VIEW(DataFieldView, PLANVERK_MEMBER(name, "the key, or the heading of a column"), PLANVERK_MEMBER(type, "what it holds, in words"),
                PLANVERK_MEMBER(about, "explanation"), PLANVERK_MEMBER(optional, "left out where there is nothing to say"))
};

// What repeats in a file: a goal, a target of one.
struct DataObjectView {
  std::string id, title;
  std::vector<DataFieldView> rows;
  PLANVERK_VIEW(DataObjectView, PLANVERK_MEMBER(id, "anchor"), PLANVERK_MEMBER(title, "what it is"), PLANVERK_MEMBER(rows, "its keys or columns, in order"))
};

struct DataFileView {
  std::string id, path, format, about;
  Href href;                   // the file; empty where there is one for each plan or organisation
  std::optional<LinkView> schema;
  std::string example;
  std::vector<DataObjectView> objects;
  PLANVERK_VIEW(DataFileView, PLANVERK_MEMBER(id, "anchor"), PLANVERK_MEMBER(path, "from the site's root"), PLANVERK_MEMBER(format, "in words"),
                PLANVERK_MEMBER(about, "what it is for"), PLANVERK_MEMBER(href, "the file itself"), PLANVERK_MEMBER(schema, "its JSON Schema"),
                PLANVERK_MEMBER(example, "how a part of it reads"), PLANVERK_MEMBER(objects, "what stands in it"), PLANVERK_HAS(objects))
};

struct DataPage : PageBase {
  std::vector<DataFileView> files;
  std::string licence, licence_url;  // empty where site.yaml says nothing of it
  std::string contact;
  PLANVERK_VIEW(DataPage, PLANVERK_PAGE_MEMBERS, PLANVERK_MEMBER(files, "all files that are no pages"),
                PLANVERK_MEMBER(licence, "what others may do with them"), PLANVERK_MEMBER(licence_url, "where that stands in full"),
                PLANVERK_MEMBER(contact, "whom to write to"))
};

}  // namespace planverk
