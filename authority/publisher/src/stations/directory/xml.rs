//! The XML of 2022: one file a unit.

use std::path::{Path, PathBuf};

use roxmltree::{Document, Node};

use super::{Record, Taken, day, kind};
use crate::error::SourceError;
use crate::report::Report;
use crate::source::text;
use crate::stations::hours::blocks::Block;
use crate::stations::words::tidy;

/// A record is two thousand bytes long. What is far larger is something else.
const LARGEST: u64 = 1_000_000;

/// Reads a file, or all files of a folder in the order of their names.
pub(super) fn read(path: &Path, taken: &mut Taken<'_>, report: &mut Report) -> Result<(), SourceError> {
    report.open(path);
    let mut files = Vec::new();
    collect(path, &mut files)?;
    files.sort();
    for file in files {
        let fate = taken.take(one(&file), report);
        report.row(|| file.display().to_string(), 1, fate)?;
    }
    report.close()
}

/// The `.xml` files below a folder. Links to folders are not followed: they may lead in a circle.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<(), SourceError> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    for entry in std::fs::read_dir(path).map_err(SourceError::io(path))? {
        let entry = entry.map_err(SourceError::io(path))?;
        let kind = entry.file_type().map_err(SourceError::io(path))?;
        let file = entry.path();
        if kind.is_dir() {
            collect(&file, files)?;
        } else if file.extension().is_some_and(|extension| extension == "xml") {
            files.push(file);
        }
    }
    Ok(())
}

fn one(file: &Path) -> Result<Option<Record>, String> {
    let len = std::fs::metadata(file).map_err(|error| error.to_string())?.len();
    if len > LARGEST {
        return Err(format!("{len} bytes are too many for one record"));
    }
    let text = text(file).map_err(|error| match error {
        SourceError::Io { source, .. } => source.to_string(),
        SourceError::Line { line, what, .. } => format!("line {line}: {what}"),
        other => other.to_string(),
    })?;
    parse(&text)
}

/// The record of one XML text.
pub(super) fn parse(text: &str) -> Result<Option<Record>, String> {
    let document = Document::parse(text).map_err(|error| format!("line {}: {error}", error.pos().row))?;
    let root = document.root_element();
    if root.tag_name().name() != "Organisme" {
        return Err(format!("“{}” in place of “Organisme”", root.tag_name().name()));
    }
    let id = attribute(root, "id");
    let Some(kind) = kind(&attribute(root, "pivotLocal"), &id)? else { return Ok(None) };
    let address = child(root, "Adresse");
    let point = address.and_then(|address| child(address, "Localisation"));
    let access = address.and_then(|address| child(address, "Accessibilité"));
    let contact = child(root, "CoordonnéesNum");
    let phones: Vec<Node<'_, '_>> =
        contact.map(|contact| children(contact, "Téléphone").collect()).unwrap_or_default();
    let mut notes: Vec<String> = phones.iter().map(|phone| attribute(*phone, "coût")).collect();
    notes.retain(|note| !note.is_empty());
    notes.dedup();
    Ok(Some(Record {
        kind,
        updated: day(&attribute(root, "dateMiseAJour"), &id)?,
        id,
        unit: attribute(root, "idPresta"),
        insee: attribute(root, "codeInsee"),
        name: said(Some(root), "Nom"),
        street: address
            .map(|address| children(address, "Ligne").map(words).filter(|line| !line.is_empty()).collect())
            .unwrap_or_default(),
        postcode: said(address, "CodePostal"),
        town: said(address, "NomCommune"),
        latitude: said(point, "Latitude"),
        longitude: said(point, "Longitude"),
        precision: said(point, "Précision"),
        phones: phones.into_iter().map(words).filter(|phone| !phone.is_empty()).collect(),
        phone_note: notes.join(" | "),
        email: said(contact, "Email"),
        web: said(contact, "Url"),
        hours: Ok(child(root, "Ouverture")
            .map(|opening| children(opening, "PlageJ").map(block).collect())
            .unwrap_or_default()),
        comment: said(Some(root), "Commentaire"),
        wheelchair: access.map(|access| attribute(access, "type")).unwrap_or_default(),
        wheelchair_note: access.map(words).unwrap_or_default(),
    }))
}

fn block(days: Node<'_, '_>) -> Block {
    let span = |hours| (attribute(hours, "début"), attribute(hours, "fin"));
    Block {
        debut: attribute(days, "début"),
        fin: attribute(days, "fin"),
        heures: children(days, "PlageH").map(span).collect(),
        note: said(Some(days), "Note"),
    }
}

fn children<'a, 'd: 'a>(
    node: Node<'a, 'd>,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'd>> + use<'a, 'd> {
    node.children().filter(move |child| child.tag_name().name() == name)
}

fn child<'a, 'd: 'a>(node: Node<'a, 'd>, name: &'static str) -> Option<Node<'a, 'd>> {
    children(node, name).next()
}

fn attribute(node: Node<'_, '_>, name: &str) -> String {
    tidy(node.attribute(name).unwrap_or_default())
}

/// The words of the first child of this name; empty when there is none.
fn said(node: Option<Node<'_, '_>>, name: &'static str) -> String {
    node.and_then(|node| child(node, name)).map(words).unwrap_or_default()
}

fn words(node: Node<'_, '_>) -> String {
    tidy(node.text().unwrap_or_default())
}
