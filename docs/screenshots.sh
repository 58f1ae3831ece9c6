#!/usr/bin/env bash
# Makes docs/img/*.png anew: the stories of the browser tests leave pictures, and those that a page shows are kept.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly LARGEST=100000

fail() {
  echo "docs/screenshots.sh: $1; docs/img stays as it was" >&2
  exit 1
}

command -v chromedriver >/dev/null || fail "needs chromedriver (Debian: apt-get install chromium chromium-driver)"
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT

UMKM_BOT_PICTURES=$fresh cargo test --locked --test it browser:: -- --test-threads 1 ||
  fail "a story of tests/it/browser.rs failed (\"never seen\" above names what it waited for)"

shown=$(grep -oh 'img/[a-z0-9-]*\.png' README.md ARCHITECTURE.md docs/*.md | sed 's:img/::' | sort -u)
for picture in $shown; do
  [[ -f $fresh/$picture ]] || fail "no story makes $picture, which README.md, ARCHITECTURE.md or docs/*.md shows"
  size=$(wc -c <"$fresh/$picture")
  ((size <= LARGEST)) || fail "$picture has $size bytes, more than $LARGEST"
done

mkdir -p docs/img
rm -f docs/img/*.png
for picture in $shown; do
  cp "$fresh/$picture" docs/img/
done
echo "docs/img:" && ls -l docs/img
