//! What the import did to a row or a record, for people who check the data.

use std::collections::BTreeMap;

/// One remark about one row or record of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Id of the record, INSEE code for a row of a jurisdiction table, file and line for a row that has neither.
    pub id: String,
    /// What kind of remark.
    pub kind: NoteKind,
    /// What was read, and what was made of it.
    pub text: String,
}

/// What a remark means for the people who use the pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// The row or record cannot be used: a fault of the source.
    Refused,
    /// Readable, but not offered.
    Withheld,
    /// Put right from another field or source.
    Mended,
    /// A part is not believed and replaced by something vaguer, or shown in words.
    Vaguer,
    /// Offered as published; somebody should look.
    Doubtful,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident => $outcome:ident,)*) => {
        /// Kinds of remarks.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum NoteKind { $($(#[$doc])* $kind,)* }

        impl NoteKind {
            /// What it means for the people who use the pack.
            pub fn outcome(self) -> Outcome {
                match self { $(NoteKind::$kind => Outcome::$outcome,)* }
            }
        }
    };
}

kinds! {
    /// A row or record that cannot be read. More than two in a hundred stop the import.
    Unreadable => Refused,
    /// A well-formed row that cannot serve: a house without number, street or position.
    LeftOut => Withheld,
    /// A motorised unit, without a public desk in general.
    Motorised => Withheld,
    /// The record says that the public is not received.
    NoPublicDesk => Withheld,
    /// The same desk is offered under another record.
    SameDesk => Withheld,
    /// A newer list that is complete where the record is no longer names it.
    Unconfirmed => Withheld,
    /// Replaced by a record written by hand.
    Replaced => Withheld,
    /// The newer table has the same unit under the name of another place.
    MovedAway => Withheld,
    /// The same record twice in the sources; the first counts.
    Repeated => Withheld,
    /// INSEE code of a commune that is now part of another.
    FormerCommune => Mended,
    /// INSEE code or postcode that had lost its zero to a spreadsheet; another field proves it.
    ZeroGivenBack => Mended,
    /// INSEE code replaced: town and postcode name another commune.
    OtherCommune => Mended,
    /// Town replaced or tidied.
    TownMended => Mended,
    /// CEDEX or foreign postcode replaced by the only one of the commune.
    PostcodeMended => Mended,
    /// House number or stray signs taken off a street name.
    StreetMended => Mended,
    /// Phone number completed.
    PhoneMended => Mended,
    /// Latitude and longitude were swapped.
    PositionSwapped => Mended,
    /// Latitude or longitude had lost its sign.
    SignLost => Mended,
    /// The address was found again in our own index of house numbers, and its position taken.
    FoundAgain => Mended,
    /// Competent service found by name, since its id is in no record.
    JoinedByName => Mended,
    /// No id of the unit, or 0: phone and name decide.
    UnitIdMissing => Mended,
    /// The id of the unit is on several records: department and name decide.
    SharedUnitId => Mended,
    /// Position dropped: the longitude repeats the latitude.
    LongitudeRepeatsLatitude => Vaguer,
    /// Position dropped: more than 5 km outside the commune.
    FarFromCommune => Vaguer,
    /// Position dropped: outside the commune.
    OutsideCommune => Vaguer,
    /// Position dropped: the source knows it only for the town.
    TownLevel => Vaguer,
    /// Position dropped: that of another station with another address.
    SharedPosition => Vaguer,
    /// Position dropped: it belongs to an address that the newer list writes otherwise.
    Moved => Vaguer,
    /// No position in the source.
    NoPosition => Vaguer,
    /// Hours that no rule reads, kept in words.
    HoursInWords => Vaguer,
    /// Postcode that is none of the commune's, kept as published.
    PostcodeKept => Doubtful,
    /// Same phone as another station. Both are offered.
    SharedPhone => Doubtful,
    /// Same address as a station of the other force. Both are offered.
    SharedAddress => Doubtful,
    /// Phone number of a zone that cannot be the department's, dropped.
    PhoneElsewhere => Doubtful,
    /// Phone number that no rule reads, dropped.
    PhoneUnreadable => Doubtful,
    /// No phone number.
    PhoneMissing => Doubtful,
    /// No street line.
    StreetMissing => Doubtful,
    /// Competent service that no record matches.
    NotJoined => Doubtful,
    /// Two rows of a table contradict each other; the first counts.
    Contradiction => Doubtful,
    /// A station of the newer list that the older directory lacks.
    New => Doubtful,
}

/// How many notes there are of each kind.
pub fn counts(notes: &[Note]) -> BTreeMap<NoteKind, usize> {
    let mut counts = BTreeMap::new();
    for note in notes {
        *counts.entry(note.kind).or_default() += 1;
    }
    counts
}
