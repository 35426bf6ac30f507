// The schemas of all data files but the goals'.

#include "emit/data_files.h"

namespace planverk {

std::string_view plans_schema() {
  return R"json({
"$schema": "https://json-schema.org/draft/2020-12/schema",
"title": "Activity plans",
"description": "Every plan of the site: front matter, sections and motions. References are written organisation/plan#id; addresses are relative to the site's root.",
"type": "object",
"required": ["$schema", "version", "plans"],
"properties": {
  "$schema": {"type": "string"},
  "version": {"description": "Of this form; planverk check --against reads those that it knows.", "type": "integer"},
  "plans": {"type": "array", "items": {"$ref": "#/$defs/plan"}}
},
"$defs": {
  "text": {"type": ["string", "null"]},
  "texts": {"type": "array", "items": {"type": "string"}},
  "day": {"type": ["string", "null"], "format": "date"},
  "body": {
    "type": ["object", "null"],
    "required": ["id", "organisation", "name"],
    "properties": {"id": {"type": "string"}, "organisation": {"type": "string"}, "name": {"type": "string"}}
  },
  "decision": {
    "type": ["object", "null"],
    "required": ["by", "date"],
    "properties": {"by": {"$ref": "#/$defs/body"}, "date": {"$ref": "#/$defs/day"}}
  },
  "section": {
    "type": "object",
    "required": ["id", "title", "url", "level", "parent", "area", "priority", "responsible", "goals"],
    "properties": {
      "id": {"type": "string"},
      "title": {"type": "string"},
      "url": {"type": "string", "format": "uri-reference"},
      "level": {"type": "integer"},
      "parent": {"description": "Id of the section above.", "$ref": "#/$defs/text"},
      "area": {"$ref": "#/$defs/text"},
      "priority": {"description": "Its number among the plan's priorities.", "type": ["integer", "null"]},
      "responsible": {"type": "array", "items": {"$ref": "#/$defs/body"}},
      "goals": {"description": "Directly below it.", "$ref": "#/$defs/texts"}
    }
  },
  "motion": {
    "type": "object",
    "required": ["id", "title", "by", "text", "answer", "decision"],
    "properties": {
      "id": {"type": "string"},
      "title": {"$ref": "#/$defs/text"},
      "by": {"description": "An organisation, or printed words.", "$ref": "#/$defs/text"},
      "text": {"$ref": "#/$defs/text"},
      "answer": {"$ref": "#/$defs/text"},
      "decision": {"$ref": "#/$defs/text"}
    }
  },
  "plan": {
    "type": "object",
    "required": ["id", "url", "organisation", "title", "kind", "period", "status", "proposed", "adopted", "audience", "language", "summary", "responsible", "source", "former", "superiors", "inferiors", "earlier", "later", "translation_of", "translations", "version", "version_of", "versions", "comparisons", "has_priorities", "goal_count", "goals", "former_ids", "text", "sections", "motions"],
    "properties": {
      "id": {"description": "organisation/plan", "type": "string"},
      "url": {"type": "string", "format": "uri-reference"},
      "organisation": {"type": "string"},
      "title": {"type": "string"},
      "kind": {"enum": ["strategy", "national-plan", "district-plan", "branch-plan"]},
      "period": {
        "type": "object",
        "required": ["printed", "from", "to"],
        "properties": {"printed": {"type": "string"}, "from": {"$ref": "#/$defs/day"}, "to": {"$ref": "#/$defs/day"}}
      },
      "status": {"enum": ["draft", "proposal", "adopted", "ended", "replaced", "withdrawn", "unstated"]},
      "proposed": {"$ref": "#/$defs/decision"},
      "adopted": {"$ref": "#/$defs/decision"},
      "audience": {"enum": ["public", "members", "board"]},
      "language": {"$ref": "#/$defs/text"},
      "summary": {"$ref": "#/$defs/text"},
      "responsible": {"type": "array", "items": {"$ref": "#/$defs/body"}},
      "source": {
        "type": "object",
        "required": ["title", "note", "address"],
        "properties": {"title": {"$ref": "#/$defs/text"}, "note": {"$ref": "#/$defs/text"}, "address": {"$ref": "#/$defs/text"}}
      },
      "former": {"description": "Old addresses that lead here.", "$ref": "#/$defs/texts"},
      "superiors": {"description": "Plans of ancestors whose period overlaps.", "$ref": "#/$defs/texts"},
      "inferiors": {"$ref": "#/$defs/texts"},
      "earlier": {"$ref": "#/$defs/text"},
      "later": {"$ref": "#/$defs/text"},
      "translation_of": {"$ref": "#/$defs/text"},
      "translations": {"$ref": "#/$defs/texts"},
      "version": {"description": "What the text is called beside other versions.", "$ref": "#/$defs/text"},
      "version_of": {"description": "The plan that carries the present text, of an earlier one.", "$ref": "#/$defs/text"},
      "versions": {"description": "Earlier texts of the plan, oldest first.", "$ref": "#/$defs/texts"},
      "comparisons": {
        "description": "Pages that compare the text word by word with an earlier one.",
        "type": "array",
        "items": {
          "type": "object",
          "required": ["with", "url"],
          "properties": {"with": {"type": "string"}, "url": {"type": "string", "format": "uri-reference"}}
        }
      },
      "has_priorities": {"type": "boolean"},
      "goal_count": {"type": "integer"},
      "goals": {"description": "Ids of all goals, in order.", "$ref": "#/$defs/texts"},
      "former_ids": {"description": "Ids that its sections and goals had, which lead on.", "$ref": "#/$defs/texts"},
      "text": {
        "description": "What planverk check --against compares: null for drafts and proposals.",
        "type": ["object", "null"],
        "required": ["hash", "lines"],
        "properties": {
          "hash": {"description": "Of the whole text as it reads.", "type": "string"},
          "lines": {"description": "A hash for the title and for each heading, paragraph and item.", "$ref": "#/$defs/texts"}
        }
      },
      "sections": {"type": "array", "items": {"$ref": "#/$defs/section"}},
      "motions": {"type": "array", "items": {"$ref": "#/$defs/motion"}}
    }
  }
}
}
)json";
}

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
