//! Answers that are used again: made of one that was sent, filled in for the case, seen before they go.

use super::access::{self, case};
use super::press::ConsultPress;
use super::pressed_late::say_whose;
use super::{card, later, officer, relay};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, CaseNumber};
use crate::knowledge::Section;
use crate::store::canned::{self, Canned};
use crate::store::cases::{self, Case, Sort, State};
use crate::talks::{answering, office, ui};
use crate::text::template;
use crate::text::{self, Html};
use crate::turn::{CaseMode, Doing, Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// Answers offered on a card.
const OFFERED: i64 = 5;
/// Answers on a page of the list.
const PER_PAGE: i64 = 8;
/// The longest text that is kept or sent as one, in characters.
pub(super) const LONGEST: usize = 3_000;

/// What differs from case to case, by the name that stands in braces.
async fn values(turn: &mut Turn<'_>, case: &Case) -> Talk<[(&'static str, Option<String>); 5]> {
    let keys = turn.keys;
    let business = cases::about(turn.read(), keys, case).await?.business.map(|business| business.name);
    let today = text::date(turn.language, text::local_date(turn.now));
    Ok([
        ("nama", case.person().map(str::to_owned)),
        ("nomor", Some(case.number.as_str().to_owned())),
        ("usaha", business),
        ("tanggal", Some(today)),
        ("petugas", Some(turn.first_name.to_owned())),
    ])
}

/// The same for words that go out: who has no name is addressed all the same.
async fn to_fill_in(turn: &mut Turn<'_>, case: &Case) -> Talk<[(&'static str, Option<String>); 5]> {
    let address = plain!(turn.language, "sebutan");
    let named = |(name, value): (&'static str, Option<String>)| match value {
        None if name == "nama" => (name, Some(address.clone())),
        value => (name, value),
    };
    Ok(values(turn, case).await?.map(named))
}

/// Each word of a name stands for it: "Pak Ahmad" of Ahmad Fauzi.
fn names(person: &str) -> Vec<(&'static str, Option<String>)> {
    person.split_whitespace().map(|word| ("nama", Some(word.to_owned()))).collect()
}

/// An answer that was sent is kept to be used again.
pub(super) async fn save(turn: &mut Turn<'_>, entry: i64) -> Talk {
    ui::require(turn, Action::SetReplies, Relation::Other).await?;
    let (keys, now, language, me) = (turn.keys, turn.now, turn.language, turn.contact.id);
    let case = match cases::of_answer(turn.read(), entry).await? {
        Some(id) => cases::get(turn.read(), keys, id).await?,
        None => None,
    };
    // What was answered to a complaint is kept for nobody else's eyes.
    let Some(case) = case.filter(|case| !case.complaint) else {
        ui::unknown_button(turn);
        return Ok(());
    };
    let said = cases::entry(turn.read(), keys, (entry, &case.number)).await?;
    let words = said.filter(|said| said.sort == Sort::Text).and_then(|said| said.words);
    let Some(words) = words.filter(|words| words.chars().count() <= LONGEST) else {
        turn.toast(plain!(language, "balasan-singkat-hanya-tulisan"));
        return Ok(());
    };
    let known = [values(turn, &case).await?.to_vec(), names(case.person().unwrap_or_default())].concat();
    let made = template::generalise(&words, &known);
    let subject = case.subject.clone();
    let (conn, keys) = turn.store().await?;
    let id = canned::add(conn, keys, (me, subject.as_deref()), &made, now).await?;
    office::note(turn, Action::SetReplies, None, None).await?;
    turn.toast(plain!(language, "balasan-singkat-disimpan"));
    let remove = Button::new(plain!(language, "balasan-tombol-hapus"), ConsultPress::CannedRemove(id));
    let change = Button::new(plain!(language, "balasan-tombol-ubah"), ConsultPress::CannedEdit(id));
    let saved = html!(language, "balasan-disimpan", isi = &made);
    let filled = made.contains('{').then(|| html!(language, "balasan-kurung"));
    let text = Html::join(&[Some(saved), filled].into_iter().flatten().collect::<Vec<_>>(), "\n\n");
    turn.say(Screen::text(text).row(vec![change, remove]));
    Ok(())
}

/// /balasan: all of them, what is used most first.
pub(super) async fn list(turn: &mut Turn<'_>, page: u16) -> Talk {
    ui::require(turn, Action::SetReplies, Relation::Other).await?;
    let (keys, language) = (turn.keys, turn.language);
    let skip = i64::from(page) * PER_PAGE;
    let mut found = canned::page(turn.read(), keys, None, (PER_PAGE + 1, skip)).await?;
    let most = usize::try_from(PER_PAGE).unwrap_or_default();
    let more = found.len() > most;
    found.truncate(most);
    let text = if found.is_empty() { html!(language, "balasan-kosong") } else { html!(language, "balasan-daftar") };
    let row = |one: &Canned| vec![Button::new(label(&one.words), ConsultPress::CannedOne(one.id))];
    let screen = found.iter().map(row).fold(Screen::text(text), Screen::row);
    let pages = ui::pager(language, u32::from(page), more, |label, page| {
        Button::new(label, ConsultPress::Canned(u16::try_from(page).unwrap_or(u16::MAX)))
    });
    let screen = pages.into_iter().fold(screen, Screen::row);
    turn.show(screen.row(vec![ui::menu_button(language)]));
    Ok(())
}

fn label(words: &str) -> String {
    ui::short(&card::begins(words))
}

/// One of them, as it is kept.
pub(super) async fn one(turn: &mut Turn<'_>, id: i64) -> Talk {
    ui::require(turn, Action::SetReplies, Relation::Other).await?;
    let (keys, language) = (turn.keys, turn.language);
    let Some(one) = canned::get(turn.read(), keys, id).await? else { return list(turn, 0).await };
    let text = html!(language, "balasan-satu", isi = &one.words, jumlah = one.uses);
    let remove = Button::new(plain!(language, "balasan-tombol-hapus"), ConsultPress::CannedRemove(id));
    let change = Button::new(plain!(language, "balasan-tombol-ubah"), ConsultPress::CannedEdit(id));
    let back = Button::new(plain!(language, "tombol-kembali"), ConsultPress::Canned(0));
    turn.show(Screen::text(text).row(vec![change, remove]).row(vec![back]));
    Ok(())
}

/// Takes one out.
pub(super) async fn remove(turn: &mut Turn<'_>, id: i64) -> Talk {
    ui::require(turn, Action::SetReplies, Relation::Other).await?;
    canned::remove(turn.write().await?, id).await?;
    office::note(turn, Action::SetReplies, None, None).await?;
    let language = turn.language;
    let back = Button::new(plain!(language, "balasan-tombol-semua"), ConsultPress::Canned(0));
    turn.show(Screen::text(html!(language, "balasan-dihapus")).row(vec![back]));
    Ok(())
}

/// A case that this officer may answer now: it waits, or is the officer's own.
async fn answerable(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk<Case> {
    let case = case(turn, number, Action::AnswerCases).await?;
    if case.contact != turn.contact.id && (case.state == State::Waiting || case.is_held_by(turn.contact.id)) {
        return Ok(case);
    }
    say_whose(turn, &case).await?;
    Err(Stop::Said)
}

/// What can be sent to a case without writing: the most used for its topic, and the sections of its programme.
pub(super) async fn offer(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = answerable(turn, number).await?;
    let (keys, language) = (turn.keys, turn.language);
    let found = canned::page(turn.read(), keys, case.subject.as_deref(), (OFFERED, 0)).await?;
    let programme = case.subject.as_deref().and_then(|subject| turn.world.knowledge.get(subject));
    let sections: Vec<Section> =
        programme.map(|programme| programme.sections.keys().copied().collect()).unwrap_or_default();
    let text = if found.is_empty() && sections.is_empty() {
        html!(language, "balasan-kosong")
    } else {
        html!(language, "balasan-pilih", nama = &access::asker(language, &case), nomor = number.as_str())
    };
    let canned = |one: &Canned| vec![Button::new(label(&one.words), ConsultPress::Quick(number.clone(), one.id))];
    let screen = found.iter().map(canned).fold(Screen::text(text), Screen::row);
    let passage = |section: &Section| {
        let name = answering::section_name(*section, language);
        Button::new(
            plain!(language, "balasan-tombol-bagian", bagian = &name),
            ConsultPress::Passage(number.clone(), *section),
        )
    };
    let screen = ui::rows(sections.iter().map(passage).collect(), 2).into_iter().fold(screen, Screen::row);
    let back = Button::new(plain!(language, "tombol-kembali"), ConsultPress::Open(number.clone()));
    turn.say(screen.row(vec![back]));
    Ok(())
}

/// The text filled in for the case; what is missing is said, and then nothing can be sent.
async fn filled(turn: &mut Turn<'_>, case: &Case, id: i64) -> Talk<String> {
    let (keys, language) = (turn.keys, turn.language);
    let Some(one) = canned::get(turn.read(), keys, id).await? else {
        ui::unknown_button(turn);
        return Err(Stop::Said);
    };
    match template::fill(&one.words, &to_fill_in(turn, case).await?) {
        Ok(words) => Ok(words),
        Err(missing) => {
            let gaps = missing.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(", ");
            let text = html!(language, "balasan-kurang", isi = &one.words, kurang = &gaps);
            let edit =
                Button::new(plain!(language, "balasan-tombol-ubah"), ConsultPress::QuickEdit(case.number.clone(), id));
            turn.edit(Screen::text(text).row(vec![edit]));
            Err(Stop::Said)
        }
    }
}

/// Shows it filled in, before it goes.
pub(super) async fn preview(turn: &mut Turn<'_>, number: &CaseNumber, id: i64) -> Talk {
    let case = answerable(turn, number).await?;
    let words = filled(turn, &case, id).await?;
    let language = turn.language;
    let button = |label: String, press: ConsultPress| Button::new(label, press);
    let text =
        html!(language, "balasan-lihat", nama = &access::asker(language, &case), nomor = number.as_str(), isi = &words);
    turn.edit(
        Screen::text(text)
            .row(vec![
                button(plain!(language, "konsultasi-tombol-kirim"), ConsultPress::QuickSend(number.clone(), id)),
                button(plain!(language, "balasan-tombol-ubah"), ConsultPress::QuickEdit(number.clone(), id)),
            ])
            .row(vec![
                button(plain!(language, "balasan-tombol-nanti"), ConsultPress::QuickLater(number.clone(), id)),
                button(plain!(language, "tombol-batal"), ConsultPress::Open(number.clone())),
            ]),
    );
    Ok(())
}

/// Sends a canned answer to the owner, filled in.
pub(super) async fn send(turn: &mut Turn<'_>, number: &CaseNumber, id: i64) -> Talk {
    let case = answerable(turn, number).await?;
    let words = filled(turn, &case, id).await?;
    canned::used(turn.write().await?, id).await?;
    sent(turn, &case, words).await
}

/// What an officer writes with the names in braces of a quick reply, filled in where all of them are known.
pub(super) async fn with_values(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> Talk<relay::Message> {
    let Some(words) = message.words.as_ref().filter(|words| words.contains('{')) else { return Ok(message.clone()) };
    let filled = template::fill(words, &to_fill_in(turn, case).await?).unwrap_or_else(|_| words.clone());
    Ok(relay::Message { words: Some(filled), ..message.clone() })
}

async fn sent(turn: &mut Turn<'_>, case: &Case, words: String) -> Talk {
    let done = html!(
        turn.language,
        "konsultasi-untuk",
        nama = &access::asker(turn.language, case),
        nomor = case.number.as_str()
    );
    turn.edit(Screen::text(done));
    let message = relay::Message::of_words(turn, words);
    officer::answer(turn, case, &message).await
}

/// Asks at which time a canned answer goes.
pub(super) async fn send_later(turn: &mut Turn<'_>, number: &CaseNumber, id: i64) -> Talk {
    let case = answerable(turn, number).await?;
    let words = filled(turn, &case, id).await?;
    let message = relay::Message::of_words(turn, words);
    later::ask(turn, &case, &message).await
}

/// It is written anew: the text stands there to be copied, and what is written next goes to the owner.
pub(super) async fn edit(turn: &mut Turn<'_>, number: &CaseNumber, id: i64) -> Talk {
    let case = officer::own(turn, number).await?;
    let keys = turn.keys;
    let Some(one) = canned::get(turn.read(), keys, id).await? else { return offer(turn, number).await };
    let (language, now) = (turn.language, turn.now);
    let values = to_fill_in(turn, &case).await?;
    let words = template::fill(&one.words, &values).unwrap_or(one.words);
    turn.memory.case = Some(CaseMode::new(number, Doing::Answer, now));
    let text = html!(language, "balasan-salin", isi = &words);
    let to = officer::writing_to(turn, &case).await?;
    let end = Button::new(plain!(language, "konsultasi-tombol-tutup-tulis"), ConsultPress::EndTalk);
    turn.edit(Screen::text(Html::join(&[text, to], "\n\n")).row(vec![end]));
    Ok(())
}

/// A section of the case's programme goes, as it was reviewed.
pub(super) async fn passage(turn: &mut Turn<'_>, number: &CaseNumber, section: Section) -> Talk {
    let case = answerable(turn, number).await?;
    let programme = case.subject.as_deref().and_then(|subject| turn.world.knowledge.get(subject));
    let Some(programme) = programme.filter(|programme| programme.sections.contains_key(&section)) else {
        ui::unknown_button(turn);
        return Ok(());
    };
    let words = answering::excerpt(turn, programme, section, LONGEST / 2).to_plain();
    sent(turn, &case, words).await
}
