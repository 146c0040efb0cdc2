//! What stands where on a page: its content is a program that draws, of which the drawing of letters is followed.

use std::collections::HashMap;
use std::rc::Rc;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::font::{Font, number};
use super::{dictionary, resolved};

/// A page's program may be so long when it is unpacked. Bytes.
const LONGEST_PROGRAM: usize = 2_000_000;
/// Those of all pages together.
const ALL_PROGRAMS: usize = 12_000_000;
/// Forms within forms, and states within states.
const DEEPEST: usize = 8;
const DEEPEST_STATE: usize = 64;
/// A gap of so much of the font's size is a space.
const GAP: f64 = 0.18;

/// Letters that stand in one line beside one another.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    /// Where it begins.
    pub(super) x: f64,
    /// The height of its line, from below.
    pub(super) y: f64,
    /// Where it ends.
    pub(super) end: f64,
    /// How large its letters are.
    pub(super) size: f64,
    /// What it says.
    pub(super) words: String,
}

/// How much may still be unpacked.
pub(super) struct Room(usize);

impl Default for Room {
    fn default() -> Room {
        Room(ALL_PROGRAMS)
    }
}

impl Room {
    /// Whether nothing more may.
    pub(super) fn is_used_up(&self) -> bool {
        self.0 == 0
    }

    fn take(&mut self, bytes: usize) {
        self.0 = self.0.saturating_sub(bytes.max(1000));
    }
}

/// The letters of a page, in the order in which they are drawn.
pub(super) fn runs(document: &Document, page: ObjectId, room: &mut Room) -> Vec<Run> {
    let mut drawing = Drawing { document, room, fonts: HashMap::new(), runs: Vec::new() };
    let program = document.get_page_content_with_limit(page, LONGEST_PROGRAM).unwrap_or_default();
    if let Some(resources) = resources(document, page) {
        drawing.draw(&program, resources, State::default(), 0);
    }
    drawing.runs
}

/// A page's resources, or those of the pages that it belongs to.
fn resources(document: &Document, page: ObjectId) -> Option<&Dictionary> {
    let mut at = document.get_dictionary(page).ok()?;
    for _ in 0..DEEPEST_STATE {
        if let Ok(found) = at.get(b"Resources") {
            return dictionary(document, found);
        }
        at = dictionary(document, at.get(b"Parent").ok()?)?;
    }
    None
}

/// A change of place and size: `x' = ax + cy + e`, `y' = bx + dy + f`.
#[derive(Clone, Copy)]
struct Matrix([f64; 6]);

impl Matrix {
    const NONE: Matrix = Matrix([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    fn read(operands: &[Object]) -> Option<Matrix> {
        let numbers: Vec<f64> = operands.iter().map_while(|operand| number(Some(operand))).collect();
        numbers.try_into().ok().map(Matrix)
    }

    /// This change, and then another one.
    fn then(self, next: Matrix) -> Matrix {
        let ([a, b, c, d, e, f], [g, h, i, j, k, l]) = (self.0, next.0);
        Matrix([
            a * g + b * i,
            a * h + b * j,
            c * g + d * i,
            c * h + d * j,
            e * g + f * i + k,
            e * h + f * j + l,
        ])
    }

    fn moved(x: f64, y: f64) -> Matrix {
        Matrix([1.0, 0.0, 0.0, 1.0, x, y])
    }
}

#[derive(Clone)]
struct State<'d> {
    page: Matrix,
    text: Matrix,
    line: Matrix,
    font: Option<Rc<Font<'d>>>,
    size: f64,
    letters: f64,
    spaces: f64,
    width: f64,
    leading: f64,
}

impl Default for State<'_> {
    fn default() -> Self {
        State {
            page: Matrix::NONE,
            text: Matrix::NONE,
            line: Matrix::NONE,
            font: None,
            size: 1.0,
            letters: 0.0,
            spaces: 0.0,
            width: 1.0,
            leading: 0.0,
        }
    }
}

struct Drawing<'d, 'r> {
    document: &'d Document,
    room: &'r mut Room,
    /// By where each stands in memory: the same name is another font in another form.
    fonts: HashMap<*const Dictionary, Rc<Font<'d>>>,
    runs: Vec<Run>,
}

impl<'d> Drawing<'d, '_> {
    fn draw(&mut self, program: &[u8], resources: &'d Dictionary, mut state: State<'d>, depth: usize) {
        if self.room.is_used_up() {
            return;
        }
        self.room.take(program.len());
        let mut saved: Vec<State<'d>> = Vec::new();
        for Operation { operator, operands } in Content::decode_iter(program).map_while(Result::ok) {
            let at = |place: usize| number(operands.get(place)).unwrap_or(0.0);
            match operator.as_str() {
                "q" if saved.len() < DEEPEST_STATE => saved.push(state.clone()),
                "Q" => state = saved.pop().unwrap_or(state),
                "cm" => {
                    let change = Matrix::read(&operands).unwrap_or(Matrix::NONE);
                    state.page = change.then(state.page);
                }
                "BT" => (state.text, state.line) = (Matrix::NONE, Matrix::NONE),
                "Tf" => {
                    state.font = self.font(resources, operands.first());
                    state.size = at(1);
                }
                "Tc" => state.letters = at(0),
                "Tw" => state.spaces = at(0),
                "Tz" => state.width = at(0) / 100.0,
                "TL" => state.leading = at(0),
                "Td" => state.next_line(at(0), at(1)),
                "TD" => {
                    state.leading = -at(1);
                    state.next_line(at(0), at(1));
                }
                "Tm" => {
                    state.line = Matrix::read(&operands).unwrap_or(Matrix::NONE);
                    state.text = state.line;
                }
                "T*" => state.next_line(0.0, -state.leading),
                "Tj" => self.show(&mut state, &operands),
                "'" => {
                    state.next_line(0.0, -state.leading);
                    self.show(&mut state, &operands);
                }
                "\"" => {
                    (state.spaces, state.letters) = (at(0), at(1));
                    state.next_line(0.0, -state.leading);
                    self.show(&mut state, operands.get(2..).unwrap_or_default());
                }
                "TJ" => {
                    let parts = operands.first().and_then(|parts| parts.as_array().ok());
                    self.show(&mut state, parts.map(Vec::as_slice).unwrap_or_default());
                }
                "Do" if depth < DEEPEST => self.form(resources, operands.first(), &state, depth),
                _ => {}
            }
        }
    }

    fn font(&mut self, resources: &'d Dictionary, name: Option<&Object>) -> Option<Rc<Font<'d>>> {
        let fonts = dictionary(self.document, resources.get(b"Font").ok()?)?;
        let font = dictionary(self.document, fonts.get(name?.as_name().ok()?).ok()?)?;
        let document = self.document;
        let made =
            self.fonts.entry(std::ptr::from_ref(font)).or_insert_with(|| Rc::new(Font::read(document, font)));
        Some(Rc::clone(made))
    }

    /// A form is a drawing of its own, placed on this one.
    fn form(&mut self, resources: &'d Dictionary, name: Option<&Object>, state: &State<'d>, depth: usize) {
        if self.room.is_used_up() {
            return;
        }
        let found = || {
            let forms = dictionary(self.document, resources.get(b"XObject").ok()?)?;
            let form = forms.get(name?.as_name().ok()?).ok()?;
            resolved(self.document, form)?.as_stream().ok()
        };
        let Some(form) = found() else { return };
        if form.dict.get(b"Subtype").and_then(Object::as_name).ok() != Some(b"Form".as_slice()) {
            return;
        }
        let Ok(program) = form.decompressed_content_with_limit(LONGEST_PROGRAM) else { return };
        let own = form.dict.get(b"Resources").ok().and_then(|own| dictionary(self.document, own));
        let placed = form.dict.get(b"Matrix").ok().and_then(|placed| Matrix::read(placed.as_array().ok()?));
        let page = placed.unwrap_or(Matrix::NONE).then(state.page);
        self.draw(&program, own.unwrap_or(resources), State { page, ..state.clone() }, depth + 1);
    }

    /// Letters, and steps between them in thousandths of the font's size.
    fn show(&mut self, state: &mut State<'d>, parts: &[Object]) {
        let Some(font) = state.font.clone() else { return };
        for part in parts {
            if let Some(step) = number(Some(part)) {
                state.step(-step / 1000.0 * state.size * state.width);
            } else if let Object::String(bytes, _) = part {
                let (thousandths, letters, spaces) = font.advance(bytes);
                let width = thousandths / 1000.0 * state.size
                    + state.letters * letters as f64
                    + state.spaces * spaces as f64;
                let before = state.text.then(state.page);
                state.step(width * state.width);
                let after = state.text.then(state.page);
                self.put(before, after, state.size, font.words(bytes));
            }
        }
    }

    fn put(&mut self, from: Matrix, to: Matrix, size: f64, words: String) {
        let (x, y, end) = (from.0[4], from.0[5], to.0[4]);
        let size = (size * from.0[2].hypot(from.0[3])).abs();
        // What stands upright or on its head is a mark in a margin.
        let is_level = from.0[1].abs() < 0.01 * from.0[0].abs().max(1e-9) && 0.0 < from.0[0];
        let fits = [x, y, end, size].iter().all(|number| number.is_finite());
        if words.is_empty() || !is_level || !fits || size <= 0.0 {
            return;
        }
        if let Some(last) = self.runs.last_mut()
            && (last.y - y).abs() < 0.2 * size
            && (last.size - size).abs() < 0.2 * size
            && (-0.5 * size..2.0 * size).contains(&(x - last.end))
        {
            let is_gap = GAP * size < x - last.end;
            if is_gap && !last.words.ends_with(' ') && !words.starts_with(' ') {
                last.words.push(' ');
            }
            last.words.push_str(&words);
            last.end = end;
            return;
        }
        self.runs.push(Run { x, y, end, size, words });
    }
}

impl State<'_> {
    fn next_line(&mut self, x: f64, y: f64) {
        self.line = Matrix::moved(x, y).then(self.line);
        self.text = self.line;
    }

    fn step(&mut self, x: f64) {
        self.text = Matrix::moved(x, 0.0).then(self.text);
    }
}
