//! The code of a poster, written where something else was asked.

use super::paper;
use super::press::{LINK, OutreachPress};
use crate::domain::{Button, PosterCode};
use crate::store::outreach;
use crate::text::Html;
use crate::turn::{Talk, Turn};
use crate::{html, plain};

/// What is asked of whoever writes the code of a poster in an open form, and the button that opens what the poster leads
/// to; nothing where the code is nobody's: then it is the answer.
pub(in crate::talks) async fn asked(turn: &mut Turn<'_>, payload: &str) -> Talk<Option<(Html, Button)>> {
    let Some(code) = payload.strip_prefix(LINK).and_then(PosterCode::parse) else { return Ok(None) };
    let Some(poster) = outreach::by_code(turn.read(), &code).await? else { return Ok(None) };
    let name = paper::name_of(turn, &poster.target).await?;
    let language = turn.language;
    let open = Button::new(plain!(language, "poster-tombol-buka"), OutreachPress::Open(code));
    Ok(Some((html!(language, "poster-di-formulir", tujuan = &name), open)))
}
