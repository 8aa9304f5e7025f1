//! How the first run goes on.

use super::{FirstRunAction, FirstRunModel};

/// Applies an action. True when it is over, which is to be kept.
pub(crate) fn update(model: &mut FirstRunModel, action: FirstRunAction) -> bool {
    let Some(shown) = model.page else { return false };
    let pages: Vec<_> = model.pages().collect();
    let at = pages.iter().position(|page| *page == shown).unwrap_or_default();
    model.page = match action {
        FirstRunAction::WentOn => pages.get(at + 1).copied(),
        FirstRunAction::WentBack => pages.get(at.saturating_sub(1)).copied(),
        FirstRunAction::Skipped => None,
    };
    model.page.is_none()
}

/// The page on violence opens: home below it is the plain one before anybody leaves in haste (D2). Nothing is kept of
/// that (D1), so the first run comes again with the next start.
pub(crate) fn set_aside(model: &mut FirstRunModel) {
    model.page = None;
}
