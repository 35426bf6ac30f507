# The table of doors: which room may include (and link) which. One table serves the
# static libraries below generator/ and the test that reads every `#include "room/…"`.
# A new door is a change of its own, with its reason in docs/architecture.md.
set(PLANVERK_ROOMS
    base io sheet yaml markdown template search config model schema site check suggest view emit followup documents build import report serve cli)

set(DOORS_base)
set(DOORS_io base)
set(DOORS_sheet base io)
set(DOORS_yaml base)
set(DOORS_markdown base)
set(DOORS_template base)
set(DOORS_search base)
set(DOORS_config base yaml)
set(DOORS_model base yaml markdown)
set(DOORS_schema base yaml config model)
set(DOORS_site base config markdown model)
set(DOORS_check base config yaml markdown model site)
set(DOORS_suggest base search yaml model site)
set(DOORS_view base config markdown template model site)
set(DOORS_emit base search config markdown template view site model)
set(DOORS_import base io yaml markdown model)
set(DOORS_followup base sheet yaml config model site check view emit)
set(DOORS_documents base io config markdown model site view emit)
set(DOORS_report base)
set(DOORS_build base io yaml markdown template config model site check view emit documents)
set(DOORS_serve base io build report)
set(DOORS_cli base io sheet yaml markdown template config model schema site check suggest view emit followup documents build import report serve)
