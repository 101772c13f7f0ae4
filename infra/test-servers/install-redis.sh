#!/usr/bin/env bash
# Installs Debian's Redis for the *.int.test.ts files, which start their own: no service is left
# running. Run it again at any time. What is on the PATH already is taken as it is.
set -euo pipefail

say() { printf 'test servers: %s\n' "$*"; }
has() { command -v "$1" >/dev/null; }

if has redis-server; then
  say "$(redis-server --version | cut -d' ' -f1-3) is installed"
  exit
fi
if [ "$(id -u)" != 0 ] || ! has apt-get; then
  say 'Redis is NOT installed: install redis-server 7 or newer' >&2
  exit 1
fi

# The package would start a service by itself: this answer forbids it.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod +x "$policy"
  trap 'rm -f "$policy"' EXIT
fi
export DEBIAN_FRONTEND=noninteractive
for pause in 3 10 0; do
  apt-get update -q >/dev/null &&
    apt-get install -y -q --no-install-recommends redis-server >/dev/null && break
  sleep "$pause"
done
say "$(redis-server --version | cut -d' ' -f1-3) is installed"
