//! What was noted comes back as it was, and work has one holder.

use super::*;
use crate::store::cases::Part;
use crate::store::open::tests::fresh;

fn noted(chance: u64, stage: Stage) -> Service {
    Service {
        number: CaseNumber::from_chance(chance),
        channel: Channel::Phone,
        subject: Team::Permits,
        result: if stage == Stage::Closed { CameOf::Answered } else { CameOf::FollowUp },
        referred_to: None,
        contact: None,
        business: None,
        secret: Secret { phone: Phone::parse("081234567890").ok(), note: Some("Kirim daftar syarat".into()) },
        noted_by: ContactId(9),
        stage,
        officer: None,
        at: 1,
        due_at: Some(10),
    }
}

#[tokio::test]
async fn c18_what_is_noted_comes_back_and_work_is_taken_by_one() {
    let (_dir, mut conn) = fresh().await;
    let keys = &Keys::derive(&[3; 32]);
    let (done, work) = (noted(1, Stage::Closed), noted(2, Stage::Waiting));
    for service in [&done, &work] {
        add(&mut conn, keys, service).await.unwrap();
        assert_eq!(find(&mut conn, keys, &service.number).await.unwrap().as_ref(), Some(service));
    }
    let (dewi, hendra) = (ContactId(5), ContactId(6));
    assert_eq!(open(&mut conn, keys, (Part::New, dewi, 5), 9).await.unwrap(), std::slice::from_ref(&work));
    assert_eq!(counts(&mut conn, dewi, 11).await.unwrap(), [1, 0, 1]);
    assert!(take(&mut conn, &work.number, (dewi, "Dewi")).await.unwrap());
    assert!(!take(&mut conn, &work.number, (hendra, "Hendra")).await.unwrap());
    assert_eq!(counts(&mut conn, dewi, 5).await.unwrap(), [0, 1, 0]);
    assert!(!close(&mut conn, &work.number, (hendra, CameOf::Answered, None), 7).await.unwrap());
    assert_eq!(how_many_held(&mut conn, dewi).await.unwrap(), 1);
    assert!(take_over(&mut conn, &work.number, dewi, (hendra, "Hendra")).await.unwrap());
    assert!(!take_over(&mut conn, &work.number, dewi, (dewi, "Dewi")).await.unwrap(), "she has it no more");
    assert!(!give_back(&mut conn, &work.number, dewi).await.unwrap());
    assert!(give_back(&mut conn, &work.number, hendra).await.unwrap());
    assert!(with_the_away(&mut conn, keys, 5, 9).await.unwrap().is_empty());
    take(&mut conn, &work.number, (dewi, "Dewi")).await.unwrap();
    release_of(&mut conn, dewi).await.unwrap();
    assert_eq!(counts(&mut conn, dewi, 5).await.unwrap(), [1, 0, 0]);
    take(&mut conn, &work.number, (hendra, "Hendra")).await.unwrap();
    assert!(close(&mut conn, &work.number, (hendra, CameOf::Referred, Some("mpp-kota")), 7).await.unwrap());
    assert_eq!(counts(&mut conn, hendra, 50).await.unwrap(), [0, 0, 0]);
    let raw: Vec<u8> = sqlx::query_scalar("SELECT secret FROM services LIMIT 1").fetch_one(&mut conn).await.unwrap();
    assert!(!String::from_utf8_lossy(&raw).contains("syarat"), "sealed");
}
