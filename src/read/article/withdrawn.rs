//! Whether a page takes back what it told.

use crate::language;
use crate::text::fold::fold;

/// Whether a page says of itself that it was withdrawn: in its headline, or in its first words.
pub fn is_taken_back(title: Option<&str>, text: &str) -> bool {
    let first = text.lines().filter(|line| !line.trim().is_empty()).take(2);
    let mut said = title.into_iter().chain(first).map(fold);
    said.any(|said| {
        language::ALL.iter().flat_map(|language| language.taken_back).any(|phrase| said.contains(phrase))
    })
}

/// Whether a text holds a word for being withdrawn, of whatever it is said.
pub fn speaks_of_withdrawal(text: &str) -> bool {
    let text = fold(text);
    language::ALL.iter().flat_map(|language| language.withdrawn).any(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_says_of_itself_that_it_was_withdrawn() {
        let r = |title: &str, text: &str| is_taken_back(Some(title), text);
        assert!(r("Retracted: Seven killed in ambush", "An earlier version told of an attack."));
        assert!(r(
            "Seven killed in ambush",
            "This story has been withdrawn. It said that seven were killed."
        ));
        assert!(r("Ambush", "Editor's note\nThe Post has retracted this story."));
        assert!(!r("Troops withdrawn from Gao", "The army said its troops have been withdrawn from Gao."));
        assert!(!r(
            "Ambush",
            "Seven died.\nThe army spoke.\nIt was noon.\nAnother story has been withdrawn."
        ));
    }
}
