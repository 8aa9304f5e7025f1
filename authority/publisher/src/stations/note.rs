//! What the import did to a record, for people who check the data.

use std::collections::BTreeMap;

/// One remark about one record of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Id of the record, or INSEE code for a row of a competence table.
    pub id: String,
    /// What kind of remark.
    pub kind: NoteKind,
    /// What was read, and what was made of it.
    pub text: String,
}

/// Kinds of remarks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteKind {
    /// Withheld: a motorised unit, without a public desk in general.
    Motorised,
    /// Withheld: the record says that the public is not received.
    NoPublicDesk,
    /// Withheld: the same desk is offered under another record.
    SameDesk,
    /// Withheld: in a department whose newer table is complete, that table no longer names it.
    Unconfirmed,
    /// Withheld: replaced by a record written by hand.
    Replaced,
    /// Withheld: the newer table has the same unit under the name of another place.
    MovedAway,
    /// Withheld: the record itself cannot be read.
    Unreadable,
    /// Same phone as a station elsewhere. Both are offered.
    SharedPhone,
    /// Same address as a station of the other force. Both are offered.
    SharedAddress,
    /// Position dropped: the longitude repeats the latitude.
    LongitudeRepeatsLatitude,
    /// Position dropped: with another sign it would be in its commune.
    SignLost,
    /// Position dropped: more than 5 km outside the commune.
    FarFromCommune,
    /// Position dropped: outside the commune.
    OutsideCommune,
    /// Position dropped: the source knows it only for the town.
    TownLevel,
    /// Position dropped: it belongs to an address that the newer table writes otherwise.
    Moved,
    /// No position in the source.
    NoPosition,
    /// INSEE code of a commune that is now part of another.
    FormerCommune,
    /// INSEE code replaced: town and postcode name another commune.
    OtherCommune,
    /// Town replaced or tidied.
    TownMended,
    /// CEDEX or foreign postcode replaced by the only one of the commune.
    PostcodeMended,
    /// Postcode that is none of the commune's, kept as published.
    PostcodeKept,
    /// Phone number completed.
    PhoneMended,
    /// Phone number that no rule reads, dropped.
    PhoneUnreadable,
    /// No phone number.
    PhoneMissing,
    /// No street line.
    StreetMissing,
    /// Hours that no rule reads, kept in words.
    HoursInWords,
    /// Competent service found by name, since its id is in no record.
    JoinedByName,
    /// Competent service that no record matches.
    NotJoined,
    /// Two rows of a table contradict each other; the first counts.
    Contradiction,
    /// A station of the newer table that the older directory lacks.
    New,
}

/// How many notes there are of each kind.
pub fn counts(report: &[Note]) -> BTreeMap<NoteKind, usize> {
    let mut counts = BTreeMap::new();
    for note in report {
        *counts.entry(note.kind).or_default() += 1;
    }
    counts
}

/// Adds a note.
pub(super) fn note(report: &mut Vec<Note>, id: &str, kind: NoteKind, text: impl Into<String>) {
    report.push(Note { id: id.to_owned(), kind, text: text.into() });
}
