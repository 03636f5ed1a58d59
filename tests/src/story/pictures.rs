//! Pictures of pages.

use super::Cast;
use super::transcript::Transcript;
use crate::desk::DeskVisitor;
use anyhow::Result;
use std::path::Path;
use std::process::{Command, Stdio};

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
    let css = DeskVisitor::stranger(&cast.address).get("/assets/site.css")?;
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
