//! Sites that keep no feed but sitemaps: plain, packed, and an index of them.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use wirewatch::edge::newsroom::{Fault, Page};

use crate::support::world::{Story, World};

const SUNDAY: &str = "2024-03-24T10:00:00Z";

fn story(slug: &str, killed: &str) -> Story {
    let text = format!(
        "{killed} people were killed when gunmen attacked a market in Kano on Saturday, police said.\n\
         The gunmen came on motorcycles and fled before soldiers arrived, residents said.\n\
         Nobody has claimed the attack in the north of Nigeria."
    );
    Story::new(slug, "2024-03-24T07:00:00Z", &format!("{killed} killed in Kano market attack"), &text)
}

/// A sitemap of some paths, packed.
fn packed(world: &World, paths: &[&str]) -> Page {
    let urls: String = paths
        .iter()
        .map(|path| {
            format!(
                "<url><loc>{}</loc><lastmod>2024-03-24T07:00:00Z</lastmod></url>",
                world.newsroom.url(path)
            )
        })
        .collect();
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    write!(packer, "<?xml version=\"1.0\"?><urlset>{urls}</urlset>").expect("packed");
    Page::new("application/gzip", packer.finish().expect("packed"))
}

#[test]
fn an_index_is_followed_to_its_latest_sitemaps() {
    let world = World::new();
    for story in [story("one", "Eleven"), story("two", "Eleven")] {
        world.newsroom.publish(&format!("/{}", story.slug), Page::html(story.html()));
    }
    let part = |name: &str, day: u8| {
        format!(
            "<sitemap><loc>{}</loc><lastmod>2024-03-{day}</lastmod></sitemap>",
            world.newsroom.url(&format!("/{name}.xml.gz"))
        )
    };
    let index = [part("oldest", 10), part("today", 24), part("broken", 23), part("yesterday", 22)].concat();
    world
        .newsroom
        .publish("/index.xml", Page::new("text/xml", format!("<sitemapindex>{index}</sitemapindex>")));
    world.newsroom.publish("/today.xml.gz", packed(&world, &["/one", "/two"]));
    world.newsroom.publish("/yesterday.xml.gz", packed(&world, &["/two"]));
    world.newsroom.publish("/broken.xml.gz", packed(&world, &[]));
    world.newsroom.fail("/broken.xml.gz", Fault::Status(500));
    world.newsroom.publish("/oldest.xml.gz", packed(&world, &["/one"]));
    world.watch("site", "/index.xml", "kind = \"sitemap\"");

    world.once_well(SUNDAY);
    let feeds = world.store().feeds().expect("the feeds");
    assert_eq!((feeds[0].entries, feeds[0].problem.as_deref()), (2, None), "each page once");
    assert!(feeds[0].notes.iter().any(|note| note.says.contains("broken.xml.gz")), "{:?}", feeds[0].notes);
    assert_eq!(world.newsroom.requests("/oldest.xml.gz"), 0, "only the latest ones are asked for");
    assert_eq!(world.incidents().len(), 1);
    assert_eq!(world.postbox.take_mails().len(), 1);

    // The index is as it was; what it names need not be.
    world.once_well("2024-03-24T10:20:00Z");
    assert_eq!(world.newsroom.requests("/today.xml.gz"), 2);
}

#[test]
fn an_index_without_a_sitemap_that_can_be_had_is_a_failure_that_says_why() {
    let world = World::new();
    let part = world.newsroom.url("/gone.xml");
    let index = format!("<sitemapindex><sitemap><loc>{part}</loc></sitemap></sitemapindex>");
    world.newsroom.publish("/index.xml", Page::new("text/xml", index));
    world.watch("site", "/index.xml", "kind = \"sitemap\"");
    assert_eq!(world.once(SUNDAY).status.code(), Some(1));
    let feeds = world.store().feeds().expect("the feeds");
    let problem = feeds[0].problem.as_deref().unwrap_or_default();
    assert!(problem.contains("/gone.xml") && problem.contains("404"), "{problem}");
}
