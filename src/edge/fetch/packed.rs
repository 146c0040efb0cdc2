//! Bodies as they come over the wire, unpacked: gzip, brotli and zstd, with caps on how much comes out, and out of how
//! little.
//!
//! It is not left to the HTTP client, which tells nobody how large an answer was before it was unpacked.

use std::io::{self, Write};

use brotli_decompressor::DecompressorWriter;
use flate2::write::GzDecoder;
use reqwest::header::{CONTENT_ENCODING, HeaderMap};

use super::hints;

/// What can be unpacked, as `Accept-Encoding` has it.
pub(super) const ACCEPTED: &str = "gzip, br, zstd";

/// How often larger than on the wire an answer may be. Markup that repeats itself comes to fifty times, a bomb to a
/// thousand and more.
pub(super) const MOST_TIMES: u64 = 200;
/// Below this an answer hurts nobody, however often larger it is. Bytes.
const HARMLESS_BYTES: usize = 1_000_000;
/// So much is unpacked at a time. Bytes on the wire.
pub(super) const STEP_BYTES: usize = 4096;
/// The largest window that servers may ask for: 8 MB, as RFC 9659 has it for the web.
const WINDOW_LOG: u32 = 23;
/// What gzip files begin with, RFC 1952 section 2.3.1.
const GZIP: &[u8] = b"\x1f\x8b";

/// Why no more is taken.
#[derive(Debug)]
pub(super) enum Stop {
    /// There is as much as may be; what was behind it is left out.
    Full,
    /// It is too many times as large as it came.
    Bomb,
    /// It cannot be unpacked.
    Broken(io::Error),
}

/// A body that is being taken.
pub(super) struct Body {
    unpacker: Unpacker,
    came_bytes: u64,
    /// What stands behind the end is left out, as browsers do.
    ended: bool,
}

enum Unpacker {
    Plain(Sink),
    Gzip(Box<GzDecoder<Sink>>),
    Brotli(Box<DecompressorWriter<Sink>>),
    Zstd(Box<zstd::stream::write::Decoder<'static, Sink>>),
}

impl Body {
    /// A body with these headers, of which so many bytes are taken.
    ///
    /// # Errors
    /// Where there is no memory for it.
    pub(super) fn new(headers: &HeaderMap, most_bytes: u64) -> io::Result<Body> {
        let sink = Sink::new(most_bytes);
        let encoding = hints::text(headers, &CONTENT_ENCODING).unwrap_or_default().to_ascii_lowercase();
        let unpacker = match encoding.as_str() {
            "gzip" | "x-gzip" => Unpacker::Gzip(Box::new(GzDecoder::new(sink))),
            "br" => Unpacker::Brotli(Box::new(DecompressorWriter::new(sink, STEP_BYTES))),
            "zstd" => {
                let mut unpacker = zstd::stream::write::Decoder::new(sink)?;
                unpacker.window_log_max(WINDOW_LOG)?;
                Unpacker::Zstd(Box::new(unpacker))
            }
            _ => Unpacker::Plain(sink),
        };
        Ok(Body { unpacker, came_bytes: 0, ended: false })
    }

    /// How large it is so far.
    pub(super) fn len(&self) -> usize {
        self.sink().bytes.len()
    }

    /// Takes the next bytes of the wire.
    ///
    /// # Errors
    /// Why no more is taken. What was taken before remains.
    pub(super) fn add(&mut self, mut bytes: &[u8]) -> Result<(), Stop> {
        self.came_bytes += bytes.len() as u64;
        let most = self.came_bytes.saturating_mul(MOST_TIMES);
        self.sink_mut().most_of_so_little = usize::try_from(most).unwrap_or(usize::MAX).max(HARMLESS_BYTES);
        while !bytes.is_empty() && !self.ended {
            let written = match &mut self.unpacker {
                Unpacker::Plain(sink) => sink.write(bytes),
                Unpacker::Gzip(unpacker) => unpacker.write(bytes),
                Unpacker::Brotli(unpacker) => unpacker.write(bytes),
                Unpacker::Zstd(unpacker) => unpacker.write(bytes),
            };
            match written {
                Ok(0) => self.end(bytes),
                Ok(taken) => bytes = &bytes[taken..],
                Err(error) => return Err(self.stop(error)),
            }
        }
        Ok(())
    }

    /// What came, after the last of it.
    ///
    /// # Errors
    /// Beside it: why it is not all.
    pub(super) fn finish(mut self) -> (Vec<u8>, Result<(), Stop>) {
        let ended = match &mut self.unpacker {
            // An answer without a body need not be packed.
            _ if self.came_bytes == 0 => Ok(()),
            Unpacker::Plain(_) => Ok(()),
            Unpacker::Gzip(unpacker) => unpacker.try_finish(),
            Unpacker::Brotli(_) if self.ended => Ok(()),
            Unpacker::Brotli(unpacker) => unpacker.close(),
            Unpacker::Zstd(unpacker) => unpacker.flush(),
        };
        let ended = ended.map_err(|error| self.stop(error));
        (self.so_far(), ended)
    }

    /// What came before it had to be given up.
    pub(super) fn so_far(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.sink_mut().bytes)
    }

    /// The end of what is packed, before the end of the body: another piece begins, or nothing that belongs to it.
    fn end(&mut self, rest: &[u8]) {
        if let Unpacker::Gzip(unpacker) = &mut self.unpacker
            && rest.starts_with(GZIP)
            && unpacker.try_finish().is_ok()
        {
            let sink = unpacker.get_mut().take();
            **unpacker = GzDecoder::new(sink);
        } else {
            self.ended = true;
        }
    }

    fn stop(&self, error: io::Error) -> Stop {
        let sink = self.sink();
        match () {
            () if sink.is_bomb => Stop::Bomb,
            () if sink.is_full => Stop::Full,
            () => Stop::Broken(error),
        }
    }

    fn sink(&self) -> &Sink {
        match &self.unpacker {
            Unpacker::Plain(sink) => sink,
            Unpacker::Gzip(unpacker) => unpacker.get_ref(),
            Unpacker::Brotli(unpacker) => unpacker.get_ref(),
            Unpacker::Zstd(unpacker) => unpacker.get_ref(),
        }
    }

    fn sink_mut(&mut self) -> &mut Sink {
        match &mut self.unpacker {
            Unpacker::Plain(sink) => sink,
            Unpacker::Gzip(unpacker) => unpacker.get_mut(),
            Unpacker::Brotli(unpacker) => unpacker.get_mut(),
            Unpacker::Zstd(unpacker) => unpacker.get_mut(),
        }
    }
}

/// Where it is unpacked to.
struct Sink {
    bytes: Vec<u8>,
    most: usize,
    most_of_so_little: usize,
    is_full: bool,
    is_bomb: bool,
}

impl Sink {
    fn new(most_bytes: u64) -> Sink {
        let most = usize::try_from(most_bytes).unwrap_or(usize::MAX);
        Sink { bytes: Vec::new(), most, most_of_so_little: HARMLESS_BYTES, is_full: false, is_bomb: false }
    }

    fn take(&mut self) -> Sink {
        Sink { bytes: std::mem::take(&mut self.bytes), ..*self }
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let room = self.most.saturating_sub(self.bytes.len());
        let fits = &bytes[..bytes.len().min(room)];
        self.is_bomb |= self.most_of_so_little < self.bytes.len() + fits.len();
        self.is_full |= fits.len() < bytes.len();
        if self.is_bomb {
            return Err(io::ErrorKind::StorageFull.into());
        }
        // A large one grows by a part of itself: doubled, it would hold nearly twice of what it needs.
        if self.bytes.capacity() < self.bytes.len() + fits.len() && HARMLESS_BYTES < self.bytes.len() {
            self.bytes.reserve_exact(fits.len() + self.bytes.len() / 4);
        }
        self.bytes.extend_from_slice(fits);
        if self.is_full { Err(io::ErrorKind::StorageFull.into()) } else { Ok(bytes.len()) }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
