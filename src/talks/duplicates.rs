//! Businesses of different people that look alike: the office alone is told, compares and merges.

mod finalize;
mod hint;
mod merge;
pub(in crate::talks) mod press;

use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Button, ContactId, Language, Nib, Phone, Receipt, Regions, Role};
use crate::job::Job;
use crate::store::businesses::Business;
use crate::store::duplicates::{Duplicate, Settled};
use crate::store::officers::{self, Officer};
use crate::store::{businesses, duplicates};
use crate::talks::duplicates::press::TwinAct;
use crate::talks::duplicates::press::TwinPress;
use crate::talks::entry::Sends;
use crate::talks::{office::note, ui};
use crate::text::Html;
use crate::turn::{OnDelivery, Screen, Talk, Turn};
use crate::{html, plain};
pub(in crate::talks) use hint::hint;

/// Tells the office, once for each pair, what looks like this business and is somebody else's.
pub(super) async fn look_for(turn: &mut Turn<'_>, code: &Receipt) -> Talk {
    let now = turn.now;
    let found = duplicates::find_new(turn.write().await?, code, now).await?;
    if found.is_empty() {
        return Ok(());
    }
    let sees = |role: Role| policy::allows(Some(role), Action::SeeDuplicates, Relation::Other);
    let office = officers::with(turn.read(), sees).await?;
    let keys = turn.keys;
    let Some(business) = businesses::find(turn.read(), keys, code).await? else { return Ok(()) };
    let alike = alike(turn, &business, found).await?;
    if alike.is_empty() {
        return Ok(());
    }
    for officer in &office {
        turn.tell(officer.id, notice(officer, &business, &alike));
    }
    Ok(())
}

/// What looks like a business, with what it is called.
struct Alike {
    twin: Duplicate,
    name: String,
}

/// As many businesses with the phone of one say that it is the office's own, noted for owners without a phone.
const SHARED_PHONE: usize = 3;

/// What is to be told of: not what has no more in common than a number that many have.
async fn alike(turn: &mut Turn<'_>, business: &Business, found: Vec<Duplicate>) -> Talk<Vec<Alike>> {
    let keys = turn.keys;
    let mut alike = Vec::new();
    for twin in found {
        if let Some(other) = businesses::find(turn.read(), keys, &twin.code).await? {
            let is_same = other.is_called(&business.name, &business.region);
            alike.push((is_same, Alike { twin, name: other.name }));
        }
    }
    let by_phone = alike.iter().filter(|(_, alike)| alike.twin.reason == PHONE).count();
    let is_shared = by_phone >= SHARED_PHONE;
    let counts = |(is_same, alike): &(bool, Alike)| *is_same || !is_shared || alike.twin.reason != PHONE;
    Ok(alike.into_iter().filter(counts).map(|(_, alike)| alike).collect())
}

/// One notice, however many look like it.
fn notice(&Officer { role, language, .. }: &Officer, business: &Business, alike: &[Alike]) -> Screen {
    let may_merge = policy::allows(Some(role), Action::MergeDuplicates, Relation::Other);
    let (code, usaha) = (business.code.as_str(), &business.name);
    let line = |Alike { twin, name }: &Alike| {
        let why = reason(language, &twin.reason);
        html!(language, "kembar-kabar-satu", kode = twin.code.as_str(), usaha = name, sebab = &why)
    };
    let lines = Html::join(&alike.iter().map(line).collect::<Vec<_>>(), "\n");
    let mut parts = vec![html!(language, "kembar-kabar", kode = code, usaha = usaha, isi = lines)];
    if !may_merge {
        parts.push(html!(language, "kembar-kabar-kepala"));
    }
    let screen = Screen::text(Html::join(&parts, "\n\n"));
    let press = |label: String, act: TwinAct, twin: &Duplicate| button(label, act, (&business.code, &twin.code));
    let [Alike { twin, .. }] = alike else {
        return alike.iter().fold(screen, |screen, Alike { twin, .. }| {
            let label = plain!(language, "kembar-tombol-lihat-satu", kode = twin.code.as_str());
            screen.row(vec![press(label, TwinAct::Look, twin)])
        });
    };
    let mut ways = vec![press(plain!(language, "kembar-tombol-beda"), TwinAct::Different, twin)];
    if may_merge {
        ways.push(press(plain!(language, "kembar-tombol-gabung"), TwinAct::Ask, twin));
    }
    screen.row(vec![press(plain!(language, "kembar-tombol-lihat"), TwinAct::Look, twin)]).row(ways)
}

/// The word for a phone that two businesses share.
const PHONE: &str = "telepon";

/// A button about two businesses.
pub(super) fn button(label: String, act: TwinAct, (one, other): (&Receipt, &Receipt)) -> Button {
    Button::new(label, TwinPress::Pair { act, one: one.clone(), other: other.clone() })
}

fn reason(language: Language, word: &str) -> String {
    match word {
        PHONE => plain!(language, "kembar-sebab-telepon"),
        "nib" => plain!(language, "kembar-sebab-nib"),
        _ => plain!(language, "kembar-sebab-nama"),
    }
}

/// Two businesses that were found alike, and what the office knows of them.
pub(super) struct Pair {
    pub(super) one: Business,
    pub(super) other: Business,
    reason: String,
    settled: Option<Settled>,
}

impl Pair {
    /// Their codes, in the order of the button.
    pub(super) fn codes(&self) -> (&Receipt, &Receipt) {
        (&self.one.code, &self.other.code)
    }

    /// Both owners, each once.
    pub(super) fn owners(&self) -> Vec<ContactId> {
        let mut owners: Vec<ContactId> = [self.one.owner, self.other.owner].into_iter().flatten().collect();
        owners.dedup();
        owners
    }
}

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[&finalize::JOB];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[];

/// A press about two businesses.
pub(super) async fn pressed(turn: &mut Turn<'_>, press: TwinPress) -> Talk {
    let TwinPress::Pair { act, .. } = press;
    let Some(pair) = pair(turn, &press).await? else {
        ui::unknown_button(turn);
        return Ok(());
    };
    if act == TwinAct::Object {
        return merge::object(turn, &pair).await;
    }
    let action = match act {
        TwinAct::Look | TwinAct::Different | TwinAct::Object => Action::SeeDuplicates,
        TwinAct::Ask | TwinAct::Merge | TwinAct::Split => Action::MergeDuplicates,
    };
    ui::require(turn, action, Relation::Other).await?;
    match act {
        TwinAct::Different => different(turn, &pair).await,
        TwinAct::Ask => {
            merge::ask(turn, &pair);
            Ok(())
        }
        TwinAct::Merge => merge::merge(turn, &pair).await,
        TwinAct::Split => merge::split(turn, &pair).await,
        TwinAct::Look | TwinAct::Object => look(turn, &pair).await,
    }
}

async fn pair(turn: &mut Turn<'_>, press: &TwinPress) -> Talk<Option<Pair>> {
    let TwinPress::Pair { one, other, .. } = press;
    let keys = turn.keys;
    let conn = turn.read();
    let known = duplicates::find(conn, (one, other)).await?;
    let (one, other) = (businesses::find(conn, keys, one).await?, businesses::find(conn, keys, other).await?);
    Ok(match (known, one, other) {
        (Some((reason, settled)), Some(one), Some(other)) => Some(Pair { one, other, reason, settled }),
        _ => None,
    })
}

/// Writes a entry about both owners into the audit.
pub(super) async fn note_both(turn: &mut Turn<'_>, action: Action, pair: &Pair) -> Talk {
    for business in [&pair.one, &pair.other] {
        note(turn, action, business.owner, Some(&business.code)).await?;
    }
    Ok(())
}

/// Both, side by side, with what is personal hidden as far as comparing allows.
pub(super) async fn look(turn: &mut Turn<'_>, pair: &Pair) -> Talk {
    note_both(turn, Action::SeeDuplicates, pair).await?;
    let may_merge = turn.may(Action::MergeDuplicates, Relation::Other).await?;
    let language = turn.language;
    let why = reason(language, &pair.reason);
    let text = html!(
        language,
        "kembar-banding",
        sebab = &why,
        satu = side(language, &pair.one),
        dua = side(language, &pair.other)
    );
    let press = |label: String, act: TwinAct, codes: (&Receipt, &Receipt)| button(label, act, codes);
    let mut screen = Screen::text(text);
    let merged = [(&pair.one, &pair.other), (&pair.other, &pair.one)]
        .into_iter()
        .find(|(kept, lost)| lost.merged_into.as_ref() == Some(&kept.code));
    match merged {
        Some((kept, lost)) if may_merge => {
            let codes = (&kept.code, &lost.code);
            screen = screen.row(vec![press(plain!(language, "kembar-tombol-pisah"), TwinAct::Split, codes)]);
        }
        Some(_) => {}
        None => {
            let mut ways = vec![press(plain!(language, "kembar-tombol-beda"), TwinAct::Different, pair.codes())];
            if may_merge {
                ways.push(press(plain!(language, "kembar-tombol-gabung"), TwinAct::Ask, pair.codes()));
            }
            screen = screen.row(ways);
        }
    }
    turn.show(screen.row(vec![ui::menu_button(language)]));
    Ok(())
}

/// One business for comparing: no NIB in full, no phone in full, no name of a person.
fn side(language: Language, business: &Business) -> Html {
    let phone = business.secret.phone.as_ref().map(Phone::masked);
    let nib = business.secret.nib.as_ref().map(Nib::masked);
    let none = || plain!(language, "nilai-kosong");
    let day = crate::text::date(language, crate::text::local_date(business.created_at));
    let state = match (&business.merged_into, business.owner) {
        (Some(_), _) => plain!(language, "kembar-keadaan-digabung"),
        (None, Some(_)) => plain!(language, "kembar-keadaan-milik"),
        (None, None) => plain!(language, "kembar-keadaan-meja"),
    };
    html!(
        language,
        "kembar-sisi",
        kode = business.code.as_str(),
        usaha = &business.name,
        tempat = &Regions::shipped().full_name(&business.region),
        telepon = &phone.unwrap_or_else(none),
        nib = &nib.unwrap_or_else(none),
        tanggal = &day,
        keadaan = &state
    )
}

/// They are two: that is remembered, and nobody is told of them again.
async fn different(turn: &mut Turn<'_>, pair: &Pair) -> Talk {
    if pair.settled == Some(Settled::Merged) {
        return look(turn, pair).await;
    }
    if duplicates::settle(turn.write().await?, pair.codes(), Settled::Different).await? {
        note_both(turn, Action::SeeDuplicates, pair).await?;
    }
    let language = turn.language;
    let (one, other) = pair.codes();
    let text = html!(language, "kembar-beda", satu = one.as_str(), dua = other.as_str());
    turn.show(Screen::text(text).row(vec![ui::menu_button(language)]));
    Ok(())
}
