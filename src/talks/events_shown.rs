//! An event in words: one card, which owners read and the office previews before it publishes.

use chrono::NaiveDate;

use crate::clock::{self, Millis};
use crate::domain::{EventKind, EventState, Language, Regions, Scale, SeatUnit, Sector};
use crate::store::events::{Event, Limits, Session, Venue};
use crate::store::seats::{Counts, Room};
use crate::talks::business::form::{scale_name, sector_name};
use crate::talks::officers::team_name;
use crate::text::Html;
use crate::text::format::{self, rupiah, time_of_day};
use crate::text::phrase::{self, Set};
use crate::world::World;
use crate::{html, plain};

/// The card of an event.
pub(in crate::talks) fn card(event: &Event, counts: Counts, language: Language, world: &World, now: Millis) -> Html {
    let facts = &event.facts;
    let kind = kind_name(language, facts.kind);
    let head = html!(language, "acara-judul", judul = &facts.title, jenis = &kind);
    let mut lines = vec![head];
    lines.extend(standing(event, language, now));
    lines.extend(days(language, &facts.sessions));
    lines.extend(place(language, &facts.venue));
    let is_to_come = matches!(event.state, EventState::Draft | EventState::Published) && !event.is_over(now);
    if is_to_come {
        lines.extend(terms(event, counts, (language, now)));
    }
    lines.extend(facts.team.map(|team| html!(language, "acara-panitia", tim = &team_name(language, team))));
    let named = facts.programme.as_deref().and_then(|slug| world.knowledge.get(slug));
    lines.extend(named.map(|programme| html!(language, "acara-program", nama = &programme.head.title)));
    let about = Html::escape(facts.description.trim());
    let parts = [Html::join(&lines, "\n"), about];
    Html::join(&parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>(), "\n\n")
}

/// How much room there is, for whom, and what is needed.
fn terms(event: &Event, counts: Counts, (language, now): (Language, Millis)) -> Vec<Html> {
    let facts = &event.facts;
    let mut lines = vec![room(event, counts, (language, now))];
    lines.extend(who(language, &facts.limits));
    lines.push(fee(language, facts.fee));
    lines.extend(facts.papers.as_ref().map(|papers| html!(language, "acara-bawa", isi = papers)));
    // Whatever the last day is, nobody joins what has begun.
    let closes = facts.deadline.map(|_| format::moment(language, facts.closes()));
    lines.extend(closes.map(|closes| html!(language, "acara-sampai", saat = &closes)));
    lines
}

/// The words that name each kind of event, by their sets.
const KINDS: [(EventKind, Set); 6] = [
    (EventKind::Training, Set::EventTraining),
    (EventKind::Bazaar, Set::EventBazaar),
    (EventKind::Meeting, Set::EventMeeting),
    (EventKind::Briefing, Set::EventBriefing),
    (EventKind::Mentoring, Set::EventMentoring),
    (EventKind::Contest, Set::EventContest),
];

/// The kind of event that a word names.
pub(in crate::talks) fn kind_named(word: &str) -> Option<EventKind> {
    KINDS.into_iter().find(|(_, set)| phrase::has(*set, word)).map(|(kind, _)| kind)
}

/// What a kind of event is called.
pub(in crate::talks) fn kind_name(language: Language, kind: EventKind) -> String {
    match kind {
        EventKind::Training => plain!(language, "acara-jenis-pelatihan"),
        EventKind::Bazaar => plain!(language, "acara-jenis-bazar"),
        EventKind::Meeting => plain!(language, "acara-jenis-temu"),
        EventKind::Briefing => plain!(language, "acara-jenis-sosialisasi"),
        EventKind::Mentoring => plain!(language, "acara-jenis-pendampingan"),
        EventKind::Contest => plain!(language, "acara-jenis-lomba"),
    }
}

/// When a session is: "Sabtu, 14 Juni 2025, 09.00–12.00 WIB", over midnight with both days.
pub(in crate::talks) fn when(language: Language, session: &Session) -> String {
    let day = format::day(language, session.starts);
    if clock::local(session.starts).date() == clock::local(session.ends).date() {
        let (from, to) = (time_of_day(session.starts), time_of_day(session.ends));
        return plain!(language, "acara-jam", hari = &day, dari = &from, sampai = &to);
    }
    format!("{} – {}", format::moment(language, session.starts), format::moment(language, session.ends))
}

/// What a session is called where an event has several: "Hari 2", or "Sesi 2" where a day has more than one.
pub(in crate::talks) fn session_name(language: Language, event: &Event, session: &Session) -> Option<String> {
    let all = &event.facts.sessions;
    let number = all.iter().position(|one| one.id == session.id)?;
    if all.len() < 2 {
        return None;
    }
    let day = |one: &Session| clock::local(one.starts).date();
    let is_a_day_each = all.windows(2).all(|pair| matches!(pair, [one, next] if day(one) != day(next)));
    let number = format::count(number + 1);
    Some(if is_a_day_each {
        plain!(language, "pintu-hari", nomor = number)
    } else {
        plain!(language, "pintu-sesi", nomor = number)
    })
}

/// When it begins, or goes on, and on which days after that, in few words.
pub(in crate::talks) fn begins(language: Language, event: &Event, now: Millis) -> String {
    let all: Vec<Millis> = event.facts.sessions.iter().map(|one| one.starts).collect();
    begins_at(language, event.facts.comes(now), &all)
}

/// When it is, from its first session on, with the days behind that.
pub(in crate::talks) fn in_full(language: Language, event: &Event) -> String {
    let sessions = &event.facts.sessions;
    let all: Vec<Millis> = sessions.iter().map(|one| one.starts).collect();
    let when = sessions.first().map(|one| when(language, one)).unwrap_or_default();
    with_other_days(language, when, (event.facts.starts(), all.as_slice()))
}

/// When one of its sessions is, by its name where there are several.
pub(in crate::talks) fn session_line(language: Language, event: &Event, session: &Session) -> Html {
    let when = when(language, session);
    match session_name(language, event, session) {
        Some(name) => html!(language, "acara-sesi", sesi = &name, saat = &when),
        None => html!(language, "acara-saat", saat = &when),
    }
}

/// The same of a beginning among all of an event.
pub(in crate::talks) fn begins_at(language: Language, first: Millis, all: &[Millis]) -> String {
    let when = format!("{}, {}", format::day(language, first), time_of_day(first));
    with_other_days(language, when, (first, all))
}

/// What is said of a beginning, with the days behind it.
fn with_other_days(language: Language, when: String, (first, all): (Millis, &[Millis])) -> String {
    /// Days that are named; the others are counted.
    const MOST: usize = 6;
    let day = |at: &Millis| clock::local(*at).date();
    let mut others: Vec<NaiveDate> = all.iter().map(day).filter(|other| *other > day(&first)).collect();
    others.sort_unstable();
    others.dedup();
    if others.is_empty() {
        return when;
    }
    let mut named: Vec<String> = others.iter().take(MOST).map(|day| day.format("%d/%m").to_string()).collect();
    named.extend(others.len().checked_sub(MOST).filter(|more| *more > 0).map(|more| format!("+{more}")));
    plain!(language, "acara-beberapa-hari", mulai = &when, lain = &named.join(", "))
}

/// The days and hours, a line each.
pub(in crate::talks) fn days(language: Language, sessions: &[Session]) -> Vec<Html> {
    let numbered = sessions.len() > 1;
    let line = |(number, session): (i64, &Session)| {
        let when = when(language, session);
        if numbered {
            html!(language, "acara-hari-ke", nomor = number, saat = &when)
        } else {
            html!(language, "acara-saat", saat = &when)
        }
    };
    (1_i64..).zip(sessions).map(line).collect()
}

/// Where, with a way there; the page of what is online is for who has a seat.
pub(in crate::talks) fn place(language: Language, venue: &Venue) -> Vec<Html> {
    let name = venue.place.as_ref().map(|place| html!(language, "acara-tempat", tempat = place));
    let map = venue.point.map(|point| Html::link(&point.link(), &html!(language, "acara-peta")));
    let place = name.map(|name| Html::join(&[Some(name), map].into_iter().flatten().collect::<Vec<_>>(), " · "));
    let online = venue.online.as_ref().map(|_| html!(language, "acara-daring"));
    place.into_iter().chain(online).collect()
}

/// What stands in the way of joining, first of all.
fn standing(event: &Event, language: Language, now: Millis) -> Option<Html> {
    match event.state {
        EventState::Cancelled => {
            let reason = event.reason.as_deref().unwrap_or_default();
            Some(html!(language, "acara-dibatalkan", alasan = reason))
        }
        _ if event.is_over(now) => Some(html!(language, "acara-selesai")),
        EventState::Published if !event.is_open(now) => Some(html!(language, "acara-ditutup")),
        _ => None,
    }
}

/// How much room there is, and how many wait.
pub(in crate::talks) fn room(event: &Event, counts: Counts, (language, now): (Language, Millis)) -> Html {
    let (all, waiting) = (event.facts.capacity, counts.waiting);
    match (event.room(counts, now), event.facts.unit) {
        (Room::Chosen(_), _) => html!(language, "acara-kursi-dipilih", semua = all, menunggu = waiting),
        (Room::Unopened, _) => html!(language, "acara-kursi-antre", menunggu = waiting),
        (Room::Free(free), SeatUnit::Person) => html!(language, "acara-kursi", sisa = free, semua = all),
        (Room::Free(free), SeatUnit::Stand) => html!(language, "acara-stan", sisa = free, semua = all),
        (Room::ForLine(free), _) => html!(language, "acara-kursi-giliran", sisa = free, menunggu = waiting),
        (Room::Full, SeatUnit::Person) => html!(language, "acara-kursi-penuh", semua = all, menunggu = waiting),
        (Room::Full, SeatUnit::Stand) => html!(language, "acara-stan-penuh", semua = all, menunggu = waiting),
    }
}

/// Who may join; nothing where everybody may.
pub(in crate::talks) fn who(language: Language, limits: &Limits) -> Option<Html> {
    let whom = whom(language, limits, plain!(language, "acara-untuk-terdaftar"))?;
    Some(html!(language, "acara-untuk", siapa = &whom))
}

/// The same without the words around it; `registered` is how those are called who have a registered business.
pub(in crate::talks) fn whom(language: Language, limits: &Limits, registered: String) -> Option<String> {
    let regions = Regions::shipped();
    let districts: Vec<String> =
        limits.districts.iter().filter_map(|code| regions.name(code)).map(str::to_owned).collect();
    let sectors = limits.sectors.iter().filter_map(|word| Sector::from_word(word));
    let sectors: Vec<String> = sectors.map(|sector| sector_name(language, sector)).collect();
    let scales = limits.scales.iter().filter_map(|word| Scale::from_word(word));
    let scales: Vec<String> = scales.map(|scale| scale_name(language, scale)).collect();
    let registered = limits.needs_business().then_some(registered);
    let districts =
        (!districts.is_empty()).then(|| plain!(language, "acara-untuk-kecamatan", nama = &districts.join(", ")));
    let sectors = (!sectors.is_empty()).then(|| plain!(language, "acara-untuk-bidang", nama = &sectors.join(", ")));
    let scales = (!scales.is_empty()).then(|| plain!(language, "acara-untuk-ukuran", nama = &scales.join(", ")));
    let all: Vec<String> = [registered, sectors, scales, districts].into_iter().flatten().collect();
    (!all.is_empty()).then(|| all.join("; "))
}

/// What it costs: the bot never collects it.
pub(in crate::talks) fn fee(language: Language, fee: i64) -> Html {
    if fee == 0 {
        return html!(language, "acara-gratis");
    }
    html!(language, "acara-biaya", jumlah = &rupiah(fee))
}

#[cfg(test)]
pub(in crate::talks) mod tests {
    use super::*;
    use crate::clock::DAY;
    use crate::domain::{ContactId, EventCode, MapPoint, Team};
    use crate::store::events::{Facts, Seating};

    const NOW: Millis = 1_764_036_000_000;

    pub(in crate::talks) fn event() -> Event {
        let session = |day: i64| Session { id: day, starts: NOW + day * DAY, ends: NOW + day * DAY + 3 * 3_600_000 };
        let facts = Facts {
            title: "Pelatihan <tapis>".into(),
            kind: EventKind::Training,
            programme: Some("pelatihan-tapis".into()),
            description: "Belajar menyulam.".into(),
            photo: None,
            venue: Venue {
                place: Some("Balai Kelurahan Sumberejo".into()),
                point: MapPoint::new(-5_429_120, 105_262_100),
                online: None,
            },
            sessions: vec![session(5), session(6)],
            unit: SeatUnit::Person,
            capacity: 20,
            seats_each: 1,
            limits: Limits {
                districts: vec!["18.71.13".into()],
                sectors: vec!["kriya".into()],
                scales: vec!["mikro".into()],
                registered: true,
            },
            deadline: Some(NOW + 3 * DAY),
            fee: 0,
            papers: Some("KTP".into()),
            offer_hours: 24,
            share: 80,
            team: Some(Team::Events),
            seating: Seating::default(),
        };
        Event {
            id: 1,
            code: EventCode::from_chance(1),
            state: EventState::Published,
            facts,
            version: 1,
            sequence: 0,
            series: None,
            made_by: ContactId(1),
            made_by_name: "Dewi".into(),
            reason: None,
            made_at: NOW,
            published_at: Some(NOW),
            chosen_at: None,
        }
    }

    #[test]
    fn d2_a_list_names_every_day_of_an_event() {
        let event = event();
        let [first, second] = [0, 1].map(|at| event.facts.sessions[at].starts);
        let said = begins(Language::Indonesian, &event, NOW);
        let other = clock::local(second).format("%d/%m").to_string();
        assert!(said.contains(&format::day(Language::Indonesian, first)) && said.contains(&other), "{said}");
        assert!(!begins_at(Language::Indonesian, second, &[first, second]).contains('('), "what is over is not named");
        let many: Vec<Millis> = (0..10).map(|day| first + day * DAY).collect();
        assert!(begins_at(Language::Indonesian, first, &many).contains("+3"));
        assert!(!begins_at(Language::Indonesian, first, &[first, first + 1]).contains('('), "one day, twice");
    }

    #[test]
    fn d2_the_card_says_what_an_owner_needs_in_both_languages() {
        let world = &crate::talks::tests::SHIPPED;
        let mut told = Vec::new();
        for language in Language::ALL {
            let open = Counts { confirmed: 15, offered: 0, waiting: 0 };
            told.push(card(&event(), open, language, world, NOW).to_string());
            let mut other = event();
            other.facts.sessions.pop();
            other.facts.venue = Venue { place: None, point: None, online: Some("https://meet.example/x".into()) };
            (other.facts.unit, other.facts.fee, other.facts.limits) = (SeatUnit::Stand, 50_000, Limits::default());
            let full = Counts { confirmed: 20, offered: 0, waiting: 4 };
            told.push(card(&other, full, language, world, NOW + 4 * DAY).to_string());
            (other.state, other.reason) = (EventState::Cancelled, Some("Banjir".into()));
            told.push(card(&other, full, language, world, NOW).to_string());
        }
        assert!(told.iter().all(|card| !card.contains("meet.example")), "the page is for who has a seat");
        insta::assert_snapshot!(told.join("\n\n---\n\n"));
    }
}
