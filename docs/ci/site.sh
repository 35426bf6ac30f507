#!/usr/bin/env bash
# What the pipelines of a site do, step by step. Copy it to the site's repository as ci/site.sh; docs/ci/README.md of
# Planverk tells the rest. Runs on Debian 12, on a desk as in a pipeline.
#
#   ci/site.sh program          gets Planverk at PLANVERK_VERSION, from the cache when it is there
#   ci/site.sh check            all checks; findings for people and machines in reports/
#   ci/site.sh preview DIR      this commit's site, readable straight from the disk
#   ci/site.sh site DIR         the published site: the main branch, and proposals below it
#   ci/site.sh comment          reports/comment.md, to be written under a pull or merge request
#   ci/site.sh comment-gitlab   writes it there on GitLab, over the comment of the run before
#   ci/site.sh server DIR       publishes the folder with rsync over ssh, all at once
#
# Exit status: as the program's. 0 fine, 1 errors in content, 2 wrong usage, 3 the outside world.
set -euo pipefail

source=${PLANVERK_SOURCE:-.}                     # the site folder in the repository
cache=${PLANVERK_CACHE:-$HOME/.cache/planverk}   # what the pipeline keeps between runs
reports=${PLANVERK_REPORTS:-reports}
branch=${PLANVERK_BRANCH:-main}                  # what is published
proposals=${PLANVERK_PROPOSALS:-proposal/}       # branches that begin so are previewed beside the site; or `none`
folder=${PLANVERK_PREVIEWS:-forslag}             # where, in the published site
mark='<!-- planverk -->'

say() { printf '» %s\n' "$*" >&2; }
die() { local status=$1; shift; printf 'site.sh: %s\n' "$*" >&2; exit "$status"; }
need() { [ -n "${!1:-}" ] || die 2 "set $1: $2"; }

strict=()
[ "${PLANVERK_STRICT:-}" = 1 ] && strict=(--strict)

# Root in a container, sudo on a machine.
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
install_packages() {
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# The program: PLANVERK_PROGRAM where one is there already (from a package, say), else the one in the cache.
program() {
  if [ -n "${PLANVERK_PROGRAM:-}" ]; then printf '%s\n' "$PLANVERK_PROGRAM"; return; fi
  need PLANVERK_VERSION 'a tag or commit of Planverk'
  printf '%s\n' "$cache/$PLANVERK_VERSION/bin/planverk"
}
planverk() { "$(program)" "$@"; }

cmd_program() {
  local to; to=$(program)
  if [ -z "${PLANVERK_PROGRAM:-}" ] && [ ! -x "$to" ]; then
    need PLANVERK_REPOSITORY 'the address of the git repository of Planverk'
    local work; work=$(mktemp -d)
    say "compiling Planverk $PLANVERK_VERSION"
    git init -q "$work"
    git -C "$work" fetch -q --depth 1 "$PLANVERK_REPOSITORY" "$PLANVERK_VERSION"
    git -C "$work" checkout -q FETCH_HEAD
    "$work/dev" compile >&2
    # Beside its files, as it looks for them; the whole or nothing, should the job be stopped here.
    local home=$cache/$PLANVERK_VERSION new=$cache/$PLANVERK_VERSION.new
    rm -rf "$new"
    mkdir -p "$new/bin" "$new/share/planverk"
    cp "$work/build/release/planverk" "$new/bin/"
    cp -r "$work/templates" "$work/themes" "$new/share/planverk/"
    rm -rf "$home"
    mv -T "$new" "$home"
    rm -rf "$work"
  fi
  # A program out of the cache on a fresh machine lacks the libraries that it was compiled with.
  if ldd "$to" 2>/dev/null | grep -q 'not found'; then
    say 'installing the libraries that Planverk runs with'
    install_packages libcmark-gfm0.29.0.gfm.6 libcmark-gfm-extensions0.29.0.gfm.6 libfyaml0 libboost-filesystem1.74.0 libfmt9 libstemmer0d
  fi
  "$to" --version >&2
}

cmd_check() {
  local status=0
  mkdir -p "$reports"
  planverk check --source "$source" "${strict[@]}" \
    --report text="$reports/findings.txt" --report json="$reports/findings.json" --report sarif="$reports/findings.sarif" \
    --report github="$reports/annotations.txt" --report junit="$reports/junit.xml" --report gitlab="$reports/codequality.json" || status=$?
  # On GitHub these lines become marks in the files of a pull request.
  if [ "${GITHUB_ACTIONS:-}" = true ] && [ -f "$reports/annotations.txt" ]; then cat "$reports/annotations.txt"; fi
  return $status
}

# A pull request from a fork never gets here with PLANVERK_DRAFTS: the pipelines see to that.
cmd_preview() {
  local drafts=()
  [ "${PLANVERK_DRAFTS:-}" = 1 ] && drafts=(--drafts)
  planverk build --source "$source" --output "$PWD/$1" --portable "${strict[@]}" "${drafts[@]}"
}

# Builds a branch as it stands on the server, in a working copy of its own.
build_branch() {
  local ref=$1 to=$2 status=0
  git worktree add -q --detach --force "$work/tree" "$ref"
  planverk build --source "$work/tree/$source" --output "$to" "${strict[@]}" || status=$?
  git worktree remove --force "$work/tree"
  return $status
}

# Always the whole: a run that was started by a proposal publishes the main branch as well, so that the last run is
# right whatever began it. Drafts are never in it.
cmd_site() {
  local out=$1 ref name
  work=$(mktemp -d)
  trap 'git worktree prune; rm -rf "$work"' EXIT
  git rev-parse -q --verify "origin/$branch" >/dev/null || die 2 "there is no branch origin/$branch; fetch all of the repository (fetch-depth: 0, GIT_DEPTH: 0)"
  build_branch "origin/$branch" "$work/site"
  if [ "$proposals" != none ]; then
    [ ! -e "$work/site/$folder" ] || die 2 "the site has a page /$folder/; name another folder for previews with PLANVERK_PREVIEWS"
    for ref in $(git for-each-ref --format='%(refname)' "refs/remotes/origin/$proposals"); do
      name=${ref#"refs/remotes/origin/$proposals"}
      name=$(printf '%s' "$name" | sed 's/å/a/g; s/ä/a/g; s/ö/o/g; s/Å/A/g; s/Ä/A/g; s/Ö/O/g' | tr -c 'A-Za-z0-9' '-')
      # Two names may come out alike: each keeps a folder of its own.
      [ ! -e "$work/site/$folder/$name" ] || name=$name-$(git rev-parse --short "$ref")
      # A proposal that is broken is told at its own commit; it does not keep the others back.
      if build_branch "$ref" "$work/preview" 2>"$work/errors"; then
        mkdir -p "$work/site/$folder"
        mv "$work/preview" "$work/site/$folder/$name"
        say "preview: $folder/$name/"
      else
        say "no preview of ${ref#refs/remotes/origin/}: it has errors"
      fi
    done
  fi
  rm -rf "$out"
  mkdir -p "$(dirname "$out")"
  mv "$work/site" "$out"
}

# Findings as they stand in a terminal: whoever reads the comment sees line and place without a link.
cmd_comment() {
  local findings="$reports/findings.txt" most=60000 found=0
  # What is only worth a look stands in the reports; a comment is for what is to be done.
  [ ! -f "$findings" ] || found=$(grep -cE '^(error|warning)\[' "$findings") || true
  {
    printf '%s\n' "$mark"
    if [ ! -f "$findings" ]; then
      printf '%s\n' 'Planverk stopped before it could check the plans. The log of the job tells why.'
    elif [ "$found" = 0 ]; then
      printf '%s\n' 'Planverk found nothing wrong.'
    else
      printf '%s\n\n' "Planverk found $found things:"
      # Longer fences than any in the text, since what authors wrote is quoted here.
      printf '%s\n' '``````text'
      head -c "$most" "$findings" | iconv -c -f UTF-8 -t UTF-8 | sed 's/``````/` ` ` ` ` `/g'
      printf '%s\n' '``````'
      [ "$(wc -c <"$findings")" -le "$most" ] || printf '%s\n' 'The rest stands in the log of the job.'
    fi
  } >"$reports/comment.md"
}

cmd_comment_gitlab() {
  need PLANVERK_COMMENT_TOKEN 'a project access token that may write comments (role Reporter, scope api)'
  need CI_MERGE_REQUEST_IID 'GitLab does, for merge requests'
  cmd_comment
  local notes="$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes" before config
  # The token stands in a file, not in the list of processes.
  config=$(mktemp)
  printf 'header = "PRIVATE-TOKEN: %s"\n' "$PLANVERK_COMMENT_TOKEN" >"$config"
  before=$(curl -sSf --config "$config" "$notes?per_page=100" | jq -r --arg mark "$mark" '[.[] | select(.body | startswith($mark)) | .id][0] // empty')
  if [ -n "$before" ]; then
    curl -sSf --config "$config" --request PUT --data-urlencode "body@$reports/comment.md" "$notes/$before" >/dev/null
  else
    curl -sSf --config "$config" --request POST --data-urlencode "body@$reports/comment.md" "$notes" >/dev/null
  fi
  rm -f "$config"
}

# user@host:/srv/site has releases/ and a link `current`, which the web server shows. A new release is copied beside
# the others and the link is switched in one step; readers get the old site or the new one.
cmd_server() {
  need PLANVERK_RSYNC_TARGET 'user@host:/folder'
  local from=$1 host path stamp ssh=(ssh)
  [ -f "$from/index.html" ] || die 2 "$from is no site"
  [[ $PLANVERK_RSYNC_TARGET =~ ^[A-Za-z0-9_.@-]+:/[A-Za-z0-9_./-]+$ ]] || die 2 "PLANVERK_RSYNC_TARGET is not user@host:/folder"
  host=${PLANVERK_RSYNC_TARGET%%:*} path=${PLANVERK_RSYNC_TARGET#*:}
  [ -n "${PLANVERK_SSH:-}" ] && ssh=("$PLANVERK_SSH")
  if [ -n "${PLANVERK_SSH_KEY:-}" ]; then
    need PLANVERK_SSH_KNOWN_HOSTS 'the lines of ssh-keyscan for the server, checked by a person'
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    (umask 077; printf '%s\n' "$PLANVERK_SSH_KEY" >"$work/key"; printf '%s\n' "$PLANVERK_SSH_KNOWN_HOSTS" >"$work/hosts")
    ssh+=(-i "$work/key" -o IdentitiesOnly=yes -o "UserKnownHostsFile=$work/hosts" -o StrictHostKeyChecking=yes -o BatchMode=yes)
  fi
  stamp=$(date -u +%Y%m%dT%H%M%SZ)-$$
  "${ssh[@]}" "$host" "mkdir -p '$path/releases'"
  # Files that are as before are linked, not copied.
  rsync -a --link-dest=../../current/ -e "${ssh[*]}" "$from/" "$host:$path/releases/.$stamp/"
  "${ssh[@]}" "$host" "cd '$path' && mv -T 'releases/.$stamp' 'releases/$stamp' && ln -s 'releases/$stamp' '.current.$stamp' && mv -T '.current.$stamp' current"
  # What a run that was stopped left behind, and all releases but the newest three.
  "${ssh[@]}" "$host" "cd '$path/releases' && find . -mindepth 1 -maxdepth 1 -name '.[0-9]*' -mmin +60 -exec rm -rf {} + ; ls -1 | sort | head -n -3 | xargs -r rm -rf --"
  say "published to $host:$path/current"
}

command=${1:-}
case $command in
  program | check | comment | comment-gitlab) [ $# = 1 ] || die 2 "$command takes nothing more"; "cmd_${command//-/_}" ;;
  preview | site | server)
    # It is replaced, so it may be nothing above or beside this folder.
    [[ $# = 2 && $2 =~ ^[A-Za-z0-9_][A-Za-z0-9_.-]*$ ]] || die 2 "$command takes the name of one folder"
    "cmd_$command" "$2"
    ;;
  *) sed -n '2,13s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
