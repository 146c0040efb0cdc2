//! The web page: what is asked of it, and the pages that answer.

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use tokio::time::timeout;

use super::jobs::JobError;
use super::service::Service;
use crate::edge::store::Store;
use crate::edge::web::{Asked, Reply};
use crate::pipeline::showing;
use crate::tell::page::{Pages, Wanted};

/// How long the database may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);

static PAGES: LazyLock<Pages> = LazyLock::new(Pages::embedded);

/// Answers whoever looks.
pub(super) async fn answer(service: Arc<Service>, asked: Asked) -> Reply {
    match timeout(PATIENCE, service.with_store(move |service, store| page(service, store, &asked))).await {
        Ok(Ok(reply)) => reply,
        Ok(Err(error)) => Reply::NotNow(PAGES.nothing(&format!("This cannot be shown now: {error}."))),
        Err(_) => Reply::NotNow(PAGES.nothing("The database is busy: try again in a moment.")),
    }
}

fn page(service: &Service, store: &Store, asked: &Asked) -> Result<Reply, JobError> {
    let now = service.clock.now();
    let nothing = |why: &str| Ok(Reply::Nothing(PAGES.nothing(why)));
    match asked.path.split('/').skip(1).collect::<Vec<_>>()[..] {
        [""] => {
            let wanted = wanted(&asked.wishes);
            let list = showing::list(store, &service.config, &wanted, now, |list| PAGES.list(list))?;
            Ok(Reply::Page(list))
        }
        ["incident", id] => {
            let Some(id) = id.strip_prefix('i').and_then(|id| id.parse().ok()) else {
                return nothing("No incident has such an id.");
            };
            let story = showing::story(store, &service.config, id, now, |story| PAGES.story(story))?;
            story.map_or_else(|| nothing("There is no such incident."), |story| Ok(Reply::Page(story)))
        }
        _ => nothing("There is no such page."),
    }
}

/// What the address asks for; what it says besides is passed over.
fn wanted(wishes: &[(String, String)]) -> Wanted {
    let mut wanted = Wanted::default();
    for (name, value) in wishes {
        let value = value.trim();
        match name.as_str() {
            "group" => value.clone_into(&mut wanted.group),
            "place" => value.clone_into(&mut wanted.place),
            "since" => value.clone_into(&mut wanted.since),
            "until" => value.clone_into(&mut wanted.until),
            "killed" => value.clone_into(&mut wanted.killed),
            "conflict" => wanted.conflict = true,
            "background" => wanted.background = true,
            _ => {}
        }
    }
    wanted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_says_what_is_wanted() {
        let wish = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let asked =
            [wish("group", "iskp"), wish("killed", " 10 "), wish("background", "1"), wish("utm", "x")];
        let expected = Wanted {
            group: "iskp".to_owned(),
            killed: "10".to_owned(),
            background: true,
            ..Wanted::default()
        };
        assert_eq!(wanted(&asked), expected);
    }
}
