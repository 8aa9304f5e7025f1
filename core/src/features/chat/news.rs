//! What a screen reader says by itself: each line of another once, and how things stand when that is another.
//!
//! One idea: a shell speaks where what is to be said is another text than before. So what was said stays until there is
//! something new, and what says the same as before says how often.

use securite_chat::{Author, Ending, Line, Link, Presence};

use super::lines::{is_told, told};
use super::model::Talk;
use crate::atlas::Atlas;
use crate::text::Words;

/// What is new.
#[derive(Default)]
pub(super) struct News {
    /// Lines, by their ids. None: how things stand.
    lines: Vec<String>,
    /// How often in a row lines with these words came.
    times: u32,
    /// How things stand was new with them.
    stands: bool,
}

/// How things stood, and how many lines there were.
pub(super) struct Before {
    presence: Presence,
    link: Link,
    pub(super) ending: Option<Ending>,
    lines: usize,
}

impl Before {
    pub(super) fn of(talk: &Talk) -> Self {
        let conversation = &talk.conversation;
        Before {
            presence: conversation.presence(),
            link: conversation.link(),
            ending: conversation.ending(),
            lines: conversation.timeline().lines().len(),
        }
    }

    fn stood_as(&self, now: &Before) -> bool {
        (&self.presence, self.link, self.ending) == (&now.presence, now.link, now.ending)
    }
}

/// Takes note of what has changed since. What was before comes late, and is no news.
pub(super) fn note(talk: &mut Talk, before: &Before, is_news: bool) {
    let stands = !before.stood_as(&Before::of(talk));
    let new =
        |line: &&Line| is_told(line, &talk.conversation) && talk.conversation.author(line) != Author::Me;
    let all = talk.conversation.timeline().lines();
    let lines: Vec<&Line> = all.iter().skip(before.lines).filter(|_| is_news).filter(new).collect();
    if lines.is_empty() {
        if stands {
            talk.news = News::default();
        }
        return;
    }
    let words = |line: &Line| (talk.conversation.author(line), line.text.clone());
    let said = all.iter().filter(|line| talk.news.lines.contains(&line.id)).map(words);
    let again = !stands && said.eq(lines.iter().map(|line| words(line)));
    let times = if again { talk.news.times.saturating_add(1) } else { 1 };
    talk.news = News { lines: lines.into_iter().map(|line| line.id.clone()).collect(), times, stands };
}

/// What is to be said; `standing`: how things stand.
pub(super) fn spoken(talk: &Talk, standing: String, atlas: Option<&Atlas>, words: &Words) -> String {
    const MOST: usize = 3;
    let conversation = &talk.conversation;
    let all = conversation.timeline().lines().iter();
    let new = all.filter(|line| talk.news.lines.contains(&line.id));
    let new: Vec<String> =
        new.filter_map(|line| told(line, conversation, atlas, words)).map(|line| line.spoken).collect();
    if new.is_empty() {
        return standing;
    }
    // Who comes back after a while hears the last, and of how many.
    let unsaid = new.len().saturating_sub(MOST);
    let before =
        u32::try_from(unsaid).ok().filter(|count| *count > 0).map(|count| words.chat_lines_before(count));
    let said = new.into_iter().skip(unsaid).collect::<Vec<_>>().join(" ");
    let said = if talk.news.times > 1 { words.chat_again_spoken(talk.news.times, &said) } else { said };
    let parts = [talk.news.stands.then_some(standing), before, Some(said)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
