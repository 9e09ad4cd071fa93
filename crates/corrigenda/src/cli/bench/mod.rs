//! `corrigenda bench`: an invented paper of any size, and what the desk costs with it.

mod desk;
mod fill;
mod luck;
mod notices;
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
    /// Measure what a page asks about itself beside a route that says hello
    Notices(notices::Notices),
    /// Measure how well likely right and likely not are put apart
    Triage(triage::Triage),
}

pub(super) async fn run(bench: Bench) -> anyhow::Result<()> {
    match bench {
        Bench::Fill(fill) => fill.run().await,
        Bench::Desk(desk) => desk.run().await,
        Bench::Notices(notices) => notices.run().await,
        Bench::Triage(triage) => triage.run(),
    }
}
