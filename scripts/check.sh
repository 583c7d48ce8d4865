#!/usr/bin/env bash
# Runs every step of `make check`, says how long each took, and adds up what they counted.
#
# All steps run even when one fails: one run then shows all that is wrong. The last line is `N passed, N failed`.
set -uo pipefail
cd "$(dirname "$0")/.." || exit

passed=0
failed=0
log=$(mktemp)
timings=$(mktemp)
trap 'rm -f "$log" "$timings"' EXIT

# What a step counted itself, as "passed failed": its closing line `N passed, N failed`, or Swift Testing's.
# Nothing for a step that counts nothing.
counts() {
  awk '
    /^[0-9]+ passed, [0-9]+ failed$/ { passed = $1; failed = $3; counted = 1 }
    /Test run with [0-9]+ tests? / {
      for (field = 1; field < NF; field++) {
        if ($field == "with" && $(field + 2) ~ /^tests?$/) tests = $(field + 1)
        if ($field == "with" && $(field + 2) ~ /^issues?/) issues = $(field + 1)
      }
      passed = tests; failed = issues + 0; counted = 1
      if (failed > 0) passed = tests > failed ? tests - failed : 0
    }
    END { if (counted) print passed, failed }
  ' "$log"
}

step() {
  local name=$1 started=$SECONDS status=0 step_passed step_failed
  shift
  printf '\n== %s\n' "$name"
  "$@" 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}

  read -r step_passed step_failed < <(counts) || { # a step that counts nothing counts as one
    step_passed=$((status == 0))
    step_failed=$((status != 0))
  }
  # A step that fails counts as a failure even when all that it counted had passed; a step that ran nothing fails.
  if [ "$status" -ne 0 ] && [ "$step_failed" -eq 0 ]; then step_failed=1; fi
  if [ "$status" -eq 0 ] && [ "$step_passed" -eq 0 ]; then
    echo "$name: nothing was run" >&2
    step_failed=1
  fi
  passed=$((passed + step_passed))
  failed=$((failed + step_failed))
  printf '%-22s %5d s   %s\n' "$name" $((SECONDS - started)) \
    "$([ "$step_failed" -eq 0 ] && echo ok || echo FAILED)" >>"$timings"
}

make="${MAKE:-make} --no-print-directory"
# shellcheck disable=SC2086 # the words of $make are meant to split
{
  step "format" $make lint
  step "nested loops" bash -c 'python3 scripts/nested_loops.py --self-test && python3 scripts/nested_loops.py Sources/Rules'
  step "warnings as errors" $make build-strict
  step "tests" $make test-strict
  step "tests, optimised" $make test-release
  step "release build" $make release
  step "installed program" $make binary-check
  step "PowerShell grammar" $make powershell-test
  step "pre-commit hooks" $make hook-test
  step "bench, smoke run" $make bench-smoke
  step "fuzzing" $make fuzz SECONDS=60
  step "fuzzing, formats" $make fuzz-formats
}

printf '\n'
cat "$timings"
printf '%-22s %5d s\n\n' "all" "$SECONDS"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
