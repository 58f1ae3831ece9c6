//! One HTTP request: whose token, which method, which fault, and what goes back.

use std::sync::Arc;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use super::faults::Effect;
use super::files;
use super::line::Line;
use super::methods;
use super::params::Params;
use super::reading::Call;
use super::refusal::{Answer, Refusal};
use super::shared::Shared;
use super::spec;

/// The name by which a fault hits the download of a file, which is no method.
const DOWNLOAD: &str = "download";
const BAD_GATEWAY: &str = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";

/// Serves one request.
pub(super) async fn serve(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(line): ConnectInfo<Line>,
    request: Request,
) -> Response {
    let answer = receive(shared, &line, request).await;
    answer.unwrap_or_else(|refusal| {
        if refusal.code == 0 {
            line.end_with(Vec::new());
        }
        page(refusal.code, "application/json", refusal.body())
    })
}

async fn receive(shared: Arc<Shared>, line: &Line, request: Request) -> Result<Response, Refusal> {
    if shared.lock().outage || shared.is_ended() {
        return Err(Refusal::cut());
    }
    if let Some(rest) = request.uri().path().strip_prefix("/file/bot") {
        return download(&shared, rest).await;
    }
    let method = address(request.uri().path(), &shared)?;
    let mut params = Params::read(request).await.inspect_err(|refusal| {
        note(&shared, method, &refusal.description, refusal);
    })?;
    spec::check(method, &mut params);
    let effect = shared.lock().faults.strike(method, &params);
    if let Some(effect) = effect {
        return suffer(shared, line, method, params, effect).await;
    }
    run(&shared, method, params).await.map(success)
}

/// Reads `/bot<token>/<method>`.
fn address(path: &str, shared: &Shared) -> Result<&'static str, Refusal> {
    let lost = || Refusal::new(404, "Not Found");
    let rest = path.strip_prefix("/bot").ok_or_else(lost)?;
    let (token, name) = rest.split_once('/').ok_or_else(lost)?;
    if !token.contains(':') {
        return Err(lost());
    }
    if token != shared.options.token {
        return Err(Refusal::new(401, "Unauthorized"));
    }
    spec::find(name).ok_or_else(|| {
        let refusal = Refusal::new(404, "Not Found: method not found");
        note(shared, name, "unknown method", &refusal);
        refusal
    })
}

/// Reads `<token>/<path>` behind `/file/bot`, and gives the file that `getFile` named so.
async fn download(shared: &Shared, rest: &str) -> Result<Response, Refusal> {
    let lost = || Refusal::new(404, "Not Found");
    let (token, path) = rest.split_once('/').ok_or_else(lost)?;
    if token != shared.options.token {
        return Err(Refusal::new(401, "Unauthorized"));
    }
    let effect = shared.lock().faults.strike(DOWNLOAD, &Params::default());
    match effect {
        None => {}
        Some(Effect::Slow(time) | Effect::Held(time)) => shared.hold(time).await,
        Some(Effect::BadGateway) => return Ok(page(502, "text/html", BAD_GATEWAY.to_owned())),
        // Half of a file is none.
        Some(effect) => return Err(effect.refusal()),
    }
    let bytes = files::at(shared, path).ok_or_else(lost)?;
    shared.touched();
    Ok((StatusCode::OK, [(CONTENT_TYPE, "application/octet-stream")], bytes).into_response())
}

/// Records a call whose parameters nobody read, which is a breach in itself.
fn note(shared: &Shared, method: &str, what: &str, refusal: &Refusal) {
    let breaches = vec![format!("{method}: {what}")];
    record(shared, method, Params { breaches, ..Params::default() }, &Err(refusal.clone()));
}

async fn run(shared: &Shared, method: &str, mut params: Params) -> Answer {
    let answer = methods::run(shared, method, &mut params).await;
    record(shared, method, params, &answer);
    answer
}

/// Lets a fault happen to a call.
async fn suffer(
    shared: Arc<Shared>,
    line: &Line,
    method: &'static str,
    params: Params,
    effect: Effect,
) -> Result<Response, Refusal> {
    if !effect.delivers() {
        record(&shared, method, params, &Err(effect.refusal()));
        return match effect {
            Effect::BadGateway => Ok(page(502, "text/html", BAD_GATEWAY.to_owned())),
            _ => Err(effect.refusal()),
        };
    }
    let (work, held) = (Arc::clone(&shared), effect.clone());
    // A task of its own: the call has its effect even if the caller has gone.
    let work = tokio::spawn(async move {
        if let Effect::Held(time) = held {
            work.hold(time).await;
        }
        run(&work, method, params).await
    });
    let answer = work.await.unwrap_or_else(|_| Err(Refusal::cut()));
    match effect {
        Effect::DeliverThenCut => return Err(Refusal::cut()),
        Effect::Garbage => return Ok(page(200, "text/html", "\u{fffd}{\"ok\":tru".to_owned())),
        Effect::Slow(time) => shared.hold(time).await,
        Effect::HalfBody => {
            line.end_with(half(&answer.as_deref().map_or_else(Refusal::body, body)));
            return Err(Refusal::cut());
        }
        _ => {}
    }
    answer.map(success)
}

/// The head of an answer and half of what it promises.
fn half(body: &str) -> Vec<u8> {
    let head = format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n", body.len());
    head.bytes().chain(body.bytes().take(body.len() / 2)).collect()
}

fn body(result: &str) -> String {
    format!("{{\"ok\":true,\"result\":{result}}}")
}

fn success(result: impl AsRef<str>) -> Response {
    page(200, "application/json", body(result.as_ref()))
}

fn page(status: u16, kind: &'static str, body: String) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, [(CONTENT_TYPE, kind)], body).into_response()
}

/// Writes a call into the log, and what was wrong with it into the violations.
fn record(shared: &Shared, method: &str, mut params: Params, answer: &Answer) {
    let secret = shared.options.token.split(':').nth(1).unwrap_or_default();
    if !secret.is_empty() && params.mentions(|text| text.contains(secret)) {
        params.breach(format!("{method}: the token is in the parameters"));
    }
    let (status, error) = match answer {
        Ok(_) => (200, String::new()),
        Err(refusal) => (refusal.code, refusal.description.clone()),
    };
    let mut guard = shared.lock();
    let state = &mut *guard;
    let press = params.text("callback_query_id").and_then(|id| state.presses.get(id));
    let chat = params.int("chat_id").or(press.map(|press| press.user)).unwrap_or_default();
    for (words, chats) in &state.private {
        if !chats.contains(&chat) && params.mentions(|text| text.contains(words.as_str())) {
            state.violations.push(format!("{method}: {words:?} was told to chat {chat}"));
        }
    }
    state.violations.append(&mut params.breaches);
    state.counters.calls += 1;
    state.counters.refused += usize::from(status != 200);
    state.counters.arrivals += usize::from(method != "getUpdates");
    if state.calls.len() >= shared.options.keep_calls.max(1) {
        state.calls.pop_front();
    }
    let (method, params) = (method.to_owned(), Value::Object(params.values));
    state.calls.push_back(Call { method, params, at: state.now, status, error });
    drop(guard);
    shared.touched();
}
