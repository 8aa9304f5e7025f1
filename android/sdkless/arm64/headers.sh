#!/bin/sh
# Puts the headers of musl for arm64, from Debian, into the folder named: headers.sh <folder>
# They stand in for those of the phone's C library, for `cargo xtask arm64` alone. apt is asked as if this were an arm64
# machine, with lists of its own: this machine learns of no other architecture.
set -eu
work="$1.new"
rm -rf "$work"
mkdir -p "$work/lists/partial" "$work/archives/partial"
cd "$work"
apt() {
    apt-get -o APT::Architecture=arm64 -o APT::Architectures=arm64 -o APT::Sandbox::User=root \
        -o Dir::Cache="$work" -o Dir::State::lists="$work/lists" "$@"
}
apt update
apt download musl-dev
dpkg-deb --extract musl-dev_*.deb .
# Last, so that they are there whole or not at all.
mv usr/include/aarch64-linux-musl "$1"
rm -rf "$work"
