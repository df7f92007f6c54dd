#!/usr/bin/env bash
# The browser tests: the real program, Debian's Chromium, Playwright's core from npm (pinned in tests/browser).
set -euo pipefail
cd "$(dirname "$0")/../tests/browser"
command -v node >/dev/null || { echo "uji peramban: node tidak ada; pasang nodejs dan npm" >&2; exit 1; }
[ -d node_modules/playwright-core ] || npm ci --no-audit --no-fund --silent
log=../../build/uji-peramban.log
# A browser on a crowded machine may stumble once; what fails twice has failed.
if ! node --test --test-concurrency=2 --test-reporter=spec ./*.test.mjs >"$log" 2>&1; then
  echo "uji peramban: diulang, karena gagal:"
  grep -E '^✖ [^f]' "$log" | sort -u
  node --test --test-concurrency=2 --test-reporter=spec ./*.test.mjs >"$log" 2>&1 || { tail -120 "$log"; exit 1; }
fi
grep -E '^ℹ (pass|fail)' "$log" | sed 's/^ℹ /uji peramban: /'
