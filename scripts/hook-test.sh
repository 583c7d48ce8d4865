#!/usr/bin/env bash
# Tries the hooks of .pre-commit-hooks.yaml with the real pre-commit. Usage: hook-test.sh EXLINT
#
# `exlint` (language: swift) with `pre-commit try-repo`, which builds it; `exlint-system` with real commits, which find
# EXLINT on the PATH. Prints one line per case and `N passed, N failed` at the end.
set -euo pipefail

exlint=$(realpath "${1:?usage: hook-test.sh EXLINT}")
project=$(cd "$(dirname "$0")/.." && pwd)
deviating="$project/examples/exchange-2019-deviates.yaml"
conforming="$project/examples/exchange-2019-conforms.yaml"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Nothing of the person who runs this leaks in: no identity, no signing, no pre-commit cache. The other git settings
# stay, because the build may need them to reach its dependencies.
export GIT_AUTHOR_NAME="exlint hook test" GIT_AUTHOR_EMAIL="hook-test@example.com"
export GIT_COMMITTER_NAME="$GIT_AUTHOR_NAME" GIT_COMMITTER_EMAIL="$GIT_AUTHOR_EMAIL"
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=commit.gpgsign GIT_CONFIG_VALUE_0=false
export PRE_COMMIT_HOME="$scratch/pre-commit-home" PRE_COMMIT_COLOR=never
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE SKIP

passed=0
failed=0
pass() {
  passed=$((passed + 1))
  echo "ok      $1"
}
fail() { # name, log
  failed=$((failed + 1))
  echo "FAILED  $1"
  sed 's/^/        | /' "$2"
}

# The environment of pre-commit is kept between runs; it depends on nothing in this project.
install_pre_commit() {
  local environment="$project/.build-hook-test/venv"
  pre_commit="$environment/bin/pre-commit"
  if "$pre_commit" --version >/dev/null 2>&1; then return; fi
  rm -rf "$environment"
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check "pre-commit>=4,<5"
}

# The checkout as it stands, committed: pre-commit only ever clones commits, and leaves out files that git does not
# know yet.
snapshot() {
  local name
  git init --quiet --initial-branch main "$scratch/project"
  git -C "$project" ls-files -z --cached --others --exclude-standard |
    while IFS= read -r -d '' name; do
      if [ -e "$project/$name" ]; then printf '%s\0' "$name"; fi
    done |
    tar -C "$project" --null --files-from - --create --file - |
    tar -C "$scratch/project" --extract --file -
  git -C "$scratch/project" add --all
  git -C "$scratch/project" commit --quiet --message "The checkout as it stands"
}

# A repository with a settings file in the index: what an administrator has.
new_repository() {
  git init --quiet --initial-branch main "$1"
  cp "$2" "$1/settings.yaml"
  git -C "$1" add settings.yaml
}

try_repo() {
  (cd "$1" && "$pre_commit" try-repo "$scratch/project" exlint --files settings.yaml) >"$scratch/log" 2>&1
}

commit() {
  PATH="$(dirname "$exlint"):$PATH" git -C "$1" commit --quiet --message "$2" >"$scratch/log" 2>&1
}

# A failing hook must fail because of what exlint found: not because it could not be built or found.
shows_a_finding() {
  grep -Eq '^(error|warning)\[[a-z0-9-]+\]: ' "$scratch/log" && grep -q 'settings\.yaml:[0-9]' "$scratch/log" &&
    grep -q 'exit code: 1' "$scratch/log"
}

# pre-commit also passes where no file was given to the hook ("no files to check").
hook_ran_and_passed() {
  grep -Eq '^exlint\.+Passed$' "$scratch/log"
}

install_pre_commit
snapshot

new_repository "$scratch/deviating" "$deviating"
name="swift: a deviating file fails, with a finding"
if ! try_repo "$scratch/deviating" && shows_a_finding; then pass "$name"; else fail "$name" "$scratch/log"; fi

new_repository "$scratch/conforming" "$conforming"
name="swift: a conforming file passes"
if try_repo "$scratch/conforming" && hook_ran_and_passed; then pass "$name"; else fail "$name" "$scratch/log"; fi

repository="$scratch/commits"
new_repository "$repository" "$deviating"
cat >"$repository/.pre-commit-config.yaml" <<END
repos:
  - repo: $scratch/project
    rev: $(git -C "$scratch/project" rev-parse HEAD)
    hooks:
      - id: exlint-system
END
git -C "$repository" add .pre-commit-config.yaml
(cd "$repository" && "$pre_commit" install >/dev/null)

name="system: a commit of a deviating file is blocked, with a finding"
if ! commit "$repository" "Add settings" && shows_a_finding &&
  ! git -C "$repository" rev-parse --quiet --verify HEAD >/dev/null; then
  pass "$name"
else
  fail "$name" "$scratch/log"
fi

cp "$conforming" "$repository/settings.yaml"
git -C "$repository" add settings.yaml
name="system: a commit of a conforming file passes"
if commit "$repository" "Add settings" && hook_ran_and_passed; then pass "$name"; else fail "$name" "$scratch/log"; fi

printf 'services: { web: { image: nginx } }\n' >"$repository/compose.yaml"
git -C "$repository" add compose.yaml
name="system: a commit of another program's YAML passes beside settings"
if commit "$repository" "Add a service" && hook_ran_and_passed; then pass "$name"; else fail "$name" "$scratch/log"; fi

printf '\n# a remark\n' >>"$repository/.pre-commit-config.yaml"
git -C "$repository" add .pre-commit-config.yaml
name="system: a commit without settings is not held up"
if commit "$repository" "Explain the hook"; then pass "$name"; else fail "$name" "$scratch/log"; fi

cp "$deviating" "$repository/settings.yaml"
git -C "$repository" add settings.yaml
git -C "$repository" commit --quiet --no-verify --message "Deviate"
printf '# a remark\n' >>"$repository/compose.yaml"
git -C "$repository" add compose.yaml
name="system: a commit is blocked by a deviating file that it does not change"
if ! commit "$repository" "Explain the service" && shows_a_finding; then pass "$name"; else fail "$name" "$scratch/log"; fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
