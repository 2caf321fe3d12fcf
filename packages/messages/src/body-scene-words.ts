import { muscleName } from './figure-words.ts';

type Side = 'r' | 'l';

/** What the turnable body shows, as the page works it out. */
interface Shown {
  readonly layers: Readonly<Record<'skin' | 'muscles' | 'bones' | 'nerves', boolean>>;
  readonly view: string | undefined;
  readonly muscles: readonly { readonly name: string; readonly side: Side; readonly millimetres: number }[];
  readonly chosen: ShownMuscle | ShownThing | undefined;
}

interface ShownThing {
  readonly kind: 'bone' | 'nerve';
  readonly name: string;
  readonly side?: Side;
}

interface ShownMuscle {
  readonly kind: 'muscle';
  readonly name: string;
  readonly side: Side;
  readonly crosses: readonly string[];
  readonly change: { readonly millimetres: number; readonly percent: number };
  readonly pulls: readonly { readonly coordinate: string; readonly millimetres: number }[];
}

/** The words of the turnable body in one language; the sentences are made of them. */
export interface BodySceneParts {
  readonly canvas: string;
  readonly noPicture: string;
  readonly nothingChosen: string;
  readonly sides: Readonly<Record<Side, string>>;
  readonly bothSides: string;
  readonly layers: Readonly<Record<'skin' | 'muscles' | 'bones' | 'nerves', string>>;
  readonly views: Readonly<
    Record<'front' | 'back' | 'left' | 'right' | 'three-quarter-left' | 'three-quarter-right' | 'above', string>
  >;
  readonly nerves: Readonly<Record<string, string>>;
  readonly bones: Readonly<Record<string, string>>;
  readonly joints: Readonly<Record<string, string>>;
  /** What a pull does when the coordinate grows, and when it shrinks. */
  readonly pulls: Readonly<Record<string, readonly [more: string, less: string]>>;
  muscle(name: string): string;
  readonly shorter: string;
  readonly longer: string;
  readonly and: string;
  readonly ownAngle: string;
  readonly allHidden: string;
  shown(layers: string): string;
  against(muscles: string): string;
  muscles(names: string): string;
  chosen(name: string): string;
  crosses(joints: string): string;
  hereItIs(change: string): string;
  readonly noLever: string;
  here(acts: string): string;
  lever(act: string, millimetres: number): string;
  readonly byModel: string;
  readonly aboutAsLong: string;
  longerBy(millimetres: number): string;
  shorterBy(millimetres: number): string;
}

const english: BodySceneParts = {
  canvas:
    'A body you can turn. Arrow keys turn it, plus and minus zoom, Home goes back, Page Up and Page Down go from part to part, Escape lets go.',
  noPicture: 'This browser cannot draw the body in three dimensions. The text below says the same.',
  nothingChosen: 'Nothing chosen.',
  sides: { r: 'right', l: 'left' },
  bothSides: 'both sides',
  layers: { skin: 'Skin outline', muscles: 'Muscles', bones: 'Bones', nerves: 'Nerves' },
  views: {
    front: 'From the front',
    back: 'From behind',
    left: 'From the left',
    right: 'From the right',
    'three-quarter-left': 'From the front and left',
    'three-quarter-right': 'From the front and right',
    above: 'From above',
  },
  nerves: {
    sciatic: 'Sciatic nerve',
    femoral: 'Femoral nerve',
    lateral_cutaneous: 'Outer thigh skin nerve',
    pudendal: 'Pudendal nerve',
  },
  bones: {
    hip_bone: 'Hip bone',
    symphysis: 'Front joint of the pelvis',
    sacrum: 'Sacrum',
    l5: 'Lumbar vertebra 5',
    l4: 'Lumbar vertebra 4',
    l3: 'Lumbar vertebra 3',
    l2: 'Lumbar vertebra 2',
    l1: 'Lumbar vertebra 1',
    disc_below_l5: 'Disc under lumbar vertebra 5',
    disc_below_l4: 'Disc under lumbar vertebra 4',
    disc_below_l3: 'Disc under lumbar vertebra 3',
    disc_below_l2: 'Disc under lumbar vertebra 2',
    disc_below_l1: 'Disc under lumbar vertebra 1',
    thoracic_spine_low: 'Lower chest spine',
    thoracic_spine_up: 'Upper chest spine',
    ribs_low: 'Lower ribs',
    ribs_up: 'Upper ribs',
    sternum: 'Breastbone',
    shoulder_girdle: 'Shoulder blade and collar bone',
    skull: 'Skull',
    neck_spine: 'Neck spine',
    femur: 'Thigh bone (femur)',
    patella: 'Kneecap',
    tibia: 'Shin bone (tibia)',
    fibula: 'Calf bone (fibula)',
    foot: 'Foot',
    humerus: 'Upper arm bone',
    forearm: 'Forearm bones',
    hand: 'Hand',
  },
  joints: {
    low_back: 'low back',
    sacroiliac: 'joint at the back of the pelvis (sacroiliac joint)',
    hip: 'hip',
    knee: 'knee',
    ankle: 'ankle',
  },
  pulls: {
    lumbar_flexion: ['rounds the low back', 'arches the low back'],
    lateral_bend: ['bends the low back to the right', 'bends the low back to the left'],
    axial_rotation: ['turns the chest to the left', 'turns the chest to the right'],
    hip_flexion: ['bends the hip', 'straightens the hip'],
    hip_adduction: ['draws the thigh in', 'draws the thigh out'],
    hip_rotation: ['turns the thigh in', 'turns the thigh out'],
    knee_flexion: ['bends the knee', 'straightens the knee'],
    ankle_dorsiflexion: ['lifts the foot', 'points the foot'],
    subtalar_inversion: ['tips the sole in', 'tips the sole out'],
  },
  muscle: muscleName,
  shorter: 'shorter',
  longer: 'longer',
  and: 'and',
  ownAngle: 'Seen from an angle of your own.',
  allHidden: 'Every layer is hidden.',
  shown: (layers) => `Shown: ${layers}.`,
  against: (muscles) => `Against standing: ${muscles}.`,
  muscles: (names) => `Muscles: ${names}.`,
  chosen: (name) => `Chosen: ${name}.`,
  crosses: (joints) => `It crosses: ${joints}.`,
  hereItIs: (change) => `Here it is ${change} against standing.`,
  noLever: 'Here it has no lever worth naming.',
  here: (acts) => `In this pose it ${acts}.`,
  lever: (act, millimetres) => `${act} (lever ${millimetres} mm)`,
  byModel: 'By model, on an average build. It cannot tell whether a muscle of yours is tight.',
  aboutAsLong: 'about as long',
  longerBy: (millimetres) => `${millimetres} mm longer`,
  shorterBy: (millimetres) => `${millimetres} mm shorter`,
};

/** Differences under this, millimetres, mean nothing: published models differ by more (decision 0006). */
const TOO_LITTLE = 5;

/** Every word of the turnable body and its text twin, in the language of the parts. */
export function bodySceneWordsOf(parts: BodySceneParts) {
  const { canvas, noPicture, nothingChosen, sides, layers, views, shorter, longer } = parts;
  const thing = (thing: ShownThing | Pick<ShownMuscle, 'kind' | 'name' | 'side'>): string => {
    if (thing.kind === 'muscle') return `${parts.muscle(thing.name)}, ${sides[thing.side as Side]}`;
    const side = thing.side ?? (thing.name.match(/_([rl])$/)?.[1] as Side | undefined);
    const name = said(thing.kind === 'nerve' ? parts.nerves : parts.bones, thing.name.replace(/_[rl]$/, ''));
    return side === undefined ? name : `${name}, ${sides[side]}`;
  };
  return {
    canvas,
    noPicture,
    nothingChosen,
    layers,
    views,
    legend: { shorter, longer, change: signed },
    sides,
    thing,
    /** The text twin: what the picture shows, in sentences. */
    twin: (shown: Shown, compared: boolean): readonly string[] => twin(parts, thing, shown, compared),
    /** What a muscle does in the pose of the picture, in sentences. */
    muscleTwin: (muscle: ShownMuscle): readonly string[] => muscleTwin(parts, muscle),
  };
}

export type BodySceneWords = ReturnType<typeof bodySceneWordsOf>;

/** In English. */
export const bodySceneWords: BodySceneWords = bodySceneWordsOf(english);

function twin(
  parts: BodySceneParts,
  nameOf: BodySceneWords['thing'],
  { layers, view, muscles, chosen }: Shown,
  compared: boolean,
): readonly string[] {
  const on = (Object.keys(parts.layers) as (keyof BodySceneParts['layers'])[]).filter((layer) => layers[layer]);
  const sentences = [
    view === undefined ? parts.ownAngle : `${said(parts.views, view)}.`,
    on.length === 0
      ? parts.allHidden
      : parts.shown(
          listed(
            parts,
            on.map((layer) => parts.layers[layer].toLowerCase()),
          ),
        ),
  ];
  if (muscles.length > 0) {
    const names = bothTogether(parts, muscles, compared);
    sentences.push(compared ? parts.against(names.join('; ')) : parts.muscles(listed(parts, names)));
  }
  if (chosen === undefined) return sentences;
  sentences.push(parts.chosen(nameOf(chosen)));
  if (chosen.kind === 'muscle') sentences.push(...muscleTwin(parts, chosen));
  return sentences;
}

/** Each muscle with its side and change; the two sides in one where they say the same. */
function bothTogether(parts: BodySceneParts, muscles: Shown['muscles'], compared: boolean): readonly string[] {
  const sides = new Map<string, { readonly name: string; readonly said: string; readonly of: Side[] }>();
  for (const { name, side, millimetres } of muscles) {
    const said = compared ? ` ${change(parts, millimetres)}` : '';
    const known = sides.get(name + said);
    if (known === undefined) sides.set(name + said, { name, said, of: [side] });
    else known.of.push(side);
  }
  return [...sides.values()].map(({ name, said, of: [side, other] }) => {
    const which = other === undefined && side !== undefined ? parts.sides[side] : parts.bothSides;
    return `${parts.muscle(name).toLowerCase()} (${which})${said}`;
  });
}

function muscleTwin(
  parts: BodySceneParts,
  { crosses, change: { millimetres, percent }, pulls }: ShownMuscle,
): readonly string[] {
  const joints = crosses.map((joint) => said(parts.joints, joint));
  const acts = pulls.map(({ coordinate, millimetres: arm }) => {
    const [more, less] = parts.pulls[coordinate.replace(/_[rl]$/, '')] ?? [];
    if (more === undefined || less === undefined) throw new RangeError(`body words: found ${coordinate}`);
    return parts.lever(arm > 0 ? more : less, Math.abs(Math.round(arm)));
  });
  const share = Math.abs(millimetres) < TOO_LITTLE ? '' : ` (${signedPercent(percent)})`;
  return [
    parts.crosses(listed(parts, joints)),
    parts.hereItIs(`${change(parts, millimetres)}${share}`),
    acts.length === 0 ? parts.noLever : parts.here(listed(parts, acts)),
    parts.byModel,
  ];
}

function change(parts: BodySceneParts, millimetres: number): string {
  const whole = Math.round(millimetres);
  if (Math.abs(millimetres) < TOO_LITTLE) return parts.aboutAsLong;
  return whole > 0 ? parts.longerBy(whole) : parts.shorterBy(-whole);
}

/** Such as "+12 mm", with a true minus sign. */
function signed(millimetres: number): string {
  const whole = Math.round(millimetres);
  return `${sign(whole)}${Math.abs(whole)} mm`;
}

const signedPercent = (percent: number): string => `${sign(Math.round(percent))}${Math.abs(Math.round(percent))} %`;

const sign = (whole: number): string => (whole > 0 ? '+' : whole < 0 ? '\u2212' : '');

function listed({ and }: BodySceneParts, words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}

/** A part that has no words yet is a fault of ours, not a gap to fill with its code name. */
function said(words: Readonly<Record<string, string>>, name: string): string {
  const found = words[name];
  if (found === undefined) throw new RangeError(`body words: found ${name}, expected ${Object.keys(words).join(', ')}`);
  return found;
}
