//! An operator at the command line: every answer says what happened and what to do.

use std::process::{Command, Output, Stdio};

use corrigenda::store::Place;

use crate::both_engines;
use crate::support::TestDb;

struct Install {
    database: TestDb,
    folder: tempfile::TempDir,
}

impl Install {
    /// Runs a command in a folder of its own, with nothing in the environment but the database.
    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("the binary runs")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let url = match &self.database.place {
            Place::Sqlite(path) => path.display().to_string(),
            Place::Postgres(url) => url.clone(),
        };
        let mut command = Command::new(env!("CARGO_BIN_EXE_corrigenda"));
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env("DATABASE_URL", url)
            .env("RUST_LOG", "off");
        command
    }

    /// Runs a command that must succeed; what it printed.
    fn says(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("text")
    }

    /// Runs a command that must be refused; the words of the refusal.
    fn refuses(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(!output.status.success(), "{arguments:?} was not refused");
        String::from_utf8(output.stderr).expect("text")
    }
}

const SITE: &[&str] = &[
    "site",
    "add",
    "courier",
    "--name",
    "The Courier",
    "--home",
    "https://courier.test",
    "--host",
    "m.courier.test",
];

both_engines!(sites_and_people_are_added_once_and_listed, |engine| async move {
    let install =
        Install { database: TestDb::new(engine).await, folder: tempfile::tempdir().expect("a folder") };
    let none = install.says(&["site", "list"]);
    assert!(none.contains("No site yet"), "{none}");
    let added = install.says(SITE);
    assert!(added.contains(r#"data-site="courier""#), "{added}");
    let twice = install.refuses(SITE);
    assert!(twice.contains("there is a site courier already"), "{twice}");
    let listed = install.says(&["site", "list"]);
    assert!(listed.contains("courier.test m.courier.test"), "{listed}");
    let token = install.says(&["site", "token", "courier"]);
    assert!(token.trim().len() >= 40, "{token}");
    assert_eq!(token, install.says(&["site", "token", "courier"]), "the same each time");

    let invited = install.says(&["editor", "add", "Mara Brandt", "mara@courier.test"]);
    assert!(invited.contains("/desk/enter/"), "{invited}");
    let twice = install.refuses(&["editor", "add", "Mara Brandt", "mara@courier.test"]);
    assert!(twice.contains("corrigenda editor reset mara@courier.test"), "{twice}");
    assert!(install.says(&["editor", "reset", "mara@courier.test"]).contains("/desk/enter/"));
    let unknown = install.refuses(&["editor", "reset", "nobody@courier.test"]);
    assert!(unknown.contains("nobody at the desk"), "{unknown}");
    let role = install.refuses(&["editor", "add", "X", "x@courier.test", "--role", "king"]);
    assert!(role.contains("owner, editor or contributor"), "{role}");
});

both_engines!(the_doctor_names_what_is_wrong_and_what_to_do, |engine| async move {
    let install =
        Install { database: TestDb::new(engine).await, folder: tempfile::tempdir().expect("a folder") };
    let output = install.run(&["doctor", "--base-url", "http://corrections.example"]);
    let said = String::from_utf8(output.stdout).expect("text");
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("WRONG  base_url is http://corrections.example/: sessions"), "{said}");
    assert!(said.contains("There is no site. Add one: corrigenda site add"), "{said}");
    assert!(said.contains("note   No mail is set up"), "{said}");

    install.says(&["site", "add", "local", "--name", "Local", "--home", "http://127.0.0.1:9"]);
    let output = install.run(&["doctor", "--mail-relay", "smtp://127.0.0.1:9", "--mail-from", "a@b.example"]);
    let said = String::from_utf8(output.stdout).expect("text");
    assert!(said.contains("WRONG  local: http://127.0.0.1:9"), "{said}");
    assert!(said.contains("WRONG  The mail relay does not answer"), "{said}");
});

both_engines!(a_first_start_prints_the_owners_link_and_sigterm_ends_it_well, |engine| async move {
    use std::io::{BufRead, BufReader};
    let install =
        Install { database: TestDb::new(engine).await, folder: tempfile::tempdir().expect("a folder") };
    let mut server = install
        .command(&["serve", "--listen", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the binary starts");
    let mut lines = BufReader::new(server.stdout.take().expect("its output")).lines().map_while(Result::ok);
    let link = lines.find(|line| line.contains("/desk/enter/")).expect("a link");
    assert!(link.trim().len() > "http://127.0.0.1/desk/enter/".len() + 40, "{link}");
    let serving = lines.find(|line| line.starts_with("Corrigenda serves")).expect("the address");
    let address = serving.rsplit(' ').next().expect("a word").to_owned();

    let busy = install.refuses(&["serve", "--listen", &address]);
    assert!(busy.contains("Choose another with --listen"), "{busy}");

    let kill = Command::new("kill").arg("-TERM").arg(server.id().to_string()).status().expect("kill runs");
    assert!(kill.success());
    assert!(server.wait().expect("it ended").success());
});

#[test]
fn a_setting_that_is_wrong_is_named_before_anything_is_touched() {
    let folder = tempfile::tempdir().expect("a folder");
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_corrigenda"))
            .args(arguments)
            .current_dir(folder.path())
            .output()
            .expect("the binary runs");
        assert!(!output.status.success());
        String::from_utf8(output.stderr).expect("text")
    };
    assert!(run(&["serve", "--listen", "8340"]).contains("write an address and a port"));
    std::fs::write(folder.path().join("corrigenda.toml"), "lisen = \"127.0.0.1:1\"\n").expect("written");
    let said = run(&["doctor"]);
    assert!(said.contains("corrigenda.toml") && said.contains("lisen"), "{said}");
    std::fs::remove_file(folder.path().join("corrigenda.toml")).expect("removed");
    let said = run(&["doctor", "--config", "nowhere.toml"]);
    assert!(said.contains("nowhere.toml cannot be read"), "{said}");
    let said = run(&["site", "list", "--database-url", "no/such/folder/x.db"]);
    assert!(said.contains("no/such/folder/x.db"), "{said}");
    let said = run(&["site", "list", "--database-url", "postgres://127.0.0.1:9/x"]);
    assert!(said.contains("the database is not available"), "{said}");
}
