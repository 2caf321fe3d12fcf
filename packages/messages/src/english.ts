import type { Urgency } from '@hipspine/knowledge';
import type { PlaceName } from './assessment.ts';

/**
 * Every sentence of ours that a patient reads. Facts come from knowledge/, these are the words around them: second
 * person, short, what to do before what it is, doubt in the open. Reading grade 8 or lower; a test says so.
 */
export const english = {
  no: 'no',
  /** Units as people say them; a ratio has none. Those that are not here stand as they are in knowledge/. */
  units: {
    years: 'years',
    weeks: 'weeks',
    min: 'minutes',
    score: 'points',
    ratio: '',
    deg: 'degrees',
    Cel: '°C',
    bpm: 'beats a minute',
    mL: 'ml',
    'mg/L': 'mg/l',
    'kg/m2': 'kg/m²',
  } as Readonly<Record<string, string>>,

  /** What to do and by when, verb first. */
  toDo: {
    'emergency-now': 'Get emergency help now.',
    'same-day': 'See a doctor today.',
    'within-days-GP': 'Book a visit with a doctor within the next few days, two weeks at most.',
    routine: 'Book a visit with a doctor or a physiotherapist. The next free date is soon enough.',
    'self-care': 'Look after this yourself for now.',
  } satisfies Record<Urgency, string>,
  sameDayHow: 'Call your doctor. If you cannot be seen today, go to an urgent care clinic or an emergency department.',
  emergencyFirst: 'Call for an ambulance. Or have someone drive you to an emergency department.',
  doNotDrive: 'Do not drive yourself.',
  doNotEat: 'Do not eat or drink until somebody has seen you.',
  childDoesNotEat: 'Nothing to eat or drink until somebody has had a look.',
  emergencyNumbers: 'The number is 112 in Europe, 999 in the UK, 911 in North America, 000 in Australia.',
  onThePhone: 'Say on the phone:',
  phoneStart: 'I have been told to get help now.',
  phoneAnswers: (answers: readonly string[]): string => `What I have: ${answers.join('; ')}.`,
  phoneCheck: (names: readonly string[]): string => `Please check me for: ${names.join('; ')}.`,
  notFinished: (open: number): string =>
    open === 1
      ? 'This can still change: one safety question is open. Answer it first.'
      : `This can still change: ${open} safety questions are open. Answer them first.`,
  doNotWait: 'Do not wait for the questions that are still open.',

  whyUrgent: 'Why',
  youToldUs: (answers: readonly string[]): string => `You told us: ${answers.join('; ')}.`,
  mustBeChecked: (names: readonly string[]): string => `This has to be looked for: ${names.join('; ')}.`,
  notSure: (answers: readonly string[]): string =>
    `You were not sure about this: ${answers.join('; ')}. That is reason enough to have it looked at.`,
  fromRanking: (name: string): string => `Your answers fit this well enough that it should be looked at: ${name}.`,

  safetyNet: 'Get emergency help if any of these start',
  safetyNetToday: 'See a doctor the same day if any of these start',

  whereFrom: 'Where it probably comes from',
  place: {
    hip: 'the hip',
    lumbar: 'the low back',
    sacroiliac: 'the joint at the back of the pelvis',
    other: 'somewhere else',
  } satisfies Record<PlaceName, string>,
  placeFirst: (place: string, people: string): string => `Most likely ${place}: ${people} people who answer like you.`,
  placeUnsure: (place: string, people: string): string =>
    `We cannot say yet. ${place} leads, with ${people} people who answer like you.`,
  placeNext: (place: string, people: string): string => `${place}: ${people}.`,
  placesTogether: (places: readonly string[], people: string): string =>
    `Two sources at once, ${places.join(' and ')}: ${people}. Above, each of them counts by the stronger one.`,

  causes: 'What it may be',
  noneStandsOut: 'No single cause stands out yet.',
  cause: (name: string, words: string, people: string): string => `${name}: ${words}, ${people}.`,
  speaksFor: (answers: readonly string[]): string => `For it: ${answers.join('; ')}.`,
  speaksAgainst: (answer: string): string => `Against it: ${answer}.`,
  otherCauses: (people: string): string => `Something else on our list, or not on it: ${people}.`,
  causesAreForClinician: 'What may be behind it is for the person who sees you to say. Show them this page.',

  notRuledOut: 'What we have not ruled out',
  notRuledOutEntry: (name: string, why: string): string => `${name}. ${why}`,

  cannotTell: 'What we cannot tell',
  cannotTellEntry: (first: string, second: string): string =>
    `We cannot tell these two apart by questions: ${first}, or ${second}.`,
  thisTestCan: (test: string): string => `This test can: ${test}. It is done by a trained person.`,

  next: 'What to answer next',
  openQuestions: (open: number): string =>
    open === 1 ? 'One safety question is open:' : `${open} safety questions are open. The first ones:`,
  wouldTell: 'This answer would change the picture most:',

  sources: 'Where this comes from',
  support: { high: 'strong support', moderate: 'fair support', low: 'weak support' } as Readonly<
    Record<string, string>
  >,
  numberMeans: 'A number beside an answer or a cause tells where we read how often it is seen.',
  noNumber: 'What has no number beside it is our own estimate: we know no study of it, or could not read one.',
  noNumbers: 'All of it is our own estimate: we know no study of it, or could not read one.',
  studiesDisagree: (answer: string, shares: readonly string[]): string =>
    `Sources differ on how many people with this have it (${answer}): ${shares.join('; ')}. We use the first.`,
  inHundred: (share: number): string => `${Math.round(100 * share)} in 100`,

  notADiagnosis: 'This is a guide and not a diagnosis. It rests on your answers alone, and it can be wrong.',
  askAgain: 'Come back and answer again if things change.',
} as const;
