//! How the library is linked for phones, whoever links it.

fn main() {
    if std::env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "android") {
        // Where it is loaded, each table of functions is mended at its place: written short, as Android reads it since API 23, .18 MB less.
        println!("cargo::rustc-cdylib-link-arg=-Wl,--pack-dyn-relocs=android");
    }
    println!("cargo::rerun-if-changed=build.rs");
}
