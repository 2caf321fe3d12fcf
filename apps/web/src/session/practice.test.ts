import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Practice, type PracticeEvent, practise, startPractice, stepsNow } from './practice.ts';
import { lasting, type PracticeMove } from './steps.ts';
import { secondsLeft, startTimer, tick } from './timer.ts';

const pace = { repeat: 3, heldFrom: 10, changeover: 3, setup: 10 };

const stretch: PracticeMove = {
  exercise: 'half-kneeling-hip-flexor-stretch',
  perSide: true,
  dose: { sets: 1, reps: 4, holdSeconds: 30, restSeconds: 10, sessionsPerDay: 1 },
  changes: [],
};
const bridge: PracticeMove = {
  exercise: 'glute-bridge',
  perSide: false,
  dose: { sets: 2, reps: 10, holdSeconds: 2, restSeconds: 45, sessionsPerDay: 1 },
  changes: [],
};
const easy: PracticeMove = { ...stretch, exercise: 'supine-edge-hip-flexor-stretch' };

/** A clock of our own: looks four times a second. */
function run(practice: Practice, seconds: number, from: number): Practice {
  let now = practice;
  for (let ms = from; ms <= from + seconds * 1000; ms += 250) now = practise(now, { type: 'tick' }, ms, pace);
  return now;
}

describe('a standard stretch', () => {
  test('counts 30 seconds four times on each side, can be paused, and the log holds side, time and response', () => {
    let practice = startPractice([stretch], 'left', 0);
    expect(lasting(stepsNow(practice, pace))).toBe(10 + 4 * 30 + 3 * 10 + 10 + 4 * 30 + 3 * 10);
    practice = run(practice, 15, 0);
    expect(stepsNow(practice, pace)[practice.timer.at]).toMatchObject({ kind: 'hold', side: 'left', repeat: 1 });
    expect(secondsLeft(stepsNow(practice, pace), practice.timer)).toBe(25);

    practice = practise(practice, { type: 'pause' }, 15_000, pace);
    practice = run(practice, 600, 15_000);
    expect(secondsLeft(stepsNow(practice, pace), practice.timer)).toBe(25);

    practice = practise(practice, { type: 'resume' }, 700_000, pace);
    practice = run(practice, 305, 700_000);
    expect(practice.phase).toBe('feel');
    practice = practise(practice, { type: 'felt', place: 'Front of the hip', stop: false }, 1_100_000, pace);
    expect(practice.phase).toBe('over');
    const exercise = stretch.exercise;
    expect(practice.done).toEqual([
      { exercise, side: 'left', seconds: [30, 30, 30, 30], felt: 'Front of the hip' },
      { exercise, side: 'right', seconds: [30, 30, 30, 30], felt: 'Front of the hip' },
    ]);
  });

  test('begins with the side that is sore', () => {
    const steps = stepsNow(startPractice([stretch], 'right', 0), pace);
    expect(steps.filter(({ kind }) => kind === 'hold').map(({ side }) => side)[0]).toBe('right');
  });

  test('felt deep in the joint, it stops, an easier one is offered, and the log says why', () => {
    let practice = run(startPractice([stretch, bridge], 'left', 0), 20, 0);
    practice = practise(practice, { type: 'ask-feel' }, 20_000, pace);
    practice = run(practice, 100, 20_000);
    practice = practise(practice, { type: 'felt', place: 'deep in the joint', stop: true }, 121_000, pace);
    expect(practice).toMatchObject({ phase: 'offer', at: 0 });
    expect(practice.done).toEqual([
      {
        exercise: stretch.exercise,
        side: 'left',
        seconds: [],
        felt: 'deep in the joint',
        stopped: true,
        why: 'felt: deep in the joint',
      },
    ]);
    const eased = practise(practice, { type: 'easier', move: easy }, 122_000, pace);
    expect(eased).toMatchObject({ phase: 'work', at: 0 });
    expect(eased.done[0]).toMatchObject({ stopped: true, instead: easy.exercise });
    expect(eased.moves[0]).toMatchObject({ exercise: easy.exercise, insteadOf: stretch.exercise });
    const without = practise(practice, { type: 'go-on' }, 122_000, pace);
    expect(without).toMatchObject({ phase: 'work', at: 1 });
  });

  test('a hold that is left early is not counted as held', () => {
    let practice = run(startPractice([stretch], 'left', 0), 25, 0);
    for (let i = 0; i < 20 && practice.phase === 'work'; i++)
      practice = practise(practice, { type: 'next' }, 25_000, pace);
    practice = practise(practice, { type: 'not-said' }, 25_000, pace);
    expect(practice.done).toEqual([{ exercise: stretch.exercise, side: 'left', seconds: [] }]);
  });

  test('skipping is logged with the reason', () => {
    const practice = practise(startPractice([stretch, bridge], 'left', 0), { type: 'skip', why: 'no room' }, 1, pace);
    expect(practice.done).toMatchObject([{ exercise: stretch.exercise, skipped: true, why: 'no room' }]);
    expect(practice.at).toBe(1);
  });
});

test('counted repeats: sets, sides and rests', () => {
  const steps = stepsNow(startPractice([bridge], 'left', 0), pace);
  expect(steps.map(({ kind, seconds }) => [kind, seconds])).toEqual([
    ['ready', 10],
    ['repeats', 50],
    ['rest', 45],
    ['repeats', 50],
  ]);
});

describe('the clock', () => {
  test('a device that slept has practised nothing: it stands still where it was', () => {
    const steps = stepsNow(startPractice([stretch], 'left', 0), pace);
    const before = tick(steps, startTimer(0), 4000).timer;
    const after = tick(steps, before, 4000 + 20 * 60_000);
    expect(after.finished).toEqual([]);
    expect(after.timer).toMatchObject({ at: 0, spent: 4000, isRunning: false });
  });

  test('however often one looks, the same time brings one to the same place', () => {
    const steps = stepsNow(startPractice([stretch], 'left', 0), pace);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4900 }), { minLength: 1, maxLength: 120 }), (looks) => {
        let timer = startTimer(0);
        let now = 0;
        for (const gap of looks) {
          now += gap;
          timer = tick(steps, timer, now).timer;
        }
        const ends = steps.map((_, i) => lasting(steps.slice(0, i + 1)) * 1000);
        const at = ends.findIndex((end) => end > now);
        expect(timer.at).toBe(at < 0 ? steps.length : at);
      }),
    );
  });

  test('whatever is pressed, nothing is lost: each move that was begun and left has a line', () => {
    const events: fc.Arbitrary<PracticeEvent> = fc.oneof(
      fc.constantFrom<PracticeEvent>(
        { type: 'tick' },
        { type: 'pause' },
        { type: 'resume' },
        { type: 'next' },
        { type: 'back' },
        { type: 'ask-feel' },
        { type: 'not-said' },
        { type: 'skip' },
        { type: 'go-on' },
        { type: 'easier', move: easy },
      ),
      fc.record({ type: fc.constant('felt' as const), place: fc.constant('groin'), stop: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(events, { maxLength: 80 }), (pressed) => {
        let practice = startPractice([stretch, bridge], 'left', 0);
        let now = 0;
        for (const event of pressed) {
          now += 4000;
          const before = practice;
          practice = practise(practice, event, now, pace);
          expect(practice.done.length).toBeGreaterThanOrEqual(before.done.length);
          expect(practice.at).toBeGreaterThanOrEqual(before.at);
          expect(practice.at).toBeLessThanOrEqual(practice.moves.length);
          expect(JSON.parse(JSON.stringify(practice))).toEqual(practice);
        }
        expect(practice.done.length).toBeGreaterThanOrEqual(practice.at);
      }),
    );
  });
});
