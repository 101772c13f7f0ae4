#!/usr/bin/env bash
# Installs SecantusDB for the *.int.test.ts files, in a Python of its own: a second server of MongoDB's
# protocol, made apart from mongo-java-server, with files, TLS and passwords. It is only run, as a program
# (GPL-2.0). Run it again at any time: what is there stays.
set -euo pipefail

exec "$(dirname "$0")/python-environment.sh" SecantusDB secantusdb 0.7.0b3 secantusd-py \
  --only-binary :all:
