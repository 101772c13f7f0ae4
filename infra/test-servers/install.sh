#!/usr/bin/env bash
# Installs mongo-java-server, on which the Mongo adapters meet their tests. Run it again at any
# time: what is there and unchanged stays. As root on Debian it fetches what is missing by apt.
set -euo pipefail

source=$(cd "$(dirname "${BASH_SOURCE[0]}")/mongo-java-server" && pwd)
made=${XDG_CACHE_HOME:-$HOME/.cache}/busker/test-servers/mongo-java-server
log=$made.log
mkdir -p "$(dirname "$made")"
: >"$log"

fail() {
  printf 'mongo-java-server is NOT installed: %s. The last lines of %s:\n' "$1" "$log" >&2
  tail -n 20 "$log" >&2
  exit 1
}

# Registries fail now and then: three tries, and all that they say goes to the log.
try() {
  for pause in 3 10 0; do
    "$@" >>"$log" 2>&1 </dev/null && return
    sleep "$pause"
  done
  return 1
}

has() { command -v "$1" >/dev/null; }

sources=$(cat "$source"/* | sha256sum)
if has java && [ "$(cat "$made/.made-from" 2>/dev/null)" = "$sources" ]; then
  echo 'mongo-java-server is installed already'
  exit
fi

if ! { has java && has javac && has mvn; }; then
  { has apt-get && [ "$(id -u)" = 0 ]; } || fail 'it needs a JDK 17 or newer and Maven'
  export DEBIAN_FRONTEND=noninteractive
  try apt-get update -q || fail 'apt-get update failed'
  try apt-get install -y -q --no-install-recommends maven default-jdk-headless ||
    fail 'apt-get install maven default-jdk-headless failed'
fi

rm -rf "$made"
mkdir -p "$made/jars"
try nice mvn --batch-mode --file "$source/pom.xml" "-Djars=$made/jars" \
  dependency:copy-dependencies || fail 'Maven could not fetch it'
nice javac -cp "$made/jars/*" -d "$made" "$source/TestServer.java" >>"$log" 2>&1 ||
  fail 'javac could not compile TestServer.java'
printf '%s\n' "$sources" >"$made/.made-from"
echo 'mongo-java-server is installed'
