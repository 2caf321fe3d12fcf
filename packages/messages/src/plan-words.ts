/** Names of tissues as people say them; the others keep their own. */
const TISSUE: Readonly<Record<string, string>> = {
  adductors: 'inner thigh',
  'deep-external-rotators': 'deep buttock muscles',
  'erector-spinae': 'long back muscles',
  gastrocnemius: 'calf',
  'gluteus-maximus': 'buttock',
  'gluteus-medius': 'side of the hip',
  'gluteus-minimus': 'side of the hip',
  hamstrings: 'back of the thigh',
  iliacus: 'front of the hip',
  'internal-oblique': 'side of the belly',
  'external-oblique': 'side of the belly',
  'lumbar-spine': 'low back',
  multifidus: 'deep back muscles',
  pectineus: 'groin',
  piriformis: 'deep buttock muscle',
  'psoas-major': 'front of the hip',
  'quadratus-lumborum': 'side of the waist',
  'rectus-abdominis': 'front of the belly',
  'rectus-femoris': 'front of the thigh',
  soleus: 'calf',
  'tensor-fasciae-latae': 'outer front of the hip',
  'thoracic-spine': 'upper back',
  'transversus-abdominis': 'deep belly muscle',
  vasti: 'front of the thigh',
};

/** The words of a plan, for the person who follows it. Reading grade 8 or lower; sentences about facts come from knowledge/. */
export const planWords = {
  title: 'Your plan',
  noPlan: 'No plan yet',
  ask: (questions: number): string =>
    questions === 1 ? 'One question is open:' : `${questions} questions are open. The first ones:`,
  conflict: 'What stands in the way',
  conflictHow: 'If one of these changes, a plan can be made.',
  moves: 'What to do',
  each: 'on each side',
  sets: (n: number): string => (n === 1 ? '' : `${n} rounds of `),
  repeats: (n: number): string => (n === 1 ? 'once' : `${n} times`),
  falling: (counts: readonly number[]): string => `rounds of ${counts.join(', ')}`,
  hold: (seconds: number): string =>
    seconds >= 120 ? `hold ${seconds / 60} minutes` : `hold ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`,
  rest: (seconds: number): string => `rest ${seconds} seconds between`,
  minutes: (n: number): string => `${n} minutes`,
  metres: (n: number): string => `${n} metres`,
  timesADay: (n: number): string => (n === 1 ? 'once a day' : `${n} times a day`),
  days: (days: readonly number[]): string =>
    days.length === 7
      ? 'every day'
      : `days ${days.slice(0, -1).join(', ')}${days.length > 1 ? ' and ' : ''}${days.at(-1)}`,
  takes: (minutes: number): string => `about ${Math.max(1, Math.round(minutes))} min`,
  change: (text: string): string => `For you: ${text}`,
  standIn: (how: string, care: string): string => `In its place: ${how} ${care}`,
  felt: (places: readonly string[]): string => `Feel it here: ${places.join('; ')}.`,
  because: {
    target: (pathway: string, grade: string, aim: string): string =>
      `It is here to ${aim}, for: ${pathway} (grade ${grade}).`,
    pathway: (pathway: string, grade: string): string => `It is here for: ${pathway} (grade ${grade}).`,
    context: (): string => 'It fits your day.',
    pair: (): string => 'It is the other half of a pair: both sides of the hip get work.',
    ease: (): string => 'It is a way to rest.',
    kept: (): string => 'It was in your plan before.',
  },
  aim: {
    fitness: 'keep you fit',
    'nerve-glide': 'let the nerve glide',
    balance: 'train your balance',
    settling: 'calm you down',
    ease: 'give you ease',
    'bend-back': 'bend back often',
    'bend-forward': 'bend forward often',
    'glide-sideways': 'shift the hips to the side',
    'pelvic-floor': 'train the pelvic floor',
  } as Readonly<Record<string, string>>,
  aimOnTissue: (action: string, tissue: string): string => {
    const verb =
      { lengthen: 'stretch', strengthen: 'strengthen', release: 'relax', mobilise: 'move' }[action] ?? action;
    return `${verb} the ${TISSUE[tissue] ?? tissue.replaceAll('-', ' ')}`;
  },
  ease: 'To rest, or when it hurts',
  release: 'Pressing and rolling',
  habits: 'Through the day',
  positions: 'Sitting, lying and riding',
  positionName: {
    'usual-chair': 'A usual chair',
    'raised-chair': 'A raised chair',
    'legs-up-on-chair': 'Lying with the legs up on a chair',
    'legs-on-bolster': 'Lying with the legs on a bolster',
    'car-seat': 'A car seat',
    'low-sofa': 'A low sofa',
    'crossed-legs': 'Sitting with legs crossed',
    bicycle: 'Your bicycle',
  } as Readonly<Record<string, string>>,
  position: (name: string, joint: string, motion: string, degrees: number, most: number, allowed: boolean): string =>
    `${name}: ${joint} ${motion} ${Math.round(degrees)} degrees, ${allowed ? 'inside' : 'beyond'} the limit of ${most}.`,
  trip: 'The drive',
  tripStops: (every: number, stops: number): string =>
    stops === 0
      ? `Stop when ${every} minutes have passed.`
      : `Stop every ${every} minutes: ${stops} ${stops === 1 ? 'stop' : 'stops'}. Park safely first.`,
  tripMoves: (names: readonly string[]): string =>
    names.length === 0 ? 'At each stop: walk a little.' : `At each stop: walk a little, then ${names.join('; ')}.`,
  tripArrival: (name: string, from: number, to: number): string =>
    `When you arrive: ${name}, ${from} to ${to} minutes.`,
  tripLegs: {
    both: 'With a clutch both legs work. Move and rest both.',
    right: 'Without a clutch the right leg does the work. Move and rest it most.',
  },
  left: 'Left out for you',
  leftMore: (n: number): string => `${n} more moves wait for later, for other equipment or another place.`,
  opens: (n: number): string => (n === 1 ? 'One move waits for this.' : `${n} moves wait for this.`),
  openTitle: 'Answers that would open more',
  surgeon: 'Ask your surgical team',
  review: (day: string): string => `Look at the plan again on ${day}, or sooner if:`,
  stop: 'Stop a move if the pain rises above 5 out of 10 or runs further down the leg. If weakness or numbness is new, see a doctor the same day.',
  warning: 'Please note',
  proof: (solver: string, gap: number): string =>
    gap === 0
      ? `Chosen by ${solver}: proven to be the best plan under all rules.`
      : `Chosen by ${solver}: proven to be within ${Math.max(0.01, Math.ceil(gap * 10_000) / 100)} percent of the best plan under all rules.`,
} as const;
