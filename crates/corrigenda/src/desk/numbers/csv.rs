//! The tables behind the charts, as a spreadsheet reads them.

use super::standards::Figure;
use super::{Bar, Report, Standard};
use crate::words;

words! {
    /// Which table.
    Table {
        /// Median minutes to the decision, by week and lane.
        Weeks = "weeks",
        /// What was wrong.
        Kinds = "kinds",
        /// How it came about.
        Causes = "causes",
        /// Share fixed within a time.
        Fixed = "fixed",
        /// Share with a notice.
        Notices = "notices",
        /// Accepted and not fixed.
        Ageing = "ageing",
        /// By section.
        Sections = "sections",
        /// By author.
        Authors = "authors",
    }
}

impl Table {
    /// Whether only owners may read it.
    #[must_use]
    pub fn for_owners(self) -> bool {
        matches!(self, Table::Sections | Table::Authors)
    }
}

/// The table as comma-separated values (RFC 4180), its head first.
#[must_use]
pub fn csv(table: Table, report: &Report) -> String {
    match table {
        Table::Weeks => {
            let rows = report.charts.iter().flat_map(|chart| {
                chart
                    .weeks
                    .iter()
                    .map(|(week, minutes)| vec![week.clone(), chart.name.clone(), minutes.to_string()])
            });
            written(&["week", "lane", "median_minutes"], rows)
        }
        Table::Kinds => bars(&["kind", "cases", "percent"], &report.kinds),
        Table::Causes => bars(&["cause", "cases", "percent"], &report.causes),
        Table::Fixed => bars(&["within", "percent"], &report.fixed),
        Table::Notices => bars(&["month", "percent"], &report.notices),
        Table::Ageing => bars(&["age", "cases"], &report.ageing),
        Table::Sections => standards("section", &report.sections),
        Table::Authors => {
            let rows = report.authors.iter().map(|row| {
                vec![row.name.clone(), row.cases.to_string(), row.decided.to_string(), row.upheld.to_string()]
            });
            written(&["author", "cases", "decided", "upheld"], rows)
        }
    }
}

/// The figures of the standards report.
#[must_use]
pub fn figures(figures: &[Figure]) -> String {
    let number = |n: Option<i64>| n.map_or_else(String::new, |n| n.to_string());
    let row = |figure: &Figure| {
        let (value, share) = (number(figure.value), number(figure.share));
        vec![figure.part.to_owned(), figure.name.clone(), value, figure.unit.to_owned(), share]
    };
    written(&["part", "figure", "value", "unit", "share_percent"], figures.iter().map(row))
}

fn bars(head: &[&str], bars: &[Bar]) -> String {
    let row = |bar: &Bar| {
        let cells = [Some(bar.name.clone()), Some(bar.value.to_string()), bar.share.map(|n| n.to_string())];
        cells.into_iter().flatten().collect()
    };
    written(head, bars.iter().map(row))
}

fn standards(what: &str, rows: &[Standard]) -> String {
    let head = [
        what,
        "cases",
        "reports",
        "decided",
        "upheld",
        "median_minutes_to_decision",
        "median_minutes_to_fix",
        "notices",
        "notices_due",
    ];
    let minutes = |minutes: Option<i64>| minutes.map_or_else(String::new, |minutes| minutes.to_string());
    written(
        &head,
        rows.iter().map(|row| {
            vec![
                row.name.clone(),
                row.cases.to_string(),
                row.reports.to_string(),
                row.decided.to_string(),
                row.upheld.to_string(),
                minutes(row.to_decision),
                minutes(row.to_fix),
                row.noticed.0.to_string(),
                row.noticed.1.to_string(),
            ]
        }),
    )
}

fn written(head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let head = head.iter().map(|word| (*word).to_owned()).collect();
    let line = |row: Vec<String>| row.iter().map(|cell| cell_of(cell)).collect::<Vec<_>>().join(",") + "\r\n";
    std::iter::once(head).chain(rows).map(line).collect()
}

/// A cell. What a page says of itself must not become a formula in somebody's spreadsheet.
fn cell_of(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']) && text.parse::<f64>().is_err();
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::numbers::sum::Fact;

    #[test]
    fn cells_are_quoted_and_never_formulas() {
        assert_eq!(cell_of("World, sea"), "\"World, sea\"");
        assert_eq!(cell_of("a \"b\""), "\"a \"\"b\"\"\"");
        assert_eq!(cell_of("=1+1"), "'=1+1");
        assert_eq!(cell_of("-5"), "-5");
    }

    #[test]
    fn a_table_has_a_head() {
        let kinds = vec![Bar {
            name: "Name or title".into(),
            fact: Some(Fact::Name),
            percent: 100,
            said: "71, 100%".into(),
            value: 71,
            share: Some(100),
        }];
        assert_eq!(
            csv(Table::Kinds, &Report { kinds, ..Report::default() }),
            "kind,cases,percent\r\nName or title,71,100\r\n"
        );
    }
}
