//! No marked word ever goes to a wrong chat: ten thousand replies, changes, transfers, notes and restarts by chance, with
//! what each word's way may be said independently of the code.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::PathBuf;

use super::*;
use crate::domain::{CaseNumber, ChatId, Role};
use crate::input::Replied;
use crate::store::{cases, officers};
use crate::talks::consultation;
use crate::turn::{Delivered, Doing, End, RowId};

const OWNERS: [i64; 4] = [7001, 7002, 7003, 7004];
const OFFICERS: [i64; 4] = [9101, 9102, 9103, 9104];
const STEPS: usize = 10_000;

/// A message as a chat shows it.
#[derive(Clone, Default)]
struct Shown {
    text: String,
    /// Who of the chat wrote it; none for the bot.
    is_own: bool,
    /// The case to which its writer, or the number in it, points.
    case: Option<String>,
    /// The owners to whom it went, in these words or earlier ones.
    sent: BTreeSet<i64>,
}

/// What the code decided, until it is done.
struct Sent {
    send: Send,
    row: i64,
    /// Whether it was judged: by who was of the office when it was decided.
    judged: bool,
}

struct Play {
    conn: Connection,
    path: PathBuf,
    keys: Keys,
    chance: u64,
    now: Millis,
    number: i64,
    next_row: i64,
    chats: BTreeMap<i64, BTreeMap<i64, Shown>>,
    rows: BTreeMap<i64, (i64, i64)>,
    waiting: VecDeque<Sent>,
    /// For each mark: who wrote it, and which owners may read it.
    marks: Vec<(i64, BTreeSet<i64>)>,
    /// The numbers of the cases, and whose each is.
    cases: Vec<(String, i64)>,
    reached: usize,
    log: VecDeque<String>,
}

impl Play {
    async fn open(folder: &tempfile::TempDir) -> Self {
        let path = folder.path().join("bot.db");
        let mut conn = store::writer(&path).await.unwrap();
        store::migrate(&mut conn).await.unwrap();
        let keys = Keys::derive(&[1; 32]);
        for who in OWNERS.into_iter().chain(OFFICERS) {
            contacts::save(&mut conn, &keys, &[&Contact::new(ContactId(who), TODAY)]).await.unwrap();
        }
        for who in OFFICERS {
            officers::grant(&mut conn, ContactId(who), Role::Officer, 0).await.unwrap();
        }
        let (chats, rows, waiting) = (BTreeMap::new(), BTreeMap::new(), VecDeque::new());
        let (marks, cases) = (Vec::new(), Vec::new());
        let now = TODAY;
        Self {
            conn,
            path,
            keys,
            chance: 20_261_130,
            now,
            number: 0,
            next_row: 1,
            chats,
            rows,
            waiting,
            marks,
            cases,
            reached: 0,
            log: VecDeque::new(),
        }
    }

    fn below(&mut self, most: usize) -> usize {
        self.chance = self.chance.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.chance;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((bits ^ (bits >> 31)) % u64::try_from(most.max(1)).unwrap()).unwrap()
    }

    /// A new mark that only its writer may read, until more is known.
    fn mark(&mut self, by: i64) -> (usize, String) {
        self.marks.push((by, BTreeSet::new()));
        let mark = self.marks.len() - 1;
        (mark, format!("kabar mk{mark} ya"))
    }

    fn owner_of(&self, code: &str) -> Option<i64> {
        self.cases.iter().find(|(known, _)| known == code).map(|(_, owner)| *owner)
    }

    fn case_in(&self, text: &str) -> Option<String> {
        let named: BTreeSet<&String> =
            self.cases.iter().map(|(code, _)| code).filter(|code| text.contains(*code)).collect();
        (named.len() == 1).then(|| named.into_iter().next().cloned()).flatten()
    }

    async fn holder(&mut self, code: &str) -> Option<i64> {
        let number = CaseNumber::parse(code)?;
        let case = cases::find(&mut self.conn, &self.keys, &number).await.unwrap()?;
        case.officer.map(|(id, _)| id.0)
    }

    fn put(&mut self, chat: i64, shown: Shown) -> i64 {
        let messages = self.chats.entry(chat).or_default();
        let id = messages.keys().next_back().map_or(1, |last| last + 1);
        messages.insert(id, shown);
        // People reply to what they see: a few dozen messages.
        while messages.len() > 60 {
            messages.pop_first();
        }
        id
    }

    /// One turn of a person, with what it leads to checked and done.
    async fn turn(&mut self, who: i64, input: Input, source: Source) {
        self.number += 1;
        let mut contact = contacts::load(&mut self.conn, &self.keys, &[ContactId(who)]).await.unwrap().remove(0);
        let press = match &input {
            Input::Press(press) => Some(press.clone()),
            _ => None,
        };
        let mut saved = false;
        let mut chance = [0; 32];
        chance[..8].copy_from_slice(&self.chance.to_le_bytes());
        chance[24..].copy_from_slice(&self.chance.to_le_bytes());
        let name = format!("Orang{who}");
        self.note(format!("{} {who} {input:?} {source:?}", self.now));
        let who = Who {
            contact: &mut contact,
            language_code: Some("id"),
            press: press.as_ref(),
            ranking: None,
            source,
            now: self.now,
            number: self.number,
            chance,
            first_name: &name,
            keys: &self.keys,
        };
        let mut turn = Turn::new(who, &SHIPPED, Tx::new(&mut self.conn, &mut saved, &mut self.next_row));
        crate::talks::answer(&mut turn, input).await.unwrap();
        let effects = turn.end();
        if saved {
            transaction::release(&mut self.conn).await.unwrap();
        }
        contacts::save(&mut self.conn, &self.keys, &[&contact]).await.unwrap();
        // What the turn allowed is known only now, and is checked by the caller before anything else.
        self.decided(effects.sends);
    }

    fn decided(&mut self, sends: Vec<Send>) {
        for send in sends {
            self.next_row += 1;
            let row = send.row.map_or(self.next_row, |RowId(row)| row);
            self.waiting.push_back(Sent { send, row, judged: false });
        }
    }

    /// Whether everything that was decided since goes where it may.
    async fn check(&mut self) {
        let office: BTreeSet<i64> =
            officers::with(&mut self.conn, |_| true).await.unwrap().iter().map(|one| one.id.0).collect();
        for Sent { send, .. } in self.waiting.iter().filter(|sent| !sent.judged) {
            let text = match &send.what {
                Outgoing::New(screen) | Outgoing::Edit(_, screen) => screen.text.to_plain(),
                Outgoing::Copy(copied) => self
                    .chats
                    .get(&copied.from.0)
                    .and_then(|chat| chat.get(&copied.message))
                    .map_or_else(String::new, |shown| shown.text.clone()),
                _ => continue,
            };
            let to = send.to.chat.0;
            for mark in text.split_whitespace().filter_map(|word| word.strip_prefix("mk")?.parse::<usize>().ok()) {
                let (by, readers) = &self.marks[mark];
                let may = *by == to || readers.contains(&to) || !OWNERS.contains(&to) && office.contains(&to);
                assert!(may, "mk{mark} of {by} for {readers:?} goes to {to}: {text}\n{:#?}", self.log);
            }
        }
        self.waiting.iter_mut().for_each(|sent| sent.judged = true);
    }

    /// Does some of what waits, in order; the rest stays for later.
    async fn deliver(&mut self, most: usize) {
        for _ in 0..most {
            let Some(Sent { send, row, .. }) = self.waiting.pop_front() else { break };
            let chat = send.to.chat.0;
            let message = match send.what {
                Outgoing::New(screen) => {
                    let text = screen.text.to_plain();
                    let case = self.case_in(&text);
                    Some(self.put(chat, Shown { text, case, ..Shown::default() }))
                }
                Outgoing::Copy(copied) => {
                    let from = self.chats.get(&copied.from.0).and_then(|chat| chat.get(&copied.message)).cloned();
                    Some(self.put(chat, Shown { is_own: false, ..from.unwrap_or_default() }))
                }
                Outgoing::Edit(at, screen) => {
                    let at = match at {
                        MessageRef::Telegram(message) => Some((chat, message)),
                        MessageRef::Row(RowId(row)) => self.rows.get(&row).copied(),
                    };
                    let shown = at.and_then(|(chat, message)| self.chats.get_mut(&chat)?.get_mut(&message));
                    if let Some(shown) = shown {
                        shown.text = screen.text.to_plain();
                    }
                    None
                }
                Outgoing::Delete(message) => {
                    self.chats.entry(chat).or_default().remove(&message);
                    None
                }
                _ => None,
            };
            let Some(message) = message else { continue };
            self.rows.insert(row, (chat, message));
            self.reached += usize::from(OWNERS.contains(&chat));
            if let Some(tag) = send.tag {
                let mut delivered = Delivered {
                    conn: &mut self.conn,
                    keys: &self.keys,
                    now: self.now,
                    key: &tag.key,
                    row: RowId(row),
                    chat: ChatId(chat),
                    end: End::Sent(Some(message)),
                    resent: false,
                    next_row: &mut self.next_row,
                    world: &SHIPPED,
                };
                let effects = (consultation::DELIVERIES[0].run)(&mut delivered).await.unwrap();
                self.decided(effects.sends);
            }
        }
    }

    async fn press(&mut self, who: i64, data: String) {
        // Buttons are under messages of the bot alone.
        let shown = self.chats.get(&who).into_iter().flatten();
        let message_id = shown.rev().find(|(_, shown)| !shown.is_own).map(|(id, _)| *id);
        self.turn(who, Input::Press(Press { callback: "c".into(), message_id, data }), Source::default()).await;
    }

    /// An owner asks something new.
    async fn ask(&mut self) {
        let owner = OWNERS[self.below(OWNERS.len())];
        self.press(owner, "1:q:q::".into()).await;
        let (mark, text) = self.mark(owner);
        self.marks[mark].1.insert(owner);
        let id = self.put(owner, Shown { text: text.clone(), is_own: true, ..Shown::default() });
        self.turn(owner, Input::Text(text), Source { message_id: Some(id), ..Source::default() }).await;
        let draft = cases::drafts_of(&mut self.conn, &self.keys, ContactId(owner)).await.unwrap().remove(0);
        let code = draft.number.as_str().to_owned();
        self.cases.retain(|(known, _)| *known != code);
        self.cases.push((code.clone(), owner));
        self.press(owner, format!("1:q:t:{code}:izin")).await;
    }

    /// A person writes, alone or to a message; then what the words may reach is said.
    async fn write(&mut self, who: i64) {
        let (mark, text) = self.mark(who);
        let to: Option<(i64, Shown)> = if self.below(4) == 0 {
            None
        } else {
            let seen: Vec<(i64, Shown)> =
                self.chats.get(&who).into_iter().flatten().map(|(id, shown)| (*id, shown.clone())).collect();
            let at = self.below(seen.len());
            seen.into_iter().nth(at)
        };
        let before = Memory::read(&self.contact(who).await.talk).0.case.filter(|mode| self.now - mode.at <= 600_000);
        let reply = to.as_ref().map(|(id, shown)| Replied {
            message_id: *id,
            by_bot: !shown.is_own,
            text: shown.text.clone(),
            buttons: Vec::new(),
        });
        let pointed = match (&to, &before) {
            (Some((_, shown)), _) if shown.case.is_some() => shown.case.clone(),
            (Some((_, shown)), Some(mode)) => shown.text.contains(&mode.number).then(|| mode.number.clone()),
            (None, Some(mode)) => Some(mode.number.clone()),
            _ => None,
        };
        let id = self.put(who, Shown { text: text.clone(), is_own: true, case: pointed.clone(), ..Shown::default() });
        if OWNERS.contains(&who) {
            self.marks[mark].1.insert(who);
        }
        let source = Source { message_id: Some(id), reply, ..Source::default() };
        self.turn(who, Input::Text(text), source).await;
        let is_note = before.is_some_and(|mode| matches!(mode.doing, Doing::Note | Doing::Later));
        if let Some(code) = pointed.filter(|_| OFFICERS.contains(&who) && !is_note)
            && self.holder(&code).await == Some(who)
        {
            let owner = self.owner_of(&code);
            self.marks[mark].1.extend(owner);
            if let Some(shown) = self.chats.get_mut(&who).and_then(|chat| chat.get_mut(&id)) {
                shown.sent.extend(owner);
            }
        }
    }

    async fn contact(&mut self, who: i64) -> Contact {
        contacts::load(&mut self.conn, &self.keys, &[ContactId(who)]).await.unwrap().remove(0)
    }

    /// A person changes something written earlier.
    async fn change(&mut self, who: i64) {
        let own: Vec<(i64, Shown)> = self
            .chats
            .get(&who)
            .into_iter()
            .flatten()
            .filter(|(_, shown)| shown.is_own)
            .map(|(id, shown)| (*id, shown.clone()))
            .collect();
        let at = self.below(own.len());
        let Some((id, before)) = own.into_iter().nth(at) else { return };
        let (mark, text) = self.mark(who);
        let source = Source { message_id: Some(id), edited: true, ..Source::default() };
        if let Some(shown) = self.chats.get_mut(&who).and_then(|chat| chat.get_mut(&id)) {
            shown.text.clone_from(&text);
        }
        if OWNERS.contains(&who) {
            self.marks[mark].1.insert(who);
        } else if let Some(code) = &before.case
            && self.holder(code).await == Some(who)
        {
            let owner = self.owner_of(code).filter(|owner| before.sent.contains(owner));
            self.marks[mark].1.extend(owner);
        }
        self.turn(who, Input::Text(text), source).await;
    }

    /// An officer presses something of a case, or an outsider forges it.
    async fn act(&mut self, who: i64) {
        // The newest few are worked on.
        let back = self.below(self.cases.len().min(6));
        let Some((code, owner)) = self.cases.iter().rev().nth(back).cloned() else { return };
        let colleague = OFFICERS[self.below(OFFICERS.len())];
        let mut kept = Memory::read(&self.contact(who).await.talk).0.unsent;
        let message = match kept.pop() {
            Some(kept) if self.below(4) > 0 => kept.message,
            _ => i64::try_from(self.below(60)).unwrap(),
        };
        let data = match self.below(12) {
            0..=2 => format!("1:q:m:{code}"),
            3 => format!("1:q:g:{code}:{colleague}"),
            4 => format!("1:q:v:{code}"),
            5 => format!("1:q:w:{code}:{message}"),
            6 => format!("1:q:p:{code}:{message}"),
            7 => format!("1:q:d:{code}"),
            8 => format!("1:q:j:{code}:{message}"),
            9 => format!("1:q:b:{code}"),
            10 => format!("1:q:h:{code}:solved"),
            _ => format!("1:q:i:{message}"),
        };
        let is_choice = data.starts_with("1:q:w:") || data.starts_with("1:q:p:");
        self.press(who, data).await;
        // Words that were held back go to whom their writer chose, and only they.
        if is_choice && OFFICERS.contains(&who) && self.holder(&code).await == Some(who) {
            let written = self.chats.get(&who).and_then(|chat| chat.get(&message)).filter(|shown| shown.is_own);
            let mark = written.and_then(|shown| {
                shown.text.split_whitespace().find_map(|word| word.strip_prefix("mk")?.parse::<usize>().ok())
            });
            if let Some(mark) = mark {
                self.marks[mark].1.insert(owner);
                // A reply to it leads there from now on.
                if let Some(shown) = self.chats.get_mut(&who).and_then(|chat| chat.get_mut(&message)) {
                    shown.case = Some(code);
                    shown.sent.insert(owner);
                }
            }
        }
    }

    /// What was done last, for a failure.
    fn note(&mut self, what: String) {
        self.log.push_back(what);
        if self.log.len() > 12 {
            self.log.pop_front();
        }
    }

    async fn step(&mut self) {
        let minutes = [0, 0, 0, 1, 2, 11][self.below(6)];
        self.now += 1_000 + minutes * 60_000;
        let everybody: Vec<i64> = OWNERS.into_iter().chain(OFFICERS).collect();
        let officer = OFFICERS[self.below(OFFICERS.len())];
        match self.below(100) {
            0..=44 => {
                let who = everybody[self.below(everybody.len())];
                self.write(who).await;
            }
            45..=59 => {
                let who = everybody[self.below(everybody.len())];
                self.change(who).await;
            }
            60..=95 => {
                let who = if self.below(15) == 0 { OWNERS[self.below(OWNERS.len())] } else { officer };
                self.act(who).await;
            }
            96 => officers::revoke(&mut self.conn, ContactId(officer)).await.unwrap(),
            _ => officers::grant(&mut self.conn, ContactId(officer), Role::Officer, 0).await.unwrap(),
        }
        self.check().await;
        let some = self.below(8);
        self.deliver(some + self.waiting.len() / 2).await;
        self.check().await;
    }
}

#[tokio::test]
async fn c10_c13_ten_thousand_steps_bring_no_marked_word_to_a_wrong_chat() {
    let folder = tempfile::tempdir().unwrap();
    let mut play = Play::open(&folder).await;
    for at in 0..STEPS {
        if at % 250 == 0 {
            if at > 0 {
                transaction::commit(&mut play.conn).await.unwrap();
            }
            // A restart: nothing is known but what is stored.
            play.conn = store::writer(&play.path).await.unwrap();
            transaction::begin(&mut play.conn).await.unwrap();
            play.ask().await;
            play.ask().await;
            play.check().await;
        }
        play.step().await;
    }
    assert!(play.reached > STEPS / 20, "the play is one: {} messages reached owners", play.reached);
}
