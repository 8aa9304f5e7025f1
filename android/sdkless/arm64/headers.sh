#!/bin/sh
# Puts the headers of musl for a processor, from Debian, into the folder named: headers.sh <Debian's name> <musl's folder> <folder>
# They stand in for those of the phone's C library, for `cargo xtask arm64` alone. apt is asked as if this were such a
# machine, with lists of its own: this machine learns of no other architecture.
set -eu
processor=$1 musl=$2 out=$3
work="$out.new"
rm -rf "$work"
mkdir -p "$work/lists/partial" "$work/archives/partial"
cd "$work"
apt() {
    apt-get -o APT::Architecture="$processor" -o APT::Architectures="$processor" -o APT::Sandbox::User=root \
        -o Dir::Cache="$work" -o Dir::State::lists="$work/lists" "$@"
}
apt update
apt download musl-dev
dpkg-deb --extract musl-dev_*.deb .
# Last, so that they are there whole or not at all.
mv "usr/include/$musl" "$out"
rm -rf "$work"
