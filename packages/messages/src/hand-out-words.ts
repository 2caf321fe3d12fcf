import { dayInWords } from './calendar-day.ts';
import type { DoseToSay } from './dose-to-say.ts';
import { planWords } from './plan-words.ts';

const MINUTE = 60;

const time = (seconds: number): string =>
  seconds >= 2 * MINUTE && seconds % MINUTE === 0 ? `${seconds / MINUTE} minutes` : `${seconds} seconds`;

const times = (n: number): string => (n === 1 ? 'once' : `${n} times`);

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** How hard, in plain words; a test says that every exercise has some. */
const EFFORT: Readonly<Record<string, string>> = {
  '2-3 repeats in reserve': 'End each round when you could do 2 or 3 more.',
  'light to moderate, 30-50%': 'Use at most half of your strength.',
  moderate: 'Use a middle effort.',
  'can talk in sentences': 'Go so that you can still talk in full sentences.',
};

const effort = (text: string): string => EFFORT[text] ?? `How hard: ${text}.`;

/** The words of what is printed, mailed and put into a calendar. Reading grade 8 or lower. */
export const handOutWords = {
  title: 'Your plan',
  titleFor: (name: string): string => `Plan for ${name}`,
  noPlan: planWords.noPlan,
  lead: (made: string, review: string, minutes: number, days: number): string =>
    `From ${dayInWords(made)} until we look again on ${dayInWords(review)}: about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} a day, ${days === 7 ? 'every day' : `${days} ${days === 1 ? 'day' : 'days'} a week`}.`,
  limitUntil: (text: string, until: string): string => `${text} Until ${dayInWords(until)}.`,

  stopTitle: 'When to stop, and when to get help',
  stop: [
    'Stop a move if the pain goes above 5 out of 10, or runs further down the leg.',
    'See a doctor the same day if a leg gets weaker, you cannot stand on it, or you have a fever.',
    'Call an ambulance if you cannot pass water, leak urine or stool, or go numb between the legs.',
    'Call an ambulance for sudden very bad back or belly pain, chest pain, or if you cannot breathe well.',
  ],
  emergencyNumbers: 'Ambulance: 112 in Europe, 999 in the UK, 911 in North America, 000 in Australia.',

  /** The number that is read from the floor. */
  dose: (d: DoseToSay): string => {
    if (d.minutes !== undefined) return planWords.minutes(d.minutes);
    if (d.distanceMetres !== undefined && d.reps === 1)
      return `${d.sets > 1 ? `${d.sets} × ` : ''}${planWords.metres(d.distanceMetres)}`;
    if (d.repsPerSet !== undefined) return `${d.repsPerSet.join(', ')} times`;
    if (d.reps === 1 && d.holdSeconds > 1) return `${d.sets > 1 ? `${d.sets} × ` : ''}${time(d.holdSeconds)}`;
    return d.sets > 1 ? `${d.sets} × ${d.reps}` : times(d.reps);
  },
  /** What the large number leaves out. */
  doseMore: (d: DoseToSay): string => {
    const counted = d.minutes === undefined;
    const parts = [
      ...(counted && d.sets > 1 && d.reps > 1 && d.repsPerSet === undefined
        ? [`${planWords.sets(d.sets)}${planWords.repeats(d.reps)}`]
        : []),
      ...(counted && d.reps > 1 && d.holdSeconds > 1 ? [planWords.hold(d.holdSeconds)] : []),
      ...(counted && d.restSeconds > 0 && d.sets > 1 ? [planWords.rest(d.restSeconds)] : []),
      planWords.timesADay(d.sessionsPerDay),
    ];
    const line = parts.join(', ');
    return `${line.charAt(0).toUpperCase()}${line.slice(1)}.${d.effort === undefined ? '' : ` ${effort(d.effort)}`}`;
  },
  side: { left: 'left side', right: 'right side' },
  eachSide: 'each side',
  shownSide: 'The picture shows the left side at work.',
  feel: (places: readonly string[]): string => `Feel it here: ${places.join('; ')}.`,
  notHere: (places: readonly string[]): string => `Not here: ${places.join('; ')}.`,
  forYou: planWords.change,
  standIn: planWords.standIn,
  need: (things: readonly string[]): string => `You need: ${things.join(', ').toLowerCase()}.`,
  stepsElsewhere: 'More steps are in the app.',
  changedInApp: 'Changed for you: see the app first.',
  moreMoves: 'Also in your plan (the steps are in the app)',
  moreMove: (name: string, dose: string, more: string): string => `${name}: ${dose}. ${more}`,

  week: 'This week: tick what you did',
  move: 'Move',
  notToday: '–',
  ease: planWords.ease,
  release: planWords.release,
  habits: planWords.habits,
  habit: (title: string, advice: string): string => `${title}: ${advice}`,
  positions: planWords.positions,
  position: planWords.position,
  positionName: planWords.positionName,
  trip: planWords.trip,
  tripStops: planWords.tripStops,
  tripMoves: planWords.tripMoves,
  tripArrival: planWords.tripArrival,
  tripLegs: planWords.tripLegs,
  surgeon: planWords.surgeon,
  open: planWords.openTitle,
  left: 'Left out for you, and why',
  leftOut: (names: readonly string[], more: number, why: string): string =>
    `${more === 0 ? listed(names) : `${names.join(', ')} and ${more} more`}: ${why}`,
  otherMoves: planWords.leftMore,
  review: (day: string): string => `Look again on ${dayInWords(day)}`,
  /** Fixed, in plain words; the triggers of the plan stand on the page of the clinician. */
  reviewSooner: [
    'Sooner if a move bothers you twice in a row, or the pain stays up the next morning.',
    'Sooner if the pain spreads, or comes in new places.',
    'Sooner if you cannot do most of it, or want to change it.',
    'If it has become easy, that is a good reason too: then it can grow.',
  ],
  warning: planWords.warning,
  settleFirst: 'What to settle first',
  inTheWay: planWords.conflict,
  questions: (n: number): string =>
    n === 1 ? 'One safety question is open:' : `${n} safety questions are open. The first ones:`,
  restOnly: 'Until then: ways to rest',
  elsewhere: (n: number): string => (n === 1 ? 'One more is in the app.' : `${n} more are in the app.`),
  notes: 'Notes',
  made: (day: string, version: string, knowledge: string): string =>
    `Made on ${dayInWords(day)} by Hipspine ${version}, knowledge ${knowledge}. A guide, not a diagnosis. It rests on your answers and can be wrong.`,
  page: (n: number, of: number): string => `Page ${n} of ${of}`,

  calendar: {
    title: 'Exercises',
    review: 'Look at the plan again',
    line: (name: string, dose: string, more: string): string => `${name}: ${dose}. ${more}`,
    reviewLine: 'Time to look at the plan again. Answer the safety questions first.',
  },
} as const;
