//! The client against a newsroom that behaves, and one that does not.

use std::io::Write as _;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use url::Url;

use super::*;
use crate::edge::newsroom::{Fault, Newsroom, Page};

fn settings() -> Http {
    Http {
        contact: Some("desk@example.org".to_owned()),
        timeout: Duration::from_secs(5),
        connections: 8,
        host_pause: Duration::ZERO,
        max_body_bytes: 1_000_000,
        ports: Vec::new(),
        allow_private_addresses: true,
        robots: true,
    }
}

fn client(settings: &Http) -> Client {
    Client::new(settings).expect("a client")
}

fn now() -> Timestamp {
    "2024-03-24T10:00:00Z".parse().expect("a time")
}

async fn newsroom() -> Newsroom {
    Newsroom::start().await.expect("a port")
}

async fn feed(client: &Client, url: Url) -> Result<Answer, Failure> {
    client.get(&Request::new(url, RequestKind::Feed), now()).await
}

async fn page(client: &Client, url: Url) -> Result<Answer, Failure> {
    client.get(&Request::new(url, RequestKind::Page), now()).await
}

#[tokio::test]
async fn asks_again_only_for_what_changed() {
    let news = newsroom().await;
    let client = client(&settings());
    let first = Page::new("application/rss+xml", "<rss/>").last_modified("Sun, 24 Mar 2024 09:00:00 GMT");
    news.publish("/feed.xml", first.with_header("cache-control", "max-age=600"));

    let mut request = Request::new(news.url("/feed.xml"), RequestKind::Feed);
    let answer = client.get(&request, now()).await.expect("the feed");
    assert_eq!(answer.body, b"<rss/>");
    assert_eq!(answer.content_type.as_deref(), Some("application/rss+xml"));
    assert_eq!(answer.validators.last_modified.as_deref(), Some("Sun, 24 Mar 2024 09:00:00 GMT"));
    assert_eq!(answer.fresh_for, Some(Duration::from_secs(600)));
    assert!(!answer.unchanged && answer.moved_to.is_none() && !answer.cut_off);

    request.validators = answer.validators.clone();
    let again = client.get(&request, now()).await.expect("the same feed");
    assert!(again.unchanged && again.body.is_empty());
    assert_eq!(again.validators, answer.validators);

    news.publish("/feed.xml", Page::new("application/rss+xml", "<rss>new</rss>"));
    let changed = client.get(&request, now()).await.expect("the new feed");
    assert_eq!(changed.body, b"<rss>new</rss>");

    let asked = news.asked("/feed.xml");
    assert_eq!(asked[0].user_agent, format!("Wirewatch/{} (+desk@example.org)", env!("CARGO_PKG_VERSION")));
    assert_eq!(asked[0].if_none_match, None);
    assert_eq!(asked[2].if_none_match, answer.validators.etag);
    assert_eq!(asked[2].if_modified_since, answer.validators.last_modified);
    let encodings = &asked[0].headers["accept-encoding"];
    assert!(["gzip", "br", "zstd"].iter().all(|known| encodings.contains(known)), "{encodings}");
}

#[tokio::test]
async fn a_connection_ends_where_nothing_else_is_asked_over_it() {
    let news = newsroom().await;
    let client = client(&settings());
    news.publish("/feed.xml", Page::new("application/rss+xml", "<rss/>"));
    let first = Request { is_last: true, ..Request::new(news.url("/feed.xml"), RequestKind::Feed) };
    let second = Request { is_last: false, ..first.clone() };
    for request in [&first, &second] {
        client.get(request, now()).await.expect("the feed");
    }
    // The first one's connection is wanted by the second one.
    let (one, other) = tokio::join!(client.get(&first, now()), client.get(&second, now()));
    assert!(one.is_ok() && other.is_ok());
    let asked = news.asked("/feed.xml");
    let ends: Vec<bool> = asked.iter().map(|asked| asked.headers.contains_key("connection")).collect();
    assert_eq!(ends, [true, false, false, false]);
}

#[tokio::test]
async fn follows_redirects_and_remembers_the_permanent_ones() {
    let news = newsroom().await;
    let client = client(&settings());
    news.publish("/new.xml", Page::new("", "here"));
    news.fail("/old.xml", Fault::Redirect(301, "/newer.xml".to_owned()));
    news.fail("/newer.xml", Fault::Redirect(308, "/today.xml".to_owned()));
    news.fail("/today.xml", Fault::Redirect(302, "/new.xml".to_owned()));
    let answer = feed(&client, news.url("/old.xml")).await.expect("the feed");
    assert_eq!((answer.body.as_slice(), answer.final_url), (b"here".as_slice(), news.url("/new.xml")));
    assert_eq!(answer.moved_to, Some(news.url("/today.xml")));

    news.fail("/a", Fault::Redirect(302, "/b".to_owned()));
    news.fail("/b", Fault::Redirect(302, "/a".to_owned()));
    let failure = feed(&client, news.url("/a")).await.expect_err("a circle");
    assert!(matches!(failure, Failure::RedirectLoop(_)), "{failure}");

    for step in 0..20 {
        news.fail(&format!("/{step}"), Fault::Redirect(302, format!("/{}", step + 1)));
    }
    let failure = feed(&client, news.url("/0")).await.expect_err("a long way");
    assert_eq!(failure.to_string(), "more than 10 redirects");

    news.fail("/file", Fault::Redirect(302, "file:///etc/passwd".to_owned()));
    let failure = feed(&client, news.url("/file")).await.expect_err("no web address");
    assert_eq!(failure.to_string(), "file:///etc/passwd is no http or https address");
    news.fail("/mail", Fault::Redirect(302, "http://news.example:25/".to_owned()));
    let failure = feed(&client, news.url("/mail")).await.expect_err("no web port");
    assert_eq!(failure.to_string(), "port 25 is none that is fetched from");
}

#[tokio::test]
async fn says_what_went_wrong_and_when_to_try_again() {
    let news = newsroom().await;
    let client = client(&settings());
    news.fail("/busy", Fault::RetryAfter(503, "120".to_owned()));
    news.fail("/many", Fault::RetryAfter(429, "Sun, 24 Mar 2124 10:05:00 GMT".to_owned()));
    news.fail("/gone", Fault::Status(410));
    news.fail("/broken", Fault::Status(500));
    news.fail("/unasked", Fault::Status(304));

    // Each asked by somebody else, since a host that wants to be left alone is.
    let again = async |path: &str| {
        let client = self::client(&settings());
        feed(&client, news.url(path)).await.expect_err("a failure").again()
    };
    assert_eq!(again("/busy").await, Again::After(Duration::from_secs(120)));
    assert_eq!(again("/many").await, Again::After(Duration::from_secs(86_400)));
    assert_eq!(again("/gone").await, Again::Never);
    assert_eq!(again("/broken").await, Again::Later);
    assert_eq!(again("/missing").await, Again::Later);
    assert_eq!(again("/unasked").await, Again::Later);

    let closed = { newsroom().await.url("/feed.xml") };
    tokio::task::yield_now().await;
    let failure = feed(&client, closed).await.expect_err("nobody there");
    assert!(matches!(failure, Failure::Refused(_)), "{failure}");
    let unknown = Url::parse("http://no-such-name.invalid/").expect("a URL");
    let failure = feed(&client, unknown).await.expect_err("no such name");
    assert!(matches!(failure, Failure::Unresolved(_)), "{failure}");
    assert!(failure.may_be_our_network());
    let plain = Url::parse(&news.url("/").as_str().replace("http:", "https:")).expect("a URL");
    let failure = feed(&client, plain).await.expect_err("no TLS there");
    assert!(matches!(failure, Failure::Tls { .. }), "{failure}");
    let words = "no secure connection to 127.0.0.1: what answers there speaks no TLS; if that is meant, the address \
                 starts with http://";
    assert_eq!(failure.to_string(), words);
}

#[tokio::test]
async fn cuts_off_what_is_too_large_or_never_ends() {
    let news = newsroom().await;
    let client = client(&Http { timeout: Duration::from_millis(900), ..settings() });
    news.fail("/huge", Fault::Huge(50_000_000));
    news.fail("/endless", Fault::Endless);
    news.fail("/stuck", Fault::Stuck);
    news.fail("/silence", Fault::Silence);

    let began = Instant::now();
    let words = async |path: &str| page(&client, news.url(path)).await.expect_err("a failure").to_string();
    assert_eq!(words("/huge").await, "the answer is larger than 1 MB and was cut off");
    assert_eq!(words("/endless").await, "the answer is larger than 1 MB and was cut off");
    assert_eq!(words("/stuck").await, "the answer was not complete within 0.9 s");
    assert_eq!(words("/silence").await, "127.0.0.1 did not answer within 0.9 s");
    assert!(began.elapsed() < Duration::from_secs(4));
}

#[tokio::test]
async fn a_bomb_is_cut_off_after_decompression() {
    let news = newsroom().await;
    let client = client(&settings());
    let bomb = gzip_of_spaces(2_000_000);
    assert!(bomb.len() < 20_000);
    news.publish("/bomb", Page::html(bomb).with_header("content-encoding", "gzip"));
    let failure = page(&client, news.url("/bomb")).await.expect_err("a bomb");
    assert!(matches!(failure, Failure::TooLarge(1_000_000)), "{failure}");

    news.publish("/fine", Page::html(gzip_of_spaces(1_000)).with_header("content-encoding", "gzip"));
    assert_eq!(page(&client, news.url("/fine")).await.expect("a page").body, vec![b' '; 1_000]);
}

#[tokio::test]
async fn a_bomb_is_seen_by_how_little_it_was() {
    let news = newsroom().await;
    let client = client(&Http { max_body_bytes: 50_000_000, ..settings() });
    let brotli_of = |text: &[u8]| {
        // One block as it is, and an empty last one: RFC 7932, 9.2.
        let head = u32::try_from(text.len() - 1).expect("a short text") << 4 | 1 << 20;
        [&head.to_le_bytes()[..3], text, &[3]].concat()
    };
    let zstd_of = |text: &[u8]| zstd::stream::encode_all(text, 3).expect("packed");
    let gzip_of = |text: &[u8]| {
        let mut packer = GzEncoder::new(Vec::new(), Compression::best());
        packer.write_all(text).and_then(|()| packer.finish()).expect("packed")
    };
    let spaces = vec![b' '; 9_000_000];
    let news_of = |encoding: &str, body: Vec<u8>| {
        news.publish("/page", Page::html(body).with_header("content-encoding", encoding));
        news.url("/page")
    };
    for (encoding, body) in [("gzip", gzip_of(&spaces)), ("zstd", zstd_of(&spaces))] {
        let failure = page(&client, news_of(encoding, body)).await.expect_err("a bomb");
        assert!(matches!(failure, Failure::Bomb(_)) && failure.again() == Again::Never, "{failure}");
    }
    // What is not much is no bomb, however little it was.
    for (encoding, body) in [
        ("gzip", gzip_of(&spaces[..900_000])),
        ("zstd", zstd_of(&spaces[..900_000])),
        ("", spaces[..900_000].to_vec()),
    ] {
        assert_eq!(page(&client, news_of(encoding, body)).await.expect("a page").body.len(), 900_000);
    }
    let text = async |encoding, body| page(&client, news_of(encoding, body)).await.map(|answer| answer.body);
    assert_eq!(text("br", brotli_of(b"Blast kills three")).await.expect("a page"), b"Blast kills three");
    // Several pieces are one text, and what is behind it is none of it.
    let pieces = [gzip_of_spaces(10), gzip_of_spaces(5)].concat();
    assert_eq!(text("gzip", pieces).await.expect("a page").len(), 15);
    assert_eq!(text("gzip", [gzip_of_spaces(10), vec![0; 20]].concat()).await.expect("a page").len(), 10);
    let broken = gzip_of_spaces(10);
    let failure = text("gzip", broken[..broken.len() - 6].to_vec()).await.expect_err("half a page");
    assert!(matches!(failure, Failure::Broken { .. }), "{failure}");
}

#[tokio::test]
async fn headers_have_an_end() {
    let news = newsroom().await;
    let client = client(&settings());
    news.publish("/long", Page::html("text").with_header("x-long", &"x".repeat(70_000)));
    let failure = page(&client, news.url("/long")).await.expect_err("long headers");
    assert_eq!(failure.to_string(), "the headers of the answer are larger than 64 KB");
    news.publish("/fine", Page::html("text").with_header("x-long", &"x".repeat(10_000)));
    assert_eq!(page(&client, news.url("/fine")).await.expect("a page").body, b"text");
}

#[tokio::test]
async fn only_listed_ports_are_fetched_from() {
    let (news, other) = (newsroom().await, newsroom().await);
    let client = client(&Http { ports: vec![80, news.address().port()], ..settings() });
    news.publish("/page", Page::html("text"));
    other.publish("/page", Page::html("text"));
    news.fail("/moved", Fault::Redirect(302, other.url("/page").to_string()));
    assert!(page(&client, news.url("/page")).await.is_ok());
    for url in [other.url("/page"), news.url("/moved")] {
        let failure = page(&client, url).await.expect_err("another port");
        let port = other.address().port();
        assert_eq!(failure.to_string(), format!("port {port} is none that is fetched from"));
        assert_eq!(failure.again(), Again::Never);
    }
    assert_eq!(other.requests("/page"), 0);
}

/// A gzip file of fixed Huffman codes, each repeating the space before it 258 times.
fn gzip_of_spaces(length: usize) -> Vec<u8> {
    let mut bits = Bits::default();
    bits.push(0b011, 3); // the last block, fixed codes
    bits.push_code(0x30 + 0x20, 8); // one space
    let mut left = length - 1;
    while 258 <= left {
        bits.push_code(0b1100_0101, 8); // length 258
        bits.push_code(0, 5); // distance 1
        left -= 258;
    }
    for _ in 0..left {
        bits.push_code(0x30 + 0x20, 8);
    }
    bits.push_code(0, 7); // the end
    let mut file = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    file.extend(bits.bytes);
    file.extend(crc32(std::iter::repeat_n(b' ', length)).to_le_bytes());
    file.extend(u32::try_from(length).expect("a small file").to_le_bytes());
    file
}

#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    used: u32,
}

impl Bits {
    fn push(&mut self, bits: u32, count: u32) {
        for place in 0..count {
            if self.used.is_multiple_of(8) {
                self.bytes.push(0);
            }
            if let Some(last) = self.bytes.last_mut() {
                *last |= u8::from(bits >> place & 1 == 1) << (self.used % 8);
            }
            self.used += 1;
        }
    }

    /// Huffman codes stand with their first bit first.
    fn push_code(&mut self, code: u32, count: u32) {
        self.push(code.reverse_bits() >> (32 - count), count);
    }
}

fn crc32(bytes: impl Iterator<Item = u8>) -> u32 {
    !bytes.fold(!0, |crc, byte| {
        (0..8).fold(
            crc ^ u32::from(byte),
            |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 },
        )
    })
}

#[tokio::test]
async fn keeps_what_came_of_a_feed_but_not_of_a_page() {
    let news = newsroom().await;
    let client = client(&settings());
    news.publish("/feed.xml", Page::new("application/rss+xml", "<rss><channel><item>"));
    news.fail("/feed.xml", Fault::CutOff(12));
    let answer = feed(&client, news.url("/feed.xml")).await.expect("its beginning");
    assert_eq!(answer.body, b"<rss><channe");
    assert!(answer.cut_off && answer.validators == Validators::default());
    let failure = page(&client, news.url("/feed.xml")).await.expect_err("a broken page");
    assert!(matches!(failure, Failure::Broken { .. }), "{failure}");
}

#[tokio::test]
async fn leaves_private_addresses_alone() {
    let news = newsroom().await;
    news.publish("/", Page::html("secret"));
    let client = client(&Http { allow_private_addresses: false, ..settings() });
    let port = news.address().port();
    for host in
        ["127.0.0.1", "localhost", "2130706433", "0177.0.0.1", "[::ffff:127.0.0.1]", "[::1]", "0.0.0.0"]
    {
        let url = Url::parse(&format!("http://{host}:{port}/")).expect("a URL");
        let failure = page(&client, url).await.expect_err("a private address");
        assert!(matches!(failure, Failure::PrivateAddress { .. }), "{host}: {failure}");
        assert_eq!(failure.again(), Again::Never);
    }
    assert_eq!(news.requests("/"), 0);
}

#[tokio::test]
async fn asks_robots_once_and_obeys() {
    let news = newsroom().await;
    let client = client(&settings());
    news.publish("/robots.txt", Page::new("text/plain", "User-agent: *\nDisallow: /private/"));
    for path in ["/private/1", "/public/1", "/public/2"] {
        news.publish(path, Page::html("text"));
    }
    news.fail("/short", Fault::Redirect(302, "/private/1".to_owned()));

    assert!(page(&client, news.url("/public/1")).await.is_ok());
    assert!(page(&client, news.url("/public/2")).await.is_ok());
    for path in ["/private/1", "/short"] {
        let failure = page(&client, news.url(path)).await.expect_err("forbidden");
        assert_eq!(failure.to_string(), "robots.txt of 127.0.0.1 asks not to fetch it");
    }
    assert_eq!((news.requests("/robots.txt"), news.requests("/private/1")), (1, 0));
    // What an operator wrote down is fetched all the same.
    assert!(feed(&client, news.url("/private/1")).await.is_ok());

    let tomorrow: Timestamp = "2024-03-25T10:00:00Z".parse().expect("a time");
    news.fail("/robots.txt", Fault::Status(500));
    let request = Request::new(news.url("/public/1"), RequestKind::Page);
    assert!(client.get(&request, tomorrow).await.is_ok());
    assert_eq!(news.requests("/robots.txt"), 2);
}

#[tokio::test]
async fn what_is_asked_for_already_is_not_asked_for_again() {
    let news = newsroom().await;
    let client = client(&settings());
    news.publish("/page", Page::html("text"));
    news.fail("/page", Fault::Delay(Duration::from_millis(100)));
    let request = Request::new(news.url("/page"), RequestKind::Page);
    let (one, other) = tokio::join!(client.get_once(&request, now()), client.get_once(&request, now()));
    assert_eq!(one.expect("a page").body, b"text");
    assert_eq!(other.expect("the same").body, b"text");
    assert_eq!(news.requests("/page"), 1);
    // Somebody who gives up takes nothing from the others.
    let waits = client.get_once(&request, now());
    let gives_up = tokio::time::timeout(Duration::from_millis(10), client.get_once(&request, now()));
    let (answered, gave_up) = tokio::join!(waits, gives_up);
    assert!(answered.is_ok() && gave_up.is_err());
    // Another secret is another request.
    let mut secret = request.clone();
    secret.headers = vec![("Authorization".to_owned(), "Bearer token".to_owned())];
    let (one, other) = tokio::join!(client.get_once(&request, now()), client.get_once(&secret, now()));
    assert!(one.is_ok() && other.is_ok());
    assert!(news.asked("/page").iter().any(|asked| asked.headers.contains_key("authorization")));
}

#[tokio::test]
async fn secrets_stay_with_their_host() {
    let (news, other) = (newsroom().await, newsroom().await);
    let client = client(&settings());
    other.publish("/feed.xml", Page::new("", "here"));
    news.fail("/feed.xml", Fault::Redirect(302, other.url("/feed.xml").to_string()));
    let mut request = Request::new(news.url("/feed.xml"), RequestKind::Feed);
    request.headers = vec![("Authorization".to_owned(), "Bearer token".to_owned())];
    client.get(&request, now()).await.expect("the feed");
    assert_eq!(
        news.asked("/feed.xml")[0].headers.get("authorization").map(String::as_str),
        Some("Bearer token")
    );
    assert_eq!(other.asked("/feed.xml")[0].headers.get("authorization"), None);

    request.headers = vec![("Authori zation".to_owned(), "x".to_owned())];
    let failure = client.get(&request, now()).await.expect_err("a bad header");
    assert_eq!(failure.to_string(), "the header `Authori zation` cannot be sent as it is written");
}

#[tokio::test]
async fn a_host_that_wants_to_be_left_alone_is() {
    let news = newsroom().await;
    let client = client(&settings());
    news.publish("/page", Page::html("text"));
    news.fail("/many", Fault::RetryAfter(429, "120".to_owned()));
    assert!(page(&client, news.url("/many")).await.is_err());
    for path in ["/page", "/many", "/feed.xml"] {
        let failure = page(&client, news.url(path)).await.expect_err("it rests");
        assert_eq!(failure.to_string(), "127.0.0.1 asked to be left alone for a while");
        assert_eq!(failure.again(), Again::After(Duration::from_secs(120)));
    }
    assert_eq!((news.requests("/page"), news.requests("/many"), news.requests("/robots.txt")), (0, 1, 1));
    let later = now() + jiff::SignedDuration::from_secs(120);
    assert!(client.get(&Request::new(news.url("/page"), RequestKind::Page), later).await.is_ok());

    // Whoever stands in line when it says so does not ask either.
    let requests: Vec<Request> =
        (0..5).map(|n| Request::new(news.url(&format!("/many?{n}")), RequestKind::Page)).collect();
    for request in &requests {
        let path = request.url.path().to_owned() + "?" + request.url.query().unwrap_or_default();
        news.fail(&path, Fault::Status(429));
    }
    let asked =
        futures_util::future::join_all(requests.iter().map(|request| client.get(request, later))).await;
    assert_eq!(asked.iter().filter(|answer| matches!(answer, Err(Failure::Status { .. }))).count(), 1);

    // A page that is not to be had says nothing of the others, and a single one cannot close a site for a day.
    let fine = newsroom().await;
    fine.publish("/page", Page::html("text"));
    fine.fail("/none", Fault::RetryAfter(404, "120".to_owned()));
    fine.fail("/busy", Fault::RetryAfter(503, "86400".to_owned()));
    assert!(page(&client, fine.url("/none")).await.is_err());
    assert!(page(&client, fine.url("/page")).await.is_ok());
    let failure = page(&client, fine.url("/busy")).await.expect_err("it is busy");
    assert_eq!(failure.again(), Again::After(Duration::from_secs(86_400)));
    let failure = page(&client, fine.url("/page")).await.expect_err("it rests");
    assert_eq!(failure.again(), Again::After(Duration::from_secs(3_600)));
}

#[tokio::test]
async fn a_redirect_in_plain_letters_is_followed() {
    let news = newsroom().await;
    let client = client(&settings());
    news.publish("/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8", Page::new("", "here"));
    news.fail("/news", Fault::Redirect(302, "/новости".to_owned()));
    assert_eq!(feed(&client, news.url("/news")).await.expect("the feed").body, b"here");
}

#[tokio::test]
async fn nobody_logs_in_with_what_a_link_brings() {
    let news = newsroom().await;
    let client = client(&settings());
    news.publish("/page", Page::html("text"));
    let with_login = |path: &str| {
        let mut url = news.url(path);
        url.set_username("admin").and_then(|()| url.set_password(Some("admin"))).expect("a host");
        url
    };
    news.fail("/away", Fault::Redirect(302, with_login("/page").to_string()));
    for url in [with_login("/page"), news.url("/away")] {
        let answer = page(&client, url).await.expect("the page");
        assert_eq!(answer.final_url, news.url("/page"));
    }
    for asked in news.asked("/page").into_iter().chain(news.asked("/robots.txt")) {
        assert_eq!(asked.headers.get("authorization"), None);
    }
}

#[test]
fn secrets_go_along_where_a_host_goes_over_to_https_on_its_own_port() {
    let r = |one: &str, other: &str| {
        same_host(&Url::parse(one).expect("a URL"), &Url::parse(other).expect("a URL"))
    };
    assert!(r("https://news.example/in", "http://news.example/"));
    assert!(r("https://news.example/in", "https://news.example/"));
    assert!(!r("https://news.example/in", "http://news.example:8080/"), "another server");
    assert!(!r("http://news.example/in", "https://news.example/"), "for everyone to read");
    assert!(!r("https://www.news.example/", "https://news.example/"));
}

/// A listener that says nothing, or a byte now and then of an answer that never ends.
async fn slow_host(trickles: bool) -> Url {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let door = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = Url::parse(&format!("http://{}/feed.xml", door.local_addr().expect("a bound socket")));
    tokio::spawn(async move {
        let mut open = Vec::new();
        while let Ok((mut stream, _)) = door.accept().await {
            open.push(tokio::spawn(async move {
                let _ = stream.read(&mut [0; 4096]).await;
                if trickles {
                    let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n").await;
                }
                loop {
                    tokio::time::sleep(Duration::from_millis(20)).await;
                    if trickles && stream.write_all(b" ").await.is_err() {
                        break;
                    }
                }
            }));
        }
    });
    url.expect("a URL")
}

#[tokio::test]
async fn slow_hosts_keep_nobody_waiting() {
    let news = newsroom().await;
    news.publish("/feed.xml", Page::new("application/rss+xml", "<rss/>"));
    let client = client(&Http { connections: 2, ..settings() });
    let (mut slow, mut seats) = (Vec::new(), Vec::new());
    let callers = Seats::new(6, 6);
    for number in 0..6 {
        let seat = callers.take().await;
        let mut request = Request::new(slow_host(number % 2 == 0).await, RequestKind::Feed);
        request.seat = Some(Arc::clone(&seat));
        slow.push(request);
        seats.push(seat);
    }
    let waiting = futures_util::future::join_all(slow.iter().map(|request| client.get(request, now())));
    let began = Instant::now();
    let good = async {
        // Somebody else is followed meanwhile.
        let _seat = callers.take().await;
        (feed(&client, news.url("/feed.xml")).await, began.elapsed())
    };
    let (waited, (good, took)) = tokio::join!(waiting, good);
    assert_eq!(good.expect("the feed").body, b"<rss/>");
    assert!(took < Duration::from_secs(2), "it took {took:?}");
    assert!(Duration::from_secs(3) < began.elapsed(), "the slow ones had their time");
    for answer in waited {
        let failure = answer.expect_err("a slow host");
        assert!(matches!(failure, Failure::Silent { .. } | Failure::Slow(_)), "{failure}");
    }
    assert_eq!(callers.free(), 0, "whoever asked has its seat again");
}

#[tokio::test]
async fn what_comes_late_comes_whole() {
    let news = newsroom().await;
    let body = vec![b'a'; 300_000];
    news.publish("/late", Page::html(body.clone()));
    news.fail("/late", Fault::Delay(Duration::from_millis(300)));
    let client = client(&Http { connections: 1, ..settings() });
    let other = newsroom().await;
    other.publish("/page", Page::html("text"));
    let (late, prompt) = tokio::join!(page(&client, news.url("/late")), feed(&client, other.url("/page")));
    assert_eq!(late.expect("the page").body, body);
    assert!(prompt.is_ok());
}
