//! A coach with a browser: sets up an account by its link, and asks for pages of the desk.

use crate::ServerProgram;
use crate::freeze::ask;
use anyhow::{Context, Result, ensure};
use std::time::{SystemTime, UNIX_EPOCH};
use totp_rs::{Builder, Secret};

/// An answer of the server.
#[derive(Debug, Clone)]
pub struct DeskAnswer {
    /// Its status.
    pub status: u16,
    /// First line and headers.
    pub head: String,
    /// The page.
    pub body: String,
}

/// A browser, as far as the desk needs one.
#[derive(Debug, Clone)]
pub struct DeskVisitor {
    host: String,
    cookie: String,
    /// The word that forms of its session carry.
    pub proof: String,
}

/// A link by which a coach chooses a password.
///
/// # Errors
/// The program's.
pub fn setup_link(server: &ServerProgram, name: &str, slug: &str) -> Result<String> {
    let said = server.run(&["coach", "add", name, "--neighbourhood", slug, "--json"])?;
    said.json()["link"].as_str().map(str::to_owned).with_context(|| format!("coach add: {said:?}"))
}

impl DeskVisitor {
    /// Nobody: without a session.
    #[must_use]
    pub fn stranger(address: &str) -> Self {
        Self { host: address.trim_start_matches("http://").to_owned(), cookie: String::new(), proof: String::new() }
    }

    /// A new coach of a neighbourhood, who has chosen a password and is signed in.
    ///
    /// # Errors
    /// What is not as it should be.
    pub fn coach(server: &ServerProgram, address: &str, name: &str, slug: &str) -> Result<Self> {
        let link = setup_link(server, name, slug)?;
        let path = link.find("/desk/").and_then(|at| link.get(at..)).context("a link")?;
        let mut visitor = Self::stranger(address);
        let page = visitor.get(path)?;
        ensure!(page.status == 200, "the set-up page: {}", page.head);
        let key = between(&page.body, "dir=\"ltr\" translate=\"no\">", "</code>").replace(' ', "");
        let secret = Secret::try_from_base32(key).ok().context("a key on the page")?;
        let totp = Builder::new().with_secret(secret).with_account_name("x").build().ok().context("codes")?;
        // Codes follow the clock on the wall, also where the server runs as if it were another day.
        let code = totp.generate(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs());
        let done = visitor.post(path, &format!("password=een+lange+zin+van+mij&code={code}"))?;
        ensure!(done.status == 303, "setting up: {}\n{}", done.head, done.body);
        visitor.cookie = between(&done.head, "set-cookie: ", ";").to_owned();
        let home = visitor.get(&format!("/desk/b/{slug}"))?;
        ensure!(home.status == 200, "the desk: {}", home.head);
        visitor.proof = between(&home.body, "name=\"proof\" value=\"", "\"").to_owned();
        Ok(visitor)
    }

    /// Gets a page.
    ///
    /// # Errors
    /// The network's.
    pub fn get(&self, path: &str) -> Result<DeskAnswer> {
        self.send(&format!("GET {path}"), "")
    }

    /// Sends a form from one of our own pages.
    ///
    /// # Errors
    /// The network's.
    pub fn post(&self, path: &str, form: &str) -> Result<DeskAnswer> {
        self.send(&format!("POST {path}"), form)
    }

    fn send(&self, what: &str, body: &str) -> Result<DeskAnswer> {
        let (host, cookie, length) = (&self.host, &self.cookie, body.len());
        let request = format!(
            "{what} HTTP/1.1\r\nhost: {host}\r\norigin: http://{host}\r\nsec-fetch-site: same-origin\r\ncookie: {cookie}\r\n\
             accept-language: nl\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n\
             \r\n{body}"
        );
        let answer = ask(host, request.as_bytes())?;
        let text = String::from_utf8_lossy(&answer).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").context("no answer")?;
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).context("no status")?;
        Ok(DeskAnswer { status, head: head.to_owned(), body: body.to_owned() })
    }
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    text.split_once(before).and_then(|(_, rest)| rest.split_once(after)).map_or("", |(found, _)| found)
}
