#!/usr/bin/env bash
# Builds FerretDB, which speaks MongoDB's protocol and keeps everything in PostgreSQL, by its embedding
# package: some minutes the first time. Run it again at any time: what is there and unchanged stays.
set -euo pipefail

source=$(cd "$(dirname "${BASH_SOURCE[0]}")/ferretdb" && pwd)
home=${XDG_CACHE_HOME:-$HOME/.cache}/busker/test-servers/ferretdb

say() { printf 'test servers: %s\n' "$*"; }

sources=$(cat "$source"/* | sha256sum)
if [ -x "$home/ferretdb" ] && [ "$(cat "$home/.made-from" 2>/dev/null)" = "$sources" ]; then
  say 'FerretDB is installed'
  exit
fi
"$(dirname "$source")/install-go.sh"
PATH=${XDG_CACHE_HOME:-$HOME/.cache}/busker/test-servers/go/bin:$PATH

mkdir -p "$home"
log=$home/build.log
for pause in 3 10 0; do
  if (cd "$source" && GOTOOLCHAIN=local nice go build -trimpath -o "$home/ferretdb" .) >"$log" 2>&1; then
    printf '%s\n' "$sources" >"$home/.made-from"
    say 'FerretDB is installed'
    exit
  fi
  sleep "$pause"
done
say "FerretDB could NOT be built; the last lines of $log:" >&2
tail -n 20 "$log" >&2
exit 1
