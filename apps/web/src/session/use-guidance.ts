import type { Guidance } from '@hipspine/record';
import { useEffect } from 'react';
import type { Move, PlanBook } from '../plan/planner-calls.ts';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { sayNumber } from '../words/use-words.ts';
import { guide, hushGuide } from './guide.ts';
import { isWork, type Practice } from './practice.ts';
import type { Step } from './steps.ts';
import { secondsLeft } from './timer.ts';

/** The last seconds of getting ready and of a rest are counted down. */
const COUNT_FROM = 3;

/** Says each step as it begins, counts its last seconds, and says what is asked. */
export function useGuidance({
  practice,
  steps,
  move,
  how,
  book,
  asks,
}: {
  readonly practice: Practice;
  readonly steps: readonly Step[];
  readonly move: Move | undefined;
  readonly how: Guidance;
  readonly book: PlanBook;
  readonly asks: boolean;
}): void {
  const words = usePracticeWords();
  const { session: say, language } = words;
  const { isRunning, at } = practice.timer;
  const step = steps[at];
  const left = secondsLeft(steps, practice.timer);
  const counts = isRunning && practice.phase === 'work' && step !== undefined && !isWork(step) && left <= COUNT_FROM;
  const tell = (cue: Parameters<typeof guide>[1], said: string): void => guide(how, cue, said, language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once when a step begins
  useEffect(() => {
    if (!isRunning || practice.phase !== 'work' || step === undefined || move === undefined) return;
    const side = step.side === 'both' ? say.both : say[step.side];
    const next = practice.moves[practice.at + 1];
    const number = (n: number): string => sayNumber(words, n);
    const said = {
      ready: () => say.sayReady(move.name, side),
      hold: () => say.sayHold(number(step.seconds)),
      repeats: () => say.sayMove(step.kind === 'repeats' ? number(step.repeats) : ''),
      timed: () => say.keepGoing,
      rest: () => say.sayRest(next === undefined ? say.last : say.next(book.moves[next.exercise]?.name ?? '')),
      'change-side': () => say.sayChange(side),
    };
    tell('change', said[step.kind]());
  }, [practice.at, practice.only, at, isRunning, practice.phase]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a second
  useEffect(() => {
    if (counts && left > 0) tell('count', '');
  }, [counts, left]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once
  useEffect(() => {
    if (asks) tell('ask', say.sayRelease);
  }, [asks]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once
  useEffect(() => {
    if (practice.phase === 'feel') tell('ask', say.sayFeel);
    if (practice.phase === 'one-side') tell('ask', say.oneSide);
  }, [practice.phase]);
  useEffect(() => hushGuide, []);
}
