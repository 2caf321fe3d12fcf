import { loadTreatment } from '@hipspine/knowledge/node';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Limit } from './limit.schema.ts';
import { worstBreach } from './limits.ts';
import { requestOf, shippedPlanner } from './planner.fixture.ts';
import { judgePoses } from './pose-list.ts';

const room = await shippedPlanner();
const { planner } = room;
const treatment = await loadTreatment();
const CLASS = [
  'Pigeon',
  'Child’s pose',
  'Cobra',
  'Triangle',
  'Warrior II',
  'Bridge',
  'Cat cow',
  'Boat',
  'Happy baby',
  'Savasana',
];
const hip = (maxDegrees: number): Limit => ({
  joint: 'hip',
  side: 'both',
  motion: 'flexion',
  maxDegrees,
  until: null,
  setBy: 'surgeon',
});

test('ten poses of a class each get a verdict, and what is left has a reason', () => {
  const poses = judgePoses(planner, treatment, CLASS, requestOf(room));
  expect(poses).toHaveLength(10);
  for (const { verdict, reasons } of poses) if (verdict === 'leave') expect(reasons.length).toBeGreaterThan(0);
});

test('whatever the limit, nothing is kept, changed or put in its place that goes beyond it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 125 }), (maxDegrees) => {
      const limits = [hip(maxDegrees)];
      for (const { verdict, move, instead } of judgePoses(
        planner,
        treatment,
        CLASS,
        requestOf(room, { request: { limits } }),
      )) {
        const told = [...(verdict === 'keep' || verdict === 'change' ? [move?.id] : []), instead?.id];
        for (const id of told) {
          const exercise = id === undefined ? undefined : planner.knowledge.exercise.get(id);
          if (exercise !== undefined) expect(worstBreach(planner.angles(exercise), limits), id).toBeUndefined();
        }
      }
    }),
    { numRuns: 30 },
  );
});

test('a movement that bends further on its way than it is drawn is left out, with the limit as its reason', () => {
  const wide = {
    ...planner,
    angles: () => [{ joint: 'hip', side: 'left', motion: 'flexion', degrees: 95 } as const],
  };
  const [bridge] = judgePoses(wide, treatment, ['Bridge'], requestOf(room, { request: { limits: [hip(90)] } }));
  expect(bridge?.verdict).toBe('leave');
  expect(bridge?.reasons[0]?.text).toContain('90');
});
