//! `check --online`: every feed and the mail server asked for real, and a line for each that does not answer well.

use wirewatch::edge::newsroom::{Fault, Page};

use crate::support::postbox;
use crate::support::world::{Story, World};

const SUNDAY: &str = "2024-03-24T10:00:00Z";

#[test]
fn who_does_not_answer_well_is_named_with_the_reason() {
    let mut world = World::new();
    let story =
        Story::new("fair", "2024-03-24T07:00:00Z", "Fair opens", "The spring fair opened in Kano today.");
    world.publish("well", &[story]);
    let sitemap = format!("<urlset><url><loc>{}</loc></url></urlset>", world.newsroom.url("/well/fair"));
    world.newsroom.publish("/sitemap.xml", Page::new("text/xml", sitemap));
    world.watch("sitemap", "/sitemap.xml", "kind = \"sitemap\"");
    let check = |world: &World, code: i32| {
        let output = world.command(SUNDAY).args(["check", "--online"]).output().expect("the binary runs");
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(output.status.code(), Some(code), "{said}");
        said.lines().filter(|line| line.starts_with("error: ")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(check(&world, 0), Vec::<String>::new());

    world.watch("down", "/down", "");
    world.newsroom.fail("/down", Fault::Status(503));
    world.watch("page", "/page", "");
    world.newsroom.publish("/page", Page::html("<html><title>Spring fair</title><p>It opened.</p></html>"));
    world.postbox.fail_next(postbox::Fault::Greeting("421 closing, try later".to_owned()));
    let errors = check(&world, 2);
    assert_eq!(errors.len(), 3, "{errors:#?}");
    assert!(errors[0].starts_with("error: down: ") && errors[0].contains("503"), "{errors:#?}");
    assert!(errors[1].starts_with("error: page: ") && errors[1].contains("Spring fair"), "{errors:#?}");
    assert!(errors[2].contains("421") && errors[2].contains("mail"), "{errors:#?}");
    assert!(world.postbox.is_empty(), "nothing is mailed by a check");
}
