import type { Answer, FindingValue, Knowledge } from '@hipspine/knowledge';
import fc from 'fast-check';
import type { Limit } from './limit.schema.ts';
import type { Planner } from './make-plan.ts';
import type { Told } from './planner.fixture.ts';
import { PLACES_TO_PRACTISE } from './request.ts';

const limits: fc.Arbitrary<readonly Limit[]> = fc.oneof<fc.WeightedArbitrary<readonly Limit[]>[]>(
  { weight: 3, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc
      .record({
        side: fc.constantFrom('left', 'right', 'both'),
        motion: fc.constantFrom('flexion', 'extension', 'adduction', 'internal-rotation', 'external-rotation'),
        maxDegrees: fc.integer({ min: 0, max: 120 }),
      })
      .map((limit): readonly Limit[] => [{ joint: 'hip', until: null, setBy: 'surgeon', ...limit }]),
  },
);

/** People with random causes, random gates open or shut, and random lives. */
export function simulatedPeople({
  planner,
  knowledge,
}: {
  planner: Planner;
  knowledge: Knowledge;
}): fc.Arbitrary<Told> {
  const asked = planner.knowledge.facts.filter(({ ask }) => ask !== undefined).map(({ id }) => id);
  const gear = planner.knowledge.equipment.filter(({ kind }) => kind === 'gear').map(({ id }) => id);
  // Whoever comes back knows the easy moves by now.
  const easy = planner.knowledge.exercises.filter(({ level }) => level === 1).map(({ id }) => id);
  const causes = knowledge.diseases.map(({ id }) => id);
  return fc
    .record({
      causes: fc.uniqueArray(fc.constantFrom(...causes), { minLength: 1, maxLength: 2 }),
      movementClass: fc.constantFrom('extension', 'flexion', 'lateral', 'mixed', 'none', 'unknown'),
      age: fc.integer({ min: 16, max: 92 }),
      female: fc.boolean(),
      pain: fc.integer({ min: 0, max: 10 }),
      lax: fc.integer({ min: 0, max: 5 }),
      pregnancy: fc.constantFrom('no', 'no', 'no', 'first-trimester', 'third-trimester', 'postpartum-12-months'),
      gates: fc.uniqueArray(fc.tuple(fc.constantFrom(...asked), fc.constantFrom<Answer>('yes', 'unknown')), {
        maxLength: 2,
        selector: ([fact]) => fact,
      }),
      minutes: fc.integer({ min: 5, max: 60 }),
      days: fc.integer({ min: 1, max: 7 }),
      place: fc.constantFrom(...PLACES_TO_PRACTISE),
      equipment: fc.uniqueArray(fc.constantFrom(...gear), { maxLength: 4 }),
      limits,
      phase: fc.constantFrom('calm', 'build', 'keep'),
      reached: fc.integer({ min: 0, max: 4 }),
    })
    .map((life): Told => {
      const findings: Record<string, FindingValue> = {
        'age-years': life.age,
        'sex-at-birth': life.female ? 'female' : 'male',
        'pain-now-0-10': life.pain,
        'joint-hypermobility-5pq': life.lax,
      };
      if (life.female && life.age < 56) findings['pregnancy-state'] = life.pregnancy;
      const [first = '', second] = life.causes;
      return {
        causes: { [first]: 0.6, ...(second === undefined ? {} : { [second]: 0.35 }) },
        movementClass: life.movementClass,
        findings,
        answers: Object.fromEntries(life.gates),
        request: {
          minutes: life.minutes,
          days: life.days,
          place: life.place,
          equipment: life.equipment,
          limits: [...life.limits],
          ...(life.reached === 0
            ? {}
            : { previous: { phase: life.phase, startedOn: '2026-11-16', known: easy, levelReached: life.reached } }),
        },
      };
    });
}
