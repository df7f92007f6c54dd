#!/usr/bin/env bash
# Measures the web application under load with wrk, on loopback, beside a static file of the same server as reference.
# Usage: tools/ukur-web.sh [seconds per measurement, default 10]. A pemda of 50 agencies is made from the demo's data.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-10}
program=build/opensakip
work=$(mktemp -d)
server=
trap '[ -n "$server" ] && kill "$server" 2>/dev/null; rm -rf "$work"' EXIT

python3 - "$work" <<'PY'
import json, sys
source = json.load(open("data/contoh/bati-bati-2024.json"))
for n in range(1, 51):
    source["instansi"]["id"] = f"kec-{n:02}"
    source["instansi"]["nama"] = f"Kecamatan Nomor {n:02}"
    json.dump(source, open(f"{sys.argv[1]}/{n:02}.json", "w"))
PY
"$program" --db "$work/uji.db" --quiet init >/dev/null
"$program" --db "$work/uji.db" --quiet import "$work"/*.json >/dev/null
"$program" --db "$work/uji.db" serve --port 0 --contoh >"$work/log" 2>&1 &
server=$!
until grep -q semuanya "$work/log"; do sleep 0.1; done
base=$(grep -oE 'http://[0-9.:]+' "$work/log" | head -1)
password=$(sed -n 's/^Kata sandi semuanya: //p' "$work/log")

masuk() { # account -> cookie header in $cookie, token in $csrf, own agency
  curl -s -o /dev/null -c "$work/kue" --data-urlencode "sandi=$password" -d "pemda=tanah-laut&akun=$1&ke=/" "$base/masuk"
  cookie="sakip=$(awk '$6 == "sakip" {print $7}' "$work/kue")"
  csrf=$(curl -s -H "Cookie: $cookie" "$base/sandi" | grep -oE 'data-csrf="[^"]*"' | cut -d'"' -f2)
}
kenangan() { awk '/VmRSS|VmHWM/ {printf "%s %.0f MB  ", $1, $2 / 1024} END {print ""}' "/proc/$server/status"; }
ukur() { # title, connections, path, extra arguments
  local title=$1 connections=$2 path=$3
  shift 3
  echo "## $title ($connections connections, $seconds s)"
  wrk -t1 -c"$connections" -d"${seconds}s" --latency "$@" "$base$path" | grep -E 'Latency|50%|99%|requests in|Non-2xx|Requests/sec|diterima' || true
}

echo "# web: $(uname -m), $(nproc) cores, $(date -u +%F); wrk shares the cores with the server"
masuk bappeda
curl -s -o /dev/null -H "Cookie: $cookie" "$base/p/2024"  # the kept figures are made once
css=$(curl -s "$base/masuk" | grep -oE '/statis/[^"]*\.css')
ukur "reference: a static file" 64 "$css"
ukur "dashboard of 50 agencies" 64 /p/2024 -H "Cookie: $cookie"
masuk operator
ukur "one agency at a glance" 64 /i/kec-01/2024 -H "Cookie: $cookie"

cat >"$work/simpan.lua" <<LUA
local n = 0
local ok = 0
local id = math.random(1, 1e9)
request = function()
  n = n + 1
  local body = string.format('{"sel":"realisasi~ind-ikm~~%d","teks":"%d","kunci":"%d-%d"}', n % 4 + 1, n, id, n)
  return wrk.format("POST", "/i/kec-01/2024/sel", {["Content-Type"] = "application/json", ["Accept"] = "application/json",
    ["X-CSRF"] = "$csrf", ["Cookie"] = "$cookie"}, body)
end
response = function(status) if status == 200 then ok = ok + 1 end end
local threads = {}
setup = function(thread) table.insert(threads, thread) end
done = function() for _, t in ipairs(threads) do print("diterima " .. t:get("ok_count")) end end
LUA
sed -i 's/^local ok = 0/ok_count = 0/; s/ok = ok + 1/ok_count = ok_count + 1/' "$work/simpan.lua"
before=$(sqlite3 "$work/uji.db" "SELECT count(*) FROM permintaan")
ukur "save of one value" 32 /i/kec-01/2024/sel -s "$work/simpan.lua" | tee "$work/simpan"
after=$(sqlite3 "$work/uji.db" "SELECT count(*) FROM permintaan")
echo "saves acknowledged $(sed -n 's/^diterima //p' "$work/simpan"), stored $((after - before))"
echo "memory of the server: $(kenangan)"
if [ "${SOAK:-0}" -gt 0 ]; then
  echo "## soak: dashboard (32 connections) and saves (16 connections) at once, $SOAK s"
  masuk bappeda
  wrk -t1 -c32 -d"${SOAK}s" --latency -H "Cookie: $cookie" "$base/p/2024" >"$work/soak-baca" &
  wrk -t1 -c16 -d"${SOAK}s" --latency -s "$work/simpan.lua" "$base/i/kec-01/2024/sel" >"$work/soak-tulis" &
  for ((t = 0; t < SOAK; t += SOAK / 10)); do
    echo "$t s: $(kenangan)"
    sleep $((SOAK / 10))
  done
  wait %2 %3 || true
  grep -hE '99%|Requests/sec|Non-2xx' "$work/soak-baca" "$work/soak-tulis"
  echo "$SOAK s: $(kenangan)"
fi
"$program" --db "$work/uji.db" audit verify | tail -3
