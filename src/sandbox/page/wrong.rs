//! Why nothing was done that the page asked for.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

/// Why nothing was done; the page has words for each.
pub(super) enum Wrong {
    /// There is nothing to read or to send.
    Empty,
    /// More than Telegram takes.
    TooLong,
    /// The clock only moves forward.
    Past,
    /// The bot did not start, for this reason.
    Bot(anyhow::Error),
    /// No page asks for this.
    Unknown,
}

impl IntoResponse for Wrong {
    fn into_response(self) -> Response {
        let (error, why) = match self {
            Self::Empty => ("empty", String::new()),
            Self::TooLong => ("too-long", String::new()),
            Self::Past => ("past", String::new()),
            Self::Bot(why) => ("bot", format!("{why:#}")),
            Self::Unknown => ("unknown", String::new()),
        };
        (StatusCode::BAD_REQUEST, Json(json!({ "error": error, "why": why }))).into_response()
    }
}
