//! Pages that somebody made to hurt whoever reads them, and pages that are only very large. The
//! tests read them to see that nothing breaks, `cargo bench --bench hostile` to see what they cost.

use std::fmt::Write as _;

/// A prose long enough to be an article.
const STORY: &str = "<p>Both delegations worked from the Treaty of Lisk, which was signed by the two governments in \
    1987 and renewed twice since; a later session has no date yet, and nobody has offered a hall.</p>";

/// As often as fills a page of so many bytes.
fn fill(piece: &str, most: usize) -> String {
    piece.repeat(most / piece.len())
}

/// So many pieces, each with its number.
fn numbered(times: usize, piece: impl Fn(usize) -> String) -> String {
    (0..times).map(piece).collect()
}

fn nested(tag: &str, times: usize) -> String {
    format!("{STORY}{}x", tag.repeat(times))
}

/// The deepest that is read, with something in the middle.
fn deep(open: &str, close: &str, inside: &str) -> String {
    format!("<article>{STORY}{}{inside}{}{STORY}</article>", open.repeat(480), close.repeat(480))
}

/// A page that is made when it is asked for.
type Made = Box<dyn Fn() -> String>;

/// The name of each page, and the page, of at most so many bytes where it is as long as it may be.
/// They are made one at a time: together they are large.
pub fn pages(most: usize) -> Vec<(&'static str, Made)> {
    fn page(
        name: &'static str,
        make: impl Fn() -> String + 'static,
    ) -> (&'static str, Box<dyn Fn() -> String>) {
        (name, Box::new(make))
    }
    vec![
        page("an ordinary page", || {
            format!("<title>Pact</title><article><h1>Pact</h1>{}</article>", STORY.repeat(20))
        }),
        page("100 KB of nested div", || nested("<div>", 20_000)),
        page("1 MB of nested div", || nested("<div>", 200_000)),
        page("8 MB of nested div", move || fill("<div>", most)),
        page("1 MB of nested span", || nested("<span>", 170_000)),
        page("1 MB of nested i", || nested("<i>", 330_000)),
        page("1 MB of nested lists", || nested("<ul><li>", 120_000)),
        page("1 MB of nested tables", || nested("<table><tr><td>", 66_000)),
        page("1 MB of nested links and boxes", || nested("<a href=x><div>", 66_000)),
        page("1 MB of nested svg", || nested("<svg><g>", 120_000)),
        page("div nested behind a trick of svg", || {
            format!(
                "{STORY}<svg><foreignObject><p></svg></p></foreignObject><title>{}",
                "<div>".repeat(200_000)
            )
        }),
        page("a million attributes of one element", || {
            format!("{STORY}<p {}>x</p>", numbered(1_000_000, |n| format!("a{n} ")))
        }),
        page("four hundred attributes of each element", move || {
            let tag = format!("<b {}>x</b>", numbered(400, |n| format!("a{n} ")));
            format!("<article>{STORY}{}</article>", tag.repeat(most / 2 / tag.len()))
        }),
        page("one attribute of 8 MB", move || format!("{STORY}<p title='{}'>x</p>", fill("a&amp;", most))),
        page("an endless title", move || format!("<title>{}", fill("a title ｜", most))),
        page("an endless title that ends", move || {
            format!("<title>{}</title><article>{STORY}</article>", fill("| - » ", most))
        }),
        page("an endless headline", move || {
            format!("<article><h1>{}</h1>{STORY}</article>", fill("Pact | ", most))
        }),
        page("an endless comment", move || format!("{STORY}<!--{}", fill("--! ", most))),
        page("an endless script", move || format!("{STORY}<script>{}", fill("</scrip", most))),
        page("an endless tag", move || format!("{STORY}<p class='{}", fill("a ", most))),
        page("one word of 5 MB", || format!("<article><p>{}</p></article>", "a".repeat(5 << 20))),
        page("one paragraph of 8 MB", move || {
            format!("<article><p>{}</p></article>", fill("The harbour opened. ", most))
        }),
        page("8 MB of signs", move || format!("<article><p>{}</p></article>", fill("Lind &amp; Co ", most))),
        page("8 MB of unknown signs", move || {
            format!("<article><p>{}</p></article>", fill("&x;&#9999999;", most))
        }),
        page("8 MB of less-than", move || format!("<article>{STORY}{}</article>", fill("< ", most))),
        page("8 MB of accents on one letter", move || {
            format!("<article>{STORY}<p>a{}</p></article>", fill("\u{301}\u{316}", most))
        }),
        page("8 MB without spaces", move || {
            format!("<article><p>{}</p></article>", fill("署名されたリスク条約に基づき", most))
        }),
        page("a table of 90,000 cells", || {
            let row = format!("<tr>{}</tr>", "<td>17".repeat(29));
            format!("<article>{STORY}<table>{}</table></article>", row.repeat(3_000))
        }),
        page("a table with everything outside of its cells", || {
            format!("<article>{STORY}<table>{}</table></article>", "<tr>a<b>c</b>".repeat(30_000))
        }),
        page("99,000 breaks", || {
            format!("<article>{STORY}{}</article>", "text of a line<br>".repeat(99_000))
        }),
        page("99,000 paragraphs", || {
            let lines =
                numbered(99_000, |n| format!("<p>The harbour opened on day {n}, two years late, it said."));
            format!("<article>{lines}</article>")
        }),
        page("33,000 paragraphs in boxes of their own", || {
            numbered(33_000, |n| {
                format!(
                    "<div><div><p>The harbour opened on day {n}, two years late, it said.</p></div></div>"
                )
            })
        }),
        page("99,000 headings", || {
            format!("<article>{STORY}{}</article>", numbered(99_000, |n| format!("<h1>Pact {n}</h1>")))
        }),
        page("99,000 articles", || {
            numbered(99_000, |n| format!("<article>The harbour opened on day {n}</article>"))
        }),
        page("articles in articles", || deep("<article>", "</article>", &STORY.repeat(20_000))),
        page("90,000 paragraphs at the bottom", || {
            deep(
                "<div>",
                "</div>",
                &numbered(90_000, |n| format!("<p>The harbour opened on day {n}, late.</p>")),
            )
        }),
        page("90,000 breaks at the bottom", || {
            deep("<div>", "</div>", &"The harbour opened.<br>".repeat(90_000))
        }),
        page("boxes that call themselves advertisements around a headline", || {
            deep("<div class=ad>", "</div>", &format!("{}<h1>Pact</h1>", "<i>x</i>".repeat(90_000)))
        }),
        page("90,000 headers", || deep("<section>", "</section>", &"<header>x</header>".repeat(90_000))),
        page("90,000 boxes with long names", || {
            let names = "related-a social-b share-c ".repeat(3);
            format!(
                "<article>{STORY}{}</article>",
                numbered(80_000, |n| format!("<div class='x{n} {names}'>x</div>"))
            )
        }),
        page("bold that is never closed, in each paragraph", || {
            format!(
                "<article>{STORY}{}</article>",
                numbered(300, |n| format!("<p><b id={n}>x")) + &"<p>y".repeat(200)
            )
        }),
        page("misnested formatting", || {
            format!("<article>{STORY}{}</article>", "<b><p><i></b>x</i></p>".repeat(20_000))
        }),
        page("links that hold boxes", || {
            format!("<article>{STORY}{}</article>", "<a><p></a>x<div>".repeat(400) + &"<a>".repeat(20_000))
        }),
        page("8 MB of JSON-LD", move || {
            format!("<script type='application/ld+json'>[{}0]</script>{STORY}", fill("{\"\":0},", most))
        }),
        page("JSON-LD nested without end", move || {
            format!("<script type='application/ld+json'>{}</script>{STORY}", fill("[", most))
        }),
        page("500 KB of JSON-LD, fifteen times", || {
            let one =
                format!("<script type='application/ld+json'>[{}0]</script>", "{\"\":0},".repeat(72_000));
            format!("{}{STORY}", one.repeat(15))
        }),
        page("frames, forms and selects", || {
            format!("{STORY}{}", "<select><option><form><iframe></iframe><frameset>".repeat(15_000))
        }),
        page("templates in templates", || nested("<template>", 100_000)),
        page("nothing but null", move || fill("\0", most)),
        page("bytes that were never text", move || {
            let mut out = String::with_capacity(most);
            let mut state = 7_u64;
            while out.len() < most {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let _ = write!(out, "{}", char::from((state >> 56) as u8));
            }
            out
        }),
    ]
}
