#!/usr/bin/env bash
# Installs, from Debian's packages, the calendar programs and parsers that the tests hold our calendars against.
# Ends with 3 where this machine cannot: no apt, nobody who may install, or no packages to be had.
set -euo pipefail

packages=(
  vdirsyncer khal
  php-cli php-sabre-vobject php-mbstring
  python3 python3-dateutil python3-icalendar python3-recurring-ical-events tzdata
  libical3
)

missing=()
for package in "${packages[@]}"; do
  state=$(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing+=("$package")
done
[ "${#missing[@]}" -gt 0 ] || exit 0

if ! command -v apt-get >/dev/null; then
  echo "skipped: no apt here, so no calendar programs: ${missing[*]}"
  exit 3
fi
root=()
if [ "$(id -u)" != 0 ]; then
  if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then
    echo "skipped: only root may install the calendar programs: ${missing[*]}"
    exit 3
  fi
  root=(sudo -n)
fi

export DEBIAN_FRONTEND=noninteractive
apt() {
  "${root[@]}" apt-get -qq -o Acquire::Retries=3 -o DPkg::Lock::Timeout=120 "$@" >/dev/null
}
if ! { apt update && apt install -y --no-install-recommends "${missing[@]}"; }; then
  echo "skipped: apt does not bring the calendar programs: ${missing[*]}"
  exit 3
fi
echo "installed: ${missing[*]}"
