// Which pages there are: by following links, and by the server's own list of routes.
import { readFileSync } from "node:fs";

/** Of one kind of address, such as the weeks of an agenda, so many are looked at. */
const OF_A_KIND = 2;

/** Paths that phones and programs ask for, and that are no pages. */
const NO_PAGE = /^\/(v1|assets)\/|^\/(livez|readyz)$/;

/** Patterns of pages, from the list that the server is made of. */
export function patterns(root) {
  const source = readFileSync(`${root}/server/src/http/mod.rs`, "utf8");
  const found = [...source.matchAll(/\("GET", "([^"]+)", (\w+),/g)].map(([, path]) => path);
  if (found.length < 10) throw new Error("the list of routes was not found");
  return found.filter((path) => !NO_PAGE.test(path));
}

const matcher = (pattern) => new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, "[^/]+")}$`);

/** The pattern of a path; nothing where it is none of them. */
export function patternOf(path, all) {
  return all.find((pattern) => pattern === path) ?? all.find((pattern) => matcher(pattern).test(path));
}

/** Paths that can be reached from `starts` by links; of the same kind only some. */
export async function crawl(page, address, starts, all) {
  const due = [...starts];
  const seen = new Map();
  const kinds = new Map();
  while (due.length > 0) {
    const path = due.shift();
    const { pathname, search } = new URL(path, address);
    const kind = `${patternOf(pathname, all) ?? pathname}?${[...new URLSearchParams(search).keys()].sort()}`;
    if (seen.has(path) || (kinds.get(kind) ?? 0) >= OF_A_KIND || pathname.endsWith(".ics")) continue;
    const answer = await page.goto(address + path);
    if (!answer.headers()["content-type"]?.startsWith("text/html")) continue;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    seen.set(path, answer.status());
    const links = await page.evaluate(() => [...document.querySelectorAll("a[href]")].map((link) => link.href));
    for (const link of links) {
      const url = new URL(link);
      if (url.origin !== address) continue;
      url.searchParams.delete("lang");
      due.push(url.pathname + url.search);
    }
  }
  return [...seen.keys()];
}
