//! The library that phones load. Packaging only: types and rules live in `securite-core`.
//!
//! `examples/generate` writes the Kotlin and the Python side, and lists all that crosses;
//! `cargo xtask bindings` compares that list with `surface.txt`.

// Keeps the functions that uniffi made in the core from being dropped when this library is linked.
securite_core::uniffi_reexport_scaffolding!();
