//! A file holds one idea: about 150 lines, and never more than 400. Tests are apart.

use super::{Finding, finds, hold, is_test};

const STOP: usize = 400;

#[test]
fn files_are_short() {
    let code = [".rs", ".kt", ".swift", ".py"];
    hold("sizes", |path| code.iter().any(|end| path.ends_with(end)) && !is_test(path), sizes);
}

#[test]
fn wrong_samples_are_found() {
    finds(sizes("long.rs", &"line\n".repeat(STOP + 1)), &[STOP + 1]);
    finds(sizes("enough.rs", &"line\n".repeat(STOP)), &[]);
    let tested = format!("{}#[cfg(test)]\nmod tests {{\n{}}}\n", "line\n".repeat(9), "line\n".repeat(STOP));
    finds(sizes("tested.rs", &tested), &[]);
}

fn sizes(_: &str, text: &str) -> Vec<Finding> {
    let length = text.lines().take_while(|line| *line != "#[cfg(test)]").count();
    if length > STOP {
        vec![Finding::at(length, format!("{length} lines; the stop is {STOP}: split it by its ideas"))]
    } else {
        Vec::new()
    }
}
