#!/usr/bin/env bash
# Tries the saved inputs, then for some seconds inputs that libFuzzer invents, in every format. Usage: fuzz.sh FUZZLINT SECONDS
#
# What makes exlint crash, hang or grow is kept in .build-fuzz/found; once it is mended, it belongs into Fuzzing/corpus.
set -uo pipefail

usage='usage: fuzz.sh FUZZLINT SECONDS'
fuzzlint=$(realpath "${1:?$usage}")
seconds=${2:?$usage}
cd "$(dirname "$0")/.." || exit

# A crash is a result here: nobody waits for Swift's own backtrace.
export SWIFT_BACKTRACE=enable=no
# Swift keeps marks in pointers, which LeakSanitizer then takes for none; what grows meets the limit of memory.
export ASAN_OPTIONS=detect_leaks=0
limits=(-detect_leaks=0 -timeout=10 -rss_limit_mb=1024 -max_len=65536)
found=.build-fuzz/found
formats=(yaml json clixml format-list csv dsc commands object-text)
mkdir -p "$found"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

passed=0
failed=0
for format in "${formats[@]}"; do
  saved=Fuzzing/corpus/$format
  invented=$scratch/$format
  mkdir "$invented"
  log=$scratch/$format.log
  EXLINT_FUZZ_FORMAT=$format "$fuzzlint" "${limits[@]}" -max_total_time=$((seconds / ${#formats[@]} + 1)) \
    -dict="Fuzzing/words.dict" -artifact_prefix="$found/$format-" -print_final_stats=1 "$invented" "$saved" >"$log" 2>&1
  status=$?
  if [ "$status" -eq 0 ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    tail -n 60 "$log"
  fi
  printf '%-12s %s inputs%s\n' "$format" "$(awk '/stat::number_of_executed_units/ { count = $2 } END { print count + 0 }' "$log")" \
    "$([ "$status" -eq 0 ] || echo ', FAILED: see above')"
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
