#!/usr/bin/env bash
# Installs, from Debian's packages, the servers of the cluster that `pnpm test:cluster` builds. None of them is started,
# now or with the machine: the cluster starts its own. Ends with 3 where this machine cannot have them.
set -euo pipefail

packages=(postgresql postgresql-contrib pgbouncer patroni python3-etcd etcd-server haproxy)
units=(postgresql pgbouncer patroni etcd haproxy)

missing=()
for package in "${packages[@]}"; do
  state=$(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null || true)
  # postgresql-contrib is only a name for what the server package of a version brings along.
  [ "$state" = installed ] || missing+=("$package")
done
[ "${#missing[@]}" -gt 0 ] || exit 0

if ! command -v apt-get >/dev/null; then
  echo "skipped: no apt here, so no servers: ${missing[*]}"
  exit 3
fi
root=()
if [ "$(id -u)" != 0 ]; then
  if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then
    echo "skipped: only root may install the servers: ${missing[*]}"
    exit 3
  fi
  root=(sudo -n)
fi

# What asks to start a service is told no; the answer goes away with this script, unless it was there before.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' | "${root[@]}" tee "$policy" >/dev/null
  "${root[@]}" chmod 755 "$policy"
  trap '"${root[@]}" rm -f "$policy"' EXIT
fi

apt() {
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -o Acquire::Retries=3 -o DPkg::Lock::Timeout=120 "$@" >/dev/null
}
apt update || true
lacking=()
for package in "${missing[@]}"; do
  apt install -y --no-install-recommends "$package" || lacking+=("$package")
done
if [ -d /run/systemd/system ]; then
  for unit in "${units[@]}"; do
    for package in "${missing[@]}"; do
      case "$package" in "$unit" | "$unit"-server) "${root[@]}" systemctl --quiet disable "$unit" || true ;; esac
    done
  done
fi
if [ "${#lacking[@]}" -gt 0 ]; then
  echo "skipped: apt does not bring: ${lacking[*]}"
  exit 3
fi
echo "installed: ${missing[*]}"
