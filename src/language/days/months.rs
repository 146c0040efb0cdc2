//! The months' names and their short forms, January first.

/// English.
pub const ENGLISH_MONTHS: &[&[&str]; 12] = &[
    &["january", "jan"],
    &["february", "feb"],
    &["march", "mar"],
    &["april", "apr"],
    &["may"],
    &["june", "jun"],
    &["july", "jul"],
    &["august", "aug"],
    &["september", "sept", "sep"],
    &["october", "oct"],
    &["november", "nov"],
    &["december", "dec"],
];

/// Spanish.
pub const SPANISH_MONTHS: &[&[&str]; 12] = &[
    &["enero", "ene"],
    &["febrero", "feb"],
    &["marzo", "mar"],
    &["abril", "abr"],
    &["mayo", "may"],
    &["junio", "jun"],
    &["julio", "jul"],
    &["agosto", "ago"],
    &["septiembre", "setiembre", "sept", "sep"],
    &["octubre", "oct"],
    &["noviembre", "nov"],
    &["diciembre", "dic"],
];

/// French.
pub const FRENCH_MONTHS: &[&[&str]; 12] = &[
    &["janvier", "janv"],
    &["février", "févr"],
    &["mars"],
    &["avril", "avr"],
    &["mai"],
    &["juin"],
    &["juillet", "juil"],
    &["août"],
    &["septembre", "sept"],
    &["octobre", "oct"],
    &["novembre", "nov"],
    &["décembre", "déc"],
];

/// German.
pub const GERMAN_MONTHS: &[&[&str]; 12] = &[
    &["januar", "jänner", "jan"],
    &["februar", "feb"],
    &["märz"],
    &["april", "apr"],
    &["mai"],
    &["juni"],
    &["juli"],
    &["august", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "okt"],
    &["november", "nov"],
    &["dezember", "dez"],
];

/// Russian: the cases that stand with a day and behind "в".
pub const RUSSIAN_MONTHS: &[&[&str]; 12] = &[
    &["января", "январь", "январе", "янв"],
    &["февраля", "февраль", "феврале", "фев"],
    &["марта", "март", "марте"],
    &["апреля", "апрель", "апреле", "апр"],
    &["мая", "май", "мае"],
    &["июня", "июнь", "июне"],
    &["июля", "июль", "июле"],
    &["августа", "август", "августе", "авг"],
    &["сентября", "сентябрь", "сентябре", "сен"],
    &["октября", "октябрь", "октябре", "окт"],
    &["ноября", "ноябрь", "ноябре", "ноя"],
    &["декабря", "декабрь", "декабре", "дек"],
];
