#!/usr/bin/env bash
# The house rules a machine can check: format, arrows between rooms, opening comment, no floating point where figures
# live, no unfinished words, no file grown too long.
set -uo pipefail
cd "$(dirname "$0")/.."
bad=0
say() { echo "lint: $*"; bad=1; }

# 1. format
if command -v clang-format >/dev/null; then
  git ls-files '*.cpp' '*.hpp' | xargs clang-format --dry-run -Werror >/dev/null 2>&1 || say "clang-format: jalankan 'make format'"
fi

# 2. arrows: a room includes only itself and the rooms named in CMakeLists.txt (transitively)
python3 tools/panah.py || bad=1

# 3. every source opens with a comment that says what it is
for f in $(git ls-files 'src/*.cpp' 'src/*.hpp'); do
  head -1 "$f" | grep -q '^//' || say "$f: tidak dibuka dengan penjelasan"
done

# 4. no floating point where figures are computed, compared or stored
for f in $(git ls-files 'src/core/*' 'src/domain/*' 'src/formula/*' 'src/measure/*' 'src/review/*' 'src/compose/*' 'src/store/*'); do
  grep -nE '\b(double|float)\b' "$f" | grep -vE '//|for_drawing' | sed "s|^|lint: bilangan pecahan biner: $f:|" | grep . && bad=1
done

# 5. no unfinished words, no paths of a machine
git ls-files 'src/*' 'data/*' 'tools/*' 'tests/*.cpp' 'README*' 'docs/*' | grep -v '^tools/lint.sh$' |
  xargs grep -nE 'TODO|FIXME|XXX:|/tmp/[a-z]|/home/|/work/' | grep -vE '\.json:' && say "kata yang belum selesai atau alamat mesin"

# 6. SQL stands in store/ only
git ls-files 'src/*' | grep -v '^src/store/' |
  xargs grep -nE '"(SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH|CREATE|DROP|ALTER|PRAGMA) |[.>)](query|execute)\([^)]' &&
  say "SQL di luar src/store"

# 7. a test file keeps what is its own in a namespace named after it (tests/CMakeLists.txt)
for f in $(git ls-files 'tests/*_test.cpp'); do
  grep -q '^namespace {$' "$f" && say "$f: namespace tanpa nama; pakai namespace $(basename "$f" .cpp)"
done

# 8. length
for f in $(git ls-files 'src/*.cpp' 'src/*.hpp'); do
  n=$(wc -l <"$f")
  [ "$n" -gt 500 ] && say "$f: $n baris; apakah masih satu gagasan?"
done
[ "$bad" -eq 0 ] && echo "lint: bersih"
exit $bad
