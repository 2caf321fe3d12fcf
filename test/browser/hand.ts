// Two ways of using the page: by keyboard alone, or by touch alone. A journey is written once and walked by both, so that
// nothing is reachable by only one of them.
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';

export interface Hand {
  readonly name: 'keyboard' | 'touch';
  readonly device: BrowserContextOptions;
  /** Goes to a button, link, box or row and uses it. */
  use(control: Locator): Promise<void>;
  /** Puts a box into this state. */
  mark(box: Locator, on?: boolean): Promise<void>;
  /** Takes one row of a group. */
  pick(radio: Locator): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
  /** One of a closed list of words. */
  select(list: Locator, value: string): Promise<void>;
}

/** More stops than any screen has: whoever needs more is in a trap. */
const MOST_STOPS = 250;

/** Only Tab, Shift+Tab, arrows, Enter, Space and letters: the focus is never set from outside. */
export const keyboard: Hand = {
  name: 'keyboard',
  device: { viewport: { width: 1024, height: 768 } },
  async use(control) {
    await walkTo(control);
    await control.page().keyboard.press('Enter');
  },
  async mark(box, on = true) {
    if ((await box.isChecked()) === on) return;
    await walkTo(box);
    await box.page().keyboard.press('Space');
  },
  async pick(radio) {
    if (await radio.isChecked()) return;
    const page = radio.page();
    await walkTo(radio, 'its group');
    // A group is one stop: the arrows go through its rows, and Space takes the first one if none was taken before.
    await page.keyboard.press('Space');
    for (let n = 0; n < 40 && !(await radio.isChecked()); n++) await page.keyboard.press('ArrowDown');
    if (!(await radio.isChecked())) throw new Error(`the arrows do not reach ${radio}`);
  },
  async type(field, text) {
    const page = field.page();
    await walkTo(field);
    if ((await field.getAttribute('type')) === 'date') {
      // Its parts in the order of the browser's own language, which the harness sets: month, day, year.
      const [year, month, day] = text.split('-');
      await page.keyboard.type(`${month}${day}${year}`);
      if ((await field.inputValue()) !== text) throw new Error(`typed ${text}, read ${await field.inputValue()}`);
      return;
    }
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.keyboard.type(text);
  },
  async select(list, value) {
    await walkTo(list);
    const page = list.page();
    const label = await list.locator(`option[value="${value}"]`).innerText();
    await page.keyboard.type(label);
    if ((await list.inputValue()) !== value) throw new Error(`${label} cannot be typed in ${list}`);
  },
};

/** Taps only. What is drawn over a hidden box is tapped, as a finger does. */
export const touch: Hand = {
  name: 'touch',
  device: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  use: tap,
  async mark(box, on = true) {
    if ((await box.isChecked()) !== on) await tap(rowOf(box));
  },
  async pick(radio) {
    if (!(await radio.isChecked())) await tap(rowOf(radio));
  },
  async type(field, text) {
    await field.tap();
    await field.fill(text);
  },
  async select(list, value) {
    await list.tap();
    await list.selectOption(value);
  },
};

/** Taps what has come to rest: a finger is slower than a screen that still takes its place. */
async function tap(control: Locator): Promise<void> {
  await control.scrollIntoViewIfNeeded();
  await control.page().evaluate(async () => void (await document.fonts.ready));
  const place = async (): Promise<string> => JSON.stringify(await control.boundingBox());
  // Waited for outside of the page, whose clock may stand still.
  for (let before = '', now = await place(); before !== now; ) {
    await new Promise((later) => setTimeout(later, 60));
    [before, now] = [now, await place()];
  }
  await control.tap();
}

const rowOf = (input: Locator): Locator => input.locator('xpath=ancestor-or-self::label[1]');

/** Tab, or Shift+Tab if it lies behind, until the focus is there. @throws Error when a whole round does not come by */
async function walkTo(target: Locator, goal: 'itself' | 'its group' = 'itself'): Promise<void> {
  const page = target.page();
  await target.waitFor({ state: 'attached' });
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    const way = await target.evaluate((element, group) => {
      const on = document.activeElement ?? document.body;
      const name = (element as HTMLInputElement).name;
      if (on === element || (group && name !== '' && (on as HTMLInputElement).name === name)) return 'there';
      const behind = on.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
      return behind !== 0 && on !== document.body ? 'back' : 'on';
    }, goal === 'its group');
    if (way === 'there') return;
    await page.keyboard.press(way === 'back' ? 'Shift+Tab' : 'Tab');
    if (stop > MOST_STOPS - 8) passed.push(await focusName(page));
  }
  throw new Error(`no way to ${target} by keyboard; last: ${passed.join(' | ')}`);
}

const focusName = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement as HTMLElement).outerHTML.slice(0, 60));
