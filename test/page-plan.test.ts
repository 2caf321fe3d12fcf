// The page plans with what the build packs for it. Whatever is left out there must change no plan.
import { loadKnowledge, loadTreatment } from '@hipspine/knowledge/node';
import { packTreatment } from '@hipspine/knowledge/page';
import { practiceWords } from '@hipspine/messages';
import { highsSolver, type Limit, makePlan } from '@hipspine/planning';
import { assess, readCaseText } from '@hipspine/reasoning';
import { beforeAll, expect, test, vi } from 'vitest';
import { loadHighs } from '../apps/cli/src/load-highs.ts';
import { type PlanRoom, planRoom } from '../apps/cli/src/plan.command.ts';
import { jointPeaks } from '../apps/web/build/joint-peaks.ts';
import { bookOf, type PackedTreatment, planFor, plannerOn } from '../apps/web/src/plan/plan-room.ts';
import type { PlanAsk } from '../apps/web/src/plan/planner-calls.ts';
import { type ClearedPerson, readClearedPeople } from '../evaluation/cleared-person.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let room: PlanRoom;
let packed: PackedTreatment;
let onPage: ReturnType<typeof plannerOn>;

beforeAll(async () => {
  room = await planRoom();
  const knowledge = await loadKnowledge();
  const treatment = await loadTreatment();
  const file = { ...packTreatment(treatment, knowledge), peaks: jointPeaks(treatment) };
  // As the page gets it: through a file.
  packed = JSON.parse(JSON.stringify(file)) as PackedTreatment;
  onPage = plannerOn(packed, highsSolver(await loadHighs()));
});

const people = readClearedPeople();
/** Every ninth of them, those with limits of a surgeon, and one who answered nothing. */
const some = people.filter(({ id, plan }, i) => i % 9 === 0 || plan.limits.length > 0 || id === 'cp-nothing-answered');

function askOf({ plan }: ClearedPerson): PlanAsk {
  const { minutes, days, place, equipment, limits, answers, context, wontDo } = plan;
  const told = Object.entries(answers).map(([fact, said]) => [fact, said === 'not-sure' ? 'unknown' : said]);
  return {
    minutes,
    days,
    place,
    equipment,
    limits: limits as unknown as readonly Limit[],
    answers: Object.fromEntries(told) as PlanAsk['answers'],
    context: context as PlanAsk['context'],
    wontDo,
  };
}

test.each(some.map((person) => [person.id, person] as const))(
  '%s: the same plan as on the command line',
  (_id, one) => {
    const reading = readCaseText(room.engine.knowledge, JSON.stringify(one), 'patient', 1);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    const { person } = reading;
    const result = assess(room.engine, person, {});
    const ask = askOf(one);
    const request = { ...ask, answers: new Map(Object.entries(ask.answers)), today: one.plan.today };
    const rest = { without: [], confirmed: [], agreed: [], lifted: [], assessed: { person, assessment: result } };
    const known = {
      findings: Object.fromEntries(person.findings),
      notSure: [...person.notSure],
      laterality: Object.fromEntries(person.laterality),
    };
    const { plan, ladders } = planFor(onPage, {
      ask,
      result: JSON.parse(JSON.stringify(result)) as typeof result,
      known: JSON.parse(JSON.stringify(known)) as typeof known,
      today: one.plan.today,
    });
    expect(plan).toEqual(makePlan(room.planner, { ...request, ...rest }));
    // What is offered in the place of a move is nothing that a rule, a limit or the place keeps out.
    const out = new Set(plan.excluded.map(({ exercise }) => exercise));
    const offered = Object.values(ladders).flatMap(({ easier, harder }) => [...easier, ...harder]);
    expect(offered.filter(({ exercise }) => out.has(exercise))).toEqual([]);
  },
);

test('whatever a plan points to has a name and a text', () => {
  const book = bookOf(packed);
  expect(Object.keys(book.moves).length).toBe(packed.parts.exercises.length);
  for (const { value } of packed.parts.exercises) {
    for (const id of value.sources) if (id !== 'expert') expect(book.sources[id]?.cite, id).toBeTruthy();
  }
});

test('every zone that a practice may name has words in both languages', () => {
  const zones = packed.parts.pathwaysFrame.value.adaptation.zones.map(({ id }) => id);
  expect(zones.filter((zone) => practiceWords.en.session.zones[zone] === undefined)).toEqual([]);
  expect(zones.filter((zone) => practiceWords.es.session.zones[zone] === undefined)).toEqual([]);
  // Deep in the joint is never where a move should be felt.
  const { moves } = bookOf(packed);
  expect(Object.values(moves).every(({ wrongZones }) => wrongZones['deep-in-hip'] !== undefined)).toBe(true);
  expect(moves['half-kneeling-hip-flexor-stretch']?.wrongZones).toMatchObject({ spine: 'swap', 'back-of-hip': 'swap' });
  expect(moves['half-kneeling-hip-flexor-stretch']?.wrongZones['front-of-hip']).toBeUndefined();
});
