// The schema of api/plans.json.

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
  "motion_decision": {
    "type": ["object", "null"],
    "required": ["outcome", "text"],
    "properties": {
      "outcome": {"enum": ["accepted", "partly", "rejected", "answered", "withdrawn", null]},
      "text": {"$ref": "#/$defs/text"}
    }
  },
  "clause": {
    "type": "object",
    "required": ["id", "text", "answer", "decision"],
    "properties": {
      "id": {"type": "string"},
      "text": {"$ref": "#/$defs/text"},
      "answer": {"$ref": "#/$defs/text"},
      "decision": {"$ref": "#/$defs/motion_decision"}
    }
  },
  "amendment": {
    "type": "object",
    "required": ["number", "kind", "before", "after", "comment", "motions", "url", "goal", "section", "lines"],
    "properties": {
      "number": {"type": "integer", "minimum": 1},
      "kind": {"enum": ["insertion", "deletion", "substitution"]},
      "before": {"description": "The words that go.", "$ref": "#/$defs/text"},
      "after": {"description": "The words that come.", "$ref": "#/$defs/text"},
      "comment": {"description": "Motion and clause as printed, or the board's own answer.", "$ref": "#/$defs/text"},
      "motions": {
        "type": "array",
        "items": {
          "type": "object",
          "required": ["motion", "clause"],
          "properties": {"motion": {"type": "string"}, "clause": {"$ref": "#/$defs/text"}}
        }
      },
      "url": {"type": "string", "format": "uri-reference"},
      "goal": {"description": "Id of the goal that it stands in.", "$ref": "#/$defs/text"},
      "section": {"description": "Id of the section.", "$ref": "#/$defs/text"},
      "lines": {
        "description": "Printed lines of the words, or the line that new words come into.",
        "type": ["object", "null"],
        "required": ["from", "to"],
        "properties": {"from": {"type": "integer"}, "to": {"type": "integer"}}
      }
    }
  },
  "motion": {
    "type": "object",
    "required": ["id", "title", "by", "text", "answer", "decision", "clauses"],
    "properties": {
      "id": {"type": "string"},
      "title": {"$ref": "#/$defs/text"},
      "by": {"description": "An organisation, or printed words.", "$ref": "#/$defs/text"},
      "text": {"$ref": "#/$defs/text"},
      "answer": {"$ref": "#/$defs/text"},
      "decision": {"$ref": "#/$defs/motion_decision"},
      "clauses": {"type": "array", "items": {"$ref": "#/$defs/clause"}}
    }
  },
  "plan": {
    "type": "object",
    "required": ["id", "url", "organisation", "title", "kind", "period", "status", "proposed", "adopted", "audience", "language", "summary", "responsible", "source", "former", "superiors", "inferiors", "earlier", "later", "translation_of", "translations", "version", "version_of", "versions", "comparisons", "has_priorities", "goal_count", "goals", "former_ids", "text", "sections", "motions", "amendments"],
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
      "motions": {"type": "array", "items": {"$ref": "#/$defs/motion"}},
      "amendments": {"description": "Its changes that move words, in the order of the text.", "type": "array", "items": {"$ref": "#/$defs/amendment"}}
    }
  }
}
}
)json";
}

}  // namespace planverk
