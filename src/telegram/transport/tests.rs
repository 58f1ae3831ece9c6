//! The transport against servers that misbehave below HTTP.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::*;

const OK: &str = r#"{"ok":true,"result":{"message_id":7}}"#;

/// How a server treats its connections, the first one numbered 1.
type Treat = fn(usize, TcpStream) -> std::pin::Pin<Box<dyn Future<Output = ()> + Send>>;

/// A server; returns its address and how many connections it took.
async fn server(treat: Treat) -> (Url, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap()).parse().unwrap();
    let taken = Arc::new(AtomicUsize::new(0));
    let count = taken.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(treat(count.fetch_add(1, Ordering::SeqCst) + 1, stream));
        }
    });
    (url, taken)
}

async fn answer(stream: &mut TcpStream, status: &str, more: &str, body: &str) {
    let mut heard = vec![0; 4_096];
    if stream.read(&mut heard).await.is_ok_and(|count| count > 0) {
        let head = format!("HTTP/1.1 {status}\r\n{more}content-length: {}\r\n\r\n", body.len());
        let _ = stream.write_all((head + body).as_bytes()).await;
    }
}

fn transport(url: Url) -> Transport {
    let short = Duration::from_millis(300);
    let timeouts = Timeouts { connect: short, send: short, poll: short };
    Transport::with_timeouts(url, SecretString::from("1:A"), timeouts).unwrap()
}

async fn send(transport: &Transport) -> Reply {
    transport.send("sendMessage", b"{}", None).await
}

const SENT: Reply = Reply::Accepted { message_id: Some(7), topic: None, file_id: None, all: Vec::new() };

#[tokio::test]
async fn h1_a_connection_that_died_silently_costs_one_time_out_and_the_next_call_takes_a_fresh_one() {
    let (url, taken) = server(|number, mut stream| {
        Box::pin(async move {
            answer(&mut stream, "200 OK", "", OK).await;
            if number == 1 {
                // It stays open and never says anything again.
                let mut heard = [0; 4_096];
                while stream.read(&mut heard).await.is_ok_and(|count| count > 0) {}
            }
            answer(&mut stream, "200 OK", "", OK).await;
        })
    })
    .await;
    let transport = transport(url);
    assert_eq!(send(&transport).await, SENT);
    assert_eq!(send(&transport).await, Reply::Unknown, "r_o3: nobody knows");
    assert_eq!(send(&transport).await, SENT);
    assert_eq!(taken.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn h1_a_poll_that_times_out_is_followed_by_one_on_a_fresh_connection() {
    const NONE: &str = r#"{"ok":true,"result":[]}"#;
    let (url, taken) = server(|number, mut stream| {
        Box::pin(async move {
            if number == 1 {
                answer(&mut stream, "200 OK", "", NONE).await;
                std::future::pending::<()>().await;
            }
            answer(&mut stream, "200 OK", "", NONE).await;
        })
    })
    .await;
    let transport = transport(url);
    assert!(matches!(transport.get_updates(None, 1, &[]).await, Polled::Updates(_)));
    assert!(matches!(transport.get_updates(None, 1, &[]).await, Polled::Failed));
    assert!(matches!(transport.get_updates(None, 1, &[]).await, Polled::Updates(_)));
    assert_eq!(taken.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn r_r13_a_refused_connection_is_known_to_have_sent_nothing() {
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url: Url = format!("http://{}", closed.local_addr().unwrap()).parse().unwrap();
    drop(closed);
    assert_eq!(send(&transport(url)).await, Reply::NotSent);
}

#[tokio::test]
async fn r_o2_a_reset_and_half_a_body_are_doubts() {
    let half = |_, mut stream: TcpStream| -> std::pin::Pin<Box<dyn Future<Output = ()> + Send>> {
        Box::pin(async move {
            let mut heard = [0; 4_096];
            let _ = stream.read(&mut heard).await;
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{\"ok\":tr").await;
        })
    };
    let (url, _) = server(half).await;
    assert_eq!(send(&transport(url)).await, Reply::Unknown);
    let reset = |_, mut stream: TcpStream| -> std::pin::Pin<Box<dyn Future<Output = ()> + Send>> {
        Box::pin(async move {
            let mut heard = [0; 4_096];
            let _ = stream.read(&mut heard).await;
        })
    };
    let (url, _) = server(reset).await;
    assert_eq!(send(&transport(url)).await, Reply::Unknown);
}

#[tokio::test]
async fn r_o5_a_redirect_is_not_followed() {
    let (url, taken) = server(|number, mut stream| {
        Box::pin(async move {
            match number {
                1 => answer(&mut stream, "302 Found", "location: /other\r\nconnection: close\r\n", "").await,
                _ => answer(&mut stream, "200 OK", "", OK).await,
            }
        })
    })
    .await;
    assert_eq!(send(&transport(url)).await, Reply::Gateway);
    assert_eq!(taken.load(Ordering::SeqCst), 1);
}

#[test]
fn r_o4_a_send_may_take_longer_than_the_server_holds_it() {
    let timeouts = Timeouts::default();
    assert!(timeouts.send >= Duration::from_secs(75));
    assert!(timeouts.poll > Duration::from_secs(POLL_SECONDS + 5));
}
