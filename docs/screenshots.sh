#!/usr/bin/env bash
# Makes docs/img/*.png anew: the stories of the browser tests leave their pictures there.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v chromedriver >/dev/null || { echo "needs chromedriver (Debian: apt-get install chromium chromium-driver)"; exit 2; }
mkdir -p docs/img
UMKM_BOT_PICTURES=docs/img cargo test --locked --test it browser:: -- --test-threads 1
