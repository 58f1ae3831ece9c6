//! What is alike is told once, merged without loss and split again.

use super::*;
use crate::crypto::Keys;
use crate::domain::ContactId;
use crate::store::businesses::tests::warung;
use crate::store::businesses::{self, Business, Change};
use crate::store::contacts::{self, Contact};
use crate::store::open::tests::fresh;

#[tokio::test]
async fn b14_alike_is_told_once_merged_without_loss_split_again_or_made_final() {
    let (_dir, mut conn) = fresh().await;
    let keys = &Keys::derive(&[3; 32]);
    let mut budi = Contact::new(ContactId(8), 1);
    contacts::save(&mut conn, keys, &[&Contact::new(ContactId(7), 1), &budi]).await.unwrap();
    let (first, mut second, third) = (warung(7, 1), warung(8, 2), warung(7, 3));
    second.name = "Lain Sekali".into();
    for business in [&first, &second, &third] {
        businesses::save(&mut conn, keys, business).await.unwrap();
    }
    let (one, other) = (&first.code, &second.code);
    let duplicate = |code: &Receipt, reason: &str| Duplicate { code: code.clone(), reason: reason.into() };
    budi.restricted = true;
    contacts::save(&mut conn, keys, &[&budi]).await.unwrap();
    assert_eq!(find_new(&mut conn, one, 5).await.unwrap(), [], "what must not be used is not compared");
    budi.restricted = false;
    contacts::save(&mut conn, keys, &[&budi]).await.unwrap();
    assert_eq!(
        find_new(&mut conn, one, 5).await.unwrap(),
        [duplicate(other, "telepon")],
        "the owner's own third one is no matter"
    );
    assert_eq!(find_new(&mut conn, one, 6).await.unwrap(), [], "once");
    assert_eq!(find(&mut conn, (other, one)).await.unwrap(), Some(("telepon".into(), None)));
    assert_eq!(find(&mut conn, (one, &third.code)).await.unwrap(), None);

    for field in ["usaha", "telepon"] {
        let change = Change { field: field.into(), old: "a".into(), new: "b".into(), at: 6 };
        businesses::note_change(&mut conn, keys, other, &change).await.unwrap();
    }
    assert!(merge(&mut conn, keys, (one, other), 10).await.unwrap());
    assert!(!merge(&mut conn, keys, (one, other), 11).await.unwrap(), "once");
    assert_eq!(find(&mut conn, (one, other)).await.unwrap(), Some(("telepon".into(), Some(Settled::Merged))));
    let shaded = businesses::find(&mut conn, keys, other).await.unwrap().unwrap();
    assert_eq!(shaded.merged_into.as_ref(), Some(one));
    assert!(split(&mut conn, keys, (one, other), 12).await.unwrap());
    assert!(!split(&mut conn, keys, (one, other), 12).await.unwrap());
    assert!(!settle(&mut conn, (other, one), Settled::Different).await.unwrap(), "that was said by splitting");
    assert_eq!(businesses::find(&mut conn, keys, other).await.unwrap().unwrap(), second, "nothing was lost");

    assert!(merge(&mut conn, keys, (one, other), 20).await.unwrap());
    assert_eq!(finalize_merges(&mut conn, keys, 19, 9).await.unwrap(), []);
    assert_eq!(finalize_merges(&mut conn, keys, 20, 9).await.unwrap().len(), 1);
    assert_eq!(businesses::find(&mut conn, keys, other).await.unwrap(), None);
    let history = businesses::changes(&mut conn, keys, one).await.unwrap();
    let fields: Vec<&str> = history.iter().map(|change| change.field.as_str()).collect();
    assert_eq!(fields, ["gabung", "pisah", "gabung", "usaha"], "an owner's phone is not told to another");
}

#[tokio::test]
async fn b14_what_has_an_owner_never_goes_into_what_has_none() {
    let (_dir, mut conn) = fresh().await;
    let keys = &Keys::derive(&[3; 32]);
    contacts::save(&mut conn, keys, &[&Contact::new(ContactId(7), 1)]).await.unwrap();
    let (owned, mut written) = (warung(7, 1), warung(7, 2));
    written.owner = None;
    businesses::save(&mut conn, keys, &owned).await.unwrap();
    businesses::save(&mut conn, keys, &written).await.unwrap();
    assert!(!merge(&mut conn, keys, (&written.code, &owned.code), 5).await.unwrap());
    assert!(merge(&mut conn, keys, (&owned.code, &written.code), 5).await.unwrap());
}

#[tokio::test]
async fn b14_the_same_nib_or_the_same_name_in_the_same_place_is_alike() {
    let (_dir, mut conn) = fresh().await;
    let keys = &Keys::derive(&[3; 32]);
    let people = [7, 8, 9].map(|id| Contact::new(ContactId(id), 1));
    contacts::save(&mut conn, keys, &people.iter().collect::<Vec<_>>()).await.unwrap();
    let (mut first, mut second, mut third) = (warung(7, 1), warung(8, 2), warung(9, 3));
    for business in [&mut first, &mut second, &mut third] {
        business.secret.phone = None;
    }
    first.secret.nib = crate::domain::Nib::parse("1234567890123").ok();
    second.secret.nib = first.secret.nib.clone();
    second.name = "Lain".into();
    third.name = "WARUNG  siti".into();
    for business in [&first, &second, &third] {
        businesses::save(&mut conn, keys, business).await.unwrap();
    }
    let found = find_new(&mut conn, &first.code, 5).await.unwrap();
    let reasons: Vec<_> = found.iter().map(|found| (&found.code, found.reason.as_str())).collect();
    assert_eq!(reasons, [(&second.code, "nib"), (&third.code, "nama")]);

    // Corrected, it is not alike any more; what the office said of two is remembered all the same.
    settle(&mut conn, (&first.code, &third.code), Settled::Different).await.unwrap();
    first.secret.nib = None;
    first.name = "Lain Lagi".into();
    businesses::save(&mut conn, keys, &first).await.unwrap();
    assert_eq!(find_new(&mut conn, &first.code, 6).await.unwrap(), []);
    assert_eq!(find(&mut conn, (&first.code, &second.code)).await.unwrap(), None);
    let said = find(&mut conn, (&first.code, &third.code)).await.unwrap();
    assert_eq!(said, Some(("nama".into(), Some(Settled::Different))));
}

#[tokio::test]
async fn t_a11_a_pair_is_told_of_once_in_thirty_days_and_three_of_an_owner_in_a_day() {
    let (_dir, mut conn) = fresh().await;
    let keys = &Keys::derive(&[3; 32]);
    let people = [7, 8, 9].map(|id| Contact::new(ContactId(id), 1));
    contacts::save(&mut conn, keys, &people.iter().collect::<Vec<_>>()).await.unwrap();
    let mut mine = warung(7, 1);
    let mut other = warung(8, 2);
    other.secret.phone = None;
    mine.secret.phone = None;
    businesses::save(&mut conn, keys, &other).await.unwrap();
    let mut told = 0;
    // Renamed to the other's name and back, again and again.
    for act in 0..48 {
        mine.name = if act % 2 == 0 { "Warung Siti".into() } else { format!("Lain {act}") };
        businesses::save(&mut conn, keys, &mine).await.unwrap();
        told += find_new(&mut conn, &mine.code, act * DAY / 2).await.unwrap().len();
    }
    assert_eq!(told, 1);
    mine.name = "Warung Siti".into();
    businesses::save(&mut conn, keys, &mine).await.unwrap();
    assert_eq!(find_new(&mut conn, &mine.code, 31 * DAY).await.unwrap().len(), 1, "a month later once more");
    // Many that are alike, by several businesses of one owner.
    for chance in 10..20 {
        businesses::save(&mut conn, keys, &Business { owner: None, ..warung(8, chance) }).await.unwrap();
    }
    let mut told = 0;
    for chance in 20..26 {
        let shop = warung(9, chance);
        businesses::save(&mut conn, keys, &shop).await.unwrap();
        told += find_new(&mut conn, &shop.code, 100 * DAY).await.unwrap().len();
    }
    assert_eq!(told, 3);
}
