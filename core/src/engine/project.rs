//! What each screen shows.

use super::model::Model;
use crate::action::{ScreenName, Tap, Tone};
use crate::atlas::Atlas;
use crate::context::Ctx;
use crate::features::{
    chart, chat, communes, compass, directory, discreet, first_run, guidance, home, legal, letter, my_data,
    news, privacy, renewal, settings, station, urgent,
};
use crate::page::{LeadRow, PageBuilder, PageState};
use crate::state::{ScreenContent, ScreenState, WayOut};
use crate::text::{Language, ReadingLevel, Words};

pub(super) fn project(model: &Model, screen: &ScreenName, ctx: Ctx) -> ScreenState {
    let (title, content) = titled(model, screen, ctx);
    let notices = model.notices.iter().map(|notice| notice.told(ctx.words)).collect();
    let way_out = way_out(screen, ctx.words);
    let corner = (*screen == ScreenName::Home).then(|| home::corner(ctx.words));
    let words_tag = ctx.words.tag().into();
    let banner = banner(model, ctx.words);
    ScreenState { name: screen.clone(), words_tag, title, banner, notices, way_out, corner, content }
}

/// What stands where a screen cannot be shown by a fault of ours. Of the model it needs only what cannot fail.
pub(super) fn broken(model: &Model, screen: &ScreenName) -> ScreenState {
    let words = model.settings.words();
    let page = PageBuilder::new()
        .remark(words.page_broken(), Tone::Careful)
        .remark(words.page_broken_others(), Tone::Plain);
    ScreenState {
        name: screen.clone(),
        words_tag: words.tag().into(),
        title: words.page_broken_title(),
        banner: banner(model, words),
        notices: Vec::new(),
        way_out: way_out(screen, words),
        corner: None,
        content: ScreenContent::Page { page: page.page() },
    }
}

fn banner(model: &Model, words: &Words) -> Option<String> {
    model.demonstration.then(|| words.profile_demonstration())
}

fn way_out(screen: &ScreenName, words: &Words) -> Option<WayOut> {
    (*screen == ScreenName::Discreet).then(|| discreet::way_out(words))
}

/// Title and content.
fn titled(model: &Model, screen: &ScreenName, ctx: Ctx) -> (String, ScreenContent) {
    let (atlas, words) = (model.atlas.as_deref(), ctx.words);
    // Asked only by the pages that are made of it: it is read at the first of them, and never for another.
    let guide = || atlas.and_then(Atlas::guide);
    match screen {
        ScreenName::Home => {
            if let Some(first) = first_run(model, words) {
                return page(words.app_name(), first);
            }
            let (row, forget) = kept(model, ctx);
            page(words.app_name(), home::project(row, forget, news::latest(&model.news, ctx), words))
        }
        ScreenName::Directory => {
            let preview = || chart::preview(&model.preview, ctx);
            let title = directory::title(&model.directory, words);
            page(title, directory::project(&model.directory, atlas.is_some(), preview, ctx))
        }
        ScreenName::Departments => titled_page(communes::project(None, atlas, directory::FIELD, words)),
        ScreenName::Communes { department, letter } => {
            titled_page(communes::project(Some((department, letter)), atlas, directory::FIELD, words))
        }
        ScreenName::Station { id } => {
            #[cfg(any(test, feature = "testing"))]
            crate::testing::stumble(id, crate::testing::FAULTY_PAGE);
            let standing = directory::standing(&model.directory, id, words);
            titled_page(station::project(&model.station, id, standing, atlas, ctx))
        }
        ScreenName::Chart => {
            (words.chart_title(), ScreenContent::Chart { state: chart::project(&model.chart, ctx) })
        }
        ScreenName::Chat => page(words.chat_title(), chat::project(&model.chat, words)),
        ScreenName::ChatTerms { service } => titled_page(chat::terms(&model.chat, service, words)),
        ScreenName::ChatWishes { service } => titled_page(chat::wishes(&model.chat, service, words)),
        ScreenName::ChatQuestion { service } => titled_page(chat::question(&model.chat, service, words)),
        ScreenName::Conversation => {
            let (title, state) = chat::conversation(&model.chat, atlas, words);
            (title, ScreenContent::Conversation { state })
        }
        ScreenName::Discreet => page(words.discreet_title(), discreet::project(words)),
        ScreenName::Emergency => page(words.urgent_title(), urgent::project(guide(), words)),
        ScreenName::Letter { page } => titled_page(letter::project(&model.letter, *page, words)),
        ScreenName::Compass { at } => titled_page(compass::project(guide(), at, words)),
        ScreenName::Guidance => page(words.guide_title(), guidance::project(&model.guidance, atlas, words)),
        ScreenName::GuideList { id } => titled_page(guidance::list(guide(), id, words)),
        ScreenName::GuideEntry { id } => titled_page(guidance::entry(guide(), id, ctx)),
        ScreenName::Family => page(words.family_title(), guidance::family(guide(), words)),
        ScreenName::News => page(words.news_title(), news::project(&model.news, ctx)),
        ScreenName::NewsItem { id } => titled_page(news::item(&model.news, id, atlas, ctx)),
        ScreenName::NewsChoices => {
            let station = kept(model, ctx).0.map(|row| (row.id, row.open.label));
            titled_page(news::choices(&model.news, station, atlas.is_some(), words))
        }
        ScreenName::Privacy => {
            let (asks, news) = (model.renewal.asks(), model.news.is_there());
            page(
                words.privacy_title(),
                privacy::project(asks, news, model.chat.asks(), my_data::door(words), words),
            )
        }
        ScreenName::MyData => {
            let contents = contents(model, ctx);
            let privacy = privacy::door(words);
            page(words.my_data_title(), my_data::project(&model.my_data, &contents, privacy, words))
        }
        ScreenName::Legal => page(words.legal_title(), legal::project(privacy::door(words), words)),
        ScreenName::LegalPage { id } => {
            let publisher = model.publisher.as_ref();
            let imprint = publisher.map(|it| legal::Imprint { name: &it.name, mail: &it.mail });
            titled_page(legal::page(id, imprint, words))
        }
        ScreenName::Settings => {
            let data = |page| renewal::section(page, &model.renewal, ctx.now, words);
            let pages = vec![my_data::door(words), privacy::door(words), legal::door(words)];
            let told = settings::project(&model.settings, model.saves_nothing, data, pages, words);
            let announcement = renewal::announcement(&model.renewal, words);
            page(words.settings_title(), PageState { announcement, ..told })
        }
    }
}

/// What is kept, as the page on it tells it.
fn contents(model: &Model, ctx: Ctx) -> my_data::Contents {
    let news = model.news.kept();
    my_data::Contents {
        language: model.settings.chosen.map(Language::name),
        plain: model.settings.reading == ReadingLevel::Plain,
        never_asks: !model.renewal.kept().by_itself,
        station: kept(model, ctx).0.map(|row| row.open.label),
        places: news::place_names(news),
        themes: news::chosen_themes(news.themes, ctx.words),
        notices: news.notices.is_some(),
    }
}

/// What stands in the place of home until it is over.
fn first_run(model: &Model, words: &Words) -> Option<PageState> {
    if !model.first_run.is_shown() {
        return None;
    }
    let shown = first_run::Shown {
        choices: &|page| settings::choices(page, &model.settings, words),
        news: news::to_choices(&model.news, words),
        online: model.renewal.asks() || model.news.is_there() || model.chat.asks(),
        privacy: privacy::door(words),
    };
    first_run::project(&model.first_run, &shown, words)
}

fn page(title: String, page: PageState) -> (String, ScreenContent) {
    (title, ScreenContent::Page { page })
}

fn titled_page((title, state): (String, PageState)) -> (String, ScreenContent) {
    page(title, state)
}

fn kept(model: &Model, ctx: Ctx) -> (Option<LeadRow>, Option<Tap>) {
    let kept = station::kept(&model.station, model.atlas.as_deref(), ctx);
    kept.map_or((None, None), |kept| (kept.row, Some(kept.forget)))
}
