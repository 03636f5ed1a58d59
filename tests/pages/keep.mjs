// The pictures of the guide for coaches: pages with everything that can stand on them, as wide as a phone.
// node keep.mjs EXAMPLE_PAGES PICTURES CHROMIUM
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { FLAGS } from "./flags.mjs";

const PAGES = [
  "setup",
  "sign-in",
  "desk-home",
  "desk-questions",
  "desk-cards",
  "desk-figures",
  "desk-doors",
  "desk-phones",
  "desk-join",
  "desk-list",
  "desk-preview",
  "desk-aside",
];

const [examples, pictures, executablePath] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: FLAGS });
try {
  const page = await browser.newPage({ viewport: { width: 390, height: 600 } });
  for (const name of PAGES) {
    await page.goto(pathToFileURL(join(examples, `${name}.nl.html`)).href);
    await page.screenshot({ path: join(pictures, `coach-${name.replace("desk-", "")}-nl.png`), fullPage: true });
  }
} finally {
  await browser.close();
}
