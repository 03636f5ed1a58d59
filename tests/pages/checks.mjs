// What every page keeps to, asked of a page in a real browser. Each check answers what is wrong, in words.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** Rules of axe-core: WCAG 2.2 up to AA, and what is known to be good. */
export async function axe(page) {
  // Evaluated by the browser's tools: the page itself allows no script.
  await page.evaluate(AXE);
  const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), TAGS);
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 120)}`),
  );
}

/** Language and direction, one heading of the first rank, a title of its own. */
export async function frame(page, lang) {
  const found = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    headings: document.querySelectorAll("h1").length,
    title: document.title,
  }));
  const wrong = [];
  if (lang && found.lang !== lang) wrong.push(`the page says it is in ${found.lang}, asked for was ${lang}`);
  if ((found.dir === "rtl") !== ["ar", "fa", "prs", "ps"].includes(found.lang))
    wrong.push(`direction ${found.dir} of ${found.lang}`);
  if (found.headings !== 1) wrong.push(`${found.headings} headings of the first rank`);
  if (!found.title.trim()) wrong.push("no title");
  return wrong;
}

/** Nothing is cut and the page does not scroll sideways: 320 pixels wide, with letters of twice the size, and both. */
export async function reflow(page) {
  const before = page.viewportSize();
  const wrong = [];
  for (const [width, letters] of [
    [320, "100%"],
    [before.width, "200%"],
    [320, "200%"],
  ]) {
    await page.setViewportSize({ width, height: before.height });
    const found = await page.evaluate((letters) => {
      document.documentElement.style.fontSize = letters;
      const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      // What only a screen reader, or who has the focus, is to see is clipped away whole.
      const seen = (element, { clipPath, clip }) =>
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        clipPath === "none" &&
        clip === "auto";
      const cut = [...document.body.querySelectorAll("*")].filter((element) => {
        const style = getComputedStyle(element);
        const clips = ["hidden", "clip"].includes(style.overflowX);
        return clips && seen(element, style) && element.scrollWidth > element.clientWidth + 1;
      });
      document.documentElement.style.fontSize = "";
      return { wide, cut: cut.map((element) => element.outerHTML.slice(0, 100)) };
    }, letters);
    if (found.wide > 0) wrong.push(`${found.wide} pixels too wide at ${width}, letters ${letters}`);
    wrong.push(...found.cut.map((html) => `cut at ${width}, letters ${letters}: ${html}`));
  }
  await page.setViewportSize(before);
  return wrong;
}

/** By Tab alone everything is reached, in the order of the page; what has the focus is in sight and looks like it. */
export async function keyboard(page) {
  const wrong = [];
  const due = await page.evaluate(() => {
    const all = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
    const stops = [...document.querySelectorAll(all)].filter(
      (element) => !element.disabled && element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }),
    );
    // Of radio buttons one is a stop.
    const groups = new Set();
    const one = (element) => element.type !== "radio" || (!groups.has(element.name) && groups.add(element.name));
    const due = stops.filter(one);
    due.forEach((element, number) => (element.__stop = number));
    // What acts on a click must be one of them.
    const acts = [...document.querySelectorAll("[onclick], [role=button], [role=link]")].filter(
      (element) => element.__stop === undefined,
    );
    document.activeElement?.blur?.();
    getSelection()?.removeAllRanges();
    return {
      names: due.map((element) => element.outerHTML.slice(0, 100)),
      acts: acts.map((element) => element.outerHTML.slice(0, 100)),
    };
  });
  wrong.push(...due.acts.map((html) => `acts, and no key reaches it: ${html}`));
  const reached = [];
  for (let press = 0; press < due.names.length + 2; press++) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const style = (of) =>
        ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "borderColor", "backgroundColor"]
          .map((name) => of[name])
          .join();
      const focused = style(getComputedStyle(element));
      const inSight = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
      const stop = element.__stop;
      const html = element.outerHTML.slice(0, 100);
      element.blur();
      const shown = focused !== style(getComputedStyle(element));
      element.focus({ focusVisible: true, preventScroll: true });
      return { stop, inSight, shown, html };
    });
    if (!found) break;
    if (found.stop === undefined) {
      wrong.push(`takes the focus and is in no order: ${found.html}`);
      continue;
    }
    if (reached.includes(found.stop)) break;
    if (found.stop < (reached.at(-1) ?? -1)) wrong.push(`comes before what stands above it: ${found.html}`);
    if (!found.inSight) wrong.push(`has the focus out of sight: ${found.html}`);
    if (!found.shown) wrong.push(`does not look as if it had the focus: ${found.html}`);
    reached.push(found.stop);
  }
  due.names.forEach((html, number) => reached.includes(number) || wrong.push(`Tab does not reach it: ${html}`));
  return wrong;
}

/** All of them. */
export async function everything(page, lang) {
  const all = [await axe(page), await frame(page, lang), await reflow(page), await keyboard(page)];
  return all.flat();
}
