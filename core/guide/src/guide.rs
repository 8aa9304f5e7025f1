//! All of it.

use crate::{Advice, Door, Question, Service, Theme};

/// Services, advice, the compass.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Guide {
    /// In the order in which they are listed.
    pub services: Vec<Service>,
    /// In the order in which they are listed.
    pub advice: Vec<Advice>,
    /// The compass' questions.
    pub questions: Vec<Question>,
    /// The compass' ends.
    pub doors: Vec<Door>,
}

/// Something that has a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry<'a> {
    /// A service.
    Service(&'a Service),
    /// A piece of advice.
    Advice(&'a Advice),
}

impl Guide {
    /// The service of this id.
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.id == id)
    }

    /// The advice of this id.
    pub fn advice(&self, id: &str) -> Option<&Advice> {
        self.advice.iter().find(|advice| advice.id == id)
    }

    /// The question of this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The door of this id.
    pub fn door(&self, id: &str) -> Option<&Door> {
        self.doors.iter().find(|door| door.id == id)
    }

    /// The entry of this id.
    pub fn entry(&self, id: &str) -> Option<Entry<'_>> {
        self.service(id).map(Entry::Service).or_else(|| self.advice(id).map(Entry::Advice))
    }

    /// The services of these ids, in their order. An id that is not there is passed over.
    pub fn services_of<'a>(&'a self, ids: &'a [String]) -> impl Iterator<Item = &'a Service> {
        ids.iter().filter_map(|id| self.service(id))
    }

    /// What is about this theme: advice first, then the services that name it.
    pub fn about(&self, theme: Theme) -> impl Iterator<Item = Entry<'_>> {
        let advice = self.advice.iter().filter(move |advice| advice.theme == theme).map(Entry::Advice);
        let services = self.services.iter().filter(move |service| service.themes.contains(&theme));
        advice.chain(services.map(Entry::Service))
    }
}

impl Entry<'_> {
    /// Its id.
    pub fn id(&self) -> &str {
        match self {
            Entry::Service(service) => &service.id,
            Entry::Advice(advice) => &advice.id,
        }
    }
}
