#!/usr/bin/env bash
# The browser tests: the real program, Debian's Chromium, Playwright's core from npm (pinned in tests/browser).
set -euo pipefail
cd "$(dirname "$0")/../tests/browser"
command -v node >/dev/null || { echo "uji peramban: node tidak ada; pasang nodejs dan npm" >&2; exit 1; }
[ -d node_modules/playwright-core ] || npm ci --no-audit --no-fund --silent
node --test --test-reporter=spec ./*.test.mjs >../../build/uji-peramban.log 2>&1 || { tail -120 ../../build/uji-peramban.log; exit 1; }
grep -E '^ℹ (pass|fail)' ../../build/uji-peramban.log | sed 's/^ℹ /uji peramban: /'
