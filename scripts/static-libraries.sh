#!/bin/sh
# Leads pkg-config to the archives of libyaml and Expat, so that a program linked with them runs where neither is installed:
# fills the folder $1 with links to the archives and with files for pkg-config. A library without an archive is left out,
# and linked as the system has it.
set -eu

mkdir -p "$1"
folder=$(cd "$1" && pwd)
for library in yaml-0.1:yaml expat:expat; do
  package=${library%%:*}
  name=${library##*:}
  archive="$(pkg-config --variable=libdir "$package" 2>/dev/null || true)/lib$name.a"
  if [ ! -f "$archive" ]; then continue; fi
  ln -sf "$archive" "$folder/lib$name.a"
  {
    printf 'Name: %s\nDescription: %s, linked statically\n' "$name" "$name"
    printf 'Version: %s\n' "$(pkg-config --modversion "$package")"
    printf 'Cflags: %s\nLibs: -L%s -l%s\n' "$(pkg-config --cflags "$package")" "$folder" "$name"
  } >"$folder/.$package.pc"
  mv "$folder/.$package.pc" "$folder/$package.pc"
done
