import type { SettledPosture } from '@hipspine/body';
import { useEffect, useRef, useState } from 'react';
import type { ExerciseFrame, LabCalls, LabTask, LabView, Tension } from './lab-calls.ts';
import { lab } from './lab-client.ts';
import type { LabPart } from './lab-part.ts';

/** Something that is asked for once it is wanted: on its way, there, or it could not be had. */
export type Asked<T> =
  | { readonly is: 'waiting' }
  | { readonly is: 'there'; readonly value: T }
  | { readonly is: 'failed'; readonly again: () => void };

function useAsked<T>(ask: () => Promise<T>): Asked<T> {
  const [tries, setTries] = useState(0);
  const [asked, setAsked] = useState<Asked<T>>({ is: 'waiting' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked never changes, only how often
  useEffect(() => {
    let current = true;
    ask().then(
      (value) => {
        if (current) setAsked({ is: 'there', value });
      },
      () => {
        if (current) setAsked({ is: 'failed', again: () => setTries((n) => n + 1) });
      },
    );
    return () => {
      current = false;
    };
  }, [tries]);
  return asked;
}

export const useLabPart = (): Asked<LabPart> => useAsked(() => lab.part());

export const useLoads = (): Asked<readonly LabTask[]> => useAsked(() => lab.ask('loads'));

/** The posture under a tension; while it is worked out, the one before. Undefined while nothing is shorter. */
export function useSettled(tension: Tension): {
  readonly settled: SettledPosture | undefined;
  readonly busy: boolean;
  /** It could not be worked out, which is not the same as no change. */
  readonly hasFailed: boolean;
} {
  const [settled, setSettled] = useState<SettledPosture>();
  const [busy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const asked = useRef(0);
  useEffect(() => {
    const turn = ++asked.current;
    setFailed(false);
    if (Object.keys(tension).length === 0) {
      setSettled(undefined);
      setBusy(false);
      return;
    }
    setBusy(true);
    lab
      .ask('settle', tension)
      .then(
        (found) => {
          if (turn === asked.current) setSettled(found);
        },
        () => {
          if (turn !== asked.current) return;
          setSettled(undefined);
          setFailed(true);
        },
      )
      .finally(() => {
        if (turn === asked.current) setBusy(false);
      });
  }, [tension]);
  return { settled, busy, hasFailed };
}

type Facts = ReturnType<LabCalls['facts']>;

/** Milliseconds that something must stay as it is before its words are worked out. */
const STILL = 150;

/** What is measured in a pose, once the body stays in it. */
export function useFacts(of: Parameters<LabCalls['facts']>[0] | undefined): Facts | undefined {
  const [facts, setFacts] = useState<Facts>();
  const key = of && JSON.stringify(of);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for all of it
  useEffect(() => {
    if (of === undefined) return;
    let current = true;
    const waiting = setTimeout(() => {
      lab.ask('facts', of).then(
        (found) => {
          if (current) setFacts(found);
        },
        () => undefined,
      );
    }, STILL);
    return () => {
      current = false;
      clearTimeout(waiting);
    };
  }, [key]);
  return facts;
}

/** The frames of an exercise; null when it has no drawing, undefined while they are on their way. */
export function useFrames(
  exercise: string | undefined,
  side: 'left' | 'right',
): { readonly frames: readonly ExerciseFrame[]; readonly view: LabView } | null | undefined {
  const [found, setFound] = useState<{
    readonly of: string;
    readonly value: Awaited<ReturnType<LabCalls['frames']>>;
  }>();
  const key = `${exercise} ${side}`;
  useEffect(() => {
    if (exercise === undefined) return;
    let current = true;
    lab.ask('frames', { exercise, side }).then(
      (value) => {
        if (current) setFound({ of: `${exercise} ${side}`, value });
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [exercise, side]);
  return found?.of === key ? found.value : undefined;
}
