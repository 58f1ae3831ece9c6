//! Why the Bot API server cannot be reached, in words that say where to look.

use std::time::Duration;

use reqwest::Url;
use tokio::net::{TcpStream, lookup_host};

const PATIENCE: Duration = Duration::from_secs(5);

/// Host and port, without the token that the path of a call holds.
pub(super) fn address(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    format!("{host}:{}", url.port_or_known_default().unwrap_or_default())
}

/// The first step that fails: the name, the connection, or what is spoken over it.
pub(super) async fn cause(url: &Url) -> String {
    let address = address(url);
    let found = match tokio::time::timeout(PATIENCE, lookup_host(&address)).await {
        Err(_) => return "the name was not resolved in time (DNS)".to_owned(),
        Ok(Err(error)) => return format!("the name cannot be resolved (DNS): {error}"),
        Ok(Ok(mut found)) => found.next(),
    };
    let Some(found) = found else { return "the name has no address (DNS)".to_owned() };
    match tokio::time::timeout(PATIENCE, TcpStream::connect(found)).await {
        Err(_) => format!("{found} does not answer"),
        Ok(Err(error)) => format!("{found}: {error}"),
        Ok(Ok(_)) if url.scheme() == "https" => {
            format!("{found} answers, but not as the Bot API over TLS: certificate, proxy or firewall")
        }
        Ok(Ok(_)) => format!("{found} answers, but not as a Bot API server"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_cannot_be_reached_is_named_with_its_cause() {
        let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = taken.local_addr().unwrap().port();
        let at = |host: &str, port: u16| Url::parse(&format!("http://{host}:{port}/")).unwrap();
        assert!(cause(&at("127.0.0.1", port)).await.contains("not as a Bot API server"));
        drop(taken);
        assert!(cause(&at("127.0.0.1", port)).await.contains("refused"));
        let nowhere = at("nowhere.invalid", 80);
        assert_eq!(address(&nowhere), "nowhere.invalid:80");
        assert!(cause(&nowhere).await.contains("DNS"));
    }
}
