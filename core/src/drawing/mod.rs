//! What a map draws: on its own screen, and as a part of a page.

mod state;

pub use state::{ChartContent, ChartDrawing, ChartName, ChartPreview, LabelSide, PinRow, ScaleBar};

#[cfg(test)]
impl ChartPreview {
    /// Of nothing.
    pub(crate) fn empty() -> Self {
        use crate::action::{AppAction, ScreenName, Symbol, Tap};
        let open = Tap {
            label: "map".into(),
            accessibility_label: String::new(),
            enabled: true,
            action: AppAction::Opened { screen: ScreenName::Chart },
            symbol: Symbol::Chart,
        };
        ChartPreview { content: ChartContent::Empty { text: String::new() }, open }
    }
}
