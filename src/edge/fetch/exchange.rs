//! One request over the wire, and what it led to: an answer with its body, up to the cap, or another address.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use jiff::Timestamp;
use reqwest::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_TYPE, ETAG, HeaderMap, LAST_MODIFIED, LOCATION};
use url::Url;

use super::failure::Failure;
use super::hosts::Turn;
use super::packed::{self, Body, Stop};
use super::request::{Answer, Request, RequestKind, Validators, without_login};
use super::{Client, HEADER_BYTES, hints, host_of, robots};

/// An answer beyond this is a large one. Bytes.
const LARGE_BYTES: usize = 1_000_000;

/// How long a host is left alone that is asked too often and does not say for how long.
const TOO_MANY: Duration = Duration::from_secs(60);

/// What one request led to.
pub(super) enum Exchange {
    Answered(Box<Answer>),
    Redirected { target: Url, permanent: bool },
}

impl Client {
    /// One request and its answer. Notes in `has_begun` that the answer began: whoever gives up waiting can say for what.
    pub(super) async fn exchange(
        &self,
        http: &reqwest::Client,
        request: &Request,
        url: &Url,
        headers: HeaderMap,
        (place, has_begun): (&Turn, &AtomicBool),
        now: Timestamp,
    ) -> Result<Exchange, Failure> {
        let sending = http
            .get(url.clone())
            .header(ACCEPT, request.kind.accepts())
            .header(ACCEPT_ENCODING, packed::ACCEPTED)
            .headers(headers)
            .send();
        let response = sending.await.map_err(|error| Failure::of_exchange(&error, url))?;
        has_begun.store(true, Ordering::Relaxed);
        if HEADER_BYTES < hints::size(response.headers()) {
            return Err(Failure::LongHeader(HEADER_BYTES));
        }
        let status = response.status().as_u16();
        match status {
            304 if request.validators != Validators::default() => {}
            200..=299 => {}
            301 | 302 | 303 | 307 | 308 => {
                let location = response.headers().get(LOCATION).map(|to| hints::address(to.as_bytes()));
                let mut target =
                    location.and_then(|to| url.join(&to).ok()).ok_or(Failure::RedirectNowhere(status))?;
                target.set_fragment(None);
                let target = without_login(target);
                return Ok(Exchange::Redirected { target, permanent: matches!(status, 301 | 308) });
            }
            404 => return Err(Failure::NotFound),
            410 => return Err(Failure::Gone),
            _ => {
                let retry_after = hints::retry_after(response.headers(), now);
                // Both are said of whoever asks, or of the whole server (RFC 6585, 4; RFC 9110, 15.6.4).
                let rest = match status {
                    429 => Some(retry_after.unwrap_or(TOO_MANY)),
                    503 => retry_after,
                    _ => None,
                };
                if let Some(rest) = rest {
                    self.hosts.rest(url, rest, now);
                }
                return Err(Failure::Status { status, retry_after });
            }
        }
        self.take(request.kind, url, response, place).await.map(|answer| Exchange::Answered(Box::new(answer)))
    }

    /// Reads the body, up to the cap.
    async fn take(
        &self,
        kind: RequestKind,
        url: &Url,
        mut response: reqwest::Response,
        place: &Turn,
    ) -> Result<Answer, Failure> {
        let header = |name| hints::text(response.headers(), &name).map(str::to_owned);
        let mut answer = Answer {
            unchanged: response.status().as_u16() == 304,
            final_url: url.clone(),
            moved_to: None,
            content_type: header(CONTENT_TYPE),
            validators: Validators { etag: header(ETAG), last_modified: header(LAST_MODIFIED) },
            body: Vec::new(),
            cut_off: false,
            fresh_for: hints::fresh_for(response.headers()),
        };
        let cap = match kind {
            RequestKind::Robots => robots::LONGEST_BYTES,
            RequestKind::Feed | RequestKind::Page => self.settings.max_body_bytes,
        };
        if kind != RequestKind::Robots && response.content_length().is_some_and(|length| cap < length) {
            return Err(Failure::TooLarge(cap));
        }
        let mut body = Body::new(response.headers(), cap).map_err(|error| broken(url, &error))?;
        let mut turn = None;
        let came = loop {
            match response.chunk().await {
                Ok(Some(chunk)) => {
                    // A large one may come out of very little.
                    for step in chunk.chunks(packed::STEP_BYTES) {
                        if LARGE_BYTES < body.len() && turn.is_none() {
                            // The semaphore is never closed.
                            turn = self.large.acquire().await.ok();
                        }
                        if let Err(stop) = body.add(step) {
                            answer.body = body.so_far();
                            return given_up(kind, url, cap, answer, stop);
                        }
                        place.holds(body.len()).await;
                    }
                }
                Ok(None) => break Ok(()),
                Err(error) => break Err(error),
            }
        };
        let (bytes, ended) = body.finish();
        answer.body = bytes;
        match (came, ended) {
            (Ok(()), Ok(())) => Ok(answer),
            (Ok(()), Err(stop)) => given_up(kind, url, cap, answer, stop),
            (Err(_), _) if kind == RequestKind::Feed && !answer.body.is_empty() => Ok(cut_off(answer)),
            (Err(error), _) => Err(Failure::of_exchange(&error, url)),
        }
    }
}

/// What becomes of an answer of which no more is taken.
fn given_up(kind: RequestKind, url: &Url, cap: u64, answer: Answer, stop: Stop) -> Result<Answer, Failure> {
    match stop {
        // The head of an endless robots.txt is what counts (RFC 9309, 2.5).
        Stop::Full if kind == RequestKind::Robots => Ok(answer),
        Stop::Full => Err(Failure::TooLarge(cap)),
        Stop::Bomb => Err(Failure::Bomb(packed::MOST_TIMES)),
        Stop::Broken(_) if kind == RequestKind::Feed && !answer.body.is_empty() => Ok(cut_off(answer)),
        Stop::Broken(error) => Err(broken(url, &error)),
    }
}

/// An answer of which only the beginning came, so that it is asked for again in any case.
fn cut_off(answer: Answer) -> Answer {
    Answer { cut_off: true, validators: Validators::default(), ..answer }
}

fn broken(url: &Url, error: &std::io::Error) -> Failure {
    Failure::Broken { host: host_of(url), why: error.to_string() }
}
