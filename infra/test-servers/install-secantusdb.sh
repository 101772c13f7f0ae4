#!/usr/bin/env bash
# Installs SecantusDB for the *.int.test.ts files, in a Python of its own: a second server of MongoDB's
# protocol, made apart from mongo-java-server, with files, TLS and passwords. It is only run, as a program
# (GPL-2.0). Run it again at any time: what is there stays.
set -euo pipefail

version=0.7.0b3
home=${XDG_CACHE_HOME:-$HOME/.cache}/busker/test-servers/secantusdb

say() { printf 'test servers: %s\n' "$*"; }
installed() { [ "$(cat "$home/.version" 2>/dev/null)" = "$version" ] && [ -x "$home/bin/secantusd-py" ]; }

if installed; then
  say "SecantusDB $version is installed"
  exit
fi
# A Python without ensurepip makes no environments: Debian has it in a package of its own.
if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    say 'SecantusDB needs Python 3.10 or newer with venv: install python3-venv' >&2
    exit 1
  fi
  export DEBIAN_FRONTEND=noninteractive
  for pause in 3 10 0; do
    apt-get update -q >/dev/null &&
      apt-get install -y -q --no-install-recommends python3-venv >/dev/null && break
    sleep "$pause"
  done
fi

rm -rf "$home"
mkdir -p "$(dirname "$home")"
python3 -m venv "$home"
for pause in 3 10 0; do
  if "$home/bin/python" -m pip install --quiet --disable-pip-version-check \
    --only-binary :all: "secantusdb==$version"; then
    printf '%s\n' "$version" >"$home/.version"
    break
  fi
  sleep "$pause"
done
if ! installed; then
  say "SecantusDB $version could NOT be installed" >&2
  exit 1
fi
say "SecantusDB $version is installed"
