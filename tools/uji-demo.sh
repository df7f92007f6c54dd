#!/usr/bin/env bash
# Runs the demo as a user would and checks what it leaves: four files that their own tools accept, figures that agree,
# the same bytes when done again, and the commands around them.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=build/uji-demo
rm -rf "$folder" && mkdir -p "$folder"
program=build/opensakip
name=LKj-kec-bati-bati-2024

"$program" demo --out "$folder/a" --quiet >"$folder/ringkasan.txt"
"$program" demo --out "$folder/b" --quiet >/dev/null
for ending in docx pdf html; do cmp "$folder/a/$name.$ending" "$folder/b/$name.$ending"; done
[ "$(wc -l <"$folder/ringkasan.txt")" -ge 10 ]

pdfinfo "$folder/a/$name.pdf" | grep -q 'Tagged: *yes'
! pdffonts "$folder/a/$name.pdf" | tail -n +3 | awk '{print $(NF-4)}' | grep -qv yes
pdftotext -layout "$folder/a/$name.pdf" "$folder/teks.txt"
for figure in '900,00' '4.996.638.717' '4.508.388.530' '90,23' '63,55' '90,88'; do grep -qF "$figure" "$folder/teks.txt"; done
unzip -tqq "$folder/a/$name.docx" && unzip -tqq "$folder/a/$name.xlsx"
grep -q 'data-fakta="indikator/ind-ikm/2024/capaian"' "$folder/a/$name.html"

set +e
tools/periksa-ooxml.sh "$folder/a/$name.docx" "$folder/a/$name.xlsx" >"$folder/ooxml.txt" 2>&1
code=$?
set -e
[ "$code" -ne 1 ] || { cat "$folder/ooxml.txt"; exit 1; }
[ "$code" -eq 0 ] || echo "demo: pemeriksa Open XML tidak dapat dipasang, dilewati"

db=$folder/a/demo.db
run() { "$program" --db "$db" --quiet "$@"; }
run explain indikator/ind-rasio-desa-mandiri/2024/capaian | grep -q '900'
run audit verify >/dev/null
run export -o "$folder/satu.json" >/dev/null
"$program" --db "$folder/lain.db" --quiet import "$folder/satu.json" >/dev/null
"$program" --db "$folder/lain.db" --quiet export -o "$folder/dua.json" >/dev/null
cmp "$folder/satu.json" "$folder/dua.json"
run export --format xlsx -o "$folder/buku.xlsx" >/dev/null
run import "$folder/buku.xlsx" >/dev/null
run backup "$folder/cadangan.db" >/dev/null
"$program" --db "$folder/pulih.db" --quiet restore "$folder/cadangan.db" >/dev/null
run freeze --tanggal 2025-01-16 >/dev/null
run frozen report --out "$folder/beku" >/dev/null
for ending in docx pdf html; do cmp "$folder/a/$name.$ending" "$folder/beku/$name-beku-1.$ending"; done
run narrative export -o "$folder/narasi.md" >/dev/null
run narrative import "$folder/narasi.md" >/dev/null
if run explain tidak/ada >/dev/null 2>"$folder/galat.txt"; then exit 1; fi
grep -q FAKTA_TIDAK_DIKENAL "$folder/galat.txt"
echo "demo: lulus"
