//! The exact copy to look at and to try, the words for WhatsApp, whom it reached, and who has to be called.

use super::press::AnnouncementPress;
use super::shown::{self, How};
use super::{channel, page, write};
use crate::clock;
use crate::domain::policy::Action;
use crate::domain::{Button, Language, Regions, Sector, region};
use crate::report::workbook::{Cell, Sheet, xlsx};
use crate::store::announcements::{self, copies};
use crate::store::events;
use crate::talks::business::form::sector_name;
use crate::talks::event_owner::press::LINK as EVENT_LINK;
use crate::talks::passed_on;
use crate::text::{Html, format, formatted};
use crate::turn::{Document, Screen, Talk, Turn};
use crate::{html, plain};

/// So many are named in a message.
const MOST_NAMED: i64 = 40;

/// The copy, by the function that makes those of owners.
pub(super) async fn look(turn: &mut Turn<'_>, id: i64) -> Talk {
    let below = html!(turn.language, "umum-contoh-di-atas");
    copy(turn, id, How::Preview, below).await
}

/// A copy that says that it is a test.
pub(super) async fn test(turn: &mut Turn<'_>, id: i64) -> Talk {
    let below = html!(turn.language, "umum-uji-di-atas");
    copy(turn, id, How::Test, below).await
}

async fn copy(turn: &mut Turn<'_>, id: i64, how: How, below: Html) -> Talk {
    let it = page::announcement(turn, id).await?;
    let (language, world) = (turn.language, turn.world);
    // One for each text; where all read the same one, as whoever looks would get it.
    let languages = if it.facts.english.is_some() { Language::ALL.to_vec() } else { vec![language] };
    for language in languages {
        let about = shown::about(turn.read(), world, language, &it).await?;
        turn.say(shown::copy(language, &it, how, &about));
    }
    let mut below = vec![below];
    if it.facts.channel && how == How::Preview {
        let post = channel::copy(turn.read(), world, &it, how).await?;
        turn.say(post);
        below.push(html!(language, "umum-contoh-kanal"));
    }
    let back = Button::new(plain!(language, "umum-tombol-ke-pengumuman"), AnnouncementPress::One(id));
    turn.say(Screen::text(Html::join(&below, "\n")).row(vec![back]));
    Ok(())
}

/// The same words to be passed on by WhatsApp, with where they lead.
pub(super) async fn words(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = page::announcement(turn, id).await?;
    let event = match it.facts.event {
        Some(event) => events::get(turn.read(), event).await?,
        None => None,
    };
    let way = match event {
        Some(event) => turn.world.deep_link(format_args!("{EVENT_LINK}{}", event.code)),
        None => turn.world.link.clone(),
    };
    let pages = it.facts.pages().map(|(label, page)| format!("{label}: {page}"));
    let pages = it.facts.link.clone().into_iter().chain(pages);
    let marked = it.facts.formatted.clone().map(|html| formatted::with_marks(&Html::trusted(html)));
    let body = marked.unwrap_or_else(|| it.facts.body.clone());
    let parts: Vec<String> = [body].into_iter().chain(pages).chain([way]).collect();
    let words = parts.join("\n\n");
    let language = turn.language;
    let back = Button::new(plain!(language, "umum-tombol-ke-pengumuman"), AnnouncementPress::One(id));
    let message = Screen::text(Html::escape(&words));
    // The poster goes with its words, so that one message is passed on; those of an album stand below it.
    passed_on::by_whatsapp(turn, shown::under_file(message, &it.facts), &words, back);
    Ok(())
}

/// Whom it reached; each look is a row of the audit.
pub(super) async fn reached(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = page::announcement(turn, id).await?;
    write::note(turn, Action::Announce, id).await?;
    let language = turn.language;
    // That somebody had a consultation is nobody else's to read.
    let is_nameless = !it.facts.audience.more.consulted.is_empty();
    let all = if is_nameless { Vec::new() } else { copies::reached(turn.read(), id, MOST_NAMED).await? };
    let (named, nameless): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.business.is_some());
    let line = |one: copies::Reached| {
        let name = one.business.unwrap_or_default();
        let district = one.region.as_deref().and_then(district).unwrap_or_default();
        html!(language, "umum-siapa-baris", usaha = &name, tempat = &district)
    };
    let head = html!(language, "umum-siapa", judul = &shown::title(&it), jumlah = it.counts.sent);
    let count = format::count(nameless.len());
    let mut lines: Vec<Html> = [head].into_iter().chain(named.into_iter().map(line)).collect();
    lines.extend((count > 0).then(|| html!(language, "umum-siapa-tanpa-usaha", jumlah = count)));
    let more = it.counts.sent - MOST_NAMED;
    lines.extend(is_nameless.then(|| html!(language, "sasaran-tanpa-nama")));
    lines.extend((more > 0 && !is_nameless).then(|| html!(language, "umum-siapa-lagi", jumlah = more)));
    let back = Button::new(plain!(language, "umum-tombol-ke-pengumuman"), AnnouncementPress::One(id));
    turn.show(Screen::text(Html::join(&lines, "\n")).row(vec![back]));
    Ok(())
}

/// The kecamatan of a place.
pub(super) fn district(code: &str) -> Option<String> {
    let regions = Regions::shipped();
    let of = if region::Level::of(code) == region::Level::District { code } else { region::parent(code) };
    regions.name(of).map(str::to_owned)
}

/// Who has no Telegram and fits, as a table to be called by; each look is a row of the audit.
pub(super) async fn phones(turn: &mut Turn<'_>, id: i64) -> Talk {
    let it = page::announcement(turn, id).await?;
    write::note(turn, Action::Announce, id).await?;
    let (language, keys) = (turn.language, turn.keys);
    let all = announcements::telephone_list(turn.read(), keys, &it.facts.audience).await?;
    let back = Button::new(plain!(language, "umum-tombol-ke-pengumuman"), AnnouncementPress::One(id));
    let sheet = Sheet {
        name: plain!(language, "peserta-telepon-tab"),
        lead: vec![shown::title(&it), format::moment(language, turn.now)],
        head: plain!(language, "umum-telepon-kolom").split('|').map(|column| column.trim().to_owned()).collect(),
        rows: (1..).zip(&all).map(|(number, one)| row(language, number, one)).collect(),
    };
    let Some(bytes) = xlsx(&[sheet], clock::local(turn.now).date()) else {
        turn.say(Screen::text(html!(language, "lembar-gagal")).row(vec![back]));
        return Ok(());
    };
    let file = Document::workbook(&format!("telepon-pengumuman-{id}"), bytes);
    let text = html!(language, "umum-telepon-berkas", jumlah = format::count(all.len()));
    turn.say(Screen::text(text).file(file).row(vec![back]));
    Ok(())
}

fn row(language: Language, number: i64, one: &announcements::ByTelephone) -> Vec<Cell> {
    let text = |words: &str| if words.is_empty() { Cell::Empty } else { Cell::Text(words.to_owned()) };
    let sector = Sector::from_word(&one.sector).map(|sector| sector_name(language, sector)).unwrap_or_default();
    let village = Regions::shipped().name(&one.region).unwrap_or_default();
    vec![
        Cell::Number(number),
        text(&one.person),
        text(&one.business),
        text(&sector),
        text(&district(&one.region).unwrap_or_default()),
        text(village),
        text(one.phone.as_str()),
        Cell::Empty,
    ]
}
