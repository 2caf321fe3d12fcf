import { useMemo, useState } from 'react';
import type { Focus } from '../body-scene/body-scene.ts';
import type { ViewName } from '../body-scene/standpoint.ts';
import type { Layer, Thing } from '../body-scene/thing.ts';
import type { MuscleGroup } from './muscle-groups.ts';
import type { Sight } from './stage.tsx';

/** How the body is looked at: from where, how much of it, which layers, and what is chosen. */
export interface SightState {
  readonly at: Sight;
  /** The named view the eye is near; undefined when it is near none. */
  readonly view: ViewName | undefined;
  readonly layers: Readonly<Record<Layer, boolean>>;
  readonly groups: readonly MuscleGroup[];
  readonly names: boolean;
  readonly chosen: Thing | undefined;
  /** There is no WebGL: a still drawing is shown. */
  readonly isFlat: boolean;
  readonly lookFrom: (view: ViewName, focus?: Focus) => void;
  readonly seenFrom: (view: ViewName | undefined) => void;
  readonly setLayers: (layers: SightState['layers']) => void;
  readonly setGroups: (groups: readonly MuscleGroup[]) => void;
  readonly setNames: (names: boolean) => void;
  readonly choose: (thing: Thing | undefined) => void;
  readonly flatten: () => void;
}

export function useSight(): SightState {
  const [at, setAt] = useState<Sight>({ view: 'three-quarter-right', focus: 'pelvis', asked: 0 });
  const [view, seenFrom] = useState<ViewName | undefined>(at.view);
  const [layers, setLayers] = useState<SightState['layers']>({ skin: true, muscles: true, bones: true, nerves: false });
  const [groups, setGroups] = useState<readonly MuscleGroup[]>(['hipFront']);
  const [names, setNames] = useState(true);
  const [chosen, choose] = useState<Thing>();
  const [isFlat, setFlat] = useState(false);
  const acts = useMemo(
    () => ({
      lookFrom: (to: ViewName, focus?: Focus): void =>
        setAt((before) => ({ view: to, focus: focus ?? before.focus, asked: before.asked + 1 })),
      flatten: (): void => setFlat(true),
    }),
    [],
  );
  return { at, view, layers, groups, names, chosen, isFlat, seenFrom, setLayers, setGroups, setNames, choose, ...acts };
}
