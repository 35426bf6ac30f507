#!/usr/bin/env bash
# The steps of the pipelines in docs/ci, in a clean folder with nothing of this project in its environment: a new site
# in a git repository of its own, with and without faults, with proposals. PLANVERK is the program, ROOT the project.
# What only the services can do (their actions, pages and comments' keepers) is not tried; commands that would reach
# them are stood in for.
set -u
program=${PLANVERK:?the program} root=${ROOT:?the project}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0
fail() { printf 'FAILED: %s\n' "$*" >&2; failed=1; }

# As a runner starts a step: few variables, a home of its own.
mkdir home bin
step() {
  env -i HOME="$work/home" PATH="$work/bin:$PATH" LANG=C.UTF-8 GIT_CONFIG_GLOBAL="$work/home/gitconfig" \
    "${settings[@]}" ci/site.sh "$@" >"$work/out" 2>"$work/err" </dev/null
}
expect() {
  local wanted=$1 status; shift
  step "$@"
  status=$?
  [ $status = "$wanted" ] || { fail "site.sh $*: status $status, not $wanted"; head -20 "$work/err" >&2; }
}
has() { grep -qF -- "$2" "$1" || { fail "$1 has no \"$2\""; head -5 "$1" >&2; }; }
is_there() { [ -e "$1" ] || fail "$1 is not there"; }
is_missing() { [ ! -e "$1" ] || fail "$1 is there"; }
git config --file home/gitconfig user.name Test
git config --file home/gitconfig user.email test@example.org
git config --file home/gitconfig init.defaultBranch main
export GIT_CONFIG_GLOBAL="$work/home/gitconfig" GIT_CONFIG_NOSYSTEM=1
commit() { git add -A && git commit -qm "$1" || fail "commit: $1"; }

# A repository of Planverk that compiles at once: what `program` does around compiling is tried here.
mkdir -p planverk/build/release
cp -r "$root/templates" "$root/themes" planverk/
cat >planverk/dev <<DEV
#!/bin/sh
mkdir -p "\$(dirname "\$0")/build/release"
cp "$program" "\$(dirname "\$0")/build/release/planverk"
DEV
chmod +x planverk/dev
(cd planverk && git init -q && commit program && git tag v1)

# The site's repository, and a clone of it as a runner has one.
"$program" new site site >/dev/null || fail 'no new site'
# What a new site does not say yet is noted; that is not what is tried here.
echo 'severities: {empty-slots: off, unused-reference: off}' >>site/site.yaml
mkdir site/ci
cp "$root/docs/ci/site.sh" site/ci/
(cd site && git init -q && commit start)
git clone -q site runner
cd runner || exit 1

settings=(PLANVERK_VERSION=v1 "PLANVERK_REPOSITORY=$work/planverk" PLANVERK_CACHE=.cache/planverk)
expect 0 program
is_there .cache/planverk/v1/bin/planverk
rm -rf "$work/planverk"
# From the cache, now that there is nothing to compile.
expect 0 program
expect 2 preview ../outside
expect 2 preview /tmp
expect 2 deploy

# A site without faults.
expect 0 check
for file in findings.txt findings.json findings.sarif annotations.txt junit.xml codequality.json; do is_there "reports/$file"; done
[ ! -s reports/findings.txt ] || fail 'a new site has findings'
expect 0 comment
has reports/comment.md 'nothing wrong'
expect 0 preview preview
has preview/index.html 'index.html"'
expect 0 site public
is_there public/index.html
is_missing public/forslag

# A draft is in previews of people of the project alone.
mkdir -p content/exempelforbundet/2030
printf -- '---\ntitle: "Utkastet"\nperiod: "2030"\nstatus: draft\n---\n\nText.\n' >content/exempelforbundet/2030/plan.md
expect 0 preview preview
is_missing preview/exempelforbundet/2030
settings+=(PLANVERK_DRAFTS=1)
expect 0 preview preview
is_there preview/exempelforbundet/2030/index.html
unset 'settings[-1]'
rm -r content/exempelforbundet/2030

# Proposals beside the site: one that is fine, one with errors, which does not keep the rest back.
(
  cd "$work/site" || exit 1
  git checkout -q -b proposal/ny-text
  printf '\nOrdet förslagsord.\n' >>"$(echo content/*/*/plan.md)"
  commit proposal
  git checkout -q -b proposal/trasigt main
  echo 'finns-inte: 1' >>site.yaml
  commit broken
  git checkout -q main
)
git fetch -q origin
expect 0 site public
is_there public/index.html
is_there public/forslag/ny-text/index.html
is_missing public/forslag/trasigt
has "$work/err" 'no preview of proposal/trasigt'
grep -rqF förslagsord public/forslag/ny-text || fail 'the proposal is not in its preview'
! grep -rqF förslagsord --exclude-dir=forslag public || fail 'the proposal is in the published site'

# Faults: every report has them, the status says so, and nothing is published.
git checkout -q origin/proposal/trasigt
rm -rf reports
settings+=(GITHUB_ACTIONS=true)
expect 1 check
has "$work/out" '::error file=site.yaml,line='
unset 'settings[-1]'
for file in findings.txt findings.json findings.sarif annotations.txt junit.xml codequality.json; do has "reports/$file" unknown-key; done
expect 0 comment
has reports/comment.md 'Planverk found 1 things'
has reports/comment.md 'site.yaml:'
rm -rf preview
expect 1 preview preview
is_missing preview
(cd "$work/site" && echo 'finns-inte: 1' >>site.yaml && commit 'main is broken')
git fetch -q origin
cp -r public before
expect 1 site public
diff -r before public >/dev/null || fail 'a faulty main branch changed the published folder'
(cd "$work/site" && git revert --no-edit HEAD >/dev/null)
git fetch -q origin
git checkout -q origin/main

# Warnings stop when the site wants that.
printf '\nEn <b>tagg.\n' >>"$(echo content/*/*/plan.md)"
expect 0 check
settings+=(PLANVERK_STRICT=1)
expect 1 check
unset 'settings[-1]'
git checkout -q .

# GitLab's comment, with a curl that remembers what it was asked for.
cat >"$work/bin/curl" <<'CURL'
#!/bin/sh
echo "$*" >>"$HOME/asked"
case "$*" in *per_page*) cat "$HOME/notes" ;; esac
CURL
chmod +x "$work/bin/curl"
if command -v jq >/dev/null; then
  settings+=(PLANVERK_COMMENT_TOKEN=geheim CI_MERGE_REQUEST_IID=7 CI_PROJECT_ID=3 CI_API_V4_URL=https://git.example.org/api/v4)
  echo '[{"id": 1, "body": "words of a person"}]' >"$work/home/notes"
  expect 0 comment-gitlab
  has "$work/home/asked" '--request POST'
  has "$work/home/asked" 'https://git.example.org/api/v4/projects/3/merge_requests/7/notes'
  echo '[{"id": 1, "body": "words"}, {"id": 2, "body": "<!-- planverk -->\nold"}]' >"$work/home/notes"
  expect 0 comment-gitlab
  has "$work/home/asked" 'merge_requests/7/notes/2'
  ! grep -q geheim "$work/home/asked" || fail 'the token stands among the arguments of a program'
else
  echo 'comments on GitLab are not tried: there is no jq'
fi

# A server, with an ssh that stays here.
cat >"$work/bin/near-ssh" <<'SSH'
#!/bin/sh
[ "$1" = -l ] && shift 2
shift
exec sh -c "$*"
SSH
chmod +x "$work/bin/near-ssh"
if command -v rsync >/dev/null; then
  settings=(PLANVERK_VERSION=v1 "PLANVERK_RSYNC_TARGET=someone@server:$work/srv" "PLANVERK_SSH=$work/bin/near-ssh")
  expect 0 server public
  is_there "$work/srv/current/index.html"
  first=$(readlink "$work/srv/current")
  # The site that is there stays when copying fails half-way.
  printf '#!/bin/sh\nexit 12\n' >"$work/bin/rsync"
  chmod +x "$work/bin/rsync"
  expect 12 server public
  [ "$(readlink "$work/srv/current")" = "$first" ] || fail 'a failed copy was published'
  rm "$work/bin/rsync"
  for _ in 1 2 3 4; do expect 0 server public; done
  [ "$(find "$work/srv/releases" -mindepth 1 -maxdepth 1 | wc -l)" = 3 ] || fail "there are not three releases: $(ls "$work/srv/releases")"
  is_there "$work/srv/current/index.html"
  expect 2 server reports
  settings[1]="PLANVERK_RSYNC_TARGET=server:/srv; rm -rf /"
  expect 2 server public
else
  echo 'publishing to a server is not tried: there is no rsync'
fi

# The pipelines call nothing of the script that is not there, and everything that is.
for file in github/planverk.yml gitlab/.gitlab-ci.yml; do
  for word in $(grep -v '^ *#' "$root/docs/ci/$file" | grep -o 'ci/site\.sh [a-z-]*' | cut -d' ' -f2); do
    grep -qE "^#   ci/site\.sh $word( |$)" "$root/docs/ci/site.sh" || fail "$file calls site.sh $word"
  done
done
for word in program check preview site comment comment-gitlab server; do
  grep -qE "ci/site\.sh $word( |$)" "$root"/docs/ci/github/planverk.yml "$root"/docs/ci/gitlab/.gitlab-ci.yml || fail "no pipeline calls site.sh $word"
done

[ $failed = 0 ] && echo 'all is as it should be'
exit $failed
