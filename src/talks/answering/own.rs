//! Short answers about one's own matters and about the bot itself: with what is so for whoever asks, and a tap to it.

use crate::domain::{Button, EventKind, Language};
use crate::form::FieldKey;
use crate::store::businesses::Business;
use crate::store::{self, businesses};
use crate::talks::business::press::BusinessPress;
use crate::talks::event_owner::Otherwise;
use crate::talks::{consultation, event_owner, office_settings, ui};
use crate::text::Html;
use crate::turn::Turn;
use crate::{html, plain};

/// So many of somebody's businesses or consultations are named; the pages of all of them show the rest.
const MOST: usize = 3;

/// What a short answer is asked about that is another for everybody.
#[derive(Clone, Copy)]
enum Own {
    /// What is registered.
    Businesses,
    /// What of a business is wrong.
    Corrections,
    /// What was asked of officers.
    Consultations,
    /// Who runs the bot, and whether that is official.
    Office,
    /// Where the office is, when it is open and how it is reached.
    Contact,
    /// Which events there are, of one kind or any.
    Events(Option<EventKind>),
    /// How events of a kind are in general: what is so of those that are planned stands on their cards.
    InGeneral(EventKind),
}

/// The short answers that say more to somebody in particular.
const OWN: [(&str, Own); 39] = [
    ("daftar-sudah-belum", Own::Businesses),
    ("daftar-lupa-kode", Own::Businesses),
    ("bot-setelah-daftar", Own::Businesses),
    ("daftar-ubah-data", Own::Corrections),
    ("petugas-pertanyaan-kemarin", Own::Consultations),
    ("petugas-belum-jawab", Own::Consultations),
    ("bot-resmi", Own::Office),
    ("bot-siapa-pemilik", Own::Office),
    ("bot-penipuan", Own::Office),
    ("petugas-alamat-kantor", Own::Contact),
    ("petugas-jam-kantor", Own::Contact),
    ("petugas-telepon-dinas", Own::Contact),
    ("petugas-sabtu", Own::Contact),
    ("petugas-datang-langsung", Own::Contact),
    ("acara-jadwal", Own::Events(None)),
    ("acara-tanya-kapan", Own::Events(None)),
    ("acara-lomba", Own::Events(Some(EventKind::Contest))),
    ("acara-jam-tempat", Own::Events(None)),
    ("bazar-kapan", Own::Events(Some(EventKind::Bazaar))),
    ("latih-kapan", Own::Events(Some(EventKind::Training))),
    ("latih-kecamatan", Own::Events(Some(EventKind::Training))),
    ("masak-kapan", Own::Events(Some(EventKind::Training))),
    ("tapis-kapan", Own::Events(Some(EventKind::Training))),
    ("mitra-temu", Own::Events(Some(EventKind::Meeting))),
    ("pirt-penyuluhan", Own::Events(Some(EventKind::Briefing))),
    ("bazar-biaya", Own::InGeneral(EventKind::Bazaar)),
    ("bazar-daftar", Own::InGeneral(EventKind::Bazaar)),
    ("bazar-listrik", Own::InGeneral(EventKind::Bazaar)),
    ("bazar-persiapan", Own::InGeneral(EventKind::Bazaar)),
    ("bazar-syarat", Own::InGeneral(EventKind::Bazaar)),
    ("latih-biaya", Own::InGeneral(EventKind::Training)),
    ("latih-di-mana", Own::InGeneral(EventKind::Training)),
    ("latih-luar-kota", Own::InGeneral(EventKind::Training)),
    ("latih-syarat", Own::InGeneral(EventKind::Training)),
    ("latih-uang-saku", Own::InGeneral(EventKind::Training)),
    ("masak-biaya", Own::InGeneral(EventKind::Training)),
    ("masak-ikut", Own::InGeneral(EventKind::Training)),
    ("tapis-biaya", Own::InGeneral(EventKind::Training)),
    ("tapis-ikut", Own::InGeneral(EventKind::Training)),
];

/// What there is of a short answer beside real events, and the kind of these where it only says how one hears of dates.
pub(super) fn beside_events(slug: &str) -> (Otherwise, Option<EventKind>) {
    let found = OWN.iter().find_map(|(of, own)| match own {
        Own::Events(kind) if *of == slug => Some((Otherwise::Dates, *kind)),
        _ => None,
    });
    found.unwrap_or((Otherwise::Told, None))
}

/// Names the real events in place of a short answer that only says how one hears of their dates; false for all others,
/// and where none is planned.
pub(super) fn told_by_calendar(turn: &mut Turn<'_>, slug: &str) -> bool {
    let (otherwise, kind) = beside_events(slug);
    otherwise == Otherwise::Dates && event_owner::all_of(turn, kind)
}

/// The same as it stands on a card without buttons of its own.
pub(super) fn planned_of(turn: &Turn<'_>, slug: &str) -> Option<Html> {
    let (otherwise, kind) = beside_events(slug);
    if otherwise != Otherwise::Dates {
        return None;
    }
    event_owner::planned(turn, |event| kind.is_none_or(|kind| kind == event.kind))
}

/// What stands before an answer and behind it, and where it leads besides.
#[derive(Default)]
pub(super) struct Beside {
    /// What is so for this person, in the first line.
    pub(super) before: Option<Html>,
    /// What is so of the office.
    pub(super) after: Option<Html>,
    /// Where it can be seen or changed.
    pub(super) ways: Vec<Button>,
}

/// What is so for this person beside a short answer; nothing for most of them.
pub(super) async fn beside(turn: &mut Turn<'_>, slug: &str) -> Result<Beside, store::Error> {
    match OWN.into_iter().find(|(of, _)| *of == slug).map(|(_, own)| own) {
        None => Ok(Beside::default()),
        Some(Own::Office) => {
            let who = office_settings::who_runs(turn).await?;
            // What was asked comes first: whether it cheats, or whose it is.
            let (before, after) = if slug == "bot-penipuan" { (None, Some(who)) } else { (Some(who), None) };
            Ok(Beside { before, after, ways: Vec::new() })
        }
        Some(Own::Contact) => {
            let before = office_settings::contact(turn).await?;
            Ok(Beside { before, after: None, ways: Vec::new() })
        }
        Some(Own::InGeneral(kind)) => {
            let before = event_owner::soonest(turn, kind);
            let ways = before.iter().map(|_| event_owner::ways(turn, Some(kind))).collect();
            Ok(Beside { before, ways, ..Beside::default() })
        }
        Some(Own::Events(kind)) => Ok(Beside { ways: vec![event_owner::ways(turn, kind)], ..Beside::default() }),
        Some(Own::Businesses) => {
            let owned = owned(turn).await?;
            let open = |business: &Business| {
                Button::new(ui::short(&business.name), BusinessPress::Business(business.code.clone()))
            };
            Ok(registered(turn.language, &owned, open))
        }
        Some(Own::Corrections) => {
            let owned = owned(turn).await?;
            let is_phone = turn.memory.asked.as_ref().is_some_and(|asked| names_phone(&asked.text));
            let language = turn.language;
            let change = |business: &Business| {
                let code = business.code.clone();
                if is_phone {
                    let label = plain!(language, "milik-tombol-telepon", usaha = &business.name);
                    let field = FieldKey::PHONE.word().to_owned();
                    return Button::new(ui::short(&label), BusinessPress::Change { code, field });
                }
                let label = plain!(language, "milik-tombol-ubah", usaha = &business.name);
                Button::new(ui::short(&label), BusinessPress::Business(code))
            };
            Ok(registered(language, &owned, change))
        }
        Some(Own::Consultations) => {
            let asked = consultation::in_lines(turn, MOST).await?;
            let language = turn.language;
            if asked.is_empty() {
                return Ok(Beside { before: Some(html!(language, "milik-tanya-belum")), ..Beside::default() });
            }
            let (lines, ways): (Vec<Html>, Vec<Button>) = asked.into_iter().unzip();
            let before = html!(language, "milik-tanya", daftar = Html::join(&lines, "\n"));
            Ok(Beside { before: Some(before), after: None, ways })
        }
    }
}

async fn owned(turn: &mut Turn<'_>) -> Result<Vec<Business>, store::Error> {
    let (who, keys) = (turn.contact.id, turn.keys);
    let mut owned = businesses::of_owner(turn.read(), keys, who).await?;
    owned.retain(|business| business.merged_into.is_none());
    owned.truncate(MOST);
    Ok(owned)
}

/// Which businesses are registered in this account, with a button each.
fn registered(language: Language, owned: &[Business], way: impl Fn(&Business) -> Button) -> Beside {
    if owned.is_empty() {
        let register = Button::new(plain!(language, "tombol-daftar"), BusinessPress::Register);
        return Beside { before: Some(html!(language, "milik-usaha-belum")), after: None, ways: vec![register] };
    }
    let line = |business: &Business| {
        html!(language, "milik-usaha-baris", nama = &business.name, kode = business.code.as_str())
    };
    let lines: Vec<Html> = owned.iter().map(line).collect();
    let before = html!(language, "milik-usaha", daftar = Html::join(&lines, "\n"));
    Beside { before: Some(before), after: None, ways: owned.iter().map(way).collect() }
}

/// Whether somebody asks about a number that is called.
fn names_phone(words: &str) -> bool {
    let spelled = crate::text::phrase::words(words);
    ["hp", "telepon", "telpon", "telp", "nomor", "nomer", "no", "wa", "nmr", "nomerku", "nomorku", "phone", "number"]
        .iter()
        .any(|word| spelled.iter().any(|said| said == word))
}
