import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asksRelease,
  missingSide,
  type Practice,
  type PracticeEvent,
  practise,
  startPractice,
  stepsNow,
} from './practice.ts';
import { lasting, type PracticeMove } from './steps.ts';
import { secondsLeft, startTimer, tick } from './timer.ts';

const pace = { repeat: 3, heldFrom: 10, changeover: 3, setup: 10, releaseCheck: 30 };

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
const press: PracticeMove = {
  exercise: 'piriformis-ball-release',
  perSide: true,
  dose: { sets: 1, reps: 3, holdSeconds: 40, restSeconds: 15, sessionsPerDay: 1 },
  changes: [],
  pressing: true,
};

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
    const eased = practise(practice, { type: 'swap', move: easy, way: 'easier' }, 122_000, pace);
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

  test('a side that is missing is noticed, and can be made up for', () => {
    // Ten seconds to get ready and one hold on the left; then on to the end.
    let practice = run(startPractice([stretch, bridge], 'left', 0), 41, 0);
    for (let i = 0; i < 20 && practice.phase === 'work'; i++)
      practice = practise(practice, { type: 'next' }, 41_000, pace);
    expect(practice.phase).toBe('one-side');
    expect(missingSide(practice)).toBe('right');

    const both = run(practise(practice, { type: 'other-side' }, 50_000, pace), 175, 50_000);
    expect(both.phase).toBe('feel');
    expect(practise(both, { type: 'not-said' }, 300_000, pace).done).toEqual([
      { exercise: stretch.exercise, side: 'left', seconds: [30] },
      { exercise: stretch.exercise, side: 'right', seconds: [30, 30, 30, 30] },
    ]);

    const left = practise(practice, { type: 'leave-side' }, 50_000, pace);
    expect(practise(left, { type: 'not-said' }, 60_000, pace).done).toEqual([
      { exercise: stretch.exercise, side: 'left', seconds: [30] },
      { exercise: stretch.exercise, side: 'right', seconds: [], skipped: true, why: 'side-left-out' },
    ]);
  });

  test('skipped after one side it is asked about as well, and what was done counts as done', () => {
    let practice = run(startPractice([stretch, bridge], 'left', 0), 41, 0);
    practice = practise(practice, { type: 'skip' }, 41_000, pace);
    expect(practice.phase).toBe('one-side');
    practice = practise(practice, { type: 'leave-side' }, 42_000, pace);
    expect(practice).toMatchObject({ phase: 'work', at: 1 });
    expect(practice.done.map(({ side, skipped }) => [side, skipped])).toEqual([
      ['left', undefined],
      ['right', true],
    ]);
  });

  test('pain that rises ends the move at once; the line of that side says why', () => {
    let practice = run(startPractice([stretch, bridge], 'left', 0), 200, 0);
    practice = practise(practice, { type: 'ask-feel' }, 200_000, pace);
    practice = practise(practice, { type: 'pain', score: 6 }, 201_000, pace);
    practice = practise(practice, { type: 'bad-sign', sign: 'pain-rising' }, 202_000, pace);
    expect(practice.phase).toBe('offer');
    expect(practice.done).toEqual([
      { exercise: stretch.exercise, side: 'left', seconds: [30, 30, 30, 30], painDuring: 6 },
      {
        exercise: stretch.exercise,
        side: 'right',
        seconds: [30],
        painDuring: 6,
        stopped: true,
        why: 'pain-rising',
      },
    ]);
  });

  test('lost strength ends the whole practice', () => {
    let practice = practise(startPractice([stretch, bridge], 'left', 0), { type: 'ask-feel' }, 5000, pace);
    practice = practise(practice, { type: 'bad-sign', sign: 'strength-lost' }, 6000, pace);
    expect(practice.phase).toBe('halted');
    for (const type of ['resume', 'next', 'go-on', 'skip', 'not-said', 'other-side'] as const)
      expect(practise(practice, { type }, 7000, pace).phase).toBe('halted');
    expect(practice.done.at(-1)).toMatchObject({ stopped: true, why: 'strength-lost' });
  });

  test('a harder one, and back to the planned one: each is in the log', () => {
    const hard: PracticeMove = { ...stretch, exercise: 'couch-stretch' };
    let practice = practise(startPractice([stretch], 'left', 0), { type: 'choose' }, 1000, pace);
    practice = practise(practice, { type: 'swap', move: hard, way: 'harder' }, 2000, pace);
    expect(practice.moves[0]).toMatchObject({ exercise: 'couch-stretch', insteadOf: stretch.exercise });
    practice = practise(practice, { type: 'choose' }, 3000, pace);
    practice = practise(practice, { type: 'swap', move: stretch, way: 'back' }, 4000, pace);
    expect(practice.moves[0]?.insteadOf).toBeUndefined();
    expect(practice.done.map(({ exercise, instead, why }) => [exercise, instead, why])).toEqual([
      [stretch.exercise, 'couch-stretch', 'harder'],
      ['couch-stretch', stretch.exercise, 'back'],
    ]);
  });

  test('skipping is logged with the reason', () => {
    const practice = practise(startPractice([stretch, bridge], 'left', 0), { type: 'skip', why: 'no room' }, 1, pace);
    expect(practice.done).toMatchObject([{ exercise: stretch.exercise, skipped: true, why: 'no room' }]);
    expect(practice.at).toBe(1);
  });
});

describe('pressing a spot', () => {
  const half = run(startPractice([press, bridge], 'left', 0), 40, 0);

  test('is asked about half a minute in, once in each press', () => {
    const steps = stepsNow(half, pace);
    expect(asksRelease(run(startPractice([press], 'left', 0), 39.5, 0), steps, pace)).toBe(false);
    expect(asksRelease(half, steps, pace)).toBe(true);
    const eased = practise(half, { type: 'release', answer: 'easing' }, 40_000, pace);
    expect(asksRelease(eased, steps, pace)).toBe(false);
    expect(asksRelease(run(eased, 55, 40_000), steps, pace)).toBe(true);
  });

  test('a stretch is not', () => {
    expect(asksRelease(run(startPractice([{ ...stretch }], 'left', 0), 39.9, 0), stepsNow(half, pace), pace)).toBe(
      false,
    );
  });

  test('the same: on to the next spot, and the time so far counts', () => {
    const next = practise(half, { type: 'release', answer: 'same' }, 40_000, pace);
    expect(stepsNow(next, pace)[next.timer.at]).toMatchObject({ kind: 'rest' });
    expect(next.held).toEqual([{ side: 'left', seconds: 30 }]);
  });

  test('worse: it ends, and the log has the answer', () => {
    const worse = practise(half, { type: 'release', answer: 'worse' }, 40_000, pace);
    expect(worse.phase).toBe('offer');
    expect(worse.done).toEqual([
      {
        exercise: press.exercise,
        side: 'left',
        seconds: [],
        release: ['worse'],
        stopped: true,
        why: 'release-worse',
      },
    ]);
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

  test('by ear with a dark screen a gap that a browser makes is caught up, over the ends of steps; sleep is not', () => {
    const steps = stepsNow(startPractice([stretch], 'left', 0), pace);
    const before = tick(steps, startTimer(0), 4000).timer;
    const after = tick(steps, before, 64_000, true);
    expect(after.timer).toMatchObject({ at: 3, spent: 14_000, isRunning: true });
    expect(after.finished.map(({ kind }) => kind)).toEqual(['ready', 'hold', 'rest']);
    const slept = tick(steps, before, 4000 + 10 * 60_000, true);
    expect(slept.timer).toMatchObject({ at: 0, spent: 4000, isRunning: false });
  });

  test('a rest can be made longer, a hold cannot', () => {
    let practice = run(startPractice([stretch], 'left', 0), 4, 0);
    practice = practise(practice, { type: 'more-time', seconds: 15 }, 4000, pace);
    expect(secondsLeft(stepsNow(practice, pace), practice.timer)).toBe(21);
    practice = run(practice, 25, 4000);
    expect(practise(practice, { type: 'more-time', seconds: 15 }, 29_000, pace)).toBe(practice);
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
        { type: 'choose' },
        { type: 'not-chosen' },
        { type: 'other-side' },
        { type: 'leave-side' },
        { type: 'swap', move: easy, way: 'easier' },
        { type: 'more-time', seconds: 15 },
        { type: 'bad-sign', sign: 'pain-rising' },
        { type: 'pain', score: 4 },
        { type: 'tick', catchUp: true },
      ),
      fc.record({ type: fc.constant('release' as const), answer: fc.constantFrom('easing', 'same', 'worse') }),
      fc.record({ type: fc.constant('felt' as const), place: fc.constant('groin'), stop: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(events, { maxLength: 80 }), (pressed) => {
        let practice = startPractice([stretch, press, bridge], 'left', 0);
        let now = 0;
        for (const event of pressed) {
          now += 11_000;
          const before = practice;
          practice = practise(practice, event, now, pace);
          expect(practice.done.length).toBeGreaterThanOrEqual(before.done.length);
          // Time is never lost in the record: what was held is held on, or has become a line.
          if (practice.held.length < before.held.length) expect(practice.done).not.toEqual(before.done);
          expect(practice.at).toBeGreaterThanOrEqual(before.at);
          expect(practice.at).toBeLessThanOrEqual(practice.moves.length);
          expect(JSON.parse(JSON.stringify(practice))).toEqual(practice);
        }
        expect(practice.done.length).toBeGreaterThanOrEqual(practice.at);
      }),
    );
  });
});
