//! Articles that go on on further pages are read whole, when they come in and when they are looked at again.

use wirewatch::edge::newsroom::{Fault, Page};

use crate::support::world::{Story, World};

const SUNDAY: &str = "2024-03-24T10:00:00Z";
const TITLE: &str = "The long way of the mill's new wheel";

/// One page of the article, with links to its pages.
fn page(number: usize, text: &str) -> Page {
    let links = "<div class='pagination'>Pages: <a href='/kano-post/mill'>1</a> <a href='/kano-post/mill/2'>2</a> \
                 <a href='/kano-post/mill/3'>3</a></div><p><a href='/kano-post/bridge/2'>2</a></p>";
    let story = Story::new("mill", "2024-03-24T09:00:00Z", TITLE, text);
    Page::html(story.html().replace("</article>", &format!("{links}<p>Page {number}</p></article>")))
}

const FIRST: &str = "Gunmen killed nine people at the mill of Kano in Nigeria on Saturday, police said.\n\
                 They came on motorcycles before dawn, when the millers were already at work, a witness said.\n\
                 The wheel had been set into the river only a month before, after years of talks about the money.";

fn world(second: &str) -> World {
    let mut world = World::new();
    world.publish("kano-post", &[Story::new("mill", "2024-03-24T09:00:00Z", TITLE, FIRST)]);
    world.newsroom.publish("/kano-post/mill", page(1, FIRST));
    world.newsroom.publish("/kano-post/mill/2", page(2, second));
    let third = "Eleven people were abducted in the attack, the governor told reporters in the evening.\n\
                 The army looked for them in the forest on the other bank of the river until night fell on it.\n\
                 Nobody has claimed the attack, and the market of the town has remained closed ever since then.";
    world.newsroom.publish("/kano-post/mill/3", page(3, third));
    world
}

const SECOND: &str = "Fourteen people were wounded in the attack and brought to the hospital of Kano, doctors said.\n\
                      The hospital asked for blood, and hundreds of people stood in line before its gates by noon.\n\
                      Some of them had walked for hours, since the buses had stopped when the first shots were heard.";

#[test]
fn an_article_on_several_pages_is_read_whole() {
    let world = world(SECOND);
    world.once_well(SUNDAY);
    for words in ["wheel had been set", "asked for blood", "until night fell"] {
        assert!(world.prints(SUNDAY, &["articles", words], 0).contains(TITLE), "{words}");
    }
    let figures = world.incidents().iter().map(|incident| incident.figures.len()).max();
    assert!(figures.is_some_and(|figures| 3 <= figures), "{:#?}", world.incidents());
    assert_eq!(world.newsroom.requests("/kano-post/bridge/2"), 0, "that is another article");
    let read = world.prints(SUNDAY, &["read", world.newsroom.url("/kano-post/mill").as_str()], 0);
    assert!(read.contains("11") && read.contains("14"), "{read}");

    // Looked at again, its first page alone is not all that it says.
    let mails = world.postbox.take_mails().len();
    world.newsroom.publish("/kano-post/mill", page(1, &FIRST.replace("a witness", "one witness")));
    world.once_well("2024-03-24T10:20:00Z");
    assert_eq!((mails, world.postbox.take_mails().len()), (1, 0));
    assert_eq!(world.newsroom.requests("/kano-post/mill/3"), 3);
}

#[test]
fn a_page_that_cannot_be_had_is_said() {
    let world = world(SECOND);
    world.newsroom.fail("/kano-post/mill/2", Fault::Status(500));
    world.once_well(SUNDAY);
    let tried = world.prints(SUNDAY, &["feeds", "test", "kano-post", "--articles"], 0);
    assert!(tried.contains("its page 2 could not be had: the server answered 500"), "{tried}");
    assert_eq!(world.newsroom.requests("/kano-post/mill/3"), 0);
}
