//! A catalogue as it is written, and what makes it one that can be used.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Deserialize;
use toml::Spanned;

use super::address::{fault, is_host};
use super::{Catalogue, CatalogueError, CatalogueFault, DEPARTMENT, Importer, Reach, Source};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    source: Vec<WrittenSource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSource {
    id: Spanned<String>,
    importer: Spanned<Importer>,
    address: Spanned<String>,
    #[serde(default)]
    departments: Vec<Spanned<String>>,
    #[serde(default)]
    hosts: Vec<Spanned<String>>,
    ending: Spanned<String>,
    columns: Spanned<Vec<String>>,
    bytes: Spanned<(u64, u64)>,
    about: u64,
    may_be_shipped: Spanned<bool>,
    licence: Spanned<String>,
    mention: Spanned<String>,
    publisher: Spanned<String>,
    page: Spanned<String>,
    address_seen: Spanned<String>,
    size_seen: Spanned<String>,
    checked: Spanned<String>,
}

/// A fault and the byte where it is.
type Found = (usize, CatalogueFault);

pub(super) fn read(text: &str, reach: Reach) -> Result<Catalogue, CatalogueError> {
    let at = |(byte, fault): Found| CatalogueError::at(text, byte, fault);
    let written: Written = toml::from_str(text).map_err(|error| {
        let byte = error.span().map_or(0, |span| span.start);
        at((byte, CatalogueFault::Form(error.message().to_owned())))
    })?;
    if written.source.is_empty() {
        return Err(at((0, CatalogueFault::Empty)));
    }
    let (mut ids, mut importers) = (BTreeSet::new(), BTreeSet::new());
    let mut sources = Vec::new();
    for source in written.source {
        let (id, importer) = (&source.id, *source.importer.get_ref());
        if !ids.insert(id.get_ref().clone()) {
            return Err(at((id.span().start, CatalogueFault::Twice(id.get_ref().clone()))));
        }
        if !importers.insert(importer) && !importer.takes_many() {
            return Err(at((source.importer.span().start, CatalogueFault::OneFile)));
        }
        let start = source.address.span().start;
        let source = source.checked(reach).map_err(at)?;
        // Each file has a name of its own in the cache.
        let mut taken = source.departments.iter().map(|code| format!("{}-{code}", source.id));
        if let Some(twice) = taken.find(|id| !ids.insert(id.to_ascii_lowercase())) {
            return Err(at((start, CatalogueFault::Twice(twice))));
        }
        sources.push(source);
    }
    Ok(Catalogue { sources })
}

impl WrittenSource {
    fn checked(self, reach: Reach) -> Result<Source, Found> {
        let (id, importer) = (self.id, *self.importer.get_ref());
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if id.get_ref().is_empty() || !id.get_ref().bytes().all(plain) {
            return Err((id.span().start, CatalogueFault::Id(id.into_inner())));
        }
        let start = self.address.span().start;
        if let Some(fault) = fault(self.address.get_ref(), reach) {
            return Err((start, fault));
        }
        let many = self.address.get_ref().contains(DEPARTMENT);
        if many == self.departments.is_empty() || (many && !importer.takes_many()) {
            return Err((start, CatalogueFault::Departments));
        }
        let mut departments = Vec::new();
        for code in self.departments {
            let start = code.span().start;
            let code = code.into_inner();
            if !is_department(&code) {
                return Err((start, CatalogueFault::Department(code)));
            }
            if departments.contains(&code) {
                return Err((start, CatalogueFault::Twice(code)));
            }
            departments.push(code);
        }
        if let Some(host) = self.hosts.iter().find(|host| !is_host(host.get_ref())) {
            return Err((host.span().start, CatalogueFault::Host(host.get_ref().clone())));
        }
        let ending = self.ending.get_ref();
        let form = ending.strip_suffix(".gz").or(ending.strip_suffix(".xz")).unwrap_or(ending);
        if !importer.forms().contains(&form) {
            return Err((self.ending.span().start, CatalogueFault::Ending(importer.forms().join(" or "))));
        }
        // BANO has no header line, an XML file no names that are always there.
        let bare = matches!(importer, Importer::Bano | Importer::DirectoryXml);
        if self.columns.get_ref().is_empty() != bare {
            return Err((self.columns.span().start, CatalogueFault::Columns));
        }
        let (least, most) = *self.bytes.get_ref();
        if least == 0 || least > self.about || self.about > most {
            return Err((self.bytes.span().start, CatalogueFault::Bytes));
        }
        if *self.may_be_shipped.get_ref() == (importer == Importer::Bano) {
            return Err((self.may_be_shipped.span().start, CatalogueFault::Shipped));
        }
        let checked = self.checked.get_ref().parse::<NaiveDate>();
        let checked = checked
            .map_err(|_| (self.checked.span().start, CatalogueFault::Day(self.checked.get_ref().clone())))?;
        Ok(Source {
            id: id.into_inner(),
            importer,
            address: self.address.into_inner(),
            departments,
            hosts: self.hosts.into_iter().map(Spanned::into_inner).collect(),
            ending: self.ending.into_inner(),
            columns: self.columns.into_inner(),
            bytes: (least, most),
            about: self.about,
            may_be_shipped: self.may_be_shipped.into_inner(),
            licence: said(self.licence, "licence")?,
            mention: said(self.mention, "mention")?,
            publisher: said(self.publisher, "publisher")?,
            page: said(self.page, "page")?,
            address_seen: said(self.address_seen, "address_seen")?,
            size_seen: said(self.size_seen, "size_seen")?,
            checked,
        })
    }
}

fn said(text: Spanned<String>, name: &'static str) -> Result<String, Found> {
    let start = text.span().start;
    let text = text.into_inner();
    if text.trim().is_empty() { Err((start, CatalogueFault::Nothing(name))) } else { Ok(text) }
}

/// 01, 2A, 974.
fn is_department(code: &str) -> bool {
    let digit = |byte: &u8| byte.is_ascii_digit();
    match code.as_bytes() {
        [first, second] => digit(first) && (digit(second) || (*first == b'2' && b"AB".contains(second))),
        [b'9', rest @ ..] => rest.len() == 2 && rest.iter().all(digit),
        _ => false,
    }
}
