//! What iOS draws with and says before the core is there: the Swift side of the boundary, the emergency constants
//! and the sizes as Swift, colours and drawings as an asset catalogue.

use std::error::Error;
use std::fmt::Write;
use std::fs;

use camino::Utf8Path;
use securite_core::emergency;

use crate::design::{self, Design};
use crate::names::{NUMBERS, camel};

/// The generated files keep to their own style, and the formatter is told so.
const HEADING: &str = "// swift-format-ignore-file\n// Written by `cargo xtask bindings`.\n\n";

/// Puts the files that uniffi wrote into `out` where the package looks for them, and writes the others beside.
pub(crate) fn write(design: &Design, out: &Utf8Path) -> Result<(), Box<dyn Error>> {
    let save = |file: &str, text: &str| -> Result<(), Box<dyn Error>> {
        let file = out.join(file);
        fs::create_dir_all(file.parent().ok_or("no folder")?)?;
        Ok(fs::write(file, text)?)
    };
    let take = |file: &str| -> Result<String, Box<dyn Error>> {
        let text = fs::read_to_string(out.join(file))?;
        fs::remove_file(out.join(file))?;
        Ok(text)
    };
    save("Bindings/Core.swift", &format!("{HEADING}{}", take("securite_core.swift")?))?;
    save("BindingsFFI/securite_coreFFI.h", &take("securite_coreFFI.h")?)?;
    // The one name under which the compiler looks for a module's map.
    save("BindingsFFI/module.modulemap", &take("securite_coreFFI.modulemap")?)?;
    save("Constants/Emergency.swift", &constants()?)?;
    save("Constants/Tokens.swift", &tokens(design)?)?;
    save("Assets.xcassets/Contents.json", &contents(""))?;
    for (name, pair) in &design.tokens.colours {
        save(&format!("Assets.xcassets/{name}.colorset/Contents.json"), &colour(pair))?;
    }
    for icon in &design.icons {
        let folder = format!("Assets.xcassets/symbol_{}.imageset", icon.name);
        let drawing = fs::read_to_string(design::folder().join("icons").join(format!("{}.svg", icon.name)))?;
        let drawing = drawing.replace("currentColor", "#000000");
        save(&format!("{folder}/{}.svg", icon.name), &sized(&drawing, 24))?;
        let image = format!(
            "\"images\": [{{ \"filename\": \"{}.svg\", \"idiom\": \"universal\" }}],\n  \"properties\": \
             {{ \"preserves-vector-representation\": true, \"template-rendering-intent\": \"template\" }},\n  ",
            icon.name
        );
        save(&format!("{folder}/Contents.json"), &contents(&image))?;
    }
    let (icon, drawing) = app_icon(design)?;
    save("AppIcon.icon/icon.json", &icon)?;
    save("AppIcon.icon/Assets/roof.svg", &drawing)
}

/// Not every reader of a drawing takes its size from the box that it is drawn in.
fn sized(drawing: &str, size: u32) -> String {
    drawing.replacen("<svg ", &format!("<svg width=\"{size}\" height=\"{size}\" "), 1)
}

/// The icon as layers on a ground, which the system draws in every light and cuts the corners of. The ground is a
/// colour of the table; the one with round corners, for systems that cut nothing, is left out.
fn app_icon(design: &Design) -> Result<(String, String), Box<dyn Error>> {
    let drawing = fs::read_to_string(design::folder().join("app-icon.svg"))?;
    let (head, rest) = drawing.split_once("<rect ").ok_or("the icon has no ground")?;
    let (_, over) = rest.split_once("/>").ok_or("the ground of the icon has no end")?;
    let [colour, _] = design.tokens.colours.get("icon").ok_or("no colour of the icon")?;
    let digits = u32::from_str_radix(colour.trim_start_matches('#'), 16)?;
    let part = |shift: u32| f64::from((digits >> shift) & 0xff) / 255.0;
    let icon = format!(
        "{{\n  \"fill\": {{ \"solid\": \"srgb:{:.5},{:.5},{:.5},1.00000\" }},\n  \"groups\": [\n    {{\n      \
         \"layers\": [{{ \"image-name\": \"roof.svg\", \"name\": \"roof\" }}],\n      \"shadow\": {{ \"kind\": \
         \"neutral\", \"opacity\": 0.5 }},\n      \"translucency\": {{ \"enabled\": false, \"value\": 0.5 }}\n    \
         }}\n  ],\n  \"supported-platforms\": {{ \"squares\": \"shared\" }}\n}}\n",
        part(16),
        part(8),
        part(0)
    );
    Ok((icon, sized(&format!("{head}{over}"), 1024)))
}

fn contents(inside: &str) -> String {
    format!("{{\n  {inside}\"info\": {{ \"author\": \"xcode\", \"version\": 1 }}\n}}\n")
}

/// One colour in the light and in the dark. `#rrggbb`, or `#aarrggbb` as Android writes it.
fn colour(pair: &[String; 2]) -> String {
    let components = |text: &str| {
        let digits = text.trim_start_matches('#');
        let (alpha, rest) = if digits.len() == 8 { digits.split_at(2) } else { ("ff", digits) };
        let part = |at: usize| rest.get(at..at + 2).unwrap_or("00").to_uppercase();
        let alpha = f64::from(u8::from_str_radix(alpha, 16).unwrap_or(u8::MAX)) / 255.0;
        format!(
            "\"color\": {{ \"color-space\": \"srgb\", \"components\": {{ \"alpha\": \"{alpha:.3}\", \"red\": \"0x{}\", \
             \"green\": \"0x{}\", \"blue\": \"0x{}\" }} }}, \"idiom\": \"universal\"",
            part(0),
            part(2),
            part(4)
        )
    };
    let [light, dark] = pair;
    contents(&format!(
        "\"colors\": [\n    {{ {} }},\n    {{ \"appearances\": [{{ \"appearance\": \"luminosity\", \"value\": \"dark\" }}], {} }}\n  ],\n  ",
        components(light),
        components(dark)
    ))
}

fn tokens(design: &Design) -> Result<String, Box<dyn Error>> {
    let mut text = format!(
        "{HEADING}/// Names in the asset catalogue.\npublic enum ColourName: String, CaseIterable, Sendable {{\n"
    );
    for name in design.tokens.colours.keys() {
        writeln!(text, "  case {} = {}", camel(name), literal(name))?;
    }
    text.push_str("}\n\n/// Points at the standard setting; they follow the person's own.\npublic enum TypeStyle: Sendable {\n");
    for name in design.tokens.styles.keys() {
        writeln!(text, "  case {}", camel(name))?;
    }
    text.push_str("  public var size: Double {\n    switch self {\n");
    for (name, style) in &design.tokens.styles {
        writeln!(text, "    case .{}: {}", camel(name), style.size)?;
    }
    text.push_str("    }\n  }\n  public var bold: Bool {\n    switch self {\n");
    for (name, style) in &design.tokens.styles {
        writeln!(text, "    case .{}: {}", camel(name), style.bold)?;
    }
    text.push_str("    }\n  }\n}\n\n/// In points.\npublic enum Space {\n");
    for (name, space) in &design.tokens.space {
        writeln!(text, "  public static let {}: Double = {space}", camel(name))?;
    }
    text.push_str("}\n");
    Ok(text)
}

fn constants() -> Result<String, Box<dyn Error>> {
    let mut text = format!(
        "{HEADING}/// Numbers and links that need nothing of ours to work.\npublic enum EmergencyNumbers {{\n"
    );
    for (name, value) in NUMBERS {
        writeln!(text, "  public static let {} = {}", camel(name), literal(value))?;
    }
    text.push_str("}\n\n/// The words around them, in one language and reading level.\npublic struct EmergencyWords: Equatable, Sendable {\n  public let tag: String\n");
    for (name, _) in emergency::FR.entries() {
        writeln!(text, "  public let {}: String", camel(name))?;
    }
    text.push_str("\n  public static let all: [EmergencyWords] = [\n");
    for (tag, words) in emergency::ALL {
        let entries = words.entries().map(|(name, word)| format!("      {}: {}", camel(name), literal(word)));
        writeln!(text, "    EmergencyWords(\n      tag: {},\n{}),", literal(tag), entries.join(",\n"))?;
    }
    text.push_str("  ]\n}\n");
    Ok(text)
}

fn literal(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
