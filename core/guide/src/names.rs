//! Closed lists. A value that an older program does not know is read as `Other`; a checked guide has none.

macro_rules! names {
    ($(#[$about:meta])* $case:literal $name:ident { $($(#[$doc:meta])* $value:ident,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = $case)]
        pub enum $name {
            $($(#[$doc])* $value,)+
            /// One that this program does not know.
            #[default]
            #[serde(other)]
            Other,
        }

        impl $name {
            /// All that have a name.
            pub const ALL: &[$name] = &[$($name::$value),+];
        }
    };
}

names!(
    /// What a service is.
    "kebab-case" ServiceKind {
        /// A number that sends help.
        EmergencyNumber,
        /// A number where somebody listens or advises.
        Helpline,
        /// Somebody who answers in writing.
        Chat,
        /// Something a person gets done.
        Procedure,
        /// A place to tell of something.
        Reporting,
        /// A page that informs.
        OnlineService,
        /// A list of places.
        Directory,
    }
);

names!(
    /// What it is about.
    "snake_case" Theme {
        /// Danger now.
        Emergency,
        /// Roads.
        RoadSafety,
        /// Rights and help of victims.
        VictimSupport,
        /// Internet, phone, bank card.
        Digital,
        /// Family and relatives.
        Family,
        /// Children and young people.
        Youth,
        /// Careers.
        Recruitment,
        /// Papers, lost property, neighbours.
        DailyLife,
        /// Burglary.
        Burglary,
        /// Shops and firms.
        Business,
        /// Drugs.
        Drugs,
    }
);

names!(
    /// Whom it is for.
    "snake_case" Audience {
        /// Everybody.
        All,
        /// Private persons.
        Individuals,
        /// Children.
        Children,
        /// Teenagers.
        Teenagers,
        /// Under 18.
        #[serde(rename = "under_18")]
        Under18,
        /// Young adults too.
        YoungPeople,
        /// Relatives and friends.
        Relatives,
        /// Who saw it.
        Witnesses,
        /// Families.
        Families,
        /// Parents.
        Parents,
        /// Women.
        Women,
        /// Disabled women.
        DisabledWomen,
        /// Older people.
        OlderPeople,
        /// Disabled people.
        DisabledPeople,
        /// Who cannot hear or speak.
        Deaf,
        /// Victims.
        Victims,
        /// Who meets it at work.
        Professionals,
        /// Shops and firms.
        Businesses,
        /// Town halls and the like.
        LocalAuthorities,
        /// Associations.
        Associations,
    }
);

names!(
    /// What one has to sign in with.
    "kebab-case" Login {
        /// Nothing.
        None,
        /// FranceConnect.
        Franceconnect,
        /// An account of that service.
        Account,
        /// Either.
        AccountOrFranceconnect,
        /// FranceConnect for a complaint, nothing for a report.
        ComplaintOnly,
    }
);

names!(
    /// Which of the two it concerns.
    "kebab-case" Force {
        /// Police nationale.
        Police,
        /// Gendarmerie nationale.
        Gendarmerie,
    }
);
