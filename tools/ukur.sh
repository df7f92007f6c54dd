#!/usr/bin/env bash
# Builds and runs the benchmarks of bench/ and prints them with machine and date. Timings are never part of the tests.
set -euo pipefail
cd "$(dirname "$0")/.."
cmake --preset release >/dev/null
names=$(ls bench/*_bench.cpp | xargs -n1 basename | sed 's/\.cpp$//')
# shellcheck disable=SC2086
cmake --build build -j"$(nproc)" --target opensakip $names >/dev/null
echo "Tanggal: $(date +%F)  Mesin: $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2- | xargs), $(nproc) inti, $(free -g | awk '/Mem/{print $2}') GiB, $(. /etc/os-release; echo "$PRETTY_NAME")"
for name in $names; do
  echo "== $name"
  "build/bench/$name" --benchmark_counters_tabular=true "$@" 2>/dev/null
done
echo "== web"
tools/ukur-web.sh
