//! Writes a phone's pages, decrypted, to a file, for searching in: `pleinmakers-decrypt PHONE_FOLDER FILE`.
//! Only for phones of the command line, whose key lies beside them.

use anyhow::Context;
use std::path::PathBuf;

fn main() -> std::process::ExitCode {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    pleinmakers_tests::end((|| {
        let phone = arguments.next().context("usage: pleinmakers-decrypt PHONE_FOLDER FILE")?;
        let to = arguments.next().context("usage: pleinmakers-decrypt PHONE_FOLDER FILE")?;
        std::fs::write(to, pleinmakers_tests::decrypt::decrypted_phone(&phone)?)?;
        Ok(())
    })())
}
