//! What Linux tells of processes.

use std::fs;

/// Microseconds in a tick of Linux's clock for processes, on every machine that there is.
const TICK: u64 = 10_000;

/// Time of the processor that these processes and their children took so far, in microseconds.
pub(crate) fn worked(processes: &[u32]) -> u64 {
    let with_children =
        |process: &u32| ticks(*process) + children(*process).into_iter().map(ticks).sum::<u64>();
    processes.iter().map(with_children).sum::<u64>() * TICK
}

/// The same of this process without its children, which are the servers.
pub(crate) fn worked_here() -> u64 {
    ticks(std::process::id()) * TICK
}

/// The most memory that a process held, in KiB.
pub(crate) fn memory(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

/// Of the process alone. One that ended meanwhile took nothing.
fn ticks(process: u32) -> u64 {
    // Behind the name, which may hold anything: state, parent, then ten more until the times.
    fields(process).iter().skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum()
}

fn children(parent: u32) -> Vec<u32> {
    let all = fs::read_dir("/proc").unwrap().flatten();
    let processes = all.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let parent = parent.to_string();
    processes.filter(|process| fields(*process).get(1) == Some(&parent)).collect()
}

/// What `stat` says behind the name.
fn fields(process: u32) -> Vec<String> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let behind = stat.rsplit_once(") ").map(|(_, behind)| behind).unwrap_or_default();
    behind.split(' ').map(str::to_owned).collect()
}
