//! How privacy is told.

use crate::action::{ScreenName, Symbol, Tone};
use crate::page::{Lead, LeadRow, PageBuilder, PageState};
use crate::station_card::Remark;
use crate::text::Words;

/// The shortest first: nothing is sent. Then what is kept, what is forgotten, and what others keep.
pub(crate) fn project(words: &Words) -> PageState {
    let plain = |text| Remark::new(text, Tone::Plain);
    PageBuilder::new()
        .heading(words.privacy_heading())
        .remarks([plain(words.privacy_no_network()), plain(words.privacy_no_position())])
        .section(words.privacy_kept_heading())
        .remarks([plain(words.privacy_kept()), plain(words.privacy_forgotten())])
        .section(words.privacy_others_heading())
        .remarks([plain(words.privacy_calls()), plain(words.privacy_others())])
        .page()
}

/// Leads here.
pub(crate) fn door(words: &Words) -> LeadRow {
    let (title, detail) = (words.privacy_title(), words.privacy_detail());
    let spoken = words.place_detail(&title, &detail);
    Lead { symbol: Symbol::Settings, title, detail, spoken }.to("privacy", ScreenName::Privacy)
}
