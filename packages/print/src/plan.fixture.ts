import { loadKnowledge, loadTreatment } from '@hipspine/knowledge/node';
import { type Plan, type PlanItem, type PlanKnowledge, planKnowledge } from '@hipspine/planning';
import fc from 'fast-check';

/** The facts that ship. */
export async function shippedKnowledge(): Promise<PlanKnowledge> {
  // One after the other: whoever comes second finds the facts compiled.
  const knowledge = await loadKnowledge();
  return planKnowledge(await loadTreatment(), knowledge);
}

const itemOf = (exercise: string, order: number, days: readonly number[]): PlanItem => ({
  exercise,
  side: 'both',
  perSide: true,
  order,
  dose: { sets: 2, reps: 10, holdSeconds: 5, perWeek: days.length, restSeconds: 30, sessionsPerDay: 1 },
  minutesPerDay: 4,
  days: days as [number, ...number[]],
  changes: [],
  uses: ['floor-space', 'chair'],
  standIns: [],
  isNew: true,
  because: [{ kind: 'pair', id: 'pair', sources: [] }],
  source: ['expert'],
});

/** A plan in shape, whatever its sense: for the laws of pages and calendars. */
export const planWith = (change: Partial<Plan> = {}, exercises: readonly string[] = []): Plan => ({
  id: 'somebody',
  format: 1,
  version: '0.0.0',
  knowledge: 'sha256:0123456789abcdef',
  made: '2027-02-24',
  started: '2027-02-24',
  phase: 'calm',
  why: 'It keeps you moving.',
  pathways: [],
  items: exercises.map((exercise, i) => itemOf(exercise, i + 1, i % 2 === 0 ? [1, 3, 5] : [2, 4, 6, 7])),
  habits: [],
  release: [],
  excluded: [],
  targets: [],
  positions: [],
  trip: null,
  askFirst: [],
  askSurgeon: [],
  showTo: [],
  review: { when: '2027-03-24', triggers: ['Night pain rising'] },
  limits: [],
  budget: { minutes: 20, days: 5, busiestDayMinutes: 18 },
  proof: null,
  conflict: null,
  warnings: [],
  ...change,
});

/** Texts that try to become code, or to break a page. */
export const hostile = fc.oneof(
  fc.constantFrom(
    '"] #panic("x") [',
    '#read("/etc/passwd")',
    '\\',
    '\\"',
    '$x$ *bold* _it_ `raw` <label> @ref',
    '</text><script>alert(1)</script>',
    '#{ while true {} }',
    'a\u0000b\u202Ec\u2028d',
    '\r\nBEGIN:VEVENT\r\nSUMMARY:x',
    'x'.repeat(400),
    '// comment /* */',
  ),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

const words = fc.array(
  hostile.filter((text) => text !== ''),
  { maxLength: 12 },
);

/** Plans of every size, with hostile words wherever words stand. */
export const anyPlan = ({ exercises, habits }: PlanKnowledge) =>
  fc
    .record({
      ids: fc.uniqueArray(fc.constantFrom(...exercises.map(({ id }) => id)), { maxLength: 10 }),
      rest: fc.uniqueArray(fc.constantFrom(...exercises.map(({ id }) => id)), { maxLength: 5 }),
      why: hostile,
      showTo: words,
      askSurgeon: words,
      limits: words,
      changes: words,
      habit: fc.uniqueArray(fc.constantFrom(...habits.map(({ id }) => id)), { maxLength: 20 }),
    })
    .map(({ ids, rest, why, showTo, askSurgeon, limits, changes, habit }) => {
      const plan = planWith(
        {
          why,
          showTo: showTo.slice(0, 3),
          askSurgeon: askSurgeon.slice(0, 5),
          limits: limits.slice(0, 4).map((text) => ({ text, until: null })),
          habits: habit.map((id) => ({
            habit: id,
            because: [{ kind: 'context', id: 'x', sources: [] }],
            grade: 'B',
            source: ['expert'],
          })),
        },
        ids,
      );
      return {
        ...plan,
        items: plan.items.map((item) => ({
          ...item,
          changes: changes.slice(0, 2).map((text) => ({ rule: 'x', text })),
        })),
        release: planWith({}, rest).items.map((item) => ({ ...item, kind: 'ease' as const, counts: false })),
      } satisfies Plan;
    });
