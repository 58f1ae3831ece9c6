#!/usr/bin/env bash
# Makes panduan-pemilik.pdf, a sheet of A4 for owners, with the code of the office: docs/print.sh PICTURE [PDF].
# The picture is what the bot sends for /poster; in docs/panduan-pemilik.md itself stands an example that leads nowhere.
set -euo pipefail

readonly PAGES=2

fail() {
  echo "docs/print.sh: $1" >&2
  exit 1
}

[[ $# -ge 1 ]] || fail "which picture? It is what the bot sends for /poster"
[[ -f $1 ]] || fail "there is no $1"
# Telegram makes a JPEG of what is saved from a chat; a browser looks at what is in a file, not at its name.
case $(od -An -tx1 -N3 "$1" | tr -d ' ') in
  89504e | ffd8ff) ;;
  *) fail "$1 is neither a PNG nor a JPEG picture" ;;
esac
picture=$(realpath "$1") pdf=$(realpath -m "${2:-panduan-pemilik.pdf}")
for needed in cmark-gfm chromium; do
  command -v $needed >/dev/null || fail "needs $needed (Debian: apt-get install cmark-gfm chromium fonts-noto-color-emoji)"
done
cd "$(dirname "$0")"
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT

cp -r img "$fresh/"
cp "$picture" "$fresh/img/owner-qr.png"
cat >"$fresh/page.html" <<'HEAD'
<!doctype html>
<html lang="id">
<meta charset="utf-8">
<style>
  @page { size: A4; margin: 14mm 16mm }
  body { font: 12.5pt/1.4 sans-serif; margin: 0 }
  h1 { font-size: 20pt; margin: 0 0 2mm }
  h2 { font-size: 16pt; margin: 0 0 2mm }
  p, ol, table, blockquote { margin: 2.5mm 0 }
  table { border-collapse: collapse; width: 100% }
  th, td { border: 0.3mm solid #bbb; padding: 1mm 2mm; text-align: left; vertical-align: top }
  td img { display: block; max-height: 105mm; max-width: 100%; margin: auto }
  blockquote { border: 0.6mm solid #000; padding: 0 3mm }
  hr { border: 0; break-after: page; margin: 0 }
</style>
HEAD
cmark-gfm --extension table panduan-pemilik.md >>"$fresh/page.html"
# As root, in a container, it does not start with its own sandbox.
unconfined=() && [[ $(id -u) -ne 0 ]] || unconfined=(--no-sandbox)
chromium --headless --disable-gpu "${unconfined[@]}" --no-pdf-header-footer --print-to-pdf="$fresh/page.pdf" \
  "file://$fresh/page.html" 2>"$fresh/log" || fail "chromium: $(tail -1 "$fresh/log")"
pages=$(grep -ac '/Type /Page$' "$fresh/page.pdf")
[[ $pages -eq $PAGES ]] || fail "it has $pages pages, not $PAGES: shorten docs/panduan-pemilik.md"
cp "$fresh/page.pdf" "$pdf"
echo "$pdf: two pages; print both on one sheet, and try the code with a phone before you make many"
