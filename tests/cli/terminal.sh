#!/usr/bin/env bash
# The program as people and pipelines run it: exit statuses, what goes to which output, progress on terminals only.
# PLANVERK is the program. Nothing here depends on how fast it is.
set -u
program=${PLANVERK:?the program}
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0

fail() { printf 'FAILED: %s\n' "$*" >&2; failed=1; }

# expect STATUS WORDS…: runs the program; its outputs are in the files out and err.
expect() {
  local wanted=$1 status; shift
  "$program" "$@" >out 2>err </dev/null
  status=$?
  [ "$status" = "$wanted" ] || { fail "planverk $*: status $status, not $wanted"; cat err >&2; }
}
has() { grep -qF -- "$2" "$1" || { fail "$1 has no \"$2\""; head -5 "$1" >&2; }; }
has_not() { ! grep -qF -- "$2" "$1" || fail "$1 has \"$2\""; }
is_empty() { [ ! -s "$1" ] || { fail "$1 is not empty"; head -5 "$1" >&2; }; }

# 0: fine.
expect 0 --version
expect 0 --help
expect 0 new site fine
# Notes on what a new site does not say yet are told elsewhere.
echo 'severities: {empty-slots: off, unused-reference: off}' >>fine/site.yaml
expect 0 build --source fine
has out 'built '
is_empty err
[ -f fine/public/index.html ] || fail 'no page was written'
expect 0 check --source fine
expect 0 build --source fine --quiet
is_empty out
is_empty err
expect 0 schema goals
has out '"$schema"'

# 1: errors in content; nothing is written.
cp -r fine faulty
rm -rf faulty/public
printf 'finns-inte: 1\n' >>faulty/site.yaml
for command in build check; do
  expect 1 $command --source faulty
  has err 'error[unknown-key]'
  has err 'faulty/site.yaml:'
done
[ ! -e faulty/public ] || fail 'a faulty site was written'
expect 1 build --source nowhere
has err 'site.yaml'

# Warnings are errors with --strict only.
cp -r fine doubtful
rm -rf doubtful/public
plan=$(echo doubtful/content/*/*/plan.md)
printf '\nEn <b>tagg.\n' >>"$plan"
expect 0 check --source doubtful
has err 'warning[raw-html]'
expect 1 check --source doubtful --strict
has err 'error[raw-html]'
expect 1 build --source doubtful --strict
[ ! -e doubtful/public ] || fail 'a doubtful site was written with --strict'
expect 0 build --source doubtful

# Formats for machines: on standard output, with the same status, and nothing else there.
for format in json sarif github junit gitlab; do
  expect 1 check --source faulty --format $format
  has out 'unknown-key'
  has out 'faulty/site.yaml'
  is_empty err
  expect 1 build --source faulty --format $format
  has out 'unknown-key'
  expect 0 build --source fine --format $format
  has_not out 'files new or changed'
  expect 1 check --source doubtful --strict --format $format
done
expect 0 check --source fine --format github
is_empty out
expect 0 check --source fine --format json
has out '{"diagnostics":[]}'

# Reports beside what is printed, all of one run; with the same words as the formats.
expect 1 check --source faulty --report sarif=reports/a.sarif --report junit=reports/junit.xml --report json=findings.json
has err 'error[unknown-key]'
expect 1 check --source faulty --format sarif
cmp -s out reports/a.sarif || fail 'the report is another than the format'
expect 1 check --source faulty --format junit
cmp -s out reports/junit.xml || fail 'the report is another than the format'
expect 0 build --source fine --report text=empty.txt
is_empty empty.txt
expect 2 check --source fine --report sarif
expect 2 check --source fine --report saref=x

# 2: wrong usage.
expect 2
expect 2 biuld
has err 'did you mean `build`'
expect 2 build --surce fine
expect 2 check --format xml --source fine
has err 'junit'
expect 2 build --today yesterday --source fine
expect 2 new site fine
expect 2 schema gols
has err 'did you mean `goals`'
expect 2 schema --write --source "$work"
expect 2 build --source fine --output fine/content

# 3: trouble with the outside world. Root may write everywhere, so a file stands where a folder is needed.
: >file
expect 3 build --source fine --output file/public
if [ -e /dev/full ]; then
  "$PLANVERK" check --source fine --format json >/dev/full 2>err && fail 'a full disk is no success'
  "$PLANVERK" check --source fine --format json >/dev/full 2>err
  [ $? = 3 ] || fail 'a full disk has another status'
fi
# What people wrote is not replaced by a report; a preview writes none.
cp fine/site.yaml before.yaml
expect 2 check --source fine --report json=fine/site.yaml
expect 2 check --source fine --report json=fine/content/report.json
[ ! -e fine/content/report.json ] || fail 'a report lies among the sources'
cmp -s fine/site.yaml before.yaml || fail 'site.yaml was replaced by a report'
expect 2 serve --source fine --format json
expect 3 new site file/site
expect 3 check --source fine --report json=file/findings.json

# Schemas: written with a new site, written anew, and what people made is left alone.
[ -f fine/schemas/goals.schema.json ] && [ -f fine/.vscode/settings.json ] || fail 'a new site has no schemas'
expect 0 schema goals
cmp -s out fine/schemas/goals.schema.json || fail 'the schema that is printed is another than the one written'
echo '{"editor.fontSize": 20}' >fine/.vscode/settings.json
expect 0 schema --write --source fine
has out 'yaml.schemas'
has fine/.vscode/settings.json fontSize
echo '{}' >fine/schemas/site.schema.json
expect 2 schema --write --source fine
[ "$(cat fine/schemas/site.schema.json)" = '{}' ] || fail 'a schema of somebody else was overwritten'

# Timings go to standard error, so that standard output stays for machines.
expect 0 check --source fine --verbose --format json
has err 'time by stage'
has err 'time by template'
has_not out 'time by'

# Progress: on a terminal only, and gone in the end. The environment takes the patience away, so no clock matters.
# `script` is the terminal.
export PLANVERK_PROGRESS_MS=0
expect 0 check --source fine
is_empty err
on_terminal() { TERM=$1 script -qec "$program check --source fine $2" /dev/null </dev/null >out; }
clear=$'\r\x1b[K'
on_terminal xterm ''
has out "${clear}reading"
has out "${clear}rendering 0 of "
# What comes after the last clearing is the closing line alone.
last=$(<out); last=${last##*"$clear"}
case $last in 'checked '*) ;; *) fail "progress is not gone before the closing line: $last" ;; esac
on_terminal dumb ''
has_not out "$clear"
on_terminal xterm --quiet
has_not out "$clear"
PLANVERK_PROGRESS_MS=3600000 on_terminal xterm ''
has_not out "$clear"

[ $failed = 0 ] && echo 'all is as it should be'
exit $failed
