//! The `wirewatch` program: arguments, logging, exit code.

use std::process::ExitCode;

use clap::Parser;
use wirewatch::cli;

fn main() -> ExitCode {
    let arguments = match cli::args::Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(told) => return cli::out::told(&told),
    };
    cli::log::start(&arguments);
    cli::run(&arguments)
}
