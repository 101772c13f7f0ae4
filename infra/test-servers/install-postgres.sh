#!/usr/bin/env bash
# Installs Debian's PostgreSQL, whose programs are then run by hand: no cluster is made, no service is
# left running. Run it again at any time. What is there already is taken as it is.
set -euo pipefail

say() { printf 'test servers: %s\n' "$*"; }
newest() { find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1; }

if [ -n "$(newest)" ] || command -v initdb >/dev/null; then
  say "$("$(dirname "$(newest)")/postgres" --version 2>/dev/null || echo PostgreSQL) is installed"
  exit
fi
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  say 'PostgreSQL is NOT installed: install version 13 or newer' >&2
  exit 1
fi

# The package would make a cluster and start a service by itself: these forbid it.
mkdir -p /etc/postgresql-common
[ -e /etc/postgresql-common/createcluster.conf ] ||
  printf 'create_main_cluster = false\n' >/etc/postgresql-common/createcluster.conf
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod +x "$policy"
  trap 'rm -f "$policy"' EXIT
fi
export DEBIAN_FRONTEND=noninteractive
for pause in 3 10 0; do
  apt-get update -q >/dev/null &&
    apt-get install -y -q --no-install-recommends postgresql >/dev/null && break
  sleep "$pause"
done
say "$("$(dirname "$(newest)")/postgres" --version) is installed"
