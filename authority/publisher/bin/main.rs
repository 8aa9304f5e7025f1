//! `securite-publish`: makes packs from published data, and looks into them.

mod arguments;
mod progress;

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;
use securite_places::Pack;
use securite_publisher::inspect;
use securite_publisher::report::Report;

use arguments::{Arguments, Build, PackCommand, Part};

fn main() -> ExitCode {
    let Part::Pack { command } = Arguments::parse().part;
    let outcome = match command {
        PackCommand::Build(build) => pack_build(*build),
        PackCommand::Inspect { file } => opened(&file).and_then(|pack| {
            let contents = inspect::contents(&pack).map_err(|error| named(&file, &error))?;
            Ok(contents.to_string())
        }),
        PackCommand::Check { file } => opened(&file).and_then(|pack| {
            inspect::check(&pack).map_err(|error| named(&file, &error))?;
            Ok(format!("{}: sound, every record was read back", file.display()))
        }),
    };
    match outcome {
        Ok(said) => {
            // A reader that closed the pipe has seen enough.
            let _ = writeln!(std::io::stdout(), "{said}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("securite-publish: {error}");
            ExitCode::FAILURE
        }
    }
}

fn pack_build(build: Build) -> Result<String, String> {
    let inputs = build.inputs()?;
    if !inputs.bano.is_empty() {
        eprintln!("warning: BANO is under the ODbL; a pack made of it may only be passed on under the ODbL");
    }
    let bar = progress::Bar::new(&inputs.paths());
    let mut report = Report::watched(bar.watch());
    let built = inputs.build(&mut report).map_err(|error| error.to_string());
    bar.finish();
    if let Some(file) = &build.report {
        let text = match &built {
            Ok(_) => report.full(),
            Err(error) => format!("STOPPED: {error}\n\n{}", report.full()),
        };
        replace(file, text.as_bytes())?;
    }
    let pack = built.map_err(|error| format!("{error}. Nothing was written."))?;
    let len = pack.len();
    let opened = Pack::open(pack.clone().into()).and_then(|pack| inspect::check(&pack));
    let contents =
        opened.map_err(|error| format!("the pack was built wrong: {error}. Nothing was written."))?;
    replace(&build.out, &pack)?;
    let out = build.out.display();
    Ok(format!("{}\n{contents}\n\n{out}: {len} bytes written", report.summary()))
}

fn opened(file: &Path) -> Result<Pack, String> {
    let bytes = std::fs::read(file).map_err(|error| named(file, &error))?;
    Pack::open(bytes.into()).map_err(|error| named(file, &error))
}

/// Writes beside the file, then renames: whoever reads it sees the old one or the new one, whole.
fn replace(file: &Path, bytes: &[u8]) -> Result<(), String> {
    let failed = |error: std::io::Error| named(file, &error);
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644));
    let mut temporary = builder.tempfile_in(folder).map_err(failed)?;
    temporary.write_all(bytes).and_then(|()| temporary.as_file().sync_all()).map_err(failed)?;
    temporary.persist(file).map_err(|error| failed(error.error)).map(drop)
}

fn named(file: &Path, error: &dyn std::fmt::Display) -> String {
    format!("{}: {error}", file.display())
}
