//! What stands around every page of the desk: the bar above, the door in front.

use super::people::Editor;
use crate::language::Say;

/// Which part of the desk a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// The queue and its cases.
    Queue,
    /// Changes nobody announced.
    Changes,
    /// The accuracy report.
    Accuracy,
    /// Settings.
    Settings,
}

/// The bar above a page.
#[derive(Debug, Clone)]
pub struct Frame {
    /// Speaks to who is looking.
    pub say: Say,
    /// Which tab is lit.
    pub here: Tab,
    /// Who is looking.
    pub editor: Editor,
    /// The publication's name; empty where the desk serves several or none.
    pub publication: String,
    /// The address of the public log; `None` while there is no site.
    pub log: Option<String>,
    /// How many notes name them that they are not done with.
    pub mentioned: usize,
    /// How many changes nobody announced wait for a word; `None` where no site asks for that.
    pub changes: Option<i64>,
}

impl Frame {
    /// What they may do, in a word.
    #[must_use]
    pub fn role(&self) -> String {
        self.say.message(self.editor.role.said())
    }
}

/// What stands in front of somebody who is not in yet.
#[derive(Debug, Clone)]
pub struct Door {
    /// Speaks the language their browser asks for.
    pub say: Say,
    /// See [`Frame::publication`].
    pub publication: String,
    /// See [`Frame::log`].
    pub log: Option<String>,
}

/// The publication's name and log, for a bar or a door, from the key and name of every site.
#[must_use]
pub fn door<'a>(say: Say, sites: impl IntoIterator<Item = (&'a str, &'a str)>) -> Door {
    let mut sites = sites.into_iter();
    let Some((key, name)) = sites.next() else {
        return Door { say, publication: String::new(), log: None };
    };
    let alone = sites.next().is_none();
    Door {
        say,
        publication: if alone { name.to_owned() } else { String::new() },
        log: Some(format!("/{key}/corrections")),
    }
}
