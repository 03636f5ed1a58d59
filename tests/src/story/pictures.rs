//! Pages as a visitor gets them, and pictures of them.

use super::Cast;
use super::transcript::Transcript;
use anyhow::{Context, Result};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// A page.
pub(super) struct Page {
    pub status: u16,
    pub body: String,
}

/// A browser without a screen that keeps cookies and follows redirects: just enough for the story.
pub(super) struct Visitor {
    cookies: Vec<String>,
}

impl Visitor {
    pub(super) fn new() -> Result<Self> {
        Ok(Self { cookies: Vec::new() })
    }

    /// Gets an `http://` address on this machine.
    pub(super) fn get(&mut self, url: &str) -> Result<Page> {
        let rest = url.strip_prefix("http://").context("the story visits plain HTTP only")?;
        let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let mut stream = TcpStream::connect(host)?;
        stream.set_read_timeout(Some(Duration::from_secs(20)))?;
        let cookie = self.cookies.join("; ");
        let path = if path.is_empty() { "/" } else { path };
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nAccept-Language: nl\r\nConnection: close\r\n\r\n"
        )?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        let text = String::from_utf8_lossy(&bytes);
        let (head, body) = text.split_once("\r\n\r\n").context("no answer")?;
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).context("no status")?;
        let header = |name: &str| {
            head.lines().find_map(|line| {
                let (key, value) = line.split_once(": ")?;
                key.eq_ignore_ascii_case(name).then(|| value.to_owned())
            })
        };
        if let Some(cookie) = header("set-cookie") {
            self.cookies.push(cookie.split(';').next().unwrap_or_default().to_owned());
        }
        match header("location").filter(|_| (300..400).contains(&status)) {
            Some(to) if to.starts_with('/') => self.get(&format!("http://{host}{to}")),
            Some(to) => self.get(&to),
            None => Ok(Page { status, body: body.to_owned() }),
        }
    }
}

const SHOTS: [(&str, &str, u32, u32, bool); 6] = [
    ("agenda", "/b/{slug}?lang=nl", 390, 1000, false),
    ("agenda-dark", "/b/{slug}?lang=nl", 390, 1000, true),
    ("agenda-ar", "/b/{slug}?lang=ar", 390, 1000, false),
    ("agenda-320", "/b/{slug}?lang=en", 320, 1250, false),
    ("buurten", "/?lang=nl", 390, 700, false),
    ("join", "/join?lang=nl", 390, 700, false),
];

/// Takes pictures of the pages, where a browser is there.
pub(super) fn take(cast: &Cast, staff: &str, out: &Path, t: &mut Transcript) -> Result<()> {
    t.chapter("Pictures");
    let Some(browser) = browser() else {
        t.tell("No Chromium on this machine: no pictures.");
        return Ok(());
    };
    for (name, path, width, height, dark) in SHOTS {
        let url = format!("{}{}", cast.address, path.replace("{slug}", &cast.list.buurt.slug));
        shoot(&browser, &url, &out.join(format!("{name}.png")), width, height, dark)?;
        t.check(&format!("{name}.png"));
    }
    // The coach's page needs its session: the page that was got with it is drawn as a file, with its style beside it.
    let css = Visitor::new()?.get(&format!("{}/assets/site.css", cast.address))?;
    let folder = tempfile::tempdir()?;
    let page = folder.path().join("desk.html");
    let style = format!("<style>{}</style></head>", css.body);
    std::fs::write(&page, staff.replacen("</head>", &style, 1))?;
    shoot(&browser, &format!("file://{}", page.display()), &out.join("desk.png"), 900, 1000, false)?;
    t.check("desk.png");
    Ok(())
}

fn browser() -> Option<String> {
    let is_there = |name: &&str| {
        let said = Command::new(name).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        said.is_ok_and(|status| status.success())
    };
    ["chromium", "chromium-browser", "google-chrome"].iter().find(|name| is_there(name)).map(|name| (*name).to_owned())
}

fn shoot(browser: &str, url: &str, to: &Path, width: u32, height: u32, dark: bool) -> Result<()> {
    let profile = tempfile::tempdir()?;
    let mut command = Command::new(browser);
    command.args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]);
    command.args([
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--force-device-scale-factor=2",
    ]);
    if dark {
        command.arg("--blink-settings=preferredColorScheme=0");
    }
    let done = command
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(format!("--window-size={width},{height}"))
        .arg(format!("--screenshot={}", to.display()))
        .arg(url)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    anyhow::ensure!(done.success() && to.exists(), "no picture of {url}");
    Ok(())
}
