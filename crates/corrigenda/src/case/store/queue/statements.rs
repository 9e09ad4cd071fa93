//! The statements that read the queue: for each key and direction one that walks along an index and
//! one that gathers the few that can match, then sorts. In the order of numbers the cases of a word, a
//! section, a language or a person stand together already: they are followed.
//!
//! Parameters of both: `$1` to `$10` filter, `$11` waiting or closed, the page begins after the key
//! `$12` of case `$13` and has `$14` rows. Words follow, 0 and '' where there are none.

use super::Key;
use super::question::Part;

/// What the filter asks of a row of the queue. The signs before columns keep an engine from choosing
/// an index that has another order.
macro_rules! asked {
    () => {
        "($1 = 0 or queue.site_id = $1) and ($2 = '' or queue.lane = $2)
           and ($3 = '' or $3 like '%,' || queue.state || ',%') and ($4 = 1 or queue.lane <> 'legal')
           and ($5 = '' or queue.section = $5) and ($6 = '' or queue.lang = $6)
           and ($7 = 0 or queue.assignee = $7) and + queue.readers >= $8
           and ($9 = 0 or queue.notice_due = 1) and ($10 = '' or $10 like '%,' || queue.site_id || ',%')"
    };
}

/// Whether the case has that word: by the key of the words, never by reading all cases of a word.
macro_rules! has {
    ($word:literal) => {
        concat!(
            "and ($",
            $word,
            " = cast(0 as bigint) or (select 1 from case_words
               where case_words.word = $",
            $word,
            " and case_words.case_id = queue.case_id) = 1) "
        )
    };
}

/// Whether the text of the case holds that stretch.
macro_rules! holds {
    ($pattern:literal) => {
        concat!(
            "and ($",
            $pattern,
            " = '' or (select cases.search from cases
               where cases.case_id = queue.case_id) like $",
            $pattern,
            " escape '!') "
        )
    };
}

/// The words and stretches, `$17` to `$28`.
macro_rules! words {
    () => {
        concat!(
            has!("17"),
            has!("18"),
            has!("19"),
            has!("20"),
            has!("21"),
            has!("22"),
            has!("23"),
            has!("24"),
            holds!("25"),
            holds!("26"),
            holds!("27"),
            holds!("28")
        )
    };
}

/// The rows of a page in full, in its order.
macro_rules! in_full {
    ($way:literal) => {
        concat!(
            ") select ",
            $crate::case::store::columns!(),
            ", articles.title, articles.section, articles.lang, articles.url, page.sorted,
             cases.leading_wording, cases.wordings, cases.marked_up, ",
            $crate::case::store::shown!(),
            "
             from page cross join cases cross join articles
             where cases.case_id = page.chosen and articles.article_id = cases.article_id
             order by page.sorted ",
            $way,
            ", page.chosen ",
            $way
        )
    };
}

/// One stretch of an index, no further than the key `$15` of case `$16`.
macro_rules! walk {
    ($key:literal, $after:literal, $within:literal, $way:literal) => {
        concat!(
            "/* queue.walk_",
            $key,
            "_",
            $way,
            " */ with page as materialized (select queue.case_id as chosen, queue.",
            $key,
            " as sorted
             from queue where queue.waits = $11
               and (queue.",
            $key,
            ", queue.case_id) ",
            $after,
            " ($12, $13)
               and (queue.",
            $key,
            ", queue.case_id) ",
            $within,
            " ($15, $16)
               and ",
            asked!(),
            " ",
            words!(),
            "order by queue.",
            $key,
            " ",
            $way,
            ", queue.case_id ",
            $way,
            " limit $14",
            in_full!($way)
        )
    };
}

/// Those that the rarest part of the question (`$15`, of a word `$16`) leaves, sorted.
macro_rules! gather {
    ($key:literal, $after:literal, $way:literal) => {
        concat!(
            "/* queue.gather_", $key, "_", $way, " */ with found as materialized (
               select case_id as candidate from case_words where $15 = 'word' and word = $16
               union all select case_id from queue where $15 = 'section' and section = $5 and waits = $11
               union all select case_id from queue where $15 = 'lang' and lang = $6 and waits = $11
               union all select case_id from queue where $15 = 'assignee' and assignee = $7 and waits = $11
               union all select case_id from queue where $15 = 'site' and site_id = $1 and waits = $11
               union all select case_id from queue where $15 = 'readers' and readers >= $8 and waits = $11
               union all select case_id from queue where $15 = 'notice' and notice_due = 1 and waits = $11
               limit 5001),
             page as materialized (select queue.case_id as chosen, queue.", $key, " as sorted
             from found cross join queue where queue.case_id = found.candidate and + queue.waits = $11
               and (queue.", $key, ", queue.case_id) ", $after, " ($12, $13)
               and ", asked!(), " ", words!(),
            "order by queue.", $key, " ", $way, ", queue.case_id ", $way, " limit $14", in_full!($way)
        )
    };
}

/// Cases that stand together in the order of their numbers, no further than case `$15`; of both lists
/// where `$11` is -1. `$16` is the word, or 0. Each statement asks something of every value, since
/// PostgreSQL wants to know the type of each.
macro_rules! follow {
    ($name:literal, $from:literal, $which:literal, $after:literal, $within:literal, $way:literal) => {
        concat!(
            "/* queue.follow_",
            $name,
            "_",
            $way,
            " */ with page as materialized (select led.case_id as chosen, led.case_id as sorted
             from ",
            $from,
            " led cross join queue where ",
            $which,
            " and led.case_id ",
            $after,
            " $13 and led.case_id ",
            $within,
            " $15 and led.case_id ",
            $after,
            " $12 and queue.case_id = led.case_id and (queue.waits = $11 or $11 = -1)
               and ",
            asked!(),
            " ",
            words!(),
            "order by led.case_id ",
            $way,
            " limit $14",
            in_full!($way)
        )
    };
}

/// The case so many rows further on among those: `$1` what they have in common, after case `$2`, `$3`
/// rows, `$4` waiting or closed.
macro_rules! ahead_of {
    ($name:literal, $which:literal, $after:literal, $way:literal) => {
        concat!(
            "/* queue.ahead_of_",
            $name,
            "_",
            $way,
            " */ select case_id as chosen from ",
            $which,
            " and $4 >= -1 and case_id ",
            $after,
            " $2 order by case_id ",
            $way,
            " limit 1 offset $3"
        )
    };
}

macro_rules! following {
    ($name:literal, $from:literal, $which:literal, $ahead:literal, $down:expr) => {
        if $down {
            (follow!($name, $from, $which, "<", ">=", "desc"), ahead_of!($name, $ahead, "<", "desc"))
        } else {
            (follow!($name, $from, $which, ">", "<=", "asc"), ahead_of!($name, $ahead, ">", "asc"))
        }
    };
}

macro_rules! leaves {
    ($name:literal, $which:literal) => {
        concat!(
            "/* queue.leaves_",
            $name,
            " */ select count(*) as n from (select 1 from ",
            $which,
            " limit $3) found"
        )
    };
}

impl Part {
    /// The statements that follow it, where its cases stand in the order of their numbers: the page, and
    /// how far.
    pub(super) fn following(self, down: bool) -> Option<(&'static str, &'static str)> {
        Some(match self {
            Part::Word => {
                following!("word", "case_words", "led.word = $16", "case_words where word = $1", down)
            }
            Part::Section => following!(
                "section",
                "queue",
                "led.section = $5 and led.waits = $11 and $16 = 0",
                "queue where section = $1 and waits = $4",
                down
            ),
            Part::Lang => following!(
                "lang",
                "queue",
                "led.lang = $6 and led.waits = $11 and $16 = 0",
                "queue where lang = $1 and waits = $4",
                down
            ),
            Part::Assignee => following!(
                "assignee",
                "queue",
                "led.assignee = $7 and led.waits = $11 and $16 = 0",
                "queue where assignee = $1 and waits = $4",
                down
            ),
            Part::Notice => following!(
                "notice",
                "queue",
                "led.notice_due = 1 and led.waits = $11 and $16 = 0",
                "queue where notice_due = $1 and notice_due = 1 and waits = $4",
                down
            ),
            Part::Site | Part::Readers => return None,
        })
    }

    /// How many rows it leaves, counted no further than matters: `$1` its value, `$2` waiting or closed,
    /// `$3` the most that are counted.
    pub(super) fn leaves(self) -> &'static str {
        match self {
            Part::Site => leaves!("site", "queue where site_id = $1 and waits = $2"),
            Part::Section => leaves!("section", "queue where section = $1 and waits = $2"),
            Part::Lang => leaves!("lang", "queue where lang = $1 and waits = $2"),
            Part::Assignee => leaves!("assignee", "queue where assignee = $1 and waits = $2"),
            Part::Readers => leaves!("readers", "queue where readers >= $1 and waits = $2"),
            Part::Notice => {
                leaves!("notice", "queue where notice_due = $1 and notice_due = 1 and waits = $2")
            }
            Part::Word => leaves!("word", "case_words where word = $1 and $2 >= 0"),
        }
    }
}

/// The key so many rows further on: `$1` waiting or closed, after the key `$2` of case `$3`, `$4` rows.
macro_rules! ahead {
    ($key:literal, $after:literal, $way:literal) => {
        concat!(
            "/* queue.ahead_",
            $key,
            "_",
            $way,
            " */ select queue.",
            $key,
            " as sorted, queue.case_id as chosen from queue where queue.waits = $1
               and (queue.",
            $key,
            ", queue.case_id) ",
            $after,
            " ($2, $3)
             order by queue.",
            $key,
            " ",
            $way,
            ", queue.case_id ",
            $way,
            " limit 1 offset $4"
        )
    };
}

/// The statements of one order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Statements {
    pub walk: &'static str,
    pub gather: &'static str,
    pub ahead: &'static str,
}

macro_rules! order {
    ($key:literal, $after:literal, $within:literal, $way:literal) => {
        Statements {
            walk: walk!($key, $after, $within, $way),
            gather: gather!($key, $after, $way),
            ahead: ahead!($key, $after, $way),
        }
    };
}

/// The statements of an order by that key, from the highest down or from the lowest up.
pub(super) const fn statements(key: Key, down: bool) -> Statements {
    match (key, down) {
        (Key::Number, true) => order!("case_id", "<", ">=", "desc"),
        (Key::Number, false) => order!("case_id", ">", "<=", "asc"),
        (Key::Weight, true) => order!("weight", "<", ">=", "desc"),
        (Key::Weight, false) => order!("weight", ">", "<=", "asc"),
        (Key::Readers, true) => order!("readers", "<", ">=", "desc"),
        (Key::Readers, false) => order!("readers", ">", "<=", "asc"),
        (Key::Likely, true) => order!("likely", "<", ">=", "desc"),
        (Key::Likely, false) => order!("likely", ">", "<=", "asc"),
    }
}

/// One lane and state, counted no further than `$4`.
macro_rules! stand {
    ($lane:literal, $state:literal, $waits:literal, $site:literal) => {
        concat!(
            " select '",
            $lane,
            "' as lane, '",
            $state,
            "' as state, (select count(*) from (select 1 from queue
               where waits = ",
            $waits,
            " and lane = '",
            $lane,
            "' and state = '",
            $state,
            "' ",
            $site,
            " limit $1) found) as n"
        )
    };
}

macro_rules! counted {
    ($name:literal, $site:literal) => {
        concat!(
            $name,
            " ",
            stand!("typo", "open", "1", $site),
            " union all ",
            stand!("typo", "accepted", "1", $site),
            " union all ",
            stand!("typo", "fixed", "0", $site),
            " union all ",
            stand!("typo", "declined", "0", $site),
            " union all ",
            stand!("typo", "held", "0", $site),
            " union all ",
            stand!("typo", "aside", "0", $site),
            " union all ",
            stand!("correction", "open", "1", $site),
            " union all ",
            stand!("correction", "accepted", "1", $site),
            " union all ",
            stand!("correction", "fixed", "0", $site),
            " union all ",
            stand!("correction", "declined", "0", $site),
            " union all ",
            stand!("correction", "held", "0", $site),
            " union all ",
            stand!("correction", "aside", "0", $site),
            " union all ",
            stand!("legal", "open", "1", $site),
            " union all ",
            stand!("legal", "accepted", "1", $site),
            " union all ",
            stand!("legal", "fixed", "0", $site),
            " union all ",
            stand!("legal", "declined", "0", $site),
            " union all ",
            stand!("legal", "held", "0", $site),
            " union all ",
            stand!("legal", "aside", "0", $site)
        )
    };
}

/// How many cases of every site stand where.
pub(super) const COUNTED: &str = counted!("/* queue.counts */", "");
/// How many cases of the site `$2` stand where.
pub(super) const COUNTED_OF_SITE: &str = counted!("/* queue.counts_of_site */", "and site_id = $2");

/// The different values of a column, each found from the one before.
macro_rules! different {
    ($name:literal, $column:literal) => {
        concat!(
            $name,
            " with recursive seen (word) as (
               select min(",
            $column,
            ") from queue
               union all
               select (select min(",
            $column,
            ") from queue where ",
            $column,
            " > seen.word) from seen
               where seen.word is not null)
             select word from seen where word is not null and word <> '' limit $1"
        )
    };
}

pub(super) const SECTIONS: &str = different!("/* queue.sections */", "section");
pub(super) const LANGS: &str = different!("/* queue.langs */", "lang");
