#include "emit/data_files.h"

namespace planverk {

std::string_view goals_schema() {
  return R"json({
"$schema": "https://json-schema.org/draft/2020-12/schema",
"title": "Goals of activity plans",
"description": "Every goal of the site. References are written organisation/plan#id; addresses are relative to the site's root.",
"type": "object",
"required": ["$schema", "goals"],
"properties": {
  "$schema": {"type": "string"},
  "goals": {"type": "array", "items": {"$ref": "#/$defs/goal"}}
},
"$defs": {
  "text": {"type": ["string", "null"]},
  "day": {"type": ["string", "null"], "format": "date"},
  "reference": {"type": "string", "pattern": "^[a-z0-9-]+/[a-z0-9-]+(#[a-z0-9-]+)?$"},
  "reference_or_null": {"anyOf": [{"$ref": "#/$defs/reference"}, {"type": "null"}]},
  "references": {"type": "array", "items": {"$ref": "#/$defs/reference"}},
  "comparator": {"enum": ["value", "at_least", "at_most", "over", "under", "about", "exactly", "between"]},
  "source": {"description": "Where the fact was found: stated in goals.yaml, or read from the goal's own words.", "enum": ["file", "text"]},
  "dates": {
    "type": "object",
    "required": ["from", "to"],
    "properties": {"from": {"$ref": "#/$defs/day"}, "to": {"$ref": "#/$defs/day"}}
  },
  "dates_or_null": {"anyOf": [{"$ref": "#/$defs/dates"}, {"type": "null"}]},
  "bodies": {
    "type": "array",
    "items": {
      "type": "object",
      "required": ["id", "organisation", "name"],
      "properties": {"id": {"type": "string"}, "organisation": {"type": "string"}, "name": {"type": "string"}}
    }
  },
  "target": {
    "type": "object",
    "required": ["value", "unit", "comparator", "source"],
    "properties": {
      "value": {"type": "number"},
      "upper": {"description": "The second number of between.", "type": "number"},
      "unit": {"type": "string"},
      "comparator": {"$ref": "#/$defs/comparator"},
      "population": {"description": "Of whom the value is a share or a count.", "type": "string"},
      "per": {"type": "string"},
      "each": {"type": "string"},
      "baseline": {
        "type": "object",
        "required": ["value", "date"],
        "properties": {"value": {"type": "number"}, "date": {"$ref": "#/$defs/day"}}
      },
      "source": {"$ref": "#/$defs/source"}
    }
  },
  "deadline": {
    "type": "object",
    "required": ["text", "relation", "from", "to", "event", "source"],
    "properties": {
      "text": {"description": "As printed.", "$ref": "#/$defs/text"},
      "relation": {"enum": ["at", "by", "before", "after", "during", "from"]},
      "from": {"$ref": "#/$defs/day"},
      "to": {"description": "The latest day.", "$ref": "#/$defs/day"},
      "event": {"$ref": "#/$defs/text"},
      "source": {"$ref": "#/$defs/source"}
    }
  },
  "recurrence": {
    "type": "object",
    "required": ["count", "per", "comparator", "dates", "held", "at", "text", "source"],
    "properties": {
      "count": {"type": ["number", "null"]},
      "per": {"$ref": "#/$defs/text"},
      "comparator": {"$ref": "#/$defs/comparator"},
      "quarter": {"description": "Always in this quarter.", "type": "integer", "minimum": 1, "maximum": 4},
      "dates": {"type": "array", "items": {"$ref": "#/$defs/dates"}},
      "held": {"description": "Occasions that took place.", "type": "array", "items": {"type": "string", "format": "date"}},
      "at": {"description": "Events.", "type": "array", "items": {"type": "string"}},
      "text": {"$ref": "#/$defs/text"},
      "source": {"$ref": "#/$defs/source"}
    }
  },
  "progress": {
    "description": "How the goal stands on the build's day.",
    "type": "object",
    "required": ["done", "closed", "overdue", "days_overdue", "value", "reached", "share", "occasions", "parts"],
    "properties": {
      "done": {"description": "Its status counts as done.", "type": "boolean"},
      "closed": {"description": "Not done, and nothing more is expected.", "type": "boolean"},
      "overdue": {"description": "Its last day is past, and it is neither done nor closed.", "type": "boolean"},
      "days_overdue": {"type": ["integer", "null"], "minimum": 1},
      "value": {"description": "The newest one, where there is one target to measure it by.", "type": ["number", "null"]},
      "reached": {"description": "The value is what the target asks for.", "type": ["boolean", "null"]},
      "share": {"description": "Of the way from the baseline to the target; null where it cannot be said.", "type": ["number", "null"], "minimum": 0, "maximum": 1},
      "occasions": {
        "description": "Of a recurrence in goals.yaml.",
        "type": ["object", "null"],
        "required": ["held", "expected", "total", "limit"],
        "properties": {
          "held": {"description": "In the goal's time, up to the build's day.", "type": "integer", "minimum": 0},
          "expected": {"description": "Those whose time is over; null of a limit.", "type": ["integer", "null"], "minimum": 0},
          "total": {"description": "In the goal's whole time.", "type": ["integer", "null"], "minimum": 0},
          "limit": {"description": "At most so many.", "type": "boolean"}
        }
      },
      "parts": {
        "description": "Sub-goals, and theirs.",
        "type": "object",
        "required": ["total", "done", "overdue"],
        "properties": {"total": {"type": "integer"}, "done": {"type": "integer"}, "overdue": {"type": "integer"}}
      }
    }
  },
  "followup": {
    "type": "object",
    "required": ["date", "status", "value", "text", "evidence"],
    "properties": {
      "date": {"$ref": "#/$defs/dates_or_null"},
      "status": {"$ref": "#/$defs/text"},
      "value": {"type": ["number", "null"]},
      "text": {"$ref": "#/$defs/text"},
      "evidence": {"$ref": "#/$defs/text"}
    }
  },
  "activity": {
    "type": "object",
    "required": ["text", "dates"],
    "properties": {"text": {"type": "string"}, "dates": {"$ref": "#/$defs/dates_or_null"}}
  },
  "cost": {
    "type": ["object", "null"],
    "required": ["amount", "unit", "from"],
    "properties": {
      "amount": {"description": "0 when it is stated to cost nothing.", "type": ["number", "null"]},
      "unit": {"$ref": "#/$defs/text"},
      "from": {"$ref": "#/$defs/text"}
    }
  },
  "support": {
    "type": "object",
    "required": ["to", "how", "why", "priority"],
    "properties": {
      "to": {"$ref": "#/$defs/reference"},
      "how": {"enum": ["partly", "fully"]},
      "why": {"$ref": "#/$defs/text"},
      "priority": {"description": "The section that is supported, or that holds the goal that is.", "$ref": "#/$defs/reference_or_null"}
    }
  },
  "amendment": {
    "type": "object",
    "required": ["number", "kind", "before", "after", "comment", "motions"],
    "properties": {
      "number": {"description": "Through the plan, as its register has it.", "type": "integer", "minimum": 1},
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
      }
    }
  },
  "ending": {
    "type": "object",
    "required": ["goal", "plan", "became", "why"],
    "properties": {
      "goal": {"description": "The goal that is not carried on.", "type": "string"},
      "plan": {"description": "The later plan that says so.", "type": "string"},
      "became": {"enum": ["reached", "routine", "moved", "dropped", null]},
      "why": {"$ref": "#/$defs/text"}
    }
  },
)json" R"json(  "goal": {
    "type": "object",
    "required": ["id", "url", "plan", "organisation", "number", "section", "area", "text", "lead_in", "sentence", "lines", "targets", "deadline", "recurrence", "responsible", "responsible_from", "partners", "reports_to", "status", "progress", "followups", "activities", "cost", "criteria", "supports", "supported_by", "continues", "continued_by", "ended_by", "part_of", "parts", "do_less", "translation_of", "version_of", "counted", "amendments", "change"],
    "properties": {
      "id": {"type": "string"},
      "url": {"type": "string", "format": "uri-reference"},
      "plan": {"$ref": "#/$defs/reference"},
      "organisation": {"type": "string"},
      "number": {"description": "1, 2, 3 … through the plan.", "type": "integer", "minimum": 1},
      "section": {
        "type": ["object", "null"],
        "required": ["id", "title"],
        "properties": {"id": {"type": "string"}, "title": {"type": "string"}}
      },
      "area": {"$ref": "#/$defs/text"},
      "text": {"description": "As it reads with changes.", "type": "string"},
      "original": {"description": "Before the changes; left out when it is the same.", "type": "string"},
      "lead_in": {"description": "The words before the list of goals, as printed.", "$ref": "#/$defs/text"},
      "sentence": {"description": "Lead-in and goal as one sentence where grammar allows.", "type": "string"},
      "lines": {
        "description": "Printed line numbers of a proposal.",
        "type": ["object", "null"],
        "required": ["from", "to"],
        "properties": {"from": {"type": "integer"}, "to": {"type": "integer"}}
      },
      "targets": {"type": "array", "items": {"$ref": "#/$defs/target"}},
      "deadline": {"anyOf": [{"$ref": "#/$defs/deadline"}, {"type": "null"}]},
      "recurrence": {"anyOf": [{"$ref": "#/$defs/recurrence"}, {"type": "null"}]},
      "more_recurrences": {"description": "After the first; left out when there are none.", "type": "array", "items": {"$ref": "#/$defs/recurrence"}},
      "responsible": {"$ref": "#/$defs/bodies"},
      "responsible_from": {"description": "Where the responsible bodies are stated.", "enum": ["goal", "lead_in", "section", "plan", null]},
      "partners": {"$ref": "#/$defs/bodies"},
      "reports_to": {"$ref": "#/$defs/bodies"},
      "status": {"description": "Of the newest follow-up up to the build's day, else the goal's own.", "$ref": "#/$defs/text"},
      "progress": {"$ref": "#/$defs/progress"},
      "followups": {"description": "Oldest first.", "type": "array", "items": {"$ref": "#/$defs/followup"}},
      "activities": {"type": "array", "items": {"$ref": "#/$defs/activity"}},
      "cost": {"$ref": "#/$defs/cost"},
      "criteria": {"type": "array", "items": {"type": "string"}},
      "supports": {"type": "array", "items": {"$ref": "#/$defs/support"}},
      "supported_by": {"$ref": "#/$defs/references"},
      "continues": {"description": "Goals of earlier plans: several when they were merged.", "$ref": "#/$defs/references"},
      "continued_by": {"description": "Goals of later plans: several of one plan when the goal was split.", "$ref": "#/$defs/references"},
      "ended_by": {"description": "Later plans that say that they do not carry the goal on.", "type": "array", "items": {"$ref": "#/$defs/ending"}},
      "part_of": {"$ref": "#/$defs/reference_or_null"},
      "translation_of": {"$ref": "#/$defs/reference_or_null"},
      "version_of": {"description": "The goal in the present text, for a goal of an earlier version that is in it.", "$ref": "#/$defs/reference_or_null"},
      "counted": {"description": "False for goals of translations and earlier versions, which another plan's goals stand for.", "type": "boolean"},
      "parts": {"$ref": "#/$defs/references"},
      "do_less": {"description": "A goal to do less of something.", "type": "boolean"},
      "amendments": {"type": "array", "items": {"$ref": "#/$defs/amendment"}},
      "change": {"description": "The goal as a whole is proposed to be added or struck.", "enum": ["inserted", "deleted", null]}
    }
  }
}
}
)json";
}

}  // namespace planverk
