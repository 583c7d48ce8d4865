#!/bin/sh
# Installs what the build needs and is missing; says nothing when all is there.
# POSIX sh, because it is the first thing that runs on a fresh machine.
set -eu

fail() {
  printf 'setup: %s\n' "$@" >&2
  exit 1
}

# A package manager needs root; without it, sudo asks the person (or fails at once where nobody can answer).
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    if [ -t 0 ]; then sudo "$@"; else sudo -n "$@"; fi
  else
    return 1
  fi
}

has_swift() {
  command -v swift >/dev/null 2>&1
}

has_libyaml() {
  if command -v pkg-config >/dev/null 2>&1 && pkg-config --exists yaml-0.1 2>/dev/null; then
    return 0
  fi
  # Without pkg-config: can the compiler find the header? Swift brings clang, if nothing else does.
  for compiler in cc clang; do
    if command -v "$compiler" >/dev/null 2>&1; then
      printf '#include <yaml.h>\n' | "$compiler" -x c -fsyntax-only - >/dev/null 2>&1
      return
    fi
  done
  return 1
}

if ! has_swift; then
  fail "Swift is not installed, or not on the PATH." \
    "exlint needs Swift 6.1 or newer: https://www.swift.org/install (Linux and macOS)." \
    "Afterwards open a new shell, check with \"swift --version\", and run the same command again."
fi

if has_libyaml; then
  exit 0
fi

case "$(uname -s)" in
  Darwin)
    command -v brew >/dev/null 2>&1 ||
      fail "libyaml is missing, and so is Homebrew (https://brew.sh), which could install it." \
        "With another package manager: install libyaml and pkg-config, then run the same command again."
    echo "setup: installing libyaml with Homebrew" >&2
    brew install --quiet libyaml pkg-config >&2
    ;;
  Linux)
    command -v apt-get >/dev/null 2>&1 ||
      fail "libyaml is missing. Install its development package, then run the same command again:" \
        "  Fedora, RHEL:  sudo dnf install libyaml-devel" \
        "  openSUSE:      sudo zypper install libyaml-devel" \
        "  Arch:          sudo pacman -S libyaml" \
        "  Alpine:        apk add yaml-dev"
    echo "setup: installing libyaml-dev with apt-get" >&2
    # A list of packages that cannot be refreshed may still be good enough to install from.
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 || true
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libyaml-dev >&2 ||
      fail "libyaml-dev could not be installed. As root: apt-get update && apt-get install libyaml-dev"
    ;;
  *)
    fail "libyaml is missing. Install it with its headers by your system's package manager, then run the same command again."
    ;;
esac

has_libyaml || fail "libyaml was installed, but its header yaml.h is still not found."
