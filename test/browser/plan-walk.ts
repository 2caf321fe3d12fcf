// From a result to a plan, by whatever hand: the form, the surgeon's limits, and the questions that moves wait for.
import type { Page } from 'playwright-core';
import type { Hand } from './hand.ts';

export interface Operation {
  readonly kind: string;
  readonly day: string;
  readonly side: string;
  readonly approach?: string;
  /** Absent: the person does not know them. */
  readonly limits?: readonly { readonly motion: string; readonly degrees: number; readonly until: string }[];
}

/** To one of the sections in the bar. */
export const goTo = (page: Page, hand: Hand, section: string): Promise<void> =>
  hand.use(page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: section, exact: true }));

/** To one of the tools beside the plan. */
export async function goToTool(page: Page, hand: Hand, tool: RegExp): Promise<void> {
  await goTo(page, hand, 'Plan');
  await hand.use(page.getByRole('link', { name: tool }));
}

/** @param facts  what the person answers to the questions that open moves, by the question */
export async function makePlan(
  page: Page,
  hand: Hand,
  facts: (question: string) => string,
  operation?: Operation,
): Promise<void> {
  await goTo(page, hand, 'Plan');
  await page.getByRole('heading', { name: 'Make your plan' }).waitFor();
  await hand.pick(page.getByRole('radio', { name: '15 min', exact: true }));
  if (operation !== undefined) await tellOperation(page, hand, operation);
  await hand.use(page.getByRole('button', { name: 'Make the plan' }));
  await answerGates(page, hand, facts);
}

/** The questions that moves wait for, until there is a plan. */
export async function answerGates(page: Page, hand: Hand, facts: (question: string) => string): Promise<void> {
  const asked = page.getByRole('heading', { name: 'A few questions that open more moves' });
  const made = page.getByRole('link', { name: /Start now|Practise anyway/ });
  for (let n = 0; n < 10; n++) {
    await asked.or(made).first().waitFor();
    if ((await made.count()) > 0) return;
    const groups = page.locator('main').getByRole('radiogroup');
    const before = await groups.first().innerText();
    for (const group of await groups.all()) {
      const question = (await group.innerText()).split('\n')[0] ?? '';
      await hand.pick(group.getByRole('radio', { name: facts(question), exact: true }));
    }
    await hand.use(page.getByRole('button', { name: 'Use these answers' }));
    await page.waitForFunction(
      (old) =>
        document.querySelector('main a[href="/session"]') !== null ||
        ![old, undefined].includes(document.querySelector<HTMLElement>('[role=radiogroup]')?.innerText),
      before,
    );
  }
  throw new Error('the plan asks without end');
}

async function tellOperation(page: Page, hand: Hand, { kind, day, side, approach, limits }: Operation): Promise<void> {
  const choose = (group: string, name: string, at = 0): Promise<void> =>
    hand.pick(page.getByRole('radiogroup', { name: group }).nth(at).getByRole('radio', { name, exact: true }));
  const known = limits === undefined ? 'I had an operation and do not know' : 'Yes, and I know them';
  await hand.pick(page.getByRole('radio', { name: known }));
  await choose('Which operation?', kind);
  await hand.type(page.getByLabel(/^On which day/), day);
  await choose('Which side?', side);
  if (approach !== undefined) await choose('From which side did they go in?', approach);
  for (const [n, { motion, degrees, until }] of (limits ?? []).entries()) {
    if (n > 0) await hand.use(page.getByRole('button', { name: 'Add a limit' }));
    const limit = page.getByRole('group', { name: `Limit ${n + 1}` });
    await hand.pick(limit.getByRole('radio', { name: side, exact: true }));
    await hand.pick(limit.getByRole('radio', { name: motion, exact: true }));
    await hand.type(limit.getByLabel(/^No further than/), String(degrees));
    await hand.type(limit.getByLabel(/^Until which day/), until);
  }
}
