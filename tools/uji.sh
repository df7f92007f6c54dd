#!/usr/bin/env bash
# Runs the tests: `cepat` unit tests only, `penuh` everything, `asan` the unit tests under sanitizers.
# Last line: "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."
mode=${1:-penuh}
build=build
if [ "$mode" = asan ]; then
  build=build/asan
  ulimit -s unlimited  # std::regex of the language tests recurses, and the sanitizers' frames are large
  export LSAN_OPTIONS=suppressions=$PWD/tools/lsan.supp:print_suppressions=0
fi
passed=0 failed=0

count() { # name, exit code: one check that is not a gtest program
  if [ "$2" -eq 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "GAGAL: $1"; fi
}

if [ "$mode" != asan ]; then
  cmake --preset release >/dev/null && cmake --build build -j"$(nproc)" || { echo "0 passed, 1 failed"; exit 1; }
fi

# The unit tests keep one core busy; the other one builds the fuzz targets meanwhile.
[ "$mode" = penuh ] && { bash tools/fuzz.sh bangun >/dev/null 2>&1 & }

for program in "$build"/tests/test_*; do
  [ -x "$program" ] || continue
  name=$(basename "$program")
  [ "$mode" != penuh ] && [ "$name" = test_crash ] && continue
  log=$build/tests/$name.log
  "$program" --gtest_brief=1 >"$log" 2>&1
  code=$?
  ok=$(grep -oE '^\[  PASSED  \] [0-9]+' "$log" | grep -oE '[0-9]+' | tail -1)
  bad=$(grep -cE '^\[  FAILED  \] .*\(' "$log")
  [ "$code" -ne 0 ] && [ "$bad" -eq 0 ] && bad=1
  passed=$((passed + ${ok:-0})) failed=$((failed + bad))
  echo "$name: ${ok:-0} lulus, $bad gagal"
  grep -E '^(CAKUPAN|KASUS)' "$log" || true
  [ "$bad" -gt 0 ] && tail -60 "$log"
done

if [ "$mode" = penuh ]; then
  wait  # what failed to build fails again, aloud, below
  for check in tools/lint.sh tools/uji-demo.sh tools/uji-peramban.sh "tools/fuzz.sh 30"; do
    # shellcheck disable=SC2086
    bash $check || code=$?
    count "$check" "${code:-0}"
    code=0
  done
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
