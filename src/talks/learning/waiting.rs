//! What has no good answer: questions that ask the same are one line, with how often and for how many it matters.

use crate::answers::Gist;
use crate::domain::Button;
use crate::domain::policy::{Action, Relation};
use crate::knowledge::{Programme, Section};
use crate::store::short_answers;
use crate::store::unanswered::{self, Noted};
use crate::talks::learning::press::LearningPress;
use crate::talks::{answering, office, ui};
use crate::text::{self, Html};
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// Of so many texts, the most asked, those that ask the same are found.
const COMPARED: i64 = 100;
/// Lines of a page.
const LINES: usize = 8;
/// Programmes among which an officer chooses.
const PROGRAMMES: usize = 6;
/// Other ways to ask that are shown.
const WAYS: usize = 5;

/// Texts that ask the same, the most asked first.
pub(super) struct Group {
    /// The texts.
    pub(super) all: Vec<Noted>,
}

impl Group {
    /// The text that it is called by.
    fn first(&self) -> Option<&Noted> {
        self.all.first()
    }

    fn sum(&self, of: impl Fn(&Noted) -> i64) -> i64 {
        self.all.iter().map(of).sum()
    }

    /// Its texts alone.
    pub(super) fn questions(&self) -> Vec<String> {
        self.all.iter().map(|noted| noted.question.clone()).collect()
    }
}

/// Puts texts that ask the same together; of rumours and questions each among themselves.
fn groups(turn: &Turn<'_>, noted: Vec<Noted>) -> Vec<Group> {
    let mut groups: Vec<(Gist, Group)> = Vec::new();
    for noted in noted {
        let gist = turn.world.answers.gist(&noted.question);
        let same = groups.iter_mut().find(|(first, group)| {
            first.is_like(&gist) && group.first().is_some_and(|one| one.is_rumour == noted.is_rumour)
        });
        match same {
            Some((_, group)) => group.all.push(noted),
            None => groups.push((gist, Group { all: vec![noted] })),
        }
    }
    let mut groups: Vec<Group> = groups.into_iter().map(|(_, group)| group).collect();
    groups.sort_by_key(|group| -group.sum(|noted| noted.times + noted.disliked));
    groups
}

/// The list, most asked first.
pub(super) async fn list(turn: &mut Turn<'_>, page: u16) -> Talk {
    ui::require(turn, Action::SeeReport, Relation::Other).await?;
    let writes = turn.may(Action::WriteAnswers, Relation::Other).await?;
    let language = turn.language;
    let noted = unanswered::most_asked(turn.read(), 0, COMPARED).await?;
    let all = groups(turn, noted);
    let from = usize::from(page) * LINES;
    let shown: Vec<&Group> = all.iter().skip(from).take(LINES).collect();
    let mut screen = if shown.is_empty() {
        Screen::text(html!(language, "belajar-kosong"))
    } else {
        let lines: Vec<Html> = shown.iter().enumerate().map(|(at, group)| line(turn, from + at + 1, group)).collect();
        Screen::text(html!(language, "belajar-daftar", isi = Html::join(&lines, "\n")))
    };
    // Who only reads counts answers nothing.
    let buttons = shown.iter().filter(|_| writes).enumerate().filter_map(|(at, group)| {
        Some(Button::new((from + at + 1).to_string(), LearningPress::Question(group.first()?.id)))
    });
    screen = ui::rows(buttons.collect(), 4).into_iter().fold(screen, Screen::row);
    let pages = ui::pager(language, u32::from(page), from + LINES < all.len(), |label, page| {
        Button::new(label, LearningPress::Waiting(u16::try_from(page).unwrap_or(u16::MAX)))
    });
    screen = pages.into_iter().fold(screen, Screen::row);
    let answers = Button::new(plain!(language, "belajar-tombol-semua"), LearningPress::Answers(0));
    let answers = writes.then_some(answers);
    turn.show(screen.row(answers.into_iter().chain([ui::menu_button(language)]).collect()));
    Ok(())
}

fn line(turn: &Turn<'_>, number: usize, group: &Group) -> Html {
    let question = group.first().map(|noted| noted.question.as_str()).unwrap_or_default();
    let facts = facts(turn, group);
    html!(
        turn.language,
        "belajar-baris",
        nomor = text::format::count(number),
        teks = &text::cut(question, answering::REFERRED),
        rincian = facts
    )
}

/// How often it came, in words.
fn facts(turn: &Turn<'_>, group: &Group) -> Html {
    let language = turn.language;
    let (times, disliked) = (group.sum(|noted| noted.times), group.sum(|noted| noted.disliked));
    let is_rumour = group.first().is_some_and(|noted| noted.is_rumour);
    let mut facts = Vec::new();
    facts.extend(is_rumour.then(|| html!(language, "laporan-belum-kabar")));
    facts.extend((times > 0).then(|| html!(language, "laporan-belum-kali", jumlah = times)));
    facts.extend((disliked > 0).then(|| html!(language, "laporan-belum-kurang", jumlah = disliked)));
    Html::join(&facts, ", ")
}

/// The group of this text; a word where somebody answered it meanwhile.
pub(super) async fn group(turn: &mut Turn<'_>, id: i64) -> Talk<Group> {
    ui::require(turn, Action::WriteAnswers, Relation::Other).await?;
    let Some(first) = unanswered::get(turn.read(), id).await? else {
        let all = Button::new(plain!(turn.language, "belajar-tombol-semua"), LearningPress::Answers(0));
        let back = Button::new(plain!(turn.language, "tombol-kembali"), LearningPress::Waiting(0));
        turn.show(Screen::text(html!(turn.language, "belajar-sudah")).row(vec![all, back]));
        return Err(Stop::Said);
    };
    let noted = unanswered::most_asked(turn.read(), 0, COMPARED).await?;
    let found = groups(turn, noted).into_iter().find(|group| group.all.iter().any(|noted| noted.id == id));
    Ok(found.unwrap_or(Group { all: vec![first] }))
}

/// Whatever else waits and asks what an answer answers becomes a way to ask for it.
pub(super) async fn gather(turn: &mut Turn<'_>, answer: i64) -> Talk {
    let asked = short_answers::questions(turn.read(), answer).await?;
    let gists: Vec<Gist> = asked.iter().map(|question| turn.world.answers.gist(question)).collect();
    let noted = unanswered::most_asked(turn.read(), 0, COMPARED).await?;
    let is_asked = |question: &String| {
        let gist = turn.world.answers.gist(question);
        gists.iter().any(|asked| asked.is_like(&gist))
    };
    let same = noted.into_iter().filter(|noted| !noted.is_rumour).map(|noted| noted.question).filter(is_asked);
    let same: Vec<String> = same.collect();
    Ok(short_answers::ask_as(turn.write().await?, answer, &same).await?)
}

/// One question: what it is called, other ways to ask it, and what can be done.
pub(super) async fn question(turn: &mut Turn<'_>, id: i64) -> Talk {
    let group = group(turn, id).await?;
    let language = turn.language;
    let questions = group.questions();
    let waiting = short_answers::how_many_wait(turn.read(), &questions).await?;
    let ways: Vec<Html> =
        questions.iter().take(WAYS).map(|question| Html::escape(&text::cut(question, answering::REFERRED))).collect();
    let text = html!(
        language,
        "belajar-pertanyaan",
        isi = Html::join(&ways, "\n"),
        rincian = facts(turn, &group),
        menunggu = waiting
    );
    let draft = short_answers::draft_for(turn.read(), &questions).await?;
    let draft =
        draft.map(|draft| vec![Button::new(plain!(language, "belajar-tombol-draf"), LearningPress::Answer(draft))]);
    let screen = draft
        .into_iter()
        .fold(Screen::text(text), Screen::row)
        .row(vec![Button::new(plain!(language, "belajar-tombol-tulis"), LearningPress::Write(id))])
        .row(vec![Button::new(plain!(language, "belajar-tombol-tautkan"), LearningPress::Link(id))]);
    let ignore = Button::new(plain!(language, "belajar-tombol-abaikan"), LearningPress::Ignore(id));
    let back = Button::new(plain!(language, "tombol-kembali"), LearningPress::Waiting(0));
    turn.show(screen.row(vec![ignore]).row(vec![back, ui::menu_button(language)]));
    Ok(())
}

/// Asks whether it goes from the list, with all that ask the same.
pub(super) async fn ask_to_ignore(turn: &mut Turn<'_>, id: i64) -> Talk {
    let group = group(turn, id).await?;
    let language = turn.language;
    let words = group.first().map(|noted| noted.question.as_str()).unwrap_or_default();
    let question = html!(language, "belajar-abaikan-tanya", teks = &text::cut(words, answering::REFERRED));
    let yes = Button::new(plain!(language, "belajar-tombol-abaikan-ya"), LearningPress::IgnoreSurely(id));
    turn.show(ui::confirm(language, question, yes, LearningPress::Question(id)));
    Ok(())
}

/// It is nothing that has to be answered: it goes from the list with all that ask the same.
pub(super) async fn ignore(turn: &mut Turn<'_>, id: i64) -> Talk {
    let group = group(turn, id).await?;
    for noted in &group.all {
        unanswered::ignore(turn.write().await?, noted.id).await?;
    }
    office::note(turn, Action::WriteAnswers, None, None).await?;
    turn.toast(plain!(turn.language, "belajar-singkat-diabaikan"));
    list(turn, 0).await
}

/// The programmes that may answer it, the likeliest first.
pub(super) async fn programmes(turn: &mut Turn<'_>, id: i64) -> Talk {
    let group = group(turn, id).await?;
    let (language, world, today) = (turn.language, turn.world, text::local_date(turn.now));
    let words = group.first().map(|noted| noted.question.clone()).unwrap_or_default();
    let ranking = world.answers.rank(&words);
    let near = ranking.top(None, PROGRAMMES).into_iter().filter_map(|(slug, _)| world.knowledge.get(slug));
    let button = |programme: &Programme| {
        let label = world.knowledge.short(programme, language);
        vec![Button::new(label, LearningPress::LinkTo(id, programme.head.slug.clone()))]
    };
    let ask = Screen::text(html!(language, "belajar-program", teks = &text::cut(&words, answering::REFERRED)));
    let screen = near.filter(|programme| programme.is_current(today)).map(button).fold(ask, Screen::row);
    turn.show(screen.row(vec![Button::new(plain!(language, "tombol-kembali"), LearningPress::Question(id))]));
    Ok(())
}

/// The sections of a programme.
pub(super) async fn sections(turn: &mut Turn<'_>, id: i64, slug: &str) -> Talk {
    group(turn, id).await?;
    let language = turn.language;
    let Some(programme) = turn.world.knowledge.get(slug) else { return programmes(turn, id).await };
    let there = Section::SIDES.into_iter().filter(|section| programme.sections.contains_key(section));
    let buttons = there.map(|section| {
        let press = LearningPress::LinkSection(id, slug.to_owned(), section);
        Button::new(answering::section_name(section, language), press)
    });
    let title = turn.world.knowledge.title(programme, language);
    let ask = Screen::text(html!(language, "belajar-bagian", judul = title));
    let screen = ui::rows(buttons.collect(), 2).into_iter().fold(ask, Screen::row);
    turn.show(screen.row(vec![Button::new(plain!(language, "tombol-kembali"), LearningPress::Link(id))]));
    Ok(())
}
