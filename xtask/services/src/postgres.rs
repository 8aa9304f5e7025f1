//! PostgreSQL of Debian, with one database, at a socket of the file system and no port.
//!
//! Trap: it refuses to run as root. Then it runs as the user that Debian's package made for it, and its folder has to be
//! one that this user can reach: where it cannot, the database goes into that user's own home, by a name made of the folder's.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::files::{make_folder, named};
use crate::health::{listens, wait_for};
use crate::process::{SETPRIV, Service};

/// Where Debian puts each version.
const VERSIONS: &str = "/usr/lib/postgresql";
const USER: &str = "postgres";
const HOME_OF_USER: &str = "/var/lib/postgresql";

/// A server with the database `synapse` of the user `synapse`.
pub struct Postgres {
    service: Service,
    socket: PathBuf,
    folder: PathBuf,
}

impl Postgres {
    /// Starts it in this folder; its data are made at the first start.
    pub fn start(folder: &Path) -> Result<Self, String> {
        let programs = programs()?;
        let home = home(folder)?;
        let data = home.join("data");
        if !data.join("PG_VERSION").exists() {
            let mut make = as_user(&programs.join("initdb"))?;
            make.args(["--no-sync", "--auth=trust", "--username=synapse", "--locale=C", "--encoding=UTF8"]);
            run(make.arg("--pgdata").arg(&data))?;
        }
        let mut command = as_user(&programs.join("postgres"))?;
        command.arg("-D").arg(&data).arg("-k").arg(&home).args(["-c", "listen_addresses="]);
        // Two workers and the main process keep ten connections each.
        command.args(["-c", "max_connections=60", "-c", "log_min_error_statement=panic"]);
        let mut service = Service::start("PostgreSQL", &mut command, &folder.join("postgresql.log"))?;
        let postgres = home.join(".s.PGSQL.5432");
        let ready = || listens(&postgres) && query(&home, "postgres", "select 1").is_ok();
        wait_for(&mut service, ready)?;
        let known = query(&home, "postgres", "select datname from pg_database where datname = 'synapse'")?;
        if known.trim().is_empty() {
            query(&home, "postgres", "create database synapse")?;
        }
        Ok(Postgres { service, socket: home, folder: folder.to_owned() })
    }

    /// The folder of its socket, which is what a client calls its host.
    pub fn socket(&self) -> &Path {
        &self.socket
    }

    /// Its process.
    pub fn service(&mut self) -> &mut Service {
        &mut self.service
    }

    /// Ends it, and takes away what it kept outside the folder that it was given.
    pub fn remove(self) -> Result<(), String> {
        let Postgres { service, socket, folder } = self;
        drop(service);
        if socket.starts_with(&folder) {
            return Ok(());
        }
        fs::remove_dir_all(&socket).map_err(|error| named(&socket, &error))
    }

    /// What the database of Synapse answers, a line a row.
    pub fn query(&self, sql: &str) -> Result<String, String> {
        query(&self.socket, "synapse", sql)
    }
}

fn query(socket: &Path, database: &str, sql: &str) -> Result<String, String> {
    let mut psql = Command::new("psql");
    psql.args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--username=synapse"]);
    let asked = psql.arg("--host").arg(socket).args(["--dbname", database, "--command", sql]).output();
    let answer = asked.map_err(|error| format!("`psql` does not start: {error}"))?;
    if answer.status.success() {
        Ok(String::from_utf8_lossy(&answer.stdout).into_owned())
    } else {
        Err(String::from_utf8_lossy(&answer.stderr).trim().to_owned())
    }
}

/// The newest that is installed.
fn programs() -> Result<PathBuf, String> {
    let versions = fs::read_dir(VERSIONS).into_iter().flatten().flatten();
    let numbered = versions.filter_map(|entry| {
        let number: u32 = entry.file_name().to_str()?.parse().ok()?;
        entry.path().join("bin/initdb").exists().then(|| (number, entry.path().join("bin")))
    });
    let newest = numbered.max().map(|(_, path)| path);
    newest.ok_or_else(|| format!("there is no PostgreSQL in {VERSIONS}: apt-get install postgresql"))
}

/// The folder for data and socket, which belongs to whoever the server runs as.
fn home(folder: &Path) -> Result<PathBuf, String> {
    let beside = folder.join("postgresql");
    if !is_root() {
        make_folder(&beside)?;
        return Ok(beside);
    }
    let reachable = folder
        .ancestors()
        .all(|above| fs::metadata(above).is_ok_and(|data| data.permissions().mode() & 0o001 != 0));
    let home = if reachable { beside } else { Path::new(HOME_OF_USER).join(name_of(folder)) };
    make_folder(&home)?;
    run(Command::new("chown").arg(format!("{USER}:")).arg(&home))?;
    let only_theirs = fs::set_permissions(&home, fs::Permissions::from_mode(0o700));
    only_theirs.map_err(|error| named(&home, &error))?;
    Ok(home)
}

/// Two demonstrations on one machine have two databases.
fn name_of(folder: &Path) -> String {
    let mut hasher = DefaultHasher::new();
    folder.hash(&mut hasher);
    format!("securite-{:016x}", hasher.finish())
}

fn as_user(program: &Path) -> Result<Command, String> {
    if !is_root() {
        return Ok(Command::new(program));
    }
    let mut command = Command::new(SETPRIV);
    command.args(["--reuid", USER, "--regid", USER, "--clear-groups", "--"]).arg(program);
    // What runs as another user has no business in the folder of this one.
    command.current_dir("/");
    Ok(command)
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|data| data.uid() == 0)
}

fn run(command: &mut Command) -> Result<(), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.stdin(Stdio::null()).output();
    let output = output.map_err(|error| format!("`{name}` does not start: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("`{name}` ended with {}: {}", output.status, String::from_utf8_lossy(&output.stderr).trim()))
}
