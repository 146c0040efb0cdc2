//! The forms of verbs as the tables of languages give them.

use super::{Form, Language};

/// A verb's forms in the order of the tables.
pub(super) const VERB_FORMS: [Form; 5] = [Form::Base, Form::Third, Form::Past, Form::Participle, Form::Ing];

/// The forms of a verb that the tables give, `/` between them and `|` between several for one.
pub(super) fn given(verb: &str) -> Vec<(Form, String)> {
    let each = VERB_FORMS.into_iter().zip(verb.split('/'));
    each.flat_map(|(name, forms)| forms.split('|').map(move |form| (name, form.trim().to_owned()))).collect()
}

/// A verb's forms, each with its name; where past and participle are one word it is one form.
pub(super) fn forms(language: &Language, verb: &str) -> Vec<(Form, String)> {
    let mut found = (language.verbs)(verb);
    if found.len() == VERB_FORMS.len() && found[2].1 == found[3].1 {
        found[2].0 = Form::PastOrParticiple;
        found.remove(3);
        // "hurt": told of what happened far more often than of what is to happen.
        if found[0].1 == found[2].1 {
            found.remove(0);
        }
    }
    found
}
