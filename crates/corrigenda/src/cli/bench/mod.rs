//! `corrigenda bench`: an invented paper of any size, and what the desk costs with it.

mod desk;
mod fill;
mod luck;
mod paper;
mod tongues;
mod triage;

use clap::Subcommand;

/// What is measured.
#[derive(Subcommand)]
pub enum Bench {
    /// Fill an empty database with an invented paper
    Fill(fill::Fill),
    /// Measure what an editor waits for
    Desk(desk::Desk),
    /// Measure how well likely right and likely not are put apart
    Triage(triage::Triage),
}

pub(super) async fn run(bench: Bench) -> anyhow::Result<()> {
    match bench {
        Bench::Fill(fill) => fill.run().await,
        Bench::Desk(desk) => desk.run().await,
        Bench::Triage(triage) => triage.run(),
    }
}
