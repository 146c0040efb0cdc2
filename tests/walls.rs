//! Pages behind a wall: what the feed itself gives of an article is read where its page shows less.

use wirewatch::edge::newsroom::{Fault, Page};

use crate::support::world::{Story, World};

const SUNDAY: &str = "2024-03-24T10:00:00Z";
const GIVEN: &str = "Gunmen killed nine people at the mill of Kano in Nigeria on Saturday, police said. Fourteen others \
                     were wounded in the attack and brought to the hospital of the town.";
const CONSENT: &str = "<!doctype html><html lang='en'><head><title>Before you continue</title></head><body><h1>Before you \
                       continue</h1><p>We use cookies, and we and our partners keep what you read. Accept all cookies to \
                       go on to the page.</p></body></html>";

/// A feed of one article, whose own text stands in it.
fn world() -> World {
    let world = World::new();
    let link = world.newsroom.url("/post/mill");
    let feed = format!(
        "<rss version=\"2.0\"><channel><title>Post</title><item><title>Nine dead at the mill of Kano</title>\
         <link>{link}</link><guid>mill</guid><pubDate>Sun, 24 Mar 2024 09:00:00 GMT</pubDate>\
         <description>{GIVEN}</description></item></channel></rss>"
    );
    world.newsroom.publish("/post.xml", Page::new("application/rss+xml", feed));
    world.watch("post", "/post.xml", "");
    world
}

/// The killed and the injured of the only incident.
fn told(world: &World) -> Vec<String> {
    let incidents = world.incidents();
    assert_eq!(incidents.len(), 1, "{incidents:#?}");
    incidents[0].figures.iter().map(|figure| format!("{:?}", figure.kind)).collect()
}

#[test]
fn a_consent_page_is_not_read_in_place_of_the_article() {
    let world = world();
    world.newsroom.publish("/consent", Page::html(CONSENT));
    world.newsroom.fail("/post/mill", Fault::Redirect(302, "/consent".to_owned()));
    world.once_well(SUNDAY);
    assert_eq!(told(&world).len(), 2);
    let mail = &world.postbox.take_mails()[0].text;
    assert!(mail.contains("9") && !mail.contains("Before you continue"), "{mail}");
    let listed = world.prints(SUNDAY, &["articles", "mill"], 0);
    assert!(listed.contains("Nine dead at the mill of Kano") && !listed.contains("cookies"), "{listed}");
    let tried = world.prints(SUNDAY, &["feeds", "test", "post", "--articles"], 0);
    assert!(tried.contains("asks for consent"), "{tried}");

    // What came from the feed is no version of the page: when it can be seen, nothing was edited.
    world.newsroom.mend("/post/mill");
    world
        .newsroom
        .publish("/post/mill", Page::html(format!("<article><p>{GIVEN}</p><p>More later.</p></article>")));
    world.once_well("2024-03-24T10:20:00Z");
    assert!(world.postbox.take_mails().is_empty());
}

#[test]
fn a_teaser_does_not_take_the_place_of_what_the_feed_gives() {
    let world = world();
    let teaser = "<!doctype html><title>Nine dead at the mill of Kano</title><article><h1>Nine dead at the mill of \
                  Kano</h1><p>Gunmen killed nine people at the mill of Kano.</p><p>Subscribe to continue reading.</p>\
                  </article>";
    world.newsroom.publish("/post/mill", Page::html(teaser));
    world.once_well(SUNDAY);
    assert_eq!(told(&world).len(), 2, "the wounded stand in the feed alone");
}

#[test]
fn without_a_text_in_the_feed_a_consent_page_tells_nothing() {
    let mut world = World::new();
    world.publish(
        "post",
        &[Story::new("mill", "2024-03-24T09:00:00Z", "Nine dead at the mill of Kano", GIVEN)],
    );
    world.newsroom.publish("/post/mill", Page::html(CONSENT));
    world.once_well(SUNDAY);
    let listed = world.prints(SUNDAY, &["articles", "mill"], 0);
    assert!(listed.contains("Nine dead at the mill of Kano"), "{listed}");
}
