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

const SIDES = { r: 'right', l: 'left' } as const;

const LAYERS = { skin: 'Skin outline', muscles: 'Muscles', bones: 'Bones', nerves: 'Nerves' } as const;

const VIEWS = {
  front: 'From the front',
  back: 'From behind',
  left: 'From the left',
  right: 'From the right',
  'three-quarter-left': 'From the front and left',
  'three-quarter-right': 'From the front and right',
  above: 'From above',
} as const;

const NERVES: Readonly<Record<string, string>> = {
  sciatic: 'Sciatic nerve',
  femoral: 'Femoral nerve',
  lateral_cutaneous: 'Outer thigh skin nerve',
  pudendal: 'Pudendal nerve',
};

const BONES: Readonly<Record<string, string>> = {
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
};

const JOINTS: Readonly<Record<string, string>> = {
  low_back: 'low back',
  sacroiliac: 'joint at the back of the pelvis (sacroiliac joint)',
  hip: 'hip',
  knee: 'knee',
  ankle: 'ankle',
};

/** What a pull does when the coordinate grows, and when it shrinks. */
const PULLS: Readonly<Record<string, readonly [more: string, less: string]>> = {
  lumbar_flexion: ['rounds the low back', 'arches the low back'],
  lateral_bend: ['bends the low back to the right', 'bends the low back to the left'],
  axial_rotation: ['turns the chest to the left', 'turns the chest to the right'],
  hip_flexion: ['bends the hip', 'straightens the hip'],
  hip_adduction: ['draws the thigh in', 'draws the thigh out'],
  hip_rotation: ['turns the thigh in', 'turns the thigh out'],
  knee_flexion: ['bends the knee', 'straightens the knee'],
  ankle_dorsiflexion: ['lifts the foot', 'points the foot'],
  subtalar_inversion: ['tips the sole in', 'tips the sole out'],
};

/** Differences under this, millimetres, mean nothing: published models differ by more (decision 0006). */
const TOO_LITTLE = 5;

/** Every word of the turnable body and its text twin, in English. */
export const bodySceneWords = {
  canvas:
    'A body you can turn. Arrow keys turn it, plus and minus zoom, Home goes back, Page Up and Page Down go from part to part, Escape lets go.',
  noPicture: 'This browser cannot draw the body in three dimensions. The text below says the same.',
  nothingChosen: 'Nothing chosen.',
  layers: LAYERS,
  views: VIEWS,
  legend: { shorter: 'shorter', longer: 'longer', change: signed },
  sides: SIDES,
  thing: (thing: ShownThing | Pick<ShownMuscle, 'kind' | 'name' | 'side'>): string => {
    if (thing.kind === 'muscle') return `${muscleName(thing.name)}, ${SIDES[thing.side as Side]}`;
    const side = thing.side ?? (thing.name.match(/_([rl])$/)?.[1] as Side | undefined);
    const name = said(thing.kind === 'nerve' ? NERVES : BONES, thing.name.replace(/_[rl]$/, ''));
    return side === undefined ? name : `${name}, ${SIDES[side]}`;
  },
  /** The text twin: what the picture shows, in sentences. */
  twin,
} as const;

function twin(shown: Shown, compared: boolean): readonly string[] {
  const { layers, view, muscles, chosen } = shown;
  const on = (Object.keys(LAYERS) as (keyof typeof LAYERS)[]).filter((layer) => layers[layer]);
  const sentences = [
    view === undefined ? 'Seen from an angle of your own.' : `${said(VIEWS, view)}.`,
    on.length === 0 ? 'Every layer is hidden.' : `Shown: ${listed(on.map((layer) => LAYERS[layer].toLowerCase()))}.`,
  ];
  if (muscles.length > 0) {
    const names = muscles.map((one) => {
      const name = `${muscleName(one.name).toLowerCase()} (${SIDES[one.side]})`;
      return compared ? `${name} ${change(one.millimetres)}` : name;
    });
    sentences.push(compared ? `Against standing: ${names.join('; ')}.` : `Muscles: ${listed(names)}.`);
  }
  if (chosen === undefined) return sentences;
  sentences.push(`Chosen: ${bodySceneWords.thing(chosen)}.`);
  if (chosen.kind === 'muscle') sentences.push(...muscleTwin(chosen));
  return sentences;
}

function muscleTwin({ crosses, change: { millimetres, percent }, pulls }: ShownMuscle): readonly string[] {
  const joints = crosses.map((joint) => said(JOINTS, joint));
  const acts = pulls.map(({ coordinate, millimetres: arm }) => {
    const [more, less] = PULLS[coordinate.replace(/_[rl]$/, '')] ?? [];
    if (more === undefined || less === undefined) throw new RangeError(`body words: found ${coordinate}`);
    return `${arm > 0 ? more : less} (lever ${Math.abs(Math.round(arm))} mm)`;
  });
  return [
    `It crosses: ${listed(joints)}.`,
    `Here it is ${change(millimetres)}${Math.abs(millimetres) < TOO_LITTLE ? '' : ` (${signedPercent(percent)})`} against standing.`,
    acts.length === 0 ? 'Here it has no lever worth naming.' : `In this pose it ${listed(acts)}.`,
    'By model, on an average build. It cannot tell whether a muscle of yours is tight.',
  ];
}

function change(millimetres: number): string {
  const whole = Math.round(millimetres);
  if (Math.abs(millimetres) < TOO_LITTLE) return 'about as long';
  return `${Math.abs(whole)} mm ${whole > 0 ? 'longer' : 'shorter'}`;
}

/** Such as "+12 mm", with a true minus sign. */
function signed(millimetres: number): string {
  const whole = Math.round(millimetres);
  return `${sign(whole)}${Math.abs(whole)} mm`;
}

const signedPercent = (percent: number): string => `${sign(Math.round(percent))}${Math.abs(Math.round(percent))} %`;

const sign = (whole: number): string => (whole > 0 ? '+' : whole < 0 ? '\u2212' : '');

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** A part that has no words yet is a fault of ours, not a gap to fill with its code name. */
function said(words: Readonly<Record<string, string>>, name: string): string {
  const found = words[name];
  if (found === undefined) throw new RangeError(`body words: found ${name}, expected ${Object.keys(words).join(', ')}`);
  return found;
}
