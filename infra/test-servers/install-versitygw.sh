#!/usr/bin/env bash
# Builds the S3 gateway versitygw for the *.int.test.ts files when there is a Go that can: some
# minutes the first time. Without one the S3 tests run against s3rver from npm alone, which is said.
# Run it again at any time: what is there stays.
set -euo pipefail

version=v1.8.0
needs=1.25
home=${XDG_CACHE_HOME:-$HOME/.cache}/busker/test-servers/versitygw
made=$home/versitygw

say() { printf 'test servers: %s\n' "$*"; }

if [ -x "$made" ] && [ "$(cat "$home/.version" 2>/dev/null)" = "$version" ]; then
  say "versitygw $version is installed; the S3 tests use it and s3rver"
  exit
fi
# What install-go.sh brought, if it did.
PATH=${XDG_CACHE_HOME:-$HOME/.cache}/busker/test-servers/go/bin:$PATH
has=$(go env GOVERSION 2>/dev/null | sed 's/^go//') || true
if [ -z "$has" ] || [ "$(printf '%s\n' "$needs" "$has" | sort -V | head -n 1)" != "$needs" ]; then
  say "no versitygw, which needs Go $needs (here: ${has:-none}); the S3 tests use s3rver alone"
  exit
fi

mkdir -p "$home"
log=$home/build.log
for pause in 3 10 0; do
  if GOTOOLCHAIN=local GOBIN=$home nice go install "github.com/versity/versitygw/cmd/versitygw@$version" >"$log" 2>&1; then
    printf '%s\n' "$version" >"$home/.version"
    say "versitygw $version is installed; the S3 tests use it and s3rver"
    exit
  fi
  sleep "$pause"
done
say "versitygw $version could NOT be built; the last lines of $log:" >&2
tail -n 20 "$log" >&2
exit 1
