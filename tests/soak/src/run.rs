//! A run: begins the town, lets everybody work while the network is bad and both sides are killed, then lets it come
//! to rest and looks.

use crate::books::{PhoneBook, ServerBook};
use crate::lists::Lists;
use crate::promises::{Phone, Verdict, check, codes};
use crate::proxy::{Counts, Proxy};
use crate::walker::{Said, Walker};
use anyhow::{Context, Result, ensure};
use fastrand::Rng;
use pleinmakers_tests::{Answer, ServerProgram};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

const NAMES: [&str; 8] = ["Fatima", "Jan", "Oksana", "Emre", "Marta", "Wim", "Hodan", "Noor"];
const BUURTEN: [&str; 4] = ["sluisvliet", "sint-franciscusstraat", "vogelwijk", "keignaert"];
/// Neighbourhoods of each phone in turn: so that every bucket has several holders, and none has all.
const HOLDERS: [&[usize]; 5] = [&[0, 1, 2, 3], &[0, 1, 2, 3], &[0, 2], &[0], &[1, 3]];
/// Syncs in which a phone must come to rest once the network is calm.
const ROUNDS: usize = 5;
/// Deadline of such a sync, seconds.
const CALM: u64 = 60;
/// How often each phone tells how far it is.
const TELL: Duration = Duration::from_secs(30);

/// What is to be run.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// How long everybody works.
    pub time: Duration,
    /// Everything that is chosen by chance follows from it, as far as the machine's own timing lets it.
    pub seed: u64,
    /// Phones.
    pub phones: usize,
    /// Longest quiet between two misfortunes of the server.
    pub quiet: Duration,
}

/// What was done, and what is left.
#[derive(Debug)]
pub struct Outcome {
    /// Where the files are.
    pub folder: PathBuf,
    /// What was done to the server.
    pub server: Misfortunes,
    /// What the network did.
    pub network: Arc<Counts>,
    /// Phones, by name, with what their programs said.
    pub said: Vec<(String, Said)>,
    /// How long everybody worked.
    pub worked: Duration,
}

/// What was done to the server.
#[derive(Debug, Default, Clone, Copy)]
pub struct Misfortunes {
    /// Kills with `-9`.
    pub kills: u64,
    /// Of these, while a request was on its way in.
    pub kills_in_request: u64,
    /// Lists that were read whole.
    pub lists: u64,
    /// Commands that were killed.
    pub killed_commands: u64,
}

fn told(what: &str, said: Answer) -> Result<Answer> {
    ensure!(said.ok, "{what}: {} {}", said.out, said.err);
    Ok(said)
}

/// Runs a plan in `folder`.
///
/// # Errors
/// It cannot be begun, or does not come to rest.
pub fn run(plan: &Plan, folder: &Path, out: &mut (dyn Write + Send)) -> Result<Outcome> {
    let data = folder.join("server");
    std::fs::create_dir_all(&data)?;
    let mut server = ServerProgram::new(&data, None);
    told("example", server.run(&["example"])?)?;
    let mut lists = Lists::new(folder, &data.join("example-moves.csv"), chrono::Utc::now().date_naive())?;
    let first = lists.next_list()?;
    told("import-moves", server.run(&["import-moves", &first.to_string_lossy()])?)?;
    let address = server.start()?;
    let upstream = address.trim_start_matches("http://").parse().context("the server's address")?;
    let proxy = Proxy::start(upstream, plan.seed)?;
    let mut random = Rng::with_seed(plan.seed);
    let mut walkers = Vec::new();
    for number in 0..plan.phones {
        let name = NAMES.get(number).map_or_else(|| format!("Phone {number}"), |name| (*name).to_owned());
        let mut walker = Walker::new(&name, &folder.join(format!("phone-{number}")), random.u64(..));
        let public = proxy.address();
        let mut arguments = vec!["enrol", "--json", "--public-url", &public, "--name", &name];
        for buurt in HOLDERS[number % HOLDERS.len()] {
            arguments.extend(["--neighbourhood", BUURTEN[*buurt]]);
        }
        let link = told("enrol", server.run(&arguments)?)?.json();
        walker.join(link["link"].as_str().context("a link")?)?;
        walkers.push(walker);
    }
    writeln!(out, "{} phones have joined; everybody works for {} s", plan.phones, plan.time.as_secs())?;

    let begun = Instant::now();
    let over = AtomicBool::new(false);
    let misfortunes = thread::scope(|scope| -> Result<Misfortunes> {
        let (over, plan) = (&over, *plan);
        let steps = Arc::new(AtomicU64::new(0));
        let jobs: Vec<_> = walkers
            .iter_mut()
            .map(|walker| {
                let steps = Arc::clone(&steps);
                scope.spawn(move || -> Result<()> {
                    while begun.elapsed() < plan.time && !over.load(Ordering::Relaxed) {
                        walker.step()?;
                        steps.fetch_add(1, Ordering::Relaxed);
                    }
                    walker.rest()
                })
            })
            .collect();
        let done = trouble(&plan, begun, &mut server, &mut lists, &proxy, &mut random, &steps, out);
        // Where the server cannot go on, nobody need.
        over.store(done.is_err(), Ordering::Relaxed);
        for job in jobs {
            job.join().map_err(|_| anyhow::anyhow!("a thread panicked"))??;
        }
        done
    })?;
    let worked = begun.elapsed();

    writeln!(out, "the network is calm; everybody syncs")?;
    proxy.calm();
    // The first time everything is sent, the second time everybody hears of it.
    for _ in 0..2 {
        for walker in &mut walkers {
            let mut rounds = 0;
            while !walker.sync(CALM)? {
                rounds += 1;
                ensure!(rounds < ROUNDS, "{} does not come to rest: {:?}", walker.name, walker.said.errors);
            }
        }
    }
    server.kill();
    let said = walkers.iter().map(|walker| (walker.name.clone(), walker.said.clone())).collect();
    Ok(Outcome { folder: folder.to_owned(), server: misfortunes, network: proxy.counts(), said, worked })
}

/// Kills the server and starts it again, reads lists, kills commands; until the time is over. The server runs then.
#[allow(clippy::too_many_arguments)]
fn trouble(
    plan: &Plan,
    begun: Instant,
    server: &mut ServerProgram,
    lists: &mut Lists,
    proxy: &Proxy,
    random: &mut Rng,
    steps: &AtomicU64,
    out: &mut (dyn Write + Send),
) -> Result<Misfortunes> {
    let mut done = Misfortunes::default();
    let mut next_told = TELL;
    while begun.elapsed() < plan.time {
        let quiet = Duration::from_millis(random.u64(200..u64::try_from(plan.quiet.as_millis())?.max(201)));
        let until = (begun.elapsed() + quiet).min(plan.time);
        while begun.elapsed() < until {
            thread::sleep(Duration::from_millis(20).min(until.saturating_sub(begun.elapsed())));
        }
        if begun.elapsed() > next_told {
            let steps = steps.load(Ordering::Relaxed);
            writeln!(out, "{:4} s: {steps} steps, {} kills of the server", begun.elapsed().as_secs(), done.kills)?;
            next_told += TELL;
        }
        match random.u8(0..100) {
            0..35 => {
                wait_for_request(proxy, plan, begun);
                thread::sleep(Duration::from_millis(random.u64(0..25)));
                done.kills_in_request += 1;
                restart(server, random, &mut done)?;
            }
            35..65 => restart(server, random, &mut done)?,
            65..85 => {
                let list = lists.next_list()?;
                told("import-moves", server.run(&["import-moves", &list.to_string_lossy()])?)?;
                done.lists += 1;
            }
            _ => {
                // A command dies in the middle, beside the server that runs on the same file.
                let list = lists.next_list()?;
                let time = Duration::from_millis(random.u64(20..400));
                done.killed_commands += u64::from(killed_import(server, &list, time)?);
            }
        }
    }
    Ok(done)
}

fn wait_for_request(proxy: &Proxy, plan: &Plan, begun: Instant) {
    let counts = proxy.counts();
    let before = counts.up.load(Ordering::Relaxed);
    while counts.up.load(Ordering::Relaxed) == before && begun.elapsed() < plan.time {
        thread::sleep(Duration::from_millis(1));
    }
}

fn restart(server: &mut ServerProgram, random: &mut Rng, done: &mut Misfortunes) -> Result<()> {
    server.kill();
    done.kills += 1;
    thread::sleep(Duration::from_millis(random.u64(0..1_200)));
    server.start()?;
    Ok(())
}

fn killed_import(server: &ServerProgram, list: &Path, time: Duration) -> Result<bool> {
    let mut child = server.spawn(&["import-moves", &list.to_string_lossy()])?;
    thread::sleep(time);
    let killed = child.try_wait()?.is_none();
    child.kill()?;
    child.wait()?;
    Ok(killed)
}

/// Reads what is left and checks every promise.
///
/// # Errors
/// A file cannot be read.
pub fn look(outcome: &Outcome) -> Result<(ServerBook, Vec<Verdict>)> {
    let server = ServerBook::read(&outcome.folder.join("server"))?;
    let mut phones = Vec::new();
    for (number, (name, said)) in outcome.said.iter().enumerate() {
        let book = PhoneBook::read(&outcome.folder.join(format!("phone-{number}")))?;
        phones.push(Phone { name: name.clone(), said: said.clone(), book });
    }
    let verdicts = check(&server, &phones);
    Ok((server, verdicts))
}

/// Tells what was done and how the promises stand.
///
/// # Errors
/// It cannot be written.
pub fn tell(outcome: &Outcome, server: &ServerBook, verdicts: &[Verdict], out: &mut dyn Write) -> Result<()> {
    let sum = |of: fn(&Said) -> u64| -> u64 { outcome.said.iter().map(|(_, said)| of(said)).sum() };
    let network = &outcome.network;
    let n = |of: &AtomicU64| of.load(Ordering::Relaxed);
    let Misfortunes { kills, kills_in_request, lists, killed_commands } = outcome.server;
    let recorded = sum(|said| said.recorded.len() as u64);
    let lines = [
        format!("time             {} s, {} phones", outcome.worked.as_secs(), outcome.said.len()),
        format!("asked            {} visits, undos and turns", sum(|said| said.tries)),
        format!(
            "confirmed        {recorded} visits, {} undos, {} turns",
            sum(|said| said.undone.len() as u64),
            sum(|said| said.turned)
        ),
        format!("syncs            {} begun, {} whole", sum(|said| said.syncs.0), sum(|said| said.syncs.1)),
        format!(
            "phones killed    {}, of these {} inside a write",
            sum(|said| said.kills),
            sum(|said| said.kills_inside)
        ),
        format!("server killed    {kills}, of these {kills_in_request} as a request came in; started again as often"),
        format!("lists            {lists} read, {killed_commands} killed while they were read"),
        format!(
            "network          {} connections: {} refused, {} cut, {} stalls, {} slow directions; {} kB up, {} kB down",
            n(&network.connections),
            n(&network.refused),
            n(&network.cuts),
            n(&network.stalls),
            n(&network.slow),
            n(&network.up) / 1_000,
            n(&network.down) / 1_000
        ),
    ];
    for line in lines {
        writeln!(out, "{line}")?;
    }
    let joined = |counts: Vec<(String, u64)>| {
        counts.into_iter().map(|(code, n)| format!("{code} {n}")).collect::<Vec<_>>().join(", ")
    };
    let mut errors: BTreeMap<String, u64> = BTreeMap::new();
    for (code, times) in outcome.said.iter().flat_map(|(_, said)| &said.errors) {
        *errors.entry(code.clone()).or_default() += times;
    }
    writeln!(out, "errors said      {}", joined(errors.into_iter().collect()))?;
    let codes = codes(server).into_iter().map(|(code, n)| (code, n as u64)).collect();
    writeln!(out, "outcomes         {}", joined(codes))?;
    for verdict in verdicts {
        let word = if verdict.holds() { "ok    " } else { "BROKEN" };
        writeln!(out, "{word}  {} ({} looked at)", verdict.promise, verdict.looked_at)?;
        for told in &verdict.told {
            writeln!(out, "        {told}")?;
        }
    }
    Ok(())
}
