// Records of people some weeks into a plan, as files to bring in: what was told is written down day by day.
import { loadKnowledge, loadTreatment } from '@hipspine/knowledge/node';
import { highsSolver, type Planner, planKnowledge, plannerOf } from '@hipspine/planning';
import { type Assessment, assess, compileEngine, readCaseText } from '@hipspine/reasoning';
import { type Entry, type EntryId, union, writeDocument } from '@hipspine/record';
import * as highs from 'highs';
import { jointPeaks } from '../../apps/web/build/joint-peaks.ts';
import { FIRST_ASK } from '../../apps/web/src/plan/first-ask.ts';
import { planFor } from '../../apps/web/src/plan/plan-room.ts';
import type { PlanMade } from '../../apps/web/src/plan/planner-calls.ts';
import { readClearedPeople } from '../../evaluation/cleared-person.ts';
import { entryAt } from './seeded-record.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** One practice: pain before, after and the morning after; absent is not said. */
export interface Practised {
  readonly ago: number;
  readonly before?: number;
  readonly after?: number;
  readonly morning?: number;
}

/** One tap of the diary. */
export interface Tapped {
  readonly ago: number;
  readonly hour?: number;
  readonly score?: number;
  readonly region?: string;
  readonly side?: 'left' | 'right';
  readonly span?: 'now' | 'day';
  readonly reach?: string;
  /** Minutes east of UTC where it was written. */
  readonly offset?: number;
}

export interface Course {
  readonly person: string;
  /** Days since check-up and plan. */
  readonly since: number;
  readonly practised?: readonly Practised[];
  readonly taps?: readonly Tapped[];
  readonly measures?: readonly {
    readonly ago: number;
    readonly measure: string;
    readonly score?: number;
    readonly items?: Readonly<Record<string, number | string>>;
  }[];
  /** A second check-up so many days ago, with these answers different. */
  readonly again?: { readonly ago: number; readonly findings: Readonly<Record<string, boolean | number | string>> };
}

interface Room {
  readonly knowledge: Awaited<ReturnType<typeof loadKnowledge>>;
  readonly engine: ReturnType<typeof compileEngine>;
  readonly planner: Planner;
}

let kept: Promise<Room> | undefined;

async function room(): Promise<Room> {
  kept ??= (async () => {
    const knowledge = await loadKnowledge();
    const treatment = await loadTreatment();
    const peaks = jointPeaks(treatment);
    // The module as it is: its types describe the CommonJS build.
    const load = highs.default as unknown as (options: object) => Promise<Parameters<typeof highsSolver>[0]>;
    const solver = highsSolver(await load({}));
    const planner = plannerOf(planKnowledge(treatment, knowledge), solver, ({ id }) => peaks[id] ?? []);
    return { knowledge, engine: compileEngine(knowledge, 'test'), planner };
  })();
  return kept;
}

const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The record as a file. @throws Error when no plan can be made for the person */
export async function courseRecord(course: Course): Promise<string> {
  const { knowledge, engine, planner } = await room();
  const one = readClearedPeople().find(({ id }) => id === course.person);
  const reading = readCaseText(knowledge, JSON.stringify(one), 'patient', 1);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { person } = reading;
  const noon = Math.floor(Date.now() / DAY) * DAY;
  let n = 0;
  const write = (ago: number, hour: number, type: string, body: object, more: object = {}): Entry => {
    n += 1;
    const at = Math.min(Date.now() - 60_000, noon - ago * DAY + hour * HOUR) + n;
    return { ...entryAt(at, type, asJson(body), n), ...more } as Entry;
  };
  const checkUp = (ago: number, findings: ReadonlyMap<string, unknown>, result: Assessment): readonly Entry[] => {
    const begun = write(ago, 7, 'check-up', { forWhom: 'me', volunteered: {} });
    return [
      begun,
      write(ago, 7, 'pain-map', { checkUp: begun.id, regions: [{ region: 'low-back-middle', worst: true }] }),
      write(ago, 7, 'assessment', {
        checkUp: begun.id,
        result,
        findings: Object.fromEntries(findings),
        notSure: [...person.notSure],
        laterality: Object.fromEntries(person.laterality),
      }),
    ];
  };
  const result = assess(engine, person, {});
  const known = {
    findings: Object.fromEntries(person.findings),
    notSure: [...person.notSure],
    laterality: Object.fromEntries(person.laterality),
  };
  const made = firstPlan(planner, { result, known, today: new Date(noon - course.since * DAY).toISOString().slice(0, 10) });
  const plan = write(course.since, 8, 'plan', { plan: made.plan, asked: made.ask, ladders: made.ladders });
  const changed = new Map([...person.findings, ...Object.entries(course.again?.findings ?? {})]);
  const entries: readonly Entry[] = [
    ...checkUp(course.since, person.findings, result),
    plan,
    ...(course.again === undefined
      ? []
      : checkUp(course.again.ago, changed, assess(engine, { ...person, findings: changed }, {}))),
    ...(course.taps ?? []).map(({ ago, hour = 19, score, region = 'low-back-middle', side, span = 'now', reach, offset }) =>
      write(
        ago,
        hour,
        'pain',
        {
          span,
          regions: score === undefined ? [] : [{ region, intensity: score, ...(side === undefined ? {} : { side }) }],
          ...(reach === undefined ? {} : { reach }),
        },
        offset === undefined ? {} : { offset },
      ),
    ),
    ...(course.practised ?? []).flatMap((one) => practiceOf(one, plan.id, made, write)),
    ...(course.measures ?? []).map(({ ago, ...body }) => write(ago, 18, 'measure', body)),
  ];
  return writeDocument(union([], entries), new Date().toISOString());
}

/** A plan with every open question answered "no". */
function firstPlan(
  planner: Planner,
  of: { readonly result: Assessment; readonly known: Parameters<typeof planFor>[1]['known']; readonly today: string },
): PlanMade & { readonly ask: typeof FIRST_ASK } {
  let ask = FIRST_ASK;
  for (let turn = 0; ; turn++) {
    const made = planFor(planner, { ...of, ask });
    const open = made.plan.askFirst.filter(({ fact }) => ask.answers[fact] === undefined);
    if (open.length === 0 || turn > 8) {
      if (made.plan.conflict !== null) throw new Error(JSON.stringify(made.plan.conflict));
      return { ...made, ask };
    }
    const answers = Object.fromEntries(open.map(({ fact }) => [fact, 'no' as const]));
    ask = { ...ask, answers: { ...ask.answers, ...answers } };
  }
}

function practiceOf(
  { ago, before, after, morning }: Practised,
  plan: EntryId,
  { plan: { items } }: PlanMade,
  write: (ago: number, hour: number, type: string, body: object, more?: object) => Entry,
): readonly Entry[] {
  const body = {
    plan,
    started: new Date(Math.floor(Date.now() / DAY) * DAY - ago * DAY + 10 * HOUR).toISOString(),
    items: items.flatMap(({ exercise, perSide }) =>
      (perSide ? ['left', 'right'] : ['both']).map((side) => ({ exercise, side, seconds: [30, 30] })),
    ),
    ...(before === undefined ? {} : { painBefore: before }),
    ...(after === undefined ? {} : { painAfter: after }),
  };
  const first = write(ago, 10, 'session', body);
  if (morning === undefined) return [first];
  return [first, write(ago - 1, 7, 'session', { ...body, painNextMorning: morning }, { corrects: first.id })];
}
