//! What a phone would refuse of a library, by what `llvm-readelf` writes of it.

use super::API;

/// Bytes of the largest page of a phone; a segment that is not aligned to it is not loaded there.
pub(super) const PAGE: u64 = 0x4000;
pub(super) const LIBRARIES: [&str; 4] = ["libc", "libm", "libdl", "liblog"];
/// Calls our library from Kotlin; without it the check would praise an empty file.
const OURS: &str = "ffi_securite_core_uniffi_contract_version";
const LIST: &str = "android/sdkless/arm64/open-names.txt";
const NAMES: &str = include_str!("../../../android/sdkless/arm64/open-names.txt");

/// A name that may be left open.
pub(super) struct Name<'a> {
    pub(super) library: &'a str,
    pub(super) name: &'a str,
    /// API level that brought it; 21, the first for arm64, where the list has none.
    pub(super) since: u32,
}

/// All names that may be left open.
pub(super) fn names() -> Result<Vec<Name<'static>>, String> {
    parse(NAMES)
}

fn parse(list: &str) -> Result<Vec<Name<'_>>, String> {
    let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| name(line).ok_or_else(|| format!("{LIST}: “{line}” is not: library, name, API")))
        .collect()
}

fn name(line: &str) -> Option<Name<'_>> {
    let words: Vec<&str> = line.split(' ').collect();
    match words.as_slice() {
        [library, name] => Some(Name { library, name, since: 21 }),
        [library, name, since] => Some(Name { library, name, since: since.parse().ok()? }),
        _ => None,
    }
}

/// On 32 bits the headers that stand in ask by other names for what has wider times; a phone has the plain ones.
fn of_phones(name: &str) -> String {
    match name.strip_prefix("__") {
        Some(wide) if wide.contains("time64") => wide.replace("_time64", "").replace("time64", "time"),
        _ => name.to_owned(),
    }
}

/// What is wrong with a library, by what `llvm-readelf` writes of it.
pub(super) fn faults(names: &[Name], read: &str) -> Vec<String> {
    let (mut faults, mut segments, mut ours) = (Vec::new(), 0, false);
    for line in read.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["LOAD", .., align] => {
                segments += 1;
                let bytes = u64::from_str_radix(align.trim_start_matches("0x"), 16).unwrap_or_default();
                if bytes == 0 || bytes % PAGE != 0 {
                    faults.push(format!("a segment is aligned to {align}, not to {PAGE:#x}"));
                }
            }
            [_, "(NEEDED)", .., file] => {
                let file = file.trim_matches(['[', ']']);
                if LIBRARIES.iter().all(|known| file.strip_suffix(".so") != Some(known)) {
                    faults.push(format!("it needs {file}"));
                }
            }
            [_, tag, flags @ ..] if *tag == "(TEXTREL)" || flags.contains(&"TEXTREL") => {
                faults.push("it has text relocations".into());
            }
            [_, _, _, _, bind, _, "UND", open, ..] => {
                match names.iter().find(|name| name.name == of_phones(open)) {
                    None => faults.push(format!("`{open}` is left open and not in {LIST}")),
                    Some(Name { since, .. }) if *since > API && *bind != "WEAK" => {
                        faults.push(format!(
                            "`{open}` came with API {since} and is not weak; the app begins with {API}"
                        ));
                    }
                    Some(_) => {}
                }
            }
            [.., name] => ours |= *name == OURS,
            [] => {}
        }
    }
    if segments == 0 || !ours {
        faults.push(format!("{segments} segments are loaded, `{OURS}` is there: {ours}"));
    }
    faults.dedup();
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: &str = "libc read\nlibc getrandom 28\nlibc localtime_r\nlibc stat\nlibunwind _Unwind_Resume";

    /// What `llvm-readelf` writes, in short, with this line more.
    fn check(line: &str, expected: &[&str]) {
        let read = format!(
            "  LOAD           0x000000 0x0000000000000000 0x0000000000000000 0xbaf7fc 0xbaf7fc R E 0x4000\n  \
             0x0000000000000001 (NEEDED)             Shared library: [libc.so]\n  \
             0x000000000000001e (FLAGS)              BIND_NOW\n    \
             1: 0000000000000000     0 FUNC    GLOBAL DEFAULT   UND read\n    \
             2: 0000000000000000     0 NOTYPE  WEAK   DEFAULT   UND getrandom\n    \
             3: 0000000000000000     0 NOTYPE  GLOBAL DEFAULT   UND _Unwind_Resume\n    \
             4: 00000000000187ad     8 FUNC    GLOBAL DEFAULT    11 {OURS}\n  {line}"
        );
        assert_eq!(faults(&parse(NAMES).unwrap(), &read), expected, "{line}");
    }

    #[test]
    fn what_a_phone_would_refuse_is_found() {
        check("", &[]);
        check("LOAD 0x0 0x0 0x0 0x1 0x1 R 0x10000", &[]);
        check("LOAD 0x0 0x0 0x0 0x1 0x1 R 0x1000", &["a segment is aligned to 0x1000, not to 0x4000"]);
        check("LOAD 0x0 0x0 0x0 0x1 0x1 R 0x0", &["a segment is aligned to 0x0, not to 0x4000"]);
        check("0x1 (NEEDED) Shared library: [libm.so]", &[]);
        check("0x1 (NEEDED) Shared library: [libz.so]", &["it needs libz.so"]);
        check("0x16 (TEXTREL) 0x0", &["it has text relocations"]);
        check("0x1e (FLAGS) BIND_NOW TEXTREL", &["it has text relocations"]);
        check("0x1e (FLAGS) TEXTREL BIND_NOW", &["it has text relocations"]);
        check(
            "5: 0 0 FUNC GLOBAL DEFAULT UND fopen",
            &["`fopen` is left open and not in android/sdkless/arm64/open-names.txt"],
        );
        check(
            "5: 0 0 FUNC WEAK DEFAULT UND statx",
            &["`statx` is left open and not in android/sdkless/arm64/open-names.txt"],
        );
        check("5: 0 0 FUNC GLOBAL DEFAULT UND __stat_time64", &[]);
        check("5: 0 0 FUNC GLOBAL DEFAULT UND __localtime64_r", &[]);
        check(
            "5: 0 0 FUNC GLOBAL DEFAULT UND __mktime64",
            &["`__mktime64` is left open and not in android/sdkless/arm64/open-names.txt"],
        );
        check(
            "5: 0 0 FUNC GLOBAL DEFAULT UND getrandom",
            &["`getrandom` came with API 28 and is not weak; the app begins with 26"],
        );
    }

    #[test]
    fn an_empty_answer_is_no_praise() {
        let sentence = "0 segments are loaded, `ffi_securite_core_uniffi_contract_version` is there: false";
        assert_eq!(faults(&[], ""), [sentence]);
    }

    #[test]
    fn the_list_is_sorted_and_of_known_libraries() {
        let lines: Vec<&str> = super::NAMES.lines().filter(|line| !line.starts_with('#')).collect();
        assert!(lines.is_sorted_by(|before, after| before < after));
        let names = parse(super::NAMES).unwrap();
        assert!(names.iter().all(|name| LIBRARIES.contains(&name.library) || name.library == "libunwind"));
        assert!(parse("libc read later").is_err() && parse("read").is_err());
    }
}
