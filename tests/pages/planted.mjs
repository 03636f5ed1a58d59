// These checks can fail: each thing here is put into a good page, and must be seen.
import { axe, frame, keyboard, reflow } from "./checks.mjs";

const refused = async (page) => [...page.refused];

export const PLANTED = [
  ["text without contrast", axe, () => document.querySelector("h1").style.setProperty("color", "#eeeeee")],
  ["a field without a label", axe, () => document.querySelector("main").append(document.createElement("input"))],
  ["a picture without words", axe, () => document.querySelector("main").append(document.createElement("img"))],
  ["another language", frame, () => (document.documentElement.lang = "fr")],
  ["two first headings", frame, () => document.querySelector("main").append(document.createElement("h1"))],
  ["a page that scrolls sideways", reflow, () => document.querySelector("h1").style.setProperty("min-width", "400px")],
  [
    "cut words",
    reflow,
    () => {
      const heading = document.querySelector("h1");
      heading.style.setProperty("overflow", "hidden");
      heading.style.setProperty("white-space", "nowrap");
      heading.style.setProperty("width", "40px");
    },
  ],
  [
    "a focus that nobody sees",
    keyboard,
    () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "*:focus, *:focus-visible { outline: none !important; box-shadow: none !important; border-color: inherit !important; background: inherit !important }",
      );
      document.adoptedStyleSheets.push(sheet);
    },
  ],
  [
    "what only a mouse can press",
    keyboard,
    () => {
      const fake = document.createElement("div");
      fake.setAttribute("role", "button");
      fake.textContent = "x";
      document.querySelector("main").append(fake);
    },
  ],
  [
    "what acts on a click alone",
    keyboard,
    () => {
      const fake = document.createElement("div");
      fake.setAttribute("onclick", "");
      fake.textContent = "x";
      document.querySelector("main").append(fake);
    },
  ],
  [
    "a script that the page may not run",
    refused,
    () => {
      const script = document.createElement("script");
      script.textContent = "void 0";
      document.body.append(script);
    },
  ],
  [
    "an order that jumps",
    keyboard,
    () => (document.querySelector("main").querySelector("a, button, input").tabIndex = 1),
  ],
];
