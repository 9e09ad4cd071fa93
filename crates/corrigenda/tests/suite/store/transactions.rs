//! Transactions: kept or undone whole, answered after the commit, alike on both engines.

use corrigenda::params;
use corrigenda::store::{Change, Error, Tx, columns};

use crate::both_engines;
use crate::support::{Engine, TestApp};

fn insert(tx: &mut Tx<'_>, name: &str) -> Result<u64, Error> {
    tx.execute(
        "/* test.insert */ insert into secrets (name, value, created_at) values ($1, $2, $3)",
        params![name, "v", 1],
    )
}

fn names(tx: &mut Tx<'_>) -> Result<Vec<String>, Error> {
    tx.query("/* test.names */ select name from secrets where value = $1 order by name", params!["v"])?
        .iter()
        .map(|row| row.get("name"))
        .collect()
}

both_engines!(an_error_undoes_the_whole_work_and_nothing_beside_it, |engine| async move {
    let test = TestApp::new(engine).await;
    let db = &test.app.db;
    let (kept, undone, also_kept) = tokio::join!(
        db.write(|tx| insert(tx, "a")),
        db.write(|tx| {
            insert(tx, "b")?;
            Err::<(), _>(Error::Decode("no".into()))
        }),
        db.write(|tx| insert(tx, "c")),
    );
    assert!(kept.is_ok() && undone.is_err() && also_kept.is_ok());
    assert_eq!(db.read(names).await.expect("names"), ["a", "c"]);
});

both_engines!(a_panic_in_one_work_leaves_the_database_serving, |engine| async move {
    let test = TestApp::new(engine).await;
    let lost: Result<(), Error> = test.app.db.write(|_| panic!("a fault of ours")).await;
    assert!(matches!(lost, Err(Error::Unavailable(_))));
    test.app.db.write(|tx| insert(tx, "after")).await.expect("still serving");
});

both_engines!(a_duplicate_is_a_constraint_and_a_reader_cannot_write, |engine| async move {
    let test = TestApp::new(engine).await;
    let db = &test.app.db;
    db.write(|tx| insert(tx, "a")).await.expect("the first");
    assert!(matches!(db.write(|tx| insert(tx, "a")).await, Err(Error::Constraint(_))));
    if engine == Engine::Sqlite {
        assert!(db.read(|tx| insert(tx, "b")).await.is_err());
    }
});

both_engines!(a_change_is_heard_after_the_commit_and_only_then, |engine| async move {
    let test = TestApp::new(engine).await;
    let mut heard = test.app.db.changes();
    let _: Result<(), Error> = test
        .app
        .db
        .write(|tx| {
            tx.announce("thing", 1);
            Err(Error::Decode("undone".into()))
        })
        .await;
    // The listener of PostgreSQL connects on its own thread; until it does, it hears nothing.
    let change = loop {
        test.app
            .db
            .write(|tx| {
                tx.announce("thing", 2);
                Ok::<_, Error>(())
            })
            .await
            .expect("written");
        let wait = std::time::Duration::from_millis(200);
        if let Ok(change) = tokio::time::timeout(wait, heard.recv()).await {
            break change.expect("not lagging");
        }
    };
    assert_eq!(change, Change { topic: "thing".into(), id: 2 });
});

both_engines!(text_of_every_script_and_every_kind_of_number_comes_back, |engine| async move {
    let test = TestApp::new(engine).await;
    let row = test
        .app
        .db
        .read(|tx| {
            tx.only(
                "/* test.echo */ select cast($1 as text) as t, cast($2 as bigint) as i, cast($3 as text) as n",
                params!["ґ — العربية 日本語 🪢 \0", i64::MAX, None::<&str>],
            )
        })
        .await
        .expect("an answer");
    assert_eq!(row.get::<String>("t").expect("text"), "ґ — العربية 日本語 🪢 \u{FFFD}");
    assert_eq!(row.get::<i64>("i").expect("integer"), i64::MAX);
    assert_eq!(row.get::<Option<String>>("n").expect("null"), None);
});

#[tokio::test(flavor = "multi_thread")]
async fn both_engines_end_with_the_same_schema() {
    let mut schemas = Vec::new();
    for engine in [Engine::Sqlite, crate::support::Engine::Postgres] {
        schemas.push(TestApp::new(engine).await.app.db.read(columns).await.expect("columns"));
    }
    assert!(schemas[0].len() > 100, "{:?}", schemas[0]);
    assert_eq!(schemas[0], schemas[1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_closed_leaves_no_connection_behind() {
    let test = TestApp::new(Engine::Postgres).await;
    test.app.db.read(names).await.expect("an answer");
    let TestApp { app, database } = test;
    assert!(database.connections() > 0, "it was connected");
    drop(app);
    for _ in 0..200 {
        if database.connections() == 0 {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{} connections are left ten seconds after the database was closed", database.connections());
}
