import type { MuscleName, Side } from '@hipspine/body';
import type { Focus, ShownMuscle } from '../body-scene.ts';
import type { ViewName } from '../standpoint.ts';
import type { Layer } from '../thing.ts';

/** Something worth seeing: what to show and from where. */
export interface Sight {
  readonly name: string;
  readonly muscles: readonly ShownMuscle[];
  readonly layers: Readonly<Record<Layer, boolean>>;
  readonly without?: Side;
  readonly view: ViewName;
  readonly focus: Focus;
}

const of = (sides: readonly Side[], ...names: readonly MuscleName[]): readonly ShownMuscle[] =>
  names.flatMap((name) => sides.map((side) => ({ name, side })));

const bare = { skin: false, muscles: true, bones: true, nerves: false } as const;

export const SIGHTS: readonly Sight[] = [
  {
    name: 'The whole body',
    muscles: of(['r', 'l'], 'psoas', 'iliacus'),
    layers: { ...bare, skin: true },
    view: 'three-quarter-right',
    focus: 'body',
  },
  {
    name: 'Iliacus from inside the pelvis',
    muscles: of(['r'], 'iliacus', 'psoas'),
    layers: bare,
    without: 'l',
    view: 'three-quarter-left',
    focus: 'pelvis',
  },
  {
    name: 'Piriformis over the sciatic nerve',
    muscles: of(['r'], 'piriformis', 'gemelli_obturator', 'quadratus_femoris', 'gluteus_minimus'),
    layers: { ...bare, nerves: true },
    view: 'back',
    focus: 'pelvis',
  },
  { name: 'The pelvic bowl', muscles: of(['r', 'l'], 'iliacus'), layers: bare, view: 'above', focus: 'pelvis' },
];
