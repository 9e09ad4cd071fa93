//! Corrigenda, in the order of the story: a report comes in by [`intake`], its page is read by
//! [`article`], it is a [`report`] until it joins a [`case`], editors decide at the [`desk`], the
//! public reads a [`notice`], and [`dispatch`] tells everybody who waits.

pub mod intake;

pub mod article;

pub mod report;

pub mod case;

pub mod desk;

pub mod notice;

pub mod dispatch;

pub mod cli;
pub mod clock;
pub mod config;
pub mod demo;
pub mod id;
pub mod language;
pub mod router;
pub mod store;
pub mod web;
