import type { Exercise, TreatmentParts } from '@hipspine/knowledge/treatment';
import { GAP, type Paragraph } from './paragraph.ts';

const heading = (words: string): Paragraph => ({ tone: 'heading', text: words });
const text = (words: string, indent = 2): Paragraph => ({ tone: 'text', text: words, indent });
const quiet = (words: string, indent = 2): Paragraph => ({ tone: 'quiet', text: words, indent });

const list = (title: string, rows: readonly string[]): readonly Paragraph[] =>
  rows.length === 0 ? [] : [GAP, heading(title), ...rows.map((row) => text(row))];

/** A move of the library: how it is done, what it needs, who must not do it, and how well each use is supported. */
export function exerciseStory(exercise: Exercise): readonly Paragraph[] {
  const { id, name, aliases = [], start, steps, note } = exercise;
  return [
    heading(`Exercise ${id}: ${name}`),
    ...(aliases.length === 0 ? [] : [quiet(`also called ${aliases.join(', ')}`, 0)]),
    quiet(
      `${exercise.category}, level ${exercise.level}, ${exercise.laterality}; ${exercise.position.join(' or ')}`,
      0,
    ),
    ...(note === undefined ? [] : [quiet(note, 0)]),
    ...list('How', [start, ...steps]),
    ...list(
      'Cues',
      exercise.poses.flatMap(({ cue }) => cue ?? []),
    ),
    ...list('Where you should feel it', exercise.feel),
    ...list('Where you should not', exercise.should_not_feel),
    ...list('Common mistakes', exercise.mistakes),
    ...list('How much', [doseWords(exercise), exercise.dose_range]),
    ...list('What it needs', [
      ...exercise.needs.map((group) => group.join(' or ')),
      ...(exercise.helps === undefined ? [] : [`nicer with ${exercise.helps.join(', ')}`]),
      `places: ${exercise.places.join(', ')}`,
    ]),
    ...list('Easier', exercise.regressions ?? []),
    ...list('Harder', exercise.progressions ?? []),
    ...list('Not for', exercise.not_for),
    ...list('A clinician first, for', exercise.ask_clinician),
    ...list('Changed for', exercise.adapt_for),
    ...list(
      'Used for',
      exercise.indications.map((use) => {
        const what = 'condition' in use ? use.condition : 'fact' in use ? use.fact : use.pathway;
        return `${what} [${use.grade}]${use.note === undefined ? '' : `: ${use.note}`}`;
      }),
    ),
    GAP,
    quiet(`sources: ${exercise.sources.join(', ')}; of the dose: ${exercise.dose_sources.join(', ')}`, 0),
    ...(exercise.source_note === undefined ? [] : [quiet(exercise.source_note, 0)]),
  ];
}

function doseWords({ dose }: Exercise): string {
  const { sets, reps, reps_per_set, hold_s = 0, rest_s = 0, minutes, distance_m, sessions_per_day = 1 } = dose;
  const work = minutes === undefined ? `${sets} x ${reps_per_set?.join('-') ?? reps}` : `${minutes} min`;
  return [
    work,
    ...(distance_m === undefined ? [] : [`${distance_m} m each`]),
    ...(hold_s === 0 ? [] : [`hold ${hold_s} s`]),
    ...(rest_s === 0 ? [] : [`rest ${rest_s} s`]),
    ...(sessions_per_day === 1 ? [] : [`${sessions_per_day} times a day`]),
    `${dose.days_per_week} days a week`,
    ...[dose.effort, dose.intensity].filter((words) => words !== undefined),
  ].join(', ');
}

type KnownMove = TreatmentParts['knownMoves']['value']['moves'][number];

/** A move people name that the library does not hold. */
export const knownMoveStory = ({
  id,
  name,
  aliases = [],
  offered,
  why,
  tags,
  instead,
}: KnownMove): readonly Paragraph[] => [
  heading(`Known move ${id}: ${name}`),
  ...(aliases.length === 0 ? [] : [quiet(`also called ${aliases.join(', ')}`, 0)]),
  quiet(offered === 'never' ? 'No plan offers it.' : 'Not in the library; the plan rules judge it by its tags.', 0),
  text(why, 0),
  ...list('Instead', instead),
  ...list('What it does', tags),
];
