// What every screen is held to, read off a page: each returns what is wrong, in words.
import type { CDPSession, Page } from 'playwright-core';
import { PATIENCE } from './browser.ts';

/** Words that only one of the two languages has. What is written in the other has to say so. */
const ENGLISH =
  /\b(the|and|of|with|your|you|is|are|was|from|that|this|these|which|when|for|not|it|hip|pain|back|side|legs?|muscles?|stretch|weeks?|days?|knees?)\b/gi;
const SPANISH = /\b(el|los|las|del|que|para|con|una|por|tus?|cuando|cadera|dolor|espalda)\b/gi;

/** Until nothing is on the way any more and the page has been still for a moment. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const waiting = [...document.querySelectorAll('main [role=status]')].some(({ textContent }) =>
        /(…|\.\.\.|on its way\.|en camino\.|Working it out\.|Calculando\.)\s*$/.test(textContent ?? ''),
      );
      return document.querySelector('main h1, main p') !== null && !waiting;
    },
    undefined,
    { timeout: PATIENCE },
  );
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const most = setTimeout(() => done(), 3000);
        let quiet = setTimeout(() => done(), 150);
        const watch = new MutationObserver(() => {
          clearTimeout(quiet);
          quiet = setTimeout(() => done(), 150);
        });
        const done = (): void => {
          clearTimeout(most);
          clearTimeout(quiet);
          watch.disconnect();
          resolve();
        };
        watch.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
  );
}

/** One heading that has the focus and names the page; the language of every text; nothing that moves for ever. */
export const structure = (page: Page, language: 'en' | 'es'): Promise<readonly string[]> =>
  page.evaluate(
    ({ language, english, spanish }) => {
      const wrong: string[] = [];
      const headings = [...document.querySelectorAll('h1')];
      if (headings.length !== 1) wrong.push(`${headings.length} headings of the first level`);
      const title = headings[0]?.textContent?.trim() ?? '';
      if (title === '') wrong.push('the heading is empty');
      if (document.activeElement !== headings[0])
        wrong.push(`the focus is on ${document.activeElement?.outerHTML.slice(0, 80)}`);
      if (title !== '' && !document.title.startsWith(title))
        wrong.push(`the document is called "${document.title}" and the screen "${title}"`);
      if (document.documentElement.lang !== language)
        wrong.push(`the page says that it is in "${document.documentElement.lang}"`);

      const inEnglish = new RegExp(english, 'gi');
      const inSpanish = new RegExp(spanish, 'gi');
      const say = (text: string, lang: string, where: string): void => {
        const one = text.match(inEnglish)?.length ?? 0;
        const other = text.match(inSpanish)?.length ?? 0;
        if (lang === 'en' && other > one) wrong.push(`marked as English: "${text.slice(0, 80)}" ${where}`);
        if (lang === 'es' && one > other) wrong.push(`not marked as English: "${text.slice(0, 80)}" ${where}`);
      };
      const langOf = (element: Element | null): string => element?.closest('[lang]')?.getAttribute('lang') ?? '';
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const { parentElement: owner } = node;
        if (owner === null || owner.closest('script, style, noscript') !== null) continue;
        say((node.textContent ?? '').trim(), langOf(owner), owner.className.toString());
      }
      for (const element of document.querySelectorAll('[aria-label], [alt], [placeholder], [aria-valuetext]'))
        for (const attribute of ['aria-label', 'alt', 'placeholder', 'aria-valuetext'])
          say(element.getAttribute(attribute) ?? '', langOf(element), `(${attribute})`);

      const forEver = document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations === Infinity);
      const moving = forEver.map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML.slice(0, 80));
      wrong.push(...moving.map((what) => `moves although that is not wanted: ${what}`));
      return [...new Set(wrong)];
    },
    { language, english: ENGLISH.source, spanish: SPANISH.source },
  );

/** Wider than the window, or words that reach out of it or are cut off by what they stand in. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const wrong: string[] = [];
    const width = document.documentElement.clientWidth;
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > width) wrong.push(`${scrollWidth} px wide in a window of ${width} px`);
    interface Room {
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
      /** In something that can be scrolled, or kept for a screen reader only: not lost. */
      readonly isSafe: boolean;
    }
    const everywhere: Room = { left: 0, right: width, top: -Infinity, bottom: Infinity, isSafe: false };
    const rooms = new Map<Element, Room>();
    /** Where the words in an element can be seen. */
    const roomOf = (element: Element | null): Room => {
      if (element === null || element === document.body) return everywhere;
      const known = rooms.get(element);
      if (known !== undefined) return known;
      const { left, right, top, bottom, isSafe } = roomOf(element.parentElement);
      const { overflowX, overflowY, clipPath, clip, position } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const isHiddenX = /hidden|clip/.test(overflowX);
      const isHiddenY = /hidden|clip/.test(overflowY);
      const room: Room = {
        left: isHiddenX ? Math.max(left, box.left) : left,
        right: isHiddenX ? Math.min(right, box.right) : right,
        top: isHiddenY ? Math.max(top, box.top) : top,
        bottom: isHiddenY ? Math.min(bottom, box.bottom) : bottom,
        isSafe:
          isSafe ||
          box.width <= 1 ||
          box.height <= 1 ||
          clipPath !== 'none' ||
          clip !== 'auto' ||
          /auto|scroll/.test(overflowX + overflowY) ||
          // The skip link before it has the focus.
          (position === 'absolute' && box.bottom + scrollY < 0),
      };
      rooms.set(element, room);
      return room;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const owner = node.parentElement;
      if (owner === null || (node.textContent ?? '').trim() === '' || !owner.checkVisibility()) continue;
      // Names beside a drawing that is turned and moved; the words are in its text twin.
      if (owner.closest('svg[aria-hidden=true]') !== null) continue;
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width < 2) continue;
      const { left, right, top, bottom, isSafe } = roomOf(owner);
      if (isSafe) continue;
      const beyond = Math.max(left - box.left, box.right - right, top - box.top, box.bottom - bottom);
      if (beyond > 2) wrong.push(`cut off by ${Math.round(beyond)} px: "${node.textContent?.trim().slice(0, 60)}"`);
    }
    return [...new Set(wrong)];
  });

/** The page with letters of twice the size, as a browser makes them for whoever asks. */
export async function withLargeText(page: Page, look: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const { style } = document.documentElement;
    style.fontSize = `${Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 2}px`;
  });
  await look();
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
}

interface Named {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly parentId?: string;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

const NEEDS_A_NAME = new Set([
  'button',
  'link',
  'textbox',
  'searchbox',
  'spinbutton',
  'slider',
  'combobox',
  'listbox',
  'checkbox',
  'radio',
  'switch',
  'tab',
  'image',
  'img',
  'group',
  'radiogroup',
  'region',
  'dialog',
  'meter',
  'progressbar',
  'table',
]);

/** Parts of a screen whose name a screen reader says on the way in: two buttons in two of them are told apart by it. */
const PLACES = new Set(['group', 'radiogroup', 'region', 'row', 'listitem', 'article', 'dialog', 'navigation']);

/** Called the same on purpose. */
const SAME_NAME: readonly RegExp[] = [
  // A source mark stands right below the sentence that it belongs to, and is read after it.
  /\b(sources?|fuentes?)\b|^No study cited$|^Sin estudio citado$/i,
  // One plain name for two technical words; the technical one stands beside each link.
  /^Outer hip pain$/,
];

/** Names as a screen reader has them: none is missing, and no two that do different things are called the same. */
export async function names(cdp: CDPSession): Promise<readonly string[]> {
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as unknown as { nodes: readonly Named[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const nameOf = (node: Named): string => (node.name?.value ?? '').replace(/\s+/g, ' ').trim();
  /** The named parts that a node stands in. */
  const pathOf = (node: Named): string => {
    const path: string[] = [];
    for (let at = byId.get(node.parentId ?? ''); at !== undefined; at = byId.get(at.parentId ?? ''))
      if (!at.ignored && PLACES.has(at.role?.value ?? '') && nameOf(at) !== '') path.unshift(nameOf(at));
    return path.join(' > ');
  };
  const wrong: string[] = [];
  const seen = new Map<string, Set<string>>();
  const buttons = new Map<string, number>();
  for (const node of nodes) {
    const role = node.role?.value ?? '';
    if (node.ignored || !NEEDS_A_NAME.has(role)) continue;
    const name = nameOf(node);
    if (name === '') wrong.push(`a ${role} without a name in "${pathOf(node)}"`);
    const url = node.properties?.find((property) => property.name === 'url')?.value.value;
    if (role === 'link' && typeof url === 'string') {
      const to = seen.get(name) ?? new Set();
      seen.set(name, to.add(url));
    }
    if (role === 'button') {
      const key = [pathOf(node), name, node.description?.value ?? ''].join(' | ');
      buttons.set(key, (buttons.get(key) ?? 0) + 1);
    }
  }
  const isMeant = (name: string): boolean => SAME_NAME.some((one) => one.test(name));
  for (const [name, to] of seen)
    if (to.size > 1 && !isMeant(name)) wrong.push(`"${name}" leads to ${[...to].join(' and ')}`);
  for (const [key, n] of buttons)
    if (n > 1 && !isMeant(key.split(' | ')[1] ?? '')) wrong.push(`${n} buttons are called "${key}"`);
  return [...new Set(wrong)];
}

/** On paper: nothing to press, and nothing wider than the sheet. @param hasOwnMargins  drawn to the edge of the sheet */
export async function onPaper(page: Page, hasOwnMargins = false): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' });
  // A4 at 96 dots per inch without margins of 12 mm.
  await page.setViewportSize({ width: hasOwnMargins ? 794 : 703, height: 1000 });
  const wrong = await page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('button, nav, select, input, a[href="#content"]')].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1,
    );
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...shown.map((element) => `on paper there is ${element.outerHTML.slice(0, 100)}`),
      ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide on paper of ${clientWidth} px`] : []),
    ];
  });
  wrong.push(...(await cutOff(page)).map((what) => `on paper ${what}`));
  await page.emulateMedia({ media: 'screen' });
  return [...new Set(wrong)];
}

/** A sentence that helps, and a way on. */
export const wayOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const sentences = [...(main?.querySelectorAll('p, li, label, legend') ?? [])].filter(
      ({ textContent }) => (textContent ?? '').trim().length > 20,
    );
    const ways = main?.querySelectorAll('a[href], button, input, select') ?? [];
    return [
      ...(sentences.length === 0 ? ['without a record: no sentence that helps'] : []),
      ...(ways.length === 0 ? ['without a record: no way on'] : []),
    ];
  });
