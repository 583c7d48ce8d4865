#!/usr/bin/env bash
# Checks by readelf that a program loads nothing but the system's own libraries, that what is loaded cannot be changed, and that it
# tells nothing of the folder where it was built. Usage: binary-check.sh PROGRAM BUILD-FOLDER
#
# Before, it checks a program that has all of these faults: a check that cannot fail says nothing.
# The last line is `N passed, N failed`.
set -uo pipefail

readonly libraries='^(libc|libm|libgcc_s|libstdc\+\+|libpthread|libdl|librt|ld-linux-[a-z0-9_-]+)\.so\.[0-9]+$'

# Each prints what is wrong, or nothing.
search_paths() { readelf -dW "$1" | grep -E '\((RPATH|RUNPATH)\)'; }
strange_libraries() { readelf -dW "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | grep -vE "$libraries"; }
fixed_addresses() { readelf -dW "$1" | grep -q 'FLAGS_1.*PIE' || echo "it is not position-independent"; }
late_binding() { readelf -dW "$1" | grep -qE '\(BIND_NOW\)|FLAGS.*NOW' || echo "it binds symbols when they are first called"; }
writable_tables() { readelf -lW "$1" | grep -q GNU_RELRO || echo "its tables stay writable"; }
writable_code() { readelf -lW "$1" | awk '/^ +(LOAD|GNU_STACK)/ { flags = ""; for (i = 7; i < NF; i++) flags = flags $i; if (flags ~ /W/ && flags ~ /E/) print }'; }
build_paths() { grep -aoF -- "$2" "$1" | sort | uniq -c; }

readonly checks=(search_paths strange_libraries fixed_addresses late_binding writable_tables writable_code build_paths)

passed=0
failed=0
say() { # whether it is as it should be, what it is
  if [ "$1" = yes ]; then passed=$((passed + 1)); else failed=$((failed + 1)) && echo "FAILED: $2"; fi
}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/faulty.c" <<'SOURCE'
int planted(void);
const char *built = FOLDER;
int main(void) { return planted() + (built == 0); }
SOURCE
echo 'int planted(void) { return 0; }' >"$folder/planted.c"
cc -shared -fPIC -o "$folder/libplanted.so" "$folder/planted.c"
# shellcheck disable=SC2016 # the loader reads $ORIGIN, not the shell
cc -DFOLDER="\"$folder\"" -fno-pie -no-pie -Wl,-rpath,'$ORIGIN' -Wl,-z,lazy,-z,norelro,-z,execstack \
  -o "$folder/faulty" "$folder/faulty.c" "$folder/libplanted.so" 2>/dev/null
for check in "${checks[@]}"; do
  [ -n "$($check "$folder/faulty" "$folder")" ] && found=yes || found=no
  say "$found" "$check finds nothing in a program that has the fault"
done

for check in "${checks[@]}"; do
  fault=$($check "$1" "$2")
  [ -z "$fault" ] && sound=yes || sound=no
  say "$sound" "$1: $check: $fault"
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
