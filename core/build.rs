//! Makes one typed function from each message of the catalogues in `words/`.
//!
//! French is the reference: it has every message. A message that no code asks for is unused code,
//! so the compiler names it. What the languages owe each other is tested in `src/text/tests.rs`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use securite_guide::french_spaces;

/// Variables of these names are numbers, all others are text.
const NUMBERS: [&str; 1] = ["count"];

#[path = "build/emergency.rs"]
mod emergency;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let out = std::env::var("OUT_DIR")?;
    let mut emergency = String::new();
    for language in ["fr", "fr-simple", "en"] {
        let mut text = catalogue(&Path::new("words").join(language))?;
        if language.starts_with("fr") {
            text = french_spaces(&text);
        }
        let resource = fluent_syntax::parser::parse(text.as_str())
            .map_err(|(_, errors)| format!("{language} cannot be read: {errors:?}"))?;
        if language == "fr" {
            std::fs::write(Path::new(&out).join("messages.rs"), functions(&resource.body)?)?;
            emergency.push_str(&emergency::record(&resource.body)?);
        }
        emergency.push_str(&emergency::values(language, &resource.body)?);
        std::fs::write(Path::new(&out).join(format!("{language}.ftl")), &text)?;
    }
    std::fs::write(Path::new(&out).join("emergency.rs"), emergency)?;
    Ok(())
}

/// All areas of a language, one after the other.
fn catalogue(folder: &Path) -> Result<String, Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<_> =
        std::fs::read_dir(folder)?.map(|file| Ok(file?.path())).collect::<std::io::Result<_>>()?;
    files.sort();
    let mut all = String::new();
    for file in files {
        let text = std::fs::read_to_string(&file)?;
        // By itself first, so that a mistake is named with its file.
        fluent_syntax::parser::parse(text.as_str())
            .map_err(|(_, errors)| format!("{} cannot be read: {errors:?}", file.display()))?;
        all.push_str(&text);
        all.push('\n');
    }
    Ok(all)
}

fn functions(body: &[Entry<&str>]) -> Result<String, std::fmt::Error> {
    let mut code = String::from("impl Words {\n");
    for entry in body {
        let Entry::Message(message) = entry else { continue };
        if !message.id.name.starts_with(emergency::PREFIX) {
            function(&mut code, message)?;
        }
    }
    code.push_str("}\n");
    Ok(code)
}

fn function(code: &mut String, message: &Message<&str>) -> std::fmt::Result {
    let id = message.id.name;
    let name = id.replace('-', "_");
    let mut variables = BTreeSet::new();
    if let Some(pattern) = &message.value {
        collect(pattern, &mut variables);
    }
    let kind = |variable: &str| if NUMBERS.contains(&variable) { "u32" } else { "&str" };
    let parameters: String = variables.iter().map(|v| format!(", {v}: {}", kind(v))).collect();
    let arguments: String = variables.iter().map(|v| format!("({v:?}, {v}.into()), ")).collect();
    // The terminal's own words are said by its shell; all others cross in a screen's state.
    let seen = if id.starts_with("terminal-") { "pub" } else { "pub(crate)" };
    let sentence = message.value.as_ref().map(sentence).unwrap_or_default();
    writeln!(code, "    /// `{id}`: “{}”", sentence.replace('\n', " "))?;
    writeln!(code, "    {seen} fn {name}(&self{parameters}) -> String {{")?;
    writeln!(code, "        self.format({id:?}, [{arguments}])")?;
    writeln!(code, "    }}")
}

/// What the reference says, to be read where it is used.
fn sentence(pattern: &Pattern<&str>) -> String {
    let element = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => (*value).to_owned(),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => format!("`{}`", id.name),
        PatternElement::Placeable { .. } => "…".to_owned(),
    };
    pattern.elements.iter().map(element).collect()
}

fn collect<'a>(pattern: &Pattern<&'a str>, variables: &mut BTreeSet<&'a str>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => collect_inline(inline, variables),
                Expression::Select { selector, variants } => {
                    collect_inline(selector, variables);
                    variants.iter().for_each(|variant| collect(&variant.value, variables));
                }
            }
        }
    }
}

fn collect_inline<'a>(inline: &InlineExpression<&'a str>, variables: &mut BTreeSet<&'a str>) {
    if let InlineExpression::VariableReference { id } = inline {
        variables.insert(id.name);
    }
}
