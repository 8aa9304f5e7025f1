//! What others wrote, and what is taken of what the person wrote.

use super::{door, id, opening};
use crate::{ChatId, Conversation, LONGEST, WriteError, harmless, hosts};

#[test]
fn nothing_moves_or_hides_other_text() {
    let check = |text: &str, shown: &str| assert_eq!(harmless(text), shown);
    check("Bonjour,\nça va ?", "Bonjour,\nça va ?");
    check("a\u{202E}exe.pdf\u{202C}", "aexe.pdf");
    check("\u{0}\u{7}\u{1B}[31mrouge\r", "[31mrouge");
    check("👩🏽‍🚒 مرحبا שלום", "👩🏽‍🚒 مرحبا שלום");
    check("a\tb\u{2028}c", "a bc");
}

#[test]
fn the_host_of_an_address_is_named_and_one_that_misleads_is_none() {
    let check = |text: &str, found: &[&str]| {
        let hosts: Vec<String> = hosts(text).into_iter().map(|(_, host)| host).collect();
        assert_eq!(hosts, found, "{text}");
    };
    check("Voyez https://www.service-public.fr/particuliers.", &["www.service-public.fr"]);
    check("(https://a.fr/x) et https://a.fr/x", &["a.fr"]);
    check("https://service-public.fr@mal.example/", &[]);
    check("http://a.fr javascript:alert(1) https:// www.a.fr", &[]);
    check("https://аpple.com", &[]);
    check("https://a.fr https://b.fr https://c.fr https://d.fr", &["a.fr", "b.fr", "c.fr"]);
}

#[test]
fn a_message_has_something_in_it_and_not_too_much() {
    let mut conversation = Conversation::new(door(), id(1), opening());
    let mut write = |text: &str| conversation.write(id(2), text);
    assert_eq!(write(" \n\t "), Err(WriteError::Empty));
    assert_eq!(write(&"é".repeat(LONGEST + 1)), Err(WriteError::TooLong));
    assert_eq!(write(&"a".repeat(60_000)), Err(WriteError::TooLong));
    assert_eq!(write(&"é".repeat(LONGEST)), Ok(()));
    assert_eq!(write("🙂"), Ok(()));
}

#[test]
fn ids_are_written_and_read() {
    let id = ChatId([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 255]);
    assert_eq!(id.hex(), "000102030405060708090a0b0c0d0eff");
    assert_eq!(id.hex().parse(), Ok(id));
    for wrong in ["", "00", "+00102030405060708090a0b0c0d0eff", "gg0102030405060708090a0b0c0d0eff"] {
        assert_eq!(wrong.parse::<ChatId>(), Err(()), "{wrong}");
    }
    assert_eq!(format!("{id:?}"), "…");
}
