//! Types that hold what a person typed, read or looked up print their name and nothing else, so that no log and no
//! message of a failed test tells it.

/// `silent!(PlaceRow, Remark)` for types as a whole; `silent!(DirectoryAction { Submitted, RowChosen })` for an
/// enum that may tell which of its variants it is.
macro_rules! silent {
    ($($name:ident),+ $(,)?) => {$(
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )+};
    ($name:ident { $($variant:ident),+ $(,)? }) => {
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(match self {
                    $($name::$variant { .. } => stringify!($variant),)+
                })
            }
        }
    };
}
