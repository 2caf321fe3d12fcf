// A check-up walked from the first screen to the result with the answers of one person, by whatever hand.
import type { Page } from 'playwright-core';
import { readSet } from '../../evaluation/case.ts';
import { readClearedPeople } from '../../evaluation/cleared-person.ts';
import type { Hand } from './hand.ts';

export interface Told {
  readonly findings: Readonly<Record<string, unknown>>;
  readonly sides: Readonly<Record<string, string>>;
}

/** What somebody of the collected cases answers. @throws Error when nobody has this id */
export function toldBy(id: string): Told {
  const person =
    readClearedPeople().find((one) => one.id === id) ?? readSet('answered').find((one) => one.id === id)?.input;
  if (person === undefined) throw new Error(`no person ${id}`);
  const { patient_findings, laterality } = person as { patient_findings: Told['findings']; laterality?: Told['sides'] };
  return { findings: patient_findings, sides: laterality ?? {} };
}

/** From "Today" to the first questions. @param places  names of the pain map's list */
export async function beginCheckUp(
  page: Page,
  hand: Hand,
  {
    places,
    forWhom = 'For me',
    worst,
  }: { readonly places: readonly string[]; readonly forWhom?: string; readonly worst?: string },
): Promise<void> {
  await hand.use(
    page
      .getByRole('link', { name: 'Begin the check-up' })
      .or(page.getByRole('button', { name: 'Begin the check-up' }))
      .first(),
  );
  await hand.use(page.getByRole('button', { name: forWhom, exact: true }));
  await page.getByRole('heading', { name: 'Where does it hurt?' }).waitFor();
  await hand.use(page.getByRole('button', { name: /Find a place/ }));
  for (const place of places) await hand.mark(page.getByRole('checkbox', { name: place, exact: true }));
  if (worst !== undefined) await hand.pick(page.getByRole('radio', { name: worst, exact: true }));
  await hand.use(page.getByRole('button', { name: 'Next', exact: true }));
}

/** Most screens of a check-up; whoever sees more goes round in circles. */
const MOST_SCREENS = 45;

/** Answers screen after screen with what is known of the person; what is not known is "not sure". @returns how many screens */
export async function answerAll(page: Page, hand: Hand, told: Told): Promise<number> {
  for (let screens = 0; screens < MOST_SCREENS; screens++) {
    const question = page.locator('[id^="question "]');
    await page.waitForFunction(
      () => location.pathname === '/result' || document.querySelector('[id^="question "]') !== null,
    );
    if (page.url().includes('/result')) return screens;
    const ids = await question.evaluateAll((all) => all.map(({ id }) => id.replace('question ', '')));
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    for (const id of ids) await answer(page, hand, id, told);
    const none = page.getByRole('checkbox', { name: 'None of these' });
    const marked = await page.locator('fieldset input[type=checkbox]:checked, fieldset [aria-pressed=true]').count();
    if ((await none.count()) > 0 && marked === 0) await hand.mark(none);
    await hand.use(page.getByRole('button', { name: 'Next', exact: true }));
    // The same question comes twice in a row when "not sure" was said to a warning sign: then the title is another one.
    await page.waitForFunction(
      ([before, titled]) =>
        location.pathname === '/result' ||
        document.querySelector('h1')?.innerText !== titled ||
        [...document.querySelectorAll('[id^="question "]')].map(({ id }) => id.replace('question ', '')).join() !==
          before,
      [ids.join(), title],
    );
  }
  throw new Error(`no result after ${MOST_SCREENS} screens`);
}

async function answer(page: Page, hand: Hand, id: string, { findings, sides }: Told): Promise<void> {
  const question = page.locator(`[id="question ${id}"]`);
  const value = findings[id];
  const box = question.getByRole('checkbox');
  if ((await box.count()) > 0) {
    if (value === true) await hand.mark(box.first());
    else if (value === undefined) await hand.use(question.getByRole('button', { name: /^Not sure/ }));
    return;
  }
  const field = question.getByRole('textbox');
  if ((await field.count()) > 0) {
    if (typeof value !== 'number') throw new Error(`${id} is asked as a number and is ${String(value)}`);
    await hand.type(field.first(), String(value));
    return;
  }
  const wanted = value === undefined ? 'not-sure' : String(value);
  await hand.pick(question.locator(`input[type=radio][value="${wanted}"]`).first());
  const side = question.locator(`input[type=radio][value="${sides[id] ?? 'both'}"]`);
  if (sides[id] !== undefined && (await side.count()) > 0) await hand.pick(side.first());
}
