import { useEffect, useState } from 'react';
import { useReducedMotion } from '../figure/use-reduced-motion.ts';
import type { ExerciseFrame } from './lab-calls.ts';

/** Which frame of an exercise the body is in, and whether it moves. */
export interface Playing {
  readonly at: number;
  readonly frame: ExerciseFrame | undefined;
  /** Keyframes with their place among all frames. */
  readonly keys: readonly { readonly key: string; readonly frame: number }[];
  readonly isRunning: boolean;
  /** Less motion was asked for, or there is one pose only: then it stays still. */
  readonly canRun: boolean;
  /** The exercise has no drawing. */
  readonly missing: boolean;
  readonly go: (frame: number) => void;
  readonly toggle: () => void;
}

/** Milliseconds of a frame, and how many of them the body stays in a keyframe: slow, like breathing. */
const FRAME = 260;
const STAY = 5;

/** @param frames  null when there is no drawing, undefined while it is on its way */
export function usePlaying(frames: readonly ExerciseFrame[] | null | undefined, of: string): Playing {
  const still = useReducedMotion();
  const [state, setState] = useState({ of, step: 0, at: undefined as number | undefined, isRunning: false });
  const own = state.of === of ? state : { of, step: 0, at: undefined, isRunning: false };
  const all = frames ?? [];
  const keys = all.flatMap(({ key }, frame) => (key === null ? [] : [{ key, frame }]));
  const order = orderOf(all);
  const canRun = !still && keys.length > 1;
  const isRunning = canRun && own.isRunning;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setState((now) => ({ ...now, step: (now.step + 1) % order.length })), FRAME);
    return () => clearInterval(timer);
  }, [isRunning, order.length]);
  const at = isRunning ? (order[own.step % order.length] ?? 0) : (own.at ?? startOf(keys));
  return {
    at,
    frame: all[at],
    keys,
    isRunning,
    canRun,
    missing: frames === null,
    go: (frame) => setState({ of, step: 0, at: frame, isRunning: false }),
    toggle: () =>
      setState({ of, step: Math.max(0, order.indexOf(at)), at: nearestKey(keys, at), isRunning: !isRunning }),
  };
}

/** The keyframe that says most: where it is held, else the last. */
const startOf = (keys: Playing['keys']): number =>
  (keys.find(({ key }) => /hold|end|top|peak/.test(key)) ?? keys.at(-1))?.frame ?? 0;

const nearestKey = (keys: Playing['keys'], at: number): number | undefined =>
  keys.toSorted((a, b) => Math.abs(a.frame - at) - Math.abs(b.frame - at))[0]?.frame;

/** Frames in the order they are shown: forth and back, with a stay at each keyframe. */
function orderOf(frames: readonly ExerciseFrame[]): readonly number[] {
  const there = frames.flatMap(({ key }, i) => (key === null ? [i] : Array.from({ length: STAY }, () => i)));
  return [...there, ...[...there].reverse()];
}
