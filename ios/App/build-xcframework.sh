#!/bin/sh
# Builds the core for iPhone, iPad and simulator, and packs it with its header as SecuriteCore.xcframework.
# On a Mac with Xcode and rustup. Not run on Linux, where nothing of this exists: see docs/testing.md.
set -eu
cd "$(dirname "$0")/../.."
rustup target add aarch64-apple-ios aarch64-apple-ios-sim x86_64-apple-ios
export IPHONEOS_DEPLOYMENT_TARGET=17.0
# The archive alone: the library that Android loads would have to be linked here, and nobody would load it.
for target in aarch64-apple-ios aarch64-apple-ios-sim x86_64-apple-ios; do
  cargo rustc --profile phone --package securite-bindings --lib --crate-type staticlib --target "$target"
done
# Bindings, constants, colours and drawings, made from the same sources.
rm -rf ios/target ios/App/SecuriteCore.xcframework
cargo xtask ios --generate
built="${CARGO_TARGET_DIR:-target}"
mkdir -p "$built/simulator"
lipo -create -output "$built/simulator/libsecurite_bindings.a" \
  "$built/aarch64-apple-ios-sim/phone/libsecurite_bindings.a" "$built/x86_64-apple-ios/phone/libsecurite_bindings.a"
lipo -info "$built/simulator/libsecurite_bindings.a" "$built/aarch64-apple-ios/phone/libsecurite_bindings.a"
headers="$built/bindings/swift/BindingsFFI"
xcodebuild -create-xcframework -output ios/App/SecuriteCore.xcframework \
  -library "$built/aarch64-apple-ios/phone/libsecurite_bindings.a" -headers "$headers" \
  -library "$built/simulator/libsecurite_bindings.a" -headers "$headers"
