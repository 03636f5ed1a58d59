// Every page in a real browser: rules, keyboard, large letters, narrow windows; and a coach's desk by keyboard alone.
// node run.mjs PROGRAMS EXAMPLE_PAGES ROOT CHROMIUM [PICTURES]
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { everything, frame } from "./checks.mjs";
import { crawl, patternOf, patterns } from "./crawl.mjs";
import { Coach } from "./desk.mjs";
import { FLAGS } from "./flags.mjs";
import { PLANTED } from "./planted.mjs";
import { town } from "./town.mjs";

const [programs, examples, root, executablePath, pictures] = process.argv.slice(2);
const LANGUAGES = ["nl", "ar", "en"];
const SCHEMES = ["light", "dark"];
const WIDE = { width: 1000, height: 900 };

const count = { passed: 0, failed: 0 };
async function check(name, work) {
  try {
    const wrong = (await work()) ?? [];
    if (wrong.length === 0) return void count.passed++;
    count.failed++;
    console.log(
      `FAILED ${name}\n${wrong
        .slice(0, 12)
        .map((line) => `    ${line}`)
        .join("\n")}`,
    );
  } catch (error) {
    count.failed++;
    console.log(`FAILED ${name}\n    ${error.message}`);
  }
}

/** A window that notes what the page may not do. */
async function open(browser, options) {
  const context = await browser.newContext({ viewport: WIDE, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.refused = [];
  page.on(
    "console",
    (line) => line.type() === "error" && !line.text().includes("status of") && page.refused.push(line.text()),
  );
  return page;
}

const ways = LANGUAGES.flatMap((lang) => SCHEMES.map((colorScheme) => ({ lang, colorScheme })));
const worded = (path, lang) => path + (path.includes("?") ? "&" : "?") + `lang=${lang}`;

/** Looks at every one of `paths` in every language and both schemes. */
async function look(page, address, paths, what) {
  for (const { lang, colorScheme } of ways) {
    await page.emulateMedia({ colorScheme });
    for (const path of paths) {
      // A card is in the language of its address.
      const own = path.startsWith("/card/") ? undefined : lang;
      await check(`${what} ${path} ${lang} ${colorScheme}`, async () => {
        page.refused.length = 0;
        await page.goto(address + worded(path, lang));
        const wrong = await everything(page, own);
        return [...wrong, ...page.refused];
      });
      if (pictures) await picture(page, `${what}${path}-${lang}-${colorScheme}`);
    }
  }
}

async function picture(page, name) {
  mkdirSync(pictures, { recursive: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: join(pictures, `${name.replaceAll(/[^\w-]+/g, "_")}.png`), fullPage: true });
  await page.setViewportSize(WIDE);
}

const browser = await chromium.launch({ executablePath, args: FLAGS });
let place;
try {
  place = await town(programs);
  const { address, slug } = place;
  const all = patterns(root);
  const resident = await open(browser);
  const starts = ["/", "/join", `/b/${slug}/cards`, "/desk/sign-in", "/desk/setup/unknown", "/nowhere"];
  const open_to_all = await crawl(resident, address, starts, all);

  // The coach's side, by keyboard alone.
  const page = await open(browser);
  const coach = new Coach(page, address);
  let setup;
  await check("a coach sets herself up", async () => {
    setup = place.coach("An");
    await look(resident, address, [new URL(place.coach("Mia")).pathname], "set-up");
    await coach.setUp(setup, "vier woorden en een fiets");
  });
  await page.goto(`${address}/desk`);
  await check("she looks at a list", () => coach.chooseAList(place.list));
  const desk = await crawl(page, address, ["/desk"], all).then((paths) =>
    paths.filter((path) => path.startsWith("/desk/b/")),
  );
  await check("every kind of page was seen", () => {
    const seen = [...open_to_all, ...desk, new URL(setup).pathname, "/desk"].map((path) =>
      patternOf(path.split("?")[0], all),
    );
    return all.filter((pattern) => !seen.includes(pattern)).map((pattern) => `no page of ${pattern}`);
  });
  await look(resident, address, open_to_all, "");
  await look(page, address, desk, "desk");
  await page.goto(`${address}/desk`);
  await check("she answers a question", () => coach.answerAQuestion());
  await check("she settles a name", () => coach.settleAName());
  await check("she brings a list and takes it back", () => coach.bringAList(place.list));
  await check("she lets in what was kept aside", () => coach.letIn());
  await check("she lets a phone join", () => coach.letAPhoneJoin("Mona", place.join));
  await check("she signs out", () => coach.signOut());
  await check("she signs in again", () => coach.signInAgain("An"));

  // Pages with everything that can stand on them.
  const drawn = readdirSync(examples).filter((name) => LANGUAGES.some((lang) => name.endsWith(`.${lang}.html`)));
  for (const file of drawn) {
    for (const colorScheme of SCHEMES) {
      await resident.emulateMedia({ colorScheme });
      await check(`example ${file} ${colorScheme}`, async () => {
        await resident.goto(pathToFileURL(join(examples, file)).href);
        return everything(resident);
      });
    }
  }

  // These checks can fail.
  await resident.emulateMedia({ colorScheme: "light" });
  for (const [name, sees, plant] of PLANTED) {
    await check(`planted: ${name}`, async () => {
      resident.refused.length = 0;
      await resident.goto(`${address}/desk/sign-in?lang=nl`);
      const before = await sees(resident, "nl");
      await resident.evaluate(plant);
      const after = await sees(resident, "nl");
      return before.length === 0 && after.length > 0 ? [] : ["nobody saw it"];
    });
  }
} finally {
  await place?.stop();
  await browser.close();
}
console.log(`pages: ${count.passed} passed, ${count.failed} failed, 0 skipped`);
process.exitCode = count.failed === 0 ? 0 : 1;
