#!/usr/bin/env bash
# Builds the fuzz targets with clang and runs each for N seconds (default 60) from its corpus in fuzz/corpus/.
# New inputs go to build/fuzz/corpus-baru/; a crash is kept there and fails the run.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
cmake --preset fuzz >/dev/null
mapfile -t names < <(for source in fuzz/*_fuzz.cpp; do basename "$source" .cpp; done)
cmake --build build/fuzz -j"$(nproc)" --target "${names[@]}" >build/fuzz-bangun.log || { tail -30 build/fuzz-bangun.log; exit 1; }
status=0
for name in "${names[@]}"; do
  short=${name%_fuzz}
  new=build/fuzz/corpus-baru/$short
  mkdir -p "$new"
  if ! "build/fuzz/fuzz/$name" -seed=1 -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$new/" "$new" "fuzz/corpus/$short" >"build/fuzz/$name.log" 2>&1; then
    echo "fuzz $short: GAGAL"; tail -30 "build/fuzz/$name.log"; status=1
  else
    echo "fuzz $short: $(grep -oE 'stat::number_of_executed_units: *[0-9]+' "build/fuzz/$name.log" | grep -oE '[0-9]+$') masukan, bersih"
  fi
done
exit $status
