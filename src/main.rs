//! The `wirewatch` program: arguments, logging, exit code.

use std::process::ExitCode;

use clap::Parser;
use wirewatch::cli;

fn main() -> ExitCode {
    let arguments = cli::args::Arguments::parse();
    cli::log::start(&arguments);
    cli::run(&arguments)
}
