//! How Russian words are formed: cases of nouns and names, forms of adjectives and verbs.
//!
//! By their endings, as regular words are. What is irregular stands in the tables with all its forms.

use super::{Form, Number};

/// The six cases, the nominative first; of a noun for persons the accusative is the genitive, and what differs
/// elsewhere is a nominative that is there already.
type Cases = [String; 6];

/// All forms of a noun: "мирный житель", "сотрудник полиции", "раненый". Adjectives before the noun change with it,
/// what stands behind it stays.
pub(super) fn nouns(noun: &str) -> Vec<(Number, String)> {
    let words: Vec<&str> = noun.split(' ').collect();
    // "неизвестный в маске": an adjective that is a noun.
    let head = words.iter().position(|word| !is_adjective(word)).unwrap_or(words.len() - 1);
    let head = if ["без", "в", "с"].contains(&words[head]) { head.saturating_sub(1) } else { head };
    let (one, many) = declined(words[head]);
    let phrase = |case: usize, noun: &str, is_many: bool| {
        let described = words[..head].iter().map(|word| agreeing(word, case, is_many, &one[0]));
        let rest = words[head + 1..].iter().map(|word| (*word).to_owned());
        described.chain(std::iter::once(noun.to_owned())).chain(rest).collect::<Vec<_>>().join(" ")
    };
    let mut found = vec![(Number::One, phrase(0, &one[0], false))];
    // "женщины": more often many than of one.
    found.extend((0..6).map(|case| (Number::Many, phrase(case, &many[case], true))));
    found.extend((1..6).map(|case| (Number::One, phrase(case, &one[case], false))));
    found
}

/// The cases of a name: "Москва", "Саудовская Аравия", "Кабул". One that is not declined stays.
pub(super) fn cases(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let last = words.len() - 1;
    let is_described = words[..last].iter().all(|word| is_adjective(word));
    let is_group = words.len() > 1 && !is_described;
    if is_group || !is_declined(words[last]) {
        return vec![name.to_owned()];
    }
    let one = if is_plural_name(words[last]) { many_of_name(words[last]) } else { declined(words[last]).0 };
    let is_many = is_plural_name(words[last]);
    let mut found: Vec<String> = (0..6)
        .map(|case| {
            let described = words[..last].iter().map(|word| agreeing(word, case, is_many, &one[0]));
            described.chain(std::iter::once(one[case].clone())).collect::<Vec<_>>().join(" ")
        })
        .collect();
    found.dedup();
    found
}

/// All forms of an adjective or a participle, short or long: "ранен", "погибший". Of several words the first one.
pub(super) fn adjectives(adjective: &str) -> Vec<String> {
    let (first, rest) = adjective.split_once(' ').map_or((adjective, ""), |(first, rest)| (first, rest));
    let with = |word: String| if rest.is_empty() { word } else { format!("{word} {rest}") };
    let forms = if is_adjective(first) {
        let mut forms = long(first);
        forms.sort_unstable();
        forms.dedup();
        forms
    } else if first.ends_with(['н', 'т', 'в']) && first.chars().count() > 2 {
        short(first)
    } else {
        vec![first.to_owned()]
    };
    forms.into_iter().map(with).collect()
}

/// All forms of a verb, of its five given ones: "убить/убивает/убил/убит/убив". Some may be left open.
///
/// The past and the participle are given as of a man. A participle's long forms tell what persons are: adjectives.
pub(super) fn verbs(verb: &str) -> Vec<(Form, String)> {
    let names = [Form::Base, Form::Third, Form::Past, Form::Participle, Form::Ing];
    let mut found = Vec::new();
    for (form, given) in names.into_iter().zip(verb.split('/')) {
        for given in given.split('|').map(str::trim).filter(|given| !given.is_empty()) {
            let mut words: Vec<String> = given.split(' ').map(str::to_owned).collect();
            // "тяжело ранен": the verb is the word that has an ending of one.
            let place = match form {
                Form::Participle => words.iter().rposition(|word| is_short(word)),
                Form::Past => words.iter().rposition(|word| is_past(word)),
                _ => None,
            };
            let place = place.unwrap_or(0);
            let word = words[place].clone();
            let forms: Vec<(Form, String)> = match form {
                Form::Third => third(&word).into_iter().map(|word| (form, word)).collect(),
                Form::Past => past(&word).into_iter().map(|word| (form, word)).collect(),
                Form::Participle => {
                    let told = short(&word).into_iter().map(|word| (form, word));
                    told.chain(long_of(&word).into_iter().map(|word| (Form::Adjective, word))).collect()
                }
                _ => vec![(form, word)],
            };
            for (form, word) in forms {
                words[place] = word;
                found.push((form, words.join(" ")));
            }
        }
    }
    found
}

fn is_past(word: &str) -> bool {
    word.ends_with('л') || word.ends_with("лся") || word.ends_with("ли") || word.ends_with("лись")
}

fn is_short(word: &str) -> bool {
    ["ан", "ен", "ят", "ит", "ыт", "ут", "ян", "рт"].iter().any(|ending| word.ends_with(ending))
}

/// "убил", "убила", "убило", "убили"; "сдался"; "погиб".
fn past(word: &str) -> Vec<String> {
    if word.ends_with("ли") || word.ends_with("лись") {
        return vec![word.to_owned()];
    }
    let mut found = vec![word.to_owned()];
    let (stem, endings) = if let Some(stem) = word.strip_suffix("лся") {
        (stem, ["лась", "лось", "лись"])
    } else {
        (word.strip_suffix('л').unwrap_or(word), ["ла", "ло", "ли"])
    };
    found.extend(endings.map(|ending| format!("{stem}{ending}")));
    found
}

/// "убивает", "убивают"; "ранит", "ранят".
fn third(word: &str) -> Vec<String> {
    let (word, tail) = word.strip_suffix("ся").map_or((word, ""), |stem| (stem, "ся"));
    let mut found = vec![format!("{word}{tail}")];
    if let Some(stem) = word.strip_suffix("ет") {
        found.push(format!("{stem}ют{tail}"));
    } else if let Some(stem) = word.strip_suffix("ит") {
        found.push(format!("{stem}ят{tail}"));
        found.push(format!("{stem}ат{tail}"));
    }
    found
}

/// "ранен", "ранена", "ранено", "ранены".
fn short(word: &str) -> Vec<String> {
    ["", "а", "о", "ы"].map(|ending| format!("{word}{ending}")).to_vec()
}

/// The long forms of a short participle: "раненый" and "раненный" of "ранен", "убитый" of "убит".
fn long_of(word: &str) -> Vec<String> {
    let mut found = Vec::new();
    if word.ends_with('н') {
        found.extend(long(&format!("{word}ный")));
    }
    found.extend(long(&format!("{word}ый")));
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether a word has an adjective's ending.
fn is_adjective(word: &str) -> bool {
    ["ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"].iter().any(|ending| word.ends_with(ending))
        && !["ение", "ание", "вие", "тие", "лие", "рий", "лий", "бой", "рой"]
            .iter()
            .any(|ending| word.ends_with(ending))
}

/// A long adjective's stem, and whether its endings are soft: "ближний", "погибший".
fn stem_of(word: &str) -> (String, bool, bool) {
    let count = word.chars().count();
    let stem: String = word.chars().take(count.saturating_sub(2)).collect();
    let ending: String = word.chars().skip(count.saturating_sub(2)).collect();
    let hushing = stem.ends_with(['ш', 'щ', 'ж', 'ч']);
    let velar = stem.ends_with(['к', 'г', 'х']);
    let soft = matches!(ending.as_str(), "ий" | "яя" | "ее") && !velar && !hushing;
    (stem, soft || hushing && ending != "ой", velar || hushing)
}

/// All long forms.
fn long(word: &str) -> Vec<String> {
    let mut found = vec![word.to_owned()];
    for (gender, many) in [('m', false), ('f', false), ('n', false), ('m', true)] {
        found.extend((0..6).map(|case| long_case(word, case, gender, many)));
    }
    let (stem, soft, velar) = stem_of(word);
    let ending = if soft && !velar { "юю" } else { "ую" };
    found.push(format!("{stem}{ending}"));
    found
}

/// One long form; the accusative of women is left to [`long`] and [`agreeing`].
fn long_case(word: &str, case: usize, gender: char, is_many: bool) -> String {
    let (stem, soft, velar) = stem_of(word);
    let vowel = if soft || velar { 'и' } else { 'ы' };
    let ending = match (is_many, gender, soft) {
        (true, ..) => [
            format!("{vowel}е"),
            format!("{vowel}х"),
            format!("{vowel}м"),
            format!("{vowel}х"),
            format!("{vowel}ми"),
            format!("{vowel}х"),
        ][case]
            .clone(),
        (_, 'f', true) => {
            let first =
                if stem.ends_with(['ш', 'щ', 'ж', 'ч']) { ["ая", "ую"] } else { ["яя", "юю"] };
            [first[0], "ей", "ей", first[1], "ей", "ей"][case].to_owned()
        }
        (_, 'f', false) => ["ая", "ой", "ой", "ую", "ой", "ой"][case].to_owned(),
        (_, 'n', true) => ["ее", "его", "ему", "ее", "им", "ем"][case].to_owned(),
        (_, 'n', false) => {
            ["ое".to_owned(), "ого".into(), "ому".into(), "ое".into(), format!("{vowel}м"), "ом".into()][case]
                .clone()
        }
        (_, _, true) if case == 0 => return word.to_owned(),
        (_, _, true) => ["", "его", "ему", "его", "им", "ем"][case].to_owned(),
        (..) if case == 0 => return word.to_owned(),
        (..) => ["".to_owned(), "ого".into(), "ому".into(), "ого".into(), format!("{vowel}м"), "ом".into()]
            [case]
            .clone(),
    };
    format!("{stem}{ending}")
}

/// An adjective in the case of its noun.
fn agreeing(word: &str, case: usize, is_many: bool, noun: &str) -> String {
    let gender = match noun.chars().next_back() {
        Some('а' | 'я') => 'f',
        Some('о' | 'е') => 'n',
        Some('ь') if !is_masculine(noun) => 'f',
        _ => 'm',
    };
    // "Саудовская Аравия" is given as of a woman already.
    long_case(word, case, gender, is_many)
}

fn is_masculine(noun: &str) -> bool {
    ["тель", "арь", "ень", "вождь", "поль", "вль", "иль", "уль", "бль", "сель", "куль"]
        .iter()
        .any(|ending| noun.ends_with(ending))
}

/// A noun's cases, of one and of many.
fn declined(noun: &str) -> (Cases, Cases) {
    if is_adjective(noun) {
        let gender = match noun.chars().next_back() {
            Some('я') => 'f',
            Some('е') => 'n',
            _ => 'm',
        };
        let of = |is_many| std::array::from_fn(|case| long_case(noun, case, gender, is_many));
        return (of(false), of(true));
    }
    // "террориста-смертника", but "генерал-майора".
    if let Some((first, second)) = noun.split_once('-')
        && !["генерал", "вице", "премьер", "пресс", "экс", "авиа"].contains(&first)
    {
        let (first, second) = (declined(first), declined(second));
        let pairs =
            |one: &Cases, other: &Cases| std::array::from_fn(|case| format!("{}-{}", one[case], other[case]));
        return (pairs(&first.0, &second.0), pairs(&first.1, &second.1));
    }
    let without = |letters: usize| -> String {
        noun.chars().take(noun.chars().count().saturating_sub(letters)).collect()
    };
    let with = |stem: &str, endings: [&str; 6]| -> Cases { endings.map(|ending| format!("{stem}{ending}")) };
    let hard =
        |stem: &str| if stem.ends_with(['г', 'к', 'х', 'ж', 'ч', 'ш', 'щ']) { "и" } else { "ы" };
    if noun.ends_with("ия") {
        let stem = without(1);
        return (
            with(&stem, ["я", "и", "и", "ю", "ей", "и"]),
            with(&stem, ["и", "й", "ям", "и", "ями", "ях"]),
        );
    }
    if noun.ends_with("ие") || noun.ends_with("ье") {
        let stem = without(1);
        let place = if noun.ends_with("ие") { "и" } else { "е" };
        return (
            with(&stem, ["е", "я", "ю", "е", "ем", place]),
            with(&stem, ["я", "й", "ям", "я", "ями", "ях"]),
        );
    }
    match noun.chars().next_back() {
        Some('а') => {
            let stem = without(1);
            let plural = hard(&stem);
            let of = if stem.ends_with(['ж', 'ч', 'ш', 'щ', 'ц']) { "ей" } else { "ой" };
            let one = with(&stem, ["а", plural, "е", "у", of, "е"]);
            let mut many = with(&stem, [plural, "", "ам", "", "ами", "ах"]);
            many[1] = bare(&stem);
            many[3] = many[1].clone();
            (one, many)
        }
        Some('я') => {
            let stem = without(1);
            (with(&stem, ["я", "и", "е", "ю", "ей", "е"]), with(&stem, ["и", "ь", "ям", "ь", "ями", "ях"]))
        }
        Some('о') => {
            let stem = without(1);
            let mut many = with(&stem, ["а", "", "ам", "а", "ами", "ах"]);
            many[1] = bare(&stem);
            (with(&stem, ["о", "а", "у", "о", "ом", "е"]), many)
        }
        Some('е') => {
            let stem = without(1);
            (with(&stem, ["е", "я", "ю", "е", "ем", "е"]), with(&stem, ["я", "ей", "ям", "я", "ями", "ях"]))
        }
        Some('ь') if is_masculine(noun) => {
            // "парень", "парня".
            let stem = if noun.ends_with("ень") { format!("{}н", without(3)) } else { without(1) };
            let mut one = with(&stem, ["ь", "я", "ю", "я", "ем", "е"]);
            one[0] = noun.to_owned();
            (one, with(&stem, ["и", "ей", "ям", "ей", "ями", "ях"]))
        }
        Some('ь') => {
            let stem = without(1);
            (with(&stem, ["ь", "и", "и", "ь", "ью", "и"]), with(&stem, ["и", "ей", "ям", "и", "ями", "ях"]))
        }
        Some('й') => {
            let stem = without(1);
            (with(&stem, ["й", "я", "ю", "я", "ем", "е"]), with(&stem, ["и", "ев", "ям", "ев", "ями", "ях"]))
        }
        Some('ц') if noun.ends_with("ец") => {
            let root = without(2);
            let stem = if root.ends_with(['а', 'е', 'о', 'и', 'у', 'я']) {
                format!("{root}йц")
            } else {
                format!("{root}ц")
            };
            let mut one = with(&stem, ["", "а", "у", "а", "ем", "е"]);
            one[0] = noun.to_owned();
            (one, with(&stem, ["ы", "ев", "ам", "ев", "ами", "ах"]))
        }
        _ => {
            let stem = match noun.strip_suffix("ок").filter(|_| 5 < noun.chars().count()) {
                Some(root) => format!("{root}к"),
                None => noun.to_owned(),
            };
            let plural = hard(&stem);
            let of = if stem.ends_with(['ж', 'ч', 'ш', 'щ']) { "ей" } else { "ов" };
            let by = if stem.ends_with(['ж', 'ч', 'ш', 'щ', 'ц']) { "ем" } else { "ом" };
            let mut one = with(&stem, ["", "а", "у", "а", by, "е"]);
            one[0] = noun.to_owned();
            let mut many = with(&stem, [plural, of, "ам", of, "ами", "ах"]);
            // "россиянин", "россияне"; the plural stands in the tables where it is another word.
            if let Some(root) = stem.strip_suffix("анин").or_else(|| stem.strip_suffix("янин")) {
                let vowel = if stem.ends_with("янин") { "ян" } else { "ан" };
                many = ["е", "", "ам", "", "ами", "ах"].map(|ending| format!("{root}{vowel}{ending}"));
            }
            (one, many)
        }
    }
}

/// A stem without an ending, with the vowel that then parts two consonants: "девушек", "студенток", "больниц".
fn bare(stem: &str) -> String {
    let letters: Vec<char> = stem.chars().collect();
    let is_vowel = |letter: char| "аеиоуыэюя".contains(letter);
    match letters.as_slice() {
        [head @ .., before, 'к'] if !is_vowel(*before) => {
            let vowel = if matches!(before, 'ж' | 'ч' | 'ш' | 'щ' | 'й' | 'ь') { 'е' } else { 'о' };
            let mut word: String = head.iter().collect();
            if !matches!(before, 'й' | 'ь') {
                word.push(*before);
            }
            word.push(vowel);
            word.push('к');
            word
        }
        _ => stem.to_owned(),
    }
}

/// Whether a name takes endings: not "Алеппо", "Мали", "Баку".
fn is_declined(name: &str) -> bool {
    match name.chars().next_back() {
        Some('о' | 'и' | 'у' | 'э' | 'ю' | 'е') => name.ends_with("ие") || name.ends_with("ье"),
        Some('ы') => is_plural_name(name),
        Some(letter) => letter.is_alphabetic(),
        None => false,
    }
}

/// "Филиппины", "Нидерланды".
fn is_plural_name(name: &str) -> bool {
    name.ends_with('ы') && 4 < name.chars().count()
}

fn many_of_name(name: &str) -> Cases {
    let stem: String = name.chars().take(name.chars().count() - 1).collect();
    ["ы", "", "ам", "ы", "ами", "ах"].map(|ending| format!("{stem}{ending}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_have_their_cases() {
        let r = |noun: &str| {
            let (one, many) = declined(noun);
            format!("{} | {}", one.join(" "), many.join(" "))
        };
        assert_eq!(
            r("боевик"),
            "боевик боевика боевику боевика боевиком боевике | боевики боевиков боевикам боевиков боевиками боевиках"
        );
        assert_eq!(
            r("житель"),
            "житель жителя жителю жителя жителем жителе | жители жителей жителям жителей жителями жителях"
        );
        assert_eq!(
            r("женщина"),
            "женщина женщины женщине женщину женщиной женщине | женщины женщин женщинам женщин женщинами женщинах"
        );
        assert_eq!(
            r("раненый"),
            "раненый раненого раненому раненого раненым раненом | раненые раненых раненым раненых ранеными раненых"
        );
        assert_eq!(declined("девушка").1[1], "девушек");
        assert_eq!(declined("гвардеец").0[1], "гвардейца");
        assert_eq!(declined("подросток").1[1], "подростков");
        assert_eq!(declined("крестьянин").1[0], "крестьяне");
        assert_eq!(declined("операция").0[1], "операции");
        assert_eq!(declined("нападение").0[5], "нападении");
    }

    #[test]
    fn phrases_change_with_their_noun() {
        let r = |noun: &str| nouns(noun).into_iter().map(|(_, form)| form).collect::<Vec<_>>();
        assert!(r("мирный житель").contains(&"мирных жителей".to_owned()));
        assert!(r("сотрудник полиции").contains(&"сотрудников полиции".to_owned()));
        assert!(cases("Саудовская Аравия").contains(&"Саудовской Аравии".to_owned()));
        assert!(cases("Москва").contains(&"Москве".to_owned()));
        assert!(cases("Нидерланды").contains(&"Нидерландах".to_owned()));
        assert_eq!(cases("Алеппо"), ["Алеппо"]);
    }

    #[test]
    fn verbs_have_their_forms() {
        let found = verbs("убить/убивает/убил/убит/убив");
        let has = |form: Form, word: &str| found.contains(&(form, word.to_owned()));
        assert!(has(Form::Third, "убивают") && has(Form::Past, "убили") && has(Form::Participle, "убиты"));
        assert!(has(Form::Adjective, "убитых") && has(Form::Ing, "убив"));
        assert_eq!(past("погиб"), ["погиб", "погибла", "погибло", "погибли"]);
        assert_eq!(past("сдался"), ["сдался", "сдалась", "сдалось", "сдались"]);
        assert!(adjectives("погибший").contains(&"погибших".to_owned()));
        assert!(
            verbs("//тяжело ранил/тяжело ранен/").contains(&(Form::Participle, "тяжело ранены".to_owned()))
        );
    }
}
