//! `completions` and `man`: what shells and `man` know of the commands, made from the command line itself.

use std::io::Write;
use std::path::Path;

use clap::CommandFactory;
use clap_complete::Shell;

use super::Outcome;
use super::args::Arguments;
use crate::edge::files;

/// Writes the completions of a shell.
///
/// # Errors
/// Where the output fails.
pub fn completions(shell: Shell, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "wirewatch", &mut text);
    out.write_all(&text)?;
    Ok(Outcome::Done)
}

/// Writes the man pages into a folder, one for each command; without one the first is printed.
///
/// # Errors
/// Where they can't be written.
pub fn man(folder: Option<&Path>, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let mut command = Arguments::command();
    command.build();
    let pages = pages(&command, "wirewatch");
    let Some(folder) = folder else {
        out.write_all(pages[0].1.as_bytes())?;
        return Ok(Outcome::Done);
    };
    for (name, page) in &pages {
        files::write(&folder.join(format!("{name}.1")), page)?;
    }
    writeln!(out, "{} pages in {}", pages.len(), folder.display())?;
    Ok(Outcome::Done)
}

fn pages(command: &clap::Command, name: &str) -> Vec<(String, String)> {
    let mut page = Vec::new();
    // Writing into memory does not fail.
    let _ = clap_mangen::Man::new(command.clone()).title(name).render(&mut page);
    let mut pages = vec![(name.to_owned(), String::from_utf8_lossy(&page).into_owned())];
    // `wirewatch help run` shows what its page has.
    for inner in command.get_subcommands().filter(|inner| inner.get_name() != "help") {
        pages.extend(self::pages(inner, &format!("{name}-{}", inner.get_name())));
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_a_page_and_is_completed() {
        let mut command = Arguments::command();
        command.build();
        let pages = pages(&command, "wirewatch");
        for name in ["wirewatch", "wirewatch-run", "wirewatch-feeds-add"] {
            let page = pages.iter().find(|(own, _)| own == name).map(|(_, page)| page.as_str());
            assert!(page.is_some_and(|page| page.contains(".TH")), "{name}");
        }
        let mut printed = Vec::new();
        man(None, &mut printed).expect("it is written");
        assert_eq!(String::from_utf8_lossy(&printed), pages[0].1);
        for shell in [Shell::Bash, Shell::Zsh, Shell::Fish] {
            let mut text = Vec::new();
            completions(shell, &mut text).expect("it is written");
            assert!(String::from_utf8_lossy(&text).contains("incidents"), "{shell}");
        }
    }
}
