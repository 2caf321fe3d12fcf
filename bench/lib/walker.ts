import type { Page } from 'playwright-core';

/** Milliseconds since the page was asked for, by what could be done from then on. */
export interface Reached {
  readonly painted: number;
  readonly who: number;
  readonly map: number;
  readonly aboutYou: number;
  readonly warningSigns: number;
}

/** One press of "Next", in the page's own clock. */
export interface Shown {
  readonly title: string;
  /** What can be marked or chosen on the screen that came. */
  readonly items: number;
  /** Until the next screen was painted and could be answered. */
  readonly milliseconds: number;
}

/**
 * A hand that never hesitates, in the page itself so that no message to and from the browser is timed with it: whatever screen
 * of the check-up is there is answered at once, up to the warning signs.
 */
export async function hurry(page: Page): Promise<void> {
  await page.addInitScript(HURRY);
}

const HURRY = `(() => {
  const reached = (globalThis.reached = {});
  const at = (name) => (reached[name] ??= performance.now());
  const button = (text) => [...document.querySelectorAll('main button')].find((one) => text.test(one.textContent) && !one.disabled);
  const type = (field, text) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  let stage = 0;
  const look = () => {
    const title = document.querySelector('h1')?.textContent ?? '';
    if (stage === 0 && title === 'Who is this for?') {
      stage = 1;
      at('who');
      button(/^For me/).click();
    } else if (stage === 1 && title === 'Where does it hurt?') {
      stage = 2;
      at('map');
      button(/cannot point|^Next/).click();
    } else if (stage === 2 && document.querySelector('main input[inputmode=decimal]')) {
      stage = 3;
      at('aboutYou');
      [...document.querySelectorAll('main input[inputmode=decimal]')].forEach((field, n) => type(field, ['38', '8'][n] ?? '2'));
      setTimeout(() => {
        for (const group of document.querySelectorAll('[role=radiogroup]')) group.querySelector('input')?.click();
        setTimeout(() => button(/^Next/).click());
      });
    } else if (stage === 3 && title === 'First, the warning signs') {
      stage = 4;
      requestAnimationFrame(() => setTimeout(() => at('warningSigns')));
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
})()`;

/** Where the hurrying hand got to. */
export async function reachedSigns(page: Page): Promise<Reached> {
  const isThere = (): boolean => 'warningSigns' in ((globalThis as { reached?: object }).reached ?? {});
  await page.waitForFunction(isThere, undefined, { timeout: 60_000 });
  return page.evaluate<Reached>(
    "({ ...globalThis.reached, painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime })",
  );
}

/** Walks from the question who it is for to the result with "no" to everything, and times each next screen. */
export const timedWalk = (page: Page): Promise<readonly Shown[]> => page.evaluate<readonly Shown[]>(WALK);

const WALK = `(async () => {
  const shown = [];
  const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const button = (text) => [...document.querySelectorAll('main button')].find((one) => text.test(one.textContent) && !one.disabled);
  const items = () => document.querySelectorAll('main [role=radiogroup], main label:has(input[type=checkbox]), main input[inputmode]');
  const screen = () => location.pathname + document.querySelector('h1')?.textContent + [...document.querySelectorAll('main label')].map((one) => one.textContent).join('|');
  const type = (field, text) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const go = async (press, there) => {
    const before = screen();
    const from = performance.now();
    press.click();
    await new Promise((resolve) => {
      const seen = new MutationObserver(() => {
        if (screen() === before || !there()) return;
        seen.disconnect();
        resolve();
      });
      seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    shown.push({ title: document.querySelector('h1').textContent, items: items().length, milliseconds: performance.now() - from });
    await rest(350);
  };
  await go(button(/^For me/), () => button(/cannot point/));
  await go(button(/cannot point/), () => button(/^Next/));
  while (location.pathname !== '/result') {
    [...document.querySelectorAll('main input[inputmode=decimal]')].forEach((field, n) => type(field, ['38', '8'][n] ?? '2'));
    await rest(50);
    [...document.querySelectorAll('main label')].find((one) => one.textContent === 'None of these')?.querySelector('input').click();
    for (const group of document.querySelectorAll('[role=radiogroup]')) {
      const rows = [...group.querySelectorAll('input')];
      (rows.find(({ value }) => value === 'false') ?? rows[0]).click();
      await rest(30);
    }
    await rest(150);
    await go(button(/^Next/), () => location.pathname === '/result' || button(/^Next/));
  }
  return shown;
})()`;
