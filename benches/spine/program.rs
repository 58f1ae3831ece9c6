//! The real program on the first core; it ends with its value.

use std::path::Path;
use std::process::{Child, Command, Stdio};

use umkm_bot::sandbox::emulator::Emulator;

/// The program while it runs.
pub struct Program(Child);

impl Program {
    /// Starts it without limits of its own.
    pub fn start(telegram: &Emulator, database: &Path) -> Self {
        Self::start_with(telegram, database, &["--test-hooks", "--send-rate", "1000000", "--in-flight", "64"])
    }

    pub fn start_with(telegram: &Emulator, database: &Path, limits: &[&str]) -> Self {
        let program = std::env::var("BENCH_PROGRAM").unwrap_or_else(|_| env!("CARGO_BIN_EXE_umkm-bot").to_owned());
        let child = Command::new("taskset")
            .args(["-c", "0", &program, "run"])
            .args(["--token", telegram.token(), "--api-url", &telegram.url()])
            .args(["--database", database.to_str().unwrap(), "--health-listen", "off"])
            .args(limits)
            .stderr(Stdio::null())
            .spawn();
        Self(child.expect("taskset is there"))
    }

    /// Has it read its content anew.
    pub fn hang_up(&self) {
        assert!(Command::new("kill").args(["-HUP", &self.0.id().to_string()]).status().unwrap().success());
    }

    /// The most memory that it held, and the processor time that it used until now: what a busy machine changes least.
    pub fn used(&self) -> String {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id())).unwrap_or_default();
        let peak = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default();
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.0.id())).unwrap_or_default();
        let ticks = stat.split(' ').skip(13).take(2).filter_map(|field| field.parse::<u64>().ok()).sum::<u64>();
        format!("{peak}; {:.2} s of processor time", ticks as f64 / 100.0)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}
