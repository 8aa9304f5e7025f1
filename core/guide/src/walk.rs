//! Every way through the compass, and what must be true of all of them.

use std::collections::BTreeSet;

use crate::{Answer, Audience, Door, Guide, Question, START, Service, ServiceKind};

/// Questions on a way, the first one counted.
const MOST_QUESTIONS: usize = 3;

/// A way from the first question to a door.
#[derive(Debug, Clone)]
pub struct Way<'a> {
    /// What was answered, in order.
    pub answers: Vec<&'a Answer>,
    /// Where it ends; `None` where it leads nowhere, or in a circle.
    pub door: Option<&'a Door>,
}

impl Way<'_> {
    /// Whether the service may be shown to who went this way.
    fn has(&self, service: &Service) -> bool {
        let all = service.audience.contains(&Audience::All);
        let who: BTreeSet<Audience> =
            self.answers.iter().flat_map(|answer| answer.audience.iter().copied()).collect();
        all || service.audience.iter().any(|one| who.contains(one))
    }
}

impl Guide {
    /// All ways, in the order in which they are answered. Longer than any that is right they end.
    pub fn ways(&self) -> Vec<Way<'_>> {
        let mut ways = Vec::new();
        if let Some(start) = self.question(START) {
            self.walk(start, Vec::new(), &mut ways);
        }
        ways
    }

    fn walk<'a>(&'a self, question: &'a Question, before: Vec<&'a Answer>, ways: &mut Vec<Way<'a>>) {
        for answer in &question.answers {
            let answers: Vec<&Answer> = before.iter().copied().chain([answer]).collect();
            let next = answer.question.as_deref().and_then(|id| self.question(id));
            match next.filter(|_| answers.len() <= MOST_QUESTIONS) {
                Some(next) => self.walk(next, answers, ways),
                None => ways.push(Way { answers, door: answer.door.as_deref().and_then(|id| self.door(id)) }),
            }
        }
    }

    /// What is wrong with the compass: a way that leads nowhere, in a circle or asks too much, a service that no way
    /// reaches, or one that is shown to people whom it is not for, a door to violence or to the letter that does not say
    /// first what to do in danger. Nothing where there is no compass.
    pub fn faults_of_ways(&self) -> Vec<String> {
        let ways = self.ways();
        if ways.is_empty() {
            return Vec::new();
        }
        let mut faults = Vec::new();
        let mut reached: BTreeSet<&str> = BTreeSet::new();
        for way in &ways {
            let said: Vec<&str> = way.answers.iter().map(|answer| answer.say.fr.as_str()).collect();
            let said = said.join(" › ");
            if way.answers.len() > MOST_QUESTIONS {
                faults.push(format!("{said}: more than {MOST_QUESTIONS} questions"));
            }
            let Some(door) = way.door else {
                faults.push(format!("{said}: no door"));
                continue;
            };
            if (door.discreet || door.letter) && door.first.is_none() {
                faults.push(format!("{}: danger is not said first", door.id));
            }
            for service in self.services_of(&door.services) {
                reached.insert(&service.id);
                if !way.has(service) {
                    faults.push(format!("{said}: {} is not for them", service.id));
                }
            }
        }
        let open = |service: &&Service| {
            !matches!(service.kind, ServiceKind::EmergencyNumber | ServiceKind::Directory)
        };
        let missed =
            self.services.iter().filter(open).filter(|service| !reached.contains(service.id.as_str()));
        faults.extend(missed.map(|service| format!("{}: no way leads to it", service.id)));
        let doors: BTreeSet<&str> =
            ways.iter().filter_map(|way| way.door).map(|door| door.id.as_str()).collect();
        let closed = self.doors.iter().filter(|door| !doors.contains(door.id.as_str()));
        faults.extend(closed.map(|door| format!("{}: no way leads to this door", door.id)));
        faults
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect_file;

    use super::*;
    use crate::shipped::shipped;

    #[test]
    fn no_way_is_a_dead_end_a_circle_or_too_long_and_every_service_is_reached() {
        assert_eq!(shipped().faults_of_ways(), [] as [String; 0]);
    }

    /// `docs/compass.md`, written anew with UPDATE_EXPECT=1.
    #[test]
    fn the_ways_are_written_down() {
        let guide = shipped();
        let mut page = String::from(
            "# The ways of the compass\n\nEach way from the first question to a door: what is answered, whom it leads to, best first. Danger stands above the first\nquestion on its page. Made from `core/data/guide/compass.toml` by `UPDATE_EXPECT=1 cargo test -p securite-guide`.\n\n| answers | door | services |\n| --- | --- | --- |\n",
        );
        for way in guide.ways() {
            let said: Vec<&str> = way.answers.iter().map(|answer| answer.say.fr.as_str()).collect();
            let door = way.door.unwrap();
            let marks = [
                (door.discreet, "page on domestic violence"),
                (door.letter, "letter to 114"),
                (door.station, "my station"),
            ];
            let marks = marks.into_iter().filter_map(|(there, mark)| there.then_some(mark));
            let to: Vec<&str> = door.services.iter().map(String::as_str).chain(marks).collect();
            page += &format!("| {} | `{}` | {} |\n", said.join(" › "), door.id, to.join(", "));
        }
        expect_file!["../../../docs/compass.md"].assert_eq(&page);
    }

    fn check(change: impl FnOnce(&mut Guide), said: &str) {
        let mut guide = shipped();
        change(&mut guide);
        let faults = guide.faults_of_ways();
        assert!(faults.iter().any(|fault| fault.contains(said)), "{said}: {faults:?}");
    }

    #[test]
    fn each_wrong_way_is_found() {
        let first = |guide: &mut Guide| guide.questions.iter_mut().position(|it| it.id == START).unwrap();
        check(
            |guide| {
                let at = first(guide);
                guide.questions[at].answers[0].question = Some(START.into());
            },
            "more than 3 questions",
        );
        check(
            |guide| {
                let at = first(guide);
                guide.questions[at].answers[0].question = None;
            },
            "no door",
        );
        check(
            |guide| guide.doors.iter_mut().for_each(|door| door.services.retain(|id| id != "pel")),
            "pel: no way leads to it",
        );
        check(
            |guide| guide.doors.iter_mut().for_each(|door| door.first = None),
            "home-violence: danger is not said first",
        );
        check(
            |guide| guide.doors.push(Door { id: "walled-up".into(), ..Door::default() }),
            "walled-up: no way leads to this door",
        );
        check(
            |guide| {
                guide
                    .services
                    .iter_mut()
                    .filter(|it| it.id == "pel")
                    .for_each(|it| it.audience = vec![Audience::DisabledWomen])
            },
            "pel is not for them",
        );
    }
}
