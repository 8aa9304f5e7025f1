//! All that crosses, as text that one reads in a review: read from the metadata in the library.

use std::error::Error;

use camino::Utf8Path;
use uniffi_bindgen::interface::{Argument, AsType, Callable, ComponentInterface, Field, Type};
use uniffi_bindgen::{BindgenLoader, BindgenPaths, GlobalConfig};

pub(crate) fn surface(library: &Utf8Path) -> Result<String, Box<dyn Error>> {
    let loader = BindgenLoader::new(BindgenPaths::default(), GlobalConfig::default());
    let interfaces = loader.load_cis(loader.load_metadata(library)?)?;
    let mut entries: Vec<String> = interfaces.iter().flat_map(entries).collect();
    entries.sort();
    let heading = "# All that crosses the boundary. `cargo xtask bindings --accept` rewrites it.";
    Ok(format!("{heading}\n\n{}", entries.join("\n")))
}

/// One text for each thing that crosses: a heading line, then one indented line for each part.
fn entries(interface: &ComponentInterface) -> Vec<String> {
    let mut entries = Vec::new();
    let mut add = |heading: String, parts: Vec<String>| {
        let lines = parts.iter().map(|part| format!("  {part}\n"));
        entries.push(format!("{heading}\n{}", lines.collect::<String>()));
    };
    for object in interface.object_definitions() {
        let kind = if object.has_callback_interface() { "trait" } else { "object" };
        let opened = object.constructors().into_iter().map(|made| call("constructor ", made.name(), made));
        let methods = object.methods().into_iter().map(|method| call("", method.name(), method));
        add(format!("{kind} {}", object.name()), opened.chain(methods).collect());
    }
    for shell in interface.callback_interface_definitions() {
        let methods = shell.methods().into_iter().map(|method| call("", method.name(), method));
        add(format!("trait {}", shell.name()), methods.collect());
    }
    for record in interface.record_definitions() {
        add(format!("record {}", record.name()), record.fields().iter().map(field).collect());
    }
    for choice in interface.enum_definitions() {
        let kind = if interface.is_name_used_as_error(choice.name()) { "error" } else { "enum" };
        let variants = choice.variants().iter().map(|variant| {
            let fields: Vec<String> = variant.fields().iter().map(field).collect();
            if fields.is_empty() {
                variant.name().into()
            } else {
                format!("{} {{ {} }}", variant.name(), fields.join(", "))
            }
        });
        add(format!("{kind} {}", choice.name()), variants.collect());
    }
    for function in interface.function_definitions() {
        add(call("function ", function.name(), function), Vec::new());
    }
    entries
}

fn call(kind: &str, name: &str, callable: &dyn Callable) -> String {
    let arguments: Vec<String> = callable.arguments().into_iter().map(argument).collect();
    let waits = if callable.is_async() { "async " } else { "" };
    let gives = callable.return_type().map(|kind| format!(" -> {}", written(kind))).unwrap_or_default();
    let throws = callable.throws_type().map(|kind| format!(" throws {}", written(kind))).unwrap_or_default();
    format!("{waits}{kind}{name}({}){gives}{throws}", arguments.join(", "))
}

fn argument(argument: &Argument) -> String {
    format!("{}: {}", argument.name(), written(&argument.as_type()))
}

fn field(field: &Field) -> String {
    format!("{}: {}", field.name(), written(&field.as_type()))
}

fn written(kind: &Type) -> String {
    match kind {
        Type::Optional { inner_type } => format!("{}?", written(inner_type)),
        Type::Sequence { inner_type } => format!("[{}]", written(inner_type)),
        Type::Box { inner_type } => written(inner_type),
        Type::Map { key_type, value_type } => format!("map {}: {}", written(key_type), written(value_type)),
        named => named.name().map_or_else(|| format!("{named:?}").to_lowercase(), str::to_owned),
    }
}
