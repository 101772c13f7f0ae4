#!/usr/bin/env bash
# Installs the mail server aiosmtpd for the *.int.test.ts files, in a Python of its own. Run it again at any
# time: what is there stays.
set -euo pipefail

version=1.4.6
home=${XDG_CACHE_HOME:-$HOME/.cache}/busker/test-servers/aiosmtpd

say() { printf 'test servers: %s\n' "$*"; }
installed() { [ "$(cat "$home/.version" 2>/dev/null)" = "$version" ] && [ -x "$home/bin/python" ]; }

if installed; then
  say "aiosmtpd $version is installed"
  exit
fi
# A Python without ensurepip makes no environments: Debian has it in a package of its own.
if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    say 'aiosmtpd needs Python 3.10 or newer with venv: install python3-venv' >&2
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
    --only-binary :all: "aiosmtpd==$version"; then
    printf '%s\n' "$version" >"$home/.version"
    break
  fi
  sleep "$pause"
done
if ! installed; then
  say "aiosmtpd $version could NOT be installed" >&2
  exit 1
fi
say "aiosmtpd $version is installed"
