// Journeys that go on to a plan, by keyboard alone and by touch alone. What the page kept is held against the checker.
import { loadKnowledge, loadTreatment } from '@hipspine/knowledge/node';
import { checkPlan, type Plan, type PlanRequest } from '@hipspine/planning';
import { type EntryOf, entriesOf } from '@hipspine/record';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type PlanRoom, planRoom } from '../../apps/cli/src/plan.command.ts';
import { personOf } from '../../apps/web/src/engine/person-of.ts';
import type { PlanAsk } from '../../apps/web/src/plan/planner-calls.ts';
import { readClearedPeople } from '../../evaluation/cleared-person.ts';
import { PATIENCE } from './browser.ts';
import { keyboard, touch } from './hand.ts';
import { openSite, type Site } from './harness.ts';
import { keptRecord } from './kept-record.ts';
import { makePlan, type Operation } from './plan-walk.ts';
import { answerAll, beginCheckUp, toldBy } from './told.ts';

vi.setConfig({ testTimeout: 12 * PATIENCE, hookTimeout: 8 * PATIENCE });

const day = (fromToday: number): string => new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);

interface Journey {
  readonly title: string;
  readonly person: string;
  readonly places: readonly string[];
  readonly worst?: string;
  readonly operation?: Operation;
  /** At least one of them is in the plan. */
  readonly oneOf: readonly string[];
  readonly never: readonly string[];
}

const JOURNEYS: readonly Journey[] = [
  {
    title: 'J2: sciatica at the desk',
    person: 'cp-sciatica-desk',
    places: ['Back of the thigh, left', 'Calf, left', 'Middle of the low back'],
    worst: 'Calf, left',
    oneOf: ['standing-lumbar-extension', 'seated-pelvic-tilt', 'walking-programme', 'sciatic-slider-seated'],
    never: [],
  },
  {
    title: 'J5: no more than 90 degrees after a new hip',
    person: 'cp-thr-posterior-3w',
    places: ['Outside of the hip, right'],
    operation: {
      kind: 'New hip joint',
      day: day(-21),
      side: 'right',
      approach: 'From behind',
      limits: [
        { motion: 'bending', degrees: 90, until: day(61) },
        { motion: 'across the middle', degrees: 0, until: day(61) },
        { motion: 'turning in', degrees: 0, until: day(61) },
      ],
    },
    oneOf: ['ankle-pumps', 'quad-set', 'glute-set', 'heel-slide'],
    never: ['supine-legs-on-chair-90-90', 'cat-cow', 'sit-to-stand', 'stationary-cycle', 'lumbar-trunk-rotation'],
  },
  {
    title: 'J17: a trolley helps',
    person: 'cp-flexion-older',
    places: ['Middle of the low back', 'Back of the thigh, left', 'Back of the thigh, right'],
    worst: 'Middle of the low back',
    oneOf: ['knee-to-chest-double', 'pelvic-tilt-supine', 'walking-programme', 'seated-flexion-chair'],
    never: ['sphinx', 'standing-lumbar-extension', 'cobra', 'press-up-sloppy'],
  },
];

let site: Site;
let room: PlanRoom;
/** Fact or finding by the words of its question. */
const factOf = new Map<string, string>();
const findingOf = new Map<string, string>();

beforeAll(async () => {
  [site, room] = await Promise.all([openSite(), planRoom()]);
  for (const { value } of (await loadTreatment()).facts) factOf.set(value.ask ?? value.label, value.id);
  for (const { id, question } of (await loadKnowledge()).findings)
    if (question !== undefined) findingOf.set(question, id);
});
afterAll(async () => site?.close());

describe.each([keyboard, touch])('by $name', (hand) => {
  test.each(JOURNEYS)('$title', async ({ person, operation, oneOf, never, ...begin }) => {
    const { page } = await site.visit({ ...hand.device, reducedMotion: 'reduce' });
    await page.goto(site.address);
    await beginCheckUp(page, hand, begin);
    const told = toldBy(person);
    await answerAll(page, hand, told);
    const answers: Readonly<Record<string, string>> =
      readClearedPeople().find(({ id }) => id === person)?.plan.answers ?? {};
    await makePlan(
      page,
      hand,
      (question) => {
        const fact = factOf.get(question);
        const finding = findingOf.get(question);
        const yes = fact !== undefined ? answers[fact] === 'yes' : told.findings[finding ?? ''] === true;
        return yes ? 'Yes' : 'No';
      },
      operation,
    );

    const log = await keptRecord(page, site.address);
    const plan = entriesOf(log, 'plan').at(-1) as EntryOf<'plan'>;
    const assessment = entriesOf(log, 'assessment').at(-1) as EntryOf<'assessment'>;
    const made = plan.body.plan as unknown as Plan;
    const ask = plan.body.asked as unknown as PlanAsk;
    const request: PlanRequest = {
      ...ask,
      answers: new Map(Object.entries(ask.answers)),
      today: day(0),
      assessed: { person: personOf(assessment.body), assessment: assessment.body.result },
      without: [],
      confirmed: [],
      agreed: [],
      lifted: [],
    };
    expect(checkPlan(room.planner.knowledge, made, request)).toEqual([]);
    const moves = made.items.map(({ exercise }) => exercise);
    expect(moves.filter((id) => oneOf.includes(id))).not.toEqual([]);
    expect(moves.filter((id) => never.includes(id))).toEqual([]);
    if (operation !== undefined)
      expect(ask.limits.map(({ maxDegrees }) => maxDegrees)).toEqual(operation.limits.map(({ degrees }) => degrees));
    await page.context().close();
  });
});
