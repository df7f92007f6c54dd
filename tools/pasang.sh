#!/usr/bin/env bash
# Installs the packages of tools/paket.txt that are missing. Does nothing (and needs no rights) when all are there.
set -euo pipefail
cd "$(dirname "$0")/.."
missing=()
while read -r package _; do
  case "$package" in '' | \#*) continue ;; esac
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || missing+=("$package")
done <tools/paket.txt
command -v npm >/dev/null || missing+=(nodejs npm)  # for the browser tests; any Node.js of 18 or later will do
[ ${#missing[@]} -eq 0 ] && exit 0

echo "Memasang paket yang belum ada: ${missing[*]}"
sudo=""
if [ "$(id -u)" -ne 0 ]; then
  sudo=sudo
  command -v sudo >/dev/null || { echo "Perlu hak root: jalankan 'apt-get install ${missing[*]}' lebih dahulu." >&2; exit 1; }
fi
$sudo apt-get update -qq
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
