#!/usr/bin/env bash
# Installs the mail server aiosmtpd for the *.int.test.ts files, in a Python of its own. Run it again at any
# time: what is there stays.
set -euo pipefail

exec "$(dirname "$0")/python-environment.sh" aiosmtpd aiosmtpd 1.4.6 python --only-binary :all:
