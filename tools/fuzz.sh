#!/usr/bin/env bash
# Builds the fuzz targets with clang and runs each for N seconds (default 60) from its corpus in fuzz/corpus/, one per
# core at a time. New inputs go to build/fuzz/corpus-baru/; a crash is kept there and fails the run. With `bangun` it only
# builds them, on one core.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
jobs=$(nproc)
[ "$seconds" = bangun ] && jobs=1
cmake --preset fuzz >/dev/null
mapfile -t names < <(for source in fuzz/*_fuzz.cpp; do basename "$source" .cpp; done)
cmake --build build/fuzz -j"$jobs" --target "${names[@]}" >build/fuzz-bangun.log || { tail -30 build/fuzz-bangun.log; exit 1; }
[ "$seconds" = bangun ] && exit 0

run_one() { # target, seconds
  local short=${1%_fuzz}
  local new=build/fuzz/corpus-baru/$short log=build/fuzz/$1.log
  mkdir -p "$new"
  if ! "build/fuzz/fuzz/$1" -seed=1 -max_total_time="$2" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$new/" "$new" "fuzz/corpus/$short" >"$log" 2>&1; then
    echo "fuzz $short: GAGAL"
    tail -30 "$log"
    return 1
  fi
  echo "fuzz $short: $(grep -oE 'stat::number_of_executed_units: *[0-9]+' "$log" | grep -oE '[0-9]+$') masukan, bersih"
}
export -f run_one
printf '%s\n' "${names[@]}" | xargs -P"$(nproc)" -I{} bash -c "run_one {} $seconds"
