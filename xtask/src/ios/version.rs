//! Which library the bindings were made for, as a file of the Swift package.

/// What the bindings ask of the library before its first call. Their own check ends the process, so the app compares
/// first and can show what still works.
pub(crate) fn written(bindings: &str) -> Result<String, String> {
    let between = |line: &str, before: &str, after: &str| {
        Some(line.trim().strip_prefix(before)?.strip_suffix(after)?.to_owned())
    };
    let contract = bindings.lines().find_map(|line| between(line, "let bindings_contract_version = ", ""));
    let call = bindings.lines().find_map(|line| between(line, "let scaffolding_contract_version = ", ""));
    let sums = bindings.lines().filter_map(|line| between(line, "if (", ") {"));
    let sums: Vec<_> =
        sums.filter_map(|line| line.split_once(" != ").map(|(a, b)| (a.to_owned(), b.to_owned()))).collect();
    let (Some(contract), Some(call), false) = (contract, call, sums.is_empty()) else {
        return Err("Core.swift does not say which library it was made for".into());
    };
    let needed: Vec<_> = std::iter::once(contract).chain(sums.iter().map(|(_, sum)| sum.clone())).collect();
    let found: Vec<_> =
        std::iter::once(call).chain(sums.iter().map(|(sum, _)| format!("UInt32({sum})"))).collect();
    Ok(format!(
        "// swift-format-ignore-file\n// Written by `cargo xtask ios` from Core.swift.\n\nimport securite_coreFFI\n\n\
         /// Which library the bindings were made for, and which one is there.\npublic enum LibraryVersion {{\n  \
         public static let needed: [UInt32] = [{}]\n  public static var found: [UInt32] {{ [{}] }}\n}}\n",
        needed.join(", "),
        found.join(", ")
    ))
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn what_the_bindings_ask_of_the_library_is_read_from_them() {
        let core = "    let bindings_contract_version = 30\n    let scaffolding_contract_version = contract()\n    \
                    if bindings_contract_version != scaffolding_contract_version {\n    if (sum_of_open() != 7) {\n";
        let swift = written(core).unwrap();
        assert!(swift.contains("needed: [UInt32] = [30, 7]"), "{swift}");
        assert!(swift.contains("{ [contract(), UInt32(sum_of_open())] }"), "{swift}");
        assert!(written("let bindings_contract_version = 30").is_err());
    }
}
