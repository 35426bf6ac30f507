// The schemas of all data files but the goals' and the plans'.

#include "emit/data_files.h"

namespace planverk {

std::string_view overlay_schema() {
  return R"json({
"$schema": "https://json-schema.org/draft/2020-12/schema",
"title": "Overlay of plans",
"description": "For each superior plan its priorities, and how far each organisation with a plan of the same time answers them.",
"type": "object",
"required": ["$schema", "superiors"],
"properties": {
  "$schema": {"type": "string"},
  "superiors": {"type": "array", "items": {"$ref": "#/$defs/superior"}}
},
"$defs": {
  "texts": {"type": "array", "items": {"type": "string"}},
  "support": {
    "type": "object",
    "required": ["goal", "to", "how", "why"],
    "properties": {
      "goal": {"type": "string"},
      "to": {"description": "The priority as a whole, or one of its goals.", "type": "string"},
      "how": {"enum": ["partly", "fully"]},
      "why": {"type": ["string", "null"]}
    }
  },
  "answer": {
    "type": "object",
    "required": ["organisation", "coverage", "supports"],
    "properties": {
      "organisation": {"type": "string"},
      "coverage": {"enum": ["fully", "partly", "none"]},
      "supports": {"type": "array", "items": {"$ref": "#/$defs/support"}}
    }
  },
  "priority": {
    "type": "object",
    "required": ["id", "url", "number", "title", "goals", "organisations"],
    "properties": {
      "id": {"type": "string"},
      "url": {"type": "string", "format": "uri-reference"},
      "number": {"type": "integer"},
      "title": {"type": "string"},
      "goals": {"$ref": "#/$defs/texts"},
      "organisations": {"type": "array", "items": {"$ref": "#/$defs/answer"}}
    }
  },
  "organisation": {
    "type": "object",
    "required": ["organisation", "plans", "fully", "partly", "none", "own"],
    "properties": {
      "organisation": {"type": "string"},
      "plans": {"description": "Those that are counted.", "$ref": "#/$defs/texts"},
      "fully": {"type": "integer"},
      "partly": {"type": "integer"},
      "none": {"type": "integer"},
      "own": {"description": "Goals that answer to none of the priorities.", "$ref": "#/$defs/texts"}
    }
  },
  "superior": {
    "type": "object",
    "required": ["plan", "url", "organisation", "title", "period", "priorities", "organisations"],
    "properties": {
      "plan": {"type": "string"},
      "url": {"type": "string", "format": "uri-reference"},
      "organisation": {"type": "string"},
      "title": {"type": "string"},
      "period": {"type": "string"},
      "priorities": {"type": "array", "items": {"$ref": "#/$defs/priority"}},
      "organisations": {"type": "array", "items": {"$ref": "#/$defs/organisation"}}
    }
  }
}
}
)json";
}

std::string_view organisations_schema() {
  return R"json({
"$schema": "https://json-schema.org/draft/2020-12/schema",
"title": "Organisations",
"description": "Organisations with their bodies and plans, and sets of them.",
"type": "object",
"required": ["$schema", "organisations", "sets"],
"properties": {
  "$schema": {"type": "string"},
  "organisations": {"type": "array", "items": {"$ref": "#/$defs/organisation"}},
  "sets": {"type": "array", "items": {"$ref": "#/$defs/set"}}
},
"$defs": {
  "text": {"type": ["string", "null"]},
  "texts": {"type": "array", "items": {"type": "string"}},
  "body": {
    "type": "object",
    "required": ["id", "name", "to_be_appointed", "goals"],
    "properties": {
      "id": {"type": "string"},
      "name": {"type": "string"},
      "to_be_appointed": {"type": "boolean"},
      "goals": {"description": "That it answers for.", "$ref": "#/$defs/texts"}
    }
  },
  "organisation": {
    "type": "object",
    "required": ["id", "url", "kind", "name", "short_name", "aliases", "fictional", "parent", "children", "neighbours", "plans", "current", "bodies"],
    "properties": {
      "id": {"type": "string"},
      "url": {"type": "string", "format": "uri-reference"},
      "kind": {"enum": ["national", "district", "branch"]},
      "name": {"type": "string"},
      "short_name": {"$ref": "#/$defs/text"},
      "aliases": {"$ref": "#/$defs/texts"},
      "fictional": {"description": "Made up, for examples.", "type": "boolean"},
      "parent": {"$ref": "#/$defs/text"},
      "children": {"$ref": "#/$defs/texts"},
      "neighbours": {"$ref": "#/$defs/texts"},
      "plans": {"description": "Newest period first.", "$ref": "#/$defs/texts"},
      "current": {"description": "The plan to show first.", "$ref": "#/$defs/text"},
      "bodies": {"type": "array", "items": {"$ref": "#/$defs/body"}}
    }
  },
  "set": {
    "type": "object",
    "required": ["id", "name", "members", "complete"],
    "properties": {
      "id": {"type": "string"},
      "name": {"type": "string"},
      "members": {"$ref": "#/$defs/texts"},
      "complete": {"type": "boolean"}
    }
  }
}
}
)json";
}

namespace {

struct DataFile {
  std::string_view name;
  std::string (*data)(const Site&);
  std::string_view (*schema)();
};

constexpr DataFile kinds[] = {
    {"goals", goals_json, goals_schema},
    {"plans", plans_json, plans_schema},
    {"overlay", overlay_json, overlay_schema},
    {"organisations", organisations_json, organisations_schema},
};

std::string data_path(const DataFile& kind) { return "api/" + std::string(kind.name) + ".json"; }
std::string schema_path(const DataFile& kind) { return "api/" + std::string(kind.name) + ".schema.json"; }

}  // namespace

std::vector<OutputFile> data_files(const Site& site) {
  std::vector<OutputFile> files;
  for (const DataFile& kind : kinds) {
    files.push_back({data_path(kind), kind.data(site)});
    files.push_back({schema_path(kind), std::string(kind.schema())});
  }
  return files;
}

std::vector<std::string> data_file_paths() {
  std::vector<std::string> paths;
  for (const DataFile& kind : kinds) {
    paths.push_back(data_path(kind));
    paths.push_back(schema_path(kind));
  }
  return paths;
}

}  // namespace planverk
