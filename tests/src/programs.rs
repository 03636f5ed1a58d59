//! The programs as processes.

use serde_json::Value;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

/// Longest wait for a server to listen.
const START: Duration = Duration::from_secs(30);

/// The built program `name`, beside the one that is running.
///
/// # Errors
/// It has not been built: `cargo build --workspace` does.
pub fn program(name: &str) -> io::Result<PathBuf> {
    let here = std::env::current_exe()?;
    let folders = here.ancestors().skip(1).take(2);
    let found = folders.map(|folder| folder.join(name)).find(|path| path.exists());
    found.ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, format!("{name} is not built")))
}

/// What a program said.
#[derive(Debug, Clone)]
pub struct Answer {
    /// It ended well.
    pub ok: bool,
    /// It was ended by SIGKILL.
    pub killed: bool,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Answer {
    fn of(output: &Output) -> Self {
        #[cfg(unix)]
        let killed = std::os::unix::process::ExitStatusExt::signal(&output.status) == Some(9);
        #[cfg(not(unix))]
        let killed = false;
        Self {
            ok: output.status.success(),
            killed,
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// The first line as JSON; Null where it is none.
    #[must_use]
    pub fn json(&self) -> Value {
        self.out.lines().find_map(|line| serde_json::from_str(line).ok()).unwrap_or(Value::Null)
    }

    /// The error's code in JSON answers.
    #[must_use]
    pub fn error(&self) -> Option<String> {
        self.out
            .lines()
            .filter_map(|line| serde_json::from_str::<Value>(line).ok())
            .find_map(|value| value.get("error")?.as_str().map(str::to_owned))
    }
}

/// A phone: its folder, and how the program is called for it.
#[derive(Debug, Clone)]
pub struct PhoneProgram {
    /// Folder of the phone.
    pub folder: PathBuf,
    /// As if it were this moment.
    pub at: Option<String>,
    /// Language.
    pub lang: String,
}

impl PhoneProgram {
    /// A phone that lives in `folder`.
    #[must_use]
    pub fn new(folder: &Path, at: Option<&str>) -> Self {
        Self { folder: folder.to_owned(), at: at.map(str::to_owned), lang: "nl".to_owned() }
    }

    /// Runs a command.
    ///
    /// # Errors
    /// The program cannot be started.
    pub fn run(&self, arguments: &[&str]) -> io::Result<Answer> {
        let mut command = Command::new(program("pleinmakers-phone")?);
        command.arg("--dir").arg(&self.folder).args(["--lang", &self.lang]);
        if let Some(at) = &self.at {
            command.args(["--at", at]);
        }
        Ok(Answer::of(&command.args(arguments).stdin(Stdio::null()).output()?))
    }

    /// Runs a command that answers JSON.
    ///
    /// # Errors
    /// The program cannot be started.
    pub fn json(&self, arguments: &[&str]) -> io::Result<Answer> {
        let mut all = vec!["--json"];
        all.extend_from_slice(arguments);
        self.run(&all)
    }
}

/// A server with its data.
#[derive(Debug)]
pub struct ServerProgram {
    data: PathBuf,
    at: Option<String>,
    port: u16,
    child: Option<Child>,
}

impl ServerProgram {
    /// A server on `data`, not running.
    #[must_use]
    pub fn new(data: &Path, at: Option<&str>) -> Self {
        Self { data: data.to_owned(), at: at.map(str::to_owned), port: 0, child: None }
    }

    /// What is started from now on runs as if it were this moment.
    pub fn set_clock(&mut self, at: &str) {
        self.at = Some(at.to_owned());
    }

    /// Runs another command of the server's program on the same data.
    ///
    /// # Errors
    /// The program cannot be started.
    pub fn run(&self, arguments: &[&str]) -> io::Result<Answer> {
        let output = self.command()?.args(arguments).stdin(Stdio::null()).output()?;
        Ok(Answer::of(&output))
    }

    /// Begins another command and does not wait: the caller may end it.
    ///
    /// # Errors
    /// The program cannot be started.
    pub fn spawn(&self, arguments: &[&str]) -> io::Result<Child> {
        self.command()?.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()
    }

    fn command(&self) -> io::Result<Command> {
        let mut command = Command::new(program("pleinmakers-server")?);
        command.arg("--data").arg(&self.data);
        if let Some(at) = &self.at {
            command.args(["--at", at]);
        }
        Ok(command)
    }

    /// What a person types to start it as it runs now.
    ///
    /// # Errors
    /// The program is not built.
    pub fn start_line(&self) -> io::Result<String> {
        let command = self.command()?;
        let words = std::iter::once(command.get_program()).chain(command.get_args());
        let words: Vec<_> = words.map(|word| format!("'{}'", word.to_string_lossy().replace('\'', "'\\''"))).collect();
        Ok(format!("{} serve --listen 127.0.0.1:{}", words.join(" "), self.port))
    }

    /// Starts it; the port it got stays its port when it is started again. Answers its address.
    ///
    /// # Errors
    /// It does not start within half a minute.
    pub fn start(&mut self) -> io::Result<String> {
        let ready = self.data.join("ready");
        let _ = std::fs::remove_file(&ready);
        let log = std::fs::OpenOptions::new().create(true).append(true).open(self.data.join("server.log"))?;
        let child = self
            .command()?
            .args(["serve", "--listen", &format!("127.0.0.1:{}", self.port), "--ready-file"])
            .arg(&ready)
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()?;
        self.child = Some(child);
        let begun = Instant::now();
        loop {
            if let Ok(address) = std::fs::read_to_string(&ready)
                && address.ends_with(|last: char| last.is_ascii_digit() || last == '\n')
                && let Some(port) = address.trim().rsplit(':').next().and_then(|port| port.parse().ok())
            {
                self.port = port;
                return Ok(address.trim().to_owned());
            }
            if begun.elapsed() > START || self.child.as_mut().is_some_and(|child| !matches!(child.try_wait(), Ok(None)))
            {
                return Err(io::Error::new(io::ErrorKind::TimedOut, "the server does not listen"));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Ends it as a power cut would.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }

    /// Process id while it runs.
    #[must_use]
    pub fn id(&self) -> Option<u32> {
        self.child.as_ref().map(Child::id)
    }

    /// Leaves it running when this value goes.
    pub fn leave_running(&mut self) {
        self.child = None;
    }

    /// Everything that it logged.
    #[must_use]
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.data.join("server.log")).unwrap_or_default()
    }
}

impl Drop for ServerProgram {
    fn drop(&mut self) {
        self.kill();
    }
}
