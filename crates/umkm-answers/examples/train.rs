//! Trains the model of the shipped knowledge and writes it; with `--check` only compares.

use std::process::ExitCode;

use umkm_answers::answers::{Corpus, Model, train};
use umkm_answers::knowledge::Knowledge;

const FILE: &str = "assets/answers.bin";

fn main() -> ExitCode {
    let knowledge = match Knowledge::shipped() {
        Ok(knowledge) => knowledge,
        Err(problems) => {
            problems.iter().for_each(|problem| eprintln!("{problem}"));
            return ExitCode::from(2);
        }
    };
    let bytes = train::train(&Corpus::shipped(&knowledge)).to_bytes();
    if std::env::args().any(|argument| argument == "--check") {
        let same = bytes == Model::shipped_bytes();
        println!("{FILE} {} what training makes of the knowledge", if same { "is" } else { "is not" });
        return if same { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    match std::fs::write(FILE, &bytes) {
        Ok(()) => {
            println!("{FILE}: {} bytes", bytes.len());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{FILE}: {error}");
            ExitCode::FAILURE
        }
    }
}
