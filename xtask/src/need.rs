//! What a part needs beside Rust and a C compiler, and how to come by it.

use std::process::{Command, Stdio};

use crate::run;

/// A program that must be there.
pub(crate) struct Need {
    /// Asked to see whether it is there; must end well.
    pub probe: &'static [&'static str],
    /// Installs it. Runs only with `CI=true` or `--install`.
    pub install: &'static [&'static str],
}

/// Debian's packages, without questions.
macro_rules! apt {
    ($packages:literal) => {
        &[
            "sh",
            "-c",
            concat!(
                "export DEBIAN_FRONTEND=noninteractive && apt-get update && apt-get install --yes ",
                $packages
            ),
        ]
    };
}

/// Packages of servers, of which only the programs are wanted: Debian starts none of them while there is a `policy-rc.d` that says
/// no. One that is there already stays, and says what it says.
macro_rules! apt_without_services {
    ($before:literal, $packages:literal) => {
        &[
            "sh",
            "-c",
            concat!(
                "policy=/usr/sbin/policy-rc.d; ",
                "if [ ! -e $policy ]; then ",
                "trap 'rm -f /usr/sbin/policy-rc.d' EXIT; trap 'exit 1' HUP INT TERM; ",
                "printf '#!/bin/sh\\nexit 101\\n' > $policy && chmod 755 $policy || exit 1; ",
                "fi; ",
                $before,
                "export DEBIAN_FRONTEND=noninteractive; ",
                "apt-get update && apt-get install --yes --no-install-recommends ",
                $packages
            ),
        ]
    };
}

pub(crate) const RUSTFMT: Need =
    Need { probe: &["cargo", "fmt", "--version"], install: &["rustup", "component", "add", "rustfmt"] };
pub(crate) const CLIPPY: Need =
    Need { probe: &["cargo", "clippy", "--version"], install: &["rustup", "component", "add", "clippy"] };
pub(crate) const PYTHON: Need = Need { probe: &["python3", "--version"], install: apt!("python3") };
/// What signs and verifies apart from our own code.
pub(crate) const MINISIGN: Need = Need { probe: &["minisign", "-v"], install: apt!("minisign") };
/// Swift for Linux in the user's cache: not on the machine, and so not among its programs.
pub(crate) const SWIFT: Need =
    Need { probe: &["cargo", "xtask", "ios", "--probe"], install: &["cargo", "xtask", "ios", "--install"] };
/// Clang, Rust's library for phones and headers: three things that belong together.
pub(crate) const ARM64: Need = Need {
    probe: &["cargo", "xtask", "arm64", "--probe"],
    install: &["cargo", "xtask", "arm64", "--install"],
};
/// Synapse in an environment of Python in the user's cache. Debian has that part of Python apart.
pub(crate) const PYTHON_VENV: Need =
    Need { probe: &["python3", "-c", "import ensurepip, venv"], install: apt!("python3-venv") };
pub(crate) const SYNAPSE: Need = Need {
    probe: &["cargo", "xtask", "backend", "--probe"],
    install: &["cargo", "xtask", "backend", "--install"],
};
/// Its programs; a database of its own, which Debian would make and start, is not wanted.
pub(crate) const POSTGRESQL: Need = Need {
    probe: &["sh", "-c", "psql --version && ls /usr/lib/postgresql/*/bin/initdb"],
    install: apt_without_services!(
        "mkdir -p /etc/postgresql-common && echo 'create_main_cluster = false' >> /etc/postgresql-common/createcluster.conf; ",
        "postgresql"
    ),
};
pub(crate) const REDIS: Need =
    Need { probe: &["redis-server", "--version"], install: apt_without_services!("", "redis-server") };
pub(crate) const NGINX: Need = Need {
    probe: &["sh", "-c", "PATH=$PATH:/usr/sbin nginx -v"],
    install: apt_without_services!("", "nginx-light"),
};

/// Not every `java` will do.
pub(crate) const JAVA: Need =
    Need { probe: &["cargo", "xtask", "java", "--probe"], install: &["cargo", "xtask", "java", "--install"] };
pub(crate) const MAVEN: Need = Need { probe: &["mvn", "--version"], install: apt!("maven") };
/// Rust's library for a machine of 32 bits on which the tests can run, and a C library for it.
pub(crate) const RUST_32: Need = Need {
    probe: &["sh", "-c", "test -d \"$(rustc --print target-libdir --target i686-unknown-linux-gnu)\""],
    install: &["rustup", "target", "add", "i686-unknown-linux-gnu"],
};
pub(crate) const C_32: Need = Need {
    // What gcc does not find it gives back as it was asked for, without a folder.
    probe: &["sh", "-c", "test -f \"$(gcc -m32 -print-file-name=crt1.o)\""],
    install: apt!("gcc-multilib"),
};

impl Need {
    /// Sees to it that the program is there, or says what to do.
    pub(crate) fn meet(&self, may_install: bool) -> Result<(), String> {
        if self.is_there() {
            return Ok(());
        }
        let (name, install) = (self.probe.join(" "), self.install.join(" "));
        if !may_install {
            return Err(format!("`{name}` does not work: run `{install}`, or this check with --install"));
        }
        eprintln!("  `{name}` does not work; installing it:");
        if let Some(mut command) = command(self.install) {
            run::show(&mut command)?;
        }
        if self.is_there() {
            Ok(())
        } else {
            Err(format!("`{install}` ran, and `{name}` still does not work"))
        }
    }

    fn is_there(&self) -> bool {
        let quiet = |mut command: Command| command.stdout(Stdio::null()).stderr(Stdio::null()).status();
        command(self.probe).is_some_and(|command| quiet(command).is_ok_and(|status| status.success()))
    }
}

fn command(words: &[&str]) -> Option<Command> {
    let (program, arguments) = words.split_first()?;
    let mut command = Command::new(program);
    command.args(arguments);
    Some(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_said_and_not_installed() {
        let missing = Need { probe: &["no-such-program"], install: &["false"] };
        let sentence = missing.meet(false).unwrap_err();
        assert_eq!(sentence, "`no-such-program` does not work: run `false`, or this check with --install");
    }

    #[test]
    fn an_installation_that_fails_is_said() {
        let missing = Need { probe: &["no-such-program"], install: &["cargo", "no-such-command"] };
        assert!(missing.meet(true).unwrap_err().starts_with("`cargo no-such-command` ended with"));
    }

    #[test]
    fn what_is_there_is_not_installed() {
        assert_eq!(Need { probe: &["cargo", "--version"], install: &["false"] }.meet(true), Ok(()));
    }
}
