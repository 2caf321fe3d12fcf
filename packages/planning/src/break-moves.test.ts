import { beforeAll, describe, expect, test } from 'vitest';
import { breakMoves } from './break-moves.ts';
import { makePlan } from './make-plan.ts';
import { requestOf, shippedPlanner, type Told } from './planner.fixture.ts';

let shipped: Awaited<ReturnType<typeof shippedPlanner>>;
beforeAll(async () => {
  shipped = await shippedPlanner();
});

const movesFor = (told: Told, planned: readonly string[] = []) =>
  breakMoves(shipped.planner, requestOf(shipped, told), planned);

describe('a break at a desk', () => {
  test('bends back who is better for bending back, and never forward', () => {
    const ids = movesFor({ movementClass: 'extension' }).moves.map(({ exercise }) => exercise);
    expect(ids).toContain('standing-lumbar-extension');
    expect(ids).not.toContain('seated-flexion-chair');
  });

  test('holds no stretch and no strength work: those have a ceiling for the week', () => {
    const { exercise } = shipped.planner.knowledge;
    const all = [...exercise.keys()];
    for (const { exercise: id } of movesFor({}, all).moves)
      expect(['mobility', 'motor-control', 'nerve', 'relaxation']).toContain(exercise.get(id)?.category);
  });

  test('after hip surgery with a limit nothing goes beyond what a plan for a desk would leave in', () => {
    const told: Told = {
      findings: { 'hip-replacement': 'yes-within-year' },
      request: {
        place: 'desk',
        limits: [
          { joint: 'hip', side: 'left', motion: 'flexion', maxDegrees: 70, until: '2027-06-01', setBy: 'surgeon' },
        ],
        context: {
          surgery: {
            kind: 'hip-replacement',
            side: 'left',
            approach: 'posterior',
            date: '2026-12-20',
            limits: 'given',
          },
        },
      },
    };
    const all = [...shipped.planner.knowledge.exercise.keys()];
    const out = new Set(makePlan(shipped.planner, requestOf(shipped, told)).excluded.map(({ exercise }) => exercise));
    expect(out.size).toBeGreaterThan(50);
    for (const { exercise } of movesFor(told, all).moves) expect(out.has(exercise)).toBe(false);
  });

  test('nobody who is not cleared gets one', () => {
    expect(movesFor({ state: 'not-cleared' }, ['standing-lumbar-extension'])).toEqual({
      walk: false,
      moves: [],
      positions: [],
    });
  });
});
