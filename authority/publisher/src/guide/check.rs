//! What must be true of a guide before anybody reads it.

use std::collections::BTreeSet;

use securite_guide::{
    Advice, Audience, Door, Force, Guide, Login, Question, START, Service, ServiceKind, Source, Texts, Theme,
    is_date,
};

use super::Written;

/// Letters of the name of a row, on a small phone with large text.
const LONGEST_NAME: usize = 70;
/// Letters of any other text: a page of a frightened person has short ones.
const LONGEST_TEXT: usize = 420;
/// Answers of a question, so that they are one screen.
const MOST_ANSWERS: usize = 8;
/// Services of a door.
const MOST_SERVICES: usize = 6;

/// All that is wrong, each with the id it is wrong of.
pub(super) fn faults(written: &Written) -> Vec<String> {
    let guide = &written.guide;
    let mut wrong = Wrong(Vec::new());
    wrong.twice("entry", ids(guide).chain(written.left_out.iter().map(|left| left.id.as_str())));
    wrong.twice("question or door", places(guide));
    for left in &written.left_out {
        wrong.unless(!left.reason.trim().is_empty(), &left.id, "left out without a reason");
    }
    guide.services.iter().for_each(|service| wrong.service(service));
    guide.advice.iter().for_each(|advice| wrong.advice(advice, guide));
    guide.questions.iter().for_each(|question| wrong.question(question, guide));
    guide.doors.iter().for_each(|door| wrong.door(door, guide));
    let starts = guide.questions.iter().any(|question| question.id == START);
    wrong.unless(guide.questions.is_empty() || starts, START, "no question has this id");
    wrong.0.extend(guide.faults_of_ways());
    wrong.0
}

fn ids(guide: &Guide) -> impl Iterator<Item = &str> {
    let services = guide.services.iter().map(|service| service.id.as_str());
    services.chain(guide.advice.iter().map(|advice| advice.id.as_str()))
}

fn places(guide: &Guide) -> impl Iterator<Item = &str> {
    let questions = guide.questions.iter().map(|question| question.id.as_str());
    questions.chain(guide.doors.iter().map(|door| door.id.as_str()))
}

struct Wrong(Vec<String>);

impl Wrong {
    fn unless(&mut self, holds: bool, id: &str, what: &str) {
        if !holds {
            self.0.push(format!("{id}: {what}"));
        }
    }

    fn twice<'a>(&mut self, of: &str, ids: impl Iterator<Item = &'a str>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            let plain =
                !id.is_empty() && id.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
            self.unless(plain, id, "an id has letters, digits and hyphens");
            self.unless(seen.insert(id), id, &format!("two of this id ({of})"));
        }
    }

    fn service(&mut self, service: &Service) {
        let id = &service.id;
        self.text(id, "name", &service.name, LONGEST_NAME);
        self.text(id, "what", &service.what, LONGEST_TEXT);
        let more = [
            ("hours", &service.hours),
            ("cost", &service.cost),
            ("prepare", &service.prepare),
            ("next", &service.next),
            ("wait", &service.wait),
            ("trace", &service.trace),
            ("caution", &service.caution),
        ];
        for (name, texts) in more.into_iter().filter_map(|(name, texts)| Some((name, texts.as_ref()?))) {
            self.text(id, name, texts, LONGEST_TEXT);
        }
        self.unless(service.kind != ServiceKind::Other, id, "its kind is none that there is");
        self.unless(service.login != Login::Other, id, "its login is missing or none that there is");
        self.unless(service.force != Some(Force::Other), id, "its force is none that there is");
        self.unless(!service.audience.is_empty(), id, "it is for nobody");
        self.unless(!service.audience.contains(&Audience::Other), id, "an audience is none that there is");
        self.unless(!service.themes.is_empty(), id, "it is about nothing");
        self.unless(!service.themes.contains(&Theme::Other), id, "a theme is none that there is");
        self.unless(!service.operator.is_empty(), id, "nobody runs it");
        self.unless(
            !service.emergency || service.kind == ServiceKind::EmergencyNumber,
            id,
            "only a number is for emergencies",
        );
        for number in service.phone.iter().chain(&service.sms) {
            let digits = number.len() >= 2 && number.chars().all(|digit| digit.is_ascii_digit());
            self.unless(digits, id, "a number is its digits alone");
        }
        self.unless(service.phone.as_deref() != Some("114"), id, "114 takes no voice call (E4)");
        if let Some(page) = &service.page {
            self.unless(is_page(page), id, "its page is no https address");
        }
        self.evidence(id, &service.said, service.to_check, &service.checked, &service.sources);
    }

    fn advice(&mut self, advice: &Advice, guide: &Guide) {
        let id = &advice.id;
        self.text(id, "title", &advice.title, LONGEST_NAME);
        self.text(id, "text", &advice.text, LONGEST_TEXT);
        self.unless(advice.theme != Theme::Other, id, "its theme is none that there is");
        self.unless(advice.force != Some(Force::Other), id, "its force is none that there is");
        self.services(id, &advice.services, guide);
        self.evidence(id, &advice.said, advice.to_check, &advice.checked, &advice.sources);
    }

    fn question(&mut self, question: &Question, guide: &Guide) {
        let id = &question.id;
        self.text(id, "ask", &question.ask, LONGEST_TEXT);
        self.unless((2..=MOST_ANSWERS).contains(&question.answers.len()), id, "too few or too many answers");
        for answer in &question.answers {
            self.text(id, "say", &answer.say, LONGEST_NAME);
            answer.detail.iter().for_each(|detail| self.text(id, "detail", detail, LONGEST_TEXT));
            self.unless(!answer.audience.contains(&Audience::Other), id, "an audience is none that there is");
            let there = match (&answer.question, &answer.door) {
                (Some(question), None) => guide.question(question).is_some(),
                (None, Some(door)) => guide.door(door).is_some(),
                _ => false,
            };
            self.unless(there, id, &format!("“{}” leads to nothing that there is", answer.say.fr));
        }
    }

    fn door(&mut self, door: &Door, guide: &Guide) {
        let id = &door.id;
        self.text(id, "title", &door.title, LONGEST_NAME);
        self.text(id, "why", &door.why, LONGEST_TEXT);
        door.first.iter().for_each(|first| self.text(id, "first", first, LONGEST_TEXT));
        self.services(id, &door.services, guide);
        self.unless(door.services.len() <= MOST_SERVICES, id, "too many services");
        let somewhere = !door.services.is_empty() || door.station || door.discreet || door.letter;
        self.unless(somewhere, id, "it leads nowhere");
        for advice in door.advice.iter().filter(|advice| guide.advice(advice).is_none()) {
            self.unless(false, id, &format!("no advice has the id {advice}"));
        }
    }

    fn services(&mut self, id: &str, services: &[String], guide: &Guide) {
        for service in services.iter().filter(|service| guide.service(service).is_none()) {
            self.unless(false, id, &format!("no service has the id {service}"));
        }
    }

    /// S3: where it was read and when, or that it is to be checked.
    fn evidence(&mut self, id: &str, said: &[String], to_check: bool, checked: &str, sources: &[Source]) {
        self.unless(!said.is_empty(), id, "nobody could find it: what do people say?");
        self.unless(!sources.is_empty(), id, "it has no source (S3)");
        for source in sources {
            self.unless(!source.title.trim().is_empty(), id, "a source has no title");
            self.unless(
                source.url.is_empty() || source.url.starts_with("http"),
                id,
                "a source's address is none",
            );
            self.unless(source.date.is_empty() || is_date(&source.date), id, "a source's date is none");
        }
        self.unless(checked.is_empty() || is_date(checked), id, "the date of its evidence is none");
        self.unless(
            to_check || !checked.is_empty(),
            id,
            "it has no date and is not marked as to be checked (S3)",
        );
    }

    fn text(&mut self, id: &str, name: &str, texts: &Texts, longest: usize) {
        for (tongue, text) in texts.all() {
            let name = format!("{name}.{tongue}");
            self.unless(!text.trim().is_empty(), id, &format!("{name} is empty"));
            self.unless(text.trim() == text, id, &format!("{name} has blanks around it"));
            self.unless(
                text.chars().count() <= longest,
                id,
                &format!("{name} is longer than {longest} letters"),
            );
            // "*#06#" is dialled.
            let marked =
                text.replace("*#", "").contains(['<', '>', '*', '_', '`', '\n', '\t']) || text.contains("  ");
            self.unless(!marked, id, &format!("{name} has marks or breaks"));
        }
    }
}

fn is_page(page: &str) -> bool {
    let host = page.strip_prefix("https://").and_then(|rest| rest.split('/').next()).unwrap_or_default();
    let letters = |letter: char| letter.is_ascii_alphanumeric() || letter == '.' || letter == '-';
    host.contains('.') && host.chars().all(letters) && !page.contains(char::is_whitespace)
}
