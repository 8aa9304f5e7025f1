//! The messages that shells hold as constants: plain text, said in every language by its own catalogue.

use std::fmt::Write as _;

use fluent_syntax::ast::{Entry, Message, PatternElement};

pub(crate) const PREFIX: &str = "emergency-";

/// The struct, its fields documented by the comments of the reference, and their names in order.
pub(crate) fn record(body: &[Entry<&str>]) -> Result<String, String> {
    let mut code = String::from(
        "/// The words of one language and reading level.\n#[derive(Debug, Clone, Copy, PartialEq, Eq)]\npub struct EmergencyWords {\n",
    );
    let mut names = String::new();
    let messages = messages(body);
    for message in &messages {
        let field = field(message);
        let comment =
            message.comment.as_ref().ok_or(format!("{}: says nothing of its place", message.id.name))?;
        writeln!(code, "    /// {}\n    pub {field}: &'static str,", comment.content.join(" "))
            .map_err(|error| error.to_string())?;
        names.push_str(&format!("({field:?}, self.{field}), "));
    }
    code.push_str(&format!(
        "}}\n\nimpl EmergencyWords {{\n    /// Each word with its name, in order: what generators write.\n    \
         pub fn entries(&self) -> [(&'static str, &'static str); {}] {{\n        [{names}]\n    }}\n}}\n",
        messages.len()
    ));
    code.push_str(
        "/// All, each with its tag: `fr-simple` is plain French.\n\
         pub const ALL: [(&str, &EmergencyWords); 3] = [(\"fr\", &FR), (\"fr-simple\", &FR_SIMPLE), (\"en\", &EN)];\n",
    );
    Ok(code)
}

/// The constant of one catalogue. A field that it lacks does not compile.
pub(crate) fn values(language: &str, body: &[Entry<&str>]) -> Result<String, String> {
    let name = language.to_uppercase().replace('-', "_");
    let mut code =
        format!("/// The catalogue `{language}`.\npub const {name}: EmergencyWords = EmergencyWords {{\n");
    for message in messages(body) {
        let elements = message.value.as_ref().map_or(&[][..], |value| &value.elements);
        let [PatternElement::TextElement { value }] = elements else {
            return Err(format!("{language}: {} is not one line of text", message.id.name));
        };
        code.push_str(&format!("    {}: {value:?},\n", field(message)));
    }
    code.push_str("};\n");
    Ok(code)
}

fn messages<'a>(body: &'a [Entry<&'a str>]) -> Vec<&'a Message<&'a str>> {
    let all = body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    });
    all.filter(|message| message.id.name.starts_with(PREFIX)).collect()
}

fn field(message: &Message<&str>) -> String {
    message.id.name.trim_start_matches(PREFIX).replace('-', "_")
}
