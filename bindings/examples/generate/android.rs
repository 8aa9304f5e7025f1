//! What Android draws with and says before the core is there: resources from `bindings/design`,
//! and the emergency constants as Kotlin.

use std::error::Error;
use std::fmt::Write;
use std::fs;

use camino::Utf8Path;
use securite_core::emergency;

use crate::design::{self, Design};
use crate::names::{NUMBERS, camel};

const HEADING: &str =
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- Written by `cargo xtask bindings`. -->\n";
const NAMESPACE: &str = "xmlns:android=\"http://schemas.android.com/apk/res/android\"";

/// Writes `res/` and `kotlin/` below this folder.
pub(crate) fn write(design: &Design, out: &Utf8Path) -> Result<(), Box<dyn Error>> {
    if out.exists() {
        fs::remove_dir_all(out)?;
    }
    let save = |file: &str, text: String| -> Result<(), Box<dyn Error>> {
        let file = out.join(file);
        fs::create_dir_all(file.parent().ok_or("no folder")?)?;
        Ok(fs::write(file, text)?)
    };
    save("res/values/tokens.xml", values(design, 0, true))?;
    save("res/values-night/tokens.xml", values(design, 1, false))?;
    for icon in &design.icons {
        let fill = if icon.filled { " android:fillColor=\"#000000\"" } else { "" };
        let line = format!(
            "  <path android:pathData=\"{}\" android:strokeColor=\"#000000\" android:strokeWidth=\"2\" \
             android:strokeLineCap=\"round\" android:strokeLineJoin=\"round\"{fill} />\n",
            icon.path
        );
        save(&format!("res/drawable/symbol_{}.xml", icon.name), vector(24, 24, &line))?;
    }
    save("res/drawable/app_icon_front.xml", app_icon()?)?;
    save("kotlin/fr/securite/emergency/EmergencyConstants.kt", constants()?)
}

/// Colours of one of the two lights; type and spaces stand in the first only.
fn values(design: &Design, light: usize, sizes: bool) -> String {
    let mut text = format!("{HEADING}<resources>\n");
    for (name, pair) in &design.tokens.colours {
        let colour = pair.get(light).map_or("", String::as_str);
        let _ = writeln!(text, "  <color name=\"{name}\">{colour}</color>");
    }
    if sizes {
        for (name, style) in &design.tokens.styles {
            let _ = writeln!(text, "  <dimen name=\"type_{name}\">{}sp</dimen>", style.size);
            let _ = writeln!(text, "  <bool name=\"type_{name}_bold\">{}</bool>", style.bold);
        }
        for (name, space) in &design.tokens.space {
            let _ = writeln!(text, "  <dimen name=\"{name}\">{space}dp</dimen>");
        }
    }
    text + "</resources>\n"
}

fn vector(size: u32, grid: u32, inside: &str) -> String {
    format!(
        "{HEADING}<vector {NAMESPACE} android:width=\"{size}dp\" android:height=\"{size}dp\" \
         android:viewportWidth=\"{grid}\" android:viewportHeight=\"{grid}\">\n{inside}</vector>\n"
    )
}

/// The front of the adaptive icon. Its ground is the square of the drawing, and a colour here.
fn app_icon() -> Result<String, Box<dyn Error>> {
    let text = fs::read_to_string(design::folder().join("app-icon.svg"))?;
    let document = roxmltree::Document::parse(&text)?;
    let mut inside = String::from(
        "  <group android:translateX=\"18\" android:translateY=\"18\" android:scaleX=\"1.5\" android:scaleY=\"1.5\">\n",
    );
    for drawn in document.root_element().children().filter(roxmltree::Node::is_element) {
        let number =
            |name: &str| drawn.attribute(name).and_then(|text| text.parse::<f32>().ok()).unwrap_or(0.0);
        let path = match drawn.tag_name().name() {
            "circle" => {
                let (x, y, radius) = (number("cx"), number("cy"), number("r"));
                let across = radius * 2.0;
                format!(
                    "M{} {y}a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0 -{across} 0",
                    x - radius
                )
            }
            "path" => drawn.attribute("d").unwrap_or_default().to_owned(),
            _ => continue,
        };
        let paint = match drawn.attribute("stroke-width") {
            Some(width) => format!(
                "android:strokeColor=\"@color/on_icon\" android:strokeWidth=\"{width}\" \
                 android:strokeLineCap=\"round\" android:strokeLineJoin=\"round\""
            ),
            None => "android:fillColor=\"@color/on_icon\"".into(),
        };
        let _ = writeln!(inside, "    <path android:pathData=\"{path}\" {paint} />");
    }
    Ok(vector(108, 108, &format!("{inside}  </group>\n")))
}

fn constants() -> Result<String, Box<dyn Error>> {
    let mut text = String::from(
        "// Written by `cargo xtask bindings` from core/src/emergency.\n\npackage fr.securite.emergency\n\n\
         /** Numbers and links that need nothing of ours to work. */\nobject EmergencyNumbers {\n",
    );
    for (name, value) in NUMBERS {
        writeln!(text, "    const val {} = {}", name.to_uppercase(), literal(value))?;
    }
    text.push_str("}\n\n/** The words around them, in one language and reading level. */\nclass EmergencyWords(\n    val tag: String,\n");
    for (name, _) in emergency::FR.entries() {
        writeln!(text, "    val {}: String,", camel(name))?;
    }
    text.push_str(") {\n    companion object {\n        val ALL = listOf(\n");
    for (tag, words) in emergency::ALL {
        writeln!(text, "            EmergencyWords(\n                tag = {},", literal(tag))?;
        for (name, word) in words.entries() {
            writeln!(text, "                {} = {},", camel(name), literal(word))?;
        }
        text.push_str("            ),\n");
    }
    text.push_str("        )\n    }\n}\n");
    Ok(text)
}

fn literal(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('$', "\\$"))
}
