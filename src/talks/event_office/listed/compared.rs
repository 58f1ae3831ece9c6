//! Who of a list is known to the office, who is new, and who is there already.

use std::collections::HashSet;

use super::read::{Line, Person};
use crate::domain::region;
use crate::store::businesses::Business;
use crate::store::events::Event;
use crate::store::search::{self, Wanted};
use crate::store::seats::{self, Guest};
use crate::text::phrase;
use crate::turn::{Talk, Turn};

/// A list, told apart.
#[derive(Debug, Default)]
pub(super) struct Compared {
    /// Those whose business is registered under their number.
    pub(super) known: Vec<Guest>,
    /// Those whom nobody knows yet.
    pub(super) new: Vec<Guest>,
    /// Those who have a seat there or wait for one, or who stand in the list twice.
    pub(super) double: Vec<String>,
    /// Lines that name nobody, with their numbers.
    pub(super) unreadable: Vec<(usize, String)>,
}

impl Compared {
    /// Those who are to be written in: as they stand in the list, the known before the new.
    pub(super) fn guests(&self) -> impl Iterator<Item = &Guest> {
        self.known.iter().chain(&self.new)
    }
}

/// By what it is known that two are one: a number, a chat or a business, and without any of these the name.
fn marks(guest: &Guest) -> Vec<String> {
    let phone = guest.phone.as_ref().map(|phone| phone.as_str().to_owned());
    let contact = guest.contact.map(|who| format!("#{}", who.0));
    let business = guest.business.as_ref().map(|code| format!("@{code}"));
    let all: Vec<String> = [phone, contact, business].into_iter().flatten().collect();
    if all.is_empty() { vec![named(&guest.person)] } else { all }
}

fn named(name: &str) -> String {
    phrase::words(name).join(" ")
}

/// Tells the lines of a list apart by what the office knows now.
pub(super) async fn compare(turn: &mut Turn<'_>, event: &Event, lines: Vec<Line>) -> Talk<Compared> {
    let keys = turn.keys;
    let there = seats::of_event(turn.read(), keys, event.id).await?;
    let open = there.iter().filter(|seat| seat.state.is_open());
    let mut taken: HashSet<String> = open.flat_map(|seat| marks(&seat.guest)).collect();
    let mut names: HashSet<String> =
        there.iter().filter(|seat| seat.state.is_open()).map(|seat| named(&seat.guest.person)).collect();
    let mut compared = Compared::default();
    for line in lines {
        let person = match line {
            Line::Person(person) => person,
            Line::Unreadable { row, text } => {
                compared.unreadable.push((row, text));
                continue;
            }
        };
        let business = registered(turn, &person).await?;
        let guest = guest(person, business.as_ref());
        let marks = marks(&guest);
        // Without a number a name is all there is to tell people apart by.
        let is_named = guest.phone.is_none() && names.contains(&named(&guest.person));
        if is_named || marks.iter().any(|mark| taken.contains(mark)) {
            compared.double.push(guest.person);
            continue;
        }
        taken.extend(marks);
        names.insert(named(&guest.person));
        if business.is_some() { compared.known.push(guest) } else { compared.new.push(guest) }
    }
    Ok(compared)
}

/// The business that is registered under the number of a person.
async fn registered(turn: &mut Turn<'_>, person: &Person) -> Talk<Option<Business>> {
    let Some(phone) = person.phone.clone() else { return Ok(None) };
    let keys = turn.keys;
    Ok(search::find(turn.read(), keys, &Wanted::Phone(phone), 1).await?.pop())
}

/// A person as a guest. Whoever proved that number to be theirs gets the seat in their chat; to anybody else it is none of
/// their business what was written under it.
fn guest(person: Person, business: Option<&Business>) -> Guest {
    let proved = business.filter(|business| business.secret.phone_proved);
    Guest {
        contact: proved.and_then(|business| business.owner),
        person: person.name,
        phone: person.phone,
        business: business.map(|business| business.code.clone()),
        business_name: business.map(|business| business.name.clone()).or(person.business),
        district: business.map(|business| region::parent(&business.region).to_owned()).or(person.district),
    }
}
