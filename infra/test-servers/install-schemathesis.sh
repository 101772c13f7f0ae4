#!/usr/bin/env bash
# Installs Schemathesis, which asks the running Web API whatever its document allows, in a Python of its
# own for the *.int.test.ts files. Run it again at any time: what is there stays.
set -euo pipefail

exec "$(dirname "$0")/python-environment.sh" Schemathesis schemathesis 4.32.5 schemathesis
