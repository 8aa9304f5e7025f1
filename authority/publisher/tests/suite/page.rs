//! The numbers of `docs/data.md` are those of an import made now.

use std::path::Path;

use super::common::SHIPPED;

const START: &str = "<!-- the account of the import, compared by a test -->\n```text\n";
const END: &str = "```\n";

#[test]
fn the_page_has_the_account_of_the_import() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/data.md");
    let page = std::fs::read_to_string(&file).unwrap();
    let (before, rest) = page.split_once(START).expect("the page has the account");
    let (written, after) = rest.split_once(END).expect("the account ends");
    let account = SHIPPED.1.as_str();
    if written != account && std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&file, [before, START, account, END, after].concat()).unwrap();
        return;
    }
    assert_eq!(written, account, "UPDATE_EXPECT=1 cargo test -p securite-publisher writes the page");
}
