//! Whether two words are one slip apart: a letter more, less, other, or two changed about.

/// Words of fewer letters are too alike to be one another's slips.
pub(super) const SHORTEST: usize = 5;

/// Whether one slip makes the one of the other.
pub(super) fn one_slip(typed: &str, word: &str) -> bool {
    let (typed, word): (Vec<char>, Vec<char>) = (typed.chars().collect(), word.chars().collect());
    if typed.len().min(word.len()) < SHORTEST || typed.len().abs_diff(word.len()) > 1 {
        return false;
    }
    let same = typed.iter().zip(&word).take_while(|(a, b)| a == b).count();
    let typed = typed.get(same..).unwrap_or_default();
    let word = word.get(same..).unwrap_or_default();
    match (typed, word) {
        ([a, b, left @ ..], [c, d, right @ ..]) if a == d && b == c && left == right => true,
        ([_, left @ ..], [_, right @ ..]) if left == right => true,
        ([_, left @ ..], right) if left == right => true,
        (left, [_, right @ ..]) => left == right,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::one_slip;

    #[test]
    fn one_slip_is_near_and_two_are_not() {
        for (typed, word) in [
            ("cambrilag", "cambriolag"),
            ("arnauqe", "arnaque"),
            ("teleqhon", "telephon"),
            ("portabl", "portable"),
        ] {
            assert!(one_slip(typed, word), "{typed} {word}");
        }
        for (typed, word) in [("mairie", "marier"), ("vol", "viol"), ("port", "portable"), ("velo", "velo")] {
            assert!(!one_slip(typed, word), "{typed} {word}");
        }
    }
}
