//! All tests in one binary: SQLite and TLS are linked once.

mod schema;
