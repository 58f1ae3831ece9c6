use super::*;
use crate::store::outbox::Row;
use crate::telegram::sender::Account;

fn job(id: i64, chat: i64, lane: Lane, edits: Option<i64>) -> Job {
    let row = Row::new(id, (ChatId(chat), lane), (String::new(), Vec::new()), 0);
    Job { edits, ..Job::new(row, None, Duration::ZERO) }
}

fn late(id: i64, chat: i64) -> Job {
    Job { account: Account::Late, ..job(id, chat, Lane::Reply, None) }
}

fn queue() -> Queue {
    Queue::new(Gate::new(1_000))
}

fn at(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

fn sent(queue: &mut Queue, now: Duration) -> Option<i64> {
    match queue.next(now) {
        Next::Send(job) => Some(job.row.id),
        Next::At(_) | Next::Idle => None,
    }
}

#[test]
fn a_newer_edit_takes_the_place_of_an_older_one_that_waits() {
    let mut queue = queue();
    assert!(queue.push(job(1, 5, Lane::Reply, Some(40))).is_none());
    assert!(queue.push(job(2, 5, Lane::Reply, Some(41))).is_none());
    let replaced = queue.push(job(3, 5, Lane::Reply, Some(40)));
    assert_eq!(replaced.map(|job| job.row.id), Some(1));
    assert_eq!(sent(&mut queue, at(1)), Some(2));
    assert!(queue.push(job(4, 5, Lane::Reply, Some(41))).is_none(), "what is on its way is not replaced");
    queue.finished(ChatId(5), None);
    assert_eq!(sent(&mut queue, at(1)), Some(3));
}

#[test]
fn urgent_lanes_go_first_and_a_chat_that_must_wait_holds_back_no_other() {
    let mut queue = queue();
    queue.push(job(1, 5, Lane::Bulk, None));
    queue.push(job(2, 6, Lane::Notice, None));
    queue.push(job(3, 7, Lane::Reply, None));
    queue.push(job(4, 7, Lane::Reply, None));
    let order: Vec<_> = (0..4).map(|_| sent(&mut queue, at(1))).collect();
    assert_eq!(order, [Some(3), Some(2), Some(1), None], "4 waits for 3");
    queue.finished(ChatId(7), None);
    assert_eq!(sent(&mut queue, at(1)), Some(4));
}

#[test]
fn r_q1_what_is_tried_again_goes_before_the_others_of_its_chat() {
    let mut queue = queue();
    queue.push(job(1, 5, Lane::Reply, None));
    queue.push(job(2, 5, Lane::Reply, None));
    let Next::Send(first) = queue.next(at(1)) else { panic!() };
    queue.finished(ChatId(5), Some(first));
    assert_eq!(sent(&mut queue, at(1)), Some(1));
    queue.finished(ChatId(5), None);
    assert_eq!(sent(&mut queue, at(1)), Some(2));
}

#[test]
fn r_r4b_a_row_that_gives_way_goes_behind_the_others_unless_a_newer_edit_waits() {
    let mut queue = queue();
    queue.push(job(1, 5, Lane::Reply, Some(40)));
    queue.push(job(2, 5, Lane::Reply, None));
    let Next::Send(first) = queue.next(at(1)) else { panic!() };
    queue.finished(ChatId(5), None);
    assert!(queue.give_way(first).is_none());
    assert_eq!(sent(&mut queue, at(1)), Some(2));
    queue.finished(ChatId(5), None);
    let Next::Send(first) = queue.next(at(1)) else { panic!() };
    queue.push(job(3, 5, Lane::Reply, Some(40)));
    queue.finished(ChatId(5), None);
    assert_eq!(queue.give_way(first).map(|job| job.row.id), Some(1));
    assert_eq!(sent(&mut queue, at(9)), Some(3));
}

#[test]
fn t_a1_edits_take_the_pace_of_their_chat() {
    let mut queue = queue();
    let mut times = Vec::new();
    let mut now = Duration::from_millis(10);
    for id in 0..6 {
        queue.push(job(id, 5, Lane::Reply, Some(id)));
        loop {
            match queue.next(now) {
                Next::Send(job) => break queue.finished(job.row.chat, None),
                Next::At(at) => now = at,
                Next::Idle => panic!("it waits"),
            }
        }
        times.push(now.as_millis());
    }
    assert_eq!(times, [10, 10, 10, 1010, 2010, 3010]);
}

#[test]
fn p2_a_limited_chat_waits_its_whole_time_and_nobody_else_does() {
    let mut queue = queue();
    for (id, lane) in [(1, Lane::Reply), (2, Lane::Notice), (3, Lane::Bulk)] {
        queue.push(job(id, 5, lane, None));
        queue.push(job(10 + id, 6 + id, lane, None));
    }
    let until = at(3_600);
    queue.limit(ChatId(5), until);
    for lane in [Lane::Reply, Lane::Notice, Lane::Bulk] {
        assert!(!queue.flooded(lane, ChatId(5), until, at(1)), "one chat is no reason to pause a lane");
    }
    assert_eq!([at(1); 4].map(|now| sent(&mut queue, now)), [Some(11), Some(12), Some(13), None]);
    assert_eq!((queue.limited(ChatId(5), at(1)), queue.limited(ChatId(6), at(1))), (Some(until), None));
    assert_eq!(sent(&mut queue, at(3_599)), None);
    assert_eq!(sent(&mut queue, until), Some(1));
}

#[test]
fn p2_two_chats_at_once_pause_the_lane_and_one_is_tried_after_a_second_then_every_five() {
    let mut queue = queue();
    (1..9).for_each(|id| drop(queue.push(job(id, id, Lane::Reply, None))));
    queue.push(job(20, 20, Lane::Notice, None));
    assert!(!queue.flooded(Lane::Reply, ChatId(100), at(600), at(10)));
    assert!(!queue.flooded(Lane::Reply, ChatId(100), at(600), at(11)), "the same chat again");
    assert!(!queue.flooded(Lane::Reply, ChatId(101), at(600), at(17)), "not the same moment");
    assert!(queue.flooded(Lane::Reply, ChatId(102), at(600), at(18)));
    assert_eq!(sent(&mut queue, at(18)), Some(20), "other lanes go on");
    let mut probes = Vec::new();
    for second in 18..31 {
        probes.extend(sent(&mut queue, at(second)).map(|_| second));
    }
    assert_eq!(probes, [19, 24, 29]);
    queue.got_through(Lane::Reply);
    assert!((0..5).all(|_| sent(&mut queue, at(31)).is_some()), "one that gets through ends the pause");
}

#[test]
fn r_q6_a_shorter_pause_never_replaces_a_longer_one_and_notices_are_not_tried_meanwhile() {
    let mut queue = queue();
    queue.push(job(1, 5, Lane::Notice, None));
    queue.pause(Lane::Notice, at(30), at(0));
    queue.pause(Lane::Notice, at(5), at(0));
    assert_eq!(sent(&mut queue, at(29)), None);
    assert_eq!(sent(&mut queue, at(30)), Some(1));
    queue.limit(ChatId(7), at(50));
    queue.limit(ChatId(7), at(35));
    assert_eq!(queue.limited(ChatId(7), at(40)), Some(at(50)));
}

#[test]
fn p11_late_replies_go_behind_fresh_ones_but_not_behind_those_of_their_own_chat() {
    let mut queue = queue();
    (1..=3).for_each(|id| drop(queue.push(late(id, id))));
    queue.push(job(4, 40, Lane::Notice, None));
    queue.push(job(5, 50, Lane::Reply, None));
    queue.push(job(6, 2, Lane::Reply, None));
    let mut order = Vec::new();
    while let Next::Send(job) = queue.next(at(1)) {
        queue.finished(job.row.chat, None);
        order.push(job.row.id);
    }
    assert_eq!(order, [5, 2, 6, 1, 3, 4], "2 stands before 6 in one chat, so it is as urgent");
}

#[test]
fn a_chat_is_forgotten_once_nothing_waits_and_its_pace_has_rested() {
    let mut queue = queue();
    queue.push(job(1, 5, Lane::Reply, None));
    assert_eq!(sent(&mut queue, at(1)), Some(1));
    queue.finished(ChatId(5), None);
    assert!(matches!(queue.next(at(1)), Next::At(rested) if rested == at(2)), "its pace is remembered");
    assert!(matches!(queue.next(at(2)), Next::Idle));
    assert_eq!(queue.chats.len(), 0, "of thousands of people nothing is kept");
}
