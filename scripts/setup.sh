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

has_library() { # its name for pkg-config, its header
  if command -v pkg-config >/dev/null 2>&1 && pkg-config --exists "$1" 2>/dev/null; then
    return 0
  fi
  # Without pkg-config: can the compiler find the header? Swift brings clang, if nothing else does.
  for compiler in cc clang; do
    if command -v "$compiler" >/dev/null 2>&1; then
      printf '#include <%s>\n' "$2" | "$compiler" -x c -fsyntax-only - >/dev/null 2>&1
      return
    fi
  done
  return 1
}

has_libraries() {
  has_library yaml-0.1 yaml.h && has_library expat expat.h
}

if ! has_swift; then
  fail "Swift is not installed, or not on the PATH." \
    "exlint needs Swift 6.1 or newer: https://www.swift.org/install (Linux and macOS)." \
    "Afterwards open a new shell, check with \"swift --version\", and run the same command again."
fi

if has_libraries; then
  exit 0
fi

case "$(uname -s)" in
  Darwin)
    command -v brew >/dev/null 2>&1 ||
      fail "libyaml or expat is missing, and so is Homebrew (https://brew.sh), which could install them." \
        "With another package manager: install libyaml, expat and pkg-config, then run the same command again."
    echo "setup: installing libyaml and expat with Homebrew" >&2
    brew install --quiet libyaml expat pkg-config >&2
    ;;
  Linux)
    command -v apt-get >/dev/null 2>&1 ||
      fail "libyaml or expat is missing. Install their development packages, then run the same command again:" \
        "  Fedora, RHEL:  sudo dnf install libyaml-devel expat-devel" \
        "  openSUSE:      sudo zypper install libyaml-devel libexpat-devel" \
        "  Arch:          sudo pacman -S libyaml expat" \
        "  Alpine:        apk add yaml-dev expat-dev"
    echo "setup: installing libyaml-dev and libexpat1-dev with apt-get" >&2
    # A list of packages that cannot be refreshed may still be good enough to install from.
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 || true
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      libyaml-dev libexpat1-dev >&2 ||
      fail "libyaml-dev and libexpat1-dev could not be installed. As root:" \
        "  apt-get update && apt-get install libyaml-dev libexpat1-dev"
    ;;
  *)
    fail "libyaml or expat is missing. Install both with their headers by your system's package manager, then run the same command again."
    ;;
esac

has_libraries || fail "libyaml and expat were installed, but yaml.h or expat.h is still not found."
