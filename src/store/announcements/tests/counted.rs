//! Counts that pages wait for.

use super::super::counts::{self, Found};
use super::*;

#[tokio::test]
async fn e2_a_page_waits_until_its_audience_is_counted_and_the_count_holds_for_that_alone() {
    let (_dir, mut conn) = fresh().await;
    let conn = &mut conn;
    followers(conn, 1..=3).await;
    let whom = facts("", &["pasar"]).audience;
    let id = add(conn, &facts("Bazar", &["pasar"]), (SITI, "Siti"), NOW).await.unwrap();
    assert!(counts::is_small(conn).await.unwrap());
    for viewer in [1, 2] {
        counts::ask(conn, (id, ContactId(viewer)), &whom, (Some(5), None), NOW).await.unwrap();
    }
    let page = counts::next(conn).await.unwrap().unwrap();
    assert_eq!((page.announcement, page.audience.as_str()), (id, counts::digest(&whom).as_str()));
    let found = counts::count(conn, (&whom, id), NOW, &[NOW + DAY]).await.unwrap();
    assert_eq!((found.now.reached(), found.later.len(), found.named), (3, 0, 0));
    let pages = counts::answer(conn, (id, &page.audience), &found, NOW).await.unwrap();
    assert_eq!(pages.len(), 2, "all that waited for it");
    assert_eq!(counts::next(conn).await.unwrap(), None);
    assert_eq!(counts::since(conn, (id, &whom), NOW).await.unwrap(), Some(found));
    assert_eq!(counts::since(conn, (id, &whom), NOW + 1).await.unwrap(), None, "it is too old");
    assert_eq!(counts::since(conn, (id, &Audience::default()), NOW).await.unwrap(), None, "of other people");
    assert!(counts::is_open(conn, &pages[0]).await.unwrap());
    sqlx::query("UPDATE contacts SET last_seen = $1").bind(NOW + 1).execute(&mut *conn).await.unwrap();
    assert!(!counts::is_open(conn, &pages[0]).await.unwrap(), "something else was done since");
    counts::forget(conn, &page).await.unwrap();
    let monday = Counted { fit: 9, ..Counted::default() };
    let found = Found { later: vec![(NOW + DAY, monday)], ..Found::default() };
    assert_eq!((found.at(NOW + DAY), found.at(NOW)), (monday, Counted::default()));
}
