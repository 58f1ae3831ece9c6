//! What people, time and the network do in a seeded life.

use std::collections::BTreeSet;
use std::time::Duration;

use umkm_bot::sandbox::emulator::{Action, Effect, Fault};

use crate::lives::{Life, Owed};
use crate::lives_model::{Doer, Kind, Seat, Stage, Standing};
use crate::said::says;

const HOUR: u64 = 60;
const DAY: u64 = 24 * HOUR;
/// Telegram is away for so long at most.
const STORM: i64 = 4 * 3_600_000;
/// Until the first copy of an announcement goes, and a little more.
const HELD: Duration = Duration::from_secs(70);
/// Data of buttons that a life leaves alone: whether the data may be used, and whether news come.
const LEFT_ALONE: [&str; 4] = ["1:y:r", "1:y:s", "1:n", "1:l"];
const QUESTIONS: [&str; 6] = [
    "brp biaya halal",
    "cara daftar NIB gimana",
    "ada pelatihan apa bulan ini",
    "mau pinjam modal usaha",
    "jadwal kapal ferry ke pulau pahawang",
    "terima kasih ya",
];
const FIRST_WORDS: [&str; 8] = ["Keripik", "Sambal", "Kopi", "Batik", "Tapis", "Madu", "Roti", "Tahu"];
const LAST_WORDS: [&str; 12] = [
    "Anggrek",
    "Bahagia",
    "Cemara",
    "Dahlia",
    "Enggano",
    "Flamboyan",
    "Gemilang",
    "Harapan",
    "Idaman",
    "Jaya",
    "Kenanga",
    "Lestari",
];

/// One thing that happens.
#[derive(Clone, Copy, Debug)]
pub enum Act {
    Ask,
    Open,
    Send,
    Write,
    Cancel,
    Rate,
    Complain,
    Take,
    TakeBoth,
    Reply,
    Note,
    Transfer,
    Release,
    Close,
    Join,
    JoinBoth,
    Leave,
    Accept,
    Register,
    OldButton,
    Stop,
    Block,
    Return,
    Erase,
    Announce,
    Pass(u64),
    Restart,
    Fault,
    Storm,
}

/// What happens how often.
const CHANCES: &[(usize, Act)] = &[
    (6, Act::Ask),
    (8, Act::Open),
    (14, Act::Send),
    (8, Act::Write),
    (1, Act::Cancel),
    (2, Act::Rate),
    (2, Act::Complain),
    (10, Act::Take),
    (5, Act::TakeBoth),
    (16, Act::Reply),
    (3, Act::Note),
    (3, Act::Transfer),
    (2, Act::Release),
    (5, Act::Close),
    (7, Act::Join),
    (3, Act::JoinBoth),
    (4, Act::Leave),
    (3, Act::Accept),
    (4, Act::Register),
    (6, Act::OldButton),
    (2, Act::Stop),
    (2, Act::Block),
    (4, Act::Return),
    (2, Act::Erase),
    (2, Act::Announce),
    (4, Act::Pass(3 * HOUR)),
    (2, Act::Pass(DAY)),
    (1, Act::Pass(4 * DAY)),
    (3, Act::Restart),
    (5, Act::Fault),
    (4, Act::Storm),
];

impl Act {
    pub fn by_chance(chance: &mut fastrand::Rng) -> Self {
        let mut at = chance.usize(0..CHANCES.iter().map(|(often, _)| often).sum());
        for (often, act) in CHANCES {
            match at.checked_sub(*often) {
                Some(rest) => at = rest,
                None => return *act,
            }
        }
        unreachable!()
    }
}

impl Life {
    /// Something that can be done in this moment.
    pub fn something(&mut self) -> Act {
        loop {
            let act = Act::by_chance(&mut self.chance);
            if self.can(act) {
                return act;
            }
        }
    }

    fn can(&self, act: Act) -> bool {
        let any_case = |fits: fn(Stage) -> bool| self.model.ledger.cases.values().any(|case| fits(case.stage));
        match act {
            Act::Take | Act::TakeBoth | Act::Note => any_case(|stage| matches!(stage, Stage::Waiting | Stage::Held(_))),
            Act::Transfer | Act::Release | Act::Close | Act::Reply => any_case(|stage| matches!(stage, Stage::Held(_))),
            Act::Register | Act::Erase | Act::Announce => !self.is_stormy,
            Act::Return => self.model.owners.values().any(|standing| *standing != Standing::Open),
            Act::Pass(_) | Act::Restart | Act::Fault | Act::Storm => true,
            _ => self.model.owners.iter().any(|(who, standing)| *standing == Standing::Open && self.fits(act, *who)),
        }
    }

    /// Whether it is something for this owner.
    fn fits(&self, act: Act, who: i64) -> bool {
        let ledger = &self.model.ledger;
        match act {
            Act::Send => self.model.draft(who).is_some(),
            Act::Cancel | Act::Rate => {
                ledger.cases.values().any(|case| case.owner == who && case.stage != Stage::Draft)
            }
            Act::Leave => ledger.seats.iter().any(|((_, owner), seat)| *owner == who && *seat != Seat::Over),
            Act::Accept => ledger.seats.iter().any(|((_, owner), seat)| *owner == who && *seat == Seat::Offered),
            _ => true,
        }
    }

    /// Does it; says whose act it was.
    pub async fn act(&mut self, act: Act) -> Doer {
        self.tell(format!("{act:?}"));
        match act {
            Act::Pass(minutes) => {
                self.pass(minutes).await;
                return Doer::Time;
            }
            Act::Restart => self.restart().await,
            Act::Fault => self.fault(),
            Act::Storm => self.storm().await,
            Act::Return => return self.comes_back(),
            Act::Take | Act::TakeBoth => return self.take(matches!(act, Act::TakeBoth)).await,
            Act::Reply => return self.reply().await,
            Act::Note => return self.note().await,
            Act::Transfer | Act::Release | Act::Close => return self.moves(act).await,
            Act::Announce => return self.announce().await,
            _ => {
                let fitting = |life: &Self, who| life.fits(act, who);
                let all: Vec<i64> = self.open_owners().filter(|who| fitting(self, *who)).collect();
                if let Some(owner) = self.chance.choice(all) {
                    self.tell(format!("  of {owner}"));
                    return self.owner_does(act, owner).await;
                }
            }
        }
        Doer::Nobody
    }

    fn open_owners(&self) -> impl Iterator<Item = i64> {
        self.model.owners.iter().filter(|(_, at)| **at == Standing::Open).map(|(id, _)| *id)
    }

    async fn owner_does(&mut self, act: Act, owner: i64) -> Doer {
        match act {
            Act::Ask => {
                let mark = self.mark(owner, Kind::Owner);
                let words = QUESTIONS[self.chance.usize(..QUESTIONS.len())];
                self.writes(owner, &format!("{words} {mark}"));
            }
            Act::Open | Act::Complain => self.open(owner, matches!(act, Act::Complain)).await,
            Act::Send => self.send(owner).await,
            Act::Write => {
                let mark = self.mark(owner, Kind::Owner);
                self.writes(owner, &format!("ini lanjutannya bu {mark}"));
            }
            Act::Cancel | Act::Rate => self.says_of_own_case(owner, act),
            Act::Join => self.join(owner).await,
            Act::JoinBoth => return self.join_both(owner).await,
            Act::Leave | Act::Accept => self.says_of_own_seat(owner, act),
            Act::Register => self.register(owner).await,
            Act::OldButton => self.old_button(owner),
            Act::Stop => {
                self.writes(owner, "/berhenti");
                self.settle().await;
                if !self.is_stormy && says(&self.town.heard(owner), "berhenti-jadi") {
                    self.model.follows.remove(&owner);
                }
            }
            Act::Block => {
                self.town.telegram.block(owner);
                self.model.owners.insert(owner, Standing::Blocked);
                // What is still on its way ends there; whoever wrote it is told.
                self.owed.retain(|owed| owed.to() != owner);
            }
            Act::Erase => return self.erase(owner).await,
            _ => {}
        }
        Doer::Owner(owner)
    }

    /// Some owner of this kind.
    fn some(&mut self, fits: impl Fn(i64, Standing) -> bool) -> Option<i64> {
        let all: Vec<i64> = self.model.owners.iter().filter(|(id, at)| fits(**id, **at)).map(|(id, _)| *id).collect();
        self.chance.choice(all)
    }

    /// Somebody of the office, who may answer more often than not.
    fn officer(&mut self) -> i64 {
        let is_anybody = self.chance.u8(..4) == 0;
        let office = self.model.officers.iter().map(|(id, _)| *id);
        let all: Vec<i64> = office.filter(|id| is_anybody || self.model.may_answer(*id, false)).collect();
        self.chance.choice(all).unwrap()
    }

    /// Some consultation in one of these stages: its number, its owner, and its stage.
    fn case(&mut self, fits: impl Fn(Stage) -> bool) -> Option<(String, i64, Stage)> {
        let all = self.model.ledger.cases.iter().filter(|(_, case)| fits(case.stage));
        let all: Vec<_> = all.map(|(number, case)| (number.clone(), case.owner, case.stage)).collect();
        self.chance.choice(all)
    }

    async fn open(&mut self, owner: i64, is_complaint: bool) {
        let is_new = self.model.draft(owner).is_none();
        self.presses(owner, if is_complaint { "1:qp:a:" } else { "1:q:q::" });
        self.settle().await;
        let kind = if is_complaint && is_new { Kind::Complaint } else { Kind::Owner };
        let mark = self.mark(owner, kind);
        let words = if is_complaint { "petugasnya minta uang" } else { "izin usaha saya ditolak" };
        self.writes(owner, &format!("{words} {mark}"));
        if is_complaint && is_new {
            // Whatever is said of whom it is about, it goes now, so that a later word is of another case.
            self.settle().await;
            self.compare(Doer::Owner(owner)).await;
            if let Some(number) = self.model.draft(owner).cloned() {
                self.presses(owner, &format!("1:q:k:{number}"));
                self.settle().await;
                self.presses(owner, &format!("1:qp:n:{number}"));
            }
        }
    }

    async fn send(&mut self, owner: i64) {
        let Some(number) = self.model.draft(owner).cloned() else { return };
        self.presses(owner, &format!("1:q:k:{number}"));
        self.settle().await;
    }

    fn says_of_own_case(&mut self, owner: i64, act: Act) {
        let own = self.model.ledger.cases.iter().filter(|(_, case)| case.owner == owner && case.stage != Stage::Draft);
        let own: Vec<String> = own.map(|(number, _)| number.clone()).collect();
        let Some(number) = self.chance.choice(own) else { return };
        let press = match act {
            Act::Cancel => format!("1:q:x:{number}:1"),
            _ => format!("1:q:n:{number}:{}", u8::from(self.chance.bool())),
        };
        self.presses(owner, &press);
    }

    fn says_of_own_seat(&mut self, owner: i64, act: Act) {
        let own = self.model.ledger.seats.iter().filter(|((_, who), seat)| *who == owner && **seat != Seat::Over);
        let own = own.filter(|(_, seat)| matches!(act, Act::Leave) || **seat == Seat::Offered);
        let events: Vec<usize> = own.map(|((event, _), _)| *event).collect();
        let Some(event) = self.chance.choice(events) else { return };
        let code = &self.codes[event];
        let press = if matches!(act, Act::Leave) { format!("1:ev:x:{code}:1") } else { format!("1:ev:t:{code}") };
        self.presses(owner, &press);
    }

    /// An officer takes what waits; or two at the same moment, of whom one gets it.
    async fn take(&mut self, both: bool) -> Doer {
        let officer = self.officer();
        let open = |stage| matches!(stage, Stage::Waiting | Stage::Held(_));
        let Some((number, _, stage)) = self.case(|stage| stage == Stage::Waiting).or_else(|| self.case(open)) else {
            return Doer::Officer(officer);
        };
        let is_complaint = self.model.ledger.cases[&number].is_complaint;
        self.presses(officer, &format!("1:q:m:{number}"));
        if !both {
            self.settle().await;
            self.compare(Doer::Officer(officer)).await;
            let now = self.model.ledger.cases[&number].stage;
            let is_taken = stage == Stage::Waiting && self.model.may_answer(officer, is_complaint);
            assert_eq!(now, if is_taken { Stage::Held(officer) } else { stage }, "{officer} takes {number}");
            return Doer::Officer(officer);
        }
        let other = self.officer();
        self.presses(other, &format!("1:q:m:{number}"));
        self.settle().await;
        let first = [officer, other].into_iter().find(|who| self.model.may_answer(*who, is_complaint));
        let Some(first) = first.filter(|_| stage == Stage::Waiting) else { return Doer::Nobody };
        self.compare(Doer::Officer(first)).await;
        assert_eq!(self.model.ledger.cases[&number].stage, Stage::Held(first), "the first of {officer}, {other}");
        Doer::Officer(first)
    }

    /// An officer writes to the owner of a consultation; only who has it is heard there.
    async fn reply(&mut self) -> Doer {
        let open = |stage| matches!(stage, Stage::Held(_));
        let Some((number, owner, stage)) = self.case(open).or_else(|| self.case(|stage| stage == Stage::Closed)) else {
            return Doer::Nobody;
        };
        let officer = match stage {
            Stage::Held(holder) if self.chance.u8(..5) > 0 => holder,
            _ => self.officer(),
        };
        let has_it = stage == Stage::Held(officer);
        let mark = self.mark(officer, Kind::Reply { owner, may_reach: has_it });
        self.tell(format!("  {officer} to {owner} about {number} {stage:?}: {mark}"));
        let about = self.of_bot(officer).into_iter().rev().find(|message| message.text().contains(&number));
        match about.filter(|_| self.chance.bool()) {
            Some(about) => _ = self.town.telegram.reply(officer, about.id, &format!("silakan datang {mark}")),
            None => {
                self.presses(officer, &format!("1:q:y:{number}"));
                self.settle().await;
                self.town.telegram.text(officer, &format!("silakan datang {mark}"));
                if has_it && self.model.owners[&owner] == Standing::Open {
                    self.owed.push(Owed::Reply { owner, words: mark });
                }
            }
        }
        Doer::Officer(officer)
    }

    async fn note(&mut self) -> Doer {
        let Some((number, ..)) = self.case(|stage| stage != Stage::Draft) else { return Doer::Nobody };
        let officer = self.officer();
        self.presses(officer, &format!("1:q:d:{number}"));
        self.settle().await;
        let mark = self.mark(officer, Kind::Note);
        self.town.telegram.text(officer, &format!("catatan dalam {mark}"));
        Doer::Officer(officer)
    }

    /// An officer hands a consultation on, gives it back, or ends it: only who has it can.
    async fn moves(&mut self, act: Act) -> Doer {
        let Some((number, _, stage)) = self.case(|stage| matches!(stage, Stage::Held(_))) else { return Doer::Nobody };
        let Stage::Held(holder) = stage else { return Doer::Nobody };
        let officer = if self.chance.u8(..4) > 0 { holder } else { self.officer() };
        let to = self.officer();
        let is_complaint = self.model.ledger.cases[&number].is_complaint;
        let presses = match act {
            Act::Transfer => vec![format!("1:q:f:{number}"), format!("1:q:g:{number}:{to}")],
            Act::Release => vec![format!("1:q:v:{number}")],
            _ => vec![format!("1:q:s:{number}"), format!("1:q:h:{number}:solved")],
        };
        for press in presses {
            self.presses(officer, &press);
            self.settle().await;
        }
        self.compare(Doer::Officer(officer)).await;
        let now = self.model.ledger.cases[&number].stage;
        let possible = match act {
            _ if officer != holder => vec![stage],
            Act::Transfer if self.model.may_answer(to, is_complaint) => vec![Stage::Held(to)],
            Act::Transfer => vec![stage],
            // There may be nobody else who could take it.
            Act::Release if is_complaint => vec![Stage::Waiting, stage],
            Act::Release => vec![Stage::Waiting],
            // What is not answered yet is asked about first.
            _ => vec![Stage::Closed, stage],
        };
        assert!(possible.contains(&now), "{officer} {act:?} {number} of {holder} to {to}: {now:?}");
        Doer::Officer(officer)
    }

    async fn join(&mut self, owner: i64) {
        let event = self.chance.usize(..self.codes.len());
        let press = format!("1:ev:d:{}", self.codes[event]);
        self.presses(owner, &press);
        self.settle().await;
        // Who has no business says name and kecamatan.
        if !self.is_stormy && says(&self.town.heard(owner), "acara-tanya-nama") {
            for words in ["Aisyah", "Kemiling"] {
                self.writes(owner, words);
                self.settle().await;
            }
        }
    }

    /// Two owners who said before who they are want the same seat at the same moment.
    async fn join_both(&mut self, owner: i64) -> Doer {
        let Some(other) = self.some(|who, standing| who != owner && standing == Standing::Open) else {
            return Doer::Owner(owner);
        };
        let event = self.chance.usize(..self.codes.len());
        for who in [owner, other] {
            let press = format!("1:ev:d:{}", self.codes[event]);
            self.presses(who, &press);
        }
        self.settle().await;
        self.compare(Doer::Owners(owner, other)).await;
        Doer::Owner(owner)
    }

    async fn register(&mut self, owner: i64) {
        if self.is_stormy {
            return;
        }
        if !self.begins_to_register(owner).await {
            return;
        }
        let number = self.model.ledger.businesses.values().sum::<usize>() + self.chance.usize(..LAST_WORDS.len());
        let name = format!("{} {}", FIRST_WORDS[number % 8], LAST_WORDS[self.chance.usize(..LAST_WORDS.len())]);
        let phone = format!("08123456{owner}");
        let answers = ["Siti Mawarni", &name, "kuliner", "Kedaton", "Sidodadi", &phone, "modal, pelatihan"];
        for _ in 0..answers.len() {
            let heard = self.town.heard(owner);
            let Some(at) = (1..=7).find(|step| heard.contains(&format!("{step}/7"))) else { break };
            if self.chance.u8(..12) == 0 {
                // The answers wait, or are thrown away.
                self.writes(owner, "/batal");
                self.settle().await;
                return;
            }
            self.writes(owner, answers[at - 1]);
            self.settle().await;
        }
        for key in ["daftar-izin-layanan", "daftar-izin-kabar", "formulir-tombol-kirim"] {
            self.press_where_offered(owner, key).await;
        }
        let before = self.model.ledger.businesses.get(&owner).copied().unwrap_or_default();
        self.compare(Doer::Owner(owner)).await;
        let now = self.model.ledger.businesses.get(&owner).copied().unwrap_or_default();
        let is_thanked = says(&self.town.heard(owner), "daftar-terkirim");
        assert_eq!(now, before + usize::from(is_thanked), "{}", self.town.telegram.transcript(owner));
    }

    async fn begins_to_register(&mut self, owner: i64) -> bool {
        for _ in 0..2 {
            self.writes(owner, "/daftar");
            self.settle().await;
            for key in ["tombol-daftar-mulai", "tombol-usaha-lain"] {
                if self.press_where_offered(owner, key).await {
                    return true;
                }
            }
            if self.press_where_offered(owner, "formulir-tombol-lanjut").await {
                return true;
            }
            self.writes(owner, "/batal");
            self.settle().await;
            self.press_where_offered(owner, "formulir-tombol-buang").await;
        }
        false
    }

    async fn press_where_offered(&mut self, who: i64, key: &str) -> bool {
        let Some(newest) = self.town.telegram.last(who) else { return false };
        let mut buttons = newest.buttons.iter().flatten();
        let Some(button) = buttons.find(|button| says(&button.label, key)) else { return false };
        let Action::Data(data) = button.action.clone() else { return false };
        self.town.telegram.press(who, newest.id, &data).unwrap();
        self.settle().await;
        true
    }

    /// Any button that was ever shown and still stands in the chat.
    fn old_button(&mut self, owner: i64) {
        let mut all = Vec::new();
        for message in self.of_bot(owner) {
            for button in message.buttons.iter().flatten() {
                if let Action::Data(data) = &button.action
                    && !LEFT_ALONE.iter().any(|begin| data.replacen("1:+:", "1:", 1).starts_with(begin))
                {
                    all.push((message.id, data.clone()));
                }
            }
        }
        let Some((message, data)) = self.chance.choice(all) else { return };
        self.tell(format!("  {owner} presses {data}"));
        self.town.telegram.press(owner, message, &data).unwrap();
    }

    async fn erase(&mut self, owner: i64) -> Doer {
        if self.is_stormy {
            return Doer::Owner(owner);
        }
        self.town.clock.advance(Duration::from_secs(40));
        self.presses(owner, "1:y:h");
        self.settle().await;
        self.writes(owner, "HAPUS");
        self.settle().await;
        if !self.of_bot(owner).iter().rev().take(3).any(|message| says(message.text(), "data-terhapus")) {
            return Doer::Owner(owner);
        }
        self.sum.erased += 1;
        self.model.owners.insert(owner, Standing::Erased);
        self.model.follows.remove(&owner);
        Doer::Erased(owner)
    }

    /// Somebody who blocked the bot, or erased everything, writes again.
    fn comes_back(&mut self) -> Doer {
        let Some(owner) = self.some(|_, standing| standing != Standing::Open) else { return Doer::Nobody };
        if self.model.owners[&owner] == Standing::Blocked {
            self.town.telegram.unblock(owner);
        }
        self.model.owners.insert(owner, Standing::Open);
        self.writes(owner, "/menu");
        Doer::Owner(owner)
    }

    /// News for whoever follows them, by day alone.
    async fn announce(&mut self) -> Doer {
        const DEWI: i64 = 9101;
        let hour = (self.town.clock.now() / 3_600_000 + 7) % 24;
        if self.is_stormy || !(9..16).contains(&hour) {
            return Doer::Nobody;
        }
        let readers: BTreeSet<i64> = self.model.follows.clone();
        let mark = self.mark(DEWI, Kind::News(readers));
        self.town.telegram.text(DEWI, "/umumkan");
        self.settle().await;
        if !self.press_where_offered(DEWI, "umum-tombol-baru").await {
            return Doer::Officer(DEWI);
        }
        self.town.telegram.text(DEWI, &format!("Bazar UMKM {mark}\nSabtu, 12 Desember 2026 di atrium."));
        self.settle().await;
        for key in ["formulir-tombol-lewati", "formulir-tombol-lewati"] {
            self.press_where_offered(DEWI, key).await;
        }
        self.town.telegram.text(DEWI, "pasar");
        self.settle().await;
        for key in
            ["formulir-tombol-selesai", "formulir-tombol-simpan-lihat", "umum-tombol-kirim", "umum-tombol-sekarang"]
        {
            let is_offered = self.press_where_offered(DEWI, key).await;
            self.tell(format!("  {key} {is_offered} {}", self.town.heard(DEWI).replace('\n', " ")));
        }
        self.town.clock.advance(HELD);
        self.settle().await;
        Doer::Officer(DEWI)
    }

    pub async fn pass(&mut self, minutes: u64) {
        // What is owed expires in an outage of a day; that it is said then is another story.
        let minutes = if self.is_stormy { minutes.min(HOUR) } else { minutes };
        self.town.clock.advance(Duration::from_mins(minutes));
        for _ in 0..3 {
            self.town.rest().await;
            self.town.clock.advance(Duration::from_mins(2));
        }
    }

    /// Something goes wrong with the next calls.
    fn fault(&mut self) {
        let effects = [
            Effect::Flood(self.chance.u64(1..40)),
            Effect::refuse(500, "Internal Server Error"),
            Effect::BadGateway,
            Effect::Cut,
            Effect::DeliverThenCut,
            Effect::Garbage,
        ];
        let effect = self.chance.choice(effects).unwrap();
        let method = if self.chance.u8(..4) > 0 { "sendMessage" } else { "editMessageText" };
        let is_in_doubt = matches!(effect, Effect::DeliverThenCut | Effect::Garbage);
        let times = if is_in_doubt { 1 } else { self.chance.u32(1..4) };
        self.tell(format!("  {effect:?} {method} {times}"));
        self.town.telegram.fault(Fault::new(effect).on(method).times(times));
    }

    /// Telegram takes nothing from now on, or all is well again.
    async fn storm(&mut self) {
        if self.is_stormy {
            self.clear_up().await;
            return;
        }
        self.is_stormy = true;
        self.storm_ends_at = self.town.clock.now() + STORM;
        for method in ["sendMessage", "editMessageText"] {
            self.town.telegram.fault(Fault::new(Effect::BadGateway).on(method).always());
        }
    }
}
