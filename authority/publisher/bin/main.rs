//! `securite-publish`: makes tables and packs from published data, looks into packs, and publishes them and news signed.

mod arguments;
mod feed;
mod guide;
mod keys;
mod national;
mod progress;
mod serve;
mod sign;

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;
use securite_places::Pack;
use securite_publisher::build::Inputs;
use securite_publisher::error::SourceError;
use securite_publisher::report::Report;
use securite_publisher::source::text;
use securite_publisher::{files, inspect, tables};

use arguments::{Arguments, Build, PackCommand, Part, Tables};
use national::Ready;

fn main() -> ExitCode {
    let outcome = match Arguments::parse().part {
        Part::Pack { command: PackCommand::Build(build) } => pack_build(&build),
        Part::Pack { command: PackCommand::Inspect { file } } => opened(&file).and_then(|pack| {
            let contents = inspect::contents(&pack).map_err(|error| named(&file, &error))?;
            Ok(contents.to_string())
        }),
        Part::Pack { command: PackCommand::Check { file } } => opened(&file).and_then(|pack| {
            inspect::check(&pack).map_err(|error| named(&file, &error))?;
            Ok(format!("{}: sound, every record was read back", file.display()))
        }),
        Part::Pack { command: PackCommand::Sign(sign) } => sign::sign(&sign),
        Part::Pack { command: PackCommand::Renew(renew) } => sign::renew(&renew),
        Part::Pack { command: PackCommand::Verify(verify) } => sign::verify(&verify),
        Part::Feed { command } => feed::command(&command),
        Part::Guide { command } => guide::command(&command),
        Part::Tables(tables) => make_tables(&tables),
        Part::Keys { command: keys::Command::New(new) } => keys::new(&new),
        Part::Serve(arguments) => serve::command(&arguments),
    };
    match outcome {
        Ok(said) if said.is_empty() => ExitCode::SUCCESS,
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

/// What `make` makes of the sources, and the account of it, which is written in any case, with the `credits` below.
fn made<T>(
    inputs: Inputs,
    account: Option<&Path>,
    credits: &str,
    make: impl FnOnce(&Inputs, &mut Report) -> Result<T, SourceError>,
) -> Result<(T, Inputs, Report), String> {
    let paths = inputs.paths().map_err(|error| error.to_string())?;
    let bar = progress::Bar::new(&paths);
    let mut report = Report::watched(bar.watch());
    let made = make(&inputs, &mut report).map_err(|error| error.to_string());
    bar.finish();
    if let Some(file) = account {
        let stopped = made.as_ref().err().map_or(String::new(), |error| format!("STOPPED: {error}\n\n"));
        replace(file, format!("{stopped}{}{credits}", report.full()).as_bytes())?;
    }
    Ok((made.map_err(|error| format!("{error}. Nothing was written."))?, inputs, report))
}

fn pack_build(build: &Build) -> Result<String, String> {
    let (inputs, credits) = match build.national.national {
        true => match national::fetched(build)? {
            Ready::Said(said) => return Ok(said),
            Ready::Fetched(fetched) => *fetched,
        },
        false => (build.sources.inputs()?, String::new()),
    };
    let out = build.out.as_deref().ok_or("--out is needed")?;
    let (pack, _, report) = made(inputs, build.sources.report.as_deref(), &credits, |inputs, report| {
        if !inputs.bano.is_empty() {
            eprintln!(
                "warning: BANO is under the ODbL; a pack made of it may only be passed on under the ODbL"
            );
        }
        inputs.build(report)
    })?;
    let len = pack.len();
    let opened = Pack::open(pack.clone().into()).and_then(|pack| inspect::check(&pack));
    let contents =
        opened.map_err(|error| format!("the pack was built wrong: {error}. Nothing was written."))?;
    replace(out, &pack)?;
    Ok(format!("{}\n{contents}\n\n{credits}{}: {len} bytes written", report.summary(), out.display()))
}

fn make_tables(arguments: &Tables) -> Result<String, String> {
    let make = |inputs: &Inputs, report: &mut Report| tables::write(&inputs.facts(report)?);
    let (written, inputs, report) =
        made(arguments.sources.inputs()?, arguments.sources.report.as_deref(), "", make)?;
    let mut said = report.summary() + "\n";
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for table in written {
        let bytes =
            table.bytes().map_err(|error| format!("{}: {error}. Nothing was written.", table.name))?;
        said += &format!("{:>9} rows {:>9} bytes  {}\n", table.rows, bytes.len(), table.name);
        files.push((table.name, bytes));
    }
    let hand_written = inputs.hand_written().map_err(|error| format!("{error}. Nothing was written."))?;
    for (name, path) in hand_written {
        let text = text(&path).map_err(|error| format!("{error}. Nothing was written."))?;
        said += &format!("{:>14} {:>9} bytes  {name}\n", "copied", text.len());
        files.push((name, text.into_bytes()));
    }
    let out = &arguments.out;
    let houses = out.join(tables::ADDRESSES);
    std::fs::create_dir_all(&houses).map_err(|error| named(&houses, &error))?;
    for (name, bytes) in &files {
        let file = out.join(name);
        let folder = file.parent().unwrap_or(out);
        std::fs::create_dir_all(folder).map_err(|error| named(folder, &error))?;
        replace(&file, bytes)?;
    }
    let bytes: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    said += &format!("\n{}: {} files, {bytes} bytes written\n", out.display(), files.len());
    // A table that was there and is none of these would be read with them.
    for file in tables::files(out).map_err(|error| error.to_string())? {
        let known = |(name, _): &(String, Vec<u8>)| out.join(name) == file;
        if file.is_file() && !files.iter().any(known) {
            said += &format!("{}: it was there before; delete it if it is not wanted\n", file.display());
        }
    }
    Ok(said.trim_end().to_owned())
}

fn opened(file: &Path) -> Result<Pack, String> {
    let bytes = std::fs::read(file).map_err(|error| named(file, &error))?;
    Pack::open(bytes.into()).map_err(|error| named(file, &error))
}

fn replace(file: &Path, bytes: &[u8]) -> Result<(), String> {
    files::replace(file, bytes).map_err(|error| named(file, &error))
}

fn named(file: &Path, error: &dyn std::fmt::Display) -> String {
    format!("{}: {error}", file.display())
}
