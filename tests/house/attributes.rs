//! What crosses is told by the name of its file: `boundary/`, `action.rs`, `state.rs`.

use super::tokens::{Kind, tokens};
use super::{Finding, finds, hold};

#[test]
fn boundary_attributes_stay_where_they_belong() {
    hold("attributes", |path| path.starts_with("core/") && path.ends_with(".rs"), attributes);
}

#[test]
fn wrong_samples_are_found() {
    let check = |path: &str, rust: &str, lines: &[usize]| finds(attributes(path, rust), lines);
    check(
        "core/src/features/chat/model.rs",
        "// uniffi\n#[derive(Debug, uniffi::Record)]\nstruct ChatModel;",
        &[2],
    );
    check("core/src/engine/mod.rs", "use uniffi as bridge;", &[1]);
    check("core/src/features/chat/state.rs", "#[derive(uniffi::Record)] struct ChatState;", &[]);
    check("core/src/boundary/display.rs", "#[uniffi::export] trait ShellDisplay {}", &[]);
}

fn attributes(path: &str, rust: &str) -> Vec<Finding> {
    let file = path.rsplit('/').next().unwrap_or(path);
    let allowed = ["action.rs", "state.rs"].contains(&file) || path.starts_with("core/src/boundary/");
    // The one place where the generator is set up.
    if allowed || path == "core/src/lib.rs" {
        return Vec::new();
    }
    let named = |text: &str| text == "uniffi";
    let row = tokens(path, rust);
    let used = row.iter().filter(|token| token.kind == Kind::Word && named(&token.text));
    used.map(|token| Finding::at(token.line, "types that cross live in action.rs, state.rs or boundary/"))
        .collect()
}
