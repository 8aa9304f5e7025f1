//! Places as lists, for whoever types nothing: departments, and what lies in one of them.

use std::collections::BTreeSet;

use super::Places;
use super::rank::area_place;
use crate::format::AreaKind;
use crate::{Place, fold};

impl Places {
    /// Codes of the departments that have a commune here, in rising order: "01", "2A", "974".
    pub fn departments(&self) -> Vec<String> {
        let heads = (0..self.index.area_count()).filter_map(|number| self.index.area_head(number));
        let communes = heads.filter(|area| area.kind == AreaKind::Commune);
        let codes: BTreeSet<&str> = communes.map(|area| area.department).collect();
        codes.into_iter().map(str::to_owned).collect()
    }

    /// Communes of a department, those that became part of one and arrondissements, in the order of their names;
    /// none for a code that no department has.
    pub fn in_department(&self, department: &str) -> Vec<Place> {
        let inside = |number: &u32| {
            self.index.area_head(*number).is_some_and(|area| {
                area.department == department
                    && matches!(area.kind, AreaKind::Commune | AreaKind::Delegated | AreaKind::Arrondissement)
            })
        };
        let areas = (0..self.index.area_count()).filter(inside).filter_map(|number| self.index.area(number));
        let mut places: Vec<Place> = areas.map(|area| area_place(&self.index, area)).collect();
        places.sort_by_cached_key(|place| (sort_key(&place.name), place.insee.clone()));
        places
    }
}

/// The letter under which a name stands in a list: capital, without accent; nothing for a name without letter or digit.
pub fn initial(name: &str) -> Option<char> {
    sort_key(name).chars().next().map(|letter| letter.to_ascii_uppercase())
}

fn sort_key(name: &str) -> String {
    fold::words(name).into_iter().map(|word| word.typed).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::tests::WORLD;

    #[test]
    fn departments_are_listed_once_by_code() {
        let codes = WORLD.departments();
        assert!(codes.is_sorted() && codes.windows(2).all(|two| two.first() != two.last()), "{codes:?}");
        assert!(["01", "75", "978"].iter().all(|code| codes.iter().any(|known| known == code)), "{codes:?}");
    }

    #[test]
    fn what_lies_in_a_department_stands_by_name_with_what_became_part_of_it() {
        let listed = |code: &str| -> Vec<String> {
            WORLD
                .in_department(code)
                .into_iter()
                .map(|place| format!("{} {}", place.name, place.insee))
                .collect()
        };
        assert_eq!(listed("75").first().map(String::as_str), Some("Paris 75056"));
        assert!(listed("75").iter().any(|place| place.ends_with("75104")));
        assert_eq!(listed("99"), [""; 0]);
    }

    #[test]
    fn a_name_stands_under_its_letter() {
        for (name, letter) in [
            ("Évry", 'E'),
            ("Œuilly", 'O'),
            ("L’Haÿ-les-Roses", 'L'),
            ("Deux-Évailles", 'D'),
            ("St-Ouen", 'S'),
        ] {
            assert_eq!(initial(name), Some(letter), "{name}");
        }
        assert_eq!(initial(" - "), None);
    }
}
