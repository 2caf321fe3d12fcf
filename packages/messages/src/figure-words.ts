/** What a figure of the body shows, as the body package says it. */
interface Shown {
  readonly view: string;
  readonly look: string;
  readonly muscles: readonly {
    readonly muscle: string;
    readonly side: 'r' | 'l';
    readonly millimetres: number | undefined;
  }[];
  readonly nerves: readonly string[];
  readonly props: readonly string[];
  readonly captions: readonly string[];
  readonly workingSide: 'r' | 'l' | undefined;
}

const VIEWS: Readonly<Record<string, string>> = {
  front: 'seen from the front',
  back: 'seen from behind',
  left: 'seen from the left',
  right: 'seen from the right',
  'three-quarter-left': 'seen from the front and left',
  'three-quarter-right': 'seen from the front and right',
};

const LOOKS: Readonly<Record<string, string>> = {
  anatomy: 'A drawing of a person with bones and muscles',
  card: 'A drawing of a person',
  icon: 'A small drawing of a person',
};

const PROPS: Readonly<Record<string, string>> = {
  floor: 'the floor',
  wall: 'a wall',
  seat: 'a seat',
  bed: 'a bed',
  bench: 'a bench',
  step: 'a step',
  couch: 'a couch',
  roller: 'a foam roller',
  bolster: 'a bolster',
  pillow: 'a pillow',
  saddle: 'a saddle',
  pedal: 'a pedal',
  ball: 'a ball',
  weight: 'a weight',
  strap: 'a strap',
};

const NERVES: Readonly<Record<string, string>> = {
  sciatic: 'sciatic',
  femoral: 'femoral',
  lateral_cutaneous: 'lateral cutaneous',
  pudendal: 'pudendal',
};

const WORKING = { r: 'Right side', l: 'Left side' } as const;

const SIDES = { r: 'right', l: 'left' } as const;

/** Every word of a figure of the body; `subject` is what it shows, such as the name of an exercise. */
export const figureWords = (subject: string) => ({
  title: (shown: Shown): string => `${subject}, ${said(VIEWS, shown.view)}`,
  description,
  muscle: (muscle: string, side: 'r' | 'l', bothShown: boolean): string =>
    bothShown ? `${muscleName(muscle)}, ${SIDES[side]}` : muscleName(muscle),
  change: signed,
  workingSide: (side: 'r' | 'l'): string => WORKING[side],
  shorter: 'shorter',
  longer: 'longer',
});

/** Such as "Gluteus medius". */
export function muscleName(muscle: string): string {
  const words = muscle.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function description(shown: Shown): string {
  const { look, view, muscles, nerves, props, captions, workingSide } = shown;
  const sentences = [`${said(LOOKS, look)}, ${said(VIEWS, view)}.`];
  if (workingSide !== undefined) sentences.push(`The ${SIDES[workingSide]} side works.`);
  if (captions.length > 1) sentences.push(`${captions.length} pictures: ${captions.join('; ')}.`);
  if (props.length > 0) sentences.push(`Around the person: ${listed(props.map((prop) => said(PROPS, prop)))}.`);
  const still = muscles.filter(({ millimetres }) => millimetres === undefined);
  const compared = muscles.filter(({ millimetres }) => millimetres !== undefined);
  const named = ({ muscle, side }: Shown['muscles'][number]) => `${muscleName(muscle).toLowerCase()} (${SIDES[side]})`;
  if (still.length > 0) sentences.push(`Muscles shown: ${listed(still.map(named))}.`);
  if (compared.length > 0) {
    const changes = compared.map((one) => `${named(one)} ${changeInWords(one.millimetres ?? 0)}`);
    sentences.push(`Compared with the reference pose: ${changes.join('; ')}.`);
  }
  if (nerves.length > 0) sentences.push(`Nerves shown: ${listed(nerves.map((nerve) => said(NERVES, nerve)))}.`);
  return sentences.join(' ');
}

/** Such as "+12 mm", "−3 mm", "0 mm", with a true minus sign. */
function signed(millimetres: number): string {
  const whole = Math.round(millimetres);
  const sign = whole > 0 ? '+' : whole < 0 ? '\u2212' : '';
  return `${sign}${Math.abs(whole)} mm`;
}

function changeInWords(millimetres: number): string {
  const whole = Math.round(millimetres);
  if (whole === 0) return 'about as long';
  return `${Math.abs(whole)} mm ${whole > 0 ? 'longer' : 'shorter'}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** A view, prop or nerve that has no words yet is a fault of ours, not a gap to fill with its code name. */
function said(words: Readonly<Record<string, string>>, name: string): string {
  const found = words[name];
  if (found === undefined)
    throw new RangeError(`figure words: found ${name}, expected ${Object.keys(words).join(', ')}`);
  return found;
}
