import { figuresUrl, fontWidthsUrl, treatmentUrl } from 'virtual:hipspine-knowledge';
import type { Plan } from '@hipspine/planning';
import { useEffect, useState } from 'react';
import { WorkerCalls } from '../engine/worker-calls.ts';
import type { Move } from '../plan/planner-calls.ts';
import { useDark } from '../theme/use-dark.ts';
import type { FigureAsk, FigureDrawn, SetUpAsk } from './figure-calls.ts';

const worker = new WorkerCalls(() => new Worker(new URL('./figure.worker.ts', import.meta.url), { type: 'module' }));

/** Pictures of a move as addresses that an `img` takes. */
export interface Figure {
  readonly pictures: readonly string[];
  readonly keys: readonly (string | null)[];
  readonly alt: string;
}

const drawn = new Map<string, Promise<Figure | undefined>>();

/** The worker that was told where the movements are; a set-up needs none, so a running worker may not know yet. */
let hasMovements = false;

function loadMovements(): void {
  if (worker.isRunning && hasMovements) return;
  hasMovements = true;
  worker.ask('load', figuresUrl).catch(() => {
    hasMovements = false;
  });
}

/** A plan as pages to print, one SVG document each. @throws Error when what is needed could not be loaded */
export async function planPages(plan: Plan): Promise<readonly string[]> {
  loadMovements();
  return (await worker.ask('pages', { plan, treatmentUrl, fontWidthsUrl })) as readonly string[];
}

async function draw(ask: FigureAsk): Promise<Figure | undefined> {
  loadMovements();
  const found = (await worker.ask('draw', ask)) as FigureDrawn | null;
  if (found === null) return undefined;
  const pictures = found.pictures.map((svg) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })));
  return { ...found, pictures };
}

function figureOf(ask: Omit<FigureAsk, 'id'>): Promise<Figure | undefined> {
  const key = JSON.stringify([ask.exercise, ask.side, ask.theme, ask.all]);
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const figure = draw({ ...ask, id: `f${drawn.size}` });
  drawn.set(key, figure);
  figure.catch(() => drawn.delete(key));
  return figure;
}

/**
 * The figure of a move once it is drawn; undefined before, and when there is none.
 *
 * @param wanted  false: not yet, so that nothing is loaded for what nobody sees
 */
export function useFigure(
  move: Pick<Move, 'id' | 'name' | 'laterality' | 'lengthens' | 'works'>,
  { side, all = false, wanted = true }: { side?: 'left' | 'right' | undefined; all?: boolean; wanted?: boolean },
): Figure | undefined {
  const theme = useDark() ? 'dark' : 'light';
  const [figure, setFigure] = useState<Figure>();
  const { id, name, laterality, lengthens, works } = move;
  const shown = laterality === 'bilateral' ? undefined : (side ?? 'left');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the id stands for the whole move
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    const tissues = lengthens.length > 0 ? lengthens : works;
    figureOf({ exercise: id, name, side: shown, theme, tissues, all }).then(
      (found) => {
        if (current) setFigure(found);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [id, shown, theme, all, wanted]);
  return figure;
}

/** The picture of a set-up as an address that an `img` takes; the one before stays until it is there. */
export function useSetUpPicture(setUp: SetUpAsk, label: string): string | undefined {
  const theme = useDark() ? 'dark' : 'light';
  const [picture, setPicture] = useState<string>();
  const key = JSON.stringify(setUp);
  useEffect(() => {
    let address: string | undefined;
    let current = true;
    worker.ask('setUp', { setUp: JSON.parse(key) as SetUpAsk, label, theme, id: 'set-up' }).then(
      (svg) => {
        if (!current) return;
        address = URL.createObjectURL(new Blob([svg as string], { type: 'image/svg+xml' }));
        setPicture(address);
      },
      () => undefined,
    );
    return () => {
      current = false;
      // The next picture takes its place first.
      if (address !== undefined) setTimeout(URL.revokeObjectURL, REVOKE_AFTER, address);
    };
  }, [key, label, theme]);
  return picture;
}

/** Milliseconds. */
const REVOKE_AFTER = 2000;
