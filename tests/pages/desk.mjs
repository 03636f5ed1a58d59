// A coach at her desk, with the keyboard alone.
import { generate } from "otplib";

const STEP = 30_000;
const MOST = 80;

/** Presses Tab until what has the focus is `wanted`. */
async function tabTo(page, wanted, what) {
  for (let press = 0; press < MOST; press++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(wanted, what)) return;
  }
  throw new Error(`no Tab reaches ${what}`);
}
const field = (page, name) => tabTo(page, (name) => document.activeElement?.name === name, name);
const link = (page, path) =>
  tabTo(page, (path) => !document.activeElement?.hash && document.activeElement?.pathname?.endsWith(path), path);
const pressed = async (page, key) => Promise.all([page.waitForEvent("load"), page.keyboard.press(key)]);

/** Types into fields, one after the other, and sends the form. */
async function fill(page, fields) {
  for (const [name, text] of fields) {
    await field(page, name);
    await page.keyboard.press("Control+A");
    await page.keyboard.type(text);
  }
  await pressed(page, "Enter");
}

/** Looks whether it is so. */
function must(holds, what) {
  if (!holds) throw new Error(what);
}

export class Coach {
  constructor(page, address) {
    this.page = page;
    this.address = address;
    this.used = 0;
  }

  /** A code that was not used yet: one counts once. */
  async code() {
    while (Math.floor(Date.now() / STEP) <= this.used) await new Promise((later) => setTimeout(later, 500));
    this.used = Math.floor(Date.now() / STEP);
    return generate({ secret: this.secret });
  }

  /** Chooses a password on the page of her link, and is signed in. */
  async setUp(link, password) {
    this.password = password;
    await this.page.goto(this.at(link));
    this.secret = (await this.page.textContent("code.key")).replaceAll(/\s/g, "");
    await fill(this.page, [
      ["password", password],
      ["code", await this.code()],
    ]);
    must(new URL(this.page.url()).pathname.startsWith("/desk"), "setting up does not lead to the desk");
  }

  at(link) {
    return this.address + new URL(link).pathname;
  }

  async signIn(name, password, code) {
    await fill(this.page, [
      ["name", name],
      ["password", password],
      ["code", code],
    ]);
  }

  /** A wrong password is said at once to who does not see; the right one opens the desk. */
  async signInAgain(name) {
    await this.page.goto(`${this.address}/desk/sign-in`);
    await this.signIn(name, "not the password", "000000");
    const said = this.page.locator("[role=alert]");
    must((await said.count()) === 1 && (await said.textContent()).trim() !== "", "a wrong password is not said");
    must((await this.page.inputValue("input[name=password]")) === "", "a password is sent back");
    await this.signIn(name, this.password, await this.code());
    must(new URL(this.page.url()).pathname.startsWith("/desk/b/"), "the right password does not open the desk");
  }

  /** Passes a question on, then answers it. */
  async answerAQuestion() {
    await link(this.page, "/questions");
    await pressed(this.page, "Enter");
    const waiting = await this.page.locator("article.signal").count();
    must(waiting > 0, "no question waits");
    await tabTo(
      this.page,
      () => document.activeElement?.tagName === "SUMMARY" && document.activeElement.closest("article"),
      "a choice",
    );
    await this.page.keyboard.press("Space");
    await fill(this.page, [["owner", "Huisvesting"]]);
    must((await this.page.textContent("main")).includes("Huisvesting"), "nothing says to whom it was passed on");
    await tabTo(
      this.page,
      () =>
        document.activeElement?.closest("details")?.querySelector("[value=answer]") &&
        document.activeElement.tagName === "SUMMARY",
      "the answer",
    );
    await this.page.keyboard.press("Space");
    await field(this.page, "words");
    await this.page.keyboard.type("De technicus komt dinsdag.");
    await tabTo(this.page, () => document.activeElement?.value === "answer", "the button");
    await pressed(this.page, "Enter");
    must((await this.page.textContent("main")).includes("De technicus komt dinsdag."), "the answer is not there");
  }

  /** Settles what two wrote at once. */
  async settleAName() {
    await link(this.page, "/cards");
    await pressed(this.page, "Enter");
    const cards = await this.page.locator("form.settle").count();
    must(cards > 0, "there is nothing to settle");
    await tabTo(this.page, () => document.activeElement?.name === "choice", "a choice");
    await pressed(this.page, "Enter");
    must((await this.page.locator("form.settle").count()) === cards - 1, "the card is still there");
  }

  /** Shows a code for a new phone; when that has joined, it is in the list with the number that it shows itself. */
  async letAPhoneJoin(name, join) {
    await link(this.page, "/phones");
    await pressed(this.page, "Enter");
    await fill(this.page, [["name", name]]);
    const number = join((await this.page.textContent("code.link")).trim());
    await link(this.page, "/phones");
    await pressed(this.page, "Enter");
    const list = await this.page.textContent("main");
    must(list.includes(name) && list.includes(number), `the list has no ${name} with ${number}`);
  }

  /** Chooses a list by keyboard; without a mouse the file itself is handed over. */
  async chooseAList(file) {
    await link(this.page, "/list");
    await pressed(this.page, "Enter");
    await field(this.page, "list");
    await this.page.setInputFiles("input[name=list]", file);
    await tabTo(this.page, () => document.activeElement?.matches("main form button"), "the button");
    await pressed(this.page, "Enter");
    must(new URL(this.page.url()).pathname.endsWith("/list/preview"), "a list is not shown before it is written");
  }

  /** Looks at a list, writes it, and takes it back. */
  async bringAList(file) {
    await this.chooseAList(file);
    const shown = await this.page.textContent("main");
    must(shown.includes("9999"), "what is doubtful is not shown");
    await tabTo(this.page, () => document.activeElement?.value === "apply", "the button to save");
    await pressed(this.page, "Enter");
    must((await this.page.locator("[role=status]").count()) === 1, "nothing says that the list is saved");
    await tabTo(
      this.page,
      () => document.activeElement?.tagName === "SUMMARY" && document.activeElement.closest("article"),
      "taking back",
    );
    await this.page.keyboard.press("Space");
    await tabTo(this.page, () => document.activeElement?.value === "undo", "the button to take back");
    await pressed(this.page, "Enter");
    must((await this.page.locator("[role=status]").count()) === 1, "nothing says that the list is taken back");
  }

  /** Lets in what a phone recorded after it had lost the neighbourhood. */
  async letIn() {
    await link(this.page, "/aside");
    await pressed(this.page, "Enter");
    const kept = await this.page.locator("article.signal").count();
    must(kept > 0, "nothing is kept aside");
    await tabTo(
      this.page,
      () => document.activeElement?.tagName === "SUMMARY" && document.activeElement.closest("article"),
      "letting in",
    );
    await this.page.keyboard.press("Space");
    await tabTo(this.page, () => document.activeElement?.value === "let_in", "the button to let in");
    await pressed(this.page, "Enter");
    must((await this.page.locator("article.signal").count()) === kept - 1, "it is still kept aside");
  }

  /** After signing out the same browser sees nothing. */
  async signOut() {
    const inside = this.page.url();
    await tabTo(this.page, () => document.activeElement?.closest("form.out"), "signing out");
    await pressed(this.page, "Enter");
    await this.page.goto(inside);
    must(new URL(this.page.url()).pathname === "/desk/sign-in", "the desk is open after signing out");
  }
}
