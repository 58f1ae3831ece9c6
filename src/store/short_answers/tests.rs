//! Texts, publishing, and who is told.

use super::*;
use crate::domain::ContactId;
use crate::store::contacts::{self, Contact};
use crate::store::open::tests::fresh;
use crate::store::unanswered::{self, Kind};

fn by(name: &str, at: Millis) -> By<'_> {
    By { officer: ContactId(9), name, at }
}

fn words(text: &str) -> Content {
    Content::Words(text.to_owned())
}

#[tokio::test]
async fn f8_the_second_editor_writes_nothing_over_and_every_text_stays() {
    let (_dir, mut conn) = fresh().await;
    let questions = ["cara budidaya lele".to_owned(), "budidaya lele".to_owned()];
    let id = begin(&mut conn, &questions, 1).await.unwrap();
    assert_eq!(add(&mut conn, (id, 0), &words("satu"), by("Dewi", 1)).await.unwrap(), Some(1));
    assert_eq!(add(&mut conn, (id, 1), &words("dua"), by("Dewi", 2)).await.unwrap(), Some(2));
    assert_eq!(add(&mut conn, (id, 1), &words("tiga"), by("Hendra", 3)).await.unwrap(), None, "somebody was faster");
    let all: Vec<Content> =
        versions(&mut conn, id, 9).await.unwrap().into_iter().map(|version| version.content).collect();
    assert_eq!(all, [words("dua"), words("satu")]);
    assert!(!show(&mut conn, (id, 1), Some(1), 4).await.unwrap(), "what stands there now was not seen");
    assert!(shown(&mut conn).await.unwrap().is_empty());
}

#[tokio::test]
async fn a6_what_is_published_waits_no_more_and_waits_again_once_it_is_taken_back() {
    let (_dir, mut conn) = fresh().await;
    for question in ["cara budidaya lele", "budidaya lele", "biaya tera"] {
        unanswered::count(&mut conn, question, Kind::Question, 1).await.unwrap();
    }
    let questions = ["cara budidaya lele".to_owned(), "budidaya lele".to_owned()];
    let id = begin(&mut conn, &questions, 1).await.unwrap();
    add(&mut conn, (id, 0), &words("satu"), by("Dewi", 1)).await.unwrap();
    assert_eq!(unanswered::how_many(&mut conn).await.unwrap(), 3, "a draft answers nothing");
    assert!(show(&mut conn, (id, 1), Some(1), 2).await.unwrap());
    assert_eq!(unanswered::how_many(&mut conn).await.unwrap(), 1);
    let live = shown(&mut conn).await.unwrap();
    assert_eq!((live.len(), &live[0].content, live[0].questions.len()), (1, &words("satu"), 2));
    assert!(!throw_away(&mut conn, (id, 1)).await.unwrap(), "owners find it");
    note(&mut conn, id, Act::Published, by("Dewi", 2)).await.unwrap();
    assert!(show(&mut conn, (id, 1), None, 3).await.unwrap());
    assert_eq!((unanswered::how_many(&mut conn).await.unwrap(), shown(&mut conn).await.unwrap().len()), (3, 0));
    assert!(!throw_away(&mut conn, (id, 1)).await.unwrap(), "owners found it: its history stays");
    assert!(get(&mut conn, id).await.unwrap().unwrap().was_shown);
}

#[tokio::test]
async fn f8_a_draft_that_went_is_never_another_one() {
    let (_dir, mut conn) = fresh().await;
    let questions = ["cara budidaya lele".to_owned()];
    let first = begin(&mut conn, &questions, 1).await.unwrap();
    add(&mut conn, (first, 0), &words("satu"), by("Dewi", 1)).await.unwrap();
    add(&mut conn, (first, 1), &words("dua"), by("Hendra", 2)).await.unwrap();
    assert!(!throw_away(&mut conn, (first, 1)).await.unwrap(), "what stands there now was not seen");
    assert!(throw_away(&mut conn, (first, 2)).await.unwrap());
    let second = begin(&mut conn, &questions, 3).await.unwrap();
    let section = begin_section(&mut conn, ("nib", "biaya"), "NIB: biaya", 4).await.unwrap();
    assert!(first < second && second < section, "{first} {second} {section}");
    assert_eq!(begin_section(&mut conn, ("nib", "biaya"), "NIB: biaya", 5).await.unwrap(), section, "begun before");
    // Nor is a question.
    let waiting = async |conn: &mut SqliteConnection, question: &str| {
        unanswered::count(conn, question, Kind::Question, 1).await.unwrap();
        unanswered::newest(conn, 0, 1).await.unwrap().remove(0).id
    };
    let asked = waiting(&mut conn, "biaya tera").await;
    unanswered::ignore(&mut conn, asked).await.unwrap();
    assert!(waiting(&mut conn, "biaya kalibrasi").await > asked);
}

#[tokio::test]
async fn a6_everybody_who_wanted_to_be_told_is_due_once() {
    let (_dir, mut conn) = fresh().await;
    let keys = &crate::crypto::Keys::derive(&[1; 32]);
    let people = [7, 8].map(|id| Contact::new(ContactId(id), 1));
    contacts::save(&mut conn, keys, &[&people[0], &people[1]]).await.unwrap();
    for (who, question) in [(7, "a"), (7, "b"), (7, "a"), (8, "b"), (8, "lain")] {
        wish(&mut conn, ContactId(who), question, who).await.unwrap();
    }
    let questions = ["a".to_owned(), "b".to_owned()];
    assert_eq!(how_many_wait(&mut conn, &questions).await.unwrap(), 2);
    let id = begin(&mut conn, &questions, 1).await.unwrap();
    add(&mut conn, (id, 0), &words("satu"), by("Dewi", 1)).await.unwrap();
    assert!(due(&mut conn, 9).await.unwrap().is_empty(), "a draft");
    show(&mut conn, (id, 1), Some(1), 2).await.unwrap();
    assert_eq!(due(&mut conn, 9).await.unwrap().len(), 3);
    forget(&mut conn, ContactId(7), id).await.unwrap();
    let left = due(&mut conn, 9).await.unwrap();
    assert_eq!(left, [Due { contact: ContactId(8), question: "b".into(), answer: id }]);
    for at in 0..30 {
        wish(&mut conn, ContactId(7), &format!("tanya {at}"), at).await.unwrap();
    }
    let many: i64 =
        sqlx::query_scalar("SELECT count(*) FROM answer_wishes WHERE contact = 7").fetch_one(&mut conn).await.unwrap();
    assert_eq!(many, 20, "the oldest go");
}
