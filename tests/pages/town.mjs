// A server with a neighbourhood at work: the example city, two phones, a question, a name that two wrote at once.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const SLUG = "sluisvliet";

/** One row that comes in, one that a person must decide about, one that cannot be used, one of another neighbourhood. */
const LIST = `Dossiernr;Straat;Huisnr;Bus;Naam;Taal;Datum intrek
P-1;Sluisvlietlaan;2;0101;Proef Een;nl;02/11/2026
P-2;Sluisvlietlaan;2;9999;Proef Twee;nl;02/11/2026
P-3;Sluisvlietlaan;2;0103;Proef Drie;nl;31/02/2026
P-4;Elisabethlaan;1;;Proef Vier;nl;02/11/2026
`;

/** Starts it; `stop` ends the server and takes the folder away. */
export async function town(programs) {
  const folder = mkdtempSync(join(tmpdir(), "pleinmakers-pages-"));
  const data = join(folder, "server");
  const run = (name, args) =>
    execFileSync(join(programs, name), args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const server = (...args) =>
    JSON.parse(
      run("pleinmakers-server", ["--data", data, "--json", ...args])
        .trim()
        .split("\n")
        .at(-1),
    );
  const phone = (who, ...args) => run("pleinmakers-phone", ["--dir", join(folder, who), "--json", ...args]);

  const example = server("example");
  server("import-moves", example.moves);
  const child = spawn(
    join(programs, "pleinmakers-server"),
    ["--data", data, "--json", "serve", "--listen", "127.0.0.1:0"],
    {
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  const stop = async () => {
    const over = new Promise((resolve) => child.once("exit", resolve));
    if (child.exitCode === null && child.kill("SIGTERM")) await over;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const address = await firstAddress(child);
    for (const who of ["Nadia", "Jan"]) {
      phone(who, "join", server("enrol", "--neighbourhood", SLUG, "--name", who).link);
      phone(who, "sync");
    }
    const door = JSON.parse(phone("Nadia", "today")).round[0].doors[0].household;
    phone("Nadia", "ask", "lift", "De lift stopt tussen twee verdiepingen", "--urgency", "soon", "--door", door);
    phone("Jan", "ask", "light", "Het licht op de trap brandt niet");
    phone("Nadia", "name", door, "Familie Peeters");
    phone("Jan", "name", door, "Familie Pieters");
    for (const who of ["Nadia", "Jan", "Nadia"]) phone(who, "sync");
    // The welcome is over: what two wrote is the coach's to settle.
    phone("Nadia", "record", door, "met");
    phone("Nadia", "sync");
    // Jan has lost the neighbourhood when his visit comes.
    const ring = JSON.parse(phone("Jan", "today")).round[0].doors[1].household;
    phone("Jan", "record", ring, "not_home");
    const lost = server("phone", "list").phones.find((one) => one.name === "Jan").id;
    server("phone", "withdraw", lost, "--neighbourhood", SLUG);
    phone("Jan", "sync");
    const list = join(folder, "list.csv");
    writeFileSync(list, LIST);
    const coach = (name) => server("coach", "add", name, "--neighbourhood", SLUG, "--neighbourhood", "vogelwijk").link;
    const joined = (link) => JSON.parse(phone("Mona", "join", link)).number;
    return { address, slug: SLUG, coach, join: joined, list, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function firstAddress(child) {
  for await (const line of createInterface({ input: child.stdout })) {
    const found = line.match(/http:\/\/127\.0\.0\.1:\d+/);
    if (found) return found[0];
  }
  throw new Error("the server ended before it listened");
}
