#!/usr/bin/env bash
# Builds the S3 gateway versitygw for the *.int.test.ts files: some minutes the first time. Run it again
# at any time: what is there stays.
set -euo pipefail

version=v1.8.0
home=${XDG_CACHE_HOME:-$HOME/.cache}/busker/test-servers/versitygw
made=$home/versitygw

say() { printf 'test servers: %s\n' "$*"; }

if [ -x "$made" ] && [ "$(cat "$home/.version" 2>/dev/null)" = "$version" ]; then
  say "versitygw $version is installed"
  exit
fi
"$(dirname "${BASH_SOURCE[0]}")/install-go.sh"
# What install-go.sh brought, if it did.
PATH=${XDG_CACHE_HOME:-$HOME/.cache}/busker/test-servers/go/bin:$PATH

mkdir -p "$home"
log=$home/build.log
for pause in 3 10 0; do
  if GOTOOLCHAIN=local GOBIN=$home nice go install "github.com/versity/versitygw/cmd/versitygw@$version" >"$log" 2>&1; then
    printf '%s\n' "$version" >"$home/.version"
    say "versitygw $version is installed"
    exit
  fi
  sleep "$pause"
done
say "versitygw $version could NOT be built; the last lines of $log:" >&2
tail -n 20 "$log" >&2
exit 1
