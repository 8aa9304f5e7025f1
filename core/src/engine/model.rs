//! All that the core remembers while it runs.

use super::away::Away;
use super::notices::NoticeModel;
use super::{Event, update};
use crate::atlas::Atlas;
use crate::features::chart::ChartModel;
use crate::features::chat::ChatModel;
use crate::features::directory::DirectoryModel;
use crate::features::first_run::FirstRunModel;
use crate::features::guidance::GuidanceModel;
use crate::features::letter::LetterModel;
use crate::features::my_data::MyDataModel;
use crate::features::news::NewsModel;
use crate::features::renewal::RenewalModel;
use crate::features::settings::SettingsModel;
use crate::features::station::StationModel;
use crate::profile::{Profile, Publisher};
use crate::text::Words;
use crate::work::WorkIds;

/// The root model.
#[derive(Debug, Default)]
pub struct Model {
    pub(super) settings: SettingsModel,
    pub(super) directory: DirectoryModel,
    pub(super) chart: ChartModel,
    /// The same, as a part of the directory's page.
    pub(super) preview: ChartModel,
    pub(super) station: StationModel,
    pub(super) chat: ChatModel,
    pub(super) renewal: RenewalModel,
    pub(super) first_run: FirstRunModel,
    pub(super) guidance: GuidanceModel,
    pub(super) letter: LetterModel,
    pub(super) news: NewsModel,
    /// Who publishes the app, where somebody does.
    pub(super) publisher: Option<Publisher>,
    pub(super) my_data: MyDataModel,
    pub(super) work: WorkIds,
    /// A demonstration: said on every screen.
    pub(super) demonstration: bool,
    pub(super) away: Away,
    /// No file takes what is chosen.
    pub(super) saves_nothing: bool,
    /// In the order in which they came up.
    pub(super) notices: Vec<NoticeModel>,
    /// `None` until a pack is open, and when none could be.
    pub(super) atlas: Option<Box<Atlas>>,
}

impl Model {
    /// Before anything was opened.
    pub(super) fn of(profile: &Profile) -> Self {
        let folder = profile.packs.as_ref().map(|packs| packs.address.clone());
        Model {
            chat: ChatModel::behind(profile.chat.clone(), profile.demonstration),
            renewal: RenewalModel::asking(folder),
            first_run: FirstRunModel::of(profile.news.is_there()),
            news: NewsModel::of(profile.news.is_there()),
            publisher: profile.publisher.clone(),
            demonstration: profile.demonstration,
            ..Model::default()
        }
    }

    /// For tools that search without a screen: the model after what opening told.
    pub fn after(events: impl IntoIterator<Item = Event>) -> Self {
        let mut model = Model::default();
        for event in events {
            update::update(&mut model, event);
        }
        model
    }

    /// The atlas, and the sentences that a screen would show above all else.
    pub fn into_atlas(self, words: &Words) -> (Option<Atlas>, Vec<String>) {
        let notices = self.notices.iter().map(|notice| notice.text(words)).collect();
        (self.atlas.map(|atlas| *atlas), notices)
    }
}
