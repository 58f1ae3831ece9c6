//! How the bot of this machine is, as its page says it.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use reqwest::{Client, Error};

use crate::config::Listen;
use crate::run::StartupError;

/// The page itself waits two seconds for the database.
const PATIENCE: Duration = Duration::from_secs(5);

/// How the bot is.
#[derive(Debug)]
pub struct Status {
    /// Whether nothing is wrong.
    pub is_well: bool,
    /// What is wrong, and what the bot counts, a line each.
    pub text: String,
}

/// Asks the bot that was told to show its pages at `listen`.
///
/// # Errors
/// When it shows none, or does not answer.
pub async fn ask(listen: Listen) -> Result<Status, StartupError> {
    let Listen::At(address) = listen else {
        return Err(StartupError::Unusable("with --health-listen off there is no page to ask".to_owned()));
    };
    let address = reachable(address);
    page(address).await.map_err(|error| {
        let cause = std::iter::successors(std::error::Error::source(&error), |cause| cause.source()).last();
        let cause = cause.map_or_else(|| error.to_string(), ToString::to_string);
        StartupError::Io(format!("no bot answers at {address}: {cause}; see --health-listen"))
    })
}

async fn page(address: SocketAddr) -> Result<Status, Error> {
    let client = Client::builder().no_proxy().timeout(PATIENCE).build()?;
    let answer = client.get(format!("http://{address}/health")).send().await?;
    Ok(Status { is_well: answer.status().is_success(), text: answer.text().await? })
}

/// Where a caller on this machine finds what listens there.
fn reachable(address: SocketAddr) -> SocketAddr {
    let ip = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, address.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bot_that_listens_everywhere_is_asked_on_this_machine() {
        for (listen, asked) in
            [("0.0.0.0:8080", "127.0.0.1:8080"), ("[::]:8080", "[::1]:8080"), ("10.0.0.2:81", "10.0.0.2:81")]
        {
            assert_eq!(reachable(listen.parse().unwrap()).to_string(), asked);
        }
    }
}
